"""`capillary account remember | forget | passphrase`: who else opens the vault, and with what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from app.cli.output import JSON_OPTION, say, show
from app.cli.secrets import PASSPHRASE_FD, choose
from app.cli.session import with_wallet

if TYPE_CHECKING:
    from app.bootstrap import Application

NEW_PASSPHRASE_FD = typer.Option(
    None, "--new-passphrase-fd", help="Read the new passphrase from this file descriptor.", show_default=False
)


def remember(context: typer.Context, passphrase_fd: int = PASSPHRASE_FD, as_json: bool = JSON_OPTION) -> None:
    """Let the keyring of this computer open the vault, too. The passphrase always stays a way in.

    Example: capillary account remember
    """
    _keep_in_keyring(context, passphrase_fd, as_json, wanted=True)
    sentence = "From now on the keyring of this computer opens the vault; `capillary account forget` ends that."
    show({"remembered": True}, as_json, lambda: say(sentence))


def forget(context: typer.Context, passphrase_fd: int = PASSPHRASE_FD, as_json: bool = JSON_OPTION) -> None:
    """Let only the passphrase open the vault again.

    Example: capillary account forget
    """
    _keep_in_keyring(context, passphrase_fd, as_json, wanted=False)
    show({"remembered": False}, as_json, lambda: say("From now on only the passphrase opens the vault."))


def _keep_in_keyring(context: typer.Context, descriptor: int | None, as_json: bool, *, wanted: bool) -> None:
    async def work(application: Application, passphrase: str) -> None:
        from wallet.intents import Done, RememberHere

        await application.signing.ask(RememberHere(passphrase, wanted), Done)

    with_wallet(context, descriptor, work, as_json=as_json)


def change_passphrase(
    context: typer.Context,
    passphrase_fd: int = PASSPHRASE_FD,
    new_passphrase_fd: int = NEW_PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Change the passphrase of the vault. Backups keep the one that they were made with.

    Example: capillary account passphrase
    """

    async def work(application: Application, old: str) -> None:
        from wallet.intents import ChangePassphrase, Done

        new = choose("New passphrase", new_passphrase_fd)
        await application.signing.ask(ChangePassphrase(old, new), Done)

    with_wallet(context, passphrase_fd, work, as_json=as_json)
    sentence = "The passphrase is changed. Older backups still open with the old one; make a new backup."
    show({"changed": True}, as_json, lambda: say(sentence))
