"""`capillary journal`: what the public chain says about gifts, links, promises and labels, read and folded here."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import typer

from app.cli.output import JSON_OPTION, say, show, table
from app.cli.session import with_application

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.services.journal.readings import Standing

app = typer.Typer(help="The public journal: gifts, links, promises and labels on Hive.", no_args_is_help=True)
SOURCE = typer.Argument("accounts", help="accounts (yours and confirmed creators), chain (every block), or feed.")
FROM = typer.Option("", "--from", help="For feed: the address of a public node.", show_default=False)
KEY = typer.Option("", "--key", help="For feed: its key, if not the published one.", show_default=False)
ANEW = typer.Option(False, "--anew", help="Forget what was read of this source, and begin at the first block.")


@app.command("read", epilog="Example: capillary journal read accounts")
def read(
    context: typer.Context,
    source: str = SOURCE,
    url: str = FROM,
    key: str = KEY,
    anew: bool = ANEW,
    as_json: bool = JSON_OPTION,
) -> None:
    """Read on from where it was left, up to the newest block."""

    async def work(application: Application) -> dict[str, Any]:
        reader = application.journal.reader(source, url=url, key=key, anew=anew)
        await reader.run_once()
        return _row(application.journal.standing(reader.name))

    row = with_application(context, work, as_json=as_json)
    show(row, as_json, lambda: _tell([row]))


@app.command("status", short_help="Show how far it was read.", epilog="Example: capillary journal status --json")
def status(context: typer.Context, as_json: bool = JSON_OPTION) -> None:
    """Show how far each source was read, with the newest hash.

    Whoever read the same blocks of the same accounts has the same hash.
    """

    async def work(application: Application) -> list[dict[str, Any]]:
        return [_row(one) for one in application.journal.standings()]

    rows = with_application(context, work, as_json=as_json)

    def text() -> None:
        if rows:
            _tell(rows)
        else:
            say("Nothing of the journal was read yet. Begin with: capillary journal read")

    show(rows, as_json, text)


def _row(standing: Standing) -> dict[str, Any]:
    return {**asdict(standing), "left_out": list(standing.left_out)}


def _tell(rows: list[dict[str, Any]]) -> None:
    columns = ("source", "settled up to block", "entries", "not settled yet", "hash at block", "hash")
    fields = ("reading", "block", "settled", "pending", "hash_block", "hash")
    cells = [[str(row[field]) for field in fields] for row in rows]
    table("Journal", columns, cells)
    for row in rows:
        if row["left_out"]:
            names = ", ".join(f"@{name}" for name in row["left_out"])
            say(f"Left out, because so much happens there that it cannot be read whole: {names}.")
