"""The first minutes of an account: keys in, this computer its payer, the allowance open."""

from __future__ import annotations

from pathlib import Path

from app.errors import NotConnected
from app.services.connect_hive import ConnectHive, Keys
from app.services.note_gifts import NoteGifts
from app.services.own_history import ReadOwnHistory
from app.services.signing import Signing
from app.store.accounts import AccountStore
from app.store.database import stored_time
from integrations.hive.client import HiveClient
from wallet.intents import AskStatus, OpenAllowance, Restore, Status, Unlock
from wallet.money import Amount, Asset


class TakeIn:
    """Adds an account whole, or restores a whole folder."""

    def __init__(
        self,
        connect: ConnectHive,
        history: ReadOwnHistory,
        signing: Signing,
        accounts: AccountStore,
        hive: HiveClient,
        noted: NoteGifts,
    ) -> None:
        self._connect = connect
        self._history = history
        self._signing = signing
        self._accounts = accounts
        self._hive = hive
        self._noted = noted

    async def run(self, name: str, keys: Keys, passphrase: str, *, new: bool, days: int, device: str = "") -> str:
        """Add the account and answer what it can do now, in one or two sentences."""
        await self._connect.facts(name)
        if new:
            await self._connect.create_vault(passphrase)
        await self._signing.ask(Unlock(passphrase), Status)
        await self._connect.add(name, keys, passphrase, device)
        return await self.begin(name, passphrase, days)

    async def begin(self, name: str, passphrase: str, days: int) -> str:
        """Allowance and payer for an account whose keys are in the vault -> what it can do now, in words."""
        status = await self._signing.ask(AskStatus(), Status)
        sealed = next(one for one in status.accounts if one.name == name)
        if "active" not in sealed.keys:
            return f"@{name} is connected with its {' and '.join(sorted(sealed.keys))} key: it can read, not give."
        self._noted.adopt(name)
        limits = sealed.limits["HBD"]
        a_day, a_month = Amount(limits.per_day, Asset.HBD), Amount(limits.per_month, Asset.HBD)
        if days:
            head = await self._hive.head()
            times = (stored_time(head.head_times[0]), stored_time(head.head_times[1]))
            await self._signing.ask(OpenAllowance(name, days, passphrase, times), Status)
        lines = [f"@{name} is connected. It gives at most {a_day} a day and {a_month} a month."]
        if "posting" not in sealed.keys:
            lines.append("Without its posting key only this one computer may give for it, and promises stay here.")
        else:
            lines.append(await self._become_payer(name))
        # A thumb that was just being read when the account came.
        self._noted.adopt(name)
        return " ".join(lines)

    async def restore(self, path: Path, passphrase: str, device: str = "") -> list[str]:
        """Restore a backup, then read what was paid before; nothing is signed until that is complete."""
        status = await self._signing.ask(Restore(str(path), passphrase), Status)
        await self._signing.ask(Unlock(passphrase), Status)
        names = [account.name for account in status.accounts]
        for account in status.accounts:
            self._connect.keep(account.name, device)
            if "active" in account.keys:
                self._noted.adopt(account.name)
            await self._read(account.name)
            if "posting" in account.keys:
                await self._become_payer(account.name)
        return names

    async def _become_payer(self, name: str) -> str:
        await self._read(name)
        account = self._accounts.get(name)
        if account is not None and account.payer_device == account.device:
            return "This computer pays for it."
        await self._connect.pay_from_here(name)
        return "This computer pays for it from about 15 minutes from now on."

    async def _read(self, name: str) -> None:
        account = self._accounts.get(name)
        if account is None:
            raise NotConnected("The account is not connected here.")
        await self._history.run(account, await self._hive.head())
