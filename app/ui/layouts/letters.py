"""Letters of one width for account names, so that `1` and `l` differ; and long words that may break."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QFontDatabase

LONG = re.compile(r"\S{24,}")
STEP = 12
_BREAK = "\u200b"


def fixed_font(like: QFont) -> QFont:
    """The desktop's font of one width, as large as another."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(max(like.pixelSize(), 12))
    return font


def breakable(text: str) -> str:
    """Keys and paths may go on in the next line; nothing that is seen changes."""
    return LONG.sub(lambda found: _BREAK.join(_parts(found[0])), text)


def _parts(word: str) -> list[str]:
    return [word[start : start + STEP] for start in range(0, len(word), STEP)]
