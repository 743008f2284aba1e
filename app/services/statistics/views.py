"""What the shells show of open statistics: sums of one thing in both layers, and what they are made of.

Names are what own gifts have told, strangers' words; where none has, an id stands for itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.content import ChannelId, ContentId, canonical_url, maker_name, read_id
from app.domain.content.describe import PLATFORMS
from app.domain.content.ids import Platform
from app.domain.statistics.gifts import MADE_OF, Dimension
from app.errors import BadId
from app.services.journal.readings import ACCOUNTS
from app.store.database import Database
from app.store.known_works import account_of, channel_name, creator_names, known_works
from app.store.seen_links import seen_links
from app.store.statistics import CLAIMED, CONFIRMED
from app.store.statistics_reading import DaySum, StatisticsReading, Total

MOST = 20


@dataclass(frozen=True, slots=True)
class PartView:
    """One creator, work, platform, instance or supporter in a sum. `url` is empty where there is no page of it."""

    thing: str
    name: str
    url: str
    milli: int
    transfers: int


@dataclass(frozen=True, slots=True)
class AssetView:
    """What was given of one asset. `confirmed` is the witnessed part of it, never added to it."""

    claimed: Total
    confirmed: Total
    days: tuple[DaySum, ...]
    made_of: dict[Dimension, tuple[PartView, ...]]

    @property
    def asset(self) -> str:
        """HBD or HIVE."""
        return self.claimed.asset


@dataclass(frozen=True, slots=True)
class ThingView:
    """Statistics of one thing. `observers` witnessed the confirmed figures; `assets` is empty if nothing was given."""

    dimension: Dimension
    thing: str
    name: str
    url: str
    observers: tuple[str, ...]
    assets: tuple[AssetView, ...]


@dataclass(frozen=True, slots=True)
class ProvenChannel:
    """A channel of a creator; `proven`: both sides say the same."""

    channel: str
    name: str
    url: str
    platform: str
    proven: bool


@dataclass(frozen=True, slots=True)
class CreatorView:
    """A creator: the Hive account, the channels that were looked at, and the sums."""

    account: str
    name: str
    picture: str
    channels: tuple[ProvenChannel, ...]
    sums: ThingView


class ReadStatistics:
    """Reads the sums as they were brought up last; `reading` is one of the journal's."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def thing(self, dimension: Dimension, thing: str, *, reading: str = ACCOUNTS, limit: int = MOST) -> ThingView:
        """Statistics of one thing, by its name in that dimension."""
        sums = StatisticsReading(self._database, reading)
        confirmed = {total.asset: total for total in sums.totals(CONFIRMED, dimension, thing)}
        assets = tuple(
            AssetView(
                total,
                confirmed.get(total.asset, Total(total.asset, 0, 0, 0, 0)),
                tuple(sums.days(CLAIMED, dimension, thing, total.asset)),
                {one: self._parts(sums, dimension, thing, total.asset, one, limit) for one in MADE_OF[dimension]},
            )
            for total in sums.totals(CLAIMED, dimension, thing)
        )
        observers = tuple(sums.observers(thing)) if dimension is Dimension.CREATOR else ()
        named = self._named(dimension, [thing])[thing]
        return ThingView(dimension, thing, *named, observers, assets)

    def creator(self, who: str, *, reading: str = ACCOUNTS, limit: int = MOST) -> CreatorView:
        """A creator by Hive account (`@carol`, `carol`) or by a channel that was proven here."""
        account = who.removeprefix("@") if ":" not in who else self.account(who)
        channels = self._channels(account, who if ":" in who else "")
        name, picture = creator_names(self._database, [account]).get(account, ("", ""))
        found = name or (channels[0].name if channels else "") or (f"@{account}" if account else who)
        owner = who if ":" in who else picture or (channels[0].channel if channels else account)
        sums = self.thing(Dimension.CREATOR, account, reading=reading, limit=limit)
        return CreatorView(account, found, owner, channels, sums)

    def account(self, channel: str) -> str:
        """The Hive account that receives for a channel; empty if none is known."""
        if channel.startswith("hive:account:"):
            return channel.removeprefix("hive:account:")
        return account_of(self._database, channel)

    def _channels(self, account: str, asked: str) -> tuple[ProvenChannel, ...]:
        found = seen_links(self._database, account) if account else []
        channels = [(one.channel, one.title or self._title(one.channel), one.proven) for one in found]
        if asked and asked not in (one.channel for one in found):
            channels.append((asked, self._title(asked), False))
        return tuple(made for one in channels if (made := _channel_view(*one)) is not None)

    def _title(self, channel: str) -> str:
        return channel_name(self._database, channel)

    def _parts(
        self, sums: StatisticsReading, dimension: Dimension, thing: str, asset: str, made_of: Dimension, limit: int
    ) -> tuple[PartView, ...]:
        parts = sums.parts(CLAIMED, dimension, thing, asset, made_of, limit)
        named = self._named(made_of, [part.thing for part in parts])
        return tuple(PartView(part.thing, *named[part.thing], part.milli, part.transfers) for part in parts)

    def _named(self, dimension: Dimension, things: Sequence[str]) -> dict[str, tuple[str, str]]:
        """(name, url) of each."""
        match dimension:
            case Dimension.WORK:
                known = known_works(self._database, things)
                return {one: (known[one].title if one in known else "", _url(one)) for one in things}
            case Dimension.CREATOR:
                names = creator_names(self._database, things)
                return {one: (names.get(one, ("", ""))[0] or f"@{one}", "") for one in things}
            case Dimension.PLATFORM:
                return {one: (platform_name(one), "") for one in things}
            case Dimension.SUPPORTER:
                return {one: (f"@{one}", "") for one in things}
        return {one: (one, f"https://{one}" if one else "") for one in things}


def platform_name(platform: str) -> str:
    """What people call it."""
    try:
        return PLATFORMS[Platform(platform)]
    except ValueError:
        return platform


def _url(thing: str) -> str:
    try:
        read = read_id(thing)
    except BadId:
        return ""
    return canonical_url(read) if isinstance(read, ContentId) else ""


def _channel_view(channel: str, title: str, proven: bool) -> ProvenChannel | None:
    try:
        read = ChannelId.parse(channel)
    except BadId:
        return None
    name = title or maker_name(channel)
    return ProvenChannel(channel, name, canonical_url(read), PLATFORMS[read.platform], proven)
