"""The newest posts of an account, as hivemind lists them (recording: bridge.get_account_posts)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import msgspec

from integrations.displayable import displayable
from integrations.hive.wire.operations import canonical_url
from integrations.hive.wire.values import Name, Text, Time, convert, time_of

MOST_POSTS = 20
"""hivemind's own limit is 100; more than these are not read."""
_MOST_PERMLINK = 256


class _Row(msgspec.Struct):
    author: Name
    permlink: Annotated[str, msgspec.Meta(max_length=_MOST_PERMLINK)]
    created: Time
    title: Text = ""
    json_metadata: object = None
    depth: Annotated[int, msgspec.Meta(ge=0, le=65_535)] = 0
    parent_author: str = ""


_Rows = Annotated[list[object], msgspec.Meta(max_length=100)]


@dataclass(frozen=True, slots=True)
class ListedPost:
    """`title` is safe to show; `canonical_url` as in `Post`: unchecked text of a stranger."""

    author: str
    permlink: str
    title: str
    published: datetime
    canonical_url: str | None


def read_account_posts(result: object, account: str) -> list[ListedPost]:
    """The account's own posts, no replies; reblogs of others are left out. Raises BadAnswer."""
    rows = [convert(row, _Row) for row in convert(result, _Rows)[:MOST_POSTS]]
    return [
        ListedPost(
            row.author,
            row.permlink,
            displayable(row.title, "(untitled)"),
            time_of(row.created),
            canonical_url(row.json_metadata),
        )
        for row in rows
        if row.author == account and not row.depth and not row.parent_author
    ]
