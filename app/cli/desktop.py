"""`capillary desktop`: menu entry and link handler, put there and taken away by hand only."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from app.cli.output import JSON_OPTION, errors, say, show, table

if TYPE_CHECKING:
    from app.services.desktop import StartWords

app = typer.Typer(help="Menu entry, icon, and links that begin with capillary:", no_args_is_help=True)


@app.command(
    "install",
    epilog="Example: capillary desktop install",
    short_help="Put menu entry, icon and link handler there.",
)
def install(context: typer.Context, as_json: bool = JSON_OPTION) -> None:
    """Put a menu entry with icon there, and let links that begin with capillary: open in this program.

    Such a link shows a card that asks; it never gives by itself. Start at log-in is the setting `autostart`.
    """
    with errors(as_json):
        from app.services.desktop import this_desktop

        said = this_desktop().install(_start(context))
    show({"done": said}, as_json, lambda: _say_all(said))


@app.command("remove", epilog="Example: capillary desktop remove", short_help="Take all that away again.")
def remove(context: typer.Context, as_json: bool = JSON_OPTION) -> None:
    """Take menu entry, icon, link handler and start at log-in away again."""
    with errors(as_json):
        from app.services.desktop import this_desktop
        from app.settings import LiveSettings

        settings = LiveSettings(context.obj.folder().settings)
        if settings.now.autostart:
            settings.change({"autostart": False})
        said = this_desktop().remove()
    show({"done": said}, as_json, lambda: _say_all(said))


@app.command("show", epilog="Example: capillary desktop show")
def show_desktop(as_json: bool = JSON_OPTION) -> None:
    """Say what stands there now."""
    with errors(as_json):
        from app.services.desktop import this_desktop

        there = asdict(this_desktop().registered())
    words = {"menu": "Menu entry", "links": "capillary: links", "autostart": "Start at log-in"}
    rows = [(words[name], "yes" if there[name] else "no") for name in words]
    show(there, as_json, lambda: table("Desktop", ["what", "there"], rows))


def _say_all(sentences: list[str]) -> None:
    for sentence in sentences:
        say(sentence)


def _start(context: typer.Context) -> StartWords:
    from app.services.desktop import StartWords

    return StartWords.of_this_program(context.obj.data, practice=context.obj.practice)
