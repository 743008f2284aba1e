"""A platform's own feed -> the page of the channel that it belongs to: lists in OPML name feeds more often than pages.

    youtube.com/feeds/videos.xml?channel_id=UC...     vimeo.com/carol/videos/rss      dailymotion.com/rss/user/carol
    <PeerTube>/feeds/videos.xml?videoChannelName=...  <PeerTube>/feeds/videos.json?accountName=...
"""

from __future__ import annotations

import re
from urllib.parse import parse_qs, quote, urlsplit

_VIMEO = re.compile(r"/([A-Za-z0-9_-]{1,100})/videos/rss/?", re.ASCII)
_DAILYMOTION = re.compile(r"/rss/user/([A-Za-z0-9_.-]{1,100})/?(?:\d+/?)?", re.ASCII)
_PEERTUBE = re.compile(r"/feeds/videos\.(?:xml|rss|atom|json)", re.ASCII)


def page_of_feed(link: str) -> str:
    """The page, or the link itself where it is no feed that is known by its form. What the page is, others judge."""
    try:
        parts = urlsplit(link.strip())
        fields = {name: values[0] for name, values in parse_qs(parts.query, max_num_fields=20).items()}
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return link
    if host == "youtube.com" and parts.path == "/feeds/videos.xml" and "channel_id" in fields:
        return f"https://www.youtube.com/channel/{quote(fields['channel_id'], safe='')}"
    if host == "vimeo.com" and (found := _VIMEO.fullmatch(parts.path)):
        return f"https://vimeo.com/{found[1]}"
    if host == "dailymotion.com" and (found := _DAILYMOTION.fullmatch(parts.path)):
        return f"https://www.dailymotion.com/{found[1]}"
    if _PEERTUBE.fullmatch(parts.path):
        for field, place in (("videoChannelName", "c"), ("accountName", "a")):
            if field in fields:
                return f"{parts.scheme}://{parts.netloc}/{place}/{quote(fields[field], safe='')}"
    return link


def feed_of(platform: str, name: str, host: str, kind: str) -> str:
    """Where other programs read a channel; empty where its platform has no feed that everybody may read."""
    match platform:
        case "youtube":
            return f"https://www.youtube.com/feeds/videos.xml?channel_id={name}"
        case "peertube" if kind != "actor":
            field = "accountName" if kind == "account" else "videoChannelName"
            return f"https://{host}/feeds/videos.xml?{field}={name}"
        case "vimeo":
            return f"https://vimeo.com/user{name}/videos/rss"
    return ""
