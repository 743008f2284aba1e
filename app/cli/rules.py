"""`capillary rules`: another amount, nothing, a question or a letter for single creators."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from app.cli.output import JSON_OPTION, REFUSED, rows_table, say, show
from app.cli.session import with_application

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.domain.tips.rules import CreatorRule

app = typer.Typer(help="Rules for single creators: another amount, never, ask, quiet.", no_args_is_help=True)
CREATOR = typer.Argument(help="Link or id of a channel, or of a work that you thanked before.")


@app.command("list", epilog="Example: capillary rules list")
def list_rules(context: typer.Context, as_json: bool = JSON_OPTION) -> None:
    """Show every rule."""

    async def work(application: Application) -> list[dict[str, str | None]]:
        return [_row(rule) for rule in application.creator_rules.all()]

    rows = with_application(context, work, as_json=as_json)

    def text() -> None:
        if not rows:
            say("No rules: every creator gets your usual gift. Add one with: capillary rules set CREATOR KIND")
            return
        rows_table("Rules", rows)

    show(rows, as_json, text)


@app.command("set", epilog="Example: capillary rules set https://tube.example/c/carol amount 0.100")
def set_rule(
    context: typer.Context,
    creator: str = CREATOR,
    kind: str = typer.Argument(help="amount, never (gives nothing), ask (a question each time), or quiet (a letter)."),
    amount: str = typer.Argument(None, help='For "amount": such as 0.100 or "0.100 HBD".', show_default=False),
    as_json: bool = JSON_OPTION,
) -> None:
    """Add or replace the rule for one creator. "never" also takes back what is not sent yet."""

    async def work(application: Application) -> dict[str, str | None]:
        from app.services.creator_rules import rule_of

        channel, name = application.creator_rules.creator(creator, application.peertube.known_hosts())
        rule = rule_of(channel, name, kind, application.tip_link.amount(amount))
        application.creator_rules.set(rule)
        return _row(rule)

    row = with_application(context, work, as_json=as_json)
    show(row, as_json, lambda: say(f"{row['creator']}: {row['rule']} {row['amount'] or ''}".strip()))


@app.command("remove", epilog="Example: capillary rules remove https://tube.example/c/carol")
def remove_rule(context: typer.Context, creator: str = CREATOR, as_json: bool = JSON_OPTION) -> None:
    """Forget the rule for one creator, who then gets your usual gift."""

    async def work(application: Application) -> tuple[str, bool]:
        channel, name = application.creator_rules.creator(creator, application.peertube.known_hosts())
        return name, application.creator_rules.remove(channel)

    name, removed = with_application(context, work, as_json=as_json)
    sentence = f"{name} gets your usual gift again." if removed else f"There is no rule for {name}."
    show({"creator": name, "removed": removed}, as_json, lambda: say(sentence))
    if not removed:
        raise typer.Exit(REFUSED)


def _row(rule: CreatorRule) -> dict[str, str | None]:
    return {
        "creator": rule.channel_name,
        "channel": rule.channel,
        "rule": rule.kind,
        "amount": str(rule.amount) if rule.amount else None,
    }
