"""Notices thumbs and makes payments of them. Seeing a thumb twice changes nothing; losing one is not possible.

    scan -> changes stored (not handled) -> each becomes a tip, a promise, a question or a cancellation, and is handled
                                            in the same transaction

Likes that stood before the account was connected are never paid unasked. More than ten new ones at once, or any that
are found after an hour off, wait as one group for a person's choice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.domain.content import ContentId, KnownHosts, parse_url
from app.domain.thumbs import Source, Thumb
from app.domain.tips.states import UNSENT, Reason, TipState
from app.errors import AppError, BadLink
from app.events import Events, LoginNeeded, Notice, TipsChanged
from app.services.clock import Clock
from app.services.make_tip import JudgedThumb, MakeTip, OneLook
from app.services.peertube_access import PeerTubeAccess
from app.settings import LiveSettings
from app.store.peertube import Like, PeerTubeAccount, PeerTubeStore
from app.store.tips import TipStore
from integrations.errors import IntegrationError, LoginRequired, NotThere
from integrations.peertube.like_pages import LikeRow
from integrations.peertube.likes import KnownLikes, LikeChanges

FULL_SCAN_EVERY = timedelta(days=7)
AWAY = timedelta(hours=1)
AT_ONCE = 500
MOST_AT_A_TURN = 20_000
STORED_WITHIN = 2.0
OTHERS_TURN_AFTER = 200
"""Works that are read without any waiting, before the other things of this program have their turn."""

BYTES_A_DAY = 5_000_000
"""At most this much for one account and day, and on the day of a scan of every like SCAN_BYTES a like more."""

SCAN_BYTES = 1_700


@dataclass(slots=True)
class _Read:
    """What was read since the last storing: thumbs, and the uuids of all likes that are done with."""

    judged: list[JudgedThumb] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    look: OneLook = field(default_factory=OneLook)


@dataclass(frozen=True, slots=True)
class Budget:
    """What an account may still receive today (UTC), and whether a scan of every like is among it."""

    left: int
    may_read_all: bool

    @classmethod
    def of(cls, account: PeerTubeAccount, now: datetime) -> Budget:
        """More than BYTES_A_DAY was received only if there was a scan today."""
        used, scan = account.received_on(now), len(account.known) * SCAN_BYTES
        last = account.last_full_scan
        scanned = used > BYTES_A_DAY or (last is not None and last.date() == now.date())
        left = BYTES_A_DAY - used + (scan if scanned else 0)
        return cls(left, not scanned or left >= scan)


class _OtherPayer(Exception):
    """Somebody chose who pays while thumbs were being read for another, or for nobody."""


class CollectThumbs:
    """One turn over every connected PeerTube account."""

    def __init__(
        self,
        peertube: PeerTubeAccess,
        store: PeerTubeStore,
        tips: TipStore,
        make_tip: MakeTip,
        settings: LiveSettings,
        clock: Clock,
        events: Events,
    ) -> None:
        self._peertube = peertube
        self._store = store
        self._tips = tips
        self._make_tip = make_tip
        self._settings = settings
        self._clock = clock
        self._events = events

    async def run_once(self) -> None:
        """Scan each account, then handle what was found; one that fails does not hold up the others."""
        for account in self._store.all():
            if account.state == "active":
                try:
                    await self._scan(account)
                except LoginRequired:
                    self._store.needs_login(account.id)
                    self._events.tell(LoginNeeded(account.id))
                except IntegrationError as error:
                    self._events.tell(Notice(f"peertube/{account.id}", str(error)))
            await self._handle(account)
            self._store.received(account.id, self._clock.now(), self._peertube.uncounted())

    async def _scan(self, account: PeerTubeAccount) -> None:
        now = self._clock.now()
        first = account.last_full_scan is None
        full = first or now - (account.last_full_scan or now) > FULL_SCAN_EVERY
        budget = Budget.of(account, now)
        if not full and budget.left <= 0:
            return
        session = self._peertube.session(account)
        known = KnownLikes(account.known, account.hidden)
        client = self._peertube.client(account.base_url)
        scan = await client.scan_likes(session, known, account.etag, full=full, may_read_all=budget.may_read_all)
        found, changes = self._found(account, scan.changes, now, first=first), scan.changes
        tomorrow = now - FULL_SCAN_EVERY + timedelta(days=1)
        scanned = now if changes.complete else tomorrow if changes.postponed else None
        self._store.apply(account.id, changes.known.uuids, changes.known.hidden, found, now, scanned=scanned)
        self._store.polled(account.id, now, etag=scan.etag)

    def _found(self, account: PeerTubeAccount, changes: LikeChanges, now: datetime, *, first: bool) -> list[Like]:
        away = account.last_poll is not None and now - account.last_poll > AWAY
        # PeerTube answers the newest first; the oldest thumb is the first to be paid.
        rows = [*reversed(changes.new), *reversed(changes.back)]
        back = {row.uuid for row in changes.back}
        grouped = not first and (len(rows) > self._settings.now.group_size or (away and bool(rows)))
        found = [
            self._like(account, row, existing=first, returned=row.uuid in back, grouped=grouped)
            for row in rows
            if row.video is not None
        ]
        gone = [Like(account.id, uuid, "", "", present=False) for uuid in changes.gone]
        return found + gone

    @staticmethod
    def _like(account: PeerTubeAccount, row: LikeRow, *, existing: bool, returned: bool, grouped: bool) -> Like:
        video = row.video
        url, title = (video.url, video.title) if video else ("", "")
        return Like(account.id, row.uuid, url, title, existing=existing, returned=returned, grouped=grouped)

    async def _handle(self, account: PeerTubeAccount) -> None:
        """Read each like's work, many at a time; what is read is stored at the latest two seconds later."""
        likes = self._store.unhandled(account.id, MOST_AT_A_TURN)
        order = {f"{account.id}/{like.uuid}": place for place, like in enumerate(likes)}
        left, read, hosts = iter(likes), _Read(), self._peertube.known_hosts()
        readers = [asyncio.ensure_future(self._read_on(account, left, hosts, lambda: read)) for _ in likes[:AT_ONCE]]
        waiting = set(readers)
        try:
            while waiting:
                _, waiting = await asyncio.wait(waiting, timeout=STORED_WITHIN)
                full, read = read, _Read()
                # Whose server answers first is not first in line: limits serve the oldest thumb first.
                full.judged.sort(key=lambda one: order[one.thumb.source_reference])
                self._keep(account, full)
        finally:
            for reader in waiting:
                reader.cancel()
        for reader in readers:
            # What nobody was prepared for fails as loudly, after all others are stored.
            reader.result()

    def _keep(self, account: PeerTubeAccount, read: _Read) -> None:
        if read.done:
            with suppress(_OtherPayer):
                self._make_tip.store(read.judged, lambda: self._done(account, read.done))

    def _done(self, account: PeerTubeAccount, uuids: Sequence[str]) -> None:
        """Within the transaction of the gifts, which is undone where they have another payer: they are read again."""
        now = self._store.get(account.id)
        if now is None or now.pays_from != account.pays_from:
            raise _OtherPayer
        self._store.handled(account.id, uuids)

    async def _read_on(
        self, account: PeerTubeAccount, likes: Iterator[Like], hosts: KnownHosts, read: Callable[[], _Read]
    ) -> None:
        """One of many readers of the same row of likes; `read` answers where the next one belongs."""
        for count, like in enumerate(likes, 1):
            await self._read(account, like, hosts, read)
            if count % OTHERS_TURN_AFTER == 0:
                await asyncio.sleep(0)

    async def _read(
        self, account: PeerTubeAccount, like: Like, hosts: KnownHosts, read: Callable[[], _Read]
    ) -> None:
        """A server that does not answer is asked again later; a work that is gone is done with."""
        judged = None
        try:
            judged = await self._judged(account, like, hosts, read().look)
        except NotThere:
            self._events.tell(Notice("work", "A liked video is gone or private; its maker cannot be thanked."))
        except IntegrationError as error:
            self._events.tell(Notice("work", str(error)))
            return
        except AppError:
            # A link, an id or a list of splits of a stranger's making.
            self._events.tell(Notice("work", "A liked video has an address that cannot be used; it is left out."))
        now = read()
        if judged is not None:
            now.judged.append(judged)
        now.done.append(like.uuid)

    async def _judged(
        self, account: PeerTubeAccount, like: Like, hosts: KnownHosts, look: OneLook
    ) -> JudgedThumb | None:
        reference = f"{account.id}/{like.uuid}"
        if not like.present:
            self._take_back(reference)
            return None
        reading = parse_url(like.url, hosts)
        if not isinstance(reading, ContentId):
            raise BadLink("The liked video has no address of a video.")
        seen_at = like.seen_at or self._clock.now()
        thumb = Thumb(account.pays_from, like.url, like.title, Source.PEERTUBE_LIKE, reference, seen_at)
        return await self._make_tip.read(thumb, reading, grouped=like.grouped, look=look)

    def _take_back(self, reference: str) -> None:
        ids = [tip.id for tip in self._tips.of_source(Source.PEERTUBE_LIKE, [reference])]
        reason = Reason.THUMB_TAKEN_BACK.value
        moved = self._tips.move(ids, UNSENT, TipState.CANCELLED, self._clock.now(), reason=reason)
        if moved:
            self._events.tell(TipsChanged(tuple(moved)))
