"""Seven kinds to choose among, and what each state means for a person at a moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.tips.kinds import UNKNOWN_AFTER, Kind, Standing, kind_of, may_be_asked_again, standing_of
from app.domain.tips.listing import folded
from app.domain.tips.states import Reason, TipState

NOON = datetime(2026, 11, 10, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def standing(state: TipState, reason: Reason = Reason.NONE, after: timedelta = SECOND) -> Standing:
    return standing_of(state, reason, NOON, NOON + 30 * SECOND, NOON + after)


@pytest.mark.parametrize("state", TipState)
@pytest.mark.parametrize("reason", [Reason.NONE, Reason.DAY_LIMIT])
def test_every_state_is_of_a_kind_and_has_a_meaning(state: TipState, reason: Reason) -> None:
    assert kind_of(state, reason) in Kind
    assert standing(state, reason) in Standing


def test_a_queued_gift_waits_only_if_it_has_a_reason() -> None:
    assert kind_of(TipState.QUEUED, Reason.NONE) is Kind.ON_ITS_WAY
    assert kind_of(TipState.QUEUED, Reason.LOCKED) is Kind.WAITING


def test_a_queued_gift_is_on_its_way_once_it_cannot_be_undone() -> None:
    assert standing(TipState.QUEUED) is Standing.NOT_YET_SENT
    assert standing(TipState.QUEUED, after=30 * SECOND) is Standing.ON_ITS_WAY
    assert standing(TipState.QUEUED, Reason.LOCKED) is Standing.WAITING


def test_what_was_sent_has_an_unknown_outcome_after_a_while_and_may_be_asked_about() -> None:
    assert standing(TipState.SUBMITTING, after=UNKNOWN_AFTER) is Standing.ON_ITS_WAY
    assert standing(TipState.SUBMITTING, after=UNKNOWN_AFTER + SECOND) is Standing.UNKNOWN_OUTCOME
    assert may_be_asked_again(Standing.UNKNOWN_OUTCOME)
    assert not may_be_asked_again(Standing.ARRIVED)


def test_a_copy_is_a_possible_duplicate_and_other_questions_are_not() -> None:
    assert standing(TipState.QUESTION, Reason.SECOND_ORIGIN) is Standing.POSSIBLE_DUPLICATE
    assert standing(TipState.QUESTION, Reason.PAYEE_MENTIONED) is Standing.QUESTION


@pytest.mark.parametrize(("typed", "found"), [("ELISE", "Élise"), ("élise", "ELISE"), ("strasse", "Straße")])
def test_accents_and_case_do_not_matter(typed: str, found: str) -> None:
    assert folded(typed) == folded(found)
