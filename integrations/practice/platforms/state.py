"""What the practice platforms know, and how their owners change it; safe to use from another thread."""

from __future__ import annotations

import html
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from integrations.practice.errors import PracticeError
from integrations.practice.platforms import seed


@dataclass
class PlayedWork:
    """One video."""

    id: str
    title: str
    text: str
    published: datetime


@dataclass
class PlayedChannel:
    """One channel. `away`: 503. `gone`: 404. `shows_as`: the id under which another one's answers come
    instead. `consent`: the page of its name asks for consent first, as in Europe.
    """

    host: str
    id: str
    name: str
    title: str
    text: str
    works: list[PlayedWork] = field(default_factory=list)
    away: bool = False
    gone: bool = False
    shows_as: str = ""
    consent: bool = False


@dataclass
class PlayedSite:
    """A plain site: pages by path, each a title and what stands in its body. `moved_to` is where it sends readers.

    `feeds` by path: what they tell of, newest first; the id of such a work is the path of its page.
    """

    host: str
    pages: dict[str, tuple[str, str]]
    feeds: dict[str, list[PlayedWork]] = field(default_factory=dict)
    away: bool = False
    moved_to: str = ""


class PlatformState:
    """Channels by (host, id), sites by host. `now` is the world's time.

    Vimeo may switch its old simple API off at any time; then only oEmbed and feeds are left.
    """

    def __init__(self, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.now = now
        self.vimeo_simple_api = True
        self.lock = threading.RLock()
        self.channels: dict[tuple[str, str], PlayedChannel] = {}
        self.sites: dict[str, PlayedSite] = {}
        self.bank_away = False

    @classmethod
    def seeded(
        cls, start: datetime | None = None, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> PlatformState:
        """The channels and sites of the seed, their works as old at `start` as the table says."""
        state, began = cls(now), start or now()
        for one in seed.CHANNELS:
            works = [
                PlayedWork(work.id, work.title, work.text, began - timedelta(days=work.days_before))
                for work in one.works
            ]
            state.channels[one.host, one.id] = PlayedChannel(one.host, one.id, one.name, one.title, one.text, works)
        for host, page in seed.SITES.items():
            feeds = {
                path: [PlayedWork(place, title, "", began - timedelta(days=days)) for place, title, days in told]
                for path, told in seed.FEEDS[host].items()
            }
            state.sites[host] = PlayedSite(host, {"/": page} | seed.PAGES[host], feeds)
        return state

    def channel(self, host: str, name: str) -> PlayedChannel | None:
        """By id or by the name in its address."""
        with self.lock:
            for (place, number), channel in self.channels.items():
                if place == host and name in (number, f"user{number}", channel.name):
                    return channel
        return None

    def work(self, host: str, number: str) -> tuple[PlayedChannel, PlayedWork] | None:
        """A video and its channel."""
        with self.lock:
            for channel in self.channels.values():
                for work in channel.works if channel.host == host else ():
                    if work.id == number:
                        return channel, work
        return None

    def paste(self, host: str, name: str, text: str) -> None:
        """What its owner does: the profile's text, on YouTube the newest video's, on a site the first page's.

        Raises PracticeError for a channel that is not there.
        """
        with self.lock:
            site, channel = self.sites.get(host), self.channel(host, name)
            if site is not None:
                site.pages["/"] = (site.pages["/"][0], text)
            elif channel is None:
                raise PracticeError("The practice world has no such channel.")
            elif host == seed.YOUTUBE:
                channel.works[0].text = text
            else:
                channel.text = text

    def upload(self, host: str, name: str, number: str, title: str, text: str) -> None:
        """A new video, newest first. Raises PracticeError."""
        with self.lock:
            channel = self.channel(host, name)
            if channel is None:
                raise PracticeError("The practice world has no such channel.")
            channel.works.insert(0, PlayedWork(number, title, text, self.now()))

    def page(self, host: str, path: str) -> str | None:
        """The HTML of a page of a site."""
        with self.lock:
            site = self.sites.get(host)
            found = site.pages.get(path) if site is not None else None
            if site is None or found is None:
                return None
            told = "".join(f'<link rel="alternate" type="application/rss+xml" href="{feed}">' for feed in site.feeds)
        title, body = found
        head = f"<title>{html.escape(title)}</title>{told}"
        return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
