"""`capillary earnings goal`: what a person saves for, and how far it is."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import typer

from app.cli.output import JSON_OPTION, rows_table, say, show
from app.cli.session import with_application

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.domain.earnings.goals import Progress

app = typer.Typer(help="What you save for.", no_args_is_help=True)
ACCOUNT = typer.Option("", "--account", help="One of your Hive accounts; all of them without it.")
SINCE = typer.Option("", "--since", help="First day, such as 2026-01-01 (UTC); today without it.")


@app.command("list", epilog="Example: capillary earnings goal list")
def list_goals(context: typer.Context, as_json: bool = JSON_OPTION) -> None:
    """Show how far each goal is."""

    async def work(application: Application) -> list[Progress]:
        return list(await application.earnings.book.progress())

    found = with_application(context, work, as_json=as_json)
    rows = [_goal_row(one) for one in found]
    show(rows, as_json, lambda: _tell(rows))


@app.command("add", epilog='Example: capillary earnings goal add "A better microphone" "120 HBD"')
def add_goal(
    context: typer.Context,
    title: str = typer.Argument(help="What it is for."),
    amount: str = typer.Argument(help='Such as 120 or "120 HBD".'),
    account: str = ACCOUNT,
    since: str = SINCE,
    as_json: bool = JSON_OPTION,
) -> None:
    """Save for something. Only this computer knows of it."""

    async def work(application: Application) -> Progress:
        from app.domain.earnings.goals import Progress
        from app.domain.typed_amount import typed_amount
        from wallet.money import Asset

        whole = typed_amount(amount, Asset(application.settings.now.asset))
        begun = read_day(since) if since else None
        return Progress(application.earnings.book.add_goal(title, whole, account, begun), 0)

    row = _goal_row(with_application(context, work, as_json=as_json))
    show(row, as_json, lambda: say(f"Goal {row['number']}: {row['title']}, {row['amount']}."))


@app.command("remove", epilog="Example: capillary earnings goal remove 1")
def remove_goal(
    context: typer.Context,
    number: int = typer.Argument(help="Its number in the list."),
    as_json: bool = JSON_OPTION,
) -> None:
    """Forget a goal; what arrived stays."""

    async def work(application: Application) -> None:
        application.earnings.book.remove_goal(number)

    with_application(context, work, as_json=as_json)
    show({"removed": number}, as_json, lambda: say(f"Goal {number} is gone."))


def read_day(text: str) -> datetime:
    """The beginning of a day in UTC. Raises BadSetting."""
    from app.errors import BadSetting

    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        raise BadSetting("A day is written like 2026-01-31.") from None


def _goal_row(one: Progress) -> dict[str, Any]:
    from wallet.money import Amount

    goal = one.goal
    return {
        "number": goal.id,
        "title": goal.title,
        "account": goal.account or None,
        "amount": str(goal.amount),
        "arrived": str(Amount(one.milli, goal.amount.asset)),
        "per_cent": one.percent,
        "since": f"{goal.since:%Y-%m-%d}",
    }


def _tell(rows: list[dict[str, Any]]) -> None:
    if rows:
        rows_table("Goals", rows)
    else:
        say("Nothing yet.")
