"""`capillary stats`: a played gift is found in every sum it is for, as words, as JSON, and as CSV."""

from __future__ import annotations

import asyncio
import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from app.cli.main import app
from integrations.practice.world import PracticeWorld
from tests.fixtures.journey import DAY, POCKET, computer, still_world

LATER = 1_500.0
"""Seconds until a gift is irreversible, and old enough for the histories to be settled."""


@pytest.fixture(scope="module")
def world() -> Iterator[PracticeWorld]:
    with still_world() as running:
        yield running


@pytest.fixture(scope="module")
def data(world: PracticeWorld, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("statistics") / "one"
    asyncio.run(_played(world, folder))
    return folder


async def _played(world: PracticeWorld, folder: Path) -> None:
    async with computer(world, folder) as one:
        await one.join()
        world.like("alice", "Sunrise")
        world.like("alice", "A workbench")
        await one.give()
        world.advance(LATER)
        await one.app.journal.own.run_once()


def run(data: Path, *words: str, code: int = 0) -> str:
    ended = CliRunner().invoke(app, ["--data", str(data), "--practice", "stats", *words])
    assert ended.exit_code == code, ended.output
    return ended.stdout


def answer(data: Path, *words: str) -> Any:
    return json.loads(run(data, *words, "--json"))


def test_the_supporter_sees_every_gift_of_the_story(data: Path) -> None:
    found = answer(data, "supporter", f"@{POCKET}")
    (asset,) = found["assets"]
    assert asset["claimed"]["milli"] == 100
    assert sum(one["milli"] for one in asset["creators"]) <= 100
    text = run(data, "supporter", POCKET)
    assert "0.100 HBD" in text


def test_a_creator_a_work_a_platform_and_a_server_have_their_part(data: Path) -> None:
    (given,) = answer(data, "supporter", POCKET)["assets"]
    account = given["creators"][0]["thing"]
    creator = answer(data, "creator", f"@{account}")
    (asset,) = creator["assets"]
    # The seeded past of the world holds gifts of others.
    mine = next(one for one in asset["supporters"] if one["thing"] == POCKET)
    assert mine["milli"] == given["creators"][0]["milli"]
    work = next(one for one in asset["works"] if one["name"] in ("Sunrise", "A workbench"))
    assert answer(data, "work", work["url"])["assets"][0]["claimed"]["milli"] >= 50
    assert answer(data, "work", work["thing"])["thing"] == work["thing"]
    assert answer(data, "platform", "PeerTube")["assets"][0]["claimed"]["milli"] >= 100
    host = work["thing"].rpartition("@")[2]
    assert answer(data, "instance", host)["assets"][0]["claimed"]["milli"] >= 50
    assert creator["channels"]
    assert work["name"] in run(data, "creator", account)


def test_where_own_money_went_adds_up_by_month_creator_and_platform(data: Path) -> None:
    rows = answer(data, "mine")
    for by in ("month", "creator", "platform"):
        assert sum(row["milli"] for row in rows if row["by"] == by) == 100
    assert answer(data, "mine", "--year", "1999") == []
    table = list(csv.DictReader(io.StringIO(run(data, "mine", "--csv"))))
    assert [row["milli"] for row in table] == [str(row["milli"]) for row in rows]
    assert {row["amount"] for row in rows if row["by"] == "platform"} == {"0.100 HBD"}
    assert "0.100 HBD" in run(data, "mine")


def test_the_ranking_of_the_next_day_holds_who_was_thanked(world: PracticeWorld, data: Path) -> None:
    before = {row["thing"]: row["score"] for row in answer(data, "top")}
    world.advance(DAY)
    creators = answer(data, "top")
    assert [row["place"] for row in creators] == list(range(1, len(creators) + 1))
    assert any(row["score"] > before.get(row["thing"], 0) for row in creators)
    works = answer(data, "top", "--works")
    assert {"Sunrise", "A workbench"} <= {row["name"] for row in works}
    assert "Sunrise" in run(data, "top", "--works")
    assert run(data, "top", "--csv").startswith("place,thing,name,score")
    assert {row["thing"] for row in answer(data, "top", "--confirmed")} <= {row["thing"] for row in creators}


def test_open_data_is_printed_or_written_with_its_licence(data: Path, tmp_path: Path) -> None:
    printed = json.loads(run(data, "export"))
    assert printed["licence"] == "CC0-1.0"
    assert printed["rows"]
    assert answer(data, "export", str(tmp_path / "open.json"))["lines"] == len(printed["rows"]) + 2
    assert json.loads((tmp_path / "open.json").read_text("utf-8")) == printed
    run(data, "export", str(tmp_path / "open.csv"))
    assert (tmp_path / "open.csv").read_text("utf-8") == run(data, "export", "--csv")
    run(data, "export", str(tmp_path / "open.txt"), code=3)
    assert not (tmp_path / "open.txt").exists()


def test_what_nobody_gave_to_is_said_in_words(data: Path) -> None:
    assert answer(data, "creator", "@nobody")["assets"] == []
    assert "Nothing of that kind was given yet" in run(data, "creator", "@nobody")
