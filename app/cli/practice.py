"""`capillary practice`: a whole world of play money on this computer."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import typer

from app.cli.output import REFUSED, say

if TYPE_CHECKING:
    from app.folders import DataFolder

LAST_HOUR = 22


def practice(
    context: typer.Context,
    play: bool = typer.Option(False, "--play", help="Play every way a thumb can go, print the table, then the window."),
    window: bool = typer.Option(False, "--window", help="Open the window in a new world that ends with it."),
    factor: float = typer.Option(0.0, "--factor", help="How much faster time runs; 1, or 120 with --play."),
    fresh: bool = typer.Option(
        None,
        "--fresh/--keep",
        help="Move what an earlier world left aside, or keep it; asked if neither is given.",
        show_default=False,
    ),
) -> None:
    """Run the practice world: Hive nodes, PeerTube servers and people to play, all on loopback, with play money.

    Each start is a new world. Accounts and tips of an earlier one do not fit it; --fresh moves them aside.

    Example: capillary practice --factor 20
    """
    if play:
        raise typer.Exit(_play(factor or 120.0))
    if window:
        raise typer.Exit(_serve_window(context, factor or 1.0))
    _serve(context, factor or 1.0, fresh)


def _play(factor: float) -> int:
    import asyncio
    import tempfile
    from pathlib import Path

    from app.bootstrap import open_application
    from app.cli.output import errors
    from app.cli.play import play
    from app.folders import DataFolder
    from app.practice import Player, World, players, practice_world

    passphrase = "this is play money"  # noqa: S105 printed on the screen, opens nothing of value

    async def run(folder: DataFolder, world: World, player: Player) -> bool:
        async with open_application(folder) as application:
            application.settings.change({"visibility": "open"})
            return await play(application, world, player, passphrase)

    with tempfile.TemporaryDirectory(prefix="capillary-play-") as place:
        folder = DataFolder.choose(Path(place), practice=True)
        with errors(), practice_world(folder, factor, _away_from_midnight(datetime.now(UTC))) as world:
            went_well = asyncio.run(run(folder, world, players(world)[0]))
            if not went_well:
                say("The play did not end as it should; `capillary doctor` may say why.")
                return REFUSED
            _window(place, passphrase)
    return 0


def _away_from_midnight(now: datetime) -> datetime | None:
    """A gift that waits for tomorrow must not see tomorrow during the play; None is now."""
    return now + timedelta(hours=2) if now.hour >= LAST_HOUR else None


def _window(place: str, passphrase: str) -> None:
    import os
    import subprocess
    import sys

    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        say("No display here, so no window follows.")
        return
    say(f"The window opens in the practice world; its passphrase is: {passphrase}")
    subprocess.run([sys.executable, "-m", "app.ui", "--data", place, "--practice"], check=False)


def _clear(folder: DataFolder, fresh: bool | None) -> None:
    """Nothing of an earlier world stays unless a person keeps it. Raises SettledElsewhere while a world runs here."""
    from app.errors import SettledElsewhere
    from app.services.earlier_world import begin_anew, left_behind, runs

    if runs(folder):
        raise SettledElsewhere("A practice world runs in this folder already; end it first.")
    earlier = left_behind(folder)
    if earlier is None or fresh is False:
        return
    if fresh is None:
        say(earlier.sentence)
        if not sys.stdin.isatty():
            say("They are kept; to move them aside, end this world and run: capillary practice --fresh")
            return
        if not typer.confirm("Begin anew? They are moved aside, not deleted", default=True):
            return
    say(f"What the earlier world left is in {begin_anew(folder, datetime.now(UTC))} now.")


def _serve_window(context: typer.Context, factor: float) -> int:
    """One world for a folder: where one runs already, its window comes to the front. Nothing is asked here."""
    import subprocess

    from app.cli.output import errors
    from app.practice import practice_world
    from app.services.earlier_world import begin_anew, left_behind, note_aside, runs

    folder = context.obj.folder()
    words = [sys.executable, "-m", "app.ui", "--data", str(folder.path.parent), "--practice"]
    if runs(folder):
        return subprocess.run(words, check=False).returncode
    with errors():
        if left_behind(folder) is not None:
            aside = begin_anew(folder, datetime.now(UTC))
            note_aside(folder, aside)
            say(f"What the earlier world left is in {aside} now.")
        with practice_world(folder, factor):
            return subprocess.run(words, check=False).returncode


def _serve(context: typer.Context, factor: float, fresh: bool | None) -> None:
    import threading

    from app.cli.output import errors, table
    from app.practice import channels_page, players, practice_world, wallet_page

    folder = context.obj.folder()
    with errors():
        _clear(folder, fresh)
    with practice_world(folder, factor) as world:
        say(f"The practice world runs in {folder.path}, {factor:g} times as fast as the clock. Ctrl+C ends it.")
        table(
            "Whom you can play (all of it play money)",
            ("Hive account", "its master password", "PeerTube server", "user", "password"),
            [(one.hive_account, one.hive_password, one.server, one.user, one.password) for one in players(world)],
        )
        say(f"Main accounts sign the links of `capillary account make` here: {wallet_page(world)}")
        say(f"What stands on the channels of creators is written here: {channels_page(world)}")
        say("In another terminal: capillary account add alice.pocket --master-password --visibility open")
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            say("The practice world has ended.")
