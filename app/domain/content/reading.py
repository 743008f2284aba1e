"""What a platform's reader is given and what it may answer; one file per platform beside this one.

A reader answers None for hosts that are not its own, and raises BadLink for pages of its own that thank nobody.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from app.domain.content.hosts import is_local_name, is_public_name, is_trusted
from app.domain.content.ids import ChannelId, ContentId, Platform
from app.errors import BadLink

PLAYLIST = "This is a playlist, and a tip thanks one work; open one of its videos and use that link."


@dataclass(frozen=True, slots=True)
class KnownHosts:
    """What the caller already knows about servers, each as `host` or `host:port`.

    `peertube` answered NodeInfo as PeerTube, `other` as something else; `trusted` were typed in by the user, and only
    there (and on `localhost` names) http and addresses instead of names are allowed. `trust_all` is for reading what
    was written long ago, where nobody is going to connect.
    """

    peertube: Collection[str] = ()
    other: Collection[str] = ()
    trusted: Collection[str] = ()
    trust_all: bool = False

    def trusts(self, authority: str) -> bool:
        """Whether http and addresses are allowed there."""
        return self.trust_all or is_local_name(authority) or is_trusted(authority, self.trusted)

    def refuse_private(self, authority: str) -> None:
        """Raises BadLink for addresses and bare words that the user did not type in."""
        if not self.trusts(authority) and not is_public_name(authority):
            raise BadLink("This link names no public server; only a server that you entered yourself may be named so.")


@dataclass(frozen=True, slots=True)
class Lookup:
    """A channel's page whose id only the platform can tell (YouTube's `/@name`, Vimeo and Dailymotion user names).

    Never guess: ask `page`, or the user for the channel link.
    """

    platform: Platform
    page: str


Reading = ContentId | ChannelId | Lookup


def no_work(site: str) -> BadLink:
    """The error for a page of a known platform that is neither a work nor a channel."""
    return BadLink(f"This page of {site} is neither a video nor a channel; open the one you mean and copy its link.")
