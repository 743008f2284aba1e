"""The end of every help text: which exit code means what. One place, so that no command can forget it."""

from __future__ import annotations

import typer

EXIT_CODES = """\b
Exit codes:
  0  done
  1  refused or failed, nothing changed
  2  the command was not understood
  3  a person is needed: passphrase, answer, new login
  4  try again later: nodes or servers did not answer
  130  ended with Ctrl+C"""


def with_exit_codes(app: typer.Typer) -> None:
    """Add the table to the help of every command below `app`."""
    for command in app.registered_commands:
        command.epilog = f"{command.epilog}\n\n{EXIT_CODES}" if command.epilog else EXIT_CODES
    for group in app.registered_groups:
        if group.typer_instance is not None:
            with_exit_codes(group.typer_instance)
            if isinstance(group.typer_instance.info.epilog, str):
                group.typer_instance.info.epilog += f"\n\n{EXIT_CODES}"
