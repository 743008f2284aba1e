"""`capillary earnings`, in a practice world whose time runs fast."""

from __future__ import annotations

import asyncio
import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from app.cli.main import app
from integrations.practice.world import PracticeWorld
from tests.fixtures.commands import secret
from tests.fixtures.journey import NOON, PASSPHRASE, POCKET, computer, push

POST = "https://hive.blog/@alice.pocket/a-walk"
NOTHING_CHANGED, PERSON = 1, 3


@pytest.fixture(scope="module")
def world() -> Iterator[PracticeWorld]:
    with PracticeWorld(factor=30, start=NOON, seed="earnings commands") as running:
        running.peertube.limits.scale = 1000
        yield running


@pytest.fixture
def data(world: PracticeWorld, tmp_path: Path) -> Path:
    async def join() -> None:
        async with computer(world, tmp_path / "one") as one:
            await one.join()

    asyncio.run(join())
    return tmp_path / "one"


def run(data: Path, *words: str, passphrase: str = PASSPHRASE) -> Result:
    with secret(passphrase) as descriptor:
        if words[0] == "thank":
            words = (*words, "--passphrase-fd", str(descriptor))
        return CliRunner().invoke(app, ["--data", str(data), "--practice", "earnings", *words])


def answer(ended: Result) -> Any:
    assert ended.exit_code == 0, ended.output
    return json.loads(ended.stdout)


def give(world: PracticeWorld, amount: str, key: int) -> str:
    memo = f"capillary/1 tip {POST} leg=creator key={key:016x}"
    values = {"from": "bob", "to": POCKET, "amount": amount, "memo": memo}
    sent = push(world, ("transfer", values), role="active", account="bob")
    world.advance(660)
    return sent


def test_a_gift_is_listed_added_up_exported_and_thanked_for(world: PracticeWorld, data: Path, tmp_path: Path) -> None:
    sent = give(world, "0.045 HBD", 1)
    (row,) = answer(run(data, "list", "--currency", "usd", "--json"))
    assert (row["transaction_id"], row["supporter"], row["amount"], row["asset"]) == (sent, "bob", "0.045", "HBD")
    assert (row["source"], row["value"], row["answered"]) == ("tip", "0.045", False)
    (group,) = answer(run(data, "by", "supporter", "--json"))
    assert (group["supporter"], group["count"], group["HBD"], group["value"]) == ("bob", 1, "0.045", None)
    assert "@bob" in run(data, "list").stdout
    path = tmp_path / "taxes.csv"
    assert answer(run(data, "export", str(path), "--json")) == {"rows": 1, "path": str(path)}
    with path.open(encoding="utf-8", newline="") as file:
        assert [line["transaction_id"] for line in csv.DictReader(file)] == [sent]
    wrong = run(data, "thank", sent, "Thank you!", passphrase="guessed it")
    assert wrong.exit_code == PERSON
    assert answer(run(data, "thank", sent[:10], "Thank you!", "--json"))["place"] == "@bob"
    again = run(data, "thank", sent, "Thank you!")
    assert (again.exit_code, "answered already" in again.output) == (PERSON, True)
    assert len(world.chain.transfers(sender=POCKET, receiver="bob")) == 1


def test_a_goal_is_kept_on_this_computer(data: Path) -> None:
    made = answer(run(data, "goal", "add", "A better microphone", "120 HBD", "--json"))
    assert (made["amount"], made["arrived"], made["per_cent"]) == ("120.000 HBD", "0.000 HBD", 0)
    assert [one["title"] for one in answer(run(data, "goal", "list", "--json"))] == ["A better microphone"]
    assert run(data, "goal", "remove", str(made["number"])).exit_code == 0
    assert run(data, "goal", "list").stdout == "Nothing yet.\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("by", "colour"), "day, platform, work, supporter, source"),
        (("list", "--since", "1.1.2026"), "2026-01-31"),
        (("list", "--currency", "=A1"), "one of: HBD"),
        (("export", "taxes.ods", "--no-read"), ".csv or .json"),
        (("thank", "ff", "Thanks"), "not exactly one gift"),
        (("goal", "remove", "9"), "no goal"),
        (("goal", "add", " ", "5"), "at most 80"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(data: Path, words: tuple[str, ...], said: str) -> None:
    ended = run(data, *words)
    assert ended.exit_code == PERSON, ended.output
    assert said in ended.output
    assert ended.output.count("\n") == 1
