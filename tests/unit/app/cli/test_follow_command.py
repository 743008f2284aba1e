"""`capillary follow ...`, in a practice world whose time stands still."""

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
from tests.fixtures.journey import computer, still_world

DONE, NOTHING_CHANGED, USAGE, PERSON = 0, 1, 2, 3


@pytest.fixture(scope="module")
def world() -> Iterator[PracticeWorld]:
    with still_world() as running:
        yield running


@pytest.fixture
def data(world: PracticeWorld, tmp_path: Path) -> Path:
    async def join() -> None:
        async with computer(world, tmp_path / "one") as one:
            await one.join()

    asyncio.run(join())
    return tmp_path / "one"


def run(data: Path, *words: str) -> Result:
    return CliRunner().invoke(app, ["--data", str(data), "--practice", "follow", *words])


def answer(data: Path, *words: str) -> Any:
    ended = run(data, *words, "--json")
    assert ended.exit_code == DONE, ended.output
    return json.loads(ended.stdout)


def tube(world: PracticeWorld, name: str = "carol_channel") -> str:
    return f"https://{seed_data.TUBE}:{world.servers.peertube_port}/c/{name}"


def test_somebody_is_added_listed_found_and_removed(world: PracticeWorld, data: Path) -> None:
    added = answer(data, "add", tube(world))
    assert (added["name"], added["account"]) == ("Carol by the sea", "carol")
    assert {one["platform"]: one["proven"] for one in added["channels"]} == dict.fromkeys(
        ("PeerTube", "YouTube", "Vimeo", "Dailymotion", "Hive"), True
    )
    assert answer(data, "list") == [answer(data, "list")[0]]
    assert "Carol by the sea" in run(data, "list").stdout
    (sunrise,) = [row for row in answer(data, "feed") if row["title"] == "Sunrise"]
    assert [(one["platform"], one["sure"]) for one in sunrise["also"]] == [("Hive", True)]
    (train,) = [row for row in answer(data, "feed") if row["title"] == "Night train"]
    assert [(one["platform"], one["sure"]) for one in train["also"]] == [("Vimeo", False)]
    assert "Vimeo (?)" in run(data, "feed").stdout
    assert [row["title"] for row in answer(data, "search", "NIGHT", "train")["works"]] == ["Night train"]
    assert [row["name"] for row in answer(data, "search", "carol")["creators"]] == ["Carol by the sea"]
    assert answer(data, "search", "nothing-of-that")["works"] == []
    assert answer(data, "remove", "@carol")["number"] == added["number"]
    assert answer(data, "list") == answer(data, "feed") == []
    assert "nobody yet" in run(data, "list").stdout


def test_a_list_goes_out_and_comes_in_again(world: PracticeWorld, data: Path, tmp_path: Path) -> None:
    answer(data, "add", tube(world))
    answer(data, "add", f"https://www.youtube.com/channel/{seed.BERT_ON_YOUTUBE}")
    for name in ("mine.opml", "mine.json"):
        file = tmp_path / name
        assert answer(data, "export", str(file))["file"] == str(file)
        for number in [row["number"] for row in answer(data, "list")]:
            answer(data, "remove", str(number))
        told = answer(data, "import", str(file))
        assert (told["added"], told["known"], told["refused"]) == (2, 0, [])
        assert answer(data, "import", str(file))["known"] == 2
    assert run(data, "export").stdout.startswith("<?xml")
    assert len(answer(data, "export")["following"]) == 2


def test_subscriptions_and_follows_come_in(data: Path) -> None:
    assert answer(data, "import", "--peertube")["added"] == 3
    assert answer(data, "import", "--hive", "@alice")["added"] == 2
    answer(data, "feed")
    names = {row["name"] for row in answer(data, "list")}
    assert names == {"Ann ties knots", "Carol by the sea", "The Maker", "@edith"}


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("add", "https://vimeo.com/nobody-at-all"), NOTHING_CHANGED, "does not have this user"),
        (("add", "https://v\u0456meo.com/ninasings"), PERSON, "look"),
        (("remove", "nobody"), PERSON, "You follow nobody"),
        (("import", "/nowhere/list.opml"), PERSON, "cannot be read"),
        (("import",), USAGE, "Give one of"),
        (("export", "list.txt"), USAGE, "ends in .opml or .json"),
        (("export", "/nowhere/list.opml"), PERSON, "cannot be written"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(data: Path, words: tuple[str, ...], code: int, said: str) -> None:
    ended = run(data, *words)
    assert ended.exit_code == code, ended.output
    assert said in ended.output


def test_a_list_of_strangers_is_followed_as_far_as_it_leads(world: PracticeWorld, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "links.txt"
    file.write_text(f"# mine\n{tube(world)}\nhttps://vimeo.com/nobody-at-all\nnot a link\n")
    told = answer(data, "import", str(file))
    assert (told["added"], [row["entry"] for row in told["refused"]]) == (
        1,
        ["https://vimeo.com/nobody-at-all", "not a link"],
    )
    file.write_text("not a link\n")
    assert run(data, "import", str(file)).exit_code == NOTHING_CHANGED
    file.write_bytes(b"\xff\xfe\x00")
    assert run(data, "import", str(file)).exit_code == PERSON
