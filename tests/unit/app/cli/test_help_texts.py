"""Every command explains itself: what it does, an example, and which exit code means what."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import typer
from typer.testing import CliRunner

from app.cli.main import app

RUNNER = CliRunner()


def _commands(group: typer.Typer, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for command in group.registered_commands:
        assert command.callback is not None
        yield (*path, command.name or command.callback.__name__)
    for inner in group.registered_groups:
        assert inner.typer_instance is not None
        assert inner.name is not None
        yield from _commands(inner.typer_instance, (*path, inner.name))


EVERY = [*sorted(_commands(app)), ("limits",)]


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_a_command_says_what_it_does_with_an_example_and_its_exit_codes(words: tuple[str, ...]) -> None:
    text = RUNNER.invoke(app, [*words, "--help"]).output
    assert f"Example: capillary {'--' if f'Example: capillary {words[0]}' not in text else words[0]}" in text
    for code in ("0  done", "1  refused", "2  the command", "3  a person", "4  try again"):
        assert code in text


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_a_command_prints_json_for_programs(words: tuple[str, ...]) -> None:
    if words != ("practice",):
        assert "--json" in RUNNER.invoke(app, [*words, "--help"]).output


def test_the_program_itself_lists_every_group() -> None:
    text = RUNNER.invoke(app, ["--help"]).output
    for name in {words[0] for words in EVERY}:
        assert name in text


@pytest.mark.parametrize("group", [(), *sorted({words[:1] for words in EVERY if len(words) > 1})], ids=" ".join)
def test_no_line_of_a_list_of_commands_is_cut_off(group: tuple[str, ...]) -> None:
    text = RUNNER.invoke(app, [*group, "--help"], terminal_width=80).output
    assert [line for line in text.splitlines() if line.endswith("...") and not line.startswith("Usage")] == []


def test_the_program_says_that_it_opens_a_window() -> None:
    assert "Without a command the window opens." in RUNNER.invoke(app, ["--help"]).output
