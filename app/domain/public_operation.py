"""The envelope of our own public operations: custom_json, id `capillary`, a body of one JSON object.

    {"v":1,"op":NAME,...}    at most 8,192 bytes; posting authority of exactly one account, no active one

What stands in it is read elsewhere: links in `creators`, everything else in `journal`. A malformed operation changes
nothing and is counted with its reason (PROTOCOL, ground rules).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum

from app.domain.content.names import is_hive_account

OPERATION_ID = "capillary"
MAX_BODY_BYTES = 8_192
COMMONS = frozenset(
    {"statement", "quest", "quest_claim", "quest_deliver", "quest_verify", "raise", "raise_pledge", "ballot", "vote"}
    | {"badge", "badge_revoke", "pool"}
)
"""Names of later sections, which version 1 carries through without looking into them."""
KNOWN_OPERATIONS = COMMONS | {"link", "unlink", "payer", "pledge", "withdraw", "label", "service"}

Body = dict[str, object]


class Malformed(StrEnum):
    """Why an operation changed nothing. The words are part of state hashes: they never change."""

    SIGNER = "signer"
    OVERSIZED = "oversized"
    NOT_JSON = "not_json"
    VERSION = "version"
    UNKNOWN = "unknown"
    FIELDS = "fields"
    URL = "url"
    NOT_A_CHANNEL = "not_a_channel"
    SPLITS = "splits"
    SHARE = "share"
    MEMO = "memo"
    """It begins like a memo of ours and is none."""
    WRONG_TRANSFER = "wrong_transfer"
    """The memo of a recurring gift in a single transfer, or the other way round."""
    AMOUNT = "amount"
    DEVICE = "device"
    ITEMS = "items"
    KEY = "key"
    TIME = "time"
    LABEL = "label"
    TEXT = "text"
    ACCOUNT = "account"


def read_body(value: Mapping[str, object]) -> Body | Malformed | None:
    """The body of a custom_json as the chain has it, its version and name checked; None if it is not one of ours."""
    if value.get("id") != OPERATION_ID:
        return None
    text = value.get("json")
    if not isinstance(text, str):
        return Malformed.NOT_JSON
    if len(text.encode("utf-8", "replace")) > MAX_BODY_BYTES:
        return Malformed.OVERSIZED
    try:
        body = json.loads(text, object_pairs_hook=no_repeats, parse_float=_no_number, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return Malformed.NOT_JSON
    if not isinstance(body, dict):
        return Malformed.NOT_JSON
    version, name = body.get("v"), body.get("op")
    if isinstance(version, bool) or version != 1:
        return Malformed.VERSION
    if not isinstance(name, str) or name not in KNOWN_OPERATIONS:
        return Malformed.UNKNOWN
    return body


def signer_of(value: Mapping[str, object]) -> str | None:
    """The one account whose posting authority signed; None if there are others, or an active authority."""
    match value.get("required_posting_auths"):
        case [str(name)] if not value.get("required_auths") and is_hive_account(name):
            return name
    return None


def no_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Two readers may take different ones of two equal keys."""
    if len({key for key, _ in pairs}) < len(pairs):
        raise ValueError("a key stands twice")
    return dict(pairs)


def _no_number(_: str) -> object:
    raise ValueError("integers only")
