"""PeerTube's REST answers, as far as we believe them; shapes rest on recordings, not on the published openapi.yaml.

Strict about what we use (types, alphabets, lengths), blind to everything else, so that a newer PeerTube still parses.
What breaks a rule is BadAnswer; `like_pages.py` says why a page of likes is another matter.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct, field

from integrations.displayable import displayable
from integrations.errors import BadAnswer
from integrations.peertube.names import ActorName, Host, Url, Uuid, host_of, short_uuid

MOST_ROWS = 100
"""PeerTube's own limit for `count`; 101 is answered with 400."""

Count = Annotated[int, Meta(ge=0, le=2**53)]
Title = Annotated[str, Meta(max_length=500)]
"""Display names and titles: 120 characters at PeerTube, some room for other software."""
SupportText = Annotated[str, Meta(max_length=5_000)]
"""Raw markdown, 3 to 1,000 characters at PeerTube."""
Description = Annotated[str, Meta(max_length=20_000)]
"""Raw markdown, up to 10,000 characters at PeerTube; a list cuts it to 250."""
Secret = Annotated[str, Meta(min_length=1, max_length=500, pattern=r"^[!-~]+\Z")]

_Shape = TypeVar("_Shape")


def decoded(body: bytes, shape: type[_Shape], what: str) -> _Shape:
    """`body` as `shape`. Raises BadAnswer with a sentence about `what`; no word of the body is in it."""
    try:
        return msgspec.json.decode(body, type=shape)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise BadAnswer(f"The PeerTube server's answer about {what} is not of the expected form.") from error


class Reply(Struct, frozen=True, kw_only=True, rename="camel", gc=False):
    """Base of all shapes: immutable, unknown fields ignored."""


class OAuthClient(Reply, frozen=True, rename=None):
    """The same for everybody on an instance, and no secret in spite of its name."""

    client_id: Secret
    client_secret: Secret


class TokenGrant(Reply, frozen=True, rename=None):
    """Answer to a log-in or a refresh; times are seconds from now, set by the administrator."""

    access_token: Secret
    refresh_token: Secret
    expires_in: Annotated[int, Meta(ge=0, le=10**9)]
    refresh_token_expires_in: Annotated[int, Meta(ge=0, le=10**9)]


class Problem(Reply, frozen=True):
    """RFC 7807 body of a refusal. `code` is there only where PeerTube has a word of its own for the reason."""

    code: Annotated[str, Meta(max_length=80)] = ""


class ActorSummary(Reply, frozen=True):
    """An account or channel as lists show it. `url` is its ActivityPub id; `host` says which instance it lives on."""

    name: ActorName
    display_name: Title
    url: Url
    host: Host

    def __post_init__(self) -> None:
        if host_of(self.url) != self.host:
            raise ValueError("the host is not that of the url")

    @property
    def title(self) -> str:
        """The display name, safe to show; never an identity."""
        return displayable(self.display_name, self.name)


class Account(ActorSummary, frozen=True):
    """`GET /accounts/{name[@host]}`."""

    description: Description | None = None


class Channel(ActorSummary, frozen=True):
    """`GET /video-channels/{name[@host]}`. `support` is null if unset; an owner is missing inside some lists."""

    description: Description | None = None
    support: SupportText | None = None
    owner_account: Account | None = None


class ChannelPage(Reply, frozen=True):
    """`GET /users/me/subscriptions`; `channels` are the rows that can be read, for the list of a person is hers."""

    total: Count
    data: Annotated[list[msgspec.Raw], Meta(max_length=MOST_ROWS)]

    @property
    def channels(self) -> list[Channel]:
        """Those rows that break no rule."""
        found: list[Channel] = []
        for row in self.data:
            with suppress(msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
                found.append(msgspec.json.decode(row, type=Channel))
        return found


class VideoSummary(Reply, frozen=True):
    """A video as lists show it: no support text, no picture. `url` is its ActivityPub id at the origin.

    Raises (as BadAnswer) if video, account and channel are not of one host: PeerTube never federates such a video.
    """

    uuid: Uuid
    short_uuid: str = field(name="shortUUID")
    url: Url
    name: Title
    nsfw: bool
    is_local: bool
    account: ActorSummary
    channel: ActorSummary

    def __post_init__(self) -> None:
        if short_uuid(self.uuid) != self.short_uuid:
            raise ValueError("the short uuid is not that of the uuid")
        if not host_of(self.url) == self.account.host == self.channel.host:
            raise ValueError("video, account and channel are of different hosts")

    @property
    def origin(self) -> str:
        """Host that claims to be the origin; believed only after `origin.py` asked it."""
        return host_of(self.url)

    @property
    def title(self) -> str:
        """The name, safe to show."""
        return displayable(self.name, "(untitled)")


class Video(VideoSummary, frozen=True):
    """`GET /videos/{id}`, of remote videos too: what the home instance has heard, which may be old."""

    account: Account
    channel: Channel
    description: Description | None = None
    support: SupportText | None = None


class Rating(Reply, frozen=True):
    """What the user thinks of one video now."""

    rating: Literal["like", "dislike", "none"]


class Me(Reply, frozen=True):
    """`GET /users/me`."""

    username: ActorName
    account: ActorSummary


class SearchResult(Reply, frozen=True):
    """`GET /search/videos`: a URL of a video gives that one video, or nothing."""

    total: Count
    data: Annotated[list[VideoSummary], Meta(max_length=MOST_ROWS)]


class ExternalLogin(Reply, frozen=True):
    """A single-sign-on plugin; log-in goes through a browser, never through a program."""

    auth_name: Title = ""
    auth_display_name: Title = ""


class _Plugins(Reply, frozen=True):
    registered_external_auths: Annotated[list[ExternalLogin], Meta(max_length=100)] = []


class _InstanceText(Reply, frozen=True):
    name: Title


class _RemoteUri(Reply, frozen=True):
    users: bool = False
    anonymous: bool = False


class _Search(Reply, frozen=True):
    remote_uri: _RemoteUri = _RemoteUri()


class InstanceConfig(Reply, frozen=True):
    """`GET /config`."""

    server_version: Annotated[str, Meta(max_length=50, pattern=r"^[0-9A-Za-z.+-]*\Z")]
    instance: _InstanceText
    plugin: _Plugins = _Plugins()
    search: _Search = _Search()

    @property
    def external_logins(self) -> tuple[str, ...]:
        """Names of the ways to sign in with another service, safe to show."""
        found = self.plugin.registered_external_auths
        return tuple(displayable(each.auth_display_name or each.auth_name, "another service") for each in found)

    @property
    def title(self) -> str:
        """The instance's name, safe to show."""
        return displayable(self.instance.name, "PeerTube")


class NodeInfoLink(Reply, frozen=True):
    """One entry of `/.well-known/nodeinfo`; the one to follow has a `rel` that ends in `/schema/2.0`."""

    rel: Annotated[str, Meta(max_length=500)]
    href: Url


class NodeInfoLinks(Reply, frozen=True):
    """`GET /.well-known/nodeinfo`."""

    links: Annotated[list[NodeInfoLink], Meta(max_length=20)]


class Software(Reply, frozen=True):
    """Which program a server runs, in its own words."""

    name: Annotated[str, Meta(max_length=50, pattern=r"^[a-z0-9-]+\Z")]
    version: Annotated[str, Meta(max_length=80)]


class NodeInfo(Reply, frozen=True):
    """`GET /nodeinfo/2.0.json`."""

    software: Software


def problem_code(body: bytes) -> str:
    """PeerTube's own word for a refusal, empty where the body has none or is no problem+json."""
    try:
        return decoded(body, Problem, "an error").code
    except BadAnswer:
        return ""
