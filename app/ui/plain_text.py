"""Strangers' words on the screen: never markup, and no invisible character that hides or turns what is read.

A title from a server may hold characters that reverse the line, that break out of it, or that nobody can see. They
are shown as what they are. Joiners stay between letters that need them: emoji, Persian, Hindi.
"""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.theme.tokens import FIGURE, LEAD, TITLE

MOST_CHARACTERS = 300
AFTER_MARK = 28
"""Pixels from the edge of a choice to its word."""
SIZES = (("figure", FIGURE), ("title", TITLE), ("lead", LEAD))
_JOINERS = "\u200c\u200d"
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"}
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
    return "".join(_MARKUP.get(character, character) for character in visible(text, 2000))


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
    """What every label of this program is: it shows characters, never markup, and no picture is fetched for it."""

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
            # What was never polished will wear it anyway.
            if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                self.style().unpolish(self)
                self.style().polish(self)


def meaning_of_choice(text: str) -> PlainLabel:
    """What a choice means, below its word and not below its mark."""
    label = PlainLabel(text, look="small", wrap=True)
    label.setContentsMargins(AFTER_MARK, 0, 0, 6)
    return label


class ElidedLabel(PlainLabel):
    """One line that ends in an ellipsis where there is no room; the whole of it is one hover away."""

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class FittingLabel(PlainLabel):
    """Says the same in fewer words where there is less room; nothing of the shortest is ever cut."""

    def __init__(self, *, look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look=look, parent=parent)
        self._words: tuple[str, ...] = ("",)

    def show_words(self, *words: str) -> None:
        """The same meaning, the longest words first."""
        if words != self._words:
            self._words = words
            self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self._width_of(self._words[0]), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width_of(self._words[-1]), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fitting = next((words for words in self._words if self._width_of(words) <= self.width()), self._words[-1])
        if fitting != self.text():
            self.setText(fitting)
        self.setAccessibleName(self._words[0])

    def _width_of(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words) + 2 if words else 0


class FigureLabel(PlainLabel):
    """A figure as large as there is room for it: it is never cut, for half an amount is another amount."""

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_figure(self, text: str) -> None:
        """Change it."""
        self.setText(text)
        self._fit()

    def _fit(self) -> None:
        self.look(next((look for look, pixels in SIZES if self._width_at(pixels) <= self.width()), "small"))

    def _width_at(self, pixels: int) -> int:
        font = self.font()
        font.setPixelSize(pixels)
        font.setWeight(font.Weight.Bold)
        return QFontMetrics(font).horizontalAdvance(self.text())
