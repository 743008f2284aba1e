"""What a Hive account claims elsewhere, as two operators show it in its own history; kept for ten minutes.

One alone could invent a link, or hide one and so make a confirmed creator look like a mere mention.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.creators.links import AccountLinks, SignedOperation, fold_links
from app.services.clock import Clock
from integrations.errors import NoSecondOpinion
from integrations.hive.client import HiveClient

KEPT_FOR = timedelta(minutes=10)


class ReadAccountLinks:
    """The folded links of accounts. Raises IntegrationError; NoSecondOpinion where two do not tell the same."""

    def __init__(self, hive: HiveClient, clock: Clock) -> None:
        self._hive = hive
        self._clock = clock
        self._kept: dict[str, tuple[datetime, AccountLinks]] = {}

    async def run(self, account: str) -> AccountLinks:
        """The links of an account that exists; none for one that does not."""
        now = self._clock.now()
        kept = self._kept.get(account)
        if kept is not None and now - kept[0] < KEPT_FOR:
            return kept[1]
        history = await self._hive.operations(
            account, kinds=("custom_json",), since=None, operators=2, shown_by="all"
        )
        if not history.complete:
            raise NoSecondOpinion("No two Hive operators tell the same history of an account; it is tried again.")
        links = fold_links(
            account,
            [
                SignedOperation((one.block, *one.place), one.time, one.value, one.irreversible)
                for one in history.operations
                if one.name == "custom_json"
            ],
        )
        self._kept[account] = (now, links)
        return links
