"""`capillary promises`: gifts that wait for creators to join, and what one can do meanwhile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from app.cli.output import JSON_OPTION, REFUSED, rows_table, say, show
from app.cli.session import with_application

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.bootstrap import Application
    from app.domain.tips.awaited import Awaited, Sums
    from app.services.promise_views import AwaitedStanding, PromiseStanding, PromisesTo

app = typer.Typer(help="Gifts that wait for creators to join: promises, and invitations.", no_args_is_help=True)
CREATOR = typer.Argument(help="Link or id of a channel that something is promised to.")
NUMBERS = typer.Argument(None, help="Numbers of promises, as `capillary promises list` shows them.")


@app.command("list", epilog="Example: capillary promises list")
def list_promises(context: typer.Context, as_json: bool = JSON_OPTION) -> None:
    """Show promises, and when they go.

    With the sums that your balance covers, and how many promises that could be kept were kept.
    """

    async def work(application: Application) -> PromiseStanding:
        return await application.promises.views.standing()

    found = with_application(context, work, as_json=as_json)
    show(_standing(found), as_json, lambda: _tell(found))


@app.command(epilog="Example: capillary promises remove 12 13")
def remove(
    context: typer.Context,
    numbers: list[int] = NUMBERS,
    to: str = typer.Option("", "--to", help="All promises to this channel.", show_default=False),
    as_json: bool = JSON_OPTION,
) -> None:
    """Take promises back.

    Those that are public are withdrawn in public.
    """

    async def work(application: Application) -> list[int]:
        wanted = {tip.id for tip in (await _creator(application, to)).tips} if to else set()
        known = {tip.id for tips in application.promises.pay.promised().values() for tip in tips}
        return application.decide.undo(sorted((wanted | set(numbers or [])) & known))

    gone = with_application(context, work, as_json=as_json)
    late = [number for number in numbers or [] if number not in gone]
    said = f"Taken back: {', '.join(map(str, gone))}." if gone else "No such promise waits."
    show({"done": gone, "not_possible": late}, as_json, lambda: say(said))
    if not gone:
        raise typer.Exit(REFUSED)


@app.command(epilog="Example: capillary promises stop https://tube.example/c/ann")
def stop(context: typer.Context, creator: str = CREATOR, as_json: bool = JSON_OPTION) -> None:
    """Let promises to a creator wait.

    They do not go by themselves until you go on, or until they end.
    """
    _stopped(context, creator, as_json, stopped=True)


@app.command("go-on", epilog="Example: capillary promises go-on https://tube.example/c/ann")
def go_on(context: typer.Context, creator: str = CREATOR, as_json: bool = JSON_OPTION) -> None:
    """Let stopped promises go again."""
    _stopped(context, creator, as_json, stopped=False)


@app.command(epilog="Example: capillary promises invite https://tube.example/c/ann --folder invitations")
def invite(
    context: typer.Context,
    creator: str = CREATOR,
    folder: Path = typer.Option(Path(), "--folder", help="Where message, card and page are written."),
    language: str = typer.Option("en", "--language", help="en or fr."),
    as_json: bool = JSON_OPTION,
) -> None:
    """Write an invitation to send.

    A message, a card (SVG picture) and a page (HTML). Nothing is sent by itself.
    """

    async def work(application: Application) -> tuple[str, list[Path]]:
        from app.services.invite import file_name, invitation, save

        promises = await _creator(application, creator)
        made = invitation(promises, language)
        return made.message, save(made, folder, file_name(promises))

    message, files = with_application(context, work, as_json=as_json)

    def text() -> None:
        for line in message.splitlines():
            say(line)
        say(f"Written: {', '.join(map(str, files))}")

    show({"text": message, "files": [str(file) for file in files]}, as_json, text)


@app.command(epilog="Example: capillary promises awaited")
def awaited(
    context: typer.Context,
    limit: int = typer.Option(20, "--limit", min=1, max=1000, help="How many people."),
    as_json: bool = JSON_OPTION,
) -> None:
    """Show who is awaited most.

    People who have not joined, by the number of promises that balances cover, as far as the
    journal was read here: `capillary journal read chain` reads everybody's.
    """

    async def work(application: Application) -> AwaitedStanding:
        return await application.promises.views.awaited()

    found = with_application(context, work, as_json=as_json)
    people = found.people[:limit]
    value = {
        "reading": found.reading,
        "supporters": found.supporters,
        "balances_known": found.balances_known,
        "people": [_person(one) for one in people],
    }
    show(value, as_json, lambda: _tell_awaited(people, found))


def _stopped(context: typer.Context, creator: str, as_json: bool, *, stopped: bool) -> None:
    async def work(application: Application) -> tuple[PromisesTo, bool]:
        promises, pay = await _creator(application, creator), application.promises.pay
        change = pay.stop if stopped else pay.go_on
        return promises, change(promises.account, promises.channel)

    promises, done = with_application(context, work, as_json=as_json)
    held = f"Promises to {promises.name} wait until you say otherwise: capillary promises go-on {promises.channel}"
    said = held if stopped else f"Promises to {promises.name} go by themselves once the link has stood its time."
    late = "Nobody watches for this creator yet; the running program begins within a minute."
    show({"done": done, "channel": promises.channel, "stopped": stopped}, as_json, lambda: say(said if done else late))
    if not done:
        raise typer.Exit(REFUSED)


async def _creator(application: Application, text: str) -> PromisesTo:
    """By id, else by link; also one whose promises are on their way."""
    from app.errors import NothingPromised

    views = application.promises.views
    found = views.of_channel(text)
    if found is None and "/" in text and not text.startswith("peertube:"):
        channel = await application.links.find.run(text, application.peertube.known_hosts())
        found = views.of_channel(str(channel))
    if found is None:
        raise NothingPromised("Nothing is promised to this creator; `capillary promises list` shows what is.")
    return found


def _standing(found: PromiseStanding) -> dict[str, Any]:
    return {
        "creators": [_row(one) for one in found.creators],
        "sums": _sums(found.sums, known=found.balances_known),
        "kept": found.honour.kept,
        "broken": found.honour.broken,
    }


def _row(one: PromisesTo) -> dict[str, Any]:
    from app.services.views import MOMENT

    return {
        "account": one.account,
        "channel": one.channel,
        "name": one.name,
        "url": one.url,
        "state": one.joining.value,
        "joined_as": one.payee or None,
        "since": one.since.strftime(MOMENT) if one.since else None,
        "goes_at": one.goes_at.strftime(MOMENT) if one.goes_at else None,
        "ends_at": one.ends_at.strftime(MOMENT),
        "sums": _sums(one.sums, known=True),
        "promises": [
            {"id": tip.id, "title": tip.title, "url": tip.url, "amount": str(tip.amount), "visibility": tip.visibility}
            for tip in one.tips
        ],
    }


def _sums(sums: Iterable[Sums], *, known: bool) -> list[dict[str, Any]]:
    from wallet.money import Amount

    return [
        {
            "promised": str(Amount(one.promised, one.asset)),
            "covered": str(Amount(one.covered, one.asset)) if known else None,
            "uncovered": str(Amount(one.uncovered, one.asset)) if known else None,
        }
        for one in sums
    ]


def _person(one: Awaited) -> dict[str, Any]:
    return {
        "channel": one.channel,
        "promises": one.promises,
        "covered": one.covered,
        "supporters": one.supporters,
        "sums": _sums(one.sums, known=True),
    }


def _tell(found: PromiseStanding) -> None:
    if not found.creators:
        say("Nothing is promised to anybody at the moment.")
    else:
        rows_table("Promises", [_line(one) for one in found.creators])
    for one in _sums(found.sums, known=found.balances_known):
        covered = f", {one['covered']} covered by your balance" if found.balances_known else ""
        say(f"{one['promised']} promised{covered}.")
    payable = found.honour.kept + found.honour.broken
    if payable:
        say(f"Of {payable} promises that could be kept, {found.honour.kept} were.")


def _line(one: PromisesTo) -> dict[str, object]:
    when = {
        "going": f"goes {one.goes_at:%Y-%m-%d %H:%M} UTC" if one.goes_at else "",
        "watched": f"joined as @{one.payee}; watched for 7 days",
        "stopped": "stopped",
        "awaited": "has not joined",
    }[one.joining.value]
    return {
        "to": one.name,
        "promises": ", ".join(str(tip.id) for tip in one.tips),
        "sum": " + ".join(str(row["promised"]) for row in _sums(one.sums, known=False)),
        "when": when,
        "ends": f"{one.ends_at:%Y-%m-%d}",
        "channel": one.channel,
    }


def _tell_awaited(people: Iterable[Awaited], found: AwaitedStanding) -> None:
    rows = [
        {
            "channel": one.channel,
            "promises": one.promises,
            "covered": one.covered if found.balances_known else None,
            "promised": " + ".join(str(row["promised"]) for row in _sums(one.sums, known=False)),
            "by": one.supporters,
        }
        for one in people
    ]
    if not rows:
        say("Nobody is awaited, as far as was read here.")
        return
    rows_table("Most awaited", rows)
    say(f"From the journal `{found.reading}`, and your own promises.")
