"""`capillary settings`: made from the settings themselves, which say their label, help and limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from app.cli.output import JSON_OPTION, errors, rows_table, say, show

if TYPE_CHECKING:
    from app.settings import LiveSettings

app = typer.Typer(help="What you may choose; limits have a command of their own.", no_args_is_help=True)


@app.command("list", epilog="Example: capillary settings list")
def list_settings(context: typer.Context, as_json: bool = JSON_OPTION) -> None:
    """Show every setting, its value, and what it may be."""
    with errors(as_json):
        rows = [
            {"setting": one.name, "value": one.value, "may_be": one.bounds, "meaning": f"{one.label}. {one.help}"}
            for one in _settings(context).now.described()
        ]
    show(rows, as_json, lambda: rows_table("Settings", rows))


@app.command("set", epilog="Example: capillary settings set price 100")
def set_setting(
    context: typer.Context,
    name: str = typer.Argument(help="Name of the setting, as `capillary settings list` shows it."),
    value: str = typer.Argument(help='Its new value; lists with commas, "" for an empty one.'),
    as_json: bool = JSON_OPTION,
) -> None:
    """Change one setting. A program that runs sees it when it starts again."""
    with errors(as_json):
        settings = _settings(context)
        settings.change({name: settings.now.read(name, value)})
        if name == "autostart":
            _follow_autostart(context, wished=settings.now.autostart)
        (changed,) = [one for one in settings.now.described() if one.name == name]
    show({changed.name: changed.value}, as_json, lambda: say(f"{changed.label}: {changed.value or 'empty'}"))


def _follow_autostart(context: typer.Context, *, wished: bool) -> None:
    """The window does the same when it is there; it may not be, and the next log-in counts."""
    from app.services.desktop import StartWords, this_desktop

    start = StartWords.of_this_program(context.obj.data, practice=context.obj.practice)
    this_desktop().start_at_login(start, wished=wished)


def _settings(context: typer.Context) -> LiveSettings:
    from app.settings import LiveSettings

    return LiveSettings(context.obj.folder().settings)
