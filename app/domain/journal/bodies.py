"""The bodies of our own operations, one reader each: an event, or the reason why it is none.

    payer     device                                            16 hex digits
    pledge    items [{to, work, amount, key}], until            1-30 items, keys that differ
    withdraw  keys                                              1-100
    label     url, label, note
    service   kind, url, account, keepers, key, valid

Fields that version 1 does not name are malformed, so nobody can hide a second meaning in one (PROTOCOL, section 1).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import TypeGuard

from app.domain.content import ChannelId, ContentId, parse_url, read_id
from app.domain.content.names import is_hive_account
from app.domain.creators.links import decode_claim
from app.domain.journal.events import (
    Event,
    Labelled,
    LinkChanged,
    PayerNamed,
    Pledged,
    PledgeItem,
    ServiceRun,
    Withdrawn,
)
from app.domain.public_operation import Body, Malformed
from app.errors import BadId, BadLink
from wallet.errors import MoneyError
from wallet.money import Amount

MOST_ITEMS = 30
MOST_KEYS = 100
MOST_KEEPERS = 40
LABELS = frozenset({"spam", "scam", "nsfw", "violence", "hate", "misleading", "malware", "copyright", "other"})
SERVICES = frozenset({"node", "ads"})

_KEY = re.compile(r"[0-9a-f]{16}", re.ASCII)
_PUBLIC_KEY = re.compile(r"[0-9a-f]{64}", re.ASCII)
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}", re.ASCII)


def read_own(account: str, body: Body) -> Event | Malformed:
    """What a body that is none of the commons' says."""
    name = str(body["op"])
    if name in {"link", "unlink"}:
        claim = decode_claim(body)
        return claim if isinstance(claim, Malformed) else LinkChanged(account, claim)
    fields, read = _READERS[name]
    if body.keys() != fields | {"v", "op"}:
        return Malformed.FIELDS
    return read(account, body)


def _payer(account: str, body: Body) -> Event | Malformed:
    device = body["device"]
    return PayerNamed(account, device) if _matches(device, _KEY) else Malformed.DEVICE


def _pledge(account: str, body: Body) -> Event | Malformed:
    until, items = read_time(body["until"]), body["items"]
    if until is None:
        return Malformed.TIME
    if not isinstance(items, list) or not 1 <= len(items) <= MOST_ITEMS:
        return Malformed.ITEMS
    read: list[PledgeItem] = []
    for item in items:
        one = _pledge_item(item)
        if isinstance(one, Malformed):
            return one
        read.append(one)
    if len({one.key for one in read}) < len(read):
        return Malformed.KEY
    return Pledged(account, tuple(read), until)


def _pledge_item(item: object) -> PledgeItem | Malformed:
    match item:
        case {"to": str(to), "work": str(work), "amount": str(amount), "key": str(key), **rest} if not rest:
            pass
        case _:
            return Malformed.ITEMS
    if not _matches(key, _KEY):
        return Malformed.KEY
    if not (is_id_of(ChannelId, to) and is_id_of(ContentId, work)):
        return Malformed.ITEMS
    try:
        promised = Amount.parse(amount)
    except MoneyError:
        return Malformed.AMOUNT
    return PledgeItem(to, work, promised, key) if promised else Malformed.AMOUNT


def _withdraw(account: str, body: Body) -> Event | Malformed:
    keys = body["keys"]
    if not isinstance(keys, list) or not 1 <= len(keys) <= MOST_KEYS or not all(_matches(key, _KEY) for key in keys):
        return Malformed.KEY
    return Withdrawn(account, tuple(dict.fromkeys(keys)))


def _label(account: str, body: Body) -> Event | Malformed:
    url, label, note = body["url"], body["label"], body["note"]
    thing = thing_of(url) if _is_web_address(url) else ""
    if not thing:
        return Malformed.URL
    if not isinstance(label, str) or label not in LABELS:
        return Malformed.LABEL
    return Labelled(account, thing, label, note) if is_text(note) else Malformed.TEXT


def _service(account: str, body: Body) -> Event | Malformed:
    kind, url, acts_as = body["kind"], body["url"], body["account"]
    keepers, key, valid = body["keepers"], body["key"], read_time(body["valid"])
    if not isinstance(kind, str) or kind not in SERVICES:
        return Malformed.FIELDS
    if not _is_web_address(url) or not thing_of(url):
        return Malformed.URL
    if not _is_account(acts_as) or not isinstance(keepers, list) or len(keepers) > MOST_KEEPERS:
        return Malformed.ACCOUNT
    if not all(_is_account(name) for name in keepers):
        return Malformed.ACCOUNT
    if not _matches(key, _PUBLIC_KEY):
        return Malformed.KEY
    if valid is None:
        return Malformed.TIME
    return ServiceRun(account, kind, url, acts_as, tuple(keepers), key, valid)


_READERS: dict[str, tuple[frozenset[str], Callable[[str, Body], Event | Malformed]]] = {
    "payer": (frozenset({"device"}), _payer),
    "pledge": (frozenset({"items", "until"}), _pledge),
    "withdraw": (frozenset({"keys"}), _withdraw),
    "label": (frozenset({"url", "label", "note"}), _label),
    "service": (frozenset({"kind", "url", "account", "keepers", "key", "valid"}), _service),
}


def read_time(value: object) -> datetime | None:
    """`YYYY-MM-DDTHH:MM:SS`, UTC; None for anything else."""
    if not isinstance(value, str) or _TIME.fullmatch(value) is None:
        return None
    try:
        return datetime.strptime(value, "%Y-%m-%dT%H:%M:%S").replace(tzinfo=UTC)
    except ValueError:
        return None


@lru_cache(maxsize=8_192)
def thing_of(url: str) -> str:
    """The id of the work or channel that a URL names, by the rules for links; empty if it names none."""
    try:
        reading = parse_url(url)
    except BadLink:
        return ""
    return str(reading) if isinstance(reading, ContentId | ChannelId) else ""


@lru_cache(maxsize=8_192)
def is_id_of(kind: type, text: str) -> bool:
    """Whether it is the id of a work or channel, as it is written and not otherwise."""
    try:
        found = read_id(text)
    except BadId:
        return False
    return isinstance(found, kind) and str(found) == text


def is_text(value: object) -> TypeGuard[str]:
    """A text that UTF-8 can write: JSON escapes may hide halves of characters."""
    if not isinstance(value, str):
        return False
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _matches(value: object, pattern: re.Pattern[str]) -> TypeGuard[str]:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _is_account(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and is_hive_account(value)


def _is_web_address(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and value.startswith(("https://", "http://"))
