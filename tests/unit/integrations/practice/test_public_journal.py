"""The practice node's public journal: whole blocks, pages that fit together, and a state's hash where one is given."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.domain.journal import State, entries_at, fold, state_hash
from app.services.journal.sources import from_blocks
from integrations.errors import BadAnswer
from integrations.public_node.client import PublicNode
from integrations.public_node.wire import NO_LOG, JournalPage
from tests.servers.journal_world import JournalWorld, gift, journal_world, patron, said
from wallet.network import Network


async def pages(place: JournalWorld, after: int = 0) -> list[JournalPage]:
    host = place.world.nodes[0]
    node, log = PublicNode(host.url, place.http, Network.PRACTICE), NO_LOG if after == 0 else ""
    found = []
    while True:
        page = await node.journal(after, log)
        found.append(page)
        if page.through == page.irreversible:
            return found
        after, log = page.through, page.checkpoint.log


async def test_pages_of_any_size_hold_the_same_entries_and_end_with_the_same_log(tmp_path: Path) -> None:
    async with journal_world(tmp_path) as place:
        node = place.world.nodes[0].node
        place.send("alice", "active", gift("alice", "carol"), gift("alice", "bob"), patron("alice", "bob"))
        place.pass_blocks(3)
        place.send("bob", "posting", said("bob", op="quest"))
        place.send("bob", "active", gift("bob", "carol", "not for us"))
        place.pass_blocks(3)
        (whole,) = await pages(place)
        node.journal.page_entries = 2
        parts = await pages(place)
        assert len(parts) > 3
        assert [entry for page in parts for entry in page.entries] == whole.entries
        assert parts[-1].checkpoint.log == whole.checkpoint.log
        assert not any("not for us" in json.dumps(entry.value) for entry in whole.entries)
        # The first page of a block is its last: blocks are never divided.
        blocks = [page.entries[0].block for page in parts if page.entries]
        assert len(blocks) == len(set(blocks))


async def test_a_node_that_folds_signs_the_states_hash(tmp_path: Path) -> None:
    async with journal_world(tmp_path) as place:
        place.send("alice", "active", gift("alice", "carol"))
        place.pass_blocks(1_300)
        (page,) = await pages(place)
        assert (page.checkpoint.state_block, page.checkpoint.state) == (0, "")
        operations = from_blocks(page.entries)

        def folded(block: int) -> str:
            return state_hash(fold(State(), entries_at(operations), block))

        place.world.nodes[0].node.journal.state_hash = folded
        (page,) = await pages(place)
        assert page.checkpoint.state_block == page.through // 1_200 * 1_200
        assert page.checkpoint.state == folded(page.checkpoint.state_block)


@pytest.mark.parametrize("lie", ["html", "server_error", "endless"])
async def test_what_is_no_journal_is_an_error_of_ours(tmp_path: Path, lie: str) -> None:
    async with journal_world(tmp_path) as place:
        host = place.world.nodes[0]
        host.tell(lie)
        with pytest.raises(Exception, match=r"\.$") as refused:
            await PublicNode(host.url, place.http, Network.PRACTICE).journal(0, "")
        assert refused.type.__module__ == "integrations.errors"


async def test_a_cursor_that_is_no_block_is_refused(tmp_path: Path) -> None:
    async with journal_world(tmp_path) as place:
        url = place.world.nodes[0].url
        for cursor in ("x", "-1", "1.5", "²"):
            answer = await place.http.request("GET", f"{url}/v1/journal?after={cursor}")
            assert answer.status == 400
        node = PublicNode(f"{url}/elsewhere", place.http, Network.PRACTICE)
        with pytest.raises(BadAnswer, match="does not answer"):
            await node.journal(0, "")
