"""Letters of one width for account names, so that `1` and `l` differ."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase


def fixed_font(like: QFont) -> QFont:
    """The desktop's font of one width, as large as another."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(max(like.pixelSize(), 12))
    return font
