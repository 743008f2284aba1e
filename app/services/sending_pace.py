"""When due gifts go: at once while free sendings last, else together, at most one transaction an hour or a day.

PROTOCOL section 2, "When it is sent": at once while resource credits for 20 more remain, else collected. Undo lasts
until then, so a gift that is collected is due when it goes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from app.domain.tips.tip import Tip
from app.services.clock import Clock
from app.services.references import SIGNED_FOR
from app.services.tip_moves import TipMoves
from app.settings import LiveSettings
from app.store.submissions import SubmissionStore
from integrations.hive.wire.accounts import Credits

ENOUGH_SENDINGS = 20
HOURS_A_DAY = 24
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def goes_at(
    sending: str, now: datetime, last_sent: datetime | None, *, sendings_left: int, sendings_per_day: int
) -> datetime:
    """The moment from which a gift that is due now may go; `now` is at once. `sending` is the setting."""
    if last_sent is None:
        return now
    if sending == "daily":
        return max(now, last_sent + DAY)
    if sending == "hourly":
        return max(now, last_sent + HOUR)
    if sendings_left > ENOUGH_SENDINGS:
        return now
    # What does not come back for an hourly sending is collected for a day.
    return max(now, last_sent + (HOUR if sendings_per_day >= HOURS_A_DAY else DAY))


class SendingPace:
    """Lets due tips wait for others where each sending is dear."""

    def __init__(self, submissions: SubmissionStore, moves: TipMoves, settings: LiveSettings, clock: Clock) -> None:
        self._submissions = submissions
        self._moves = moves
        self._settings = settings
        self._clock = clock

    def ripe(self, account: str, tips: Sequence[Tip], free: Credits) -> list[Tip]:
        """Those that go now. What was due at the last sending and found no room in it goes on behind it."""
        landing = self._submissions.last_tips(account)
        last_sent = landing - SIGNED_FOR if landing is not None else None
        now = self._clock.now()
        until = goes_at(
            self._settings.now.sending,
            now,
            last_sent,
            sendings_left=free.sendings_left,
            sendings_per_day=free.sendings_per_day,
        )
        if until <= now or last_sent is None:
            return list(tips)
        behind = [tip for tip in tips if tip.due_at <= last_sent]
        self._moves.collect([tip for tip in tips if tip not in behind], until)
        return behind
