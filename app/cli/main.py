"""`capillary`: the window, and a command for everything the window does."""

from __future__ import annotations

from pathlib import Path

import typer

from app.cli import (
    accounts,
    desktop,
    earnings,
    follow,
    journal,
    links,
    patrons,
    peertube,
    pocket,
    practice,
    promises,
    rules,
    settings,
    sign,
    spending,
    statistics,
    system,
    tips,
    vault,
)
from app.cli.helping import with_exit_codes
from app.cli.situation import Situation, in_force

app = typer.Typer(
    name="capillary",
    epilog="Example: capillary tip https://tube.example/w/4ePbKHYZjqnGpMWwKaQtMJ 0.050",
    no_args_is_help=False,
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
accounts.app.command("make")(pocket.make)
accounts.app.command("remember")(vault.remember)
accounts.app.command("forget")(vault.forget)
accounts.app.command("passphrase")(vault.change_passphrase)
app.add_typer(accounts.app, name="account")
app.add_typer(peertube.app, name="peertube")
app.add_typer(tips.app, name="tips")
app.add_typer(spending.app, name="limits")
app.add_typer(rules.app, name="rules")
app.add_typer(promises.app, name="promises")
app.add_typer(patrons.app, name="patrons")
app.add_typer(journal.app, name="journal")
app.add_typer(statistics.app, name="stats")
app.add_typer(follow.app, name="follow")
app.add_typer(links.host, name="host")
app.add_typer(earnings.app, name="earnings")
app.add_typer(settings.app, name="settings")
app.add_typer(desktop.app, name="desktop")
app.command("practice", short_help="Run a world of play money on this computer.")(practice.practice)
app.command("thumbs")(tips.thumbs)
app.command("tip")(tips.tip)
app.command("link", short_help="Say on Hive that a channel elsewhere is yours.")(links.link)
app.command("unlink", short_help="Take a link back.")(links.unlink)
app.command("links", short_help="Show links, and what they lack.")(links.links)
app.command("id", short_help="Say which work or channel a link names.")(tips.identify)
app.command("status", short_help="Show accounts, tips, servers and what came in today.")(system.status)
app.command("doctor", short_help="Check that everything is in order.")(system.doctor)
app.command("sign", short_help="Sign transactions offline.")(sign.sign)
with_exit_codes(app)
COMMANDS = (
    *(str(command.name) for command in app.registered_commands),
    *(str(group.name) for group in app.registered_groups),
)


@app.callback()
def choose(
    context: typer.Context,
    data: Path = typer.Option(None, "--data", help="Folder for vault, database and settings.", show_default=False),
    practice_world: bool = typer.Option(False, "--practice", help="Use the running practice world (play money)."),
) -> None:
    """Say thanks with a thumb: likes become small gifts from your own wallet.

    Without a command the window opens. `capillary COMMAND --help` explains one, with an example and its exit codes.
    """
    # To begin a world is to be in the practice folder.
    practice = practice_world or context.invoked_subcommand == "practice"
    context.obj = context.with_resource(in_force(Situation(data, practice, COMMANDS)))
    if context.invoked_subcommand is None:
        from app.cli.window import open_window

        raise typer.Exit(open_window(data, practice_world))


def main() -> None:
    """Entry point of the `capillary` command."""
    app()
