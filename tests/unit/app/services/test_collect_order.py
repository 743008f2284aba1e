"""The oldest thumb is the first in line, whoever's server answers first."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.domain.content import ChannelId, ContentId, Platform
from app.domain.creators.links import AccountLinks
from app.events import Events
from app.services.clock import SystemClock
from app.services.collect import CollectThumbs
from app.services.make_tip import MakeTip
from app.services.peertube_access import PeerTubeAccess
from app.services.prove_payee import ProvePayee
from app.services.read_work import Work
from app.settings import LiveSettings
from app.store.database import Database
from app.store.payees import PayeeStore
from app.store.peertube import Like, PeerTubeStore
from app.store.sessions import SessionTable
from app.store.tips import TipStore
from integrations.http import HttpClient

UUIDS = [f"3b2f5c1e-7a64-4d0a-9d1f-{number:012x}" for number in range(4)]
URL = "https://tube.example.org/videos/watch/{}"


class LastAskedAnswersFirst:
    """Every work waits until the one that was liked after it was read."""

    def __init__(self) -> None:
        self.read = {uuid: asyncio.Event() for uuid in UUIDS}
        self.order: list[str] = []

    async def run(self, content: ContentId, title: str) -> Work:
        later = UUIDS[UUIDS.index(content.name) + 1 :]
        if later:
            await self.read[later[0]].wait()
        self.order.append(title)
        self.read[content.name].set()
        channel = ChannelId(Platform.PEERTUBE, "channel", "carols", content.host)
        return Work(content, f"https://{content.host}/w/x", title, channel, "Carol", host=content.host)


class NoLinks:
    async def run(self, account: str) -> AccountLinks:
        return AccountLinks(account, {})


class NoShare:
    async def run(self, host: str) -> None:
        return None


async def test_thumbs_stand_in_the_order_in_which_they_were_given(tmp_path: Path) -> None:
    database, http, clock, events = Database(tmp_path / "capillary.sqlite"), HttpClient(), SystemClock(), Events()
    store, tips, settings = PeerTubeStore(database), TipStore(database), LiveSettings(tmp_path / "settings.json")
    account = store.add("https://tube.example.org", "alice", "alice.pocket")
    store.apply(account, UUIDS, 0, [Like(account, one, URL.format(one), one) for one in UUIDS], datetime.now(UTC))
    store.needs_login(account)
    works: Any = LastAskedAnswersFirst()
    links: Any = NoLinks()
    shares: Any = NoShare()
    prove = ProvePayee(links, PayeeStore(database), clock)
    make_tip = MakeTip(works, prove, shares, tips, settings, clock, events)
    access = PeerTubeAccess(http, SessionTable(database), clock)
    await CollectThumbs(access, store, tips, make_tip, settings, clock, events).run_once()
    await http.close()
    assert works.order == UUIDS[::-1]
    assert [tip.title for tip in sorted(tips.latest(), key=lambda tip: tip.id)] == UUIDS
    database.close()
