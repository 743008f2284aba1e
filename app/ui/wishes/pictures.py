"""Wishes for pictures: where they are, and their files as strangers sent them."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish

if TYPE_CHECKING:
    from app.bootstrap import Application


def addresses(owners: Collection[str]) -> Wish:
    """Where the pictures of these channels and works are -> dict by owner, or None where pictures are off."""

    async def run(application: Application) -> dict[str, str] | None:
        if not application.settings.now.pictures:
            return None
        return await application.pictures.addresses(owners)

    return run


def fetch(address: str) -> Wish:
    """One picture -> its file as bytes, hostile still; None if there is none now."""

    async def run(application: Application) -> bytes | None:
        return await application.pictures.fetch(address)

    return run
