"""Hive front ends show the same posts under one another's paths: only `@author/permlink` counts.

Source: facts/platforms.md. A front end's own tabs stand where a permlink would; with a category before the author the
path is always a post. `#@somebody/reply` names a comment, whose author is somebody else: that is refused, not guessed.
"""

from __future__ import annotations

from app.domain.content.address import Address
from app.domain.content.ids import ChannelId, ContentId, Platform
from app.domain.content.names import is_hive_account, is_permlink
from app.domain.content.reading import Reading
from app.errors import BadLink

HOSTS = frozenset(
    f"{prefix}{host}" for host in ("hive.blog", "peakd.com", "ecency.com", "inleo.io") for prefix in ("", "www.")
)
_TAB_WORDS = (
    "about activities author-rewards blog bookmarks comments communities curation-rewards delegations engine "
    "favorites feed followed followers following hbd insights notifications payout permissions points posts "
    "proposals recent-replies referrals replies settings spk threads trail transfers wallet witness "
)
_TABS = frozenset(_TAB_WORDS.split())


def read(address: Address) -> Reading | None:
    """None if the host is not a front end of Hive. Raises BadLink."""
    if address.authority not in HOSTS:
        return None
    if address.fragment.startswith("@"):
        raise BadLink("This link names a comment below a post; open the comment on its own page and copy that link.")
    match address.segments:
        case (author,) if author.startswith("@"):
            return _account(author[1:])
        case (author, tab, *_) if author.startswith("@") and tab in _TABS:
            return _account(author[1:])
        case (author, permlink) | (_, author, permlink) if author.startswith("@"):
            return _post(author[1:], permlink)
    raise BadLink("This page is neither a post nor a profile on Hive; open the one you mean and copy its link.")


def canonical(thing: ContentId | ChannelId) -> str:
    """On hive.blog, without a category."""
    return f"https://hive.blog/@{thing.name}"


def _account(name: str) -> ChannelId:
    if not is_hive_account(name):
        raise BadLink("The name in this link cannot be a Hive account; copy the link again.")
    return ChannelId(Platform.HIVE, "account", name)


def _post(author: str, permlink: str) -> ContentId:
    _account(author)
    if not is_permlink(permlink):
        raise BadLink("This link to a Hive post is not complete; copy it again.")
    return ContentId(Platform.HIVE, f"{author}/{permlink}")
