"""Where a player writes what stands on the channels of the practice world, as their owners would: a loopback page.

PeerTube's support texts, profiles, the newest video's description on YouTube, first pages of sites, and DNS records.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass

from integrations.practice.errors import PracticeError
from integrations.practice.peertube.state import PeerTubeState
from integrations.practice.platforms import seed
from integrations.practice.platforms.state import PlatformState
from integrations.practice.zone import Zone

MOST_LETTERS = 10_000
DNS = "dns"


@dataclass(frozen=True, slots=True)
class Writable:
    """One text: which place, which channel there, what it is called, and what stands there now."""

    host: str
    name: str
    title: str
    text: str


class OwnersPage:
    """Reads and writes those texts; nothing else of the world."""

    def __init__(self, platforms: PlatformState, peertube: PeerTubeState, zone: Zone) -> None:
        self._platforms = platforms
        self._peertube = peertube
        self._zone = zone

    def texts(self) -> Iterator[Writable]:
        """All that can be written."""
        with self._peertube.lock:
            for host in self._peertube.hosts.values():
                for channel in host.channels.values():
                    yield Writable(host.name, channel.name, channel.title, channel.support or "")
        with self._platforms.lock:
            for one in self._platforms.channels.values():
                text = one.works[0].text if one.host == seed.YOUTUBE else one.text
                yield Writable(one.host, one.id, one.title, text)
            for site in self._platforms.sites.values():
                yield Writable(site.host, "", *site.pages["/"])
        for name in (*self._peertube.hosts, *self._platforms.sites):
            record = f"_capillary.{name}"
            yield Writable(DNS, record, "DNS record", "\n".join(self._zone.texts(record, "udp") or ()))

    def write(self, host: str, name: str, text: str) -> None:
        """Raises PracticeError for a place that is not there, or a text that is too long."""
        if len(text) > MOST_LETTERS:
            raise PracticeError("This text is longer than any of these places takes.")
        if (host, name) not in {(one.host, one.name) for one in self.texts()}:
            raise PracticeError("The practice world has no such channel.")
        if host == DNS:
            self._zone.set_texts(name, [line.strip() for line in text.splitlines() if line.strip()])
        elif host in self._peertube.hosts:
            self._peertube.set_support(host, name, text or None)
        else:
            self._platforms.paste(host, name, text)

    def page(self, told: str = "") -> str:
        """One form for each text."""
        forms = "".join(_form(one) for one in self.texts())
        return f"""<!doctype html><html lang="en"><meta charset="utf-8"><title>Practice channels</title>
<body style="font:16px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em"><h1>Practice channels</h1>
<p>What stands on the channels of the practice world. Change it as its owner would.</p><p><b>{html.escape(told)}</b></p>
{forms}</body></html>"""


def _form(one: Writable) -> str:
    label = html.escape(f"{one.title}, {one.host} {one.name}")
    return f"""<form method="post" action="/paste"><p><label>{label}<br>
<textarea name="text" rows="3" style="width:100%">{html.escape(one.text)}</textarea></label>
<input type="hidden" name="host" value="{html.escape(one.host)}">
<input type="hidden" name="name" value="{html.escape(one.name)}"><button>Save</button></p></form>"""
