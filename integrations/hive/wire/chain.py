"""What a node says about the chain: which one it is, its head, what is irreversible, and the fate of a transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

import msgspec

from integrations.errors import BadAnswer
from integrations.hive.wire.values import BlockId, BlockNumber, Time, amount_of, convert, time_of
from wallet.money import Amount, Asset

TransactionStatus = Literal[
    "unknown",
    "within_mempool",
    "within_reversible_block",
    "within_irreversible_block",
    "expired_reversible",
    "expired_irreversible",
    "too_old",
]
"""Source: hived, transaction_status_objects.hpp; what each is worth: app.domain.tips.outcome."""


@dataclass(frozen=True, slots=True)
class Properties:
    """Head and irreversible block of one node."""

    head_number: int
    head_id: str
    time: datetime
    irreversible_number: int


@dataclass(frozen=True, slots=True)
class Header:
    """`previous` is the id of the block before; its first four bytes are that block's number."""

    previous: str
    time: datetime


@dataclass(frozen=True, slots=True)
class Fate:
    """Answer of find_transaction; `block` is known for the `within_..._block` states."""

    status: TransactionStatus
    block: int | None


class _Properties(msgspec.Struct):
    head_block_number: BlockNumber
    head_block_id: BlockId
    time: Time
    last_irreversible_block_num: BlockNumber


class _Version(msgspec.Struct):
    chain_id: str


class _Header(msgspec.Struct):
    previous: BlockId
    timestamp: Time


class _HeaderAnswer(msgspec.Struct):
    header: _Header


class _Fate(msgspec.Struct):
    status: TransactionStatus
    block_num: BlockNumber | None = None


@dataclass(frozen=True, slots=True)
class FeedPrice:
    """What witnesses say that HIVE is worth: `milli_hbd` thousandths of HBD are `milli_hive` thousandths of HIVE."""

    milli_hbd: int
    milli_hive: int


@dataclass(frozen=True, slots=True)
class PriceFeed:
    """`median` is what the chain itself reckons with, None before there is one; `hourly` oldest first, of 3.5 days."""

    median: FeedPrice | None
    hourly: tuple[FeedPrice, ...]


class _Price(msgspec.Struct):
    base: object
    quote: object


class _FeedHistory(msgspec.Struct):
    current_median_history: _Price
    price_history: Annotated[list[_Price], msgspec.Meta(max_length=1_000)]


class _ChainProperties(msgspec.Struct):
    account_creation_fee: object


class _OpsInBlock(msgspec.Struct):
    ops: list[dict[str, object]]


def read_properties(result: object) -> Properties:
    """database_api.get_dynamic_global_properties. Raises BadAnswer if it contradicts itself, too."""
    raw = convert(result, _Properties)
    if number_of_id(raw.head_block_id) != raw.head_block_number:
        raise BadAnswer("The Hive node's head block has another number than its id.")
    if raw.last_irreversible_block_num > raw.head_block_number:
        raise BadAnswer("The Hive node calls a block irreversible that it does not have.")
    return Properties(
        raw.head_block_number, raw.head_block_id, time_of(raw.time), raw.last_irreversible_block_num
    )


def read_chain_id(result: object) -> bytes:
    """database_api.get_version, or get_config of older nodes."""
    text = convert(result, dict[str, object]).get("HIVE_CHAIN_ID") if _is_config(result) else None
    try:
        return bytes.fromhex(text if isinstance(text, str) else convert(result, _Version).chain_id)
    except ValueError:
        raise BadAnswer("The Hive node does not say which chain it serves.") from None


def _is_config(result: object) -> bool:
    return isinstance(result, dict) and "HIVE_CHAIN_ID" in result


def read_header(result: object, number: int) -> Header:
    """block_api.get_block_header of block `number`. Raises BadAnswer if it is another block's."""
    raw = convert(result, _HeaderAnswer).header
    if number_of_id(raw.previous) != number - 1:
        raise BadAnswer("The Hive node answered with another block than asked for.")
    return Header(raw.previous, time_of(raw.timestamp))


def number_of_id(block_id: str) -> int:
    """Every block id begins with the block's number."""
    return int(block_id[:8], 16)


def read_fate(result: object) -> Fate:
    """transaction_status_api.find_transaction."""
    raw = convert(result, _Fate)
    if raw.status in ("within_reversible_block", "within_irreversible_block") and not raw.block_num:
        raise BadAnswer("The Hive node does not say in which block the transaction is.")
    return Fate(raw.status, raw.block_num)


def read_creation_fee(result: object) -> Amount:
    """condenser_api.get_chain_properties: what a new account costs."""
    return amount_of(convert(result, _ChainProperties).account_creation_fee)


def read_price_feed(result: object) -> PriceFeed:
    """database_api.get_feed_history. A price of nothing, as on a chain without witnesses' prices, is none."""
    raw = convert(result, _FeedHistory)
    hourly = [_price(one) for one in raw.price_history]
    return PriceFeed(_price(raw.current_median_history), tuple(one for one in hourly if one is not None))


def _price(raw: _Price) -> FeedPrice | None:
    base, quote = amount_of(raw.base), amount_of(raw.quote)
    if not base or not quote:
        return None
    if (base.asset, quote.asset) != (Asset.HBD, Asset.HIVE):
        raise BadAnswer("The Hive node gives a price that is not one of HBD for HIVE.")
    return FeedPrice(base.milli, quote.milli)


def read_has_operations(result: object) -> bool:
    """account_history_api.get_ops_in_block: whether the history knows anything of that block.

    Every real block pays its producer, so an empty one is a history that lags behind its node.
    """
    return bool(convert(result, _OpsInBlock).ops)
