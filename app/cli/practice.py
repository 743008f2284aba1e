"""`capillary practice`: a whole world of play money on this computer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import typer

from app.cli.output import REFUSED, say

LAST_HOUR = 22


def practice(
    context: typer.Context,
    play: bool = typer.Option(False, "--play", help="Play every way a thumb can go, print the table, then the window."),
    factor: float = typer.Option(0.0, "--factor", help="How much faster time runs; 1, or 120 with --play."),
) -> None:
    """Run the practice world: Hive nodes, PeerTube servers and people to play, all on loopback, with play money.

    Example: capillary practice --factor 20
    """
    if play:
        raise typer.Exit(_play(factor or 120.0))
    _serve(context, factor or 1.0)


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


def _serve(context: typer.Context, factor: float) -> None:
    import threading

    from app.cli.output import table
    from app.practice import players, practice_world, wallet_page

    folder = context.obj.folder()
    with practice_world(folder, factor) as world:
        say(f"The practice world runs in {folder.path}, {factor:g} times as fast as the clock. Ctrl+C ends it.")
        table(
            "Whom you can play (all of it play money)",
            ("Hive account", "its master password", "PeerTube server", "user", "password"),
            [(one.hive_account, one.hive_password, one.server, one.user, one.password) for one in players(world)],
        )
        say(f"Main accounts sign the links of `capillary account make` here: {wallet_page(world)}")
        say("In another terminal: capillary account add alice.pocket --master-password --visibility open")
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            say("The practice world has ended.")
