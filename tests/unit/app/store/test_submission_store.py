"""Bytes are committed with their tips or not at all, and settled once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.tips.states import Reason, TipState
from app.store.database import Database
from app.store.submissions import Submission, SubmissionStore
from app.store.tips import TipStore
from tests.fixtures.stored_tips import NOON, stored_tip

MINUTE = timedelta(minutes=1)
SENT = Submission("ab" * 20, "alice", '{"signatures":[]}', NOON + 9 * MINUTE, NOON - 9 * MINUTE)


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[tuple[TipStore, SubmissionStore]]:
    database = Database(tmp_path / "capillary.sqlite")
    tips = TipStore(database)
    tips.insert([stored_tip(), stored_tip(2)])
    tips.move([1, 2], {TipState.QUEUED}, TipState.CLAIMED, NOON, claim="c")
    yield tips, SubmissionStore(database)
    database.close()


def states(tips: TipStore) -> list[tuple[TipState, str]]:
    return [(tip.state, tip.transaction_id) for tip in sorted(tips.latest(), key=lambda tip: tip.id)]


def test_a_submission_takes_all_its_tips_along(stores: tuple[TipStore, SubmissionStore]) -> None:
    tips, submissions = stores
    assert submissions.submit(SENT, [1, 2], "c", NOON)
    assert submissions.open() == [SENT]
    assert states(tips) == [(TipState.SUBMITTING, "ab" * 20)] * 2
    assert submissions.knows("ab" * 20)
    assert not submissions.knows("cd" * 20)


def test_a_submission_whose_claim_is_over_leaves_no_trace(stores: tuple[TipStore, SubmissionStore]) -> None:
    tips, submissions = stores
    assert not submissions.submit(SENT, [1, 2], "another claim", NOON)
    tips.move([2], {TipState.CLAIMED}, TipState.CANCELLED, NOON)
    assert not submissions.submit(SENT, [1, 2], "c", NOON)
    assert submissions.open() == []
    assert [state for state, _ in states(tips)] == [TipState.CLAIMED, TipState.CANCELLED]


def test_it_is_settled_once_and_the_second_word_changes_nothing(stores: tuple[TipStore, SubmissionStore]) -> None:
    tips, submissions = stores
    submissions.submit(SENT, [1, 2], "c", NOON)
    assert submissions.settle(SENT.transaction_id, "confirmed", TipState.CONFIRMED, NOON, block=7) == [1, 2]
    again = submissions.settle(SENT.transaction_id, "cannot_land", TipState.QUEUED, NOON, due_at=NOON + MINUTE)
    assert again == []
    assert states(tips) == [(TipState.CONFIRMED, "ab" * 20)] * 2
    assert submissions.open() == []


def test_tips_that_cannot_land_are_due_again_later_in_smaller_batches(stores: tuple[TipStore, SubmissionStore]) -> None:
    tips, submissions = stores
    submissions.submit(SENT, [1, 2], "c", NOON)
    submissions.was_sent(SENT.transaction_id, "balance")
    submissions.was_sent(SENT.transaction_id, "")
    assert (submissions.open()[0].sent, submissions.open()[0].claimed_reason) == (2, "balance")
    due_at = NOON + 19 * MINUTE
    submissions.settle(
        SENT.transaction_id, "cannot_land", TipState.QUEUED, NOON,
        reason=Reason.NO_BALANCE.value, due_at=due_at, largest_batch=1,
    )  # fmt: skip
    assert states(tips) == [(TipState.QUEUED, "")] * 2
    tip = tips.get(1)
    assert tip is not None
    assert (tip.due_at, tip.largest_batch, tip.claim, tip.reason) == (due_at, 1, "", Reason.NO_BALANCE)


def test_bytes_that_were_given_up_take_no_tips_along_again(stores: tuple[TipStore, SubmissionStore]) -> None:
    """In the last second in which they might land the signer still answers them; nobody would follow them any more."""
    tips, submissions = stores
    submissions.submit(SENT, [1, 2], "c", NOON)
    submissions.settle(SENT.transaction_id, "cannot_land", TipState.QUEUED, NOON, due_at=NOON + 19 * MINUTE)
    tips.move([1, 2], {TipState.QUEUED}, TipState.CLAIMED, NOON + 19 * MINUTE, claim="d")
    assert not submissions.submit(SENT, [1, 2], "d", NOON + 19 * MINUTE)
    assert [state for state, _ in states(tips)] == [TipState.CLAIMED] * 2
    assert submissions.submit(replace(SENT, transaction_id="cd" * 20), [1, 2], "d", NOON + 20 * MINUTE)


def test_the_last_sending_is_the_newest_that_was_not_given_up(stores: tuple[TipStore, SubmissionStore]) -> None:
    _, submissions = stores
    assert submissions.last_tips("alice") is None
    submissions.submit(SENT, [1, 2], "c", NOON)
    assert submissions.last_tips("alice") == NOON + 9 * MINUTE
    assert submissions.last_tips("bob") is None
    submissions.settle(SENT.transaction_id, "cannot_land", TipState.QUEUED, NOON, due_at=NOON + MINUTE)
    assert submissions.last_tips("alice") is None
