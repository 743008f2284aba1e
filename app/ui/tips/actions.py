"""What a person can do about a tip now. The harmless action stands first: a blind key press finds that one."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from app.domain.tips.kinds import may_be_allowed_once
from app.domain.tips.states import Reason, TipState
from app.services.window_page import TipCard


class Action(Enum):
    """A button of a row."""

    UNDO = "undo"
    DONT_SEND = "dont_send"
    SEND = "send"
    RETRY = "retry"
    ALLOW_ONCE = "allow_once"


_TAKES_BACK = {TipState.QUEUED, TipState.WAITING, TipState.PROMISED}


def actions_of(card: TipCard) -> tuple[Action, ...]:
    """The buttons of a card, in order."""
    if card.state in _TAKES_BACK:
        return (Action.UNDO,)
    if card.state is TipState.QUESTION:
        return (Action.DONT_SEND, Action.SEND)
    undone = card.state is TipState.CANCELLED and card.reason is Reason.UNDONE
    if undone or card.state in {TipState.FAILED, TipState.LAPSED}:
        return (Action.RETRY,) if card.legs else ()
    return ()


def every_action_of(card: TipCard) -> tuple[Action, ...]:
    """Those, and what asks for the passphrase: it stands in the menu and in the pane, where a press is meant."""
    more = (Action.ALLOW_ONCE,) if may_be_allowed_once(card.state, card.reason) else ()
    return (*actions_of(card), *more)


def undo_part(card: TipCard, now: datetime) -> float | None:
    """How much of the time to undo is left, 1 to 0; None if the tip is not on that way."""
    if card.state is not TipState.QUEUED:
        return None
    whole = (card.due_at - max(card.queued_at, card.changed_at)).total_seconds()
    left = (card.due_at - now).total_seconds()
    if left <= 0 or whole <= 0:
        return None
    return min(1.0, left / whole)
