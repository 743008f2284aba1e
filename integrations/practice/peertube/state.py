"""Everything that the practice PeerTube servers know; the Python side of pressing a thumb, for tests and scripts.

Federation in outline: a public video is the same object on every host at once, with a numeric id of its own on each;
likes are counted over all hosts, and who liked is known at the home host only.
Safe to use from another thread than the server's.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

from integrations.practice import seed_data
from integrations.practice.errors import PracticeError
from integrations.practice.peertube.hostility import Hostility
from integrations.practice.peertube.hosts import ChannelRecord, PracticeHost, UserRecord, VideoRecord
from integrations.practice.peertube.limits import RateLimits


class PeerTubeState:
    """All hosts of one world. A viewer is written `alice` (of the first host that has one) or `alice@other.localhost`.

    A video is named by uuid, short uuid or title. `port` is None until the server listens; `limits` count per address.
    """

    def __init__(self, now: Callable[[], datetime] = lambda: datetime.now(UTC), port: int | None = None) -> None:
        self.now = now
        self.port = port
        self.limits = RateLimits()
        self.lock = threading.RLock()
        self.hosts: dict[str, PracticeHost] = {}
        self._ticks = 0

    @classmethod
    def seeded(cls, now: Callable[[], datetime] = lambda: datetime.now(UTC), port: int | None = None) -> PeerTubeState:
        """The world of `seed_data`, its videos as old as the table says."""
        state = cls(now, port)
        start = now()
        for host in seed_data.HOSTS:
            state.add_host(host.name, host.title)
        for user in seed_data.USERS:
            state.add_user(user.host, user.name, user.title, user.password, user.otp_secret)
        for channel in seed_data.CHANNELS:
            state.add_channel(
                channel.host, channel.name, channel.title, channel.owner, channel.support, channel.description
            )
        for video in sorted(seed_data.VIDEOS, key=lambda each: -each.days_before):
            state.add_video(
                video.host, video.channel, video.title, uuid=video.uuid, seconds=video.seconds,
                description=video.description, support=video.support, sensitive=video.sensitive,
                local_only=video.local_only, published=start - timedelta(days=video.days_before),
            )  # fmt: skip
        for user in seed_data.USERS:
            for uuid in user.likes:
                state.like(f"{user.name}@{user.host}", uuid)
            state.hosts[user.host].subscriptions[user.name] = list(user.subscriptions[::-1])
        return state

    def at(self, host_header: str) -> PracticeHost | None:
        """The virtual host that a request means; the port of the header does not matter."""
        return self.hosts.get(host_header.partition(":")[0].lower())

    def add_host(self, name: str, title: str) -> PracticeHost:
        """A new, empty instance."""
        with self.lock:
            host = PracticeHost(name, title, self)
            self.hosts[name] = host
            return host

    def add_user(self, host: str, name: str, title: str, password: str, otp_secret: str = "") -> None:
        """`otp_secret` (base32) asks for a second factor at log-in."""
        with self.lock:
            place = self.hosts[host]
            place.users[name] = UserRecord(place.next_number(), name, title, password, otp_secret, self.now())

    def add_channel(
        self, host: str, name: str, title: str, owner: str, support: str | None = None, description: str | None = None
    ) -> None:
        """A channel of the user `owner` of the same host."""
        with self.lock:
            place = self.hosts[host]
            channel = ChannelRecord(place.next_number(), host, name, title, owner, support, description, self.now())
            place.channels[name] = channel

    def add_video(
        self,
        host: str,
        channel: str,
        title: str,
        *,
        uuid: str | None = None,
        seconds: int = 60,
        description: str | None = None,
        support: str | None = None,
        sensitive: bool = False,
        local_only: bool = False,
        published: datetime | None = None,
    ) -> str:
        """The new video's uuid. Hosts that already show another video under this uuid keep theirs."""
        with self.lock:
            self._ticks += 1
            uuid = uuid or str(UUID(int=(0x5EED << 112) | (0x4 << 76) | (0x8 << 60) | self._ticks))
            video = VideoRecord(
                uuid, host, channel, title, seconds, description, support, sensitive, published or self.now()
            )
            for name, place in self.hosts.items():
                if name == host or (not local_only and uuid not in place.videos):
                    place.show(video)
            return uuid

    def delete_video(self, video: str, host: str = seed_data.TUBE) -> None:
        """The video as seen on `host` is gone everywhere, and every like of it."""
        with self.lock:
            record = _video(self.hosts[host], video)
            for place in self.hosts.values():
                if place.videos.get(record.uuid) is record:
                    place.drop(record.uuid)

    def set_support(self, host: str, name: str, text: str | None) -> None:
        """Support text of a channel, or of a video if `name` is one of a video; None for none at all."""
        with self.lock:
            place = self.hosts[host]
            record = place.channels.get(name) or _video(place, name)
            record.support = text
            record.updated = self.now()

    def like(self, viewer: str, video: str) -> None:
        """As pressing thumb-up does; pressing it twice changes nothing."""
        self._rate(viewer, video, "like")

    def dislike(self, viewer: str, video: str) -> None:
        """As pressing thumb-down does."""
        self._rate(viewer, video, "dislike")

    def unlike(self, viewer: str, video: str) -> None:
        """As pressing the active thumb again does."""
        self._rate(viewer, video, "none")

    def spoil(self, host: str, mode: str) -> None:
        """Make a host hostile; `mode` is a value of Hostility, `none` to end it. Raises PracticeError."""
        if host not in self.hosts or mode not in set(Hostility):
            raise PracticeError("The practice world has no such host, or no such way to be hostile.")
        self.hosts[host].hostility = Hostility(mode)

    def _rate(self, viewer: str, video: str, rating: str) -> None:
        with self.lock:
            place, user = self._viewer(viewer)
            place.rate(user.name, _video(place, video).uuid, rating)

    def _viewer(self, viewer: str) -> tuple[PracticeHost, UserRecord]:
        name, _, host = viewer.partition("@")
        for place in [self.hosts[host]] if host in self.hosts else [] if host else list(self.hosts.values()):
            if name in place.users:
                return place, place.users[name]
        raise PracticeError("The practice world has no such viewer.")


def _video(place: PracticeHost, video: str) -> VideoRecord:
    found = place.find(video) or next((each for each in place.videos.values() if each.title == video), None)
    if found is None:
        raise PracticeError("This practice host shows no such video.")
    return found
