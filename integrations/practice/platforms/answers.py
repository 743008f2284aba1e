"""Answers of the platforms in the shapes of the recordings; what has no recording is as facts/platforms.md has it.

The profile of a Vimeo user has the fields of Vimeo's own description of its Simple API.
"""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape, quoteattr

from integrations.practice.platforms.state import PlayedChannel, PlayedWork

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
        "  <published>2018-07-03T21:16:16+00:00</published>\n  <updated>2018-08-09T16:29:51+00:00</updated>\n"
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
        "upload_date": "2022-06-08 10:01:02",
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


def dailymotion_video(channel: PlayedChannel, work: PlayedWork) -> Json:
    """As recorded: keys with a dot."""
    return {
        "id": work.id,
        "title": work.title,
        "description": work.text,
        "created_time": 1430069522,
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
