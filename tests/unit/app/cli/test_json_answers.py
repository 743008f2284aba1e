"""`--json` is data: keys of one word, amounts with their asset, times of UTC with a Z; people get words."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from app.cli.main import app
from integrations.practice.world import PracticeWorld
from tests.fixtures.commands import secret
from tests.fixtures.journey import PASSPHRASE, POCKET, computer, still_world

LINK = "https://hive.blog/@edith/letters-from-the-hill"
KEY = re.compile(r"[a-z][a-z0-9_]*")
LIKE_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
EVERY = [
    ("account", "list"), ("account", "list", "--unlock"), ("limits",), ("tips", "list"), ("peertube", "list"),
    ("status",), ("doctor",), ("rules", "list"), ("journal", "read"), ("journal", "status"),
    ("settings", "list"), ("tip", LINK), ("links",), ("host", "check", "tube.localhost"),
    ("follow", "add", "https://vimeo.com/ninasings"), ("follow", "list"), ("follow", "feed"), ("follow", "search", "n"),
    ("stats", "creator", "@carol"), ("stats", "supporter", "@alice"), ("stats", "platform", "peertube"),
    ("stats", "instance", "tube.localhost"), ("stats", "work", LINK), ("stats", "top"), ("stats", "mine"),
    ("stats", "export"),
]  # fmt: skip


@pytest.fixture(scope="module")
def world() -> Iterator[PracticeWorld]:
    with still_world() as running:
        yield running


@pytest.fixture(scope="module")
def data(world: PracticeWorld, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("json") / "one"
    asyncio.run(_played(world, folder))
    return folder


async def _played(world: PracticeWorld, folder: Path) -> None:
    async with computer(world, folder) as one:
        await one.join()
        world.like("alice", "Sunrise")
        await one.look()


def run(data: Path, *words: str) -> Any:
    with secret(PASSPHRASE) as descriptor:
        if "--unlock" in words or words[0] == "limits":
            words = (*words, "--passphrase-fd", str(descriptor))
        ended = CliRunner().invoke(app, ["--data", str(data), "--practice", *words])
    assert ended.exit_code in (0, 1), ended.stderr
    return ended


def answer(data: Path, *words: str) -> Any:
    return json.loads(run(data, *words, "--json").stdout)


def parts(value: Any) -> Iterator[tuple[str, Any]]:
    """Every key with its value, however deep."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield name, one
            yield from parts(one)
    if isinstance(value, list):
        for one in value:
            yield from parts(one)


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_keys_are_words_and_times_are_of_utc(data: Path, words: tuple[str, ...]) -> None:
    found = answer(data, *words)
    assert [name for name, _ in parts(found) if not KEY.fullmatch(name)] == []
    times = [one for _, one in parts(found) if isinstance(one, str) and LIKE_TIME.match(one)]
    assert [one for one in times if not MOMENT.fullmatch(one)] == []
    assert run(data, *words).stdout


def test_limits_are_amounts(data: Path) -> None:
    (row,) = answer(data, "limits")
    spent = (row["spent_today"], row["spent_this_month"])
    assert (row["account"], row["per_day"], row["per_month"], spent) == (
        POCKET, "0.500 HBD", "10.000 HBD", ("0.000 HBD", "0.000 HBD"),
    )  # fmt: skip
    assert MOMENT.fullmatch(row["allowance_until"])
    assert "0.000 of 0.500" in run(data, "limits").stdout


def test_accounts_say_what_is_locked_and_how_to_see_it(data: Path) -> None:
    (sealed,) = answer(data, "account", "list")
    assert (sealed["locked"], sealed["keys"], sealed["allowance_until"]) == (True, [], None)
    assert [one.split()[1] for one in sealed["balances"]] == ["HBD", "HIVE"]
    text = run(data, "account", "list").stdout
    assert f"shown by: capillary --data {data} --practice account list --unlock" in text
    (opened,) = answer(data, "account", "list", "--unlock")
    assert (opened["locked"], opened["keys"]) == (False, ["active", "memo", "posting"])
    shown = run(data, "account", "list", "--unlock").stdout
    assert "active, memo, posting" in shown
    assert "shown by" not in shown


def test_a_tip_names_its_receivers_its_reason_and_an_address_that_opens(data: Path, world: PracticeWorld) -> None:
    (tip,) = [one for one in answer(data, "tips", "list") if one["work"] == "Sunrise"]
    assert tip["url"].startswith(f"{world.peertube_url()}/")
    assert tip["legs"][0] == {"role": "creator", "to": "carol", "amount": tip["legs"][0]["amount"]}
    assert (tip["reason"], tip["message"], tip["transaction"], tip["block"]) == (None, "", None, None)


def test_status_counts_in_numbers(data: Path, world: PracticeWorld) -> None:
    status = answer(data, "status")
    assert (status["wallet"], status["price"], status["visibility"]) == ("locked", "0.050 HBD", "open")
    assert status["tips"]["queued"] >= 1
    (account,) = status["peertube_accounts"]
    assert (account["user"], account["server"], account["bytes_today"] > 0) == ("alice", world.peertube_url(), True)
    assert all(isinstance(one["milliseconds"], int) for one in status["nodes"])
    assert "wallet               locked" in run(data, "status").stdout
