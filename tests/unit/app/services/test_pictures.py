"""Fetching pictures: whatever a server sends instead of one, nobody gets it, and it is left in peace for a while."""

from __future__ import annotations

import asyncio
import struct
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.content import ChannelId, ContentId, Platform
from app.services.pictures import MOST_BYTES, Pictures
from app.services.read_work import Work
from app.settings import LiveSettings
from app.store.database import Database
from app.store.pictures import PictureStore
from integrations.http import HttpClient, Places
from tests.servers.raw_server import Exchange, RawServer, raw_server

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + bytes(13)
VIDEO = ContentId(Platform.PEERTUBE, "3b2f5c1e-7a64-4d0a-9d1f-0c5a7e1b2d31", "tube.example")
CHANNEL = ChannelId(Platform.PEERTUBE, "channel", "carols", "tube.example")


@dataclass
class StandingClock:
    """Stands still until it is moved."""

    moment: datetime = NOON

    def now(self) -> datetime:
        return self.moment


@dataclass
class Place:
    """A server, and the service that asks it."""

    server: RawServer
    pictures: Pictures
    settings: LiveSettings
    clock: StandingClock
    store: PictureStore

    def says(self, body: bytes, status: str = "200 OK", kind: str = "image/png", extra: str = "") -> None:
        async def answer(exchange: Exchange) -> None:
            await exchange.answer(body, status, kind, extra)

        self.server.at["/p"] = answer

    async def fetch(self, path: str = "/p") -> bytes | None:
        return await self.pictures.fetch(self.server.url + path)


@asynccontextmanager
async def a_place(folder: Path, *, trusted: bool = True) -> AsyncIterator[Place]:
    database = Database(folder / "capillary.sqlite")
    settings, clock, store = LiveSettings(folder / "settings.json"), StandingClock(), PictureStore(database)
    async with raw_server() as server:
        http = HttpClient(trusted=Places([server.place] if trusted else []))
        try:
            yield Place(server, Pictures(store, http, settings, clock), settings, clock, store)
        finally:
            await http.close()
            database.close()


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    async with a_place(tmp_path) as found:
        yield found


def work(thumbnail: str = "https://tube.example/t.jpg", avatar: str = "https://tube.example/a.png") -> Work:
    url = "https://tube.example/w/1"
    return Work(VIDEO, url, "Sunrise", CHANNEL, "Carol", thumbnail=thumbnail, avatar=avatar)


@pytest.mark.parametrize("start", [PNG, b"\xff\xd8\xff\xe0rest", b"RIFF\x10\0\0\0WEBPVP8 "])
async def test_a_file_that_begins_like_a_picture_is_given_on(place: Place, start: bytes) -> None:
    place.says(start, kind="image/jpeg")
    assert await place.fetch() == start
    assert place.server.seen[0].headers["accept"] == "image/jpeg, image/png, image/webp"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"<html><img src=x>", "image/png"),
        (b"GIF89a\x01\x00\x01\x00", "image/png"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "image/png"),
        (b"<?xml version='1.0'?><svg/>", "image/svg+xml"),
        (PNG, "text/html"),
        (b"BM" + bytes(60), "image/jpeg"),
        (b"RIFF\x10\0\0\0AVI LIST", "image/webp"),
        (b"", "image/png"),
        (PNG + bytes(MOST_BYTES), "image/png"),
    ],
)
async def test_anything_else_is_no_picture(place: Place, body: bytes, kind: str) -> None:
    place.says(body, kind=kind)
    assert await place.fetch() is None


async def test_a_bomb_in_the_packing_is_not_unpacked(place: Place) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    place.says(packer.compress(PNG + bytes(50_000_000)) + packer.flush(), extra="Content-Encoding: gzip\r\n")
    assert await place.fetch() is None


@pytest.mark.parametrize("target", ["http://169.254.169.254/latest/meta-data/", "https://10.0.0.1/a.png", "file:///a"])
async def test_a_server_that_sends_us_into_a_private_network_is_not_followed(place: Place, target: str) -> None:
    place.says(b"", "302 Found", extra=f"Location: {target}\r\n")
    assert await place.fetch() is None
    assert len(place.server.seen) == 1


async def test_a_server_that_nobody_typed_in_is_not_asked_without_https(tmp_path: Path) -> None:
    async with a_place(tmp_path, trusted=False) as place:
        place.says(PNG)
        assert await place.fetch() is None
        assert place.server.connections == 0


async def test_a_picture_that_failed_rests_and_comes_later(place: Place) -> None:
    place.says(b"gone", "404 Not Found")
    assert [await place.fetch(), await place.fetch()] == [None, None]
    assert len(place.server.seen) == 1
    place.says(PNG)
    assert await place.fetch() is None
    place.clock.moment += timedelta(minutes=2)
    assert await place.fetch() == PNG


async def test_at_most_four_are_fetched_at_once(place: Place) -> None:
    async def slowly(exchange: Exchange) -> None:
        await asyncio.sleep(0.02)
        await exchange.answer(PNG, kind="image/png")

    paths = [f"/{number}" for number in range(12)]
    place.server.at.update(dict.fromkeys(paths, slowly))
    assert await asyncio.gather(*map(place.fetch, paths)) == [PNG] * 12
    assert place.server.most_at_once == 4


async def test_nothing_is_told_or_fetched_where_pictures_are_off(place: Place) -> None:
    place.says(PNG)
    place.pictures.keep([work()])
    place.settings.change({"pictures": False})
    assert await place.pictures.addresses([str(VIDEO)]) == {}
    assert await place.fetch() is None
    assert place.server.seen == []


async def test_addresses_are_kept_by_work_and_channel(place: Place) -> None:
    place.pictures.keep(one for one in (work(), work(thumbnail="", avatar="https://tube.example/new.png")))
    assert await place.pictures.addresses([str(VIDEO), str(CHANNEL), "peertube:nobody"]) == {
        str(VIDEO): "https://tube.example/t.jpg",
        str(CHANNEL): "https://tube.example/new.png",
    }


async def test_a_work_without_pictures_does_not_make_those_known_before_forgotten(place: Place) -> None:
    place.pictures.keep([work()])
    place.pictures.keep([work(thumbnail="", avatar="")])
    assert len(await place.pictures.addresses([str(VIDEO), str(CHANNEL)])) == 2
