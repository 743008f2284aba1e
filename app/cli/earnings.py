"""`capillary earnings`: what was received, by anything, valued, exported, saved for and thanked for."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from app.cli import earning_goals
from app.cli.output import JSON_OPTION, rows_table, say, show
from app.cli.secrets import PASSPHRASE_FD
from app.cli.session import with_application, with_wallet

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.domain.earnings.earning import EarningQuery
    from app.services.earnings.book import EarningView, GroupView
    from app.services.earnings.thank import Answered, Way

LOOK_EVERY = 3.0
"""One Hive block."""
app = typer.Typer(help="What you received: gifts, hosting, rewards; values, goals, thanks.", no_args_is_help=True)
app.add_typer(earning_goals.app, name="goal")
ACCOUNT = typer.Option("", "--account", help="One of your Hive accounts; all of them without it.")
SINCE = typer.Option("", "--since", help="First day, such as 2026-01-01 (UTC).")
UNTIL = typer.Option("", "--until", help="Last day, such as 2026-12-31 (UTC).")
CURRENCY = typer.Option("", "--currency", help="Value of each in it at the day's published rates: EUR, USD, HBD, ...")
READ = typer.Option(True, "--read/--no-read", help="Look at the chain and the rates first.")


@app.command(
    "list",
    short_help="Show everything that arrived.",
    epilog="Example: capillary earnings list --since 2026-01-01 --currency EUR",
)
def list_earnings(
    context: typer.Context,
    account: str = ACCOUNT,
    since: str = SINCE,
    until: str = UNTIL,
    currency: str = CURRENCY,
    read: bool = READ,
    as_json: bool = JSON_OPTION,
) -> None:
    """Show everything that arrived, newest first. A value whose rate is missing stays empty."""

    async def work(application: Application) -> list[EarningView]:
        query, money = _query(account, since, until), _currency(application, currency)
        if read:
            await application.earnings.run_once()
        _tell_letters(application)
        return await application.earnings.book.rows(query, money)

    found = with_application(context, work, as_json=as_json)
    rows = [_row(view) for view in found]
    show(rows, as_json, lambda: _tell_rows("Received", [_short(row) for row in rows]))


@app.command("by", epilog="Example: capillary earnings by work --currency EUR")
def by(
    context: typer.Context,
    what: str = typer.Argument(help="day, platform, work, supporter or source."),
    account: str = ACCOUNT,
    since: str = SINCE,
    until: str = UNTIL,
    currency: str = CURRENCY,
    read: bool = READ,
    as_json: bool = JSON_OPTION,
) -> None:
    """Show sums. Each asset has its own; values never are added to money."""

    async def work(application: Application) -> list[GroupView]:
        from app.domain.earnings.groups import By
        from app.errors import BadSetting

        if what not in set(By):
            raise BadSetting(f"Sums are made by one of: {', '.join(By)}.")
        query, money = _query(account, since, until), _currency(application, currency)
        if read:
            await application.earnings.run_once()
        _tell_letters(application)
        return await application.earnings.book.groups(query, By(what), money)

    found = with_application(context, work, as_json=as_json)
    rows = [_group_row(view, what) for view in found]
    show(rows, as_json, lambda: _tell_rows(f"Received by {what}", rows))


@app.command(
    "promised",
    short_help="Show promises for your channels.",
    epilog="Example: capillary earnings promised",
)
def promised(context: typer.Context, as_json: bool = JSON_OPTION) -> None:
    """Show promises for your channels, as far as the journal was read here. No money moved yet."""

    async def work(application: Application) -> list[dict[str, Any]]:
        return [
            {
                "supporter": one.supporter,
                "account": one.account,
                "work": one.work,
                "amount": str(one.amount),
                "until": f"{one.until:%Y-%m-%d}",
            }
            for one in await application.earnings.book.promised()
        ]

    rows = with_application(context, work, as_json=as_json)
    show(rows, as_json, lambda: _tell_rows("Promised", rows))


@app.command(
    "export",
    short_help="Write a file for taxes.",
    epilog="Example: capillary earnings export taxes-2026.csv --since 2026-01-01 --currency EUR",
)
def export(
    context: typer.Context,
    path: Path = typer.Argument(help="A file whose name ends in .csv or .json."),
    account: str = ACCOUNT,
    since: str = SINCE,
    until: str = UNTIL,
    currency: str = CURRENCY,
    read: bool = READ,
    as_json: bool = JSON_OPTION,
) -> None:
    """Write a file for taxes: every transaction id, and the rate, its day and source for each value."""

    async def work(application: Application) -> int:
        query, money = _query(account, since, until), _currency(application, currency)
        if read:
            await application.earnings.run_once()
        _tell_letters(application)
        return await application.earnings.book.export(path, query, money)

    count = with_application(context, work, as_json=as_json)
    show({"rows": count, "path": str(path)}, as_json, lambda: say(f"{count} rows are in {path}."))


@app.command(
    "thank",
    short_help="Answer a gift, once.",
    epilog='Example: capillary earnings thank 5f3a91c2 "Thank you, that keeps me going!"',
)
def thank(
    context: typer.Context,
    gift: str = typer.Argument(help="The transaction id of a gift, or how it begins."),
    words: str = typer.Argument(help="What you want to say."),
    comment: bool = typer.Option(False, "--comment", help="In public, under the Hive post that was thanked for."),
    no_wait: bool = typer.Option(False, "--no-wait", help="End once it is sent."),
    passphrase_fd: int = PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Answer a gift, once: 0.001 with your words encrypted for the giver, or a comment."""

    async def work(application: Application, passphrase: str) -> Answered:
        found = application.earnings.thank.find(gift)
        way: Way = "comment" if comment else "memo"
        answered = await application.earnings.thank.run(found.id, words, passphrase, way)
        if not no_wait:
            await _landed(application, answered)
        return answered

    answered = with_wallet(context, passphrase_fd, work, as_json=as_json)
    row = {"transaction_id": answered.transaction_id, "way": answered.way, "place": answered.place}
    show(row, as_json, lambda: say(f"Your thanks went to {answered.place}."))


async def _landed(application: Application, answered: Answered) -> None:
    alone = application.lock.take("capillary earnings thank")
    try:
        while application.earnings.thank.is_open(answered.transaction_id):
            if alone:
                await application.earnings.thank.follow()
            await application.clock.sleep(LOOK_EVERY)
    finally:
        if alone:
            application.lock.release()


def _query(account: str, since: str, until: str) -> EarningQuery:
    from app.domain.earnings.earning import EarningQuery

    last = earning_goals.read_day(until) + timedelta(days=1) if until else None
    return EarningQuery(account.removeprefix("@"), earning_goals.read_day(since) if since else None, last)


def _currency(application: Application, typed: str) -> str:
    from app.errors import BadSetting

    wanted = typed.upper()
    if wanted and (len(wanted) != 3 or not wanted.isalpha() or not wanted.isascii()):
        raise BadSetting(f"A currency is one of: {', '.join(application.earnings.book.currencies())}.")
    return wanted


def _tell_letters(application: Application) -> None:
    waiting = application.earnings.book.waiting_letters()
    if waiting:
        say(f"{waiting} encrypted memos wait until the wallet is open; gifts in them are missing here.", aside=True)


def _row(view: EarningView) -> dict[str, Any]:
    from app.domain.earnings.tax_rows import decimal

    one = view.earning
    return {
        "time": f"{one.time:%Y-%m-%dT%H:%M:%SZ}",
        "account": one.id.account,
        "source": one.source.value,
        "supporter": one.supporter or None,
        "quiet": one.quiet,
        "work": one.work,
        "title": one.title,
        "url": one.url,
        "amount": one.amount,
        "asset": one.id.asset,
        "value": None if view.value is None else decimal(view.value),
        "transaction_id": one.id.transaction_id or None,
        "block": one.id.block,
        "answered": view.answered,
    }


def _short(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "time": row["time"][:16].replace("T", " "),
        "from": f"@{row['supporter']}" if row["supporter"] else None,
        "source": f"{row['source']} (quiet)" if row["quiet"] else row["source"],
        "work": row["title"] or row["url"],
        "amount": f"{row['amount']} {row['asset']}",
        "value": row["value"],
        "transaction": (row["transaction_id"] or "")[:8],
        "thanked": "yes" if row["answered"] else None,
    }


def _group_row(view: GroupView, what: str) -> dict[str, Any]:
    from app.domain.earnings.earning import PRECISION, number_of
    from app.domain.earnings.tax_rows import decimal

    group = view.group
    name = group.title or group.name or "(none)"
    found: dict[str, Any] = {what: f"{name} (quiet)" if group.quiet else name, "count": group.count}
    found |= {asset: number_of(group.sums[asset], asset) if asset in group.sums else None for asset in PRECISION}
    return found | {"value": None if view.value is None else decimal(view.value), "without_rate": view.unvalued}


def _tell_rows(title: str, rows: list[dict[str, Any]]) -> None:
    if rows:
        rows_table(title, rows)
    else:
        say("Nothing yet.")
