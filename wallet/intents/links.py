"""Links: which channels elsewhere are the account's own, and how it divides what arrives."""

from __future__ import annotations

from typing import Annotated

import msgspec

from wallet.intents.base import Reference, RequestBase


class LinkSplit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One receiver of what arrives: `share` parts of the sum or, with `fee`, per cent."""

    to: str
    share: Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]
    fee: bool = False


class SignLink(RequestBase, frozen=True):
    """Sign `link`, or `unlink` if `withdraws` -> SignedTransaction. Always the passphrase: it redirects money.

    `profile` is the whole new `posting_json_metadata` of the account, which mirrors the link; empty leaves the profile
    as it is. Raises BadRequest, KeyRefused, WrongPassphrase.
    """

    account: str
    url: str
    reference: Reference
    posting_keys: list[str]
    passphrase: str
    splits: Annotated[list[LinkSplit], msgspec.Meta(max_length=8)] = msgspec.field(default_factory=list)
    share: Annotated[int, msgspec.Meta(ge=0, le=100)] = 0
    withdraws: bool = False
    profile: str = ""
