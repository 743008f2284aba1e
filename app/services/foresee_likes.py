"""Reads what likes that stood before would have done: the list again, then one work of each maker. Stores nothing."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator

from app.domain.content import ContentId, parse_url
from app.domain.foresight import Foresight, Readiness
from app.errors import BadLink, NotConnected
from app.services.peertube_access import PeerTubeAccess
from app.services.prove_payee import ProvePayee
from app.services.read_work import ReadWork
from app.store.peertube import PeerTubeAccount, PeerTubeStore
from integrations.errors import IntegrationError

MOST_MAKERS = 50
"""Whoever has more sees those liked most; each costs a few requests."""
AT_A_PAGE = 100
MOST_PAGES = 10
AT_ONCE = 4


class ForeseeLikes:
    """For the moment after a log-in, when a person wants to know whether it was worth it."""

    def __init__(self, peertube: PeerTubeAccess, store: PeerTubeStore, read_work: ReadWork, prove: ProvePayee) -> None:
        self._peertube = peertube
        self._store = store
        self._read_work = read_work
        self._prove = prove

    async def run(self, account_id: int) -> AsyncIterator[Foresight]:
        """What is known so far, again after each maker; whoever stops listening stops it. Raises IntegrationError."""
        account = self._store.get(account_id)
        if account is None:
            raise NotConnected("There is no such PeerTube account here.")
        works, makers = await self._makers(account)
        foresight = Foresight(works, len(makers))
        yield foresight
        most_liked = sorted(makers.values(), key=len, reverse=True)[:MOST_MAKERS]
        room = asyncio.Semaphore(AT_ONCE)
        tasks = [asyncio.ensure_future(self._readiness(urls[0], room)) for urls in most_liked]
        try:
            for finished in asyncio.as_completed(tasks):
                foresight = foresight.plus(await finished)
                yield foresight
        finally:
            for task in tasks:
                task.cancel()

    async def _makers(self, account: PeerTubeAccount) -> tuple[int, dict[tuple[str, str], list[str]]]:
        """How many likes there are, and for each channel the addresses of its liked works, newest first."""
        client, session = self._peertube.client(account.base_url), self._peertube.session(account)
        makers: dict[tuple[str, str], list[str]] = defaultdict(list)
        total = 0
        for page in range(MOST_PAGES):
            answer = (await client.likes_page(session, page * AT_A_PAGE, AT_A_PAGE)).page
            if answer is None or not answer.rows:
                break
            total = answer.total
            for row in answer.rows:
                if row.video is not None:
                    makers[row.video.channel.name, row.video.channel.host].append(row.video.url)
            if (page + 1) * AT_A_PAGE >= total:
                break
        return total, makers

    async def _readiness(self, url: str, room: asyncio.Semaphore) -> Readiness:
        async with room:
            try:
                content = parse_url(url, self._peertube.known_hosts())
                if not isinstance(content, ContentId):
                    return Readiness.SILENT
                return Readiness.of((await self._prove.run(await self._read_work.run(content))).payee)
            except (IntegrationError, BadLink):
                return Readiness.SILENT
