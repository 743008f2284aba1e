"""Whether a channel was paid to another account before, where the wallet has forgotten: after a restore, or because
another computer paid. What went out from here stands in the table of tips.

A transfer on chain names the work and the receiver, never the channel. So the newest works on the same server that the
account thanked are looked up again, a few for each of their receivers. What is deleted or silent tells nothing: the
gift is then one to a new creator, with the longer time to undo.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence

from app.domain.content import ContentId, Platform, read_id
from app.domain.tips.tip import Tip
from app.errors import AppError
from app.services.read_work import ReadWork
from app.store.tips import TipStore
from app.store.transfers import TransferStore
from integrations.errors import IntegrationError

WORKS_OF_ONE_RECEIVER = 2
MOST_WORKS = 12


class EarlierReceivers:
    """Remembers which channel made a work for as long as the program runs."""

    def __init__(self, transfers: TransferStore, tips: TipStore, read_work: ReadWork) -> None:
        self._transfers = transfers
        self._tips = tips
        self._read_work = read_work
        self._channels: dict[str, str] = {}

    async def changed(self, tips: Sequence[Tip]) -> set[int]:
        """The ids of those unattended tips whose channel's last gift, as far as it is found, went to somebody else.

        Where a channel was thanked from here, the table of tips knows; the wallet does not after its own restore.
        """
        unattended = [tip for tip in tips if not tip.attended]
        accounts = {tip.payment.account for tip in unattended}
        last = {account: self._transfers.last_creators(account, {tip.channel for tip in tips}) for account in accounts}
        changed = set()
        for tip in unattended:
            known, creator = last[tip.payment.account].get(tip.channel), tip.creator
            if (known is None and await self._went_elsewhere(tip)) or (known and creator and known != creator):
                changed.add(tip.id)
        return changed

    async def _went_elsewhere(self, tip: Tip) -> bool:
        creator = tip.creator
        content = read_id(tip.payment.content_id)
        if not creator or not isinstance(content, ContentId) or content.platform is not Platform.PEERTUBE:
            # The author of a post on Hive is its receiver by nature.
            return False
        earlier = self._transfers.creators_paid(tip.payment.account, content.host)
        if all(to == creator for _, to in earlier):
            return False
        chosen = _some_of_each(earlier)
        channels = await asyncio.gather(*(self._channel(tip.payment.account, work) for work, _ in chosen))
        last = next((to for (_, to), channel in zip(chosen, channels, strict=True) if channel == tip.channel), creator)
        return last != creator

    async def _channel(self, account: str, work: str) -> str:
        """The channel that made a work, empty where nobody says."""
        known = self._tips.channel_of(account, work) or self._channels.get(work)
        if known is not None:
            return known
        try:
            content = read_id(work)
            read = await self._read_work.run(content) if isinstance(content, ContentId) else None
        except (IntegrationError, AppError):
            return ""
        self._channels[work] = str(read.channel) if read is not None and read.channel else ""
        return self._channels[work]


def _some_of_each(earlier: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The newest works of each receiver, newest first."""
    taken: Counter[str] = Counter()
    chosen = []
    for work, to in earlier:
        taken[to] += 1
        if taken[to] <= WORKS_OF_ONE_RECEIVER:
            chosen.append((work, to))
    return chosen[:MOST_WORKS]
