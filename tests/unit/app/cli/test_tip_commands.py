"""`capillary tip` and `tips` in the words of people: the same words in every place, and what to do next."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from app.cli.main import app
from integrations.practice.world import PracticeWorld
from tests.fixtures.journey import computer, still_world

LINK = "https://hive.blog/@edith/letters-from-the-hill"


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    with still_world() as world:
        asyncio.run(_joined(world, tmp_path / "one"))
        yield tmp_path / "one"


async def _joined(world: PracticeWorld, folder: Path) -> None:
    async with computer(world, folder) as one:
        await one.join()


def run(data: Path, *words: str) -> Any:
    return CliRunner().invoke(app, ["--data", str(data), "--practice", *words])


def command(data: Path, words: str) -> str:
    """As it is to be copied."""
    return f"capillary --data {data} --practice {words}"


def test_a_work_thanked_before_is_told_as_that(data: Path) -> None:
    first = run(data, "tip", LINK)
    assert "queued." in first.stdout
    assert f"until then: {command(data, 'tips undo 1')}" in first.stdout
    second = run(data, "tip", LINK)
    assert "You thanked this work before, so nothing new is sent; --again" in second.stdout
    assert second.exit_code == 0
    assert "undo 2" in run(data, "tip", LINK, "0.05", "--again").stdout


def test_a_gift_taken_back_and_asked_for_anew_is_no_old_one(data: Path) -> None:
    run(data, "tip", LINK)
    assert "Taken back: 1." in run(data, "tips", "undo").stdout
    assert run(data, "tip", LINK).stdout.endswith(f"until then: {command(data, 'tips undo 1')}\n")


def test_the_list_uses_the_words_of_the_window_and_is_filtered_by_them(data: Path) -> None:
    run(data, "tip", LINK)
    run(data, "tips", "undo")
    assert "taken back" in run(data, "tips", "list").stdout
    for word in ("taken back", "cancelled"):
        (row,) = json.loads(run(data, "tips", "list", "--state", word, "--json").stdout)
        assert row["state"] == "cancelled"
        assert row["due"].startswith("2026-11-10T12:")
        assert row["due"].endswith("Z")
    assert "No tips are arrived." in run(data, "tips", "list", "--state", "arrived").stdout


def test_a_filter_looks_behind_the_newest(data: Path) -> None:
    run(data, "tip", LINK)
    run(data, "tips", "undo")
    run(data, "tip", LINK, "--again")
    rows = json.loads(run(data, "tips", "list", "--state", "taken back", "--limit", "1", "--json").stdout)
    assert [row["number"] for row in rows] == [1]


def test_a_state_that_there_is_not_is_answered_with_those_there_are(data: Path) -> None:
    ended = run(data, "tips", "list", "--state", "nonsense")
    assert ended.exit_code == 3
    assert "A state is one of: queued, waiting, question, promised, on its way, arrived" in ended.stderr


def test_nothing_to_take_back_is_said_so(data: Path) -> None:
    ended = run(data, "tips", "undo")
    assert ended.exit_code == 1
    assert "Nothing was taken back" in ended.stdout


@pytest.mark.parametrize(
    ("amount", "sentence"), [("0", "more than nothing"), ("abc", "at most three decimals"), ("1 EUR", "HBD or HIVE")]
)
def test_an_amount_that_is_none_is_refused_in_a_sentence(data: Path, amount: str, sentence: str) -> None:
    ended = run(data, "tip", LINK, amount)
    assert ended.exit_code == 1
    assert sentence in ended.stderr


def test_a_page_that_is_no_work_is_refused_in_a_sentence(data: Path) -> None:
    assert "names no single video or post" in run(data, "tip", "https://www.example.com/").stderr


def test_paused_thumbs_collect_and_send_nothing_and_say_how_to_go_on(data: Path) -> None:
    run(data, "tip", LINK)
    run(data, "settings", "set", "paused", "yes")
    paused = run(data, "thumbs", "--once")
    assert f"To go on: {command(data, 'settings set paused no')}" in paused.stderr
    assert "queued: 1" in paused.stdout
    assert paused.exit_code == 0
