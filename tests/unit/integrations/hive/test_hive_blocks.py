"""Blocks are skipped, not read; what may be ours is found whatever stands around it; a range with a gap is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.errors import BadAnswer
from integrations.hive.wire.blocks import VIRTUAL_FILTER, read_block_range, read_virtual
from tests.bench.journal_chain import SyntheticChain

RECORDINGS = Path(__file__).parents[3] / "fixtures" / "recordings" / "hive" / "rpc"
CHAIN = SyntheticChain(blocks=300, operations=2_000, ours=150)


def recorded(method: str) -> Any:
    return json.loads((RECORDINGS / f"{method}.json").read_text("utf-8"))["response_example"]


def encoded(value: object) -> bytes:
    return json.dumps(value).encode()


def test_what_is_ours_is_found_and_nothing_else() -> None:
    found = read_block_range(CHAIN.range(1, 300), 1, 300)
    made = [one for number in sorted(CHAIN.own) for one in CHAIN.own[number]]
    assert [(one.block, one.transaction, one.name, one.value) for one in found.operations] == [
        (one.block, one.transaction, one.name, one.value) for one in made
    ]
    assert (found.first, found.last, found.last_id) == (1, 300, CHAIN.id_of(300))
    assert {one.transaction_id for one in found.operations} == {
        CHAIN.transaction_id(one.block, one.transaction) for one in made
    }
    assert len(made) == 150


def test_every_recurrent_transfer_is_found_whatever_its_memo_says() -> None:
    chain = json.loads(CHAIN.range(1, 1))
    value = {"from": "alice", "to": "bob", "amount": "1.000 HBD", "memo": "rent", "recurrence": 24, "executions": 2}
    operation = {"type": "recurrent_transfer_operation", "value": value}
    vote = {"type": "vote_operation", "value": {"voter": "capillary"}}
    chain["blocks"][0]["transactions"] = [{"operations": [vote, operation]}]
    chain["blocks"][0]["transaction_ids"] = ["ab" * 20]
    (found,) = read_block_range(encoded(chain), 1, 1).operations
    assert (found.operation, found.name, found.value) == (1, "recurrent_transfer", value)


def test_the_recorded_first_block_of_hive_is_a_range_of_one() -> None:
    block = recorded("condenser_api.get_block")
    found = read_block_range(encoded({"blocks": [block]}), 1, 1)
    assert (found.last, found.last_id, found.operations) == (1, block["block_id"], [])


def test_the_recorded_empty_range_is_one_beyond_the_head() -> None:
    found = read_block_range(encoded(recorded("block_api.get_block_range")), 500, 10)
    assert (found.first, found.last, found.operations) == (500, 499, [])


@pytest.mark.parametrize("missing", [0, 150, 298])
def test_a_range_with_a_gap_is_refused(missing: int) -> None:
    chain = json.loads(CHAIN.range(1, 300))
    del chain["blocks"][missing]
    with pytest.raises(BadAnswer):
        read_block_range(encoded(chain), 1, 300)


@pytest.mark.parametrize(("first", "count"), [(2, 300), (1, 299), (0, 300)])
def test_other_blocks_than_asked_for_are_refused(first: int, count: int) -> None:
    with pytest.raises(BadAnswer):
        read_block_range(CHAIN.range(1, 300), first, count)


def test_a_block_of_another_fork_in_the_middle_is_refused() -> None:
    fork = SyntheticChain(blocks=300, operations=2_000, ours=150, fork=1)
    chain, other = json.loads(CHAIN.range(1, 300)), json.loads(fork.range(1, 300))
    chain["blocks"][290] = other["blocks"][290]
    with pytest.raises(BadAnswer, match="do not follow"):
        read_block_range(encoded(chain), 1, 300)


def test_a_transaction_without_an_id_is_refused() -> None:
    chain = json.loads(CHAIN.range(1, 300))
    number = next(iter(CHAIN.own)) - 1
    chain["blocks"][number]["transaction_ids"].pop()
    with pytest.raises(BadAnswer):
        read_block_range(encoded(chain), 1, 300)


@given(st.binary(max_size=200))
def test_no_bytes_whatever_they_are_raise_anything_else(data: bytes) -> None:
    for read in (lambda: read_block_range(data, 1, 5), lambda: read_virtual(data, 1, 5)):
        try:
            read()
        except BadAnswer:
            continue


WHOLE = CHAIN.range(1, 20)


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=3))
def test_no_block_with_bytes_replaced_raises_anything_else(place: int, bytes_: bytes) -> None:
    damaged = WHOLE[:place] + bytes_ + WHOLE[place + len(bytes_) :]
    try:
        found = read_block_range(damaged, 1, 20)
    except BadAnswer:
        return
    assert found.last == 20


def test_the_recorded_virtual_operations_hold_none_of_ours_and_say_where_to_go_on() -> None:
    page = read_virtual(encoded(recorded("account_history_api.enum_virtual_ops")), 90_000_000, 90_000_001)
    assert (page.operations, page.next_block, page.next_operation) == ([], 90_000_000, 14_187_667_172)


def test_a_node_that_ignores_the_filter_shows_nothing_else() -> None:
    told = json.loads(CHAIN.virtual_range(1, 301))
    told["ops"].append({**told["ops"][-1], "op": {"type": "producer_reward_operation", "value": {}}})
    found = read_virtual(encoded(told), 1, 301).operations
    assert {one.name for one in found} == {"fill_recurrent_transfer"}
    assert len(found) == sum(len(paid) for paid in CHAIN.virtual.values()) > 0


def test_virtual_operations_of_other_blocks_are_refused() -> None:
    with pytest.raises(BadAnswer):
        read_virtual(CHAIN.virtual_range(1, 301), 200, 301)


def test_the_filter_is_made_of_hiveds_numbers() -> None:
    """0x200000000 and 0x400000000 in the recorded description of enum_virtual_ops."""
    assert VIRTUAL_FILTER == 0x200000000 | 0x400000000
