"""Collecting that is stopped in the middle leaves nothing running behind it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from app.domain.thumbs import Thumb
from app.events import Events
from app.services.clock import SystemClock
from app.services.collect import CollectThumbs
from app.services.make_tip import MakeTip
from app.services.peertube_access import PeerTubeAccess
from app.settings import LiveSettings
from app.store.database import Database
from app.store.noted import NotedTips
from app.store.peertube import Like, PeerTubeStore
from app.store.sessions import SessionTable
from app.store.tips import TipStore
from integrations.http import HttpClient

UUID = "3b2f5c1e-7a64-4d0a-9d1f-0c5a7e1b2d31"
URL = "https://tube.example.org/w/8d7gYc4kUZZXkVKcwq4GfU"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "capillary.sqlite")
    yield opened
    opened.close()


class SilentServer:
    """In the place of MakeTip: a work whose server never answers."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()

    async def read(self, *_: object, **__: object) -> None:
        self.asked.set()
        await asyncio.Event().wait()


async def test_a_turn_that_is_cancelled_takes_its_readings_with_it(database: Database, tmp_path: Path) -> None:
    http, clock, silent = HttpClient(), SystemClock(), SilentServer()
    store = PeerTubeStore(database)
    account = store.add("https://tube.example.org", "alice", "alice.pocket")
    store.apply(account, [UUID], 0, [Like(account, UUID, URL, "Sunrise")], datetime.now(UTC))
    store.needs_login(account)
    access = PeerTubeAccess(http, SessionTable(database), clock)
    settings = LiveSettings(tmp_path / "settings.json")
    make_tip: Any = cast(MakeTip, silent)
    collect = CollectThumbs(access, store, TipStore(database), make_tip, settings, clock, Events())
    before = asyncio.all_tasks()
    turn = asyncio.create_task(collect.run_once())
    await silent.asked.wait()
    turn.cancel()
    await asyncio.gather(turn, return_exceptions=True)
    await asyncio.sleep(0)
    await http.close()
    assert asyncio.all_tasks() == before
    assert [like.uuid for like in store.unhandled(account)] == [UUID]


class MeanwhileAdopted:
    """In the place of MakeTip: while the first work is read, a Hive account is connected that pays from now on."""

    def __init__(self, noted: NotedTips) -> None:
        self.payers: list[str] = []
        self._noted = noted

    async def read(self, thumb: Thumb, *_: object, **__: object) -> SimpleNamespace:
        self._noted.adopt("alice.pocket", datetime.now(UTC))
        return SimpleNamespace(thumb=thumb)

    def store(self, judged: Sequence[SimpleNamespace], done: Callable[[], None]) -> None:
        done()
        self.payers += [one.thumb.account for one in judged]


async def test_a_thumb_that_was_being_read_when_somebody_began_to_pay_is_read_again(
    database: Database, tmp_path: Path
) -> None:
    http, clock, maker = HttpClient(), SystemClock(), MeanwhileAdopted(NotedTips(database))
    store = PeerTubeStore(database)
    account = store.add("https://tube.example.org", "alice", "")
    store.apply(account, [UUID], 0, [Like(account, UUID, URL, "Sunrise")], datetime.now(UTC))
    store.needs_login(account)
    access = PeerTubeAccess(http, SessionTable(database), clock)
    make_tip: Any = maker
    settings = LiveSettings(tmp_path / "settings.json")
    collect = CollectThumbs(access, store, TipStore(database), make_tip, settings, clock, Events())
    await collect.run_once()
    assert (maker.payers, len(store.unhandled(account))) == ([], 1)
    await collect.run_once()
    assert (maker.payers, store.unhandled(account)) == (["alice.pocket"], [])
    await http.close()


class OnePoisoned:
    """In the place of MakeTip: a work that breaks what reads it, among others."""

    def __init__(self) -> None:
        self.stored: list[str] = []

    async def read(self, thumb: Thumb, *_: object, **__: object) -> SimpleNamespace:
        if thumb.title == "poison":
            raise ZeroDivisionError
        await asyncio.sleep(0.01)
        return SimpleNamespace(thumb=thumb)

    def store(self, judged: Sequence[SimpleNamespace], done: Callable[[], None]) -> None:
        done()
        self.stored += [one.thumb.title for one in judged]


async def test_a_thumb_that_nobody_was_prepared_for_fails_loudly_and_loses_none_of_the_others(
    database: Database, tmp_path: Path
) -> None:
    http, clock, maker = HttpClient(), SystemClock(), OnePoisoned()
    store = PeerTubeStore(database)
    account = store.add("https://tube.example.org", "alice", "alice.pocket")
    likes = [Like(account, UUID[:-1] + last, URL, title) for last, title in (("2", "a"), ("3", "poison"), ("4", "b"))]
    store.apply(account, [], 0, likes, datetime.now(UTC))
    store.needs_login(account)
    make_tip: Any = maker
    settings = LiveSettings(tmp_path / "settings.json")
    access = PeerTubeAccess(http, SessionTable(database), clock)
    collect = CollectThumbs(access, store, TipStore(database), make_tip, settings, clock, Events())
    with pytest.raises(ZeroDivisionError):
        await collect.run_once()
    assert maker.stored == ["a", "b"]
    assert [like.title for like in store.unhandled(account)] == ["poison"]
    await http.close()
