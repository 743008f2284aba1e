"""What Dailymotion's API says. Keys come back flat, with the dot in the name (`owner.id`)."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeVar

import msgspec

from integrations.displayable import displayable
from integrations.errors import BadAnswer, NotThere, Rejected
from integrations.http.times import unix_moment

VIDEO_FIELDS = (
    "id,title,description,created_time,owner.id,owner.screenname,owner.username,owner.url,thumbnail_240_url"
)
USER_FIELDS = "id,username,screenname,description,url"
UPLOAD_FIELDS = "id,title,created_time,owner.id,thumbnail_240_url"
MOST_UPLOADS = 15
Id = Annotated[str, msgspec.Meta(pattern=r"^[xk][a-z0-9]{1,23}\Z")]
Text = Annotated[str, msgspec.Meta(max_length=2_000)]
LongText = Annotated[str, msgspec.Meta(max_length=50_000)]
_Shape = TypeVar("_Shape")


class Video(msgspec.Struct, frozen=True, rename={"owner_id": "owner.id", "owner_screenname": "owner.screenname"}):
    """A video and who made it."""

    id: Id
    title: Text
    owner_id: Id
    owner_screenname: Text = ""
    description: LongText | None = None
    thumbnail_240_url: Text | None = None


class User(msgspec.Struct, frozen=True):
    """A profile; `description` is what its owner wrote about himself."""

    id: Id
    username: Text = ""
    screenname: Text = ""
    description: LongText | None = None
    url: Text | None = None

    @property
    def title(self) -> str:
        """The name, safe to show."""
        return displayable(self.screenname or self.username, self.id)


class Upload(msgspec.Struct, frozen=True, rename={"owner_id": "owner.id"}):
    """A video in the list of a user."""

    id: Id
    title: Text = ""
    created_time: int = 0
    owner_id: str = ""
    thumbnail_240_url: Text | None = None

    @property
    def shown(self) -> str:
        """The title, safe to show."""
        return displayable(self.title, "(untitled)")

    @property
    def published(self) -> datetime | None:
        """When it was made public, if that is said."""
        return unix_moment(self.created_time) if self.created_time > 0 else None


class _Uploads(msgspec.Struct, rename={"found": "list"}):
    found: list[Upload]


class _Problem(msgspec.Struct):
    code: int = 0


class _Refusal(msgspec.Struct):
    error: _Problem


def parse_video(body: bytes, asked: str) -> Video:
    """Raises BadAnswer, NotThere, Rejected("moved")."""
    video = _decoded(body, Video, "a video")
    if video.id != asked:
        raise Rejected("Dailymotion shows another video under this number.", "moved")
    return video


def parse_user(body: bytes, asked: str) -> User:
    """`asked` is an id or a user name. Raises BadAnswer, NotThere, Rejected("moved")."""
    user = _decoded(body, User, "a user")
    if asked != user.id and asked.lower() != user.username.lower():
        raise Rejected("Dailymotion shows another user under this name.", "moved")
    return user


def parse_uploads(body: bytes, user: str) -> list[Upload]:
    """The videos of the user with this id; those of others are left out. Raises BadAnswer, NotThere, Rejected."""
    found = _decoded(body, _Uploads, "a user's videos").found[:MOST_UPLOADS]
    return [one for one in found if one.owner_id in ("", user)]


def _decoded(body: bytes, shape: type[_Shape], what: str) -> _Shape:
    try:
        return msgspec.json.decode(body, type=shape)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        _refuse(body, what)
        raise BadAnswer(f"Dailymotion's answer about {what} is not of the expected form.") from error


def _refuse(body: bytes, what: str) -> None:
    """Errors may come with status 200."""
    try:
        code = msgspec.json.decode(body, type=_Refusal).error.code
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return
    if code in (403, 404, 410):
        raise NotThere(f"Dailymotion does not have {what} that was asked for.", "not_found")
    raise Rejected(f"Dailymotion refused our question about {what}.")
