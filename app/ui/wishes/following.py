"""Wishes about whom a person follows: the list, what is new, bringing lists in and carrying them away."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.services.follow_lists import Imported
    from app.services.follow_views import CreatorView, FollowViews, WorkView

MOST_WORKS = 400


@dataclass(frozen=True, slots=True)
class Following:
    """What the page shows. `searched` is what was looked for, empty for everything."""

    searched: str
    creators: tuple[CreatorView, ...]
    works: tuple[WorkView, ...]
    anybody: bool


def following(searched: str = "") -> Wish:
    """Creators and the newest works, or those that a search finds -> Following."""

    async def run(application: Application) -> Following:
        # Thousands of works take a tenth of a second, in which nothing else shall wait.
        return await asyncio.to_thread(_read, application.following.views, searched)

    return run


def _read(views: FollowViews, searched: str) -> Following:
    everybody = views.creators()
    if searched.strip():
        found = views.search(searched, MOST_WORKS)
        return Following(searched, found.creators, found.works, bool(everybody))
    return Following("", tuple(everybody), tuple(views.works(MOST_WORKS)), bool(everybody))


def follow(url: str) -> Wish:
    """Follow whoever is behind a link -> CreatorView."""

    async def run(application: Application) -> CreatorView:
        room = application.following
        number = await room.follow.follow(url, application.peertube.known_hosts())
        return room.views.creator(str(number))

    return run


def unfollow(number: int) -> Wish:
    """Follow somebody no longer."""

    async def run(application: Application) -> None:
        application.following.follow.unfollow(number)

    return run


def saw(works: Collection[str]) -> Wish:
    """These works were shown."""

    async def run(application: Application) -> None:
        application.following.works.saw(works)

    return run


def follow_subscriptions() -> Wish:
    """Follow what the PeerTube accounts here are subscribed to -> Imported."""

    async def run(application: Application) -> Imported:
        from app.errors import NotConnected
        from app.services.follow_lists import Imported

        accounts = application.peertube_store.all()
        if not accounts:
            raise NotConnected("No PeerTube account is connected here; log in to one first.")
        told = Imported()
        for account in accounts:
            one = await application.following.lists.from_peertube(account)
            told.added, told.known = told.added + one.added, told.known + one.known
        application.runner.scheduler.nudge()
        return told

    return run


def follow_hive(account: str) -> Wish:
    """Follow those whom an account follows on Hive -> Imported."""

    async def run(application: Application) -> Imported:
        told = await application.following.lists.from_hive(account.strip().removeprefix("@"))
        application.runner.scheduler.nudge()
        return told

    return run


def follow_list(file: Path, step: Callable[[int, int], bool]) -> Wish:
    """Follow everybody of a list in a file -> Imported."""

    async def run(application: Application) -> Imported:
        from app.services.follow_lists import content_of

        room = application.following
        return await room.lists.bring_in(content_of(file), application.peertube.known_hosts(), step)

    return run


def write_list(file: Path) -> Wish:
    """Write the list of whom a person follows; the name's ending says how."""

    async def run(application: Application) -> None:
        from app.services.follow_lists import write_to

        write_to(file, application.following.lists.carry_away("json" if file.suffix.lower() == ".json" else "opml"))

    return run
