"""Wishes about Hive accounts, the vault and its limits. Passphrases go to the wallet and are not kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish
from app.ui.wishes.locking import go_on, practice_times

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.domain.tips.states import TipState
    from app.services.wallet_page import AccountRow, LimitsView, VaultView

SECONDS_A_MINUTE = 60


def account_rows() -> Wish:
    """Every Hive account as the vault and the chain know it -> list[AccountRow]."""

    async def run(application: Application) -> list[AccountRow]:
        return await application.wallet.views.accounts()

    return run


def limits_view() -> Wish:
    """Limits, their use, and what they hold back -> LimitsView."""

    async def run(application: Application) -> LimitsView:
        return await application.wallet.views.limits()

    return run


def vault_view() -> Wish:
    """How the vault stands -> VaultView."""

    async def run(application: Application) -> VaultView:
        return await application.wallet.views.vault()

    return run


def pay_here(name: str, passphrase: str) -> Wish:
    """Make this computer the one that pays for an account; from 15 minutes on it does -> transaction id."""

    async def run(application: Application) -> str:
        from wallet.intents import Status, Unlock

        await application.signing.ask(Unlock(passphrase), Status)
        transaction_id = await application.connect_hive.pay_from_here(name)
        application.page.look_again()
        return transaction_id

    return run


def allow_days(name: str, days: int, passphrase: str) -> Wish:
    """Open one account's allowance for some days; 0 ends it and needs no passphrase."""

    async def run(application: Application) -> None:
        from wallet.intents import OpenAllowance, Status

        times = await practice_times(application) if days else None
        await application.signing.ask(OpenAllowance(name, days, passphrase if days else None, times), Status)
        go_on(application)

    return run


def remove_account(name: str, passphrase: str) -> Wish:
    """Forget an account and its keys here."""

    async def run(application: Application) -> None:
        await application.connect_hive.remove(name, passphrase)
        application.page.look_again()

    return run


def change_passphrase(old: str, new: str) -> Wish:
    """Another passphrase for the vault; backups keep theirs."""

    async def run(application: Application) -> None:
        from wallet.intents import ChangePassphrase, Done

        await application.signing.ask(ChangePassphrase(old, new), Done)

    return run


def remember_here(passphrase: str, *, wanted: bool) -> Wish:
    """Let the keyring of this computer open the vault too, or no more."""

    async def run(application: Application) -> None:
        from wallet.intents import Done, RememberHere

        await application.signing.ask(RememberHere(passphrase, wanted), Done)
        application.page.look_again()

    return run


def lock_after(minutes: int) -> Wish:
    """Minutes without a person until the wallet locks itself; from now on, and in the settings -> minutes."""

    async def run(application: Application) -> int:
        from wallet.intents import Done, LockAfter

        application.settings.change({"lock_minutes": minutes})
        await application.signing.ask(LockAfter(minutes * SECONDS_A_MINUTE), Done)
        return minutes

    return run


def back_up(path: Path, passphrase: str) -> Wish:
    """Write a backup that was read back and opened before it is called one -> its path."""

    async def run(application: Application) -> Path:
        from wallet.intents import Backup, Done

        place = path.expanduser().absolute()
        await application.signing.ask(Backup(str(place), passphrase), Done)
        return place

    return run


def check_backup(path: Path, passphrase: str) -> Wish:
    """Open a backup as a restore would, and change nothing -> the accounts in it."""

    async def run(application: Application) -> list[str]:
        from wallet.intents import BackupFound, CheckBackup

        found = await application.signing.ask(
            CheckBackup(str(path.expanduser().absolute()), passphrase), BackupFound
        )
        return found.accounts

    return run


def restore(path: Path, passphrase: str, visibility: str) -> Wish:
    """Restore into a folder without a vault, then read what the accounts gave before -> their names."""

    async def run(application: Application) -> list[str]:
        names = await application.take_in.restore(path.expanduser().absolute(), passphrase)
        if visibility:
            application.settings.change({"visibility": visibility})
        application.page.look_again()
        return names

    return run


def change_limits(account: str, asset: str, changes: dict[str, str], passphrase: str) -> Wish:
    """New limits, each written like `0.500`; lower ones need no passphrase while the wallet is open."""

    async def run(application: Application) -> None:
        from app.services.change_limits import change_limits as change

        await change(application.signing, account, asset, changes, passphrase or None)
        application.page.look_again()
        application.runner.scheduler.nudge()

    return run


def allow_once(number: int, passphrase: str) -> Wish:
    """Let one tip over the limit that holds it -> its new state, None if it was decided elsewhere."""

    async def run(application: Application) -> TipState | None:
        allowed = await application.wallet.over_limit.run(number, passphrase)
        application.page.look_again()
        application.runner.scheduler.nudge()
        return allowed

    return run
