"""Makes a pocket-money account: its keys here, everything else signed by its main account in that one's own wallet.

prepare    name free, main account able to pay and to lend -> random keys in the vault, backed up -> the first link
absent     waits until two operators show the account -> its keys and its owner are compared with ours
bare       waits for the loan of credits (second link), without which it could send hardly anything
ready      allowance, payer: it gives

Asked again for the same name it goes on where it stopped: the keys are in the vault, the rest is on chain.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.domain.pocket import PocketWish, costs, creation, free_sendings, lending, signing_link
from app.errors import NoPocket
from app.services.connect_hive import ConnectHive
from app.services.signing import Signing
from app.services.take_in import TakeIn
from integrations.hive.client import HiveClient
from integrations.hive.wire.accounts import AccountFacts, Credits
from wallet.intents import MakePocketKeys, PublicKeys, Status, Unlock
from wallet.money import Amount
from wallet.network import Network

KEY_ROLES = ("posting", "active", "memo")


class Stage(StrEnum):
    """How far it is."""

    ABSENT = "absent"
    BARE = "bare"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class PocketPlan:
    """What is signed elsewhere. `backup` is empty where the keys were made, and backed up, by an earlier try.

    `operations` and `loan` are what the links say; `loan_link` is empty where power takes the place of a loan.
    """

    wish: PocketWish
    keys: Mapping[str, str]
    fee: Amount | None
    operations: list[tuple[str, dict[str, object]]]
    link: str
    loan: list[tuple[str, dict[str, object]]]
    loan_link: str
    sendings: int
    backup: str

    @property
    def links(self) -> list[str]:
        """In the order in which they are signed."""
        return [link for link in (self.link, self.loan_link) if link]


class MakePocket:
    """Never sees a key of the main account."""

    def __init__(
        self, network: Network, hive: HiveClient, signing: Signing, connect: ConnectHive, take_in: TakeIn
    ) -> None:
        self._network = network
        self._hive = hive
        self._signing = signing
        self._connect = connect
        self._take_in = take_in

    async def transfer_cost(self, main: str) -> int:
        """Credits that one gift costs now, by the chain's own figures. Raises NotConnected if there is no `main`."""
        await self._connect.facts(main)
        return (await self._credits(main)).transfer_cost

    async def prepare(self, wish: PocketWish, passphrase: str, backup: Path, *, new: bool) -> PocketPlan:
        """Keys in vault and backup, then the links. Raises NoPocket, NotConnected, WalletError, IntegrationError."""
        if wish.name == wish.main:
            raise NoPocket("A pocket account has another name than its main account.")
        main = await self._connect.facts(wish.main)
        there = (await self._hive.accounts([wish.name])).get(wish.name)
        resources = await self._credits(wish.main)
        ticket = main.tickets > 0
        fee = await self._hive.account_creation_fee()
        if there is None:
            _check_means(wish, main, resources, fee, ticket=ticket)
        if new:
            await self._connect.create_vault(passphrase)
        status = await self._signing.ask(Unlock(passphrase), Status)
        keys = _keys_of(status, wish.name)
        if there is not None and not keys:
            raise NoPocket("Hive has an account of this name already; choose another one.")
        made = not keys
        if made:
            asked = MakePocketKeys(wish.name, self._network.value, passphrase, str(backup))
            keys = (await self._signing.ask(asked, PublicKeys)).keys
        operations, loan = creation(wish, keys, fee, ticket=ticket), lending(wish)
        return PocketPlan(
            wish=wish,
            keys=keys,
            fee=None if ticket else fee,
            operations=operations,
            link=signing_link(operations, wish.main),
            loan=loan,
            loan_link=signing_link(loan, wish.main) if loan else "",
            sendings=free_sendings(wish.credits, resources.transfer_cost),
            backup=str(backup) if made else "",
        )

    async def stage(self, plan: PocketPlan) -> Stage:
        """Look at the chain. Raises NoPocket if the account appeared with other keys or another owner."""
        there = (await self._hive.accounts([plan.wish.name])).get(plan.wish.name)
        if there is None:
            return Stage.ABSENT
        _check_made(plan, there)
        if plan.wish.lent:
            maximum = (await self._credits(plan.wish.name)).maximum
            # What a gift costs moves a little all the time, and with it the loan that a second try would ask for.
            if maximum * 4 < plan.wish.lent * 3:
                return Stage.BARE
        return Stage.READY

    async def finish(self, plan: PocketPlan, passphrase: str, days: int) -> tuple[str, int]:
        """Allowance and payer -> what it can do now, and its free sendings a day."""
        name = plan.wish.name
        await self._signing.ask(Unlock(passphrase), Status)
        self._connect.keep(name)
        sentence = await self._take_in.begin(name, passphrase, days)
        return sentence, (await self._credits(name)).sendings_per_day

    async def _credits(self, name: str) -> Credits:
        return await self._hive.credits(name)


def _keys_of(status: Status, name: str) -> dict[str, str]:
    for account in status.accounts:
        if account.name == name and set(KEY_ROLES) <= set(account.keys):
            return dict(account.keys)
    return {}


def _check_means(wish: PocketWish, main: AccountFacts, resources: Credits, fee: Amount, *, ticket: bool) -> None:
    for asset, needed in costs(wish, fee, ticket=ticket).items():
        held = main.hive if asset is main.hive.asset else main.hbd
        if held < needed:
            raise NoPocket(f"@{main.name} holds {held}; making @{wish.name} takes {needed}.")
    if resources.current < wish.lent:
        raise NoPocket(
            f"@{main.name} has too few resource credits to lend that many; ask for fewer --sendings, or give it power "
            "with --power-up."
        )


def _check_made(plan: PocketPlan, there: AccountFacts) -> None:
    listed = {role: there.keys.get(role, []) for role in ("posting", "active")} | {"memo": [there.memo_key]}
    others = there.keys.get("owner", []) or list(there.account_auths.get("owner", ())) != [plan.wish.main]
    if others or any(listed[role] != [plan.keys[role]] for role in KEY_ROLES):
        raise NoPocket(
            f"@{plan.wish.name} exists with other keys or another owner than asked for; send nothing to it, and choose "
            "another name."
        )
