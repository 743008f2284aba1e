"""Opens the program for one command and closes it again; every command runs inside `with_application`."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

import typer

from app.cli.output import errors, say
from app.cli.secrets import ask_for_vault, from_descriptor

if TYPE_CHECKING:
    from app.bootstrap import Application

R = TypeVar("R")


def with_application(
    context: typer.Context,
    work: Callable[[Application], Awaitable[R]],
    *,
    as_json: bool = False,
) -> R:
    """Run `work` with the opened program; our errors become one sentence and an exit code."""
    from app.bootstrap import open_application
    from app.log_file import COMMANDS, LogFile, logs_of
    from app.services.earlier_world import check_world, gone

    async def run() -> R:
        folder = context.obj.folder()
        check_world(folder)
        with LogFile(logs_of(folder.path), COMMANDS):
            async with open_application(folder) as application:
                for sentence in gone(application.practice, application.peertube_store.all()):
                    say(sentence, aside=True)
                return await work(application)

    with errors(as_json):
        try:
            return asyncio.run(run())
        except KeyboardInterrupt:
            raise typer.Exit(130) from None


def with_wallet(
    context: typer.Context,
    descriptor: int | None,
    work: Callable[[Application, str], Awaitable[R]],
    *,
    as_json: bool = False,
) -> R:
    """As `with_application`, with the vault opened by its passphrase, which `work` is given, too."""

    async def opened(application: Application) -> R:
        passphrase = ask_for_vault(descriptor)
        await unlock(application, passphrase)
        return await work(application, passphrase)

    return with_application(context, opened, as_json=as_json)


@contextmanager
def new_vault_told(context: typer.Context) -> Iterator[None]:
    """If what is tried here fails after it made the vault, that is said: the passphrase is chosen by then."""
    vault = context.obj.folder().vault
    is_new = not vault.exists()
    try:
        yield
    except BaseException:
        if is_new and vault.exists():
            say("The new vault stays, with the passphrase you chose; the next try asks for it once.", aside=True)
        raise


async def unlock(application: Application, passphrase: str | None) -> None:
    """Open the wallet with a passphrase, or from the operating system's keyring if it was remembered there."""
    from wallet.intents import Status, Unlock

    await application.signing.ask(Unlock(passphrase), Status)


async def unlock_or_collect(application: Application, descriptor: int | None) -> None:
    """Open the wallet by descriptor, by the keyring if it remembers, or by asking; stay locked for an empty answer."""
    from wallet.errors import KeyringUnavailable
    from wallet.intents import AskStatus, Status

    if descriptor is not None:
        passphrase = from_descriptor(descriptor)
    else:
        if (await application.signing.ask(AskStatus(), Status)).remembered:
            try:
                await unlock(application, None)
            except KeyringUnavailable as error:
                say(str(error), aside=True)
            else:
                return
        question = "Passphrase of the vault (empty to only collect)"
        passphrase = typer.prompt(question, hide_input=True, default="", show_default=False, err=True)
    if passphrase:
        await unlock(application, passphrase)
