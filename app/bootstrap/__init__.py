"""The only place that knows which class plays which part. A shell opens the program here and uses what it finds."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from app.bootstrap.application import Application
from app.bootstrap.ground import Ground, open_ground
from app.bootstrap.wallet import wallet_of
from app.bootstrap.wiring import assemble
from app.folders import DataFolder
from app.services.signing import SignerConnection

__all__ = ["Application", "Ground", "assemble", "open_application", "open_ground", "wallet_of"]


@asynccontextmanager
async def open_application(folder: DataFolder, signer: SignerConnection | None = None) -> AsyncIterator[Application]:
    """The program over one data folder. Raises AppError for damaged files, NotConnected without a practice world."""
    async with open_ground(folder, signer) as ground:
        application = assemble(ground)
        try:
            yield application
        finally:
            application.tip_table.close()
