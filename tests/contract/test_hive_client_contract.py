"""The Hive client means the same at nodes that answer like the recordings and at the nodes of the practice world."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from integrations.errors import NotThere
from integrations.hive import HiveClient, NodeAddress
from integrations.hive.wire.operations import as_transfer
from integrations.http import HttpClient
from integrations.practice.genesis.keys import play_secret
from integrations.practice.world import PracticeWorld
from tests.servers.scripted_node import HEAD_NUMBER, RpcFailure, recorded, scripted_nodes
from wallet.hive_tx.transaction import Tapos, build, sign
from wallet.money import Amount, Asset
from wallet.network import Network

UNRECORDED = Path(__file__).parents[1] / "fixtures" / "unrecorded" / "hive"


@dataclass
class Place:
    """A client, and what is known of the world it looks at."""

    client: HiveClient
    account: str
    post: tuple[str, str]
    paid_to: str


def one_post(params: Any) -> Any:
    if params["author"] == "steevc":
        return recorded("bridge.get_post")
    raise RpcFailure(json.loads((UNRECORDED / "post_missing.json").read_text())["error"])


@asynccontextmanager
async def place_of_recordings() -> AsyncIterator[Place]:
    async with scripted_nodes("north", "south") as nodes:
        for node in nodes:
            for block in range(3):
                node.transfer(HEAD_NUMBER - 300 + block, f"gift {block}")
            node.methods["bridge.get_post"] = one_post
        http = HttpClient(trusted=[node.server.place for node in nodes])
        client = HiveClient([node.address for node in nodes], http, network=Network.HIVE, pause=0.01)
        try:
            yield Place(client, "hiveio", ("steevc", "re-hiveio-qoimw3"), "bob")
        finally:
            await http.close()


@asynccontextmanager
async def place_of_practice(world: PracticeWorld) -> AsyncIterator[Place]:
    http = HttpClient(trusted=[f"127.0.0.1:{node.port}" for node in world.nodes])
    nodes = [NodeAddress(node.url, node.operator, node.name) for node in world.nodes]
    client = HiveClient(nodes, http, network=Network.PRACTICE, pause=0.01)
    try:
        yield Place(client, "alice", ("carol", "how-i-film"), "alice.pocket")
    finally:
        await http.close()
        for node in world.nodes:
            node.clear()


@pytest.fixture(scope="module")
def world() -> Iterator[PracticeWorld]:
    with PracticeWorld(factor=0) as running:
        yield running


@pytest.fixture(params=["recordings", "practice"])
async def place(request: pytest.FixtureRequest, world: PracticeWorld) -> AsyncIterator[Place]:
    context = place_of_recordings() if request.param == "recordings" else place_of_practice(world)
    async with context as found:
        yield found


class TestBothWorlds:
    """The same assertions for both."""

    async def test_the_head_has_a_reference_block_that_a_transaction_can_name(self, place: Place) -> None:
        head = await place.client.head()
        assert head.reference_number < head.irreversible_number <= head.number
        assert Tapos.of_block(head.reference_number, head.reference_id).ref_block_num == head.reference_number & 0xFFFF
        assert max(head.head_times) == head.time

    async def test_an_account_has_money_and_keys_and_unknown_names_are_missing(self, place: Place) -> None:
        found = await place.client.accounts([place.account, "no-such-name", "Not A Name"])
        assert list(found) == [place.account]
        facts = found[place.account]
        assert facts.hive.asset is Asset.HIVE
        assert facts.hbd.asset is Asset.HBD
        assert set(facts.keys) == {"owner", "active", "posting"}
        assert all(key.startswith("STM") for keys in facts.keys.values() for key in keys)

    async def test_own_transfers_are_a_complete_range_in_order(self, place: Place) -> None:
        found = await place.client.operations(place.account, kinds=("transfer",), since=None, operators=2)
        assert found.complete
        assert found.operations
        blocks = [operation.block for operation in found.operations]
        assert blocks == sorted(blocks)
        transfers = [as_transfer(operation) for operation in found.operations]
        assert any(transfer and transfer.receiver == place.paid_to for transfer in transfers)
        newest = await place.client.operations(place.account, kinds=("transfer",), since=None, limit=1)
        assert newest.operations[0].transaction_id == found.operations[-1].transaction_id

    async def test_a_transaction_that_nobody_saw_is_absent_from_a_complete_history(self, place: Place) -> None:
        head = await place.client.head()
        expiration = head.time - timedelta(minutes=2)
        since = head.time - timedelta(hours=1)
        reports = await place.client.reports("c0ffee" * 6 + "0000", expiration, place.account, since)
        assert len({report.operator for report in reports}) == 2
        for report in reports:
            assert report.irreversible_time > expiration + timedelta(seconds=60)
            assert (report.block, report.in_history, report.history_complete) == (None, False, True)

    async def test_credits_are_counted_in_sendings(self, place: Place) -> None:
        found = await place.client.credits(place.account)
        assert 0 < found.current <= found.maximum
        assert found.extra_transfer_cost < found.transfer_cost
        assert found.sendings_left > 0

    async def test_a_post_is_there_or_not(self, place: Place) -> None:
        post = await place.client.post(*place.post)
        assert (post.author, post.permlink) == place.post
        with pytest.raises(NotThere):
            await place.client.post(place.account, "no-such-post")

    async def test_an_account_costs_something(self, place: Place) -> None:
        assert await place.client.account_creation_fee() == Amount(3000, Asset.HIVE)

    async def test_keys_lead_to_their_accounts(self, place: Place) -> None:
        facts = (await place.client.accounts([place.account]))[place.account]
        key = facts.keys["posting"][0]
        assert (await place.client.key_owners([key]))[key] == [place.account]

    async def test_health_finds_nothing_wrong(self, place: Place) -> None:
        health = await place.client.health()
        assert [entry.problem for entry in health] == ["", ""]
        assert all(entry.blocks_behind == 0 for entry in health)


async def signed(
    client: HiveClient, milli: int, memo: str, role: str = "active", minutes: float = 1
) -> tuple[str, str]:
    """(transaction id, body) of a transfer from alice to bob."""
    head = await client.head()
    amount = str(Amount(milli, Asset.HBD))
    operation: tuple[str, dict[str, Any]] = ("transfer", {"from": "alice", "to": "bob", "amount": amount, "memo": memo})
    tapos = Tapos.of_block(head.reference_number, head.reference_id)
    made = build([operation], tapos, head.time + timedelta(minutes=minutes))
    done = sign(made, [play_secret("alice", role)], Network.PRACTICE)  # type: ignore[arg-type]
    return done.transaction_id, done.body


class TestBroadcastAtThePracticeNodes:
    """What only a chain that checks signatures can show."""

    @pytest.fixture
    async def alice(self, world: PracticeWorld) -> AsyncIterator[HiveClient]:
        async with place_of_practice(world) as place:
            yield place.client

    async def test_a_signed_transfer_lands_and_both_operators_show_it(
        self, world: PracticeWorld, alice: HiveClient
    ) -> None:
        head = await alice.head()
        transaction_id, body = await signed(alice, 50, "❤ für dich \u2028 שלום")
        assert (await alice.broadcast(body)).accepted
        assert (await alice.broadcast(body)).reason == "duplicate"
        world.advance(12)
        reports = await alice.reports(transaction_id, head.time + timedelta(minutes=1), "alice", head.time)
        assert [report.status for report in reports] == ["within_irreversible_block"] * 2
        assert len({report.block for report in reports}) == 1
        found = await alice.operations("alice", kinds=("transfer",), since=head.time, operators=2, shown_by="all")
        (operation,) = [one for one in found.operations if one.transaction_id == transaction_id]
        assert operation.value["memo"] == "❤ für dich \u2028 שלום"
        assert operation.irreversible

    @pytest.mark.parametrize(
        ("milli", "role", "minutes", "reason"),
        [
            (10**12, "active", 1, "balance"),
            (1, "posting", 1, "authority"),
            (1, "active", -1, "expired"),
            (1, "active", 60 * 30, "expired"),
        ],
    )
    async def test_a_refusal_is_told_with_its_reason(
        self, alice: HiveClient, milli: int, role: str, minutes: float, reason: str
    ) -> None:
        _, body = await signed(alice, milli, f"{role} {minutes}", role, minutes)
        claim = await alice.broadcast(body)
        assert (claim.accepted, claim.reason) == (False, reason)

    async def test_a_node_that_drops_what_it_accepts_is_not_the_only_one_asked(
        self, world: PracticeWorld, alice: HiveClient
    ) -> None:
        world.node("north").tell("success_and_drop")
        world.node("south").tell("success_and_drop", times=1)
        head = await alice.head()
        transaction_id, body = await signed(alice, 7, "dropped twice")
        for _ in range(4):
            await alice.broadcast(body)
        world.advance(12)
        reports = await alice.reports(transaction_id, head.time + timedelta(minutes=1), "alice", head.time)
        assert {report.status for report in reports} == {"within_irreversible_block"}

    async def test_a_lie_about_expiry_is_contradicted_by_the_history(
        self, world: PracticeWorld, alice: HiveClient
    ) -> None:
        head = await alice.head()
        transaction_id, body = await signed(alice, 8, "lied about")
        world.node("north").tell("error_after_accepting", ["condenser_api.broadcast_transaction"])
        world.node("south").tell("error_after_accepting", ["condenser_api.broadcast_transaction"])
        assert (await alice.broadcast(body)).accepted is not True
        world.node("north").tell("expired_irreversible")
        world.advance(180)
        reports = await alice.reports(transaction_id, head.time + timedelta(minutes=1), "alice", head.time)
        by_operator = {report.operator: report for report in reports}
        assert by_operator["north.example"].in_history is True
        assert by_operator["south.example"].status == "within_irreversible_block"


LIES = [
    "old_head", "wrong_head", "other_chain", "false_balance", "false_keys", "empty_history", "wrong_types", "html",
    "endless", "server_error", "rate_limit", "cut_off", "down", "future_head", "hidden_accounts", "hidden_transfers",
    "false_memos",
]  # fmt: skip


@pytest.mark.parametrize("lie", LIES)
async def test_whatever_one_of_two_nodes_does_nothing_false_is_believed(world: PracticeWorld, lie: str) -> None:
    async with place_of_practice(world) as place:
        truth = (await place.client.accounts(["alice"]))["alice"]
        head = await place.client.head()
        transfers = await place.client.operations("alice", kinds=("transfer",), since=None)
    async with place_of_practice(world) as place:
        world.node("north").tell(lie)
        answers = await asyncio.gather(
            place.client.accounts(["alice"]),
            place.client.head(),
            place.client.operations("alice", kinds=("transfer",), since=None, operators=2),
            return_exceptions=True,
        )
        for answer, honest in zip(answers, ({"alice": truth}, head, None), strict=True):
            if isinstance(answer, Exception):
                assert type(answer).__name__ == "NoSecondOpinion", answer
                assert str(answer).endswith(".")
            elif honest is not None:
                assert answer == honest
            else:
                assert {one.transaction_id for one in answer.operations} == {
                    one.transaction_id for one in transfers.operations
                }
