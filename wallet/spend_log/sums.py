"""What was spent by UTC day, month, creator and minute, and who received: the numbers that limits are held against."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from datetime import datetime, timedelta

from wallet.chain_time import parse_time, write_time
from wallet.policy import ASSETS, Receivers, SpentBefore, remember_receivers
from wallet.spend_log.entries import Payment


class SpentSums:
    """Thousandths. A day is `YYYY-MM-DD`, a month `YYYY-MM`; both are called a span."""

    def __init__(self) -> None:
        self._sums: Counter[tuple[str, str, str]] = Counter()
        self._creators: defaultdict[tuple[str, str], Counter[tuple[str, str]]] = defaultdict(Counter)
        self._receivers: dict[tuple[str, str], Receivers] = {}
        self._moments: dict[str, list[str]] = {}

    def add(self, account: str, asset: str, at: str, milli: int, channel: str | None, until: str = "") -> None:
        """Count one sum at the time `at`; without a channel it counts for no creator.

        What may land until `until` counts for that day and month too: no day's own transfers pass the limit.
        """
        moments = (at, until or at)
        for span in {moment[:length] for moment in moments for length in (7, 10)}:
            self._sums[account, asset, span] += milli
        if channel is not None:
            for day in {moment[:10] for moment in moments}:
                self._creators[account, day][channel, asset] += milli

    def add_signed(self, account: str, at: str, expiration: str, payments: Collection[Payment]) -> None:
        """Count tips that were signed here, and remember who received."""
        self._moments[account] = self._last_minute(account, parse_time(at)) + [at] * len(payments)
        for payment in payments:
            self.add(account, payment.asset, at, payment.milli, payment.channel, expiration)
            known = self._receivers.get((account, payment.channel), {})
            self._receivers[account, payment.channel] = remember_receivers(payment.receivers, known)

    def spent(self, account: str, asset: str, span: str) -> int:
        """The sum of a day or a month."""
        return self._sums[account, asset, span]

    def creators_on(self, account: str, day: str) -> dict[str, dict[str, int]]:
        """The sums of a day by channel and asset."""
        result: dict[str, dict[str, int]] = {}
        for (channel, asset), milli in self._creators.get((account, day), Counter()).items():
            result.setdefault(channel, {})[asset] = milli
        return result

    def before(self, account: str, channels: Collection[str], now: datetime) -> SpentBefore:
        """What the policy must know at `now`."""
        day, month = write_time(now)[:10], write_time(now)[:7]
        creators = self._creators.get((account, day), Counter())
        return SpentBefore(
            today={asset: self.spent(account, asset, day) for asset in ASSETS},
            month={asset: self.spent(account, asset, month) for asset in ASSETS},
            creators={(channel, asset): creators[channel, asset] for channel in channels for asset in ASSETS},
            tips_in_last_minute=len(self._last_minute(account, now)),
            remembered={c: self._receivers[account, c] for c in channels if (account, c) in self._receivers},
        )

    def _last_minute(self, account: str, now: datetime) -> list[str]:
        minute_ago = write_time(now - timedelta(seconds=60))
        return [moment for moment in self._moments.get(account, ()) if moment > minute_ago]
