"""The words by which a channel names its Hive account: exactly these, or nothing.

    hive-tips: @alice         in channel-level text: the account of the channel
    hive-tips-this: @bob      in a work's own text: the account of this one work

Lower case, one space, a whole name. The text is searched as it stands: HTML and markdown are neither parsed nor
stripped, so words behind `>` or between `**` are found, and words inside a longer word or a URL are not. A name with
letters that no Hive account can have (look-alikes among them) is counted as refused and names nobody.

Descriptions credit guests and sponsors, so `mentioned` is only for PeerTube's support texts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.domain.content import ChannelId, Platform, parse_url
from app.domain.content.names import is_hive_account
from app.errors import BadLink

MAX_TEXT = 20_000
"""Characters that are looked at: twice PeerTube's longest description."""

_WORDS = re.compile(r"hive-tips(-this)?: @(\S{1,64})")
_JOINING = frozenset("-._@/:#&=%+~\\")
_CLOSING = ".:_"
_PREFIX_START = re.compile(r"[\s<>\"]")
_LONGEST_URL = 2_048

_FRONT_END = r"(?:www\.)?(?:peakd\.com|hive\.blog|ecency\.com|inleo\.io)"
_LINK = re.compile(
    rf"https?://({_FRONT_END}/(?:[a-z0-9-]{{1,64}}/)?@([a-z0-9.-]{{3,64}})(?![\w@])(?:/[^\s<>\"')\]]*)?)"
)
_SMALL_WORDS = "account username user name handle blog wallet profile too also as is my i am at on in here the find us"
_BETWEEN = "(?:" + "|".join(_SMALL_WORDS.split()) + ")"
_GAP = rf"[ \t:=\-–—(\[|*_]{{1,4}}(?:{_BETWEEN}[ \t:=\-–—(\[|*_]{{1,4}}){{0,4}}"
_HIVE = r"(?<![\w@/.-])[Hh](?:ive|IVE)(?![\w@/-]|\.\w)"
_NAME = r"(?<![\w@/.-])@([a-z0-9.-]{3,64})(?![\w@/])"
_HIVE_THEN_NAME = re.compile(_HIVE + _GAP + _NAME)
_NAME_THEN_HIVE = re.compile(_NAME + _GAP + _HIVE)


@dataclass(frozen=True, slots=True)
class Words:
    """The accounts that a text names, each once, in order; `refused` counts names that no Hive account can have."""

    names: tuple[str, ...] = ()
    refused: int = 0

    @property
    def sole(self) -> str | None:
        """The account, if the text names exactly one."""
        return self.names[0] if len(self.names) == 1 else None

    @property
    def contested(self) -> bool:
        """Several different accounts are named."""
        return len(self.names) > 1


NO_WORDS = Words()


def channel_words(*texts: str | None) -> Words:
    """`hive-tips:` in all the channel-level texts of one channel, taken together."""
    return _find(texts, of_this_work=False)


def work_words(*texts: str | None) -> Words:
    """`hive-tips-this:` in the texts of one work."""
    return _find(texts, of_this_work=True)


def newest_words(texts_newest_first: Sequence[str | None]) -> Words:
    """YouTube: the newest upload that carries `hive-tips:` decides, older ones no longer count."""
    refused = 0
    for text in texts_newest_first:
        words = channel_words(text)
        if words.names:
            return words
        refused += words.refused
    return Words(refused=refused)


def words_of(platform: Platform, texts: Sequence[str | None]) -> Words:
    """What a channel's own texts say, by the rule of its platform; those of YouTube are its uploads, newest first."""
    return newest_words(texts) if platform is Platform.YOUTUBE else channel_words(*texts)


def mentioned(*support_texts: str | None) -> str | None:
    """The one Hive account that PeerTube support texts name: by a profile link, or as `@name` beside the word Hive.

    Exactly one: a second account, even if only one of its posts is linked, makes it nobody.
    """
    profiles: set[str] = set()
    others: set[str] = set()
    for text in support_texts:
        readable = _bounded(text)
        profiles.update(channel_words(readable).names)
        for link in _LINK.finditer(readable):
            (profiles if _is_profile(link[1]) else others).add(link[2].rstrip(".-"))
        for pattern in (_HIVE_THEN_NAME, _NAME_THEN_HIVE):
            profiles.update(found[1].rstrip(".-") for found in pattern.finditer(readable))
    named = {name for name in profiles | others if is_hive_account(name)}
    return next(iter(named)) if len(named) == 1 and named <= profiles else None


def _is_profile(address: str) -> bool:
    try:
        return isinstance(parse_url("https://" + address.rstrip(".,:;!?")), ChannelId)
    except BadLink:
        return False


@lru_cache(maxsize=256)
def _find(texts: tuple[str | None, ...], *, of_this_work: bool) -> Words:
    """Remembered, since every work of a channel brings the channel's texts along."""
    names: dict[str, None] = {}
    refused = 0
    for text in texts:
        readable = _bounded(text)
        for match in _WORDS.finditer(readable):
            if bool(match[1]) is not of_this_work or _inside_something(readable, match.start()):
                continue
            name = _whole_name(match[2])
            if is_hive_account(name):
                names[name] = None
            else:
                refused += 1
    return Words(tuple(names), refused)


def _bounded(text: str | None) -> str:
    """The part that is looked at; a word that the bound would cut is left out whole."""
    if text is None or len(text) <= MAX_TEXT:
        return text or ""
    return text[:MAX_TEXT].rpartition(" ")[0]


def _whole_name(text: str) -> str:
    """Up to the first mark that cannot be part of a name anywhere: `alice` of `alice)`, but all of `alice@host`."""
    for position, letter in enumerate(text):
        if letter not in _JOINING and unicodedata.category(letter)[0] in "PSZ":
            return text[:position].rstrip(_CLOSING)
    return text.rstrip(_CLOSING)


def _inside_something(text: str, start: int) -> bool:
    """Whether the words go on from a longer word or stand in a URL."""
    before = text[max(0, start - _LONGEST_URL) : start]
    prefix = _PREFIX_START.split(before)[-1].rstrip("_")
    if not prefix:
        return False
    return prefix[-1].isalnum() or prefix[-1] in _JOINING or "://" in prefix or len(prefix) == _LONGEST_URL
