"""What may be asked of the signer: typed requests of at most 64 KB, and nothing else.

A request says what is meant ("this tip, these legs"); the signer builds the transaction itself.
The one exception is SignShown, which a person reads operation by operation and pays for with the passphrase.

Times are `YYYY-MM-DDTHH:MM:SS`, UTC, as hived writes them. Money is thousandths (`milli`) plus the asset's name.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec

MAX_REQUEST_BYTES = 64 * 1024
Milli = Annotated[int, msgspec.Meta(ge=1, le=2**63 - 1)]
AssetName = Literal["HIVE", "HBD"]
NetworkName = Literal["hive", "practice"]
KeyRole = Literal["posting", "active", "memo"]


class _Request(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="ask"):
    """Base of every request."""


class _Reply(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="reply"):
    """Base of every reply."""


class Reference(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where and until when a transaction may land; from an irreversible block that two operators agree on.

    `head_times` are the head block times of the two nodes asked, for the clock rule of PROTOCOL section 2.
    """

    ref_block_num: Annotated[int, msgspec.Meta(ge=0, le=0xFFFF)]
    ref_block_prefix: Annotated[int, msgspec.Meta(ge=0, le=0xFFFFFFFF)]
    expiration: str
    head_times: tuple[str, str]


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


class SignTips(_Request, frozen=True):
    """Sign one transaction that holds every leg of `tips` -> SignedTransaction.

    `active_keys` are the public keys of the account's active authority as two nodes report them now;
    `memo_keys` maps each receiver of a quiet leg to its public memo key.
    Asked again for the same payments: the same bytes. Raises LimitReached, NeedsConsent, ClockWrong, StillValid, Locked.
    """

    account: str
    tips: Annotated[list[TipIntent], msgspec.Meta(min_length=1, max_length=30)]
    reference: Reference
    active_keys: list[str]
    memo_keys: dict[str, str] = {}


class SignPayer(_Request, frozen=True):
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


class SignPledge(_Request, frozen=True):
    """Publish promises, at most once a day -> SignedTransaction. Moves no money."""

    account: str
    items: Annotated[list[PledgeItem], msgspec.Meta(min_length=1, max_length=30)]
    until: str
    reference: Reference
    posting_keys: list[str]


class SignWithdraw(_Request, frozen=True):
    """Take published promises back by their keys -> SignedTransaction."""

    account: str
    keys: Annotated[list[str], msgspec.Meta(min_length=1, max_length=100)]
    reference: Reference
    posting_keys: list[str]


class SignShown(_Request, frozen=True):
    """Sign a transaction that a person has just read -> SignedTransaction. Owner operations are refused.

    The signer serialises it anew; transfers go into the spend log. Never under an open allowance: always the passphrase.
    """

    account: str
    operations: list[tuple[str, dict[str, Any]]]
    ref_block_num: int
    ref_block_prefix: int
    expiration: str
    passphrase: str


class SignedTransaction(_Reply, frozen=True):
    """`body` is the exact JSON to broadcast (legacy operations, UTF-8 unescaped), with signatures."""

    transaction_id: str
    expiration: str
    body: str


class PaymentKeys(_Request, frozen=True):
    """The 16-hex keys of payments (content id, number) -> Texts."""

    account: str
    payments: Annotated[list[tuple[str, int]], msgspec.Meta(max_length=500)]


class DecryptMemos(_Request, frozen=True):
    """Read encrypted memos with the present and retired memo keys -> Texts; None for what is not for us."""

    account: str
    memos: Annotated[list[str], msgspec.Meta(max_length=500)]


class Texts(_Reply, frozen=True):
    """One text for each thing asked, in order."""

    texts: list[str | None]


class CreateVault(_Request, frozen=True):
    """Make the vault of this data folder -> Done. Raises BadRequest if one is there."""

    passphrase: str


class Unlock(_Request, frozen=True):
    """Open the vault -> Status. Without a passphrase: from the operating system's keyring, if it was remembered there."""

    passphrase: str | None = None


class Lock(_Request, frozen=True):
    """Close everything -> Done. `keep_allowance` leaves an open allowance able to sign tips (auto-lock)."""

    keep_allowance: bool = False


class RememberHere(_Request, frozen=True):
    """Put (or remove) a second wrap of the data key into the OS keyring -> Done. Raises KeyringUnavailable."""

    passphrase: str
    remember: bool


class AddAccount(_Request, frozen=True):
    """Add keys to the vault -> Status. Exactly one of `wifs`, `master_password`, `seed_phrase` is given, or none to watch.

    `authorities` are the account's public keys on chain by role, owner included, as two nodes report them.
    Keys that the account does not list, and owner keys, are refused (KeyRefused).
    """

    name: str
    network: NetworkName
    authorities: dict[str, list[str]]
    passphrase: str
    wifs: list[str] = []
    master_password: str | None = None
    seed_phrase: str | None = None
    roles: list[KeyRole] = msgspec.field(default_factory=lambda: ["posting", "active", "memo"])


class MakePocketKeys(_Request, frozen=True):
    """Random posting, active and memo keys for an account that does not exist yet -> PublicKeys.

    They are in the vault, and in the verified backup at `backup_path`, before the public keys are answered.
    """

    name: str
    network: NetworkName
    passphrase: str
    backup_path: str


class PublicKeys(_Reply, frozen=True):
    """Public keys by role."""

    keys: dict[str, str]


class RemoveAccount(_Request, frozen=True):
    """Forget the keys of an account -> Done. Its spend log entries stay."""

    name: str
    passphrase: str


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The limits for one asset in thousandths; days and months are UTC."""

    per_tip: int
    per_creator_day: int
    per_day: int
    per_month: int


class SetLimits(_Request, frozen=True):
    """Change limits -> Status. Raising any of them needs the passphrase; lowering does not."""

    account: str
    limits: dict[AssetName, Limits]
    passphrase: str | None = None


class OpenAllowance(_Request, frozen=True):
    """Let the signer tip unattended for `days` (1-90) -> Status. 0 closes it, and needs no passphrase."""

    account: str
    days: Annotated[int, msgspec.Meta(ge=0, le=90)]
    passphrase: str | None = None


class ChangePassphrase(_Request, frozen=True):
    """Wrap the data key anew -> Done."""

    old: str
    new: str


class Backup(_Request, frozen=True):
    """Write an encrypted backup that was read back and opened before it is called one -> Done."""

    path: str
    passphrase: str


class Restore(_Request, frozen=True):
    """Restore a backup into a folder without a vault -> Status. The spend log must then be rebuilt before it signs."""

    path: str
    passphrase: str


class OwnTransfer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A transfer of the account on chain, reversible or not; `content_id` and `number` if its memo names them."""

    transaction_id: str
    time: str
    to: str
    milli: Milli
    asset: AssetName
    content_id: str | None = None
    channel: str | None = None
    number: int = 1


class CountTransfers(_Request, frozen=True):
    """Enter transfers that this spend log has not seen (another computer, before a restore) -> Spent.

    `complete_since`: the range from then to now is complete; a restored log signs again once it covers 31 days.
    """

    account: str
    transfers: Annotated[list[OwnTransfer], msgspec.Meta(max_length=200)]
    head_times: tuple[str, str]
    complete_since: str | None = None


class AskSpent(_Request, frozen=True):
    """What was spent and what is left -> Spent."""

    account: str
    head_times: tuple[str, str] | None = None


class Spent(_Reply, frozen=True):
    """Thousandths by asset for the current UTC day and month, and by (channel) for the day."""

    day: str
    today: dict[str, int]
    month: dict[str, int]
    creators_today: dict[str, dict[str, int]]


class AskStatus(_Request, frozen=True):
    """-> Status. Answers while locked too."""


class AccountStatus(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An account of the vault as far as it may be shown. `keys` maps a role to its public key."""

    name: str
    network: NetworkName
    keys: dict[str, str]
    limits: dict[str, Limits]
    allowance_until: str | None
    needs_rebuild: bool = False


class Status(_Reply, frozen=True):
    """`keys_open`: may answer attended requests. `tipping_open`: may sign tips unattended (for some account)."""

    vault: bool
    keys_open: bool
    tipping_open: bool
    remembered: bool
    accounts: list[AccountStatus]


class Done(_Reply, frozen=True):
    """It is done and on disk."""


class Refusal(_Reply, frozen=True):
    """A WalletError by its class name; the client raises it again. `detail` is its `limit` or `reason`."""

    error: str
    message: str
    detail: str = ""


Request = (
    SignTips | SignPayer | SignPledge | SignWithdraw | SignShown | PaymentKeys | DecryptMemos | CreateVault | Unlock | Lock
    | RememberHere | AddAccount | MakePocketKeys | RemoveAccount | SetLimits | OpenAllowance | ChangePassphrase | Backup
    | Restore | CountTransfers | AskSpent | AskStatus
)  # fmt: skip
Reply = SignedTransaction | Texts | PublicKeys | Spent | Status | Done | Refusal
