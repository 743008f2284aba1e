"""Every thousandth of a gift arrives somewhere, and none at the giver."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.creators.splits import Split
from app.domain.tips.pricing import HostWish, NoTip, PricedTip, price_each, without_host
from app.errors import BadSplits
from wallet.errors import MoneyError
from wallet.money import MAX_MILLI, Amount, Asset, total

PEOPLE = ["alice", "bob", "carol", "dora", "edith", "tubehost"]
people = st.sampled_from(PEOPLE)
split_lists = st.lists(st.builds(Split, people, st.integers(1, 50), st.just(False)), max_size=5).flatmap(
    lambda shares: st.lists(st.builds(Split, people, st.integers(1, 33), st.just(True)), max_size=3).map(
        lambda fees: shares + fees
    )
)
hosts = st.none() | st.builds(HostWish, people, st.integers(0, 100))


@given(st.integers(0, MAX_MILLI) | st.integers(0, 300), people, people, split_lists, hosts, st.integers(0, 100))
def test_the_legs_add_up_and_none_is_zero_or_to_the_giver(
    milli: int, payer: str, creator: str, splits: list[Split], host: HostWish | None, host_maximum: int
) -> None:
    amount = Amount(milli, Asset.HBD)
    priced = price_each(amount, payer=payer, creator=creator, splits=splits, host=host, host_maximum=host_maximum)
    if payer == creator:
        assert priced is NoTip.OWN_WORK
        return
    if milli == 0:
        assert priced is NoTip.NOTHING
        return
    assert isinstance(priced, PricedTip)
    receivers = [leg.to for leg in priced.legs]
    assert total((leg.amount for leg in priced.legs), Asset.HBD) == amount == priced.amount
    assert all(leg.amount.milli > 0 for leg in priced.legs)
    assert len(set(receivers)) == len(receivers) <= 10
    assert payer not in receivers
    assert all((leg.role == "creator") == (leg.to == creator) for leg in priced.legs)


@given(st.integers(1, 10_000), st.integers(0, 100), st.integers(0, 100))
def test_a_host_never_gets_more_than_it_asks_or_the_giver_allows(milli: int, asked: int, allowed: int) -> None:
    priced = price_each(
        Amount(milli, Asset.HIVE), payer="zoe", creator="alice", host=HostWish("tubehost", asked), host_maximum=allowed
    )
    assert isinstance(priced, PricedTip)
    got = sum(leg.amount.milli for leg in priced.legs if leg.role == "host")
    assert got == milli * min(asked, allowed) // 100


def test_what_a_host_asks_beyond_the_maximum_is_told() -> None:
    priced = price_each(Amount(50, Asset.HBD), payer="zoe", creator="alice", host=HostWish("tubehost", 60))
    assert isinstance(priced, PricedTip)
    assert priced.note == "The host asks for 60 %; you give hosts at most 30 %, and the rest went to the creator."


@pytest.mark.parametrize("host", [None, HostWish("tubehost", 30), HostWish("alice", 60), HostWish("zoe", 60)])
def test_nothing_is_told_where_nothing_was_cut(host: HostWish | None) -> None:
    priced = price_each(Amount(50, Asset.HBD), payer="zoe", creator="alice", host=host)
    assert isinstance(priced, PricedTip)
    assert priced.note == ""


def test_where_the_host_cannot_receive_its_part_is_the_creators() -> None:
    priced = price_each(
        Amount(100, Asset.HBD),
        payer="alice",
        creator="carol",
        splits=[Split("nina", 1), Split("carol", 3)],
        host=HostWish("tube", 10),
    )
    assert isinstance(priced, PricedTip)
    legs = without_host(priced.legs)
    assert [(leg.role, leg.to, leg.amount.milli) for leg in legs] == [("creator", "carol", 78), ("split", "nina", 22)]
    assert without_host([leg for leg in priced.legs if leg.role == "host"]) == ()


def test_splits_over_everything_are_refused() -> None:
    splits = [Split("bob", 60, fee=True), Split("carol", 60, fee=True)]
    with pytest.raises(BadSplits):
        price_each(Amount(50, Asset.HBD), payer="zoe", creator="alice", splits=splits)


def test_nothing_is_sent_for_a_price_of_zero_or_ones_own_work() -> None:
    assert price_each(Amount(0, Asset.HBD), payer="zoe", creator="alice") is NoTip.NOTHING
    assert price_each(Amount(50, Asset.HBD), payer="alice", creator="alice") is NoTip.OWN_WORK


def test_a_share_outside_0_to_100_is_refused() -> None:
    with pytest.raises(MoneyError):
        price_each(Amount(50, Asset.HBD), payer="zoe", creator="alice", host=HostWish("tubehost", -1))
