"""The list of tips against the same question asked in Python: whatever is filtered, searched, sorted and grouped by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.thumbs import Payment
from app.domain.tips.kinds import Kind, kind_of
from app.domain.tips.listing import Grouping, Order, TipQuery, folded
from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip, TipLeg
from app.store.database import Database, stored_time
from app.store.tip_list import TipList
from app.store.tips import TipStore
from tests.fixtures.stored_tips import NOON, stored_tip
from wallet.money import Amount, Asset

HOSTS = ("tube.example", "other.example")
PEOPLE = ("Carol", "élise", "Ann", "")
WORKS = ("Sunrise timelapse", "Élan vital", "windmill, part 2", "100 % wool", "")


def tip_of(number: int, seed: tuple[int, int, int, int, int]) -> Tip:
    state, person, work, amount, minutes = seed
    host, asset = HOSTS[person % 2], list(Asset)[amount % 2]
    worth = Amount(45 + amount, asset)
    return stored_tip(
        payment=Payment("alice", f"peertube:video:{number:032x}@{host}"),
        url=f"https://{host}/w/{number}",
        title=WORKS[work],
        channel=f"peertube:channel:{PEOPLE[person] or 'nobody'}@{host}",
        channel_name=PEOPLE[person],
        amount=worth,
        legs=(TipLeg("creator", "carol", worth),),
        state=list(TipState)[state],
        reason=Reason.DAY_LIMIT if minutes % 3 == 0 else Reason.NONE,
        queued_at=NOON + timedelta(days=minutes),
        transaction_id=f"{number:040x}",
    )


SEEDS = st.tuples(
    st.integers(0, len(TipState) - 1), st.integers(0, 3), st.integers(0, 4), st.integers(0, 5), st.integers(0, 70)
)
QUERIES = st.builds(
    TipQuery,
    kinds=st.frozensets(st.sampled_from(Kind), max_size=3),
    asset=st.sampled_from(["", "HBD", "HIVE"]),
    since=st.sampled_from(["", "2026-12-01"]),
    until=st.sampled_from(["", "2027-01-01"]),
    words=st.sampled_from(["", "sun", "ELISE other", "élan", "100 %", "tube", "carol wind", "0000000000", "nothing"]),
    order=st.sampled_from(Order),
    descending=st.booleans(),
    grouping=st.sampled_from(Grouping),
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "capillary.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def listed(database: Database) -> Iterator[TipList]:
    opened = TipList(database)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TipList, list[Tip]]]:
    database = Database(tmp_path_factory.mktemp("list") / "capillary.sqlite")
    store, listed = TipStore(database), TipList(database)
    yield listed, _filled(store)
    listed.close()
    database.close()


def _filled(store: TipStore) -> list[Tip]:
    seeds = [(n % 11, n % 4, n % 5, n % 6, (n * 37) % 71) for n in range(60)]
    tips = [tip_of(number, seed) for number, seed in enumerate(seeds, start=1)]
    return [replace(tip, id=number) for number, tip in zip(store.insert(tips), tips, strict=True)]


def numbers(listed: TipList, query: TipQuery) -> list[int]:
    look = listed.look(query)
    found = listed.numbers(0, look.count)
    assert len(found) == look.count
    return found


def matches(tip: Tip, query: TipQuery) -> bool:
    parts = [tip.title or tip.url, tip.channel_name, tip.channel, tip.url.split("/")[2], tip.payment.account]
    words = folded(" ".join([*parts, *(leg.to for leg in tip.legs)]))
    return (
        (not query.kinds or kind_of(tip.state, tip.reason) in query.kinds)
        and query.asset in ("", tip.amount.asset.value)
        and query.since <= stored_time(tip.queued_at)
        and (not query.until or stored_time(tip.queued_at) < query.until)
        and all(word in words or (len(word) > 5 and tip.transaction_id.startswith(word)) for word in query.searched)
    )


@given(query=QUERIES)
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_list_holds_what_matches_and_nothing_else(many: tuple[TipList, list[Tip]], query: TipQuery) -> None:
    listed, tips = many
    assert sorted(numbers(listed, query)) == [tip.id for tip in tips if matches(tip, query)]


@given(query=QUERIES)
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_stands_in_the_order_that_was_asked_for(many: tuple[TipList, list[Tip]], query: TipQuery) -> None:
    listed, tips = many
    tip_by_id = {tip.id: tip for tip in tips}
    keys: dict[Order, Callable[[Tip], Any]] = {
        Order.TIME: lambda tip: tip.queued_at,
        Order.TITLE: lambda tip: folded(tip.title or tip.url),
        Order.CREATOR: lambda tip: folded(tip.channel_name or tip.channel),
        Order.AMOUNT: lambda tip: tip.amount.milli,
        Order.KIND: lambda tip: kind_of(tip.state, tip.reason),
    }
    found = [keys[query.order](tip_by_id[number]) for number in numbers(listed, replace(query, grouping=Grouping.NONE))]
    assert found == sorted(found, reverse=query.descending)


@given(query=QUERIES)
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_groups_follow_one_another_and_add_up(many: tuple[TipList, list[Tip]], query: TipQuery) -> None:
    listed, tips = many
    tip_by_id = {tip.id: tip for tip in tips}
    look = listed.look(query)
    if query.grouping is Grouping.NONE:
        assert look.groups == ()
        return
    start = 0
    for group in look.groups:
        members = [tip_by_id[number] for number in listed.numbers(start, start + group.count)]
        assert group.sample in {tip.id for tip in members}
        assert sum(total.milli for total in group.totals) == sum(tip.amount.milli for tip in members)
        assert {_belongs(tip, query.grouping) for tip in members} == {_belongs(tip_by_id[group.sample], query.grouping)}
        start += group.count
    assert start == look.count
    assert len({group.key for group in look.groups}) == len(look.groups)


def _belongs(tip: Tip, grouping: Grouping) -> str:
    if grouping is Grouping.CREATOR:
        return tip.channel
    return tip.url.split("/")[2] if grouping is Grouping.PLACE else stored_time(tip.queued_at)[:7]


@given(query=QUERIES)
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_totals_count_every_kind_of_what_is_searched(many: tuple[TipList, list[Tip]], query: TipQuery) -> None:
    listed, tips = many
    listed.look(query)
    wanted = [tip for tip in tips if matches(tip, replace(query, kinds=frozenset()))]
    found = {(total.kind, total.asset): (total.count, total.milli) for total in listed.totals()}
    assert sum(count for count, _ in found.values()) == len(wanted)
    for kind, asset in found:
        members = [t for t in wanted if kind_of(t.state, t.reason) is kind and t.amount.asset == asset]
        assert found[kind, asset] == (len(members), sum(tip.amount.milli for tip in members))


def test_a_tip_is_found_by_the_beginning_of_its_transaction_id(database: Database, listed: TipList) -> None:
    TipStore(database).insert([stored_tip(1, transaction_id="abcdef" + "0" * 34), stored_tip(2)])
    assert numbers(listed, TipQuery(words="ABCDEF00")) == [1]


def test_the_order_stays_while_tips_change_and_come_in(database: Database, listed: TipList) -> None:
    store = TipStore(database)
    store.insert([stored_tip(1), stored_tip(2), stored_tip(3)])
    waiting = TipQuery(kinds=frozenset({Kind.ON_ITS_WAY}))
    assert numbers(listed, waiting) == [3, 2, 1]
    store.move([2], {TipState.QUEUED}, TipState.CANCELLED, NOON)
    store.insert([stored_tip(4)])
    assert listed.fresh() == 1
    assert listed.numbers(0, 9) == [3, 2, 1]
    assert listed.position(1) == 2
    assert listed.position(4) is None
    assert numbers(listed, waiting) == [4, 3, 1]
    assert listed.fresh() == 0


def test_one_that_changed_into_the_filter_is_news(database: Database, listed: TipList) -> None:
    store = TipStore(database)
    store.insert([stored_tip(1), stored_tip(2)])
    assert numbers(listed, TipQuery(kinds=frozenset({Kind.ARRIVED}))) == []
    store.move([1], {TipState.QUEUED}, TipState.CONFIRMED, NOON)
    assert listed.fresh() == 1


def test_what_is_chosen_is_what_can_be_acted_on_now(database: Database, listed: TipList) -> None:
    store = TipStore(database)
    store.insert([stored_tip(number) for number in range(1, 7)])
    assert numbers(listed, TipQuery()) == [6, 5, 4, 3, 2, 1]
    store.move([5, 1], {TipState.QUEUED}, TipState.CONFIRMED, NOON)
    assert listed.chosen([(0, 3), (5, 6)], {Kind.ON_ITS_WAY}) == [6, 4]
    assert listed.chosen([(0, 3), (5, 6)], {Kind.ARRIVED}) == [5, 1]


def test_reading_waits_for_no_writer(database: Database, listed: TipList) -> None:
    TipStore(database).insert([stored_tip(1)])
    assert numbers(listed, TipQuery()) == [1]
    with database.transaction():
        assert listed.numbers(0, 1) == [1]
        assert listed.totals()[0].count == 1
