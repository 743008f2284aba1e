"""Which promises go into one public operation, and when they end."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.thumbs import Payment, Source
from app.domain.tips.promises import (
    MOST_BYTES,
    MOST_ITEMS,
    affordable_bytes,
    ends_at,
    is_publishable,
    next_publication,
)
from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip
from wallet.money import Amount, Asset

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PROMISE = Tip(
    payment=Payment("alice", "youtube:video:dQw4w9WgXcQ"),
    url="https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    title="A work",
    channel="youtube:channel:UC0123456789012345678901",
    channel_name="Somebody",
    payee="unknown",
    amount=Amount(50, Asset.HBD),
    legs=(),
    visibility="open",
    state=TipState.PROMISED,
    reason=Reason.PAYEE_UNKNOWN,
    source=Source.LINK,
    source_reference="",
    queued_at=NOW,
    due_at=NOW,
)


def about(work: str) -> Tip:
    return replace(PROMISE, payment=Payment("alice", work))


def written(promises: list[Tip]) -> bytes:
    """The operation as the signer writes it."""
    items = [
        {"to": one.channel, "work": one.payment.content_id, "amount": str(one.amount), "key": "a" * 16}
        for one in promises
    ]
    body = {"v": 1, "op": "pledge", "items": items, "until": "2027-02-20T12:00:00"}
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


@given(st.lists(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=900), max_size=40))
def test_an_operation_is_as_full_as_it_may_be_and_never_fuller(works: list[str]) -> None:
    promises = [about(f"web:{work}") for work in works]
    chosen = next_publication(promises)
    assert chosen == promises[: len(chosen)]
    assert len(chosen) <= MOST_ITEMS
    assert len(written(chosen)) <= MOST_BYTES
    if len(chosen) < min(len(promises), MOST_ITEMS):
        assert len(written(promises[: len(chosen) + 1])) > MOST_BYTES


@pytest.mark.parametrize(("credits_held", "room"), [(0, 0), (523_999_999, 0), (1_000_000_000, 309), (10**12, 8192)])
def test_promises_take_at_most_a_fourth_of_the_credits(credits_held: int, room: int) -> None:
    assert affordable_bytes(credits_held, 131_000_000) == room
    chosen = next_publication([about(f"web:a{number}") for number in range(40)], room)
    assert not chosen or len(written(chosen)) <= room


@pytest.mark.parametrize(
    "other",
    [
        replace(PROMISE, visibility="quiet"),
        replace(PROMISE, channel=""),
        replace(PROMISE, reason=Reason.PAYEE_CONTESTED),
        replace(PROMISE, state=TipState.CANCELLED),
    ],
)
def test_only_open_promises_to_a_known_channel_are_told(other: Tip) -> None:
    assert is_publishable(PROMISE)
    assert not is_publishable(other)


def test_a_promise_ends_after_ninety_days() -> None:
    assert ends_at(PROMISE) - NOW == timedelta(days=90)
