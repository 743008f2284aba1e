"""A screen of any size where there is none: Qt's own is only 800 pixels wide, and dialogs mind the screen."""

from __future__ import annotations

import json
from pathlib import Path


def offscreen(folder: Path, size: tuple[int, int]) -> str:
    """The value of QT_QPA_PLATFORM; sizes are in pixels of the device."""
    width, height = size
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1}
    path = folder / "screens.json"
    path.write_text(json.dumps({"screens": [screen]}))
    return f"offscreen:configfile={path}"
