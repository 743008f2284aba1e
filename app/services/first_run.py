"""The first minutes in the window: an account, where one likes things, how much, and who may see it. Each step whole.

connect   keys into the vault; nothing can be sent yet: no allowance, and this computer is not the payer
seal      limits into the wallet, then allowance and payer: from here on gifts go out
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.first_steps import OWN
from app.folders import DataFolder
from app.services.change_limits import change_limits
from app.services.connect_hive import ConnectHive, Keys
from app.services.new_accounts import NewAccounts
from app.services.note_gifts import NoteGifts
from app.services.signing import Signing
from app.services.take_in import TakeIn
from app.settings import LiveSettings
from app.store.accounts import AccountStore
from app.store.database import stored_time
from app.store.first_run import FirstRunFile, FirstRunNotes
from integrations.hive.client import HiveClient
from wallet.errors import KeyringUnavailable
from wallet.intents import AskStatus, Done, Limits, OpenAllowance, RememberHere, Status, Unlock

USUAL = Limits(per_tip=100, per_creator_day=200, per_day=500, per_month=10_000)
"""Where the wallet is closed and its own limits cannot be read."""


@dataclass(frozen=True, slots=True)
class FirstRunView:
    """What the steps show. `limits` are those of `account` in `asset`; the usual ones while the vault is locked."""

    notes: FirstRunNotes
    account: str
    vault: bool
    asset: str
    price: int
    limits: Limits
    follow_votes: bool
    voters: tuple[str, ...]
    visibility: str
    earns: bool = False


class FirstRun:
    """`new_accounts` and `notes_gifts` are its parts for people without an account."""

    def __init__(
        self,
        folder: DataFolder,
        notes: FirstRunFile,
        settings: LiveSettings,
        signing: Signing,
        hive: HiveClient,
        connect: ConnectHive,
        take_in: TakeIn,
        accounts: AccountStore,
        new_accounts: NewAccounts,
        notes_gifts: NoteGifts,
    ) -> None:
        self._folder = folder
        self._notes = notes
        self._settings = settings
        self._signing = signing
        self._hive = hive
        self._connect = connect
        self._take_in = take_in
        self._accounts = accounts
        self.new_accounts = new_accounts
        self.notes_gifts = notes_gifts

    async def view(self) -> FirstRunView:
        """As things stand."""
        settings = self._settings.now
        account = next((one.name for one in self._accounts.all() if not one.watch), "")
        status = await self._signing.ask(AskStatus(), Status)
        sealed: Mapping[str, Limits] = next((one.limits for one in status.accounts if one.name == account), {})
        return FirstRunView(
            notes=self._notes.read(),
            account=account,
            vault=status.vault,
            asset=settings.asset,
            price=settings.price,
            limits=sealed.get(settings.asset) or USUAL,
            follow_votes=settings.follow_votes,
            voters=settings.voters,
            visibility=settings.visibility,
            earns=settings.earns,
        )

    async def note(self, **changes: object) -> FirstRunView:
        """Remember a choice that stands nowhere else."""
        self._notes.change(**changes)
        return await self.view()

    async def connect(self, name: str, keys: Keys, passphrase: str, device: str, *, remember: bool) -> str:
        """Keys into the vault -> a sentence. The vault is made if there is none."""
        await self._connect.facts(name)
        if not self._folder.vault.exists():
            await self._connect.create_vault(passphrase)
        await self._signing.ask(Unlock(passphrase), Status)
        await self._connect.add(name, keys, passphrase, device)
        self._notes.change(way=OWN, finished=False)
        told = f"@{name} is connected; nothing can be sent before you set a limit."
        return f"{told} {await self.remember(passphrase)}".strip() if remember else told

    async def remember(self, passphrase: str) -> str:
        """Let this computer's keyring open the wallet too -> empty, or why that is not possible."""
        try:
            await self._signing.ask(RememberHere(passphrase, remember=True), Done)
        except KeyringUnavailable as error:
            return str(error)
        return ""

    async def seal(self, account: str, price: int, limits: Mapping[str, str], passphrase: str, days: int) -> str:
        """Limits (`per_day="0.500"`) into the wallet, then allowance and payer -> what the account can do now."""
        await self._signing.ask(Unlock(passphrase), Status)
        await change_limits(self._signing, account, self._settings.now.asset, limits, passphrase)
        self._settings.change({"price": price})
        if self._notes.read().begun == account:
            head = await self._hive.head()
            times = (stored_time(head.head_times[0]), stored_time(head.head_times[1]))
            await self._signing.ask(OpenAllowance(account, days, passphrase, times), Status)
            sentence = ""
        else:
            sentence = await self._take_in.begin(account, passphrase, days)
        self._notes.change(sealed=True, begun=account)
        return sentence
