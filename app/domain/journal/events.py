"""What an operation on chain says, once decoded. Amounts are thousandths; ids are those of PROTOCOL section 3.

TipSent, PatronPaid, RaisePaid            money moved, with a memo of ours
QuietTipSent                              ... with an encrypted one, which its reader could open
RecurringSet, RecurringFailed             a recurring gift starts, changes, stops, or could not be paid
LinkChanged, PayerNamed, Pledged, Withdrawn, Labelled, ServiceRun      our own operations
CommonsSaid                               an operation of a later section, not looked into
Ignored                                   nothing: counted with its reason
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.creators.links import Claim
from app.domain.public_operation import Malformed
from wallet.memo import Leg
from wallet.money import Amount


@dataclass(frozen=True, slots=True)
class TipSent:
    """One leg of a tip. `work` is a content id; `channel` who made it, where the id says so, else empty."""

    sender: str
    receiver: str
    amount: Amount
    work: str
    channel: str
    leg: Leg
    key: str
    of: Amount | None = None


@dataclass(frozen=True, slots=True)
class QuietTipSent:
    """An encrypted transfer of which its reader knows that it is a tip, and nothing that others may not know."""

    sender: str
    receiver: str
    amount: Amount


@dataclass(frozen=True, slots=True)
class PatronPaid:
    """A recurring gift was paid by the chain; `remaining` executions are left."""

    sender: str
    receiver: str
    amount: Amount
    channel: str
    remaining: int


@dataclass(frozen=True, slots=True)
class RaisePaid:
    """Cash for one need of a round of an instance."""

    sender: str
    receiver: str
    amount: Amount
    round_id: str
    need: str


@dataclass(frozen=True, slots=True)
class RecurringSet:
    """A recurrent transfer is made, replaced or, with an amount of 0, stopped.

    `channel` is empty where its memo is none of ours: it then ends a gift of ours with the same `pair_id`.
    `recurrence` is in hours; `executions` are all of them, the first included.
    """

    sender: str
    receiver: str
    amount: Amount
    channel: str
    recurrence: int
    executions: int
    pair_id: int


@dataclass(frozen=True, slots=True)
class RecurringFailed:
    """A recurring gift could not be paid; `ended`: the chain has dropped it after ten failures."""

    sender: str
    receiver: str
    amount: Amount
    channel: str
    remaining: int
    ended: bool


@dataclass(frozen=True, slots=True)
class LinkChanged:
    """A `link` or `unlink`."""

    account: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class PayerNamed:
    """The computer that pays for the account from now on."""

    account: str
    device: str


@dataclass(frozen=True, slots=True)
class PledgeItem:
    """One promise: `to` is a channel id, `work` a content id."""

    to: str
    work: str
    amount: Amount
    key: str


@dataclass(frozen=True, slots=True)
class Pledged:
    """Promises, until a moment at which what is unpaid ends."""

    account: str
    items: tuple[PledgeItem, ...]
    until: datetime


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Promises taken back by their keys."""

    account: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Labelled:
    """What an account thinks of a work or channel. `thing` is its id; `note` is a stranger's plain text."""

    account: str
    thing: str
    label: str
    note: str


@dataclass(frozen=True, slots=True)
class ServiceRun:
    """ "I run this": `key` is an Ed25519 public key in 64 hex digits, good until `valid`."""

    account: str
    kind: str
    url: str
    acts_as: str
    keepers: tuple[str, ...]
    key: str
    valid: datetime


@dataclass(frozen=True, slots=True)
class CommonsSaid:
    """An operation of the commons: `operation` is its name, `text` its JSON as it was signed."""

    account: str
    operation: str
    text: str


@dataclass(frozen=True, slots=True)
class Ignored:
    """An operation of ours that is malformed; it changes nothing."""

    reason: Malformed


Event = (
    TipSent | QuietTipSent | PatronPaid | RaisePaid | RecurringSet | RecurringFailed
    | LinkChanged | PayerNamed | Pledged | Withdrawn | Labelled | ServiceRun | CommonsSaid
)  # fmt: skip
