"""Strangers' words on the screen: never markup, and no invisible character that hides or turns what is read.

A title from a server may hold characters that reverse the line, that break out of it, or that nobody can see. They
are shown as what they are. Joiners stay between letters that need them: emoji, Persian, Hindi.
"""

from __future__ import annotations

import html
import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

MOST_CHARACTERS = 300
_JOINERS = "\u200c\u200d"
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


def visible(text: str, most: int = MOST_CHARACTERS) -> str:
    """One line, at most this long; what nobody could see is written out, as in `<U+202E>`."""
    short = text if len(text) <= most else text[: most - 1] + "…"
    joined = "".join(_shown(short, place) for place in range(len(short)))
    return " ".join(joined.split(" "))


def isolated(text: str) -> str:
    """`visible`, and its direction ends with it: a right-to-left name does not turn the amount beside it."""
    return f"{_ISOLATE}{visible(text)}{_END_ISOLATE}"


def tooltip(text: str) -> str:
    """Tooltips are rich text to Qt if they look so; this one never is."""
    return html.escape(visible(text, 2000))


def _shown(text: str, place: int) -> str:
    character = text[place]
    if character in "\t\n\r":
        return " "
    if character in _JOINERS and 0 < place < len(text) - 1 and text[place - 1] > "\xff" and text[place + 1] > "\xff":
        return character
    if unicodedata.category(character) in _INVISIBLE:
        return f"<U+{ord(character):04X}>"
    return character


class PlainLabel(QLabel):
    """The only label of this program: it shows characters, never markup, and no picture is ever fetched for it."""

    def __init__(self, text: str = "", *, look: str = "", wrap: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
        if look:
            self.setProperty("look", look)

    def look(self, name: str) -> None:
        """Wear another look of the style sheet."""
        if self.property("look") != name:
            self.setProperty("look", name)
            self.style().unpolish(self)
            self.style().polish(self)
