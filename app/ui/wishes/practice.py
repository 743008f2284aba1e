"""Wishes that only a window of the practice world has."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish

if TYPE_CHECKING:
    from app.bootstrap import Application


def moved_aside() -> Wish:
    """Where an earlier world went when this one began -> Path; None if there was none, or it was told before."""

    async def run(application: Application) -> Path | None:
        from app.services.earlier_world import moved_aside as moved

        return moved(application.folder)

    return run
