"""When a link stands how, when it is looked at again, and what is pasted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.content import ChannelId
from app.domain.creators.link_states import (
    DAY,
    FIRST_LOOK,
    LINK_SENTENCES,
    MOST_KEPT,
    RARE,
    FoundText,
    LinkState,
    next_look,
    record_to_paste,
    state_of,
    telling_text,
    words_missed,
    words_to_paste,
)
from app.domain.creators.payees import Confirmation, Evidence, Payee, PayeeKind, Reach, Why
from app.domain.creators.words import Words, channel_words

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CHANNEL = ChannelId.parse("vimeo:user:7300001")
SITE = ChannelId.parse("web:hill.example")
GONE_DAYS = tuple(NOON + timedelta(days=day) for day in range(3))
NOBODY = Payee(PayeeKind.UNKNOWN, Why.NOBODY)


@pytest.mark.parametrize(
    ("evidence", "payee", "expected"),
    [
        (Evidence(CHANNEL, reach=Reach.GONE), NOBODY, LinkState.SLEEPING),
        (Evidence(CHANNEL, reach=Reach.UNREACHABLE), NOBODY, LinkState.SLEEPING),
        (Evidence(CHANNEL), Payee(PayeeKind.CONTESTED, Why.SEVERAL_NAMED), LinkState.CONTESTED),
        (Evidence(CHANNEL), Payee(PayeeKind.CONFIRMED, Why.BOTH_SIDES, "carol"), LinkState.CONFIRMED),
        (Evidence(CHANNEL), Payee(PayeeKind.CONFIRMED, Why.BOTH_SIDES, "bob"), LinkState.WAITING_WORDS),
        (Evidence(CHANNEL, channel_words=Words(("carol",))), NOBODY, LinkState.WAITING_LINK),
        (Evidence(CHANNEL, channel_words=Words(("bob",))), NOBODY, LinkState.WAITING_WORDS),
        (Evidence(CHANNEL, channel_words=Words(refused=1)), NOBODY, LinkState.REFUSED),
        (Evidence(CHANNEL, before=Confirmation("carol", GONE_DAYS)), NOBODY, LinkState.GONE),
        (Evidence(CHANNEL, before=Confirmation("carol", GONE_DAYS[:2])), NOBODY, LinkState.WAITING_WORDS),
        (Evidence(CHANNEL, before=Confirmation("bob", GONE_DAYS)), NOBODY, LinkState.WAITING_WORDS),
    ],
)
def test_a_state_follows_from_both_sides(evidence: Evidence, payee: Payee, expected: LinkState) -> None:
    assert state_of("carol", evidence, payee) is expected
    assert LINK_SENTENCES[expected].endswith(".")


@pytest.mark.parametrize(
    ("state", "waited", "failures", "after"),
    [
        (LinkState.CONFIRMED, timedelta(days=400), 0, DAY),
        (LinkState.WAITING_WORDS, timedelta(), 0, FIRST_LOOK),
        (LinkState.WAITING_LINK, timedelta(minutes=10), 0, timedelta(minutes=5)),
        (LinkState.WAITING_WORDS, timedelta(days=10), 0, DAY),
        (LinkState.REFUSED, timedelta(days=31), 0, RARE),
        (LinkState.GONE, timedelta(days=2), 0, DAY),
        (LinkState.CONTESTED, timedelta(days=60), 0, RARE),
        (LinkState.SLEEPING, timedelta(), 0, timedelta(hours=1)),
        (LinkState.SLEEPING, timedelta(), 3, timedelta(hours=8)),
        (LinkState.SLEEPING, timedelta(), 1_000, RARE),
    ],
)
def test_looks_become_rarer(state: LinkState, waited: timedelta, failures: int, after: timedelta) -> None:
    assert next_look(state, NOON, NOON - waited, failures) == NOON + after


def test_confirmed_links_of_others_are_looked_at_ever_more_seldom() -> None:
    looks = [next_look(LinkState.CONFIRMED, NOON, NOON - timedelta(days=age), 0, closely=False) for age in (0, 6, 60)]
    assert [look - NOON for look in looks] == [DAY, timedelta(days=3), RARE]


@given(
    st.sampled_from(list(LinkState)),
    st.timedeltas(min_value=timedelta(), max_value=timedelta(days=4_000)),
    st.integers(0, 10_000),
)
def test_no_look_is_nearer_than_the_first_nor_farther_than_the_rarest(
    state: LinkState, waited: timedelta, failures: int
) -> None:
    assert FIRST_LOOK <= next_look(state, NOON, NOON - waited, failures) - NOON <= RARE


def test_the_text_that_tells_is_the_one_that_names_the_account() -> None:
    plain, other, own = FoundText("Hello.", "a"), FoundText("hive-tips: @bob", "b"), FoundText("hive-tips: @carol", "c")
    assert telling_text([plain, other, own], "carol") is own
    assert telling_text([plain, other], "carol") is other
    assert telling_text([plain], "carol") is plain
    assert telling_text([], "carol") is None


def test_of_a_long_text_the_part_around_the_words_is_kept() -> None:
    text = FoundText("x" * 9_000 + "\nhive-tips: @carol\n" + "y" * 9_000, "https://a.example")
    assert len(text.kept) == MOST_KEPT
    assert "hive-tips: @carol" in text.kept
    assert FoundText("short", "a").kept == "short"
    assert FoundText("hive-tips: @carol", "a", "v=capillary1; account=carol").kept == "v=capillary1; account=carol"
    assert text.digest != FoundText(text.kept, "a").digest


@pytest.mark.parametrize("channel", [CHANNEL, ChannelId.parse("youtube:channel:UCaLlzGqiPE2QRj6sSOawJRg"), SITE])
def test_what_is_pasted_names_exactly_the_account(channel: ChannelId) -> None:
    assert channel_words(words_to_paste(channel, "carol.films")).names == ("carol.films",)
    assert record_to_paste("carol") == "v=capillary1; account=carol"


def test_a_link_that_lives_on_earlier_words_is_known_as_such() -> None:
    assert words_missed(Payee(PayeeKind.CONFIRMED, Why.WORDS_MISSED, "carol"))
    assert not words_missed(Payee(PayeeKind.CONFIRMED, Why.BOTH_SIDES, "carol"))
