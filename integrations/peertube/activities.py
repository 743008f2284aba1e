"""ActivityPub documents of videos, channels and accounts, read at their origin: the only source for who is paid.

Anyone can copy a uuid to another instance. Hence a document counts only if it names itself (`id`) by the address it
was fetched from, and everything it is attributed to lives on the same host (docs/protocol.md, section 3, "Origin").
"""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import urlsplit

from msgspec import Meta, Raw, Struct, field

from integrations.displayable import displayable
from integrations.peertube.icons import best_picture
from integrations.peertube.names import ActorName, Url, Uuid, host_of
from integrations.peertube.wire import Description, Reply, SupportText, Title, decoded

CONTENT_TYPE = "application/activity+json"
"""Sent as Accept; the same URL without it gives the HTML page."""


class _Attribution(Reply, frozen=True):
    id: Url
    type: Annotated[str, Meta(max_length=50)]


class ActivityVideo(Reply, frozen=True):
    """A `Video` object. `content` is the description, `support` the video's own support text."""

    type: Literal["Video"]
    id: Url
    uuid: Uuid
    name: Title
    sensitive: bool
    attributed_to: Annotated[list[Url | _Attribution], Meta(min_length=1, max_length=20)]
    content: Description | None = None
    support: SupportText | None = None
    icon: Raw = Raw()

    def __post_init__(self) -> None:
        if any(host_of(url) != host_of(self.id) for url in self._owners()):
            raise ValueError("attributed to an actor of another host")
        if len(self._of("Group", "/video-channels/")) != 1 or len(self._of("Person", "/accounts/")) != 1:
            raise ValueError("not attributed to one account and one channel")

    @property
    def channel_url(self) -> str:
        """ActivityPub id of the channel."""
        return self._of("Group", "/video-channels/")[0]

    @property
    def account_url(self) -> str:
        """ActivityPub id of the account that owns the channel."""
        return self._of("Person", "/accounts/")[0]

    @property
    def title(self) -> str:
        """The name, safe to show."""
        return displayable(self.name, "(untitled)")

    def thumbnail(self, width: int) -> str:
        """Address of a picture of the video, about this wide; empty if it has none."""
        return best_picture(self.icon, self.id, width)

    def _owners(self) -> list[str]:
        return [entry if isinstance(entry, str) else entry.id for entry in self.attributed_to]

    def _of(self, kind: str, path: str) -> list[str]:
        """PeerTube 8 writes plain addresses, older ones and other software objects with a type."""
        return [
            entry if isinstance(entry, str) else entry.id
            for entry in self.attributed_to
            if (urlsplit(entry).path.startswith(path) if isinstance(entry, str) else entry.type == kind)
        ]


class ActivityActor(Reply, frozen=True):
    """A channel (`Group`) or an account (`Person`). `summary` is the description."""

    type: Literal["Group", "Person", "Application", "Service"]
    id: Url
    preferred_username: ActorName
    name: Title = ""
    summary: Description | None = None
    support: SupportText | None = None
    icon: Raw = Raw()

    def __post_init__(self) -> None:
        if urlsplit(self.id).path.rpartition("/")[2] != self.preferred_username:
            raise ValueError("the user name is not that of the address")

    @property
    def host(self) -> str:
        """The instance that the actor lives on."""
        return host_of(self.id)

    @property
    def title(self) -> str:
        """The display name, safe to show; never an identity."""
        return displayable(self.name, self.preferred_username)

    def avatar(self, width: int) -> str:
        """Address of its picture, about this wide; empty if it has none."""
        return best_picture(self.icon, self.id, width)


class _Context(Struct, frozen=True):
    context: object = field(name="@context")
    id: Url


def parse_activity_video(body: bytes) -> ActivityVideo:
    """Raises BadAnswer if it is no ActivityPub video of one host."""
    decoded(body, _Context, "the video")
    return decoded(body, ActivityVideo, "the video")


def parse_activity_actor(body: bytes) -> ActivityActor:
    """Raises BadAnswer if it is no ActivityPub actor."""
    decoded(body, _Context, "the channel")
    return decoded(body, ActivityActor, "the channel")
