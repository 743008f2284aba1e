"""Moves of unsent tips from state to state, each told to whoever listens."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip
from app.events import Events, TipsChanged
from app.services.clock import Clock
from app.store.tips import TipStore

UNCLAIMED = frozenset({TipState.QUEUED, TipState.WAITING})
NOT_SENT = UNCLAIMED | {TipState.CLAIMED}
"""Claimed ones have no submission yet, so no byte of them has left."""

WAITS_FOR_ROOM = frozenset({Reason.DAY_LIMIT, Reason.MONTH_LIMIT, Reason.CREATOR_LIMIT})


class TipMoves:
    """The row count of the store decides each move; nothing is told of a move that came too late."""

    def __init__(self, tips: TipStore, clock: Clock, events: Events) -> None:
        self._tips = tips
        self._clock = clock
        self._events = events

    def move(self, ids: Collection[int], expected: Collection[TipState], state: TipState, reason: Reason) -> list[int]:
        """Move those that are still in an expected state; answers their ids."""
        moved = self._tips.move(ids, expected, state, self._clock.now(), reason=reason.value)
        if moved:
            self._events.tell(TipsChanged(tuple(moved)))
        return moved

    def tell(self, ids: Collection[int]) -> None:
        """Say that these changed: somebody moved them together with something else."""
        self._events.tell(TipsChanged(tuple(ids)))

    def collect(self, tips: Sequence[Tip], until: datetime) -> None:
        """Let tips wait for others until then; they can be undone as long."""
        ids = [tip.id for tip in tips]
        reason = Reason.COLLECTED.value
        moved = self._tips.move(ids, UNCLAIMED, TipState.QUEUED, self._clock.now(), reason=reason, due_at=until)
        if moved:
            self._events.tell(TipsChanged(tuple(moved)))

    def put_in_pot(self, ids: Collection[int], first: datetime) -> None:
        """Let tips wait for their share of a month, which ends at `first`; they can be undone as long."""
        reason = Reason.IN_POT.value
        moved = self._tips.move(ids, UNCLAIMED, TipState.WAITING, self._clock.now(), reason=reason, due_at=first)
        if moved:
            self._events.tell(TipsChanged(tuple(moved)))

    def reprice(self, tip: Tip) -> None:
        """Replace an unclaimed tip by one that was priced anew."""
        if self._tips.reprice(tip, UNCLAIMED):
            self._events.tell(TipsChanged((tip.id,)))

    def hold(self, tips: Sequence[Tip], reason: Reason) -> None:
        """Leave tips where they are, and say why they wait."""
        for tip in tips:
            if tip.reason is not reason:
                self.move([tip.id], {tip.state}, tip.state, reason)

    def hold_back(self, due: Sequence[Tip], held: Mapping[int, Reason]) -> None:
        """Put due tips where the obstacle that `held` names for them belongs."""
        for tip in due:
            reason = held.get(tip.id)
            if reason is None:
                continue
            if reason in WAITS_FOR_ROOM:
                self.move([tip.id], UNCLAIMED, TipState.WAITING, reason)
            elif reason is Reason.OVER_TIP_LIMIT:
                self.move([tip.id], UNCLAIMED, TipState.QUESTION, reason)
            else:
                self.hold([tip], reason)
