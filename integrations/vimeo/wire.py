"""What Vimeo's answers say. The simple API is old and may be switched off: a profile that does not answer is unknown.

Source of `User`: Vimeo's published description of its Simple API, user request `info`; numbers come as text or number.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated, TypeVar

import msgspec

from integrations.displayable import displayable
from integrations.errors import BadAnswer, Rejected
from integrations.http.times import iso_moment

Text = Annotated[str, msgspec.Meta(max_length=2_000)]
LongText = Annotated[str, msgspec.Meta(max_length=50_000)]
MOST_UPLOADS = 20
"""As many as one page of the Simple API holds."""
_USER_PAGE = re.compile(r"https?://(?:www\.)?vimeo\.com/([A-Za-z0-9_-]{1,100})/?", re.ASCII)
_Shape = TypeVar("_Shape")


class Embed(msgspec.Struct, frozen=True):
    """oEmbed of a video; `author_url` is the page of its maker."""

    title: Text
    author_name: Text
    author_url: Text
    video_id: int
    description: LongText | None = None
    thumbnail_url: Text | None = None

    @property
    def user(self) -> str:
        """Name or number of the maker in the address of his page. Raises BadAnswer."""
        found = _USER_PAGE.fullmatch(self.author_url)
        if found is None:
            raise BadAnswer("Vimeo does not say who made this video.")
        return found[1]


class User(msgspec.Struct, frozen=True):
    """A profile; `bio` is what its owner wrote about himself, `url` the site that he names."""

    id: int | str
    display_name: Text = ""
    bio: LongText | None = None
    profile_url: Text = ""
    url: Text | None = None

    @property
    def number(self) -> str:
        """The id that stays when its owner takes another name."""
        return str(self.id)

    @property
    def title(self) -> str:
        """The name, safe to show."""
        return displayable(self.display_name, self.number)


class Upload(msgspec.Struct, frozen=True):
    """A video in the list of a user, by the Simple API. Everything but its number may be missing."""

    id: int | str
    title: Text = ""
    upload_date: Text = ""
    thumbnail_large: Text | None = None
    user_id: int | str | None = None

    @property
    def number(self) -> str:
        """The id of the video."""
        return str(self.id)

    @property
    def shown(self) -> str:
        """The title, safe to show."""
        return displayable(self.title, "(untitled)")

    @property
    def published(self) -> datetime | None:
        """When it was uploaded; Vimeo says no time zone, so that it may be some hours off."""
        return iso_moment(self.upload_date)


def parse_uploads(body: bytes, user: str) -> list[Upload]:
    """The newest videos of the user with this number. Raises BadAnswer.

    Those of others, and those without a number that can be one, are left out.
    """
    found = _decoded(body, list[Upload], "a user's videos")
    named = [one for one in found[:MOST_UPLOADS] if re.fullmatch(r"[1-9][0-9]{0,14}", one.number, re.ASCII)]
    return [one for one in named if one.user_id is None or str(one.user_id) == user]


def parse_embed(body: bytes, video: str) -> Embed:
    """Raises BadAnswer, and Rejected("moved") if it is about another video."""
    embed = _decoded(body, Embed, "a video")
    if str(embed.video_id) != video:
        raise Rejected("Vimeo shows another video under this number.", "moved")
    return embed


def parse_user(body: bytes, asked: str) -> User:
    """The profile of a user that was asked for by number or by name. Raises BadAnswer, Rejected("moved")."""
    user = _decoded(body, User, "a user")
    if re.fullmatch(r"[1-9][0-9]{0,14}", user.number, re.ASCII) is None:
        raise BadAnswer("Vimeo's answer about a user has no number.")
    page = _USER_PAGE.fullmatch(user.profile_url)
    if asked not in (user.number, f"user{user.number}") and (page is None or page[1].lower() != asked.lower()):
        raise Rejected("Vimeo shows another user under this name.", "moved")
    return user


def _decoded(body: bytes, shape: type[_Shape], what: str) -> _Shape:
    try:
        return msgspec.json.decode(body, type=shape)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BadAnswer(f"Vimeo's answer about {what} is not of the expected form.") from error
