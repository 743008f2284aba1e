"""Wishes about limits: what they are, and what they shall be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish
from app.ui.wishes.locking import go_on

if TYPE_CHECKING:
    from app.bootstrap import Application


def limits() -> Wish:
    """The wallet's limits and what is spent -> `Views.limit_facts`."""

    async def run(application: Application) -> list[dict[str, str | None]]:
        return await application.views.limit_facts()

    return run


def set_limits(account: str, asset: str, changes: dict[str, str], passphrase: str) -> Wish:
    """Change limits, each written like `0.500`."""

    async def run(application: Application) -> object:
        from app.services.change_limits import change_limits
        from wallet.intents import Status, Unlock

        await application.signing.ask(Unlock(passphrase), Status)
        status = await change_limits(application.signing, account, asset, changes, passphrase)
        go_on(application)
        return status

    return run
