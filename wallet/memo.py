"""The memos of gifts: one line that people and machines read alike (docs/protocol.md, section 2).

    capillary/1 tip <url> leg=<creator|host|split> key=<16 hex> [of=0.050-HBD]     one gift
    capillary/1 patron <creator url>                                                a recurring gift
    capillary/1 raise <id> <need>                                                   cash for a need of an instance

There is one way to write a tip and no other is read: `write(parse(text)) == text` for every text that is accepted.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass
from typing import Literal, get_args

from wallet.errors import MemoError, MoneyError
from wallet.money import Amount

Leg = Literal["creator", "host", "split"]
MAX_URL_BYTES = 1024
"""A memo may have 2,047 bytes on chain; encryption makes it about 1.4 times as long, plus 130."""

_URL = re.compile(r"https?://[!-~]+", re.ASCII)
_KEY = re.compile(r"[0-9a-f]{16}", re.ASCII)
_LINE = re.compile(
    r"capillary/1 tip (?P<url>[!-~]+) leg=(?P<leg>[a-z]+) key=(?P<key>[0-9a-f]+)(?: of=(?P<of>[0-9.]+-[A-Z]+))?",
    re.ASCII,
)
_WORD = re.compile(r"[!-~]{1,64}", re.ASCII)
_PATRON = re.compile(r"capillary/1 patron (?P<url>[!-~]+)", re.ASCII)
_RAISE = re.compile(r"capillary/1 raise (?P<id>[!-~]{1,64}) (?P<need>[!-~]{1,64})", re.ASCII)


@dataclass(frozen=True, slots=True)
class TipMemo:
    """What one transfer of a tip says. `of` is the whole tip when it was split. Raises MemoError on anything else.

    `url` is printable ASCII without spaces, http or https, at most 1,024 bytes; `key` is 16 lower-case hex digits.
    """

    url: str
    leg: Leg
    key: str
    of: Amount | None = None

    def __post_init__(self) -> None:
        if len(self.url) > MAX_URL_BYTES or _URL.fullmatch(self.url) is None:
            raise MemoError("The address in a tip is http or https, without spaces, of at most 1024 characters.")
        if self.leg not in get_args(Leg):
            raise MemoError("A leg of a tip is creator, host or split.")
        if _KEY.fullmatch(self.key) is None:
            raise MemoError("The key of a tip has 16 hex digits.")
        if self.of is not None and not self.of:
            raise MemoError("A whole tip is more than nothing.")


@dataclass(frozen=True, slots=True)
class PatronMemo:
    """What a recurring gift says: whose channel it is for. Raises MemoError on anything but such an address."""

    url: str

    def __post_init__(self) -> None:
        if len(self.url) > MAX_URL_BYTES or _URL.fullmatch(self.url) is None:
            raise MemoError("A recurring gift names an http or https address of at most 1024 characters.")


@dataclass(frozen=True, slots=True)
class RaiseMemo:
    """Cash for one `need` of the round `round_id`: words of at most 64 printable ASCII characters. Raises MemoError."""

    round_id: str
    need: str

    def __post_init__(self) -> None:
        if any(_WORD.fullmatch(word) is None for word in (self.round_id, self.need)):
            raise MemoError("A round and a need are words of at most 64 characters.")


Memo = TipMemo | PatronMemo | RaiseMemo


def write(memo: TipMemo) -> str:
    """The one line that stands for `memo`."""
    line = f"capillary/1 tip {memo.url} leg={memo.leg} key={memo.key}"
    return line if memo.of is None else f"{line} of={memo.of.memo_text}"


def parse(text: str) -> TipMemo:
    """Read a line of the grammar. Raises MemoError for anything that `write` would not have written."""
    match = _LINE.fullmatch(text)
    if match is None:
        raise MemoError("This memo is not a tip of the capillary grammar.")
    try:
        of = Amount.parse_memo(match["of"]) if match["of"] is not None else None
    except MoneyError as error:
        raise MemoError("The whole sum in this memo is not an amount.") from error
    return TipMemo(match["url"], _leg(match["leg"]), match["key"], of)


def write_any(memo: Memo) -> str:
    """The one line that stands for a memo of any kind."""
    match memo:
        case TipMemo():
            return write(memo)
        case PatronMemo(url):
            return f"capillary/1 patron {url}"
        case RaiseMemo(round_id, need):
            return f"capillary/1 raise {round_id} {need}"


def parse_any(text: str) -> Memo:
    """Read a line of any of the three kinds. Raises MemoError."""
    if text.startswith("capillary/1 tip "):
        return parse(text)
    if patron := _PATRON.fullmatch(text):
        return PatronMemo(patron["url"])
    if raised := _RAISE.fullmatch(text):
        return RaiseMemo(raised["id"], raised["need"])
    raise MemoError("This memo is none of the capillary grammar.")


def payment_key(secret_bytes: bytes, content_id: str, number: int) -> str:
    """16 hex digits that only the owner of `secret_bytes` can foretell, and always the same for the same payment.

    `secret_bytes` is the memo private key, or the active one where there is no memo key.
    """
    text = f"capillary/1 tip\n{content_id}\n{number}"
    return hmac.new(secret_bytes, text.encode(), hashlib.sha256).digest()[:8].hex()


def _leg(word: str) -> Leg:
    match word:
        case "creator" | "host" | "split":
            return word
    raise MemoError("A leg of a tip is creator, host or split.")
