"""`capillary status` and `capillary doctor`: how things stand, and how to mend what does not work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from app.cli.output import JSON_OPTION, REFUSED, say, show, table
from app.cli.session import with_application

if TYPE_CHECKING:
    from app.bootstrap import Application

WALLET = {
    "none": "no vault yet",
    "open": "open",
    "allowance": "open for gifts within the allowance",
    "locked": "locked",
}


def status(context: typer.Context, as_json: bool = JSON_OPTION) -> None:
    """Show accounts, limits, tips by state, servers, and what was received from the network today.

    Example: capillary status --json
    """

    async def work(application: Application) -> dict[str, Any]:
        return await application.views.status()

    facts = with_application(context, work, as_json=as_json)

    def text() -> None:
        for name, value in _in_words(facts).items():
            say(f"{name:<20} {value if isinstance(value, str) else ', '.join(value) or 'none'}")

    show(facts, as_json, text)


def _in_words(facts: dict[str, Any]) -> dict[str, str | list[str]]:
    from app.domain.tips.states import TipState
    from app.services.views import STATE_WORDS

    servers = facts["peertube_accounts"]
    return {
        "wallet": WALLET[facts["wallet"]],
        "time": facts["time"].replace("T", " ").replace("Z", " UTC"),
        "hive accounts": facts["hive_accounts"],
        "peertube accounts": [f"{one['user']} at {one['server']} ({one['state']})" for one in servers],
        "gift for a thumb": facts["price"],
        "who may see it": facts["visibility"] or "not chosen",
        "tips": [f"{count} {STATE_WORDS[TipState(state)]}" for state, count in facts["tips"].items()],
        "given": [f"{one['amount']} in {one['transfers']} transfers" for one in facts["given"]],
        "received today": [f"{one['bytes_today']:,} bytes for {one['user']} at {one['server']}" for one in servers],
        "nodes": [
            f"{one['name']}: {one['problem'] or '{milliseconds} ms, {blocks_behind} blocks behind'.format(**one)}"
            for one in facts["nodes"]
        ],
    }


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
