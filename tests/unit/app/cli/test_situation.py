"""A command that the program names is one that can be copied: it acts on the folder and the world of the person."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.cli.main import app
from app.cli.situation import Situation, own_commands
from app.domain.tips.states import REASONS, Reason
from app.folders import VARIABLE

COMMANDS = ("account", "tips", "tip", "practice", "thumbs")


@pytest.mark.parametrize(
    ("sentence", "mended"),
    [
        ("until then: capillary tips undo 3", "until then: capillary --practice tips undo 3"),
        ("`capillary account pay-here` takes over.", "`capillary --practice account pay-here` takes over."),
        ("open (or run: capillary thumbs).", "open (or run: capillary --practice thumbs)."),
        ("or: capillary tip URL AMOUNT", "or: capillary --practice tip URL AMOUNT"),
        ("start one with `capillary practice`.", "start one with `capillary practice`."),
        ("`capillary --help` shows them", "`capillary --help` shows them"),
        ("`capillary --practice tips list`", "`capillary --practice tips list`"),
        ("My capillary tips for gardeners", "My capillary tips for gardeners"),
    ],
)
def test_a_command_in_a_sentence_gets_the_practice_world(sentence: str, mended: str) -> None:
    assert Situation(None, True, COMMANDS).mend(sentence) == mended


def test_a_folder_is_named_whole_and_quoted(tmp_path: Path) -> None:
    folder = tmp_path / "two words"
    mended = Situation(folder, True, COMMANDS).mend("`capillary tips list` and `capillary practice`")
    assert mended == f"`capillary --data '{folder}' --practice tips list` and `capillary --data '{folder}' practice`"


def test_a_folder_of_the_environment_is_named_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert Situation(None, False, COMMANDS).mend("`capillary thumbs`") == f"`capillary --data {tmp_path} thumbs`"


def test_without_options_a_sentence_stays_as_it_is() -> None:
    sentence = REASONS[Reason.OTHER_PAYER_SEEN]
    assert Situation(None, False, COMMANDS).mend(sentence) == sentence
    assert own_commands(sentence) == sentence


def test_an_error_names_the_command_for_the_folder_in_which_it_happened(tmp_path: Path) -> None:
    words = ("--data", str(tmp_path), "--practice", "tips", "list", "--json")
    ended = CliRunner().invoke(app, words)
    command = f"capillary --data {tmp_path} practice"
    assert ended.stderr.strip().endswith(command)
    assert json.loads(ended.stdout)["message"].endswith(command)


def test_a_setting_that_there_is_not_is_answered_with_the_whole_command(tmp_path: Path) -> None:
    ended = CliRunner().invoke(app, ["--data", str(tmp_path), "settings", "set", "nonsense", "1"])
    assert f"`capillary --data {tmp_path} settings list` shows them." in ended.stderr
