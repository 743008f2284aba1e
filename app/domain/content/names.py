"""The alphabets of names and ids on every platform; what is not in them never reaches an id.

Sources: facts/platforms.md; PeerTube 8 (custom-validators/activitypub/actor.ts) for actor names;
hived `is_valid_account_name` for accounts. Names compare exactly: nothing is folded to lower case here.
"""

from __future__ import annotations

import re

_HIVE_ACCOUNT = re.compile(r"[a-z][a-z0-9-]+[a-z0-9](?:\.[a-z][a-z0-9-]+[a-z0-9])*", re.ASCII)
_PERMLINK = re.compile(r"[a-z0-9][a-z0-9._-]{0,254}", re.ASCII)
_ACTOR = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]{0,119}", re.ASCII)
_YOUTUBE_VIDEO = re.compile(r"[A-Za-z0-9_-]{11}", re.ASCII)
_YOUTUBE_CHANNEL = re.compile(r"UC[A-Za-z0-9_-]{22}", re.ASCII)
_NUMBER = re.compile(r"[1-9][0-9]{0,14}", re.ASCII)
_DAILYMOTION = re.compile(r"[xk][a-z0-9]{1,23}", re.ASCII)
_DAILYMOTION_USER = re.compile(r"x(?=[a-z]*[0-9])[a-z0-9]{1,23}", re.ASCII)


def is_hive_account(text: str) -> bool:
    """3-16 characters, dotted segments of at least 3: the names that hived lets exist."""
    return 3 <= len(text) <= 16 and _HIVE_ACCOUNT.fullmatch(text) is not None


def is_permlink(text: str) -> bool:
    """Lower case, at most 255: hived refuses upper case and 256 characters."""
    return _PERMLINK.fullmatch(text) is not None


def is_actor_name(text: str) -> bool:
    """The name of a PeerTube channel or account, without its host."""
    return _ACTOR.fullmatch(text) is not None


def is_youtube_video(text: str) -> bool:
    """11 characters; case matters."""
    return _YOUTUBE_VIDEO.fullmatch(text) is not None


def is_youtube_channel(text: str) -> bool:
    """`UC` and 22 characters; case matters. Feeds leave the `UC` out in their own `yt:channelId`."""
    return _YOUTUBE_CHANNEL.fullmatch(text) is not None


def is_number(text: str) -> bool:
    """A decimal id without leading zeros (Vimeo)."""
    return _NUMBER.fullmatch(text) is not None


def is_dailymotion_video(text: str) -> bool:
    """Lower-case letters and digits after `x` or (private links) `k`."""
    return _DAILYMOTION.fullmatch(text) is not None


def is_dailymotion_user(text: str) -> bool:
    """Like a video id, with a digit in it: words such as `xavier` are user names, which need a look-up."""
    return _DAILYMOTION_USER.fullmatch(text) is not None
