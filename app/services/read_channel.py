"""What a channel says about itself, read where only its owner can write; every platform in the same form.

    PeerTube      support and description of the channel and of the account that owns it, at their home
    YouTube       the descriptions of the newest uploads
    Vimeo         the text of the profile                 Dailymotion   likewise
    Hive          "about" in the profile
    a site        rel="me" links of its first page that lead to a Hive account and name it, and its DNS record
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.content import ChannelId, Platform, canonical_url, parse_url
from app.domain.creators.link_states import FoundText
from app.domain.creators.words import channel_words, work_words
from app.errors import BadLink
from app.services.clock import Clock
from app.services.peertube_access import PeerTubeAccess
from app.services.platform_access import PlatformAccess
from integrations.dns.records import read_record, record_name
from integrations.dns.resolver import TxtResolver
from integrations.errors import IntegrationError, NotThere, Rejected
from integrations.feeds.wire import MeLink, Page
from integrations.hive.client import HiveClient
from integrations.peertube.activities import ActivityActor
from integrations.peertube.wire import Account, Channel

KEPT_FOR = timedelta(minutes=10)
MOST_KEPT = 2_000


@dataclass(frozen=True, slots=True)
class ChannelPage:
    """`channel` is what the platform itself calls it, so a PeerTube `/@` page says channel or account here.

    `title` is a stranger's word, safe to show. `owners` are accounts that own the channel. `support` may mention an
    account. `uploads` are the newest works by id, where the same answer holds them.
    """

    channel: ChannelId
    title: str
    texts: tuple[FoundText, ...] = ()
    owners: tuple[ChannelId, ...] = ()
    support: str = ""
    uploads: tuple[tuple[str, str], ...] = ()

    @property
    def words_of(self) -> tuple[str, ...]:
        """The texts that are searched for words, in their order."""
        return tuple(text.text for text in self.texts)

    def work_text(self, work: str) -> tuple[str, ...]:
        """The description of an upload, if it is among the newest."""
        return tuple(text for name, text in self.uploads if name == work)


class ReadChannel:
    """Raises IntegrationError. Pages are kept for ten minutes: all works of a channel bring the question along."""

    def __init__(
        self, peertube: PeerTubeAccess, platforms: PlatformAccess, names: TxtResolver, hive: HiveClient, clock: Clock
    ) -> None:
        self._peertube = peertube
        self._platforms = platforms
        self._names = names
        self._hive = hive
        self._clock = clock
        self._kept: dict[ChannelId, tuple[datetime, ChannelPage]] = {}

    async def run(self, channel: ChannelId, *, fresh: bool = False) -> ChannelPage:
        """The page of a channel as it is now; `fresh` asks again even if it was read a moment ago."""
        now = self._clock.now()
        kept = self._kept.get(channel)
        if kept is not None and not fresh and now - kept[0] < KEPT_FOR:
            return kept[1]
        if fresh and channel.platform is Platform.WEB:
            self._names.forget(record_name(channel.name))
        page = await self._read(channel)
        self._kept[channel] = (now, page)
        if len(self._kept) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        return page

    async def _read(self, channel: ChannelId) -> ChannelPage:
        match channel.platform:
            case Platform.PEERTUBE:
                return await self._of_peertube(channel)
            case Platform.YOUTUBE:
                return await self._of_youtube(channel)
            case Platform.VIMEO:
                user = await self._platforms.vimeo.user(channel.name)
                return _profile(channel, user.title, user.bio)
            case Platform.DAILYMOTION:
                owner = await self._platforms.dailymotion.user(channel.name)
                return _profile(channel, owner.title, owner.description)
            case Platform.HIVE:
                return await self._of_hive(channel)
            case Platform.WEB:
                return await self._of_site(channel)

    async def _of_peertube(self, channel: ChannelId) -> ChannelPage:
        home = self._peertube.origin(channel.host)
        found = await self._peertube_actor(channel)
        actor = await home.origin_actor(found.url)
        account = found.owner_account if isinstance(found, Channel) else None
        owner = await home.origin_actor(account.url) if account is not None else None
        kind = "account" if isinstance(found, Account) else "channel"
        strange = owner is not None and owner.host != channel.host
        if strange or (actor.preferred_username, actor.host) != (channel.name, channel.host):
            raise Rejected("The server shows another channel under this name.", "moved")
        return ChannelPage(
            ChannelId(Platform.PEERTUBE, kind, channel.name, channel.host),
            actor.title,
            _actor_texts(actor) + (_actor_texts(owner) if owner else ()),
            (ChannelId(Platform.PEERTUBE, "account", owner.preferred_username, owner.host),) if owner else (),
            actor.support or "",
        )

    async def _peertube_actor(self, channel: ChannelId) -> Channel | Account:
        home = self._peertube.origin(channel.host)
        if channel.kind == "account":
            return await home.account(channel.name)
        try:
            return await home.channel(channel.name)
        except NotThere:
            if channel.kind != "actor":
                raise
            return await home.account(channel.name)

    async def _of_youtube(self, channel: ChannelId) -> ChannelPage:
        feed = await self._platforms.youtube.feed(channel.name)
        texts = tuple(
            FoundText(upload.description, f"https://www.youtube.com/watch?v={upload.video}") for upload in feed.uploads
        )
        uploads = tuple((upload.video, upload.description) for upload in feed.uploads)
        return ChannelPage(channel, feed.title, texts, uploads=uploads)

    async def _of_hive(self, channel: ChannelId) -> ChannelPage:
        facts = (await self._hive.accounts([channel.name])).get(channel.name)
        if facts is None:
            raise NotThere("Hive has no account of this name.", "not_found")
        return _profile(channel, channel.name, _about(facts.posting_json_metadata))

    async def _of_site(self, channel: ChannelId) -> ChannelPage:
        """Either of both proves; what one of them cannot say, the other one may."""
        record, place = await self._record(channel.name), f"{canonical_url(channel)}/"
        try:
            page = await self._platforms.page(channel.name)
        except IntegrationError:
            if not record:
                raise
            page = Page("", ())
        return ChannelPage(channel, page.title or channel.name, own_texts(page.me, place) + record)

    async def _record(self, host: str) -> tuple[FoundText, ...]:
        name = record_name(host)
        try:
            texts = await self._names.txt(name)
        except IntegrationError:
            return ()
        account = read_record(texts).account
        return (FoundText(f"hive-tips: @{account}", name, "\n".join(texts)),) if account else ()


def own_texts(links: Sequence[MeLink], place: str) -> tuple[FoundText, ...]:
    """The words of `rel="me"` links that lead to the very Hive account that they name; others are only hints."""
    return tuple(FoundText(link.text, place) for link in links if _names_itself(link))


def _names_itself(link: MeLink) -> bool:
    account = _hive_account(link.address)
    return account in channel_words(link.text).names or account in work_words(link.text).names


def _hive_account(address: str) -> str | None:
    try:
        reading = parse_url(address)
    except BadLink:
        return None
    return reading.name if isinstance(reading, ChannelId) and reading.platform is Platform.HIVE else None


def _profile(channel: ChannelId, title: str, text: str | None) -> ChannelPage:
    return ChannelPage(channel, title, (FoundText(text, canonical_url(channel)),) if text else ())


def _actor_texts(actor: ActivityActor) -> tuple[FoundText, ...]:
    return tuple(FoundText(text, actor.id) for text in (actor.support, actor.summary) if text)


def _about(posting_json_metadata: str) -> str:
    try:
        found = json.loads(posting_json_metadata or "{}")
    except (ValueError, RecursionError):
        return ""
    match found:
        case {"profile": {"about": str(about)}}:
            return about
    return ""
