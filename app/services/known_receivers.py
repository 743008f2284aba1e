"""Whether the accounts that are to receive exist: one that does not makes the chain refuse a whole batch.

What was signed counts against the limits, landed or not, so this is asked before. Accounts never vanish from Hive; one
that is missing may be made any minute.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from app.services.clock import Clock
from integrations.hive.client import HiveClient

THERE_FOR = timedelta(days=1)
MISSING_FOR = timedelta(minutes=10)


class KnownReceivers:
    """What two operators said of each account, kept for a while."""

    def __init__(self, hive: HiveClient, clock: Clock) -> None:
        self._hive = hive
        self._clock = clock
        self._kept: dict[str, tuple[datetime, bool]] = {}

    async def run(self, names: Iterable[str]) -> dict[str, bool]:
        """Which of these exist; one about which two operators differ is missing here. Raises NoSecondOpinion."""
        wanted = set(names)
        now = self._clock.now()
        unknown = sorted(name for name in wanted if not self._holds(name, now))
        if unknown:
            found = await self._hive.existing(unknown)
            self._kept |= {name: (now, there) for name, there in found.items()}
        return {name: self._kept[name][1] for name in wanted if self._holds(name, now)}

    def _holds(self, name: str, now: datetime) -> bool:
        kept = self._kept.get(name)
        return kept is not None and now - kept[0] < (THERE_FOR if kept[1] else MISSING_FOR)
