"""`capillary journal` reads each source up to the newest block, and says how far it came."""

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


@pytest.fixture(scope="module")
def world() -> Iterator[PracticeWorld]:
    with still_world() as running:
        yield running


@pytest.fixture(scope="module")
def data(world: PracticeWorld, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("journal") / "one"
    asyncio.run(_joined(world, folder))
    return folder


async def _joined(world: PracticeWorld, folder: Path) -> None:
    async with computer(world, folder) as one:
        await one.join()


def run(data: Path, *words: str, code: int = 0) -> Any:
    ended = CliRunner().invoke(app, ["--data", str(data), "--practice", "journal", *words])
    assert ended.exit_code == code, ended.output
    return ended


def test_the_accounts_here_are_read_and_the_status_says_how_far(world: PracticeWorld, data: Path) -> None:
    read = json.loads(run(data, "read", "--json").stdout)
    head = world.toy_chain.moment()
    assert (read["reading"], read["block"], read["head"]) == ("accounts", head.irreversible - 200, head.head)
    # The payer, said 57 days ago, and what the account was given and gave.
    assert read["settled"] >= 1
    assert (len(read["hash"]), read["hash_block"] % 1_200) == (64, 0)
    assert json.loads(run(data, "status", "--json").stdout) == [read]
    assert read["hash"][:20] in run(data, "status").stdout.replace("\n", "")


def test_a_public_node_is_read_with_its_key(world: PracticeWorld, data: Path) -> None:
    north, south = world.nodes
    words = ("read", "feed", "--from", north.url, "--json")
    read = json.loads(run(data, *words, "--key", north.node.journal.key).stdout)
    assert read["reading"] == f"feed {north.url}"
    again = json.loads(run(data, *words, "--anew", "--key", north.node.journal.key).stdout)
    assert again == read
    refused = json.loads(run(data, *words, "--key", south.node.journal.key, code=1).stdout)
    assert refused["error"] == "BadAnswer"
    unpublished = json.loads(run(data, *words, code=1).stdout)
    assert "has not published" in unpublished["message"]


def test_what_is_no_source_is_said_in_a_sentence(data: Path) -> None:
    assert json.loads(run(data, "read", "stars", "--json", code=3).stdout)["message"].endswith("or feed.")
    assert json.loads(run(data, "read", "feed", "--json", code=3).stdout)["error"] == "BadLink"


def test_nodes_that_do_not_answer_mean_later(world: PracticeWorld, data: Path) -> None:
    for node in world.nodes:
        node.tell("server_error")
    try:
        assert json.loads(run(data, "read", "--json", code=4).stdout)["error"]
    finally:
        for node in world.nodes:
            node.clear()
