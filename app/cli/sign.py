"""`capillary sign`: JSON lines in, signed JSON lines out, without any network."""

from __future__ import annotations

import sys

import typer

from app.cli.output import REFUSED


def sign(
    wif_fd: int = typer.Option(None, "--wif-fd", help="File descriptor with one key (WIF) a line; all of them sign."),
    network: str = typer.Option("hive", "--network", help="hive or practice."),
) -> None:
    """Sign transactions offline: one JSON object a line on standard input, the same with signatures on standard output.

    Example: capillary sign --wif-fd 3 3<keys.txt <transactions.jsonl
    """
    from app.cli.output import errors
    from app.cli.secrets import from_descriptor

    if network not in ("hive", "practice"):
        raise typer.BadParameter("The network is hive or practice.")
    if wif_fd is None:
        raise typer.BadParameter("Give the keys with --wif-fd.")
    with errors():
        from wallet.offline import sign_lines

        failed = 0
        for answer in sign_lines(sys.stdin.buffer, from_descriptor(wif_fd).split(), network):
            sys.stdout.buffer.write(answer.line.encode() + b"\n")
            sys.stdout.buffer.flush()
            failed += answer.failed
    if failed:
        raise typer.Exit(REFUSED)
