"""One practice instance and its records; ratings keep their place exactly as a recorded PeerTube keeps it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from integrations.peertube.names import long_uuid, short_uuid
from integrations.practice.peertube.hostility import Hostility
from integrations.practice.peertube.tokens import Tokens

WITHOUT_AVATAR = frozenset({"bert_channel"})


class World(Protocol):
    """What a host needs of the world around it."""

    port: int | None
    hosts: dict[str, PracticeHost]

    def now(self) -> datetime:
        """The practice world's time."""


@dataclass
class UserRecord:
    """A user and the account of the same name. `otp_secret` is base32, empty without a second factor."""

    number: int
    name: str
    title: str
    password: str
    otp_secret: str
    created: datetime
    description: str | None = None


@dataclass
class ChannelRecord:
    """A channel; `owner` is a user of the same host."""

    number: int
    host: str
    name: str
    title: str
    owner: str
    support: str | None
    description: str | None
    created: datetime

    def __post_init__(self) -> None:
        self.updated = self.created

    @property
    def handle(self) -> str:
        """`name@host`."""
        return f"{self.name}@{self.host}"

    @property
    def has_avatar(self) -> bool:
        """Some people never upload one."""
        return self.name not in WITHOUT_AVATAR


@dataclass(eq=False)
class VideoRecord:
    """A video, shared by all hosts that show it; `host` is the origin."""

    uuid: str
    host: str
    channel: str
    title: str
    seconds: int
    description: str | None
    support: str | None
    sensitive: bool
    published: datetime

    def __post_init__(self) -> None:
        self.updated = self.published

    @property
    def short(self) -> str:
        """The 22 characters of the watch URL."""
        return short_uuid(self.uuid)


@dataclass
class _Rate:
    created: int
    value: str


@dataclass(eq=False)
class PracticeHost:
    """One instance. `hostility` makes every answer from now on a nasty one; `external_logins` are names of SSO ways.

    `subscriptions` by user: (host, channel), newest first.
    """

    name: str
    title: str
    world: World
    users: dict[str, UserRecord] = field(default_factory=dict)
    channels: dict[str, ChannelRecord] = field(default_factory=dict)
    videos: dict[str, VideoRecord] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    external_logins: tuple[str, ...] = ()
    subscriptions: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    hostility: Hostility = Hostility.NONE
    _rates: dict[str, dict[str, _Rate]] = field(default_factory=dict)
    _count: int = 0

    def __post_init__(self) -> None:
        self.tokens = Tokens(self.world.now)

    @property
    def address(self) -> str:
        """`tube.localhost:8123`, as PeerTube writes a host."""
        return self.name if self.world.port is None else f"{self.name}:{self.world.port}"

    @property
    def url(self) -> str:
        """Where the host is reached; no slash at the end."""
        return f"http://{self.address}"

    def next_number(self) -> int:
        """Ids are numbers of this host alone, as in PeerTube's own database."""
        self._count += 1
        return self._count

    def show(self, video: VideoRecord) -> None:
        """List a video, own or remote."""
        self.videos[video.uuid] = video
        self.numbers[video.uuid] = self.next_number()

    def drop(self, uuid: str) -> None:
        """Forget a video and everything that was thought of it."""
        del self.videos[uuid], self.numbers[uuid]
        for rates in self._rates.values():
            rates.pop(uuid, None)

    def drop_channel(self, name: str) -> None:
        """An own channel is gone everywhere with all its videos, as when its owner or the instance deletes it."""
        del self.channels[name]
        for place in self.world.hosts.values():
            for video in [one for one in place.videos.values() if (one.host, one.channel) == (self.name, name)]:
                place.drop(video.uuid)
            for user, kept in place.subscriptions.items():
                place.subscriptions[user] = [one for one in kept if one != (self.name, name)]

    def find(self, key: str) -> VideoRecord | None:
        """By uuid, short uuid or the number on this host."""
        if key.isascii() and key.isdecimal():
            return next((self.videos[uuid] for uuid, number in list(self.numbers.items()) if str(number) == key), None)
        try:
            return self.videos.get(key) or self.videos.get(long_uuid(key))
        except ValueError:
            return None

    def rate(self, user: str, uuid: str, value: str) -> None:
        """A new row for the first rating, the old row kept when it turns, none when it is taken back."""
        rates = self._rates.setdefault(user, {})
        if value == "none":
            rates.pop(uuid, None)
        elif uuid in rates:
            rates[uuid].value = value
        else:
            rates[uuid] = _Rate(self.next_number(), value)

    def rating(self, user: str, uuid: str) -> str:
        """like, dislike or none."""
        rate = self._rates.get(user, {}).get(uuid)
        return rate.value if rate else "none"

    def rated(self, user: str, value: str | None) -> list[str]:
        """Uuids by age of the row, newest first; None for both ratings."""
        rates = self._rates.get(user, {})
        found = [(rate.created, uuid) for uuid, rate in rates.items() if value is None or rate.value == value]
        return [uuid for _, uuid in sorted(found, reverse=True)]

    def count(self, video: VideoRecord, value: str) -> int:
        """Likes or dislikes on every host that shows this very video."""
        return sum(
            sum(rates.get(video.uuid, _Rate(0, "")).value == value for rates in list(place._rates.values()))
            for place in list(self.world.hosts.values())
            if place.videos.get(video.uuid) is video
        )
