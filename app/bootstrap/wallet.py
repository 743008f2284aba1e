"""The signer alone: for what needs keys but neither network nor database, such as `capillary sign`."""

from __future__ import annotations

from app.folders import DataFolder
from app.settings import Settings
from wallet.process import SignerClient, start_signer

SECONDS_A_MINUTE = 60


def wallet_of(folder: DataFolder, settings: Settings) -> SignerClient:
    """The signer of a data folder, locked. Raises SignerGone."""
    idle = float(settings.lock_minutes * SECONDS_A_MINUTE)
    return start_signer(folder.path, practice=folder.practice, idle_seconds=idle)
