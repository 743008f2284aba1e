"""`capillary patrons`: what a recurring gift costs, begun, changed, listed and stopped in a running practice world."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from app.cli.main import app
from integrations.practice import seed_data
from integrations.practice.world import PracticeWorld
from tests.fixtures.commands import secret
from tests.fixtures.journey import NOON, PASSPHRASE, computer

PERSON = 3


@pytest.fixture(scope="module")
def world() -> Iterator[PracticeWorld]:
    with PracticeWorld(factor=60, start=NOON, seed="patron commands") as running:
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
        if words[0] != "list" and "--cost" not in words:
            words = (*words, "--passphrase-fd", str(descriptor))
        return CliRunner().invoke(app, ["--data", str(data), "--practice", "patrons", *words])


def answer(ended: Result) -> Any:
    assert ended.exit_code == 0, ended.output
    return json.loads(ended.stdout)


def test_a_gift_is_priced_begun_changed_and_stopped(world: PracticeWorld, data: Path) -> None:
    url = f"http://{seed_data.TUBE}:{world.servers.peertube_port}/c/carol_channel"
    assert run(data, "list").stdout == "No recurring gift runs.\n"
    cost = answer(run(data, "start", url, "0.200", "--every", "weekly", "--times", "10", "--cost", "--json"))
    assert (cost["receiver"], cost["yearly"], cost["affordable"]) == ("carol", "2.000 HBD", True)
    assert cost["sendings"] > 1
    begun = run(data, "start", url, "0.200", "--every", "weekly", "--times", "10")
    assert begun.exit_code == 0, begun.output
    assert "0.200 HBD to @carol every 7 days, 10 times." in begun.stdout
    (gift,) = answer(run(data, "list", "--json"))["running"]
    assert (gift["receiver"], gift["amount"], gift["remaining"], gift["under_way"]) == ("carol", "0.200 HBD", 9, "")
    world.advance(1_300)
    changed = answer(run(data, "change", "@carol", "0.300", "--every", "weekly", "--times", "5", "--json"))
    assert changed["yearly"] == "1.500 HBD"
    shown = run(data, "list").stdout
    assert "@carol" in shown
    assert "A year: 1.500 HBD." in shown
    world.advance(1_300)
    assert answer(run(data, "stop", "carol", "--json"))["transaction_id"]
    assert answer(run(data, "list", "--json"))["running"] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("start", "https://hive.blog/@carol", "0.200", "--every", "hourly"), "daily, weekly or monthly"),
        (("start", "https://hive.blog/@carol", "0.200", "--times", "1"), "2 payments or more"),
        (("start", "https://hive.blog/@carol", "0.000"), "more than nothing"),
        (("change", "carol", "0.200"), "No such recurring gift"),
        (("stop", "carol"), "No such recurring gift"),
    ],
)
def test_what_cannot_be_ordered_is_said(data: Path, words: tuple[str, ...], said: str) -> None:
    refused = run(data, *words)
    assert refused.exit_code in (1, PERSON)
    assert said in refused.output
