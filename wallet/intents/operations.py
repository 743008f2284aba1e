"""Everything else that is signed: our own public operations, and what a person has just read operation by operation."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from wallet.intents.base import AssetName, Milli, Reference, RequestBase


class SignPayer(RequestBase, frozen=True):
    """Sign the `payer` operation of this computer (`device`: 16 hex) -> SignedTransaction."""

    account: str
    device: str
    reference: Reference
    posting_keys: list[str]


class PledgeItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One promise: `to` is a channel id, `work` a content id."""

    to: str
    work: str
    milli: Milli
    asset: AssetName
    number: int = 1


class SignPledge(RequestBase, frozen=True):
    """Publish promises, at most once a day -> SignedTransaction. Moves no money."""

    account: str
    items: Annotated[list[PledgeItem], msgspec.Meta(min_length=1, max_length=30)]
    until: str
    reference: Reference
    posting_keys: list[str]


class SignWithdraw(RequestBase, frozen=True):
    """Take published promises back by their keys -> SignedTransaction."""

    account: str
    keys: Annotated[list[str], msgspec.Meta(min_length=1, max_length=100)]
    reference: Reference
    posting_keys: list[str]


class SignShown(RequestBase, frozen=True):
    """Sign a transaction that a person has just read -> SignedTransaction. Owner operations are refused.

    The signer serialises it anew; transfers go into the spend log. Always the passphrase, an open allowance or not.
    """

    account: str
    operations: list[tuple[str, dict[str, Any]]]
    ref_block_num: int
    ref_block_prefix: int
    expiration: str
    passphrase: str
