"""When a promise is kept: the creator's link has stood seven days of looks, then a moment is chosen and told.

    awaited ──both sides say so──> watched ──7 days, 3 looks──> going at a moment that is told before ──> paid
       ^                              |
       └──another account, or nobody──┘      a page that does not answer changes nothing, and keeps nothing

A look counts where the channel's words and the account's link were both there at that very look. The moment lies 12 to
36 hours ahead, so that a person can stop it and creators do not get everything at once. Source: PROTOCOL section 2,
"Not linked yet".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

STANDS = timedelta(days=7)
LOOKS_NEEDED = 3
"""On different days: two looks a week apart would say little about the week between them."""

NEXT_LOOK, NEXT_LOOK_SPREAD = timedelta(hours=20), timedelta(hours=8)
TOLD_BEFORE, GOING_SPREAD = timedelta(hours=12), timedelta(hours=24)
TRY_AGAIN = timedelta(hours=1)
LONGEST_SILENCE = timedelta(days=4)
THOUSAND = 1000


class Joining(StrEnum):
    """How far a creator is, as somebody with promises sees it."""

    AWAITED = "awaited"
    WATCHED = "watched"
    GOING = "going"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Watch:
    """What one Hive account's promises to one channel wait for. `channel` is an id, `name` a stranger's words.

    `payee` is who has joined, empty if nobody has; `since` its first look, `looked_at` the newest that counted,
    `looks` how many did, at most one a day. `goes_at` is when the promises go. `next_at` is the next look.
    """

    account: str
    channel: str
    name: str
    next_at: datetime
    payee: str = ""
    since: datetime | None = None
    looked_at: datetime | None = None
    looks: int = 0
    goes_at: datetime | None = None
    stopped: bool = False
    silent: int = 0

    @property
    def joining(self) -> Joining:
        """Where it stands."""
        if self.stopped:
            return Joining.STOPPED
        if self.goes_at is not None:
            return Joining.GOING
        return Joining.WATCHED if self.payee else Joining.AWAITED

    def is_due(self, now: datetime) -> bool:
        """Whether the promises may go now, by a look that counted at this moment."""
        return self.joining is Joining.GOING and self.goes_at is not None and self.goes_at <= now == self.looked_at


def after_look(watch: Watch, found: str | None, now: datetime, chance: int) -> Watch:
    """The same after a look. `found`: the account that both sides name now, empty if none, None without an answer.

    `chance` from 0 to 1000 chooses the moments.
    """
    if found is None:
        wait = min(TRY_AGAIN * 2 ** min(watch.silent, 8), LONGEST_SILENCE)
        return replace(watch, silent=watch.silent + 1, next_at=now + wait)
    later = replace(watch, silent=0, next_at=now + NEXT_LOOK + NEXT_LOOK_SPREAD * chance // THOUSAND)
    if not found:
        return replace(later, payee="", since=None, looked_at=None, looks=0, goes_at=None)
    if found != watch.payee:
        return replace(later, payee=found, since=now, looked_at=now, looks=1, goes_at=None)
    return _stood(later, now, chance)


def _stood(watch: Watch, now: datetime, chance: int) -> Watch:
    """One look more of the same account."""
    another_day = watch.looked_at is None or now.date() > watch.looked_at.date()
    watch = replace(watch, looked_at=now, looks=watch.looks + another_day)
    if watch.goes_at is not None:
        return replace(watch, next_at=watch.goes_at if now < watch.goes_at else now + TRY_AGAIN)
    if watch.since is None or now - watch.since < STANDS or watch.looks < LOOKS_NEEDED:
        return watch
    goes_at = now + TOLD_BEFORE + GOING_SPREAD * chance // THOUSAND
    return replace(watch, goes_at=goes_at, next_at=goes_at)
