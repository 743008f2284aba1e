"""One tip over the limits of day, month and creator, because its owner typed the passphrase for it.

    waiting, question --> the wallet allows this payment at this sum --> queued, attended, with its time to undo
                                                                     --> a question, where the receiver is another one

Neither side writes it down: after a restart the limits hold again, and the tip waits as before.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import timedelta
from typing import Literal

from app.domain.tips.kinds import may_be_allowed_once
from app.domain.tips.states import LIMITED, Reason, TipState
from app.domain.tips.tip import Tip
from app.errors import NotConnected
from app.events import Events, TipsChanged
from app.services.clock import Clock
from app.services.signing import Signing
from app.settings import LiveSettings
from app.store.tips import TipStore
from wallet.intents import AllowOnce, Done
from wallet.money import Asset

HELD = frozenset({TipState.WAITING, TipState.QUESTION})


class AllowOverLimit:
    """Remembers what was allowed for as long as the program runs."""

    def __init__(
        self,
        tips: TipStore,
        signing: Signing,
        settings: LiveSettings,
        clock: Clock,
        events: Events,
        receiver_changed: Callable[[Tip], bool] = lambda _: False,
    ) -> None:
        self._tips = tips
        self._receiver_changed = receiver_changed
        self._signing = signing
        self._settings = settings
        self._clock = clock
        self._events = events
        self._allowed: set[int] = set()

    @property
    def allowed(self) -> Collection[int]:
        """Ids of tips that the sums of day, month and creator do not hold.

        One that a limit holds again is allowed no more: the wallet used its permission up, or was ended meanwhile.
        Asked again and again it would refuse every batch that the gift is in.
        """
        held = {tip_id for tip_id in self._allowed if (tip := self._tips.get(tip_id)) and tip.reason in LIMITED}
        self._allowed -= held
        return frozenset(self._allowed)

    async def run(self, tip_id: int, passphrase: str) -> TipState | None:
        """QUEUED, or QUESTION where the receiver is another one; None if it was decided elsewhere meanwhile.

        Raises NotConnected, WrongPassphrase and other WalletErrors.
        """
        tip = self._tips.get(tip_id)
        if tip is None or not may_be_allowed_once(tip.state, tip.reason):
            raise NotConnected("No limit holds this gift now; look at the list again.")
        await self._signing.ask(_request(tip, passphrase), Done)
        self._allowed.add(tip_id)
        now = self._clock.now()
        due_at = now + timedelta(seconds=self._settings.now.undo_seconds)
        if not tip.attended and self._receiver_changed(tip):
            # A yes to the sum is none to another receiver than before.
            state, changes = TipState.QUESTION, {"reason": Reason.PAYEE_CHANGED.value, "attended": False}
        else:
            state, changes = TipState.QUEUED, {"reason": Reason.NONE.value, "attended": True, "due_at": due_at}
        moved = self._tips.move([tip_id], HELD, state, now, **changes)
        if moved:
            self._events.tell(TipsChanged(tuple(moved)))
        return state if moved else None


def _request(tip: Tip, passphrase: str) -> AllowOnce:
    asset: Literal["HIVE", "HBD"] = "HBD" if tip.amount.asset is Asset.HBD else "HIVE"
    payment = tip.payment
    return AllowOnce(payment.account, payment.content_id, payment.number, asset, tip.amount.milli, passphrase)
