"""What the practice world is seeded with: the kinds of things, and what their fields mean."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Host:
    """A PeerTube instance. `account` and `share` are what it asks for on Hive (PROTOCOL section 4)."""

    name: str
    title: str
    account: str = ""
    share: int = 0


@dataclass(frozen=True, slots=True)
class User:
    """A person with a PeerTube account. `otp_secret` (base32) means that log-in asks for a second factor.

    `likes` are uuids that were liked before the world starts, oldest first: never paid without asking.
    `subscriptions` are (host, channel), oldest first.
    """

    host: str
    name: str
    title: str
    password: str
    otp_secret: str = ""
    likes: tuple[str, ...] = ()
    subscriptions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """`owner` is a `User` of the same host. `support` is what the page of the channel carries, None if unset."""

    host: str
    name: str
    title: str
    owner: str
    support: str | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Video:
    """`local_only` videos are not seen on the other hosts (a copied uuid cannot be: it would hide the original)."""

    uuid: str
    host: str
    channel: str
    title: str
    days_before: int
    seconds: int
    description: str | None = None
    support: str | None = None
    sensitive: bool = False
    local_only: bool = False


@dataclass(frozen=True, slots=True)
class HiveAccount:
    """`pocket_of`: made and filled by that main account, which is its owner authority and lends it `lent_credits`.

    The balances of a pocket account are its first money; the main account adds `monthly_hbd` every 30 days.
    """

    name: str
    milli_hive: int = 5_000
    milli_hbd: int = 5_000
    hive_power: int = 50
    pocket_of: str = ""
    lent_credits: int = 0
    monthly_hbd: int = 0

    @property
    def password(self) -> str:
        """The published play password; keys are derived from (account, password, role) as wallets do."""
        return f"play-{self.name}"


@dataclass(frozen=True, slots=True)
class Link:
    """A `link` operation: the URL is the address of `host` plus `path`. Days count back from the start of the world."""

    account: str
    host: str
    path: str
    days_before: int
    share: int | None = None
    splits: tuple[tuple[str, int], ...] = ()
    withdrawn_days_before: int | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A post on Hive; `video` is the uuid that its json_metadata names as canonical_url, on `video_host`."""

    author: str
    permlink: str
    title: str
    body: str
    days_before: int
    video: str = ""
    video_host: str = ""


@dataclass(frozen=True, slots=True)
class SeededVote:
    """A vote on a seeded post, in hundredths of a per cent; seven days after the post it has earned something."""

    voter: str
    author: str
    permlink: str
    weight: int
    days_before: int
