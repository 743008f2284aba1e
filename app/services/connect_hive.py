"""Takes a Hive account in: its keys into the wallet, checked against the chain, and this computer as its payer.

The secrets pass through here to the signer and are kept nowhere on the way.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from app.errors import NotConnected
from app.services.clock import Clock
from app.services.outcomes import SettleOutcomes
from app.services.references import SIGNED_FOR, reference_to
from app.services.signing import Signing
from app.store.accounts import AccountStore
from app.store.database import read_time
from app.store.submissions import Submission, SubmissionStore
from integrations.hive.client import HiveClient
from integrations.hive.wire.accounts import AccountFacts
from wallet.intents import AddAccount, CreateVault, Done, RemoveAccount, SignedTransaction, SignPayer, Status
from wallet.network import Network


@dataclass(frozen=True, slots=True)
class Keys:
    """One of the three ways to give keys; none of them is shown by `repr`."""

    wifs: list[str] = field(default_factory=list, repr=False)
    master_password: str | None = field(default=None, repr=False)
    seed_phrase: str | None = field(default=None, repr=False)


class ConnectHive:
    """Adds and removes Hive accounts of one network."""

    def __init__(
        self,
        network: Network,
        hive: HiveClient,
        signing: Signing,
        accounts: AccountStore,
        submissions: SubmissionStore,
        outcomes: SettleOutcomes,
        clock: Clock,
    ) -> None:
        self._network = network
        self._hive = hive
        self._signing = signing
        self._accounts = accounts
        self._submissions = submissions
        self._outcomes = outcomes
        self._clock = clock

    async def create_vault(self, passphrase: str) -> None:
        """Make the vault of this folder. Raises BadRequest if one is there."""
        await self._signing.ask(CreateVault(passphrase), Done)

    async def facts(self, name: str) -> AccountFacts:
        """What two operators say of an account. Raises NotConnected if the chain has none of this name."""
        found = await self._hive.accounts([name])
        if name not in found:
            raise NotConnected("Hive has no account of this name; check its spelling.")
        return found[name]

    async def add(self, name: str, keys: Keys, passphrase: str, device: str = "") -> Status:
        """Keys into the vault, the account into the store. `device` is random unless a seeded world names one."""
        facts = await self.facts(name)
        authorities = {role: list(listed) for role, listed in facts.keys.items()} | {"memo": [facts.memo_key]}
        request = AddAccount(
            name=name,
            network=self._network.value,
            authorities=authorities,
            passphrase=passphrase,
            wifs=keys.wifs,
            master_password=keys.master_password,
            seed_phrase=keys.seed_phrase,
        )
        status = await self._signing.ask(request, Status)
        self.keep(name, device)
        return status

    def keep(self, name: str, device: str = "") -> None:
        """Enter an account whose keys are in the vault; `device` is random unless a seeded world names one."""
        chosen = device or secrets.token_hex(8)
        self._accounts.add(name, self._network.value, watch=False, device=chosen, now=self._clock.now())

    async def watch(self, name: str) -> None:
        """Follow an account's public earnings without any key."""
        await self.facts(name)
        self._accounts.add(name, self._network.value, watch=True, device="", now=self._clock.now())

    async def remove(self, name: str, passphrase: str | None) -> None:
        """Forget an account and its keys; its tips and spend log stay. Raises NotConnected."""
        account = self._accounts.get(name)
        if account is None:
            raise NotConnected("This account is not connected here; `capillary account list` shows those that are.")
        if not account.watch:
            await self._signing.ask(RemoveAccount(name, passphrase or ""), Done)
        self._accounts.remove(name)

    async def pay_from_here(self, name: str) -> str:
        """Publish that this computer pays for the account -> transaction id. It counts 15 minutes after it is final."""
        account = self._accounts.get(name)
        if account is None:
            raise NotConnected("This account is not connected here.")
        head = await self._hive.head()
        facts = await self.facts(name)
        request = SignPayer(name, account.device, reference_to(head), list(facts.keys.get("posting", ())))
        signed = await self._signing.ask(request, SignedTransaction)
        submission = Submission(
            signed.transaction_id, name, signed.body, read_time(signed.expiration), head.time - SIGNED_FOR
        )
        self._submissions.submit(submission, [], "", self._clock.now())
        await self._outcomes.broadcast(submission)
        self._accounts.stop(name, "")
        return signed.transaction_id
