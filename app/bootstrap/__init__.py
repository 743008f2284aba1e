"""The only place that knows which class plays which part. A shell opens the program here and uses what it finds.

What costs time is imported when the program is opened: the wallet's process can start meanwhile.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from app.bootstrap.wallet import wallet_of
from app.folders import DataFolder

if TYPE_CHECKING:
    from app.bootstrap.application import Application
    from app.services.signing import SignerConnection

__all__ = ["Application", "open_application", "wallet_of"]


def __getattr__(name: str) -> object:
    if name == "Application":
        from app.bootstrap.application import Application

        return Application
    raise AttributeError(name)


@asynccontextmanager
async def open_application(folder: DataFolder, signer: SignerConnection | None = None) -> AsyncIterator[Application]:
    """The program over one data folder. Raises AppError for damaged files, NotConnected without a practice world.

    `signer` is closed with it.
    """
    connection = signer or _early_wallet(folder)
    try:
        from app.bootstrap.ground import open_ground
        from app.bootstrap.wiring import assemble

        async with open_ground(folder, connection) as ground:
            application = assemble(ground)
            try:
                yield application
            finally:
                application.tip_table.close()
    finally:
        if connection is not None:
            connection.close()


def _early_wallet(folder: DataFolder) -> SignerConnection | None:
    """Its process takes as long to start as everything here takes to import, and there is more than one processor."""
    if folder.practice and not folder.world.exists():
        return None
    from app.settings import LiveSettings

    return wallet_of(folder, LiveSettings(folder.settings).now)
