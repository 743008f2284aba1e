"""`capillary link`, `unlink`, `links` and `host check`, in a practice world whose time runs fast."""

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
from integrations.practice.platforms import seed
from integrations.practice.world import PracticeWorld
from tests.fixtures.commands import secret
from tests.fixtures.journey import NOON, PASSPHRASE, POCKET, computer

URL = "https://vimeo.com/ninasings"
CANONICAL = f"https://vimeo.com/user{seed.NINA_ON_VIMEO}"
NOTHING_CHANGED, USAGE, PERSON = 1, 2, 3


@pytest.fixture(scope="module")
def world() -> Iterator[PracticeWorld]:
    with PracticeWorld(factor=30, start=NOON, seed="link commands") as running:
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
        if words[0] in ("link", "unlink"):
            words = (*words, "--passphrase-fd", str(descriptor))
        return CliRunner().invoke(app, ["--data", str(data), "--practice", *words])


def answer(ended: Result) -> Any:
    return json.loads(ended.stdout)


def test_a_link_is_signed_followed_and_withdrawn(world: PracticeWorld, data: Path) -> None:
    world.platforms.paste(seed.VIMEO, seed.NINA_ON_VIMEO, "Songs.")
    waiting = run(data, "link", URL, "--split", f"{POCKET}=3", "--split", "hugo=1")
    assert waiting.exit_code == PERSON, waiting.output
    assert f"Paste into your profile's own text: hive-tips: @{POCKET}" in waiting.stdout
    assert f"Of 0.050 HBD: @{POCKET} 0.038 HBD, @hugo 0.012 HBD" in waiting.stdout
    world.platforms.paste(seed.VIMEO, seed.NINA_ON_VIMEO, f"Songs. hive-tips: @{POCKET}")
    assert run(data, "links", "--check").exit_code == 0
    (found,) = [row for row in answer(run(data, "links", "--json")) if row["own"]]
    assert (found["url"], found["state"], found["words"], found["link"]) == (CANONICAL, "confirmed", True, True)
    assert found["evidence"]["text"] == f"Songs. hive-tips: @{POCKET}"
    assert len(found["evidence"]["sha256"]) == 64
    assert found["splits"] == [{"to": POCKET, "share": 3}, {"to": "hugo", "share": 1}]
    again = run(data, "link", URL, "--no-splits", "--json")
    assert again.exit_code == 0
    assert answer(again)["link"]["splits"] == []
    gone = run(data, "unlink", URL)
    assert (gone.exit_code, gone.stdout) == (0, f"The link to {CANONICAL} is withdrawn.\n")
    assert [row for row in answer(run(data, "links", "--json")) if row["own"]] == []


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("link", "https://vimeo.com/nobody-at-all"), NOTHING_CHANGED, "does not have this user"),
        (("link", "https://v\u0456meo.com/ninasings"), PERSON, "look"),
        (("link", URL, "--split", "hugo"), NOTHING_CHANGED, "bob=3"),
        (("link", URL, "--share", "101"), PERSON, "from 0 to 100"),
        (("unlink", "https://hill.example"), PERSON, "no link to this channel"),
        (("link", URL, "--account", "carol"), PERSON, "not connected"),
        (("host", "check", "not a host"), PERSON, "not the name of a host"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(data: Path, words: tuple[str, ...], code: int, said: str) -> None:
    ended = run(data, *words)
    assert ended.exit_code == code, ended.output
    assert said in ended.output
    assert ended.output.count("\n") == 1


def test_a_wrong_passphrase_signs_nothing(world: PracticeWorld, data: Path) -> None:
    before = world.chain.custom(POCKET)
    ended = run(data, "link", URL, passphrase="guessed it")
    assert ended.exit_code == PERSON
    assert world.chain.custom(POCKET) == before


def test_a_host_is_checked_with_both_answers_and_what_counts_now(world: PracticeWorld, data: Path) -> None:
    host = f"{seed_data.TUBE}:{world.servers.peertube_port}"
    found = answer(run(data, "host", "check", host, "--json"))
    assert found["record_name"] == "_capillary.tube.localhost"
    assert {row["service"]: row["texts"] for row in found["answers"]} == {
        "name server of this computer": ["v=capillary1; account=tubehost"],
        "name service over HTTPS": ["v=capillary1; account=tubehost"],
    }
    assert (found["account"], found["linked"], found["share_asked"], found["share"]) == ("tubehost", True, 10, 10)
    assert found["message"] == ""
    missing = run(data, "host", "check", "other.localhost")
    assert missing.exit_code == NOTHING_CHANGED
    assert f"TXT record at _capillary.other.localhost: v=capillary1; account={POCKET}" in missing.stdout
    assert "The host names no Hive account." in missing.stdout
    world.zone.set_texts("_capillary.split.localhost", ["v=capillary1; account=mallory"], "udp")
    assert "do not say the same yet" in run(data, "host", "check", "split.localhost").stdout
