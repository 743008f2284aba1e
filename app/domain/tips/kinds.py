"""What people call the states: seven kinds to choose among, and what one tip's state means for them now.

    kind      what a list is filtered by; follows from state and reason alone, so that a database can keep it
    standing  finer, and it depends on the time: what was sent and is not decided after a while has an unknown outcome

Neither is a state of its own: nothing moves because of them.
"""

from __future__ import annotations

from datetime import datetime
from enum import IntEnum, StrEnum

from app.domain.tips.outcome import EXPIRY_MARGIN, RESIGN_MARGIN
from app.domain.tips.states import LIMITED, Reason, TipState

UNKNOWN_AFTER = RESIGN_MARGIN + 2 * EXPIRY_MARGIN
"""A signature is valid for at most ten minutes; two operators who agree know by then what became of it."""


class Kind(IntEnum):
    """The numbers are stored and sorted by; they never change."""

    QUESTION = 1
    ON_ITS_WAY = 2
    WAITING = 3
    PROMISE = 4
    ARRIVED = 5
    TAKEN_BACK = 6
    NOT_SENT = 7


TO_COME = frozenset({Kind.ON_ITS_WAY, Kind.WAITING})
"""Goes out by itself."""
ASKING = frozenset({Kind.PROMISE, Kind.QUESTION})
"""No money moves before the creator joins, or before the person says so."""


class Standing(StrEnum):
    """What is explained to the person."""

    NOT_YET_SENT = "not_yet_sent"
    ON_ITS_WAY = "on_its_way"
    UNKNOWN_OUTCOME = "unknown_outcome"
    WAITING = "waiting"
    PROMISE = "promise"
    QUESTION = "question"
    POSSIBLE_DUPLICATE = "possible_duplicate"
    ARRIVED = "arrived"
    PAID_BEFORE = "paid_before"
    FAILED = "failed"
    LAPSED = "lapsed"
    TAKEN_BACK = "taken_back"


_KINDS = {
    TipState.WAITING: Kind.WAITING,
    TipState.QUESTION: Kind.QUESTION,
    TipState.PROMISED: Kind.PROMISE,
    TipState.CLAIMED: Kind.ON_ITS_WAY,
    TipState.SUBMITTING: Kind.ON_ITS_WAY,
    TipState.CONFIRMED: Kind.ARRIVED,
    TipState.FAILED: Kind.NOT_SENT,
    TipState.LAPSED: Kind.NOT_SENT,
    TipState.CANCELLED: Kind.TAKEN_BACK,
    TipState.PAID_ELSEWHERE: Kind.NOT_SENT,
}
_STANDINGS = {
    TipState.WAITING: Standing.WAITING,
    TipState.PROMISED: Standing.PROMISE,
    TipState.CLAIMED: Standing.ON_ITS_WAY,
    TipState.CONFIRMED: Standing.ARRIVED,
    TipState.FAILED: Standing.FAILED,
    TipState.LAPSED: Standing.LAPSED,
    TipState.CANCELLED: Standing.TAKEN_BACK,
    TipState.PAID_ELSEWHERE: Standing.PAID_BEFORE,
}


def kind_of(state: TipState, reason: Reason) -> Kind:
    """A queued tip that has a reason not to go yet waits; one without is on its way."""
    if state is TipState.QUEUED:
        return Kind.ON_ITS_WAY if reason is Reason.NONE else Kind.WAITING
    return _KINDS[state]


def standing_of(state: TipState, reason: Reason, changed_at: datetime, due_at: datetime, now: datetime) -> Standing:
    """`changed_at` is when it came into this state."""
    if state is TipState.SUBMITTING:
        return Standing.UNKNOWN_OUTCOME if now - changed_at > UNKNOWN_AFTER else Standing.ON_ITS_WAY
    if state is TipState.QUESTION:
        return Standing.POSSIBLE_DUPLICATE if reason is Reason.SECOND_ORIGIN else Standing.QUESTION
    if state is TipState.QUEUED:
        if reason is not Reason.NONE:
            return Standing.WAITING
        return Standing.NOT_YET_SENT if now < due_at else Standing.ON_ITS_WAY
    return _STANDINGS[state]


def may_be_allowed_once(state: TipState, reason: Reason) -> bool:
    """Whether a limit alone keeps it from being sent."""
    return state in {TipState.WAITING, TipState.QUESTION} and reason in LIMITED


def may_be_asked_again(standing: Standing) -> bool:
    """Whether looking anew at once may change anything."""
    return standing in {Standing.UNKNOWN_OUTCOME, Standing.WAITING}
