"""Wishes about the program itself: what doctor finds, what it is made of, its place on the desktop, a year's letter."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.folders import DataFolder
    from app.services.desktop import Registered, StartWords
    from app.services.examine import Finding
    from app.services.licences import Library
    from app.services.year_letter import YearLetter


def examine() -> Wish:
    """Look at everything that a gift depends on -> list[Finding]."""

    async def run(application: Application) -> list[Finding]:
        return await application.examine.run()

    return run


def libraries() -> Wish:
    """What comes with the program -> list[Library]; reading it takes a while."""

    async def run(_: Application) -> list[Library]:
        from app.services import licences

        return await asyncio.to_thread(licences.libraries)

    return run


def years() -> Wish:
    """Years that a letter can be about, newest first -> list[int]."""

    async def run(application: Application) -> list[int]:
        zone = datetime.now().astimezone().tzinfo
        assert zone is not None
        return await asyncio.to_thread(application.year_letter.years, zone)

    return run


def letter_of(year: int) -> Wish:
    """The figures of a year, which begins and ends where this computer is -> YearLetter."""

    async def run(application: Application) -> YearLetter:
        zone = datetime.now().astimezone().tzinfo
        assert zone is not None
        return await asyncio.to_thread(application.year_letter.run, year, zone)

    return run


def registered() -> Wish:
    """What this desktop knows of the program -> Registered."""

    async def run(_: Application) -> Registered:
        from app.services.desktop import this_desktop

        return await asyncio.to_thread(this_desktop().registered)

    return run


def register(*, wanted: bool) -> Wish:
    """Menu entry and `capillary:` links, or none of them and no start at log-in -> Registered. DesktopRefused."""

    async def run(application: Application) -> Registered:
        from app.services.desktop import this_desktop

        desktop = this_desktop()
        if wanted:
            await asyncio.to_thread(desktop.install, _start_of(application.folder))
        else:
            await asyncio.to_thread(desktop.remove)
            application.settings.change({"autostart": False})
        return await asyncio.to_thread(desktop.registered)

    return run


def _start_of(folder: DataFolder) -> StartWords:
    from app.services.desktop import StartWords

    root = folder.path.parent if folder.practice else folder.path
    return StartWords.of_this_program(root, practice=folder.practice)
