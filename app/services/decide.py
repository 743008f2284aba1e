"""What a person decides about a tip: undo, answer, try again. The store's row count says who was faster."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from app.domain.tips.states import UNSENT, Reason, TipState
from app.domain.tips.tip import Tip
from app.events import Events, TipsChanged
from app.services.clock import Clock
from app.settings import LiveSettings
from app.store.tips import TipStore

ANSWERABLE = frozenset({TipState.QUESTION})
NO_CONSENT = frozenset({Reason.MANY_AT_ONCE, Reason.NO_SUCH_RECEIVER})
"""Choosing among many, or waiting for a receiver, is no consent to anything else that is unusual about a gift."""

_CHANGED: dict[str, Any] = {"reason": Reason.PAYEE_CHANGED.value, "attended": False}
REPEATABLE = frozenset({TipState.FAILED, TipState.LAPSED, TipState.CANCELLED, TipState.WAITING})


class DecideTips:
    """Every method answers the ids that really moved; the others were too late, or never in such a state.

    `receiver_changed` says whether another account got the last gift for a channel: a yes to anything else is none to
    that, and the wallet takes every gift that was answered for as seen, so it becomes a question of its own.
    """

    def __init__(
        self,
        tips: TipStore,
        settings: LiveSettings,
        clock: Clock,
        events: Events,
        receiver_changed: Callable[[Tip], bool] = lambda _: False,
    ) -> None:
        self._tips = tips
        self._receiver_changed = receiver_changed
        self._settings = settings
        self._clock = clock
        self._events = events

    def undo(self, tip_ids: Iterable[int]) -> list[int]:
        """Take tips back that are not claimed yet."""
        return self._move(tip_ids, UNSENT, TipState.CANCELLED, reason=Reason.UNDONE.value)

    def undo_last(self) -> list[int]:
        """Take the newest tip back that can be."""
        newest = next((tip for tip in self._tips.latest(200) if tip.state in UNSENT), None)
        return self.undo([newest.id]) if newest else []

    def answer(self, tip_ids: Iterable[int], *, send: bool) -> list[int]:
        """Answer questions: sent after the time to undo, or taken back."""
        if not send:
            return self._move(tip_ids, ANSWERABLE, TipState.CANCELLED, reason=Reason.UNDONE.value)
        due_at = self._clock.now() + timedelta(seconds=self._settings.now.undo_seconds)
        chosen = {tip.id: tip for tip in self.questions()}
        moved = []
        for tip_id in tip_ids:
            tip = chosen.get(tip_id)
            attended = tip is not None and (tip.reason not in NO_CONSENT or tip.attended)
            if tip is not None and attended and tip.reason is not Reason.PAYEE_CHANGED and self._is_news(tip):
                moved += self._move([tip_id], ANSWERABLE, TipState.QUESTION, **_CHANGED)
            else:
                moved += self._move([tip_id], ANSWERABLE, TipState.QUEUED, reason="", attended=attended, due_at=due_at)
        return moved

    def retry(self, tip_ids: Iterable[int]) -> list[int]:
        """Queue tips again that failed, lapsed, were undone, or wait; one without a receiver is a promise again.

        Doing so to a gift that a rule held back is consent to this gift: the rule does not hold it back again. It is
        none to a receiver about whom nobody was asked yet.
        """
        due_at = self._clock.now() + timedelta(seconds=self._settings.now.undo_seconds)
        moved = []
        for tip_id in tip_ids:
            tip = self._tips.get(tip_id)
            if tip is None or tip.reason is Reason.OWN_WORK:
                continue
            if not tip.payment.account:
                reason = Reason.NO_ACCOUNT
                moved += self._move([tip_id], REPEATABLE, TipState.PROMISED, reason=reason.value)
            elif tip.legs:
                moved += self._again(tip, due_at)
            else:
                reason = Reason.PAYEE_CONTESTED if tip.payee == "contested" else Reason.PAYEE_UNKNOWN
                moved += self._move([tip_id], REPEATABLE, TipState.PROMISED, reason=reason.value)
        return moved

    def _again(self, tip: Tip, due_at: datetime) -> list[int]:
        attended = tip.attended or tip.reason is Reason.RULE_NEVER
        if attended and self._is_news(tip):
            return self._move([tip.id], REPEATABLE, TipState.QUESTION, **_CHANGED)
        if attended and not tip.attended and tip.payee == "mentioned":
            return self._move([tip.id], REPEATABLE, TipState.QUESTION, reason=Reason.PAYEE_MENTIONED.value)
        return self._move([tip.id], REPEATABLE, TipState.QUEUED, reason="", attended=attended, due_at=due_at)

    def _is_news(self, tip: Tip) -> bool:
        """Another receiver than before, about whom nobody was asked yet."""
        return not tip.attended and self._receiver_changed(tip)

    def questions(self) -> Sequence[Tip]:
        """Tips that wait for an answer, oldest first."""
        return self._tips.in_state(TipState.QUESTION)

    def _move(
        self, tip_ids: Iterable[int], expected: Iterable[TipState], state: TipState, **changes: object
    ) -> list[int]:
        moved = self._tips.move(tip_ids, frozenset(expected), state, self._clock.now(), **changes)
        if moved:
            self._events.tell(TipsChanged(tuple(moved)))
        return moved
