"""What commands print: a table for people, or JSON for programs; and which exit code means what.

0  done                               3  a person is needed: passphrase, answer, new login
1  refused or failed, nothing changed 4  try again later: nodes or servers did not answer
2  the command was not understood
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import typer

from app.cli.situation import own_commands

DONE, REFUSED, USAGE, NEEDS_PERSON, LATER = 0, 1, 2, 3, 4

WIDTH_OF_FILES = 150
JSON_OPTION = typer.Option(False, "--json", help="Print JSON for programs.")


SENTENCES = frozenset(("message", "advice"))
"""Keys of JSON whose values are sentences of ours."""


def show(value: Any, as_json: bool, text: Callable[[], object]) -> None:
    """Print `value` as JSON, or call `text` for people."""
    if as_json:
        sys.stdout.write(json.dumps(_mended(value), ensure_ascii=False, indent=1) + "\n")
    else:
        text()


def _mended(value: Any, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _mended(one, key) for key, one in value.items()}
    if isinstance(value, list):
        return [_mended(one) for one in value]
    return own_commands(value) if name in SENTENCES else value


def say(sentence: str, *, aside: bool = False) -> None:
    """One line for people: commands as they must type them, control and direction characters of strangers visible.

    `aside` is the other output, which carries no JSON.
    """
    typer.echo(plain(own_commands(sentence)), err=aside)


def plain(text: str) -> str:
    """Text of strangers without characters that steer a terminal or turn its direction."""
    import unicodedata

    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(one) in ("Cc", "Cf", "Cs", "Zl", "Zp") else one
        for one in text
    )


def rows_table(title: str, rows: Sequence[Mapping[str, object]]) -> None:
    """Rows of data for people: their keys are the columns, nothing where a value is not there."""
    columns = [name.replace("_", " ") for name in rows[0]]
    table(title, columns, [["" if cell is None else str(cell) for cell in row.values()] for row in rows])


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table as wide as the terminal."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(title=title, title_justify="left", show_lines=False)
    for column in columns:
        drawn.add_column(column, overflow="fold", justify="right" if column.endswith("(HBD)") else "left")
    for row in rows:
        drawn.add_row(*(Text(plain(own_commands(cell))) for cell in row))
    console = Console(width=None if sys.stdout.isatty() else WIDTH_OF_FILES)
    console.print(drawn)


@contextmanager
def errors(as_json: bool = False) -> Iterator[None]:
    """Turn every error of ours into its one sentence and its exit code."""
    from app.errors import AppError
    from app.errors import AskTheUser as AppAsk
    from app.errors import TryLater as AppLater
    from integrations.errors import IntegrationError, LoginRequired, Unreachable
    from wallet.errors import AskTheUser, TryLater, WalletError

    try:
        yield
    except (AppError, IntegrationError, WalletError) as error:
        code = REFUSED
        if isinstance(error, AskTheUser | AppAsk | LoginRequired):
            code = NEEDS_PERSON
        elif isinstance(error, TryLater | AppLater | Unreachable):
            code = LATER
        if as_json:
            said = {"error": type(error).__name__, "message": own_commands(str(error))}
            sys.stdout.write(json.dumps(said) + "\n")
        say(str(error), aside=True)
        raise typer.Exit(code) from None
