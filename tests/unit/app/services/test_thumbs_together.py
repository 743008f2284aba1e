"""Many thumbs at once: what they share is looked at once, and they are stored whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.domain.content import ChannelId, ContentId, Platform
from app.domain.creators.links import AccountLinks, StandingLink
from app.domain.thumbs import Source, Thumb
from app.domain.tips.pricing import HostWish
from app.domain.tips.states import Reason, TipState
from app.events import Events
from app.services.clock import SystemClock
from app.services.make_tip import JudgedThumb, MakeTip, OneLook
from app.services.prove_payee import ProvePayee
from app.services.read_work import Work
from app.settings import LiveSettings
from app.store.database import Database
from app.store.payees import PayeeStore
from app.store.peertube import Like, PeerTubeStore
from app.store.tips import TipStore

HOST = "tube.example"
SEEN = datetime(2026, 11, 10, 12, tzinfo=UTC)
UUIDS = [f"3b2f5c1e-7a64-4d0a-9d1f-{number:012x}" for number in range(4)]
CAROLS = ChannelId(Platform.PEERTUBE, "channel", "carols", HOST)


@dataclass
class World:
    """Origins, accounts and hosts as they answer; `asked` are the accounts and hosts that were asked, in order."""

    database: Database
    folder: Path
    texts: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    told: list[object] = field(default_factory=list)

    def maker(self) -> MakeTip:
        works: Any = _Works(self.texts)
        links: Any = _Links(self.asked)
        shares: Any = _Shares(self.asked)
        clock, events = SystemClock(), Events()
        events.listen(self.told.append)
        prove = ProvePayee(links, PayeeStore(self.database), clock)
        settings = LiveSettings(self.folder / "settings.json")
        return MakeTip(works, prove, shares, TipStore(self.database), settings, clock, events)


@dataclass
class _Works:
    texts: dict[str, str]

    async def run(self, content: ContentId, title: str) -> Work:
        text = self.texts.get(content.name, "hive-tips: @carol")
        url, host = f"https://{content.host}/w/x", content.host
        return Work(content, url, title, CAROLS, "Carol", channel_texts=(text,), host=host)


@dataclass
class _Links:
    asked: list[str]

    async def run(self, account: str) -> AccountLinks:
        self.asked.append(account)
        return AccountLinks(account, {CAROLS: StandingLink(CAROLS, SEEN)})


@dataclass
class _Shares:
    asked: list[str]

    async def run(self, host: str) -> HostWish:
        self.asked.append(host)
        return HostWish("host", 20)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    database = Database(tmp_path / "capillary.sqlite")
    yield World(database, tmp_path)
    database.close()


async def judged(maker: MakeTip, *uuids: str, host: str = HOST) -> list[JudgedThumb]:
    look = OneLook()
    thumbs = [Thumb("alice", "", f"Film {uuid[-1]}", Source.PEERTUBE_LIKE, f"1/{uuid}", SEEN) for uuid in uuids]
    works = [ContentId(Platform.PEERTUBE, uuid, host) for uuid in uuids]
    return [await maker.read(thumb, work, look=look) for thumb, work in zip(thumbs, works, strict=True)]


def nothing() -> None:
    return


async def test_works_of_a_channel_that_say_the_same_are_proven_once_and_priced_alike(world: World) -> None:
    maker = world.maker()
    ids = maker.store(await judged(maker, *UUIDS), nothing)
    tips = TipStore(world.database).in_state(TipState.QUEUED)
    assert world.asked == ["carol", HOST]
    assert ids == [tip.id for tip in tips] == [1, 2, 3, 4]
    assert [tip.payment.content_id for tip in tips] == [f"peertube:video:{uuid}@{HOST}" for uuid in UUIDS]
    assert {tuple((leg.role, leg.to, leg.amount.milli) for leg in tip.legs) for tip in tips} == {
        (("creator", "carol", 40), ("host", "host", 10))
    }
    assert [tip.title for tip in tips] == ["Film 0", "Film 1", "Film 2", "Film 3"]


async def test_a_work_of_the_channel_that_says_something_else_is_judged_by_itself(world: World) -> None:
    world.texts[UUIDS[1]] = "hive-tips: @mallory hive-tips: @carol"
    maker = world.maker()
    maker.store(await judged(maker, *UUIDS[:3]), nothing)
    tips = TipStore(world.database).latest()
    assert [tip.reason for tip in tips] == [Reason.NONE, Reason.PAYEE_CONTESTED, Reason.NONE]


async def test_a_second_origin_is_a_question_for_that_one_work(world: World) -> None:
    maker = world.maker()
    maker.store(await judged(maker, UUIDS[0]), nothing)
    maker.store(await judged(maker, UUIDS[0], UUIDS[1], host="copy.example"), nothing)
    standing = {tip.payment.content_id: (tip.state, tip.reason) for tip in TipStore(world.database).latest()}
    assert standing[f"peertube:video:{UUIDS[0]}@copy.example"] == (TipState.QUESTION, Reason.SECOND_ORIGIN)
    assert standing[f"peertube:video:{UUIDS[1]}@copy.example"] == (TipState.QUEUED, Reason.NONE)


async def test_of_two_origins_that_are_stored_together_the_later_one_is_a_question(world: World) -> None:
    maker = world.maker()
    both = [*await judged(maker, UUIDS[0]), *await judged(maker, UUIDS[0], host="copy.example")]
    maker.store(both, nothing)
    standing = {tip.payment.content_id: (tip.state, tip.reason) for tip in TipStore(world.database).latest()}
    assert standing == {
        f"peertube:video:{UUIDS[0]}@{HOST}": (TipState.QUEUED, Reason.NONE),
        f"peertube:video:{UUIDS[0]}@copy.example": (TipState.QUESTION, Reason.SECOND_ORIGIN),
    }


async def test_a_death_before_the_thumbs_are_noted_as_done_leaves_nothing_half_stored(world: World) -> None:
    likes, tips, maker = PeerTubeStore(world.database), TipStore(world.database), world.maker()
    likes.apply(1, UUIDS, 0, [Like(1, uuid, "", "") for uuid in UUIDS], SEEN)
    found = await judged(maker, *UUIDS)

    def dies() -> None:
        likes.handled(1, UUIDS[:2])
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        maker.store(found, dies)
    assert (tips.latest(), len(likes.unhandled(1)), world.told) == ([], 4, [])
    maker.store(found, lambda: likes.handled(1, UUIDS))
    assert (len(tips.latest()), likes.unhandled(1), len(world.told)) == (4, [], 1)
    payees = PayeeStore(world.database)
    assert payees.first_origins(UUIDS) == dict.fromkeys(UUIDS, HOST)
    assert payees.get(str(CAROLS)) is not None


async def test_thumbs_seen_before_change_nothing_and_new_ones_beside_them_are_stored(world: World) -> None:
    maker = world.maker()
    maker.store(await judged(maker, *UUIDS[:2]), nothing)
    assert maker.store(await judged(maker, *UUIDS), nothing) == [3, 4]
    assert maker.store([], nothing) == []
    assert len(TipStore(world.database).latest()) == 4
