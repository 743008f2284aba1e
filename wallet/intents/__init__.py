"""What may be asked of the signer: typed requests of at most 64 KB, and nothing else.

A request says what is meant ("this tip, these legs"); the signer builds the transaction itself.
The one exception is SignShown, which a person reads operation by operation and pays for with the passphrase.
"""

from __future__ import annotations

from wallet.intents.base import MAX_REQUEST_BYTES, AssetName, KeyRole, Milli, NetworkName, Reference
from wallet.intents.limits import AllowOnce, Limits, OpenAllowance, SetLimits
from wallet.intents.links import LinkSplit, SignLink
from wallet.intents.operations import PledgeItem, SignPayer, SignPledge, SignShown, SignWithdraw
from wallet.intents.patrons import SignPatron
from wallet.intents.spending import AskSpent, CountTransfers, OwnTransfer, Spent
from wallet.intents.status import AccountStatus, AskStatus, Done, Refusal, Status
from wallet.intents.texts import DecryptMemos, PaymentKeys, Texts
from wallet.intents.thanks import SignThanksComment, SignThanksMemo
from wallet.intents.tips import SignedTransaction, SignTips, TipIntent, TipLeg
from wallet.intents.vault import (
    AddAccount,
    Backup,
    BackupFound,
    ChangePassphrase,
    CheckBackup,
    CreateVault,
    GivenKeys,
    Lock,
    LockAfter,
    MakeGivenKeys,
    MakePocketKeys,
    PublicKeys,
    RememberHere,
    RemoveAccount,
    Restore,
    Unlock,
)

__all__ = [
    "MAX_REQUEST_BYTES",
    "AccountStatus",
    "AddAccount",
    "AllowOnce",
    "AskSpent",
    "AskStatus",
    "AssetName",
    "Backup",
    "BackupFound",
    "ChangePassphrase",
    "CheckBackup",
    "CountTransfers",
    "CreateVault",
    "DecryptMemos",
    "Done",
    "GivenKeys",
    "KeyRole",
    "Limits",
    "LinkSplit",
    "Lock",
    "LockAfter",
    "MakeGivenKeys",
    "MakePocketKeys",
    "Milli",
    "NetworkName",
    "OpenAllowance",
    "OwnTransfer",
    "PaymentKeys",
    "PledgeItem",
    "PublicKeys",
    "Reference",
    "Refusal",
    "RememberHere",
    "RemoveAccount",
    "Reply",
    "Request",
    "Restore",
    "SetLimits",
    "SignLink",
    "SignPatron",
    "SignPayer",
    "SignPledge",
    "SignShown",
    "SignThanksComment",
    "SignThanksMemo",
    "SignTips",
    "SignWithdraw",
    "SignedTransaction",
    "Spent",
    "Status",
    "Texts",
    "TipIntent",
    "TipLeg",
    "Unlock",
]

Request = (
    SignTips | SignLink | SignPayer | SignPledge | SignWithdraw | SignPatron | SignShown | PaymentKeys | DecryptMemos
    | CreateVault | Unlock | Lock | LockAfter | RememberHere | AddAccount | MakePocketKeys | MakeGivenKeys
    | RemoveAccount | SetLimits | OpenAllowance | AllowOnce | ChangePassphrase | Backup | CheckBackup | Restore
    | CountTransfers | AskSpent | AskStatus | SignThanksMemo | SignThanksComment
)  # fmt: skip
Reply = SignedTransaction | Texts | PublicKeys | GivenKeys | BackupFound | Spent | Status | Done | Refusal
