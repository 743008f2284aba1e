"""Reading a range of an account's history through all of hived's paging traps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from integrations.errors import BadAnswer, TooLarge
from integrations.hive.history import HistoryRange, alike, joined, read_range
from integrations.hive.wire.operations import HistoryOperation, read_history
from integrations.hive.wire.refusals import NodeRefusal, classify
from tests.servers.raw_server import RawServer
from tests.servers.scripted_node import HEAD_NUMBER, RpcFailure, ScriptedNode, block_time


class Account:
    """The history of one account at a node with hived's paging; the node itself is not asked over the network here."""

    def __init__(self) -> None:
        self.node = ScriptedNode(RawServer(), "one")
        self.pages = 0

    def add(self, kind: str, count: int = 1) -> None:
        for _ in range(count):
            self.node.transfer(HEAD_NUMBER - 1_000_000 + len(self.node.history), kind=kind)

    async def ask(self, start: int, limit: int, filtered: bool) -> list[HistoryOperation]:
        self.pages += 1
        params = {"start": start, "limit": limit, "operation_filter_low": 4 if filtered else 0}
        try:
            return read_history(self.node.page(params), HEAD_NUMBER)
        except RpcFailure as failure:
            raise NodeRefusal(classify(failure.error)) from None

    async def read(self, *, filtered: bool = True, since: int | None = None, limit: int | None = None) -> HistoryRange:
        """`since` counts operations from the first."""
        at = None if since is None else block_time(self.node.history[since]["block"])
        return await read_range(self.ask, since=at, limit=limit, filtered=filtered)


def sequences(found: HistoryRange) -> list[int]:
    return [operation.sequence for operation in found.operations]


async def test_an_empty_history_is_complete() -> None:
    for filtered in (True, False):
        found = await Account().read(filtered=filtered)
        assert (found.operations, found.complete) == ([], True)


async def test_every_page_down_to_the_first_operation_is_read() -> None:
    account = Account()
    account.add("transfer", 2_345)
    for filtered in (True, False):
        found = await account.read(filtered=filtered)
        assert sequences(found) == list(range(2_345))
        assert found.complete


async def test_a_short_page_of_a_filtered_scan_is_no_end() -> None:
    account = Account()
    account.add("transfer", 3)
    account.add("custom_json", 2_500)
    account.add("transfer", 2)
    found = await account.read()
    assert sequences(found) == [0, 1, 2, 2503, 2504]
    assert found.complete


async def test_a_scan_that_finds_nothing_goes_on_where_the_node_says() -> None:
    account = Account()
    account.add("transfer")
    account.add("custom_json", 7_000)
    found = await account.read()
    assert sequences(found) == [0]
    assert found.complete


async def test_a_long_stretch_without_matches_ends_at_the_time_asked_for() -> None:
    account = Account()
    account.add("custom_json", 50_000)
    found = await account.read(since=47_500)
    assert (found.operations, found.complete) == ([], True)
    assert account.pages <= 5


async def test_the_time_asked_for_is_included_and_nothing_older() -> None:
    account = Account()
    account.add("transfer", 1_500)
    found = await account.read(since=700)
    assert sequences(found) == list(range(700, 1_500))
    assert found.complete


async def test_a_limit_keeps_the_newest_and_says_that_more_may_be_there() -> None:
    account = Account()
    account.add("transfer", 1_500)
    found = await account.read(limit=10)
    assert sequences(found) == list(range(1_490, 1_500))
    assert not found.complete


async def test_operations_that_arrive_meanwhile_do_not_shift_the_pages() -> None:
    account = Account()
    account.add("transfer", 2_100)

    async def growing(start: int, limit: int, filtered: bool) -> list[HistoryOperation]:
        page = await account.ask(start, limit, filtered)
        account.add("transfer", 7)
        return page

    found = await read_range(growing, since=None, limit=None, filtered=True)
    assert sequences(found) == list(range(2_100))


async def test_a_history_without_end_is_given_up_and_not_called_complete() -> None:
    account = Account()
    account.add("transfer", 5_000)
    found = await read_range(account.ask, since=None, limit=None, filtered=False, pages=3)
    assert len(found.operations) == 3_000
    assert not found.complete


async def test_pages_that_are_too_large_are_asked_for_in_smaller_pieces() -> None:
    account = Account()
    account.add("transfer", 450)

    async def heavy(start: int, limit: int, filtered: bool) -> list[HistoryOperation]:
        if limit > 100:
            raise TooLarge("The server's answer is too large.")
        return await account.ask(start, limit, filtered)

    assert sequences(await read_range(heavy, since=None, limit=None, filtered=False)) == list(range(450))


LIES = {
    "hole": lambda page: page[:5] + page[6:],
    "end cut off": lambda page: page[:-1],
    "start cut off": lambda page: page[1:],
    "nothing": lambda page: page[:0],
    "out of range": lambda page: [*page, replace(page[-1], sequence=10**6)],
}


@pytest.mark.parametrize("lie", LIES)
async def test_a_later_page_that_does_not_fit_is_a_bad_answer(lie: str) -> None:
    account = Account()
    account.add("transfer", 3_000)

    async def lying(start: int, limit: int, filtered: bool) -> list[HistoryOperation]:
        page = await account.ask(start, limit, filtered)
        return page if start == -1 else LIES[lie](page)

    with pytest.raises(BadAnswer):
        await read_range(lying, since=None, limit=None, filtered=False)


async def test_a_node_that_sends_us_in_circles_is_a_bad_answer() -> None:
    async def circles(start: int, limit: int, filtered: bool) -> list[HistoryOperation]:
        text = "Could not find filtered operation in 2000 operations, to continue searching, set start=5000."
        raise NodeRefusal(classify({"code": -32003, "message": text}))

    with pytest.raises(BadAnswer):
        await read_range(circles, since=None, limit=None, filtered=True)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.booleans(), st.integers(1, 2_600)), max_size=6),
    st.integers(0, 100),
    st.one_of(st.none(), st.integers(1, 1_500)),
)
async def test_any_history_is_read_as_it_is(
    stretches: list[tuple[bool, int]], from_percent: int, limit: int | None
) -> None:
    account = Account()
    for wanted, count in stretches:
        account.add("transfer" if wanted else "custom_json", count)
    total = len(account.node.history)
    since = total * from_percent // 101 if total else None
    truth = [
        place
        for place, operation in enumerate(account.node.history)
        if operation["op"]["type"] == "transfer_operation" and (since is None or place >= since)
    ]
    found = await account.read(since=since, limit=limit)
    assert sequences(found) == (truth if limit is None else truth[-limit:])
    if limit is None or len(truth) < limit:
        assert found.complete
    assert not found.complete or len(found.operations) == len(truth)




def shown(memo: str, sequence: int = 1, *, irreversible: bool = True) -> HistoryOperation:
    return HistoryOperation(sequence, 7, block_time(7), "ab" * 20, "transfer", {"memo": memo}, irreversible, (1, 0))


def test_one_node_that_says_a_thing_twice_is_still_one_opinion() -> None:
    liar = HistoryRange([shown("invented", 1), shown("invented", 2)], complete=True)
    honest = HistoryRange([], complete=True)
    found = joined([liar, honest], "all")
    assert (found.operations, found.complete) == ([], False)
    assert not alike(liar, honest)


def test_a_node_that_contradicts_itself_agrees_with_nobody() -> None:
    liar = HistoryRange([shown("first"), shown("second", 2)], complete=True)
    honest = HistoryRange([shown("first")], complete=True)
    assert not joined([liar, honest], "all").complete
    assert joined([honest, honest], "all") == honest


def test_what_may_still_vanish_makes_no_dispute() -> None:
    ahead = HistoryRange([shown("new", irreversible=False)], complete=True)
    behind = HistoryRange([], complete=True)
    assert alike(ahead, behind)
    assert joined([ahead, behind], "all") == behind
    assert joined([ahead, behind], "any").operations == ahead.operations


def paid(amount: str, remaining: int) -> HistoryOperation:
    """A recurrent transfer that the chain paid: hived gives several of one block the same numbers."""
    value = {"from": "alice", "to": "bob", "amount": amount, "memo": "", "remaining_executions": remaining}
    return HistoryOperation(
        1, 7, block_time(HEAD_NUMBER), "0" * 40, "fill_recurrent_transfer", value, True, (2**32 - 1, 1)
    )


def test_what_the_chain_did_twice_in_a_block_is_two_operations() -> None:
    for both in ([paid("1.000 HBD", 2), paid("2.000 HBD", 2)], [paid("1.000 HBD", 2), paid("1.000 HBD", 2)]):
        one, other = HistoryRange(both, complete=True), HistoryRange(both[::-1], complete=True)
        assert alike(one, other)
        told = joined([one, other], "all")
        assert (len(told.operations), told.complete) == (2, True)


def test_what_only_one_operator_says_that_the_chain_did_is_not_believed() -> None:
    one = HistoryRange([paid("1.000 HBD", 2)], complete=True)
    other = HistoryRange([paid("9.000 HBD", 2)], complete=True)
    assert not alike(one, other)
    told = joined([one, other], "all")
    assert (told.operations, told.complete) == ([], False)
