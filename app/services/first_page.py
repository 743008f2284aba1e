"""The page that a window shows at once: as it was when the program ran last."""

from __future__ import annotations

from app.folders import DataFolder
from app.services.window_page import Page, read_page
from app.store.first_page import read_first_page


def last_page(folder: DataFolder) -> Page | None:
    """None where nothing was kept yet. Reads one row of one small table, and nothing else."""
    text = read_first_page(folder.database)
    return read_page(text) if text else None
