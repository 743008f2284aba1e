"""`capillary thumbs`, `tip`, `id` and `tips`: what is noticed, what is given, and what a person decides about it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from app.cli.output import JSON_OPTION, NEEDS_PERSON, say, show, table
from app.cli.secrets import PASSPHRASE_FD
from app.cli.session import unlock_or_collect, with_application
from app.domain.tips.states import TipState

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.domain.tips.tip import Tip
    from app.events import Event

app = typer.Typer(help="Tips: list, undo, answer, retry, export.", no_args_is_help=True)
PAUSED = "Paused: nothing is collected or sent. To go on: capillary settings set paused no"
NO_TIPS = "No tips yet. Press thumb-up on a video, or: capillary tip URL AMOUNT"
NONE_LEFT = "Nothing was {}: no tip is in a state in which it can be; `capillary tips list` shows them."
NUMBERS = typer.Argument(None, help="Numbers of tips, as `capillary tips list` shows them.", show_default=False)


@app.command("list", epilog="Example: capillary tips list --state question")
def list_tips(
    context: typer.Context,
    state: str = typer.Option("", "--state", help="Only tips in this state, such as waiting.", show_default=False),
    limit: int = typer.Option(50, "--limit", min=1, max=100_000, help="How many, newest first."),
    as_json: bool = JSON_OPTION,
) -> None:
    """Show tips, newest first."""

    async def work(application: Application) -> list[dict[str, object]]:
        return [_opening(row, application) for row in application.views.tip_rows(limit, state)]

    rows = with_application(context, work, as_json=as_json)

    def text() -> None:
        if not rows:
            say(f"No tips are {state}." if state else NO_TIPS)
            return
        from app.services.views import STATE_WORDS

        columns = ("number", "work", "creator", "amount", "state", "reason")
        shown = [row | {"state": STATE_WORDS[TipState(str(row["state"]))], "reason": row["message"]} for row in rows]
        table("Tips", columns, [[str(row[one]) for one in columns] for row in shown])

    show(rows, as_json, text)


def _opening(row: dict[str, object], application: Application) -> dict[str, object]:
    return row | {"url": application.peertube.opening(str(row["url"]))}


@app.command(epilog="Example: capillary tips undo 12", short_help="Take tips back that are not sent yet.")
def undo(context: typer.Context, numbers: list[int] = NUMBERS, as_json: bool = JSON_OPTION) -> None:
    """Take tips back that are not sent yet; without a number, the newest one."""

    async def work(application: Application) -> list[int]:
        return application.decide.undo(numbers) if numbers else application.decide.undo_last()

    _decided(with_application(context, work, as_json=as_json), numbers, "taken back", as_json)


@app.command(epilog="Example: capillary tips answer 12 --send")
def answer(
    context: typer.Context,
    numbers: list[int] = NUMBERS,
    send: bool = typer.Option(None, "--send/--no-send", help="Send, or take back.", show_default=False),
    as_json: bool = JSON_OPTION,
) -> None:
    """Answer questions. Without numbers the questions are shown."""
    if not numbers or send is None:
        list_tips(context, state="question", limit=1000, as_json=as_json)
        return

    async def work(application: Application) -> list[int]:
        return application.decide.answer(numbers, send=send)

    _decided(with_application(context, work, as_json=as_json), numbers, "answered", as_json)


@app.command(epilog="Example: capillary tips retry 12")
def retry(context: typer.Context, numbers: list[int] = NUMBERS, as_json: bool = JSON_OPTION) -> None:
    """Queue tips again that failed, lapsed, were taken back, or wait."""

    async def work(application: Application) -> list[int]:
        return application.decide.retry(numbers or [])

    _decided(with_application(context, work, as_json=as_json), numbers, "queued again", as_json)


@app.command(epilog="Example: capillary tips export tips.csv")
def export(
    context: typer.Context,
    path: Path = typer.Argument(help="File to write: .csv or .json."),
    as_json: bool = JSON_OPTION,
) -> None:
    """Write all tips, with every transaction id, as CSV or JSON."""

    async def work(application: Application) -> int:
        from app.services.export import export_tips

        return export_tips(application.tips.latest(1_000_000), path)

    count = with_application(context, work, as_json=as_json)
    show({"exported": count, "file": str(path)}, as_json, lambda: say(f"{count} tips written to {path}."))


def _decided(moved: list[int], asked: list[int] | None, what: str, as_json: bool) -> None:
    late = [number for number in asked or [] if number not in moved]

    def text() -> None:
        if moved:
            say(f"{what.capitalize()}: {', '.join(map(str, moved))}.")
        elif not late:
            say(NONE_LEFT.format(what))
        if late:
            say(f"Not possible any more, or no such tip: {', '.join(map(str, late))}.")

    show({"done": moved, "not_possible": late}, as_json, text)
    if not moved:
        raise typer.Exit(1)


def thumbs(
    context: typer.Context,
    once: bool = typer.Option(False, "--once", help="Look once, send what is due, and end."),
    passphrase_fd: int = PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Notice new thumbs and send what is due; goes on until Ctrl+C. Locked, it only collects.

    The passphrase is asked for unless the keyring remembers (`capillary account remember`).

    Example: capillary thumbs --once --passphrase-fd 3 3<passphrase.txt
    """

    from app.cli.telling import BEGINS, Telling

    async def work(application: Application) -> dict[str, int]:
        if application.runner.paused:
            say(PAUSED, aside=True)
            if once:
                return application.views.counts()
        application.runner.take_over("`capillary thumbs`")
        await unlock_or_collect(application, passphrase_fd)
        telling = Telling(application.tips.get, lambda sentence: say(sentence, aside=True))
        application.events.listen(telling.hear)
        if once:
            await application.runner.run_once()
        else:
            say(BEGINS, aside=True)
            await application.runner.run()
        return application.views.counts()

    counts = with_application(context, work, as_json=as_json)
    show(counts, as_json, lambda: say(_in_words(counts)))


def _in_words(counts: dict[str, int]) -> str:
    from app.services.views import STATE_WORDS

    summed: Counter[str] = Counter()
    for state, count in counts.items():
        summed[STATE_WORDS[TipState(state)]] += count
    return "; ".join(f"{word}: {count}" for word, count in summed.items()) or NO_TIPS


def tip(
    context: typer.Context,
    url: str = typer.Argument(help="Link of a video, a post, or a page."),
    amount: str = typer.Argument(None, help='Such as 0.050 or "0.050 HBD"; your usual gift if left out.'),
    account: str = typer.Option("", "--from", help="Hive account that pays; the only one if there is one."),
    again: bool = typer.Option(False, "--again", help="Thank a work a second time, on purpose."),
    as_json: bool = JSON_OPTION,
) -> None:
    """Tip the maker of what a link shows. It waits for its time to undo, then `capillary thumbs` sends it.

    Example: capillary tip https://tube.example/w/4ePbKHYZjqnGpMWwKaQtMJ 0.050
    """

    from app.services.views import tip_row, tip_sentence

    async def work(application: Application) -> tuple[Tip | None, dict[str, object], bool]:
        from app.services.earlier_world import of_this_world

        of_this_world(application.practice, url)
        payer = application.views.only_account(account)
        given = application.tip_link.amount(amount)
        told: list[Event] = []
        application.events.listen(told.append)
        stored = await application.tip_link.run(url, payer, given, application.peertube.known_hosts(), again=again)
        return stored, _opening(tip_row(stored), application) if stored else {}, bool(told)

    stored, row, is_new = with_application(context, work, as_json=as_json)

    def text() -> None:
        if stored is None:
            return
        say(tip_sentence(stored))
        if not is_new:
            say("You thanked this work before, so nothing new is sent; --again thanks it a second time.")
        elif stored.state is TipState.QUEUED:
            say(f"It is sent after {stored.due_at:%H:%M:%S} UTC; until then: capillary tips undo {stored.id}")

    show(row, as_json, text)
    if stored is not None and stored.state is TipState.QUESTION:
        raise typer.Exit(NEEDS_PERSON)


def identify(
    url: str = typer.Argument(help="Any link."),
    as_json: bool = JSON_OPTION,
) -> None:
    """Say which work or channel a link (or an id) names, without asking the network.

    Example: capillary id https://youtu.be/dQw4w9WgXcQ
    """
    from app.cli.output import errors

    with errors(as_json):
        from app.domain.content import describe

        description = describe(url)
    show(description.as_json(), as_json, lambda: say("\n".join(description.lines())))
