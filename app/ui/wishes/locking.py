"""Wishes about the wallet's lock: passphrase, keyring, allowance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish

if TYPE_CHECKING:
    from app.bootstrap import Application

RENEWED_DAYS = 7
CHAIN_TIME = "%Y-%m-%dT%H:%M:%S"


def unlock(passphrase: str, *, remember: bool) -> Wish:
    """Open the wallet; put half of what opens it into the system's keyring if wanted -> Status."""

    async def run(application: Application) -> object:
        from wallet.intents import Done, RememberHere, Status, Unlock

        status = await application.signing.ask(Unlock(passphrase), Status)
        go_on(application)
        if remember and not status.remembered:
            await application.signing.ask(RememberHere(passphrase, remember=True), Done)
        return status

    return run


def unlock_if_remembered() -> Wish:
    """Open the wallet from the system's keyring, if the user chose that once."""

    async def run(application: Application) -> object:
        from wallet.intents import AskStatus, Status, Unlock

        status = await application.signing.ask(AskStatus(), Status)
        if status.remembered and not status.keys_open:
            status = await application.signing.ask(Unlock(None), Status)
            go_on(application)
        return status

    return run


def lock(*, keep_allowance: bool = False) -> Wish:
    """Close the keys and the allowance: thumbs are only collected until the passphrase comes.

    `keep_allowance` closes what only a person does, and lets gifts within an open allowance go on.
    """

    async def run(application: Application) -> object:
        from wallet.intents import Done, Lock

        done = await application.signing.ask(Lock(keep_allowance=keep_allowance), Done)
        application.page.look_again()
        return done

    return run


def renew(passphrase: str, days: int = RENEWED_DAYS) -> Wish:
    """Open the allowance of every account for some days; 0 ends it and needs no passphrase -> Status."""

    async def run(application: Application) -> object:
        from wallet.intents import AskStatus, OpenAllowance, Status, Unlock

        if days:
            await application.signing.ask(Unlock(passphrase), Status)
        status = await application.signing.ask(AskStatus(), Status)
        times = await practice_times(application)
        for account in status.accounts:
            if "active" in account.keys:
                wish = OpenAllowance(account.name, days, passphrase if days else None, times)
                status = await application.signing.ask(wish, Status)
        go_on(application)
        return status

    return run


async def practice_times(application: Application) -> tuple[str, str] | None:
    """What time it is in the practice world; a real account's allowance goes by the computer's own clock."""
    if application.practice is None:
        return None
    first, second = (await application.hive.head()).head_times
    return first.strftime(CHAIN_TIME), second.strftime(CHAIN_TIME)


def go_on(application: Application) -> None:
    """What waited for an open wallet goes on at once."""
    application.page.look_again()
    application.runner.scheduler.nudge()
