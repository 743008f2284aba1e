"""Answers of the platforms in the shapes of the recordings; what has no recording is as facts/platforms.md has it.

The profile of a Vimeo user has the fields of Vimeo's own description of its Simple API.
"""

from __future__ import annotations

from email.utils import format_datetime
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from integrations.practice.platforms.state import PlayedChannel, PlayedSite, PlayedWork

Json = dict[str, Any]
YOUTUBE, VIMEO, DAILYMOTION = "https://www.youtube.com", "https://vimeo.com", "https://www.dailymotion.com"
_NAMES = (
    'xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns="http://www.w3.org/2005/Atom"'
)


def youtube_feed(channel: PlayedChannel) -> str:
    """Atom, newest first, at most 15; the feed's own number stands without its `UC`."""
    number = channel.shows_as or channel.id
    page = f"{YOUTUBE}/channel/{number}"
    entries = "".join(_entry(channel, work, number) for work in channel.works[:15])
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<feed {_NAMES}>\n <id>yt:channel:{number[2:]}</id>\n'
        f" <yt:channelId>{number[2:]}</yt:channelId>\n <title>{escape(channel.title)}</title>\n"
        f" <link rel=\"alternate\" href={quoteattr(page)}/>\n <author>\n  <name>{escape(channel.title)}</name>\n"
        f"  <uri>{page}</uri>\n </author>\n <published>2012-05-10T19:28:25+00:00</published>\n{entries}</feed>\n"
    )


def _entry(channel: PlayedChannel, work: PlayedWork, number: str) -> str:
    return (
        f" <entry>\n  <id>yt:video:{work.id}</id>\n  <yt:videoId>{work.id}</yt:videoId>\n"
        f"  <yt:channelId>{number}</yt:channelId>\n  <title>{escape(work.title)}</title>\n"
        f'  <link rel="alternate" href="{YOUTUBE}/watch?v={work.id}"/>\n'
        f"  <author>\n   <name>{escape(channel.title)}</name>\n   <uri>{YOUTUBE}/channel/{number}</uri>\n  </author>\n"
        f"  <published>{_moment(work)}</published>\n  <updated>{_moment(work)}</updated>\n"
        f"  <media:group>\n   <media:title>{escape(work.title)}</media:title>\n"
        f"   <media:description>{escape(work.text)}</media:description>\n  </media:group>\n </entry>\n"
    )


def youtube_embed(channel: PlayedChannel, work: PlayedWork) -> Json:
    """oEmbed: the maker is known by the page of his name."""
    return {
        "title": work.title,
        "author_name": channel.title,
        "author_url": f"{YOUTUBE}/{channel.name}",
        "type": "video",
        "version": "1.0",
        "provider_name": "YouTube",
        "thumbnail_url": "",
    }


def youtube_page(channel: PlayedChannel) -> str:
    """The page of a name: head only; or what is asked for first."""
    if channel.consent:
        return '<!doctype html><html><body><form action="https://consent.youtube.com/save"></form></body></html>'
    return (
        f'<!doctype html><html><head><link rel="canonical" href="{YOUTUBE}/channel/{channel.id}">'
        f'<meta itemprop="identifier" content="{channel.id}"></head><body></body></html>'
    )


def vimeo_embed(channel: PlayedChannel, work: PlayedWork) -> Json:
    """oEmbed."""
    return {
        "type": "video",
        "version": "1.0",
        "provider_name": "Vimeo",
        "title": work.title,
        "author_name": channel.title,
        "author_url": f"{VIMEO}/{channel.name}",
        "description": work.text,
        "thumbnail_url": "",
        "upload_date": _vimeo_date(work),
        "video_id": int(work.id),
        "uri": f"/videos/{work.id}",
    }


def vimeo_user(channel: PlayedChannel) -> Json:
    """The profile by the Simple API."""
    number = channel.shows_as or channel.id
    return {
        "id": int(number),
        "display_name": channel.title,
        "created_on": "2006-02-13 11:27:25",
        "location": "",
        "url": "",
        "bio": channel.text,
        "profile_url": f"{VIMEO}/{channel.name if not channel.shows_as else f'user{number}'}",
        "videos_url": f"{VIMEO}/{channel.name}/videos",
        "total_videos_uploaded": len(channel.works),
    }


def vimeo_videos(channel: PlayedChannel) -> list[Json]:
    """The list of a user by the Simple API."""
    return [
        {
            "id": int(work.id),
            "title": work.title,
            "description": work.text,
            "url": f"{VIMEO}/{work.id}",
            "upload_date": _vimeo_date(work),
            "thumbnail_large": "",
            "user_id": int(channel.shows_as or channel.id),
            "user_name": channel.title,
            "user_url": f"{VIMEO}/{channel.name}",
        }
        for work in channel.works[:20]
    ]


def dailymotion_videos(channel: PlayedChannel, fields: list[str], limit: int) -> Json:
    """The list of a user: what was asked for, of each."""
    rows = [dailymotion_video(channel, work) for work in channel.works[:limit]]
    return {
        "page": 1,
        "limit": limit,
        "explicit": False,
        "total": len(channel.works),
        "has_more": len(channel.works) > limit,
        "list": [{name: row[name] for name in fields if name in row} for row in rows],
    }


def site_feed(site: PlayedSite, path: str, base: str) -> str:
    """RSS 2.0 with the elements of the recorded podcast feed."""
    return _rss(site.pages["/"][0], base, [(base + work.id, work) for work in site.feeds[path]])


def vimeo_feed(channel: PlayedChannel) -> str:
    """The feed of a user."""
    works = [(f"{VIMEO}/{work.id}", work) for work in channel.works]
    return _rss(f"Vimeo / {channel.title}’s videos", f"{VIMEO}/{channel.name}", works)


def _rss(title: str, home: str, works: list[tuple[str, PlayedWork]]) -> str:
    items = "".join(
        f"<item><title><![CDATA[{work.title}]]></title><link>{escape(link)}</link>"
        f'<guid isPermaLink="true">{escape(link)}</guid>'
        f"<pubDate>{format_datetime(work.published, usegmt=True)}</pubDate></item>"
        for link, work in works
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel>'
        f"<title>{escape(title)}</title><link>{escape(home)}/</link>{items}</channel></rss>\n"
    )


def _moment(work: PlayedWork) -> str:
    return work.published.strftime("%Y-%m-%dT%H:%M:%S+00:00")


def _vimeo_date(work: PlayedWork) -> str:
    return work.published.strftime("%Y-%m-%d %H:%M:%S")


def dailymotion_video(channel: PlayedChannel, work: PlayedWork) -> Json:
    """As recorded: keys with a dot."""
    return {
        "id": work.id,
        "title": work.title,
        "description": work.text,
        "created_time": int(work.published.timestamp()),
        "owner.id": channel.id,
        "owner.screenname": channel.title,
        "owner.username": channel.name,
        "owner.url": f"{DAILYMOTION}/{channel.name}",
        "thumbnail_240_url": None,
    }


def dailymotion_user(channel: PlayedChannel) -> Json:
    """A profile."""
    return {
        "id": channel.shows_as or channel.id,
        "username": channel.name if not channel.shows_as else "somebodyelse",
        "screenname": channel.title,
        "description": channel.text,
        "url": f"{DAILYMOTION}/{channel.name}",
    }


def dailymotion_missing() -> Json:
    """The API's own refusal."""
    return {"error": {"code": 404, "message": "This object does not exist or has been deleted.", "type": "not_found"}}
