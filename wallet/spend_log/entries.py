"""What the spend log remembers, one JSON object a line. Fields are only ever added, with a default.

Times are `YYYY-MM-DDTHH:MM:SS` UTC, so that a day is the first 10 letters and a month the first 7.
`at` is the time counted with; `checked` says that two nodes agreed with the clock, so that the time may be remembered.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from wallet.intents import AssetName, NetworkName

Role = Literal["creator", "host", "split"]


class _Entry(msgspec.Struct, frozen=True, tag_field="entry"):
    """Base of all; unknown fields are those of a newer program and are ignored."""


class PaidLeg(msgspec.Struct, frozen=True):
    """One transfer of a payment."""

    role: Role
    to: str
    milli: int


class Payment(msgspec.Struct, frozen=True):
    """One tip as it was signed; the account stands in the entry."""

    content_id: str
    number: int
    channel: str
    asset: AssetName
    legs: list[PaidLeg]

    @property
    def milli(self) -> int:
        """The sum of the legs."""
        return sum(leg.milli for leg in self.legs)

    @property
    def receivers(self) -> dict[str, frozenset[str]]:
        """Accounts by role, as the policy compares them."""
        roles = dict.fromkeys(leg.role for leg in self.legs)
        return {role: frozenset(leg.to for leg in self.legs if leg.role == role) for role in roles}


class Began(_Entry, frozen=True):
    """The first line: nothing that an account did before is known. `log_id` (random) tells one log from the next.

    `created` with the vault; `restored` from a backup; `missing` and `damaged`: what was lost may still land.
    """

    why: Literal["created", "restored", "missing", "damaged"]
    log_id: str


class Joined(_Entry, frozen=True):
    """An account was added to this vault; everything that this wallet signs for it from here on stands in the log."""

    account: str


class Counted(_Entry, frozen=True):
    """The account's own transfers of the last 31 days were told completely, as of chain time `at`."""

    account: str
    at: str


class CountingBegan(_Entry, frozen=True):
    """After lost entries: a count is believed 10 minutes of chain time later, when nothing lost can land any more."""

    account: str
    at: str


class Signed(_Entry, frozen=True):
    """A transaction of tips left the signer. `wish` is the hash of what was asked, reference and attendance apart."""

    account: str
    network: NetworkName
    at: str
    checked: bool
    transaction_id: str
    expiration: str
    wish: str
    payments: list[Payment]
    body: str


class ShownTransfer(msgspec.Struct, frozen=True):
    """One transfer of a transaction that a person read and signed."""

    to: str
    milli: int
    asset: AssetName


class Shown(_Entry, frozen=True):
    """A transaction that a person read and paid for with the passphrase; its transfers count into day and month."""

    account: str
    network: NetworkName
    at: str
    transaction_id: str
    expiration: str
    transfers: list[ShownTransfer]


class Promised(_Entry, frozen=True):
    """Promises were published, at most once a UTC day. Moves no money."""

    account: str
    network: NetworkName
    at: str
    checked: bool
    transaction_id: str
    expiration: str
    wish: str
    body: str


class Patron(_Entry, frozen=True):
    """A recurring gift was started, changed or, with `milli` 0, stopped. Its first payment counts like a transfer."""

    account: str
    network: NetworkName
    at: str
    checked: bool
    transaction_id: str
    expiration: str
    wish: str
    body: str
    to: str
    pair_id: int
    asset: AssetName
    milli: int
    hours: int
    executions: int


class Landed(_Entry, frozen=True):
    """A transaction signed here was told among the account's own transfers."""

    account: str
    transaction_id: str


class Elsewhere(_Entry, frozen=True):
    """A transfer that this log did not sign; `index` counts equal transfers of one transaction."""

    account: str
    transaction_id: str
    index: int
    at: str
    to: str
    milli: int
    asset: AssetName
    content_id: str | None = None
    channel: str | None = None
    number: int = 1


Entry = Began | Joined | Counted | CountingBegan | Signed | Shown | Promised | Patron | Landed | Elsewhere
