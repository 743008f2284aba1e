"""Tips: a request says what is meant ("this tip, these legs"); the signer builds the transaction itself."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from wallet.intents.base import AssetName, Milli, Reference, ReplyBase, RequestBase


class TipLeg(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One transfer of a tip."""

    role: Literal["creator", "host", "split"]
    to: str
    milli: Milli


class TipIntent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A tip as a person would say it. The payment is (account, content_id, number).

    `channel` is the id of the channel (or author, or site) that is thanked: the signer remembers which account
    received for it and refuses an unattended change. `attended` means that a person answered a question about this
    very tip in the running program. `kept_key` is the key of the promise that this tip keeps.
    """

    content_id: str
    number: Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]
    url: str
    channel: str
    asset: AssetName
    legs: Annotated[list[TipLeg], msgspec.Meta(min_length=1, max_length=10)]
    payee: Literal["confirmed", "author", "mentioned"]
    visibility: Literal["open", "quiet"]
    attended: bool = False
    kept_key: str | None = None


class SignTips(RequestBase, frozen=True):
    """Sign one transaction that holds every leg of `tips` -> SignedTransaction.

    `active_keys` are the public keys of the account's active authority as two nodes report them now;
    `memo_keys` maps each receiver of a quiet leg to its public memo key.
    Asked again for the same payments: the same bytes while they may land. Raises LimitReached, NeedsConsent,
    ClockWrong, StillValid, AlreadyPaid, Locked, KeyRefused, SpendLogDamaged.
    """

    account: str
    tips: Annotated[list[TipIntent], msgspec.Meta(min_length=1, max_length=30)]
    reference: Reference
    active_keys: list[str]
    memo_keys: dict[str, str] = msgspec.field(default_factory=dict)


class SignedTransaction(ReplyBase, frozen=True):
    """`body` is the exact JSON to broadcast (legacy operations, UTF-8 unescaped), with signatures."""

    transaction_id: str
    expiration: str
    body: str
