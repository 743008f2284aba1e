"""A thank-you for a gift: the least transfer there is with words for one reader, or a comment that everybody reads."""

from __future__ import annotations

from typing import Annotated

import msgspec

from wallet.intents.base import AssetName, Reference, RequestBase

Words = Annotated[str, msgspec.Meta(min_length=1, max_length=1_000)]


class SignThanksMemo(RequestBase, frozen=True):
    """Sign a transfer of 0.001 with `words` as an encrypted memo -> SignedTransaction. Always the passphrase.

    `memo_key` is the receiver's, `active_keys` those of the own account, both as two nodes report them now. The sum
    counts as spent. Raises BadRequest, KeyRefused, WrongPassphrase.
    """

    account: str
    to: str
    asset: AssetName
    words: Words
    memo_key: str
    reference: Reference
    active_keys: list[str]
    passphrase: str


class SignThanksComment(RequestBase, frozen=True):
    """Sign a comment `permlink` under a post -> SignedTransaction. Always the passphrase: it speaks in public.

    The same `permlink` again changes the same comment. Raises BadRequest, KeyRefused, WrongPassphrase.
    """

    account: str
    parent_author: str
    parent_permlink: str
    permlink: str
    words: Words
    reference: Reference
    posting_keys: list[str]
    passphrase: str
