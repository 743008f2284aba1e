"""Everything by keyboard, and the overlay under `?` that lists it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.plain_text import PlainLabel


class KeysOverlay(QFrame):
    """Lies over the whole window; any key that is Esc or `?`, or a click, takes it away."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("look", "scrim")
        self._before: QWidget | None = None
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.clicked.connect(self.leave)
        outside = QVBoxLayout(self)
        outside.addStretch(1)
        outside.addWidget(self._card(), 0, Qt.AlignmentFlag.AlignHCenter)
        outside.addStretch(1)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it over the window."""
        self._before = self._window.focusWidget()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.close_button.setFocus()

    def leave(self) -> None:
        """Take it away; the focus is where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()
            self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Question):
            self.leave()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 Qt's signature
        self.leave()

    def lines(self) -> list[tuple[str, str]]:
        """Keys, and what they do."""
        return [
            ("1 – 4", self.tr("Go to a page")),
            ("/", self.tr("Search, or type a link")),
            (_shown(QKeySequence.StandardKey.Paste), self.tr("Tip the link on the clipboard")),
            ("Z", self.tr("Take the newest gift back")),
            ("↑ ↓", self.tr("Go through the rows")),
            ("← →", self.tr("Choose a button of the row")),
            (self.tr("Space"), self.tr("Open, or press the chosen button")),
            (self.tr("Menu"), self.tr("All that can be done with a row")),
            ("F6", self.tr("Go to the note in the corner")),
            ("Esc", self.tr("Go back")),
            ("?", self.tr("This list")),
        ]

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("look", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.addWidget(PlainLabel(self.tr("Keys"), look="title"), 0, 0, 1, 2)
        lines = self.lines()
        for row, (keys, meaning) in enumerate(lines, start=1):
            grid.addWidget(PlainLabel(keys, look="key"), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(PlainLabel(meaning), row, 1)
        grid.addWidget(self.close_button, len(lines) + 1, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(1, 1)
        return card


def shortcut(window: QWidget, keys: str | QKeySequence.StandardKey, pressed: Callable[[], object]) -> None:
    """A key of the whole window. Letters reach it only where nobody is typing."""
    made = QShortcut(QKeySequence(keys), window)
    made.setContext(Qt.ShortcutContext.WindowShortcut)
    made.activated.connect(pressed)


def _shown(keys: QKeySequence.StandardKey) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
