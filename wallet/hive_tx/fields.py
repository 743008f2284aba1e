"""What one field of an operation may hold, checked before beem sees it: hived's stateless rules, and stricter types.

Each kind of field has two forms: the canonical one (the JSON that nodes read) and the wire one (what beem's classes
are given). Amounts go to beem as NAI objects with an integer, because its own reading of text goes through a float
and sets the decimal rounding of the whole process (faults 4 and 5); public keys go as 66 hexadecimal digits, because
its own reading needs OpenSSL's RIPEMD-160 (fault 10).

Every refusal is a BadRequest with one sentence that names the field, never its content.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from wallet.errors import BadRequest
from wallet.hive_tx import base58

MAX_MEMO_BYTES = 2047
MAX_CUSTOM_JSON_BYTES = 8192
MAX_TEXT_BYTES = 65_280
MAX_SATOSHIS = 2**63 - 1
"""hived keeps amounts in a signed 64-bit integer."""

MAX_SECONDS = 2**31 - 1

Check = Callable[[str, Any], Any]
_REQUIRED = object()
_NAME = re.compile(r"(?=.{3,16}\Z)[a-z][a-z0-9-]+[a-z0-9](?:\.[a-z][a-z0-9-]+[a-z0-9])*", re.ASCII)
_AMOUNT = re.compile(r"(0|[1-9][0-9]{0,15})\.([0-9]{3}|[0-9]{6}) (HIVE|HBD|VESTS)", re.ASCII)
_PERMLINK = re.compile(r"[a-z0-9-]{1,255}", re.ASCII)
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}", re.ASCII)
_NAI = {"HIVE": "@@000000021", "HBD": "@@000000013", "VESTS": "@@000000037"}
_DECIMALS = {"HIVE": 3, "HBD": 3, "VESTS": 6}
_AS_HIVED_READS = {code: f"u{code:04x}" for code in range(0x20)} | {
    8: "b", 9: "\t", 10: "\n", 12: "f", 13: "\r",
}  # fmt: skip


def _unchanged(value: Any) -> Any:
    return value


@dataclass(frozen=True)
class Field:
    """How one field is checked (-> canonical form), given to beem, and what stands there when it is left out."""

    check: Check
    to_wire: Callable[[Any], Any] = _unchanged
    default: Any = _REQUIRED

    @property
    def required(self) -> bool:
        """Whether leaving it out is an error. A default of None means: leave it out of the wire form too."""
        return self.default is _REQUIRED


def as_hived_reads(text: str) -> str:
    """`text` as it stands on chain: hived's JSON reader drops the backslash of escapes that it does not know.

    Source: fc/src/io/json.cpp, parseEscape; facts/hive.md 1.2, JSON trap. beem writes the same (types.String).
    """
    return text.translate(_AS_HIVED_READS)


def utf8_size(text: str) -> int:
    """Bytes of `text` on chain. Raises BadRequest for half a surrogate pair, which has no UTF-8 form."""
    try:
        return len(as_hived_reads(text).encode())
    except UnicodeEncodeError:
        raise BadRequest("A text holds half a character, which cannot be sent.") from None


def text(most: int, least: int = 0) -> Check:
    """A text of `least` to `most` bytes on chain."""

    def check(name: str, value: Any) -> str:
        if not isinstance(value, str):
            raise BadRequest(f"{name} is a text.")
        if not least <= utf8_size(value) <= most:
            raise BadRequest(f"{name} has {least} to {most} bytes.")
        return value

    return check


def new_permlink(name: str, value: Any) -> str:
    """The name of a post that is written. Source: hived, comment evaluator, validate_permlink_0_1."""
    if not isinstance(value, str) or _PERMLINK.fullmatch(value) is None:
        raise BadRequest(f"{name} has 1 to 255 lower case letters, digits and hyphens.")
    return value


def account(name: str, value: Any) -> str:
    """A Hive account name: 3 to 16 letters, digits, hyphens, in parts of at least 3 divided by dots."""
    if not isinstance(value, str) or _NAME.fullmatch(value) is None:
        raise BadRequest(f"{name} is not a Hive account name.")
    return value


def account_or_empty(name: str, value: Any) -> str:
    """An account name, or nothing."""
    return "" if value == "" else account(name, value)


def account_set(name: str, value: Any) -> list[str]:
    """Account names in hived's order (a flat_set): unsorted ones would be signed in vain (fault 9)."""
    if not isinstance(value, list) or len(value) > 40:
        raise BadRequest(f"{name} is a list of at most 40 account names.")
    names = sorted(account(name, one) for one in value)
    if len(set(names)) != len(names):
        raise BadRequest(f"{name} names an account twice.")
    return names


def whole(least: int, most: int) -> Check:
    """A whole number in a range; never a bool, never text."""

    def check(name: str, value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise BadRequest(f"{name} is a whole number from {least} to {most}.")
        return value

    return check


def yes_or_no(name: str, value: Any) -> bool:
    """True or False."""
    if not isinstance(value, bool):
        raise BadRequest(f"{name} is true or false.")
    return value


def parse_asset(name: str, value: Any) -> tuple[int, str]:
    """(satoshis, symbol) of `0.050 HBD`, `1.000 HIVE` or `1.000000 VESTS`; exact, and no other form (fault 4)."""
    match = _AMOUNT.fullmatch(value) if isinstance(value, str) else None
    if match is None or len(match[2]) != _DECIMALS[match[3]]:
        raise BadRequest(f"{name} is an amount like 0.050 HBD, 0.050 HIVE or 0.000001 VESTS.")
    return int(match[1]) * 10 ** len(match[2]) + int(match[2]), match[3]


def asset(*symbols: str, zero: bool = False, most: int = MAX_SATOSHIS) -> Field:
    """An amount of one of `symbols`, at most `most` satoshis; more than nothing unless `zero`."""

    def check(name: str, value: Any) -> str:
        satoshis, symbol = parse_asset(name, value)
        if symbol not in symbols:
            raise BadRequest(f"{name} is an amount of {' or '.join(symbols)}.")
        if satoshis == 0 and not zero:
            raise BadRequest(f"{name} is more than nothing.")
        if satoshis > most:
            raise BadRequest(f"{name} is more than the chain takes.")
        checked: str = value
        return checked

    return Field(check, asset_to_wire)


def asset_to_wire(value: str) -> dict[str, Any]:
    """The NAI object of a checked amount: the one form that beem's Amount takes without a float."""
    number, symbol = value.split(" ")
    return {"amount": int(number.replace(".", "")), "precision": _DECIMALS[symbol], "nai": _NAI[symbol]}


def moment(name: str, value: Any) -> str:
    """`2026-11-22T00:00:00`, UTC, as hived writes times."""
    parse_time(name, value)
    checked: str = value
    return checked


def parse_time(name: str, value: Any) -> datetime:
    """The aware time of hived's notation. Its reader takes seconds since 1970 up to 2**31 - 1, in 2038."""
    refused = BadRequest(f"{name} is a time like 2026-11-22T00:00:00, in UTC.")
    if not isinstance(value, str) or _TIME.fullmatch(value) is None:
        raise refused
    try:
        time = time_to_wire(value)
    except ValueError:
        raise refused from None
    if not 0 <= time.timestamp() <= MAX_SECONDS:
        raise refused
    return time


def time_to_wire(value: str) -> datetime:
    """The datetime of a checked time: beem packs it without asking the locale."""
    return datetime.fromisoformat(value).replace(tzinfo=UTC)


def json_text(most: int, least: int = 0) -> Check:
    """A text that is JSON, or empty where `least` is 0."""
    bounded = text(most, least)

    def check(name: str, value: Any) -> str:
        checked: str = bounded(name, value)
        if checked and not is_json(checked):
            raise BadRequest(f"{name} is not valid JSON.")
        return checked

    return check


def is_json(value: str) -> bool:
    """Whether `value` is JSON by the standard (no NaN), of a depth and with numbers that a program can read."""
    try:
        json.loads(value, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        return False
    return True


def public_key(name: str, value: Any) -> str:
    """`STM...` with the right checksum."""
    try:
        base58.public_key_bytes(value if isinstance(value, str) else "")
    except ValueError:
        raise BadRequest(f"{name} is not a public key.") from None
    checked: str = value
    return checked


def public_key_to_wire(value: str) -> str:
    """66 hexadecimal digits."""
    return base58.public_key_bytes(value).hex()


def no_extensions(name: str, value: Any) -> list[Any]:
    """An empty list."""
    if value != [] or not isinstance(value, list):
        raise BadRequest(f"{name} is an empty list.")
    return []


def _refuse_constant(_name: str) -> None:
    raise ValueError("not JSON")
