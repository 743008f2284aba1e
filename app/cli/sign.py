"""`capillary sign`: JSON lines in, signed JSON lines out, without any network."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from app.cli.output import JSON_OPTION, REFUSED
from app.cli.secrets import PASSPHRASE_FD, ask_for_vault

if TYPE_CHECKING:
    from wallet.offline import AnswerLine, ShownLine
    from wallet.process import SignerClient

TERMINAL = Path("/dev/tty")


def sign(
    context: typer.Context,
    wif_fd: int = typer.Option(None, "--wif-fd", help="File descriptor with one key (WIF) a line; all of them sign."),
    network: str = typer.Option("hive", "--network", help="hive or practice; with --wif-fd."),
    account: str = typer.Option("", "--account", help="Sign with the vault's keys of this one.", show_default=False),
    yes: bool = typer.Option(False, "--yes", help="Ask nothing; only together with --account and --passphrase-fd."),
    passphrase_fd: int = PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Sign transactions offline: one JSON object a line on standard input, the same with signatures on standard output.

    With --wif-fd every key of the descriptor signs every line. With --account the vault's keys sign: each operation is
    shown as a sentence, you are asked, and the passphrase is needed each time, an open allowance or not.

    Example: capillary sign --wif-fd 3 3<keys.txt <transactions.jsonl

    Example: capillary sign --account alice.pocket <transactions.jsonl >signed.jsonl
    """
    from app.cli.output import errors

    if network not in ("hive", "practice"):
        raise typer.BadParameter("The network is hive or practice.")
    if (wif_fd is None) == (not account):
        raise typer.BadParameter("Give either the keys with --wif-fd or the vault's account with --account.")
    if yes and (not account or passphrase_fd is None):
        raise typer.BadParameter("--yes goes together with --account and --passphrase-fd.")
    with errors(as_json):
        if account:
            failed = _write(_with_vault(context, account, passphrase_fd, yes=yes))
        else:
            failed = _write(_with_keys(wif_fd, network))
    if failed:
        raise typer.Exit(REFUSED)


def _write(answers: Iterator[AnswerLine]) -> int:
    """Each answer as soon as it is there -> how many failed."""
    failed = 0
    for answer in answers:
        sys.stdout.buffer.write(answer.line.encode() + b"\n")
        sys.stdout.buffer.flush()
        failed += answer.failed
    return failed


def _with_keys(descriptor: int, network: str) -> Iterator[AnswerLine]:
    from app.cli.secrets import from_descriptor
    from wallet.offline import sign_lines

    yield from sign_lines(sys.stdin.buffer, from_descriptor(descriptor).split(), network)


def _with_vault(context: typer.Context, account: str, descriptor: int | None, *, yes: bool) -> Iterator[AnswerLine]:
    from app.bootstrap import wallet_of
    from app.settings import Settings
    from wallet.intents import Unlock
    from wallet.offline import AnswerLine, read_lines

    folder = context.obj.folder()
    passphrase = ask_for_vault(descriptor)
    with wallet_of(folder, Settings.load(folder.settings)) as signer:
        signer.request(Unlock(passphrase))
        for line in read_lines(sys.stdin.buffer):
            if isinstance(line, AnswerLine):
                yield line
            else:
                yield _shown(signer, line, account, passphrase, practice=folder.practice, yes=yes)


def _shown(
    signer: SignerClient, line: ShownLine, account: str, passphrase: str, *, practice: bool, yes: bool
) -> AnswerLine:
    """Say what one line does, ask, and let the signer sign it."""
    from wallet.errors import WalletError
    from wallet.intents import SignedTransaction
    from wallet.offline import AnswerLine

    try:
        request = line.request(account, passphrase)
        for sentence in line.sentences:
            typer.echo(sentence, err=True)
        if not yes and not _said_yes():
            return AnswerLine.declined()
        reply = signer.request(request)
        if not isinstance(reply, SignedTransaction):
            raise WalletError("The signer gave an answer of another kind.")
        return line.answered(reply, practice=practice)
    except WalletError as error:
        return AnswerLine.of_error(error)


def _said_yes() -> bool:
    """Asked at the terminal itself, because standard input carries the transactions."""
    try:
        with TERMINAL.open("w") as screen, TERMINAL.open() as keyboard:
            screen.write("Sign this? yes/no: ")
            screen.flush()
            return keyboard.readline(16).strip().lower() in ("y", "yes")
    except OSError:
        raise typer.BadParameter("There is no terminal to ask you at; use --yes with --passphrase-fd.") from None
