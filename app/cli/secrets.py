"""Secrets come from a prompt or a file descriptor; arguments and environment can be read by other programs."""

from __future__ import annotations

import os

import typer

from app.cli.output import say

MAX_SECRET_BYTES = 4096
LEAST_CHARACTERS = 8
"""Of a passphrase that is chosen now. The wallet has the last word; here it is said before anything else is asked."""
TOO_SHORT = f"A passphrase has at least {LEAST_CHARACTERS} characters."

PASSPHRASE_FD = typer.Option(
    None, "--passphrase-fd", help="Read the passphrase from this file descriptor.", show_default=False
)
PASSWORD_FD = typer.Option(
    None, "--password-fd", help="Read the password from this file descriptor.", show_default=False
)


def from_descriptor(descriptor: int) -> str:
    """Everything up to the end, without one trailing newline. Raises typer.BadParameter if it cannot be read."""
    try:
        with os.fdopen(os.dup(descriptor), "rb") as file:
            content = file.read(MAX_SECRET_BYTES + 1)
        text = content.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        raise typer.BadParameter(f"File descriptor {descriptor} cannot be read as text.") from None
    if len(content) > MAX_SECRET_BYTES:
        raise typer.BadParameter(f"File descriptor {descriptor} holds more than a secret.")
    return text.removesuffix("\n").removesuffix("\r")


def ask_for_vault(descriptor: int | None, *, new: bool = False) -> str:
    """The passphrase of the vault; of a `new` one it is chosen now."""
    if new:
        return choose("Choose a passphrase for the new vault", descriptor)
    return ask("Passphrase of the vault", descriptor)


def choose(question: str, descriptor: int | None) -> str:
    """A new passphrase, typed twice. Raises BadRequest for one of the descriptor that is too short."""
    from wallet.errors import BadRequest

    while True:
        chosen = ask(question, descriptor)
        if _is_long(chosen):
            if descriptor is not None or ask("The same again", None) == chosen:
                return chosen
            say("The two are not the same.", aside=True)
        elif descriptor is not None:
            raise BadRequest(TOO_SHORT)
        else:
            say(TOO_SHORT, aside=True)


def _is_long(passphrase: str) -> bool:
    import unicodedata

    return len(unicodedata.normalize("NFKC", passphrase)) >= LEAST_CHARACTERS


def ask(question: str, descriptor: int | None) -> str:
    """A secret from the descriptor, or typed without being shown."""
    if descriptor is not None:
        return from_descriptor(descriptor)
    answer: str = typer.prompt(question, hide_input=True, err=True)
    return answer
