"""`capillary status` and `capillary doctor`: how things stand, and how to mend what does not work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from app.cli.output import JSON_OPTION, REFUSED, say, show, table
from app.cli.session import with_application

if TYPE_CHECKING:
    from app.bootstrap import Application


def status(context: typer.Context, as_json: bool = JSON_OPTION) -> None:
    """Show accounts, limits, tips by state, servers, and what was received from the network today.

    Example: capillary status --json
    """

    async def work(application: Application) -> dict[str, object]:
        return await application.views.status()

    facts = with_application(context, work, as_json=as_json)

    def text() -> None:
        for name, value in facts.items():
            say(f"{name:<20} {value if not isinstance(value, list) else ', '.join(map(str, value)) or 'none'}")

    show(facts, as_json, text)


def doctor(context: typer.Context, as_json: bool = JSON_OPTION) -> None:
    """Check nodes, clock, keyring, database, vault and Qt libraries, and say how to mend what is broken.

    Example: capillary doctor
    """

    async def work(application: Application) -> list[dict[str, str]]:
        return [{"what": one.what, "state": one.state, "advice": one.advice} for one in await application.examine.run()]

    rows = with_application(context, work, as_json=as_json)
    show(rows, as_json, lambda: table("Doctor", ("what", "state", "advice"), [list(row.values()) for row in rows]))
    if any(row["state"] == "broken" for row in rows):
        raise typer.Exit(REFUSED)
