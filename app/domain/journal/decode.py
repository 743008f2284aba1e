"""An operation of the chain -> what it says, the reason why it counts for nothing, or None: not of ours.

    transfer                      memo tip, raise
    recurrent_transfer            memo patron; any other one may end a gift of ours (None is never answered)
    fill_, failed_recurrent_transfer      memo patron
    custom_json                   id capillary

An encrypted memo is nobody's business but its reader's: a transfer with one is None, unless the caller says that it is
a tip (`quiet`). Whoever reads the public chain never can.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import lru_cache

from app.domain.content import ChannelId, ContentId, KnownHosts, content_id_of, parse_url, read_id
from app.domain.content.names import is_hive_account
from app.domain.journal.bodies import read_own
from app.domain.journal.entry import NO_TRANSACTION, ChainOperation, JournalEntry, Place, placed, read_amount
from app.domain.journal.events import (
    CommonsSaid,
    Event,
    Ignored,
    PatronPaid,
    QuietTipSent,
    RaisePaid,
    RecurringFailed,
    RecurringSet,
    TipSent,
)
from app.domain.public_operation import COMMONS, Malformed, read_body, signer_of
from app.errors import BadLink
from wallet.errors import MemoError, MoneyError
from wallet.memo import PatronMemo, RaiseMemo, TipMemo, parse_any
from wallet.money import Amount

OUR_MEMOS = "capillary/1 "
_ANYBODY = KnownHosts(trust_all=True)
"""What was written long ago is read; nobody is going to connect there."""
_NONE: frozenset[tuple[str, int]] = frozenset()

Value = Mapping[str, object]


def entries_of(
    operations: Iterable[ChainOperation], quiet: Container[tuple[str, int]] = _NONE
) -> Iterator[JournalEntry]:
    """The entries among these operations, in their order; whole blocks, as `placed` asks.

    `quiet`: (transaction id, operation) of encrypted transfers that their reader knows to be tips.
    """
    return entries_at(placed(operations), quiet)


def entries_at(
    operations: Iterable[tuple[Place, ChainOperation]], quiet: Container[tuple[str, int]] = _NONE
) -> Iterator[JournalEntry]:
    """The same of operations whose places are known."""
    for place, operation in operations:
        what = decode(operation)
        if what is None and (operation.transaction_id, operation.operation) in quiet:
            what = _quiet_tip(operation.value)
        if what is not None:
            yield _entry(place, operation, what)


def decode(operation: ChainOperation) -> Event | Malformed | None:
    """What this operation says. Never raises, whatever it holds."""
    reader = _READERS.get(operation.name)
    if reader is None:
        return None
    try:
        return reader(operation.value)
    except MoneyError:
        return Malformed.AMOUNT


def _entry(place: Place, operation: ChainOperation, what: Event | Malformed) -> JournalEntry:
    return JournalEntry(
        place,
        operation.time,
        NO_TRANSACTION if place.virtual else operation.transaction_id,
        Ignored(what) if isinstance(what, Malformed) else what,
        _accounts(operation),
    )


def _accounts(operation: ChainOperation) -> tuple[str, ...]:
    """In whose history the operation stands. Source: hived, impacted.cpp."""
    value = operation.value
    if operation.name == "custom_json":
        signers = [value.get("required_auths"), value.get("required_posting_auths")]
        names: list[object] = [name for some in signers if isinstance(some, list) for name in some]
    else:
        sender, receiver = value.get("from"), value.get("to")
        if isinstance(sender, str) and isinstance(receiver, str) and sender != receiver:
            return sender, receiver
        names = [sender, receiver]
    return tuple(dict.fromkeys(name for name in names if isinstance(name, str)))


def _transfer(value: Value) -> Event | Malformed | None:
    memo = value.get("memo")
    if not isinstance(memo, str) or not memo.startswith(OUR_MEMOS):
        return None
    try:
        said = parse_any(memo)
    except MemoError:
        return Malformed.MEMO
    sender, receiver, amount = _parties(value)
    match said:
        case PatronMemo():
            return Malformed.WRONG_TRANSFER
        case RaiseMemo():
            return RaisePaid(sender, receiver, amount, said.round_id, said.need)
        case TipMemo():
            work, channel = _work_of(said.url)
            if not work:
                return Malformed.URL
            return TipSent(sender, receiver, amount, work, channel, said.leg, said.key, said.of)


def _quiet_tip(value: Value) -> Event | None:
    try:
        return QuietTipSent(*_parties(value))
    except MoneyError:
        return None


def _recurrent_transfer(value: Value) -> Event | Malformed | None:
    sender, receiver, amount = _parties(value)
    channel = _patron(value) if amount else ""
    # The chain replaces what stood under this pair_id whatever the memo says; so a bad memo ends a gift as none does.
    named = channel if isinstance(channel, str) and not isinstance(channel, Malformed) else ""
    recurrence, executions = _number(value.get("recurrence")), _number(value.get("executions"))
    return RecurringSet(sender, receiver, amount, named, recurrence, executions, _pair_id(value))


def _fill(value: Value) -> Event | Malformed | None:
    channel = _patron(value)
    if channel is None or isinstance(channel, Malformed):
        return channel
    return PatronPaid(*_parties(value), channel, _number(value.get("remaining_executions")))


def _failure(value: Value) -> Event | Malformed | None:
    channel = _patron(value)
    if channel is None or isinstance(channel, Malformed):
        return channel
    remaining, ended = _number(value.get("remaining_executions")), value.get("deleted") is True
    return RecurringFailed(*_parties(value), channel, remaining, ended)


def _custom_json(value: Value) -> Event | Malformed | None:
    body = read_body(value)
    if body is None or isinstance(body, Malformed):
        return body
    account = signer_of(value)
    if account is None:
        return Malformed.SIGNER
    name = str(body["op"])
    if name in COMMONS:
        return CommonsSaid(account, name, str(value["json"]))
    return read_own(account, body)


_READERS: dict[str, Callable[[Value], Event | Malformed | None]] = {
    "transfer": _transfer,
    "recurrent_transfer": _recurrent_transfer,
    "fill_recurrent_transfer": _fill,
    "failed_recurrent_transfer": _failure,
    "custom_json": _custom_json,
}
KINDS = tuple(_READERS)
"""The operations that anything of ours can be in."""


def _patron(value: Value) -> str | Malformed | None:
    """The channel that a recurring gift is for; None if the memo is none of ours."""
    memo = value.get("memo")
    if not isinstance(memo, str) or not memo.startswith(OUR_MEMOS):
        return None
    try:
        said = parse_any(memo)
    except MemoError:
        return Malformed.MEMO
    if not isinstance(said, PatronMemo):
        return Malformed.WRONG_TRANSFER
    return _channel_of(said.url) or Malformed.NOT_A_CHANNEL


@lru_cache(maxsize=16_384)
def _work_of(url: str) -> tuple[str, str]:
    """(content id, who made it where the id says so)."""
    text = content_id_of(url)
    thing = read_id(text) if text else None
    maker = thing.maker if isinstance(thing, ContentId) else None
    return text, str(maker) if maker else ""


@lru_cache(maxsize=4_096)
def _channel_of(url: str) -> str:
    try:
        reading = parse_url(url, _ANYBODY)
    except BadLink:
        return ""
    return str(reading) if isinstance(reading, ChannelId) else ""


def _parties(value: Value) -> tuple[str, str, Amount]:
    return _account(value.get("from")), _account(value.get("to")), read_amount(value.get("amount"))


def _account(name: object) -> str:
    """A name that the chain took; anything else is a node's invention, and its amount no amount."""
    if not isinstance(name, str) or not _is_account(name):
        raise MoneyError("A transfer goes from one Hive account to another.")
    return name


_is_account = lru_cache(maxsize=65_536)(is_hive_account)
"""Remembered, since the same people give again and again."""


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**32 else 0


def _pair_id(value: Value) -> int:
    """0 without the extension of HF28; its two forms are those of hived's two JSON formats."""
    extensions = value.get("extensions")
    for extension in extensions if isinstance(extensions, list) else []:
        match extension:
            case {"value": {"pair_id": int(number)}} | [_, {"pair_id": int(number)}]:
                return _number(number)
    return 0
