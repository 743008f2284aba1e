"""Operations as the account history gives them, and the filter bits that ask for them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Annotated, Any

import msgspec

from integrations.errors import BadAnswer
from integrations.hive.wire.values import (
    BlockNumber,
    Name,
    Text,
    Time,
    TransactionId,
    amount_of,
    convert,
    time_of,
)
from wallet.money import Amount

REAL_KINDS = (
    "vote", "comment", "transfer", "transfer_to_vesting", "withdraw_vesting", "limit_order_create",
    "limit_order_cancel", "feed_publish", "convert", "account_create", "account_update", "witness_update",
    "account_witness_vote", "account_witness_proxy", "pow", "custom", "witness_block_approve", "delete_comment",
    "custom_json", "comment_options", "set_withdraw_vesting_route", "limit_order_create2", "claim_account",
    "create_claimed_account", "request_account_recovery", "recover_account", "change_recovery_account",
    "escrow_transfer", "escrow_dispute", "escrow_release", "pow2", "escrow_approve", "transfer_to_savings",
    "transfer_from_savings", "cancel_transfer_from_savings", "custom_binary", "decline_voting_rights", "reset_account",
    "set_reset_account", "claim_reward_balance", "delegate_vesting_shares", "account_create_with_delegation",
    "witness_set_properties", "account_update2", "create_proposal", "update_proposal_votes", "remove_proposal",
    "update_proposal", "collateralized_convert", "recurrent_transfer",
)  # fmt: skip
"""Operations that people sign, in the order of hived's ids 0-49 (protocol/operations.hpp)."""

_IDS = {kind: number for number, kind in enumerate(REAL_KINDS)} | {
    "author_reward": 51,
    "curation_reward": 52,
    "comment_benefactor_reward": 63,
    "fill_recurrent_transfer": 83,
    "failed_recurrent_transfer": 84,
}
NO_TRANSACTION = "0" * 40


@dataclass(frozen=True, slots=True)
class HistoryOperation:
    """One operation of an account's history.

    `sequence` counts within that account, and is that node's own; `transaction_id` is all zeros for virtual
    operations; `value` is as the node gave it, amounts as NAI objects. `irreversible`: by that node, when asked.
    """

    sequence: int
    block: int
    time: datetime
    transaction_id: str
    name: str
    value: dict[str, Any]
    irreversible: bool
    place: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Transfer:
    """A transfer operation, checked."""

    sender: str
    receiver: str
    amount: Amount
    memo: str


@dataclass(frozen=True, slots=True)
class FailedPayment:
    """What a recurrent transfer did not pay; `in_a_row` counts this one, `ended`: the chain has dropped it."""

    transfer: Transfer
    in_a_row: int
    ended: bool


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote on a post; `weight` is -10000 to 10000, 0 takes it back."""

    voter: str
    author: str
    permlink: str
    weight: int
    block: int
    time: datetime
    transaction_id: str
    irreversible: bool


class _Operation(msgspec.Struct):
    type: Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9_]{1,60}\Z")]
    value: dict[str, Any]


class _Entry(msgspec.Struct):
    block: BlockNumber
    op: _Operation
    timestamp: Time
    trx_id: TransactionId
    trx_in_block: Annotated[int, msgspec.Meta(ge=-1, le=2**32 - 1)] = 0
    op_in_trx: Annotated[int, msgspec.Meta(ge=0, le=2**32 - 1)] = 0


class _History(msgspec.Struct):
    history: Annotated[
        list[tuple[Annotated[int, msgspec.Meta(ge=0, le=2**53)], _Entry]], msgspec.Meta(max_length=1000)
    ]


class _Transfer(msgspec.Struct, rename={"sender": "from", "receiver": "to"}):
    sender: Name
    receiver: Name
    amount: object
    memo: Annotated[str, msgspec.Meta(max_length=2048)]


class _Failed(_Transfer, rename={"sender": "from", "receiver": "to"}):
    consecutive_failures: Annotated[int, msgspec.Meta(ge=0, le=255)]
    deleted: bool


class _Vote(msgspec.Struct):
    voter: Name
    author: Name
    permlink: Annotated[str, msgspec.Meta(max_length=256)]
    weight: Annotated[int, msgspec.Meta(ge=-10_000, le=10_000)]


class _Post(msgspec.Struct):
    author: Text
    permlink: Text
    title: Text = ""
    json_metadata: object = None
    depth: Annotated[int, msgspec.Meta(ge=0, le=65_535)] = 0


@dataclass(frozen=True, slots=True)
class Post:
    """A Hive post; `canonical_url` is what its metadata calls the original, unchecked text of a stranger.

    `is_reply`: it answers another post.
    """

    author: str
    permlink: str
    title: str
    canonical_url: str | None
    is_reply: bool = False


def filter_bits(kinds: Collection[str]) -> tuple[int, int]:
    """(low, high) for get_account_history; (0, 0) asks for everything. Raises ValueError for an unknown kind."""
    unknown = set(kinds) - _IDS.keys()
    if unknown:
        raise ValueError(f"no such operation: {sorted(unknown)}")
    bits = 0
    for kind in kinds:
        bits |= 1 << _IDS[kind]
    return bits & (2**64 - 1), bits >> 64


def read_history(result: object, irreversible_number: int) -> list[HistoryOperation]:
    """account_history_api.get_account_history, oldest first. Raises BadAnswer if it is out of order."""
    page = [
        HistoryOperation(
            sequence=sequence,
            block=entry.block,
            time=time_of(entry.timestamp),
            transaction_id=entry.trx_id,
            name=entry.op.type.removesuffix("_operation"),
            value=entry.op.value,
            irreversible=entry.block <= irreversible_number,
            place=(entry.trx_in_block, entry.op_in_trx),
        )
        for sequence, entry in convert(result, _History).history
    ]
    for earlier, later in pairwise(page):
        if earlier.sequence >= later.sequence or earlier.time > later.time or earlier.block > later.block:
            raise BadAnswer("The Hive node's history is out of order.")
    return page


def as_transfer(operation: HistoryOperation) -> Transfer | None:
    """The transfer that the operation is; None for other kinds, and for VESTS. Raises BadAnswer if malformed."""
    if operation.name != "transfer":
        return None
    raw = convert(operation.value, _Transfer)
    return Transfer(raw.sender, raw.receiver, amount_of(raw.amount), raw.memo)


def as_paid_by_chain(operation: HistoryOperation) -> Transfer | None:
    """The payment of a recurrent transfer that the chain made; None for other kinds. Raises BadAnswer if malformed."""
    if operation.name != "fill_recurrent_transfer":
        return None
    raw = convert(operation.value, _Transfer)
    return Transfer(raw.sender, raw.receiver, amount_of(raw.amount), raw.memo)


def as_failed_by_chain(operation: HistoryOperation) -> FailedPayment | None:
    """The payment of a recurrent transfer that the chain could not make. Raises BadAnswer if malformed."""
    if operation.name != "failed_recurrent_transfer":
        return None
    raw = convert(operation.value, _Failed)
    transfer = Transfer(raw.sender, raw.receiver, amount_of(raw.amount), raw.memo)
    return FailedPayment(transfer, raw.consecutive_failures, raw.deleted)


def as_recurring_order(operation: HistoryOperation) -> Transfer | None:
    """One payment of the recurrent transfer that is ordered; None for other kinds. Raises BadAnswer if malformed."""
    if operation.name != "recurrent_transfer":
        return None
    raw = convert(operation.value, _Transfer)
    return Transfer(raw.sender, raw.receiver, amount_of(raw.amount), raw.memo)


def as_vote(operation: HistoryOperation) -> Vote | None:
    """The vote that the operation is; None for other kinds. Raises BadAnswer if malformed."""
    if operation.name != "vote":
        return None
    raw = convert(operation.value, _Vote)
    return Vote(
        raw.voter,
        raw.author,
        raw.permlink,
        raw.weight,
        operation.block,
        operation.time,
        operation.transaction_id,
        operation.irreversible,
    )


def read_post(result: object, author: str, permlink: str) -> Post | None:
    """bridge.get_post or condenser_api.get_content; None if there is no such post. Raises BadAnswer."""
    if result is None:
        return None
    raw = convert(result, _Post)
    if not raw.author:
        return None
    if (raw.author, raw.permlink) != (author, permlink):
        raise BadAnswer("The Hive node answered with another post than asked for.")
    return Post(author, permlink, raw.title, canonical_url(raw.json_metadata), raw.depth > 0)


def canonical_url(metadata: object) -> str | None:
    """json_metadata is an object at bridge, JSON text at condenser_api, and whatever its author wrote into it.

    None for anything but a text of bearable length.
    """
    if isinstance(metadata, str):
        try:
            metadata = msgspec.json.decode(metadata.encode("utf-8", errors="replace"))
        except (msgspec.MsgspecError, RecursionError):
            return None
    url = metadata.get("canonical_url") if isinstance(metadata, dict) else None
    return url if isinstance(url, str) and len(url) <= 4_096 else None
