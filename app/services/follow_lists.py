"""Whom a person follows, brought in from elsewhere and carried away: files, PeerTube subscriptions, follows on Hive.

    a file     each link is found like one that is typed; what cannot be found is told, and the rest is followed
    PeerTube   the account's own subscriptions: channels are known, so they are read with the next turns
    Hive       a fold over the account's own `follow` operations, as two operators show them
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.content import ChannelId, KnownHosts, Platform
from app.domain.following.feed_links import feed_of
from app.domain.following.hive_follows import follows
from app.domain.following.lists import MOST_BYTES, Entry, Form, read_list, write_list
from app.domain.following.sources import Source
from app.errors import AppError, BadList
from app.events import Events, FollowingChanged
from app.services.follow_creators import FollowCreators
from app.services.peertube_access import PeerTubeAccess
from app.store.following import FollowedChannel, FollowingStore
from app.store.peertube import PeerTubeAccount
from integrations.errors import IntegrationError
from integrations.hive.client import HiveClient

OnStep = Callable[[int, int], bool]
"""How many lines are done, of how many; whether to go on."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A line of a list that nobody is followed by: what stood there (a stranger's words), and why."""

    text: str
    sentence: str


@dataclass(slots=True)
class Imported:
    """`added` are new, `known` were followed already. `complete` is False where only a part could be read."""

    added: int = 0
    known: int = 0
    refused: list[Refused] = field(default_factory=list)
    complete: bool = True


class FollowLists:
    """Raises AppError, IntegrationError where nothing at all could be read."""

    def __init__(
        self,
        follow: FollowCreators,
        store: FollowingStore,
        peertube: PeerTubeAccess,
        hive: HiveClient,
        events: Events,
    ) -> None:
        self._follow = follow
        self._store = store
        self._peertube = peertube
        self._hive = hive
        self._events = events

    async def bring_in(self, body: bytes, known: KnownHosts, step: OnStep = lambda *_: True) -> Imported:
        """Follow everybody of a list in OPML, JSON or plain lines; who was followed until it is ended stays.

        Raises BadList.
        """
        entries, told = read_list(body), Imported()
        for done, entry in enumerate(entries):
            if not step(done, len(entries)):
                told.complete = False
                break
            before = len(self._store.creators())
            sentence = await self._one(entry, known)
            if sentence:
                told.refused.append(Refused(entry.name or entry.links[0], sentence))
            elif len(self._store.creators()) > before:
                told.added += 1
            else:
                told.known += 1
        return told

    async def from_peertube(self, account: PeerTubeAccount) -> Imported:
        """The channels that the account is subscribed to. Raises LoginRequired, IntegrationError."""
        session = self._peertube.session(account)
        channels = await self._peertube.client(account.base_url).subscriptions(session)
        told = Imported()
        # Oldest first, so that the list here has the order of the list there.
        for one in reversed(channels):
            self._later(told, ChannelId(Platform.PEERTUBE, "channel", one.name, one.host), one.title)
        self._events.tell(FollowingChanged())
        return told

    async def from_hive(self, account: str) -> Imported:
        """The accounts that this one follows on Hive; its history is public. Raises IntegrationError."""
        history = await self._hive.operations(account, kinds=("custom_json",), since=None, operators=2, shown_by="all")
        told = Imported(complete=history.complete)
        for name in follows(account, [one.value for one in history.operations]):
            self._later(told, ChannelId(Platform.HIVE, "account", name), f"@{name}")
        self._events.tell(FollowingChanged())
        return told

    def carry_away(self, form: Form) -> str:
        """The list as a document; each creator by the channels that a person chose."""
        titles = {one.number: one.title for one in self._store.creators()}
        chosen = [one for one in self._store.channels() if one.chosen]
        names = [titles.get(one.creator) or one.title or one.source.name for one in chosen]
        return write_list(
            [Entry(name, one.source.url, _feed(one)) for name, one in zip(names, chosen, strict=True)], form
        )

    async def _one(self, entry: Entry, known: KnownHosts) -> str:
        sentence = ""
        for link in entry.links:
            try:
                await self._follow.follow(link, known)
            except (AppError, IntegrationError) as error:
                sentence = sentence or str(error)
            else:
                return ""
        return sentence

    def _later(self, told: Imported, channel: ChannelId, title: str) -> None:
        if self._follow.follow_later(Source(channel), title):
            told.added += 1
        else:
            told.known += 1


def content_of(file: Path) -> bytes:
    """What stands in a list that a person chose. Raises BadList."""
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError:
        raise BadList("This file cannot be read.") from None


def write_to(file: Path, document: str) -> None:
    """Put a list where a person wants it. Raises BadList."""
    try:
        file.write_text(document, "utf-8")
    except OSError:
        raise BadList("The list cannot be written there; choose another place.") from None


def _feed(followed: FollowedChannel) -> str:
    channel = followed.source.channel
    if channel is None or followed.feed:
        return followed.feed
    return feed_of(channel.platform.value, channel.name, channel.host, channel.kind)
