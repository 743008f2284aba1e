"""What an entry of the journal adds to which sums, and whose word confirms it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from app.domain.content import ChannelId
from app.domain.journal import ChainOperation, entries_of
from app.domain.statistics.adding import Added
from app.domain.statistics.gifts import Gift, Source, gift_of
from app.domain.statistics.together import mark_of
from app.domain.statistics.witnesses import CHAIN, Seen, observers_of
from tests.fixtures.chain_operations import CHANNEL, CHANNEL_ID, WORK_ID, fill, own, pledge, tip_memo, transfer

POST = "https://hive.blog/@bob/notes"
HERE = Source("bob", "creator", "peertube", "tube.example", "")


def gifts(*operations: ChainOperation) -> list[Gift]:
    return [gift for entry in entries_of(operations) if (gift := gift_of(entry)) is not None]


def seen(account: str = "bob", channel: str = CHANNEL_ID, observer: str = "me") -> Seen:
    return Seen(observer, account, ChannelId.parse(channel), datetime(2026, 1, 1, tzinfo=UTC), "0" * 64)


def test_a_tip_and_a_recurring_gift_are_gifts_with_all_that_the_chain_says() -> None:
    assert gifts(transfer(1), fill(2, 1)) == [
        Gift("2026-01-01", HERE, "alice", WORK_ID, "HBD", 50),
        Gift("2026-01-01", Source("bob", "patron", "peertube", "tube.example", CHANNEL_ID), "alice", "", "HBD", 1000),
    ]


@pytest.mark.parametrize(
    "operation",
    [
        transfer(1, to="alice"),
        transfer(1, memo="#encrypted"),
        transfer(1, memo="capillary/1 raise 2026-q1 disk"),
        transfer(1, memo="thank you"),
        pledge(1),
    ],
    ids=["to oneself", "quiet", "for a round", "none of ours", "a promise"],
)
def test_what_is_no_public_gift_adds_nothing(operation: ChainOperation) -> None:
    assert gifts(operation) == []


def test_sums_are_by_day_or_month_and_in_all_and_assets_stay_apart() -> None:
    added = Added(gifts(transfer(1), transfer(40_000, milli=7), transfer(2, asset="HIVE", milli=3)))
    assert added.sums["creator", "bob", "HBD", ""] == [57, 2]
    assert added.sums["creator", "bob", "HBD", "2026-01-01"] == [50, 1]
    assert added.sums["creator", "bob", "HBD", "2026-01-02"] == [7, 1]
    assert added.sums["supporter", "alice", "HBD", "2026-01"] == [57, 2]
    assert added.sums["all", "", "HIVE", ""] == [3, 1]
    assert added.parts["creator", "bob", "HBD", "supporter", "alice"] == ("2026-01-01", 57, 2)
    assert added.parts["instance", "tube.example", "HBD", "creator", "bob"] == ("2026-01-01", 57, 2)


def test_a_host_is_no_creator() -> None:
    (gift,) = gifts(transfer(1, tip_memo(leg="host"), to="tubehost"))
    assert "creator" not in gift.things()
    assert gift.things()["instance"] == "tube.example"


@pytest.mark.parametrize(
    ("source", "record", "fits"),
    [
        (HERE, seen(), True),
        (HERE, seen("carol"), False),
        (HERE, seen(channel="peertube:channel:carol@other.example"), False),
        (HERE, seen(channel="vimeo:user:7"), False),
        (Source("bob", "patron", "peertube", "tube.example", CHANNEL_ID), seen(), True),
        (Source("bob", "patron", "peertube", "tube.example", "peertube:channel:dora@tube.example"), seen(), False),
        (Source("bob", "creator", "youtube", "", ""), seen(channel="youtube:channel:UC" + "a" * 22), True),
        (Source("bob", "creator", "web", "site.example", "web:site.example"), seen(channel="web:site.example"), True),
        (Source("host", "host", "peertube", "tube.example", ""), seen("host", "web:tube.example"), True),
        (Source("host", "host", "peertube", "tube.example", ""), seen("host", "web:other.example"), False),
        (Source("host", "host", "peertube", "tube.example", ""), seen("host"), False),
        (Source("bob", "creator", "nowhere", "", "no id"), seen(), False),
    ],
    ids=lambda value: str(value) if isinstance(value, Source) else "",
)
def test_a_record_witnesses_what_it_fits(source: Source, record: Seen, fits: bool) -> None:
    assert observers_of(source, [record]) == (("me",) if fits else ())


def test_the_chain_witnesses_the_author_of_a_post_and_every_observer_is_named_once() -> None:
    (gift,) = gifts(transfer(1, tip_memo(POST)))
    assert observers_of(gift.source, []) == (CHAIN,)
    (other,) = gifts(transfer(1, tip_memo(POST), to="mallory"))
    assert observers_of(other.source, []) == ()
    assert observers_of(HERE, [seen(observer="two"), seen(observer="one"), seen(observer="two")]) == ("one", "two")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"v": 1, "op": "payer", "device": "00112233445566aa"}, "device 00112233445566aa"),
        ({"v": 1, "op": "link", "url": CHANNEL}, f"channel {CHANNEL_ID}"),
        ({"v": 1, "op": "unlink", "url": CHANNEL}, None),
    ],
)
def test_what_an_account_says_of_itself_leaves_a_mark(body: dict[str, Any], said: str | None) -> None:
    (entry,) = entries_of([own(1, body)])
    mark = mark_of(entry)
    assert (mark.said if mark else None) == said
