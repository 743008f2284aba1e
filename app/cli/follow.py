"""`capillary follow`: creators wherever they publish, what is new from them, and the list to carry away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import typer

from app.cli.output import JSON_OPTION, REFUSED, rows_table, say, show
from app.cli.session import with_application

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.services.follow_lists import Imported
    from app.services.follow_views import CreatorView, WorkView

app = typer.Typer(help="Creators you follow, what is new from them, and your list of them.", no_args_is_help=True)
WHO = typer.Argument(help="Number, link, Hive account or name of somebody in the list.")
MOST = typer.Option(30, "--most", min=1, max=1_000, help="So many works.")
FORMS = {".opml": "opml", ".xml": "opml", ".json": "json"}


@app.command("add", epilog="Example: capillary follow add https://tube.example/c/carol")
def add(
    context: typer.Context,
    url: str = typer.Argument(help="Link of a channel, a profile, a site, a feed, or of one of the works."),
    as_json: bool = JSON_OPTION,
) -> None:
    """Follow whoever is behind a link.

    All channels that are proven to be of the same creator are read from then on.
    """

    async def work(application: Application) -> CreatorView:
        number = await application.following.follow.follow(url, application.peertube.known_hosts())
        return application.following.views.creator(str(number))

    view = with_application(context, work, as_json=as_json)

    def text() -> None:
        say(f"You follow {view.name} now.")
        for channel in view.channels:
            say(f"  {channel.place}: {channel.url}. {channel.sentence}")

    show(_creator(view), as_json, text)


@app.command("list", epilog="Example: capillary follow list")
def list_creators(context: typer.Context, as_json: bool = JSON_OPTION) -> None:
    """Show whom you follow, and on which channels."""

    async def work(application: Application) -> list[CreatorView]:
        return application.following.views.creators()

    views = with_application(context, work, as_json=as_json)
    show([_creator(view) for view in views], as_json, lambda: _tell_creators(views))


@app.command("remove", epilog="Example: capillary follow remove @carol")
def remove(context: typer.Context, who: str = WHO, as_json: bool = JSON_OPTION) -> None:
    """Follow somebody no longer."""

    async def work(application: Application) -> CreatorView:
        view = application.following.views.creator(who)
        application.following.follow.unfollow(view.number)
        return view

    view = with_application(context, work, as_json=as_json)
    show(_creator(view), as_json, lambda: say(f"You do not follow {view.name} any more."))


@app.command("import", epilog="Example: capillary follow import subscriptions.opml")
def bring_in(
    context: typer.Context,
    file: Path = typer.Argument(None, help="A list in OPML or JSON, or one link a line.", show_default=False),
    peertube: bool = typer.Option(False, "--peertube", help="The subscriptions of your PeerTube accounts here."),
    hive: str = typer.Option("", "--hive", help="Those whom this Hive account follows."),
    as_json: bool = JSON_OPTION,
) -> None:
    """Follow everybody of a list.

    What leads nowhere is told, and the rest is followed.
    """
    if sum((file is not None, peertube, bool(hive))) != 1:
        raise typer.BadParameter("Give one of: a file, --peertube, --hive ACCOUNT.")

    async def work(application: Application) -> list[Imported]:
        from app.services.follow_lists import content_of

        lists = application.following.lists
        if hive:
            return [await lists.from_hive(hive.strip().removeprefix("@"))]
        if peertube:
            return [await lists.from_peertube(account) for account in _accounts(application)]
        return [await lists.bring_in(content_of(file), application.peertube.known_hosts())]

    _tell_imported(with_application(context, work, as_json=as_json), as_json)



@app.command("export", epilog="Example: capillary follow export following.opml")
def carry_away(
    context: typer.Context,
    file: Path = typer.Argument(None, help="Ends in .opml or .json; else the list is printed.", show_default=False),
    as_json: bool = JSON_OPTION,
) -> None:
    """Write the list of whom you follow, for this program or another one."""
    ending = ".json" if file is None and as_json else ".opml" if file is None else file.suffix.lower()
    form = FORMS.get(ending)
    if form is None:
        raise typer.BadParameter("The name of the file ends in .opml or .json.")
    chosen: Literal["opml", "json"] = "json" if form == "json" else "opml"

    async def work(application: Application) -> str:
        from app.services.follow_lists import write_to

        document = application.following.lists.carry_away(chosen)
        if file is not None:
            write_to(file, document)
        return document

    document = with_application(context, work, as_json=as_json)
    if file is None:
        typer.echo(document, nl=False)
        return
    show({"file": str(file), "form": chosen}, as_json, lambda: say(f"Your list stands in {file}."))


@app.command("feed", epilog="Example: capillary follow feed --most 10")
def feed(context: typer.Context, most: int = MOST, as_json: bool = JSON_OPTION) -> None:
    """Show the newest works of everybody you follow.

    What is due is read first: each channel twice an hour at most.
    """

    async def work(application: Application) -> list[WorkView]:
        await application.following.follow.run_once()
        return application.following.views.works(most)

    views = with_application(context, work, as_json=as_json)
    show([_work(view) for view in views], as_json, lambda: _tell_works(views))


@app.command("search", epilog="Example: capillary follow search night train")
def search(
    context: typer.Context,
    words: list[str] = typer.Argument(help="All of them must stand in the name or title."),
    most: int = MOST,
    as_json: bool = JSON_OPTION,
) -> None:
    """Search among those you follow, and in the titles of their works."""

    async def work(application: Application) -> tuple[list[CreatorView], list[WorkView]]:
        found = application.following.views.search(" ".join(words), most)
        return list(found.creators), list(found.works)

    creators, works = with_application(context, work, as_json=as_json)

    def text() -> None:
        if creators:
            _tell_creators(creators)
        if works or not creators:
            _tell_works(works)

    found = {"creators": [_creator(view) for view in creators], "works": [_work(view) for view in works]}
    show(found, as_json, text)


def _accounts(application: Application) -> list[Any]:
    from app.errors import NotConnected

    found = application.peertube_store.all()
    if not found:
        raise NotConnected("No PeerTube account is connected here; log in with `capillary peertube login`.")
    return list(found)


def _tell_imported(told: list[Imported], as_json: bool) -> None:
    refused = [one for each in told for one in each.refused]
    facts = {
        "added": sum(one.added for one in told),
        "known": sum(one.known for one in told),
        "complete": all(one.complete for one in told),
        "refused": [{"entry": one.text, "message": one.sentence} for one in refused],
    }

    def text() -> None:
        say(f"Followed anew: {facts['added']}; followed already: {facts['known']}; refused: {len(refused)}.")
        if not facts["complete"]:
            say("The account's history is longer than is read here, so older follows may be missing.")
        for one in refused:
            say(f"  {one.text}: {one.sentence}")

    show(facts, as_json, text)
    if refused and not facts["added"] and not facts["known"]:
        raise typer.Exit(REFUSED)


def _creator(view: CreatorView) -> dict[str, Any]:
    from app.services.views import MOMENT

    return {
        "number": view.number,
        "name": view.name,
        "account": view.account or None,
        "followed_at": view.followed_at.strftime(MOMENT),
        "channels": [
            {
                "id": one.source,
                "name": one.name,
                "platform": one.place,
                "url": one.url,
                "followed": one.chosen,
                "proven": one.linked,
                "state": one.reach.value,
                "message": one.sentence,
                "read_at": one.read_at.strftime(MOMENT) if one.read_at else None,
            }
            for one in view.channels
        ],
    }


def _work(view: WorkView) -> dict[str, Any]:
    from app.services.views import MOMENT

    return {
        "id": view.work,
        "title": view.title,
        "url": view.url,
        "platform": view.place,
        "creator": view.creator,
        "number": view.number,
        "published_at": view.published.strftime(MOMENT),
        "new": view.is_new,
        "sensitive": view.sensitive,
        "there": view.here,
        "given": view.given,
        "also": [{"id": one.work, "url": one.url, "platform": one.place, "sure": one.sure} for one in view.also],
    }


def _tell_creators(views: list[CreatorView]) -> None:
    if not views:
        say("You follow nobody yet. Begin with: capillary follow add URL")
        return
    rows = [
        {
            "number": view.number,
            "creator": view.name,
            "account": f"@{view.account}" if view.account else "",
            "channels": ", ".join(f"{one.place} {'✓' if one.linked else '–'}" for one in view.channels),
        }
        for view in views
    ]
    rows_table("You follow", rows)
    for view in views:
        for one in view.channels:
            if one.reach.value in ("fails", "not_there"):
                say(f"{view.name} on {one.place}: {one.sentence}")


def _tell_works(views: list[WorkView]) -> None:
    if not views:
        say("Nothing is here yet.")
        return
    rows = [
        {
            "published": f"{view.published:%Y-%m-%d %H:%M}",
            "title": view.title,
            "creator": view.creator,
            "on": view.place,
            "also on": ", ".join(f"{one.place}{'' if one.sure else ' (?)'}" for one in view.also),
            "new": "new" if view.is_new else "",
            "link": view.url,
        }
        for view in views
    ]
    rows_table("New works", rows)
