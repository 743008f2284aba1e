"""A Hive account that one person asks for and another one makes: the link and the words that travel between them.

    asks     hive://sign/ops/<account_create, creator `__signer`>      or plain lines `name: ...`, `owner: STM...`
    gives    the same operation with the giver's name, first money with it; credits as a second link

Whoever asks has all four private keys; whoever gives sees public ones only.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.pocket import Operation, loan, signing_link
from app.errors import BadLink
from wallet.money import Amount

ROLES = ("owner", "active", "posting", "memo")
ANYBODY = "__signer"
"""hive-uri protocol: the wallet that signs puts its own account here."""
MOST_CHARACTERS = 20_000
MEMO = "welcome"
_KEY = re.compile(r"STM[1-9A-HJ-NP-Za-km-z]{50}")
_NAME = re.compile(r"[a-z][a-z0-9.-]{2,15}")
_BLANK = r"[^\S\n]*"
"""Within a line: what may also run over blank lines takes time with the square of their number."""

_LINE = re.compile(
    rf"^{_BLANK}@?(name|account|owner|active|posting|memo){_BLANK}[:=]{_BLANK}@?(\S+){_BLANK}$",
    re.IGNORECASE | re.MULTILINE,
)
_CREATIONS = ("account_create", "create_claimed_account")


@dataclass(frozen=True, slots=True)
class NewAccount:
    """A name that is free, and the public keys by role (`ROLES`) that the account shall have."""

    name: str
    keys: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Gift:
    """What goes with it: `first` money, and `lent` credits (raw units)."""

    giver: str
    first: Amount
    lent: int


def creation(new: NewAccount, creator: str, fee: Amount | None) -> Operation:
    """What the creator's active key signs. Without a `fee` it uses up one of the creator's tickets."""
    values: dict[str, Any] = {
        "creator": creator,
        "new_account_name": new.name,
        **{role: _only(new.keys[role]) for role in ("owner", "active", "posting")},
        "memo_key": new.keys["memo"],
        "json_metadata": "",
    }
    if fee is None:
        return ("create_claimed_account", {**values, "extensions": []})
    return ("account_create", {"fee": str(fee), **values})


def request_link(new: NewAccount, fee: Amount) -> str:
    """For whoever is willing to make it."""
    return signing_link([creation(new, ANYBODY, fee)], "")


def request_text(new: NewAccount) -> str:
    """The same in plain lines, to be sent in a letter."""
    return "\n".join([f"name: {new.name}", *(f"{role}: {new.keys[role]}" for role in ROLES)])


def giving(new: NewAccount, gift: Gift, fee: Amount | None) -> list[Operation]:
    """What the giver's active key signs in one transaction."""
    operations = [creation(new, gift.giver, fee)]
    if gift.first:
        between = {"from": gift.giver, "to": new.name}
        operations.append(("transfer", {**between, "amount": str(gift.first), "memo": MEMO}))
    return operations


def lending(new: NewAccount, gift: Gift) -> list[Operation]:
    """What the giver's posting key signs once the account is there; nothing if nothing is lent."""
    return [loan(gift.giver, new.name, gift.lent)] if gift.lent else []


def read_request(text: str) -> NewAccount:
    """From a link or plain lines, as above. Raises BadLink with what is missing; nothing of the text is repeated."""
    stripped = text.strip()
    if len(stripped) > MOST_CHARACTERS:
        raise BadLink("This is too long for a link or keys of a new account.")
    found = _of_link(stripped) if stripped.startswith("hive:") else _of_lines(stripped)
    if not _NAME.fullmatch(found.name):
        raise BadLink("This names no account that Hive could have; ask for the link or the keys again.")
    keys = [found.keys.get(role, "") for role in ROLES]
    if not all(_KEY.fullmatch(key) for key in keys):
        raise BadLink("It takes four public keys, owner, active, posting and memo; each begins with STM.")
    return found


def _of_lines(text: str) -> NewAccount:
    lines = {name.lower(): value for name, value in _LINE.findall(text)}
    keys = {role: lines[role] for role in ROLES if role in lines}
    return NewAccount(lines.get("name", lines.get("account", "")).lower(), keys)


def _of_link(link: str) -> NewAccount:
    kind, _, rest = link.removeprefix("hive://sign/").partition("/")
    encoded = rest.partition("?")[0].rstrip(".=")
    try:
        content = json.loads(base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)))
        listed = content if kind == "ops" else [content] if kind == "op" else content["operations"]
        ((name, values),) = listed
        if name not in _CREATIONS:
            raise ValueError(name)
        keys = {role: _single(values[role]) for role in ("owner", "active", "posting")}
        return NewAccount(str(values["new_account_name"]), keys | {"memo": str(values["memo_key"])})
    except (binascii.Error, ValueError, KeyError, TypeError, RecursionError):
        raise BadLink("This hive:// link does not ask for one new account with one key for each use.") from None


def _single(authority: Any) -> str:
    """The key of an authority that one key alone fulfils; others hide who owns the account."""
    ((key, weight),) = authority["key_auths"]
    if authority["account_auths"] or weight < authority["weight_threshold"]:
        raise ValueError("authority")
    return str(key)


def _only(key: str) -> dict[str, Any]:
    return {"weight_threshold": 1, "account_auths": [], "key_auths": [[key, 1]]}
