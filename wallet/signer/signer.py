"""Which job answers which request. The jobs know keys; this table knows only names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wallet import intents
from wallet.errors import BadRequest
from wallet.intents import Reply, Request, Status
from wallet.signer.accounts import AccountKeeper
from wallet.signer.allowed_once import AllowedOnce
from wallet.signer.counting import TransferCounter
from wallet.signer.keeping import VaultKeeper
from wallet.signer.key_room import KeyRoom
from wallet.signer.links import LinkSigner
from wallet.signer.open_vault import Surroundings
from wallet.signer.patrons import PatronSigner
from wallet.signer.permissions import PermissionKeeper
from wallet.signer.public_operations import PublicOperationSigner
from wallet.signer.shown import ShownSigner
from wallet.signer.status import StatusTeller
from wallet.signer.texts import TextReader
from wallet.signer.thanks import ThanksSigner
from wallet.signer.tips import TipSigner

_PERSONAL = (
    intents.SignShown, intents.SignPayer, intents.SignLink, intents.SignPatron, intents.AddAccount,
    intents.MakePocketKeys, intents.MakeGivenKeys, intents.RemoveAccount, intents.SetLimits, intents.OpenAllowance,
    intents.AllowOnce, intents.ChangePassphrase, intents.Backup, intents.RememberHere, intents.SignThanksMemo,
    intents.SignThanksComment,
)  # fmt: skip
"""Requests that only a person makes; they put the auto-lock off. Tips do so if they were attended."""


class Signer:
    """Answers one request after the other. Raises the WalletError that says what is in the way."""

    def __init__(self, around: Surroundings) -> None:
        self._room = KeyRoom(around)
        self._status = StatusTeller(self._room)
        self._once = AllowedOnce(self._room)
        self._jobs: dict[type, Callable[[Any], Reply]] = {
            **self._signing_jobs(),
            **self._vault_jobs(),
            intents.AskStatus: lambda _request: self._status.status(),
        }

    def answer(self, request: Request) -> Reply:
        """Do one job."""
        self.tick()
        job = self._jobs.get(type(request))
        if job is None:
            raise BadRequest("The signer does not know this request.")
        reply = job(request)
        if isinstance(request, _PERSONAL) or (
            isinstance(request, intents.SignTips) and any(tip.attended for tip in request.tips)
        ):
            self._room.person_is_here()
        return reply

    def tick(self) -> float | None:
        """Lock what has been idle too long -> seconds until the next look, None if there is nothing to lock."""
        return self._room.tick()

    def close(self) -> None:
        """Forget every key."""
        self._room.close()

    def _signing_jobs(self) -> dict[type, Callable[[Any], Reply]]:
        public, texts, counter = PublicOperationSigner(self._room), TextReader(self._room), TransferCounter(self._room)
        thanks = ThanksSigner(self._room)
        return {
            intents.SignThanksMemo: thanks.memo,
            intents.SignThanksComment: thanks.comment,
            intents.SignTips: TipSigner(self._room, self._once).answer,
            intents.SignPayer: public.payer,
            intents.SignPledge: public.pledge,
            intents.SignWithdraw: public.withdraw,
            intents.SignShown: ShownSigner(self._room).answer,
            intents.SignPatron: PatronSigner(self._room).answer,
            intents.SignLink: LinkSigner(self._room).answer,
            intents.PaymentKeys: texts.payment_keys,
            intents.DecryptMemos: texts.decrypt,
            intents.CountTransfers: counter.count,
            intents.AskSpent: counter.ask,
        }

    def _vault_jobs(self) -> dict[type, Callable[[Any], Reply]]:
        keeper, accounts, permissions = VaultKeeper(self._room), AccountKeeper(self._room), PermissionKeeper(self._room)
        return {
            intents.CreateVault: keeper.create,
            intents.Unlock: self._then_status(keeper.unlock),
            intents.Lock: keeper.lock,
            intents.LockAfter: keeper.lock_after,
            intents.RememberHere: keeper.remember,
            intents.ChangePassphrase: keeper.change_passphrase,
            intents.Backup: keeper.back_up,
            intents.CheckBackup: keeper.check_backup,
            intents.Restore: self._then_status(keeper.restore),
            intents.AddAccount: self._then_status(accounts.add),
            intents.MakePocketKeys: accounts.make_pocket,
            intents.MakeGivenKeys: accounts.make_given,
            intents.RemoveAccount: accounts.remove,
            intents.SetLimits: self._then_status(permissions.set_limits),
            intents.OpenAllowance: self._then_status(permissions.open_allowance),
            intents.AllowOnce: self._once.allow,
        }

    def _then_status(self, job: Callable[[Any], None]) -> Callable[[Any], Status]:
        def answer(request: object) -> Status:
            job(request)
            return self._status.status()

        return answer
