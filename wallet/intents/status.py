"""What may be told about the vault, even while it is locked; and the two short answers."""

from __future__ import annotations

import msgspec

from wallet.intents.base import NetworkName, ReplyBase, RequestBase
from wallet.intents.limits import Limits


class AskStatus(RequestBase, frozen=True):
    """-> Status. Answers while locked too."""


class AccountStatus(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An account of the vault as far as it may be shown. `keys` maps a role to its public key."""

    name: str
    network: NetworkName
    keys: dict[str, str]
    limits: dict[str, Limits]
    allowance_until: str | None
    needs_rebuild: bool = False


class Status(ReplyBase, frozen=True):
    """`keys_open`: may answer attended requests. `tipping_open`: may sign tips unattended (for some account)."""

    vault: bool
    keys_open: bool
    tipping_open: bool
    remembered: bool
    accounts: list[AccountStatus]


class Done(ReplyBase, frozen=True):
    """It is done and on disk."""


class Refusal(ReplyBase, frozen=True):
    """A WalletError by its class name; the client raises it again. `detail` is its `limit` or `reason`."""

    error: str
    message: str
    detail: str = ""
