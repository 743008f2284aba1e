"""`capillary stats`: what was given, to whom, where and when, as the journal shows it; and where own money went."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from app.cli.output import JSON_OPTION, rows_table, say, show, table

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.services.statistics.views import ThingView

from app.cli.session import with_application
from app.domain.statistics.gifts import Dimension

app = typer.Typer(help="Open statistics, and where your money went.", no_args_is_help=True)
NOTHING = "Nothing of that kind was given yet, as far as the journal was read: capillary journal read"
CSV = typer.Option(False, "--csv", help="Print a table for spreadsheets.")
READING = typer.Option("accounts", "--source", help="A source of `capillary journal status`.")
LIMIT = typer.Option(20, "--limit", min=1, max=10_000, help="How many lines of each list.")
ASSET = typer.Option("HBD", "--asset", help="HBD or HIVE.")
Rows = list[dict[str, Any]]


@app.command(short_help="Show what a creator was given.", epilog="Example: capillary stats creator @carol")
def creator(
    context: typer.Context,
    who: str = typer.Argument(help="A Hive account, or the id of a channel that is proven."),
    reading: str = READING,
    limit: int = LIMIT,
    as_json: bool = JSON_OPTION,
    as_csv: bool = CSV,
) -> None:
    """Show what a creator was given, by whom, for which works, on which platforms, and who confirms it."""

    async def work(application: Application) -> dict[str, Any]:
        await application.statistics.keep.bring_up(reading)
        view = application.statistics.read.creator(who, reading=reading, limit=limit)
        channels = [asdict(one) for one in view.channels]
        return {"account": view.account, "channels": channels, **_row(view.sums), "name": view.name}

    _tell(with_application(context, work, as_json=as_json), as_json=as_json, as_csv=as_csv)


@app.command(epilog="Example: capillary stats work https://tube.example/w/4ePbKHYZjqnGpMWwKaQtMJ")
def work(
    context: typer.Context,
    link: str = typer.Argument(help="Link or id of a work."),
    reading: str = READING,
    limit: int = LIMIT,
    as_json: bool = JSON_OPTION,
    as_csv: bool = CSV,
) -> None:
    """Show what was given for a work."""

    def find() -> str:
        from app.domain.content import describe

        return describe(link).id

    _one(context, Dimension.WORK, find, (reading, limit), as_json=as_json, as_csv=as_csv)


@app.command(epilog="Example: capillary stats platform peertube")
def platform(
    context: typer.Context,
    name: str = typer.Argument(help="peertube, hive, youtube, vimeo, dailymotion or web."),
    reading: str = READING,
    limit: int = LIMIT,
    as_json: bool = JSON_OPTION,
    as_csv: bool = CSV,
) -> None:
    """Show what was given for works of a platform."""
    _one(context, Dimension.PLATFORM, lambda: name.lower(), (reading, limit), as_json=as_json, as_csv=as_csv)


@app.command(epilog="Example: capillary stats instance tube.example")
def instance(
    context: typer.Context,
    host: str = typer.Argument(help="A server, such as tube.example."),
    reading: str = READING,
    limit: int = LIMIT,
    as_json: bool = JSON_OPTION,
    as_csv: bool = CSV,
) -> None:
    """Show what was given for works of a server."""
    _one(context, Dimension.INSTANCE, lambda: host.lower(), (reading, limit), as_json=as_json, as_csv=as_csv)


@app.command(short_help="Show what an account gave openly.", epilog="Example: capillary stats supporter @alice")
def supporter(
    context: typer.Context,
    account: str = typer.Argument(help="A Hive account."),
    reading: str = READING,
    limit: int = LIMIT,
    as_json: bool = JSON_OPTION,
    as_csv: bool = CSV,
) -> None:
    """Show what an account gave openly. Quiet gifts name no work, and are in no public statistics."""

    def find() -> str:
        return account.removeprefix("@")

    _one(context, Dimension.SUPPORTER, find, (reading, limit), as_json=as_json, as_csv=as_csv)


@app.command(short_help="Rank creators or works.", epilog="Example: capillary stats top --works --confirmed")
def top(
    context: typer.Context,
    works: bool = typer.Option(False, "--works", help="Rank works instead of creators."),
    confirmed: bool = typer.Option(False, "--confirmed", help="Count only what somebody witnessed."),
    asset: str = ASSET,
    reading: str = READING,
    limit: int = LIMIT,
    as_json: bool = JSON_OPTION,
    as_csv: bool = CSV,
) -> None:
    """Rank who is supported by many, lately, by the formula of docs/protocol.md. Promises rank nothing."""

    async def ranked(application: Application) -> Rows:
        await application.statistics.keep.bring_up(reading)
        rank = application.statistics.rank
        found = await rank.run(asset.upper(), works=works, confirmed=confirmed, reading=reading, limit=limit)
        return [asdict(one) for one in found]

    _list("Ranking", with_application(context, ranked, as_json=as_json), as_json=as_json, as_csv=as_csv)


@app.command(short_help="Show where your money went.", epilog="Example: capillary stats mine --year 2026")
def mine(
    context: typer.Context,
    year: int = typer.Option(None, "--year", help="Only of one year (UTC).", show_default=False),
    as_json: bool = JSON_OPTION,
    as_csv: bool = CSV,
) -> None:
    """Show where your money went: by month, creator and platform, quiet gifts included. It stays on this computer."""

    async def went(application: Application) -> Rows:
        return [
            {"by": by, **_with_amount(asdict(one), giving.asset)}
            for giving in application.statistics.mine.run(year)
            for by, shares in (("month", giving.months), ("creator", giving.creators), ("platform", giving.platforms))
            for one in shares
        ]

    _list("Where it went", with_application(context, went, as_json=as_json), as_json=as_json, as_csv=as_csv)


@app.command(short_help="Write every sum as open data.", epilog="Example: capillary stats export statistics.csv")
def export(
    context: typer.Context,
    path: Path = typer.Argument(None, help="File to write (.json or .csv); printed if left out.", show_default=False),
    reading: str = READING,
    as_json: bool = JSON_OPTION,
    as_csv: bool = CSV,
) -> None:
    """Write every sum as open data (CC0-1.0), JSON unless the file or the option says CSV."""

    async def written(application: Application) -> int:
        from app.services.statistics.writing import write_lines

        await application.statistics.keep.bring_up(reading)
        of_tables = as_csv or (path is not None and path.suffix == ".csv")
        maker = application.statistics.export
        lines = maker.csv_lines(reading) if of_tables else maker.json_lines(reading)
        if path is not None:
            return write_lines(lines, path)
        return sum(1 for line in lines if sys.stdout.write(line + "\n"))

    count = with_application(context, written, as_json=as_json)
    if path is not None:
        show({"lines": count, "file": str(path)}, as_json, lambda: say(f"{count} lines written to {path}."))


def _one(
    context: typer.Context,
    dimension: Dimension,
    thing: Callable[[], str],
    asked: tuple[str, int],
    *,
    as_json: bool,
    as_csv: bool,
) -> None:
    reading, limit = asked

    async def look(application: Application) -> dict[str, Any]:
        await application.statistics.keep.bring_up(reading)
        return _row(application.statistics.read.thing(dimension, thing(), reading=reading, limit=limit))

    _tell(with_application(context, look, as_json=as_json), as_json=as_json, as_csv=as_csv)


def _row(view: ThingView) -> dict[str, Any]:
    assets = [
        {
            "asset": one.asset,
            "claimed": _with_amount(asdict(one.claimed), one.asset),
            "confirmed": _with_amount(asdict(one.confirmed), one.asset),
            "days": [asdict(day) for day in one.days],
            **{
                f"{made_of.value}s": [_with_amount(asdict(part), one.asset) for part in parts]
                for made_of, parts in one.made_of.items()
            },
        }
        for one in view.assets
    ]
    return {
        "dimension": view.dimension.value, "thing": view.thing, "name": view.name, "url": view.url,
        "observers": list(view.observers), "assets": assets,
    }  # fmt: skip


def _tell(row: dict[str, Any], *, as_json: bool, as_csv: bool) -> None:
    if as_csv:
        days = [{"asset": one["asset"], **day} for one in row["assets"] for day in one["days"]]
        _write_csv(("asset", "day", "milli", "transfers", "supporters", "works"), days)
        return
    show(row, as_json, lambda: _say_thing(row))


def _say_thing(row: dict[str, Any]) -> None:
    say(f"{row['name'] or row['thing']}")
    for channel in row.get("channels", ()):
        say(f"{'✓' if channel['proven'] else '○'} {channel['name']} ({channel['platform']}): {channel['url']}")
    if not row["assets"]:
        say(NOTHING)
    for asset in row["assets"]:
        claimed, confirmed = asset["claimed"], asset["confirmed"]
        say(
            f"{_amount(claimed['milli'])} {asset['asset']} in {claimed['transfers']} transfers "
            f"by {claimed['supporters']} supporters; confirmed of it: {_amount(confirmed['milli'])} {asset['asset']}."
        )
        for title, key in (("Creators", "creators"), ("Works", "works"), ("Supporters", "supporters")):
            if parts := asset.get(key):
                cells = [[one["name"] or one["thing"], _amount(one["milli"]), str(one["transfers"])] for one in parts]
                table(title, (key, asset["asset"], "transfers"), cells)
    if row["observers"]:
        say(f"Confirmed by: {', '.join(row['observers'])}.")


def _list(title: str, rows: Rows, *, as_json: bool, as_csv: bool) -> None:
    if as_csv:
        _write_csv(tuple(rows[0]) if rows else (), rows)
        return
    seen = [{name: value for name, value in row.items() if name != "milli"} for row in rows]
    show(rows, as_json, lambda: rows_table(title, seen) if rows else say(NOTHING))


def _write_csv(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    from app.domain.spreadsheet import safe_cell

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([safe_cell(row[name]) for name in columns] for row in rows)


def _with_amount(row: dict[str, Any], asset: str) -> dict[str, Any]:
    """The same with its amount as it is written everywhere, beside the thousandths to count with."""
    return {**row, "amount": f"{_amount(row['milli'])} {asset}"}


def _amount(milli: int) -> str:
    return f"{milli // 1000}.{milli % 1000:03d}"
