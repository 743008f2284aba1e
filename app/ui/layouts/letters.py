"""Letters of one width for account names, so that `1` and `l` differ; and long words that may break."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

LONG = re.compile(r"\S{24,}")
STEP = 12
LIKED = ("DejaVu Sans Mono", "Liberation Mono", "Noto Sans Mono", "Menlo", "Consolas")
_BREAK = "\u200b"


def fixed_font(like: QFont) -> QFont:
    """The desktop's font of one width, as large as another."""
    font = of_one_width(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    font.setPixelSize(max(like.pixelSize(), 12))
    return font


def of_one_width(font: QFont) -> QFont:
    """This font if it is one, else one that is.

    Some sets of fonts lead "monospace" to one whose letters differ in width: look-alike names would be harder to see.
    """
    if QFontInfo(font).fixedPitch():
        return font
    there = [family for family in QFontDatabase.families() if QFontDatabase.isFixedPitch(family)]
    liked = [family for family in LIKED if family in there]
    return QFont((liked or there or [font.family()])[0])


def breakable(text: str) -> str:
    """Keys and paths may go on in the next line; nothing that is seen changes."""
    return LONG.sub(lambda found: _BREAK.join(_parts(found[0])), text)


def _parts(word: str) -> list[str]:
    return [word[start : start + STEP] for start in range(0, len(word), STEP)]
