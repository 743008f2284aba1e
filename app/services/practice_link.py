"""How to reach a running practice world: read from the `world.json` that it leaves in the practice folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from app.errors import NotConnected
from app.services.clock import PracticeClock
from integrations.hive.nodes import NodeAddress

MAX_BYTES = 256 * 1024


@dataclass(frozen=True, slots=True)
class PracticeLink:
    """`hosts` are the PeerTube servers as host:port; `trusted` is everything of the world that speaks plain http.

    `platforms` are the addresses of what stands in for YouTube and its like, `sites` plain sites as host:port.
    `payer_device` names the computer that the seeded accounts pay from, so that a play begins without a day's wait.
    """

    nodes: tuple[NodeAddress, ...]
    clock: PracticeClock
    hosts: tuple[str, ...]
    trusted: tuple[str, ...]
    dns: tuple[str, int]
    doh: str
    control: str
    token: str = field(repr=False)
    payer_device: str
    platforms: Mapping[str, str] = field(default_factory=dict)
    sites: tuple[str, ...] = ()

    @classmethod
    def read(cls, path: Path) -> PracticeLink:
        """Raises NotConnected if no world left its papers here."""
        return cls.of(_papers(path), PracticeClock(_Anchors(path).read))

    @classmethod
    def of(cls, papers: dict[str, Any], clock: PracticeClock) -> PracticeLink:
        """From the world's description. Raises KeyError, TypeError, ValueError if it is of another form."""
        return cls(
            nodes=tuple(NodeAddress(one["url"], one["operator"], one["name"]) for one in papers["nodes"]),
            clock=clock,
            hosts=tuple(url.split("/")[2] for url in papers["peertube"].values()),
            trusted=tuple(papers["trusted"]),
            dns=(papers["dns"]["address"][0], int(papers["dns"]["address"][1])),
            doh=papers["dns"]["doh"],
            control=papers["control"]["url"],
            token=papers["control"]["token"],
            payer_device=papers["payer_device"],
            platforms=dict(papers.get("platforms", {})),
            sites=tuple(papers.get("sites", ())),
        )


class _Anchors:
    """The clock's anchors, read again when the world has written its papers anew."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stamp = (0, 0)
        self._anchors: tuple[datetime, float, float] | None = None

    def read(self) -> tuple[datetime, float, float]:
        """Raises NotConnected if the world is gone before it was read once; afterwards the last anchors stay."""
        try:
            found = self._path.stat()
            # Two moves of the clock can share one tick of the file system's own.
            stamp = (found.st_mtime_ns, found.st_ino)
        except OSError:
            stamp = self._stamp
        if self._anchors is None or stamp != self._stamp:
            clock = _papers(self._path)["clock"]
            self._anchors = (
                datetime.fromisoformat(clock["start"]), float(clock["anchor"]), float(clock["factor"])
            )  # fmt: skip
            self._stamp = stamp
        return self._anchors


def _papers(path: Path) -> dict[str, Any]:
    try:
        papers = json.loads(path.read_bytes()[: MAX_BYTES + 1])
        if {"nodes", "clock", "peertube", "trusted", "dns", "control", "payer_device"} <= set(papers):
            return dict(papers)
    except (OSError, ValueError, TypeError):
        pass
    raise NotConnected("No practice world is running; start one in another terminal with: capillary practice") from None
