"""Which tokens hold now: the chosen ones, else those of the desktop's colour scheme, else light.

Asking Qt for a dark scheme does nothing where no platform theme runs, so palette and style sheet are our own.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from app.ui.theme.palette import palette
from app.ui.theme.style import style_sheet
from app.ui.theme.tokens import BODY, DARK, LIGHT, Tokens

STYLE = "fusion"


def drawn_application(program: Sequence[str]) -> QApplication:
    """The application in our style. Choosing it later would let PySide load a hundred constants before a window is."""
    application = QApplication([*program, "-style", STYLE])
    application.setProperty("drawn", STYLE)
    return application


class Theme(QObject):
    """Dresses the application, again whenever the choice or the desktop turns light or dark; then `changed` comes."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.tokens = LIGHT
        self._chosen = ""
        if application.property("drawn") != STYLE:
            application.setStyle(STYLE)
        self._worn: Tokens | None = None
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self.follow)
        self.follow(hints.colorScheme())

    def choose(self, name: str) -> None:
        """`light`, `dark`, or empty: wear what the desktop wears."""
        self._chosen = name
        self.follow(self._application.styleHints().colorScheme())

    def follow(self, scheme: Qt.ColorScheme) -> None:
        """Wear what was chosen, else what the desktop wears; an unknown scheme changes nothing."""
        if self._chosen:
            self.wear(DARK if self._chosen == "dark" else LIGHT)
        elif scheme is Qt.ColorScheme.Unknown:
            self.wear(self.tokens)
        else:
            self.wear(DARK if scheme is Qt.ColorScheme.Dark else LIGHT)

    def wear(self, tokens: Tokens) -> None:
        """Palette, fonts and style sheet from these tokens, unless they are worn already."""
        if self._worn == tokens:
            return
        self.tokens = self._worn = tokens
        self._application.setPalette(palette(tokens))
        font = self._application.font()
        font.setPixelSize(BODY)
        font.setFeature(QFont.Tag("tnum"), 1)
        self._application.setFont(font)
        self._application.setStyleSheet(style_sheet(tokens))
        self.changed.emit()
