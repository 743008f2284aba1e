"""What a Hive account claims elsewhere, as two operators show it in its own history; kept for ten minutes.

One alone could invent a link, or hide one and so make a confirmed creator look like a mere mention.

    history of less than PAGES_MAX pages    all of it, and nothing else
    longer at both operators                the newest part, and the copy in the profile (app.domain.creators.mirror)
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from app.domain.creators.links import AccountLinks, SignedOperation, fold_links
from app.domain.creators.mirror import Copy, read_copy, with_copies
from app.services.clock import Clock
from integrations.errors import NoSecondOpinion
from integrations.hive.client import HiveClient
from integrations.hive.history import PAGES_MAX, HistoryRange
from integrations.hive.wire.operations import HistoryOperation

KEPT_FOR = timedelta(minutes=10)
TOO_LONG_FOR = timedelta(days=1)
NEWEST_PARTS = (timedelta(days=90), timedelta(days=8))
"""The shorter one still shows every raise of a share that does not count yet."""


class ReadAccountLinks:
    """The folded links of accounts. Raises IntegrationError; NoSecondOpinion where two do not tell the same."""

    def __init__(self, hive: HiveClient, clock: Clock, *, pages: int = PAGES_MAX) -> None:
        self._hive = hive
        self._clock = clock
        self._pages = pages
        self._kept: dict[str, tuple[datetime, AccountLinks]] = {}
        self._too_long: dict[str, datetime] = {}

    def forget(self, account: str) -> None:
        """Read anew next time: something was just signed."""
        self._kept.pop(account, None)

    async def run(self, account: str) -> AccountLinks:
        """The links of an account that exists; none for one that does not."""
        now = self._clock.now()
        kept = self._kept.get(account)
        if kept is not None and now - kept[0] < KEPT_FOR:
            return kept[1]
        links = await self._whole(account, now) or await self._newest_part(account, now)
        self._kept[account] = (now, links)
        return links

    async def _whole(self, account: str, now: datetime) -> AccountLinks | None:
        """None where the history is longer than is read."""
        found_long = self._too_long.get(account)
        if found_long is not None and now - found_long < TOO_LONG_FOR:
            return None
        history = await self._read(account, ("custom_json",), None)
        if history.complete:
            return _folded(account, history)
        if not history.cut:
            raise _not_the_same()
        self._too_long[account] = now
        return None

    async def _newest_part(self, account: str, now: datetime) -> AccountLinks:
        # The profile is read first: a change in between then shows as one that is not final yet.
        facts = (await self._hive.accounts([account])).get(account)
        for length in NEWEST_PARTS:
            since = now - length
            history = await self._read(account, ("custom_json", "account_update2"), since)
            if history.complete and facts is not None:
                return with_copies(_folded(account, history), _copies(facts.posting_json_metadata, since, history))
            if not history.cut:
                break
        raise _not_the_same()

    async def _read(self, account: str, kinds: Sequence[str], since: datetime | None) -> HistoryRange:
        return await self._hive.operations(
            account, kinds=kinds, since=since, operators=2, shown_by="all", pages=self._pages
        )


def _folded(account: str, history: HistoryRange) -> AccountLinks:
    return fold_links(
        account,
        [
            SignedOperation((one.block, *one.place), one.time, one.value, one.irreversible)
            for one in history.operations
            if one.name == "custom_json"
        ],
    )


def _copies(now_told: str, since: datetime, history: HistoryRange) -> list[tuple[datetime, Copy]]:
    """What the profile said when; raises NoSecondOpinion while its newest change is not final."""
    changes = [(one, str(one.value.get("posting_json_metadata") or "")) for one in history.operations if _changes(one)]
    if not all(operation.irreversible for operation, _ in changes):
        raise _not_the_same()
    if not changes:
        return [(since, read_copy(now_told))]
    return [(operation.time, read_copy(text)) for operation, text in changes]


def _changes(operation: HistoryOperation) -> bool:
    """An empty field leaves the profile as it is (hived, account_update2_evaluator)."""
    return operation.name == "account_update2" and bool(operation.value.get("posting_json_metadata"))


def _not_the_same() -> NoSecondOpinion:
    return NoSecondOpinion("No two Hive operators tell the same history of an account; it is tried again.")
