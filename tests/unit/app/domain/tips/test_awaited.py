"""Covered sums: never more than a balance, oldest first; the most awaited by covered promises."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.tips.awaited import StandingPromise, Sums, covered, most_awaited, sums_of
from wallet.money import Amount, Asset

NOON = datetime(2026, 11, 10, 12, tzinfo=UTC)


def promise(
    key: str, milli: int, hour: int = 0, *, who: str = "alice", to: str = "ann", asset: str = "HBD"
) -> StandingPromise:
    return StandingPromise(who, to, Amount(milli, Asset(asset)), NOON + timedelta(hours=hour), key)


def test_a_balance_covers_the_oldest_promises_and_no_part_of_one() -> None:
    promises = [promise("new", 10, 2), promise("old", 50, 0), promise("middle", 60, 1)]
    assert covered(promises, {("alice", Asset.HBD): 105}) == {("alice", "old")}
    assert covered(promises, {("alice", Asset.HBD): 110}) == {("alice", "old"), ("alice", "middle")}
    assert covered(promises, {("alice", Asset.HIVE): 999}) == frozenset()


def test_the_most_awaited_come_first_and_who_joined_is_not_among_them() -> None:
    promises = [
        promise("1", 10, to="ann"),
        promise("2", 10, to="ann", who="bob"),
        promise("3", 10, 1, to="edith"),
        promise("4", 10, 2, to="joined"),
    ]
    balances = {("alice", Asset.HBD): 100}
    first, second = most_awaited(promises, balances, {"joined"})
    assert (first.channel, first.promises, first.covered, first.supporters) == ("ann", 2, 1, 2)
    assert first.sums == (Sums(Asset.HBD, 20, 10),)
    assert first.sums[0].uncovered == 10
    assert (second.channel, second.covered) == ("edith", 1)


PROMISES = st.lists(
    st.builds(
        promise,
        st.text("abc", min_size=1, max_size=3),
        st.integers(1, 10**12),
        st.integers(0, 50),
        who=st.sampled_from(["alice", "bob"]),
        to=st.sampled_from(["ann", "edith"]),
        asset=st.sampled_from(["HBD", "HIVE"]),
    ),
    max_size=20,
    unique_by=lambda one: (one.supporter, one.key),
)
BALANCES = st.dictionaries(
    st.tuples(st.sampled_from(["alice", "bob"]), st.sampled_from(list(Asset))), st.integers(0, 10**13)
)


@given(PROMISES, BALANCES)
def test_what_is_covered_never_exceeds_a_balance_and_sums_add_up(
    promises: list[StandingPromise], balances: dict[tuple[str, Asset], int]
) -> None:
    held = covered(promises, balances)
    for who in ("alice", "bob"):
        for asset in Asset:
            theirs = [one for one in promises if one.supporter == who and one.amount.asset is asset]
            kept = sum(one.amount.milli for one in theirs if (who, one.key) in held)
            assert kept <= balances.get((who, asset), 0)
    whole = sums_of(promises, held)
    assert sum(one.promised for one in whole) == sum(one.amount.milli for one in promises)
    people = most_awaited(promises, balances)
    assert sum(one.covered for one in people) == len(held)
    assert [one.covered for one in people] == sorted((one.covered for one in people), reverse=True)
