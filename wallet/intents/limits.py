"""How much may be given, and how long without asking. Giving oneself more room costs the passphrase."""

from __future__ import annotations

from typing import Annotated

import msgspec

from wallet.intents.base import AssetName, Milli, RequestBase

Thousandths = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The limits for one asset in thousandths; days and months are UTC."""

    per_tip: Thousandths
    per_creator_day: Thousandths
    per_day: Thousandths
    per_month: Thousandths


class SetLimits(RequestBase, frozen=True):
    """Change limits -> Status. Raising any of them needs the passphrase; lowering does not."""

    account: str
    limits: dict[AssetName, Limits]
    passphrase: str | None = None


class OpenAllowance(RequestBase, frozen=True):
    """Let the signer tip unattended for `days` (1-90) -> Status. 0 closes it, and needs no passphrase.

    `head_times` tell a practice account what time it is there; they mean nothing for a real one.
    """

    account: str
    days: Annotated[int, msgspec.Meta(ge=0, le=90)]
    passphrase: str | None = None
    head_times: tuple[str, str] | None = None


class AllowOnce(RequestBase, frozen=True):
    """Let this one payment of at most `milli` go over the limits of a day, a month and a creator -> Done.

    The wallet remembers it until it signed that payment, or its process ends. What was given counts as ever.
    """

    account: str
    content_id: str
    number: Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]
    asset: AssetName
    milli: Milli
    passphrase: str
