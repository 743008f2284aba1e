"""10,000 thumbs collected, priced and stored durably, against a bare executemany of the very same rows.

The whole path of a turn runs: pages in PeerTube's form are parsed, compared with what is known, each like's work is
proven, priced and stored. Only the network is left out: the bytes of the pages, what the origin of each work says, and
what the makers' accounts and the hosts say come from memory.

The bare peer writes into tables of the same schema: the very same rows into the same columns, keys and indexes, in one
durable transaction. It writes each row once; our way also notes the likes before it makes anything of them.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import tempfile
import time
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.domain.content import ChannelId, ContentId, Platform, canonical_url
from app.domain.creators.links import AccountLinks, StandingLink
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
from app.store.peertube import PeerTubeStore
from app.store.tips import TipStore
from integrations.peertube import like_pages
from integrations.peertube import likes as like_rule
from integrations.peertube.client import LikesScan
from integrations.peertube.names import short_uuid

RECORDING = Path(__file__).parents[1] / "fixtures/recordings/peertube/account-ratings-likes-newest-first.json"
THUMBS = 10_000
CHANNELS = 200
HOST = "tube.example"
RUNS = 5


def measure() -> list[dict[str, Any]]:
    """One line: our rate as a share of the bare rate, both medians of interleaved runs."""
    ours, bare = [], []
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as place:
            seconds, database = _collected(Path(place))
            ours.append(seconds)
            bare.append(_bare(database, Path(place) / "bare.sqlite"))
    ratio = sorted(bare)[RUNS // 2] / sorted(ours)[RUNS // 2]
    return [
        {
            "name": "10,000 thumbs collected, priced, stored against a bare executemany of the same rows",
            "value": round(ratio, 3),
            "unit": "share of its rate",
            "target": ">= 0.25",
            "holds": ratio >= 0.25,
        }
    ]


@dataclass(frozen=True, slots=True)
class _Traffic:
    received: int = 0


class _Memory:
    """A PeerTube server whose answers need no network."""

    traffic = _Traffic()

    def __init__(self, pages: list[bytes]) -> None:
        self._pages = pages

    async def scan_likes(self, _: object, known: like_rule.KnownLikes, etag: str, **_wishes: bool) -> LikesScan:
        """Answer the rule's questions from the prepared pages."""
        scan = like_rule.scan(known, full=True)
        question = next(scan)
        try:
            while isinstance(question, like_rule.AskPage):
                page = like_pages.parse_likes_page(self._pages[question.start // 99])
                question = scan.send(page)
        except StopIteration as finished:
            return LikesScan(finished.value, etag)
        raise AssertionError("The rule asked something else.")


class _Access(PeerTubeAccess):
    def __init__(self, memory: _Memory) -> None:
        self._memory = memory
        self._plain_hosts = set()

    def client(self, base_url: str) -> Any:
        """The prepared server."""
        return self._memory

    def uncounted(self) -> int:
        """No byte travelled."""
        return 0

    def session(self, account: object) -> Any:
        """None is needed."""
        return None


class _Works:
    """Every origin's answer, as it would come from there: each work with objects and texts of its own."""

    def __init__(self) -> None:
        self._answers = {name: self._answer(number, name) for number, name in enumerate(_names())}

    async def run(self, content: ContentId, title: str = "") -> Work:
        """What an origin would say."""
        return self._answers[content.name]

    @staticmethod
    def _answer(number: int, name: str) -> Work:
        content = ContentId(Platform.PEERTUBE, name, HOST)
        channel = ChannelId(Platform.PEERTUBE, "channel", f"channel{number % CHANNELS}", HOST)
        texts = (f"Thank you all!\nhive-tips: @maker{number % CHANNELS}",)
        title = f"Video {number}"
        return Work(content, canonical_url(content), title, channel, channel.name, channel_texts=texts, host=HOST)


class _Links:
    def __init__(self) -> None:
        since = datetime(2026, 1, 1, tzinfo=UTC)
        self._links = {}
        for number in range(CHANNELS):
            channel = ChannelId(Platform.PEERTUBE, "channel", f"channel{number}", HOST)
            standing = {channel: StandingLink(channel, since)}
            self._links[f"maker{number}"] = AccountLinks(f"maker{number}", standing)

    async def run(self, account: str) -> AccountLinks:
        """Each maker names its channel."""
        return self._links[account]


class _Shares:
    async def run(self, host: str) -> None:
        """No host asks for anything."""


def _collected(place: Path) -> tuple[float, Database]:
    database = Database(place / "ours.sqlite")
    clock, events = SystemClock(), Events()
    settings = LiveSettings(place / "settings.json")
    store, tips = PeerTubeStore(database), TipStore(database)
    account = store.add(f"https://{HOST}", "alice", "alice.pocket")
    # A first scan would only note what stood before; here it is done, with nothing liked.
    store.apply(account, (), 0, [], clock.now(), scanned=clock.now())
    settings.change({"group_size": 1000})
    links: Any = _Links()
    works: Any = _Works()
    shares: Any = _Shares()
    make_tip = MakeTip(works, ProvePayee(links, PayeeStore(database), clock), shares, tips, settings, clock, events)
    collect = CollectThumbs(_Access(_Memory(_pages())), store, tips, make_tip, settings, clock, events)
    began = time.perf_counter()
    asyncio.run(collect.run_once())
    seconds = time.perf_counter() - began
    stored = len(tips.latest(THUMBS + 1))
    if stored != THUMBS:
        raise AssertionError(f"{stored} tips were stored.")
    return seconds, database


def _pages() -> list[bytes]:
    """Pages of 100 rows that overlap by one, as the rule asks for them."""
    row = json.loads(RECORDING.read_bytes())["response"]["json"]["data"][0]
    rows = [_row(row, number, name) for number, name in enumerate(_names())]
    starts = range(0, THUMBS, 99)
    return [json.dumps({"total": THUMBS, "data": rows[start : start + 100]}).encode() for start in starts]


def _names() -> list[str]:
    return [str(uuid.UUID(int=(number << 96) + (4 << 76) + (8 << 60) + number)) for number in range(THUMBS)]


def _row(row: dict[str, Any], number: int, name: str) -> dict[str, Any]:
    video = row["video"]
    here = f"https://{HOST}"
    channel_name, maker = f"channel{number % CHANNELS}", f"maker{number % CHANNELS}"
    channel = video["channel"] | {"name": channel_name, "host": HOST, "url": f"{here}/video-channels/{channel_name}"}
    account = video["account"] | {"host": HOST, "url": f"{here}/accounts/{maker}", "name": maker}
    changed = {
        "uuid": name, "shortUUID": short_uuid(name), "url": f"{here}/videos/watch/{name}", "name": f"Video {number}",
        "channel": channel, "account": account,
    }  # fmt: skip
    return row | {"video": video | changed}


def _bare(database: Database, path: Path) -> float:
    """Every row that our way stored for thumbs (likes, tips, what notes new tips, origins), an executemany a table."""
    with sqlite3.connect(database.path) as source:
        names = "('peertube_like', 'tip', 'tip_touched', 'origin')"
        kept = f"tbl_name IN {names} AND type IN ('table', 'index') AND sql != ''"
        query = f"SELECT type, name, sql FROM sqlite_master WHERE {kept}"  # noqa: S608
        schema = source.execute(f"{query} ORDER BY type DESC").fetchall()
        tables = [name for kind, name, _ in schema if kind == "table"]
        # The table names come from the query above.
        rows = {name: source.execute(f"SELECT * FROM {name}").fetchall() for name in tables}  # noqa: S608
    database.close()
    with sqlite3.connect(path, isolation_level=None) as target:
        target.execute("PRAGMA journal_mode=WAL")
        target.execute("PRAGMA synchronous=FULL")
        for _, _, created in schema:
            target.execute(created)
        began = time.perf_counter()
        target.execute("BEGIN IMMEDIATE")
        for name, found in rows.items():
            marks = ",".join("?" * len(found[0]))
            target.executemany(f"INSERT INTO {name} VALUES ({marks})", found)  # noqa: S608
        target.execute("COMMIT")
        return time.perf_counter() - began
