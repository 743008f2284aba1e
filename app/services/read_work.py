"""What a work says about itself, read where it comes from: title, channel, and the texts that may name a payee.

Anyone can copy a video's number to another server; so a PeerTube video is read as an ActivityPub document at its
origin, and the origin is believed only under its own address (PROTOCOL section 3).
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.content import ChannelId, ContentId, Platform, canonical_url
from app.domain.creators.payees import Reach, named_video
from app.services.peertube_access import PeerTubeAccess
from app.services.read_platform_work import ReadPlatformWork
from integrations.errors import Unreachable
from integrations.hive.client import HiveClient
from integrations.peertube.activities import ActivityActor

MAX_SHOWN_NAME = 120
AVATAR_WIDTH, THUMBNAIL_WIDTH = 96, 512
"""Pixels that are enough for what is shown, on a screen of twice the usual density."""


@dataclass(frozen=True, slots=True)
class Work:
    """`channel_texts` carry `hive-tips:` words, `work_texts` `hive-tips-this:` words; `support` may mention an account.

    `owners` are the accounts that own the channel.
    `host` is the instance that may ask for a share, empty elsewhere. `video_of_post` is the video that a Hive post
    claims to be (its canonical URL), not believed yet. `thumbnail` and `avatar` are addresses of pictures, the second
    of the channel's; they are strangers' words, on the origin's own host. A sensitive work is thanked, not shown.
    `reach` says whether the page that carries the channel's words answered.
    """

    content: ContentId
    url: str
    title: str
    channel: ChannelId | None
    channel_name: str
    sensitive: bool = False
    channel_texts: tuple[str, ...] = ()
    work_texts: tuple[str, ...] = ()
    support: str = ""
    host: str = ""
    owners: tuple[ChannelId, ...] = ()
    video_of_post: ContentId | None = None
    thumbnail: str = ""
    avatar: str = ""
    reach: Reach = Reach.ANSWERED


class ReadWork:
    """Asks the origin of a work. Raises IntegrationError; NotThere for what is deleted or private.

    Works and servers of PeerTube that did not answer rest, longer each time; meanwhile nobody is asked.
    """

    def __init__(self, peertube: PeerTubeAccess, hive: HiveClient, platforms: ReadPlatformWork) -> None:
        self._peertube = peertube
        self._hive = hive
        self._platforms = platforms

    async def run(self, content: ContentId, title: str = "") -> Work:
        """The work of this id; a platform that refuses leaves its maker unknown."""
        if content.platform is Platform.PEERTUBE:
            with self._peertube.rests.asking(str(content)):
                return await self._peertube_video(content)
        if content.platform is Platform.HIVE:
            return await self._hive_post(content)
        with self._peertube.rests.asking(str(content)):
            return await self._elsewhere(content, title)

    async def _elsewhere(self, content: ContentId, title: str) -> Work:
        found = await self._platforms.run(content)
        return Work(
            content=content.settled(),
            url=canonical_url(content),
            title=found.title[:MAX_SHOWN_NAME] or title,
            channel=found.maker,
            channel_name=found.maker_name[:MAX_SHOWN_NAME],
            channel_texts=found.page.words_of if found.page else (),
            work_texts=found.texts,
            reach=found.reach,
            thumbnail=found.thumbnail,
        )

    async def _peertube_video(self, supposed: ContentId) -> Work:
        # What cannot be understood concerns one work, silence the whole server.
        with self._peertube.rests.asking(supposed.host, Unreachable):
            known_here = await self._peertube.origin(supposed.host).video(supposed.name)
        with self._peertube.rests.asking(known_here.origin, Unreachable):
            origin = self._peertube.origin(known_here.origin)
            video = await origin.origin_video(known_here.url, supposed.name)
            channel = await origin.origin_actor(video.channel_url)
            account = await origin.origin_actor(video.account_url)
        content = ContentId(Platform.PEERTUBE, video.uuid, known_here.origin)
        return Work(
            content=content,
            url=canonical_url(content),
            title=video.title,
            channel=ChannelId(Platform.PEERTUBE, "channel", channel.preferred_username, channel.host),
            channel_name=channel.title[:MAX_SHOWN_NAME],
            sensitive=video.sensitive,
            channel_texts=_texts(channel) + _texts(account),
            work_texts=tuple(text for text in (video.support, video.content) if text),
            support="\n".join(text for text in (channel.support, video.support) if text),
            host=known_here.origin,
            owners=(ChannelId(Platform.PEERTUBE, "account", account.preferred_username, account.host),),
            thumbnail="" if video.sensitive else video.thumbnail(THUMBNAIL_WIDTH),
            avatar=channel.avatar(AVATAR_WIDTH),
        )

    async def _hive_post(self, content: ContentId) -> Work:
        author, _, permlink = content.name.partition("/")
        post = await self._hive.post(author, permlink)
        return Work(
            content=content.settled(),
            url=canonical_url(content),
            title=post.title[:MAX_SHOWN_NAME],
            channel=content.maker,
            channel_name=author,
            video_of_post=named_video(post.canonical_url),
        )


def _texts(actor: ActivityActor) -> tuple[str, ...]:
    return tuple(text for text in (actor.support, actor.summary) if text)
