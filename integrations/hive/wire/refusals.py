"""What a JSON-RPC error means, by hived's own code and text; the JSON-RPC number alone says nothing.

Every consensus rejection is -32003, but so is a limit of 5000 (facts/hive.md, Errors). The text is read, never shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import msgspec

from integrations.errors import Rejected
from integrations.hive.wire.values import convert

TEXT_READ = 2_000


class Refusal(StrEnum):
    """Why a node said no."""

    CREDITS = "credits"
    BALANCE = "balance"
    EXPIRED = "expired"
    DUPLICATE = "duplicate"
    AUTHORITY = "authority"
    TAPOS = "tapos"
    NOT_THERE = "not_there"
    SCAN_ENDED = "scan_ended"
    NO_SUCH_METHOD = "no_such_method"
    OTHER = "other"


_BY_CODE = {
    3010000: Refusal.AUTHORITY,
    3020000: Refusal.AUTHORITY,
    3030000: Refusal.AUTHORITY,
    4030100: Refusal.EXPIRED,
    4030200: Refusal.TAPOS,
}
_BY_NAME = {
    "tx_missing_active_auth": Refusal.AUTHORITY,
    "tx_missing_owner_auth": Refusal.AUTHORITY,
    "tx_missing_posting_auth": Refusal.AUTHORITY,
    "transaction_expiration_exception": Refusal.EXPIRED,
    "transaction_tapos_exception": Refusal.TAPOS,
    "not_enough_rc_exception": Refusal.CREDITS,
}
_BY_TEXT = (
    (re.compile(r"could not find filtered operation in [0-9]+ operations", re.I), Refusal.SCAN_ENDED),
    (re.compile(r"duplicate transaction check failed", re.I), Refusal.DUPLICATE),
    (re.compile(r"has -?[0-9]+ RC, needs [0-9]+ RC|please wait to transact|not enough RC mana", re.I), Refusal.CREDITS),
    (re.compile(r"does not have sufficient funds", re.I), Refusal.BALANCE),
    (re.compile(r"missing required (?:active|posting|owner) authority", re.I), Refusal.AUTHORITY),
    (re.compile(r"transaction expiration exception", re.I), Refusal.EXPIRED),
    (re.compile(r"transaction tapos exception", re.I), Refusal.TAPOS),
    (re.compile(r"does not exist|was deleted|not found in the database", re.I), Refusal.NOT_THERE),
    (re.compile(r"method not found|could not find (?:api|method)", re.I), Refusal.NO_SUCH_METHOD),
)
_NEXT_START = re.compile(r"set start=([0-9]{1,18})\b")
_METHOD_NOT_FOUND = -32601


@dataclass(frozen=True, slots=True)
class Classified:
    """`next_start` is where a history scan goes on, for SCAN_ENDED only."""

    refusal: Refusal
    next_start: int | None = None


class NodeRefusal(Rejected):
    """A node understood the call and said no; `code` is a Refusal."""

    def __init__(self, classified: Classified) -> None:
        super().__init__("The Hive node refused.", classified.refusal.value)
        self.classified = classified


class _Data(msgspec.Struct):
    code: object = None
    name: object = None
    message: object = None


class _Error(msgspec.Struct):
    code: Annotated[int, msgspec.Meta(ge=-(2**31), le=2**31)]
    message: str = ""
    data: object = None


def classify(error: object) -> Classified:
    """The meaning of the `error` member. Raises BadAnswer if it is none."""
    raw = convert(error, _Error)
    data = convert(raw.data, _Data) if isinstance(raw.data, dict) else _Data()
    if isinstance(data.code, int) and data.code in _BY_CODE:
        return Classified(_BY_CODE[data.code])
    if isinstance(data.name, str) and data.name in _BY_NAME:
        return Classified(_BY_NAME[data.name])
    text = raw.message[:TEXT_READ]
    for more in (data.message, raw.data):
        # hivemind puts its text into `data` itself.
        text += "\n" + more[:TEXT_READ] if isinstance(more, str) else ""
    for pattern, refusal in _BY_TEXT:
        if pattern.search(text):
            start = _NEXT_START.search(text) if refusal is Refusal.SCAN_ENDED else None
            return Classified(refusal, int(start[1]) if start else None)
    return Classified(Refusal.NO_SUCH_METHOD if raw.code == _METHOD_NOT_FOUND else Refusal.OTHER)
