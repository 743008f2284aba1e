"""The fold is pure: the same blocks give the same state, wherever reading stopped in between."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.content import ChannelId
from app.domain.creators.links import SignedOperation, fold_links
from app.domain.journal import (
    ChainOperation,
    Checkpoint,
    Replay,
    State,
    entries_of,
    fold,
    read_snapshot,
    state_hash,
    write_snapshot,
)
from app.domain.journal.state import Pledge, Row, Sum
from app.errors import StoreDamaged
from tests.fixtures.chain_operations import (
    CHANNEL,
    CHANNEL_ID,
    KEY,
    START,
    WORK,
    WORK_ID,
    failed,
    fill,
    own,
    pledge,
    recurrent,
    tip_memo,
    transfer,
)
from wallet.money import Amount, Asset

HBD_50 = Amount(50, Asset.HBD)
OTHER_KEY = "91f10d20271a6fd8"
LABEL = {"v": 1, "op": "label", "url": WORK, "label": "spam", "note": ""}
LINK = {"v": 1, "op": "link", "url": CHANNEL, "share": 10}


def after(*operations: ChainOperation, scope: frozenset[str] | None = None, until: int = 50_000) -> State:
    return fold(State(scope), entries_of(operations), until)


def pledges(*operations: ChainOperation) -> dict[str, Pledge]:
    return dict(after(*operations).account("alice").pledges)


def test_sums_are_by_work_people_asset_and_day() -> None:
    next_day = 86_400 // 3
    state = after(transfer(1), transfer(2), transfer(3, milli=9, asset="HIVE"), transfer(next_day, to="carol"))
    row = Row("tip", WORK_ID, "", "peertube", "tube.example", "alice", "bob", "creator", "HBD")
    assert dict(state.days["2026-01-01"]) == {row: Sum(100, 2), row._replace(asset="HIVE"): Sum(9, 1)}
    assert list(state.days["2026-01-02"].values()) == [Sum(50, 1)]
    assert [day for day, _, _ in state.rows()] == ["2026-01-01", "2026-01-01", "2026-01-02"]


def test_recurring_gifts_and_cash_for_needs_have_rows_of_their_own() -> None:
    state = after(fill(1, 2), transfer(1, "capillary/1 raise r1 disks"))
    assert set(state.days["2026-01-01"]) == {
        Row("patron", "", CHANNEL_ID, "peertube", "tube.example", "alice", "bob", "", "HBD"),
        Row("raise", "r1 disks", "", "", "", "alice", "bob", "", "HBD"),
    }


def test_pages_and_posts_know_their_makers() -> None:
    urls = ["https://example.org/a", "https://hive.blog/@dora/p"]
    state = after(*(transfer(1, tip_memo(url), transaction=number) for number, url in enumerate(urls)))
    rows = {(row.channel, row.platform, row.instance) for row in state.days["2026-01-01"]}
    assert rows == {("web:example.org", "web", "example.org"), ("hive:account:dora", "hive", "")}


def test_links_are_those_of_their_own_fold() -> None:
    operations = [
        own(1, LINK),
        own(2, LINK | {"share": 50}),
        own(3, {"v": 1, "op": "unlink", "url": CHANNEL}),
        own(4, {"v": 1, "op": "unlink", "url": "https://tube.example/c/dora"}),
        own(5, LINK),
    ]
    alone = fold_links("alice", [SignedOperation((one.block,), one.time, one.value, True) for one in operations])
    folded = after(*operations).account("alice").links
    assert (folded, folded.named) == (alone, alone.named)
    assert ChannelId.parse(CHANNEL_ID) in folded.standing


def test_the_newest_payer_wins() -> None:
    payer = {"v": 1, "op": "payer", "device": KEY}
    state = after(own(9, payer | {"device": OTHER_KEY}), own(3, payer))
    assert state.account("alice").payer is not None
    assert state.account("alice").payer.device == OTHER_KEY


def test_a_promise_stands_until_it_is_kept_taken_back_or_over() -> None:
    standing = pledges(pledge(1))[KEY]
    assert (standing.to, standing.work, standing.amount) == (CHANNEL_ID, WORK_ID, HBD_50)
    assert standing.stands(standing.until - timedelta(seconds=1))
    assert not standing.stands(standing.until)
    assert pledges(pledge(1), own(2, {"v": 1, "op": "withdraw", "keys": [KEY]})) == {}
    kept = pledges(pledge(1), transfer(2))[KEY]
    assert kept.kept_at == START + timedelta(seconds=6)
    assert not kept.stands(START + timedelta(seconds=7))


def test_a_tip_keeps_only_the_promise_whose_key_and_work_it_names() -> None:
    for other in (tip_memo(key=OTHER_KEY), tip_memo("https://example.org/a")):
        assert pledges(pledge(1), transfer(2, other))[KEY].kept_at is None
    assert pledges(pledge(1), transfer(2, sender="dora"))[KEY].kept_at is None
    assert pledges(pledge(1, until="2026-01-01T00:00:04"), transfer(2))[KEY].kept_at is None


def test_a_promise_said_again_keeps_standing_and_a_kept_one_is_not_taken_back() -> None:
    again = pledges(pledge(1), pledge(2, until="2026-05-01T00:00:00"))[KEY]
    assert (again.since, again.until.month) == (START + timedelta(seconds=3), 5)
    kept = pledges(pledge(1), transfer(2), own(3, {"v": 1, "op": "withdraw", "keys": [KEY]}), pledge(4))
    assert kept[KEY].kept_at == START + timedelta(seconds=6)


def test_nobody_takes_back_the_promise_of_another() -> None:
    assert KEY in pledges(pledge(1), own(2, {"v": 1, "op": "withdraw", "keys": [KEY]}, "dora"))


def test_labels_and_services_are_by_account() -> None:
    service = {
        "v": 1, "op": "service", "kind": "node", "url": "https://node.example", "account": "alice", "keepers": [],
        "key": "ab" * 32, "valid": "2027-01-01T00:00:00",
    }  # fmt: skip
    state = after(own(1, LABEL), own(2, LABEL | {"label": "scam"}), own(3, LABEL, "dora"), own(4, service),
                  own(5, service | {"key": "cd" * 32}))  # fmt: skip
    assert state.account("alice").labels[WORK_ID].label == "scam"
    assert state.account("dora").labels[WORK_ID].label == "spam"
    keys = [one.key[:2] for one in state.account("alice").services["node", "https://node.example"]]
    assert keys == ["ab", "cd"]


def test_a_recurring_gift_counts_down_and_ends() -> None:
    def left(*operations: ChainOperation) -> list[int]:
        return [one.remaining for one in after(*operations).account("alice").recurring.values()]

    assert left(recurrent(1)) == [3]
    assert left(recurrent(1), fill(1, 2), fill(9, 1)) == [1]
    assert left(recurrent(1), fill(1, 2), fill(9, 1), fill(19, 0)) == []
    assert left(recurrent(1), failed(2, 3)) == [3]
    assert left(recurrent(1), failed(2, 3, deleted=True)) == []
    assert left(recurrent(1), recurrent(2, milli=0, memo="")) == []
    assert left(recurrent(1), recurrent(2, memo="rent")) == []
    assert left(recurrent(1, pair_id=1), recurrent(2, pair_id=2, executions=9), fill(3, 8)) == [3, 8]


def test_a_rejected_operation_changes_nothing_and_is_counted() -> None:
    state = after(own(1, LINK), own(2, LINK | {"share": 101}), transfer(3, "capillary/1 nonsense"))
    assert dict(state.malformed) == {"share": 1, "memo": 1}
    assert state.account("alice") == after(own(1, LINK)).account("alice")


def test_what_belongs_to_later_sections_is_counted_by_name() -> None:
    assert dict(after(own(1, {"v": 1, "op": "quest"}), own(2, {"v": 1, "op": "quest"})).commons) == {"quest": 2}


def test_quiet_tips_are_counted_beside_the_hash() -> None:
    secret = transfer(1, "#x")
    state = fold(State(), entries_of([secret], {(secret.transaction_id, 0)}), 1)
    assert dict(state.quiet) == {("alice", "bob"): 1}
    assert state_hash(state) == state_hash(fold(State(), [], 1))


def test_a_scope_holds_what_its_accounts_sign_give_and_receive() -> None:
    operations = [transfer(1), transfer(2, sender="zoe", to="yan"), pledge(3), own(4, LABEL, "zoe"), own(5, "{", "yan")]
    bob = after(*operations, scope=frozenset({"bob"}))
    assert [row.supporter for _, row, _ in bob.rows()] == ["alice"]
    assert (dict(bob.accounts), dict(bob.malformed)) == ({}, {})
    zoe = after(*operations, scope=frozenset({"zoe"}))
    assert (set(zoe.accounts), [row.receiver for _, row, _ in zoe.rows()]) == ({"zoe"}, ["yan"])
    assert dict(after(*operations, scope=frozenset({"yan"})).malformed) == {"not_json": 1}


def test_a_state_is_never_folded_backwards() -> None:
    with pytest.raises(ValueError, match="backwards"):
        fold(after(until=5), [], 4)


def test_the_hash_is_this_one_for_this_chain() -> None:
    """Golden: whoever changes it changes the protocol (docs/protocol.md, "The journal")."""
    operations = [own(1, LINK), pledge(2), transfer(3), recurrent(4), fill(4, 2), own(5, LABEL), own(6, "{")]
    state = after(*operations, until=1200)
    assert state_hash(fold(State(), [], 1200)) == "626c5572ed9f6620061559862c326b313cf3e1ea925ae5b80c52e551eb146b87"
    assert state_hash(state) == "e8a7e17ea266882a775817821bb75a31bcc4c62df2a85f0b5601e0d4859a92ec"


A_CHAIN: list[Callable[[int], ChainOperation]] = [
    transfer,
    lambda block: transfer(block, sender="zoe", to="yan", asset="HIVE"),
    pledge,
    lambda block: pledge(block, OTHER_KEY, signer="zoe"),
    lambda block: own(block, {"v": 1, "op": "withdraw", "keys": [KEY]}),
    lambda block: own(block, LINK | {"share": block % 100}),
    lambda block: own(block, {"v": 1, "op": "unlink", "url": CHANNEL}),
    lambda block: own(block, LABEL, "zoe"),
    lambda block: own(block, {"v": 1, "op": "pool"}, "yan"),
    lambda block: own(block, "[", "zoe"),
    lambda block: recurrent(block),
    lambda block: fill(block, 2),
    lambda block: fill(block, 1),
    lambda block: failed(block, 1),
]
chains = st.lists(st.tuples(st.integers(1, 4_000), st.sampled_from(A_CHAIN)), max_size=40).map(
    lambda drawn: [
        make(block)._replace(transaction=number)
        for number, (block, make) in enumerate(sorted(drawn, key=lambda one: one[0]))
    ]
)
stops = st.lists(st.integers(0, 4_000), max_size=6).map(sorted)


@settings(deadline=None)
@given(chains, stops, st.sampled_from([None, frozenset({"alice"}), frozenset({"yan"})]))
def test_a_restart_at_any_block_gives_the_same_state_and_the_same_hashes(
    operations: list[ChainOperation], stops: list[int], scope: frozenset[str] | None
) -> None:
    entries = list(entries_of(operations))
    whole = Replay(State(scope)).advance(entries, 4_000)
    parts = Replay(State(scope))
    for stop in [*stops, 4_000]:
        parts = parts.advance(entries[::-1], stop)
    assert parts == whole
    assert [one.block for one in whole.checkpoints] == [1_200, 2_400, 3_600]
    assert whole.checkpoints[-1] == Checkpoint(3_600, state_hash(fold(State(scope), entries, 3_600)))


@settings(deadline=None)
@given(chains, chains, st.integers(1, 4_000))
def test_a_fork_changes_what_is_pending_and_nothing_else(
    operations: list[ChainOperation], instead: list[ChainOperation], irreversible: int
) -> None:
    final = [one for one in operations if one.block <= irreversible]
    forked = [*final, *(one for one in instead if irreversible < one.block <= irreversible + 20)]
    before = Replay(State()).advance(entries_of(operations), irreversible)
    after_fork = before.advance(entries_of(forked), irreversible)
    assert (after_fork.state, after_fork.checkpoints) == (before.state, before.checkpoints)
    assert after_fork.pending == Replay(State()).advance(entries_of(forked), irreversible).pending
    settled = after_fork.advance(entries_of(forked), irreversible + 20)
    assert settled.state == fold(State(), entries_of(forked), irreversible + 20)
    assert after_fork.with_pending().days == settled.state.days


@settings(deadline=None)
@given(chains)
def test_remembered_hashes_are_those_of_a_fresh_look(operations: list[ChainOperation]) -> None:
    replay = Replay(State())
    for stop in (1_200, 2_400, 3_600):
        replay = replay.advance(entries_of(operations), stop)
        assert replay.checkpoints[-1].hash == state_hash(replay.state)


@settings(deadline=None)
@given(chains, st.integers(0, 4_000), st.sampled_from([None, frozenset({"alice"})]))
def test_a_snapshot_goes_on_as_the_state_itself(
    operations: list[ChainOperation], stop: int, scope: frozenset[str] | None
) -> None:
    entries = list(entries_of(operations))
    state = fold(State(scope), entries, stop)
    again = read_snapshot(write_snapshot(state))
    assert again == state
    assert state_hash(again) == state_hash(state)
    assert fold(again, entries, 4_000) == fold(State(scope), entries, 4_000)


@pytest.mark.parametrize("change", [b"", b"{}", b"[]", b'{"v":2}', b"\xff", b'"x"'])
def test_a_damaged_snapshot_is_told_and_not_used(change: bytes) -> None:
    with pytest.raises(StoreDamaged, match=r"\.$"):
        read_snapshot(change)


@given(st.data())
def test_a_snapshot_with_any_part_replaced_is_read_or_refused(data: st.DataObject) -> None:
    plain = json.loads(write_snapshot(after(own(1, LINK), pledge(2), transfer(3), recurrent(4))))
    part = data.draw(st.sampled_from(sorted(plain)))
    plain[part] = data.draw(
        st.none() | st.integers() | st.text() | st.lists(st.integers()) | st.just({"alice": {"links": 1}})
    )
    try:
        read_snapshot(json.dumps(plain).encode())
    except StoreDamaged:
        return
    assert part in plain
