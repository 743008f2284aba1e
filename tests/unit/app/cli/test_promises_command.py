"""`capillary promises`: what waits is shown, taken back, stopped, and invited for, in a running practice world."""

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
from tests.fixtures.journey import NOON, PASSPHRASE, POCKET, computer

REFUSED, PERSON = 1, 3


@pytest.fixture(scope="module")
def world() -> Iterator[PracticeWorld]:
    with PracticeWorld(factor=30, start=NOON, seed="promise commands") as running:
        running.peertube.limits.scale = 1000
        yield running


@pytest.fixture
def data(world: PracticeWorld, tmp_path: Path) -> Path:
    async def join() -> None:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            for video in (seed_data.SPLICES, seed_data.KNOTS):
                await one.drop(seed_data.watch_url(video, seed_data.TUBE, world.servers.peertube_port))
            await one.app.promises.pay.run_once()

    asyncio.run(join())
    return tmp_path / "one"


def run(data: Path, *words: str) -> Result:
    return CliRunner().invoke(app, ["--data", str(data), "--practice", "promises", *words])


def answer(ended: Result) -> Any:
    assert ended.exit_code == 0, ended.output
    return json.loads(ended.stdout)


def channel(world: PracticeWorld) -> str:
    return f"http://{seed_data.TUBE}:{world.servers.peertube_port}/c/ann_channel"


def test_promises_are_listed_with_what_the_balance_covers_and_taken_back(data: Path) -> None:
    found = answer(run(data, "list", "--json"))
    (ann,) = found["creators"]
    assert (ann["state"], ann["joined_as"], ann["goes_at"]) == ("awaited", None, None)
    assert found["sums"] == [{"promised": "0.100 HBD", "covered": "0.100 HBD", "uncovered": "0.000 HBD"}]
    first, second = [one["id"] for one in ann["promises"]]
    shown = run(data, "list")
    assert "0.100 HBD promised, 0.100 HBD covered by your balance." in shown.stdout
    assert "has not joined" in shown.stdout
    gone = run(data, "remove", str(first), "999", "--json")
    assert json.loads(gone.stdout) == {"done": [first], "not_possible": [999]}
    assert run(data, "remove", str(first)).exit_code == REFUSED
    assert answer(run(data, "remove", "--to", ann["channel"], "--json"))["done"] == [second]
    assert run(data, "list").stdout == "Nothing is promised to anybody at the moment.\n"


def test_stop_and_go_on_by_link_and_by_id(world: PracticeWorld, data: Path) -> None:
    stopped = answer(run(data, "stop", channel(world), "--json"))
    assert stopped["done"]
    assert answer(run(data, "list", "--json"))["creators"][0]["state"] == "stopped"
    assert answer(run(data, "go-on", stopped["channel"], "--json"))["done"]
    assert answer(run(data, "list", "--json"))["creators"][0]["state"] == "awaited"
    nobody = run(data, "stop", "peertube:channel:nobody@tube.example")
    assert nobody.exit_code == PERSON
    assert "Nothing is promised to this creator" in nobody.output


def test_an_invitation_is_three_files_that_load_nothing(world: PracticeWorld, data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    made = answer(run(data, "invite", channel(world), "--folder", str(folder), "--language", "fr", "--json"))
    assert "2 promesses" in made["text"]
    text, card, page = [Path(file).read_text("utf-8") for file in made["files"]]
    assert text.strip() == made["text"]
    assert card.startswith("<svg")
    assert "0.100 HBD" in card
    assert card.strip() in page
    assert "<script" not in page
    assert "src=" not in page
    (folder / "taken").write_text("")
    refused = run(data, "invite", channel(world), "--folder", str(folder / "taken"))
    assert refused.exit_code == PERSON
    assert "cannot be written" in refused.output


def test_the_most_awaited_are_those_with_covered_promises(data: Path) -> None:
    found = answer(run(data, "awaited", "--json"))
    (ann,) = found["people"]
    assert (ann["promises"], ann["covered"], ann["supporters"]) == (2, 2, 1)
    assert found["reading"] == "accounts"
    assert "ann_channel" in run(data, "awaited").stdout
    assert POCKET not in run(data, "awaited").stdout


def test_a_pot_is_chosen_by_the_passphrase_and_shown(data: Path) -> None:
    def limits(*words: str) -> Result:
        with secret(PASSPHRASE) as descriptor:
            options = ("--passphrase-fd", str(descriptor))
            return CliRunner().invoke(app, ["--data", str(data), "--practice", "limits", *words, *options])

    shown = limits("pot")
    assert "Each thumb gives the same" in shown.stdout, shown.output
    chosen = answer(limits("pot", "5.000", "--json"))
    assert (chosen["chosen"], chosen["pot"], chosen["thanks"], chosen["each"]) == (True, "5.000 HBD", 0, "1.000 HBD")
    assert limits("pot").stdout == "Nothing is in this month's pot of 5.000 HBD yet.\n"
    assert limits("pot", "much").exit_code != 0
