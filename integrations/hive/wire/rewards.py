"""What an account earns without a transfer of anybody's: rewards for posts, and executions of recurring gifts.

Virtual operations: no transaction carries them, so their `transaction_id` is all zeros. VESTS are counted in
millionths, and are no `Amount`: what they are worth in HIVE changes with every block.
Source: hived, protocol/hive_virtual_operations.hpp. A curation reward names its post `author` and `permlink`; nodes
before 2023 say `comment_author` and `comment_permlink`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, NamedTuple

import msgspec

from integrations.errors import BadAnswer
from integrations.hive.wire.operations import HistoryOperation, Transfer
from integrations.hive.wire.values import Name, amount_of, convert

RewardKind = Literal["author", "curation", "beneficiary"]
REWARDS: dict[str, RewardKind] = {
    "author_reward": "author",
    "curation_reward": "curation",
    "comment_benefactor_reward": "beneficiary",
}
"""Names of operations and what they pay for."""
_VESTS = "@@000000037"
_MOST = 2**62
_BAD = "The Hive node tells of a reward in a form that is not expected."
Permlink = Annotated[str, msgspec.Meta(max_length=256)]


class Payout(NamedTuple):
    """`units` thousandths of HBD or HIVE, or millionths of VESTS; more than none."""

    asset: Literal["HBD", "HIVE", "VESTS"]
    units: int


@dataclass(frozen=True, slots=True)
class Reward:
    """What `receiver` got for a post; `payouts` may be empty where beneficiaries took everything."""

    kind: RewardKind
    receiver: str
    author: str
    permlink: str
    payouts: tuple[Payout, ...]


class _Payouts(msgspec.Struct):
    author: Name
    permlink: Permlink
    hbd_payout: object
    hive_payout: object
    vesting_payout: object
    benefactor: Name | None = None


class _Curation(msgspec.Struct):
    curator: Name
    reward: object
    author: Name | None = None
    permlink: Permlink | None = None
    comment_author: Name | None = None
    comment_permlink: Permlink | None = None


class _Vests(msgspec.Struct):
    amount: Annotated[str, msgspec.Meta(pattern=r"^[0-9]{1,19}\Z")]
    precision: Literal[6]
    nai: Literal["@@000000037"]


class _Execution(msgspec.Struct, rename={"sender": "from", "receiver": "to"}):
    sender: Name
    receiver: Name
    amount: object
    memo: Annotated[str, msgspec.Meta(max_length=2048)]


def as_reward(operation: HistoryOperation) -> Reward | None:
    """The reward that the operation is; None for other kinds. Raises BadAnswer if malformed."""
    kind = REWARDS.get(operation.name)
    if kind is None:
        return None
    if kind == "curation":
        return _curation(operation.value)
    raw = convert(operation.value, _Payouts)
    receiver = raw.author if kind == "author" else raw.benefactor
    if receiver is None:
        raise BadAnswer(_BAD)
    found = [_payout(value) for value in (raw.hbd_payout, raw.hive_payout, raw.vesting_payout)]
    return Reward(kind, receiver, raw.author, raw.permlink, tuple(one for one in found if one.units))


def as_execution(operation: HistoryOperation) -> Transfer | None:
    """The payment that an execution of a recurring gift is; None for other kinds. Raises BadAnswer if malformed."""
    if operation.name != "fill_recurrent_transfer":
        return None
    raw = convert(operation.value, _Execution)
    return Transfer(raw.sender, raw.receiver, amount_of(raw.amount), raw.memo)


def _curation(value: object) -> Reward:
    raw = convert(value, _Curation)
    author, permlink = raw.author or raw.comment_author, raw.permlink or raw.comment_permlink
    if author is None or permlink is None:
        raise BadAnswer(_BAD)
    found = _payout(raw.reward)
    return Reward("curation", raw.curator, author, permlink, (found,) if found.units else ())


def _payout(value: object) -> Payout:
    if isinstance(value, dict) and value.get("nai") == _VESTS:
        units = int(convert(value, _Vests).amount)
        if units >= _MOST:
            raise BadAnswer(_BAD)
        return Payout("VESTS", units)
    amount = amount_of(value)
    return Payout("HBD" if amount.asset.value == "HBD" else "HIVE", amount.milli)
