"""Accounts that one person asks for and another one makes: both sides, without a private key ever travelling.

asks    name free -> keys (all but the owner's in the vault) -> sheet checked -> link -> the chain shows it -> connected
gives   link or keys of the other person -> what it costs -> link for the giver's own wallet -> the chain shows it
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.new_account import ROLES, Gift, NewAccount, creation, giving, lending, read_request, request_link
from app.domain.pocket import Operation, signing_link
from app.errors import NoAccount
from app.services.connect_hive import ConnectHive
from app.services.make_pocket import Stage
from app.services.signing import Signing
from app.store.first_run import FirstRunFile
from integrations.account_names import is_account_name
from integrations.hive.client import HiveClient
from integrations.hive.wire.accounts import AccountFacts
from wallet.intents import GivenKeys, MakeGivenKeys
from wallet.money import Amount
from wallet.network import Network


@dataclass(frozen=True, slots=True)
class AskedAccount:
    """What is shown to whoever may make the account: `operation` is what the link says."""

    new: NewAccount
    fee: Amount
    operation: Operation
    link: str


@dataclass(frozen=True, slots=True)
class GiftPlan:
    """What the giver's wallet signs; `fee` is None where a ticket is used. `loan_link` may be empty."""

    new: NewAccount
    gift: Gift
    fee: Amount | None
    tickets: int
    operations: list[Operation]
    link: str
    loan: list[Operation]
    loan_link: str


class NewAccounts:
    """Raises NoAccount, BadLink, NotConnected, WalletError, IntegrationError."""

    def __init__(
        self, network: Network, hive: HiveClient, signing: Signing, connect: ConnectHive, notes: FirstRunFile
    ) -> None:
        self._network = network
        self._hive = hive
        self._signing = signing
        self._connect = connect
        self._notes = notes

    async def check_free(self, name: str) -> None:
        """Raises NoAccount if no account can be called so, or one is."""
        if not is_account_name(name):
            raise NoAccount(
                "A name has 3 to 16 small letters, digits, - or ., begins with a letter, and each part between dots "
                "has at least 3 characters."
            )
        if await self._hive.accounts([name]):
            raise NoAccount("This name is taken; choose another one.")

    async def make_keys(self, name: str, passphrase: str, *, new: bool) -> GivenKeys:
        """Keys for a name that is free; the private owner key is in the answer and nowhere else."""
        await self.check_free(name)
        if new:
            await self._connect.create_vault(passphrase)
        return await self._signing.ask(MakeGivenKeys(name, self._network.value, passphrase), GivenKeys)

    def sheet_checked(self, new: NewAccount) -> None:
        """The owner key is on paper: from now on the account may be made."""
        self._notes.change(pending=new.name, public=tuple(new.keys[role] for role in ROLES))

    def pending(self) -> NewAccount | None:
        """The account that is waited for."""
        notes = self._notes.read()
        if not notes.pending or len(notes.public) != len(ROLES):
            return None
        return NewAccount(notes.pending, dict(zip(ROLES, notes.public, strict=True)))

    async def asked(self, new: NewAccount) -> AskedAccount:
        """Link and price."""
        fee = await self._hive.account_creation_fee()
        # The sentences need a name where the wallet that signs puts its own.
        return AskedAccount(new, fee, creation(new, new.name, fee), request_link(new, fee))

    async def arrived(self) -> bool:
        """Whether it is there; it is connected then. Raises NoAccount if somebody made it with other keys."""
        new = self.pending()
        if new is None:
            raise NoAccount("No account is waited for any more.")
        there = (await self._hive.accounts([new.name])).get(new.name)
        if there is None:
            return False
        _check_made(new, there)
        self._connect.keep(new.name)
        self._notes.change(pending="", public=(), finished=False)
        return True

    def forget(self) -> None:
        """Wait for it no more; its keys stay in the vault."""
        self._notes.change(pending="", public=())

    async def plan_gift(self, text: str, giver: str, first: Amount, sendings: int) -> GiftPlan:
        """What giving costs the giver now, and the links for its own wallet."""
        new = read_request(text)
        await self.check_free(new.name)
        facts, cost = await self._connect.facts(giver), await self._hive.credits(giver)
        fee = None if facts.tickets else await self._hive.account_creation_fee()
        gift = Gift(giver, first, sendings * 5 * cost.transfer_cost)
        _check_means(gift, facts, fee, cost.current)
        operations, loan = giving(new, gift, fee), lending(new, gift)
        link, loan_link = signing_link(operations, giver), signing_link(loan, giver) if loan else ""
        return GiftPlan(new, gift, fee, facts.tickets, operations, link, loan, loan_link)

    async def gift_stage(self, plan: GiftPlan) -> Stage:
        """How far it is. Raises NoAccount if the name was taken with other keys meanwhile."""
        there = (await self._hive.accounts([plan.new.name])).get(plan.new.name)
        if there is None:
            return Stage.ABSENT
        _check_made(plan.new, there)
        if plan.gift.lent and (await self._hive.credits(plan.new.name)).maximum * 4 < plan.gift.lent * 3:
            return Stage.BARE
        return Stage.READY


def _check_made(new: NewAccount, there: AccountFacts) -> None:
    listed = {role: list(there.keys.get(role, [])) for role in ("owner", "active", "posting")}
    listed["memo"] = [there.memo_key]
    shared = any(there.account_auths.get(role) for role in ("owner", "active", "posting"))
    if shared or any(listed[role] != [new.keys[role]] for role in ROLES):
        raise NoAccount(
            f"@{new.name} exists with other keys than asked for: it is somebody else's. Send nothing to it, and choose "
            "another name."
        )


def _check_means(gift: Gift, facts: AccountFacts, fee: Amount | None, credits_held: int) -> None:
    for needed in (fee, gift.first):
        if needed is None or not needed:
            continue
        held = facts.hive if needed.asset is facts.hive.asset else facts.hbd
        if held < needed:
            raise NoAccount(f"@{gift.giver} holds {held}; this takes {needed}.")
    if credits_held < gift.lent:
        raise NoAccount(f"@{gift.giver} has too few resource credits to lend that many free sendings.")
