"""Secrets come from a prompt or a file descriptor; arguments and environment can be read by other programs."""

from __future__ import annotations

import os

import typer

MAX_SECRET_BYTES = 4096

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


def ask_for_vault(descriptor: int | None, *, new: bool) -> str:
    """The passphrase of the vault; of a `new` one it is chosen now, and typed twice."""
    return ask("Choose a passphrase for the new vault" if new else "Passphrase of the vault", descriptor, confirm=new)


def ask(question: str, descriptor: int | None, *, confirm: bool = False) -> str:
    """A secret from the descriptor, or typed without being shown; typed twice if `confirm`."""
    if descriptor is not None:
        return from_descriptor(descriptor)
    answer: str = typer.prompt(question, hide_input=True, confirmation_prompt=confirm, err=True)
    return answer
