"""Recurring gifts: Hive's own recurrent transfers, started, changed or stopped by a person with the passphrase."""

from __future__ import annotations

from typing import Annotated

import msgspec

from wallet.intents.base import AssetName, Reference, RequestBase


class SignPatron(RequestBase, frozen=True):
    """Start, change or, with `milli` 0, stop the recurring gift number `pair_id` to an account -> SignedTransaction.

    `url` is the creator's channel, which the memo names. `hours` apart, `executions` in all: the chain keeps one for
    730 days at most and pays the first at once. Always the passphrase, an open allowance or not; counted into the
    spend log, and held by the limit of the month together with the others that run.
    Asked again while it may land: the same bytes. Raises WrongPassphrase, LimitReached, BadRequest, KeyRefused,
    ClockWrong, StillValid.
    """

    account: str
    to: str
    pair_id: Annotated[int, msgspec.Meta(ge=0, le=255)]
    url: str
    asset: AssetName
    milli: Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]
    hours: Annotated[int, msgspec.Meta(ge=24, le=17_520)]
    executions: Annotated[int, msgspec.Meta(ge=2, le=730)]
    reference: Reference
    active_keys: list[str]
    passphrase: str
