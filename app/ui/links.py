"""Links that come from outside the window: by the clipboard or by a drop. Whether one is any good, the program says."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

MOST_CHARACTERS = 2000


def link_in(data: QMimeData) -> str:
    """The link that is carried by a drag or the clipboard; empty if there is none."""
    if data.hasUrls() and data.urls():
        return data.urls()[0].toString()
    text = data.text().strip() if data.hasText() else ""
    first = text.splitlines()[0].strip() if text else ""
    return first if first and " " not in first and len(first) <= MOST_CHARACTERS else ""
