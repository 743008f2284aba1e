"""What all tabs share: a column of cards that scrolls, wishes whose answers may come too late, words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.services.window_page import Figures
from app.ui.dialogs.form import Form
from app.ui.layouts.letters import fixed_font
from app.ui.plain_text import ElidedLabel, PlainLabel
from app.ui.shell.page import Surroundings
from app.ui.times import TimeWords
from app.ui.wishes import OnAnswer, OnRefusal, Wish

WIDEST = 860
"""Lines longer than this are hard to read; wider windows leave room at the right."""
ROOM = 100
"""So much more than a stretch."""


class Section(QScrollArea):
    """One tab. `load` asks for what it shows; it is called whenever the tab is shown, or something changed."""

    said = Signal(str, str)
    led = Signal(str, object)

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.surroundings = surroundings
        self.figures = Figures()
        self.form: Form | None = None
        self.times = TimeWords(self)
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("look", "page")
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        narrow = QWidget()
        narrow.setMaximumWidth(WIDEST)
        narrow.setLayout(self.column)
        outside = QVBoxLayout(inside)
        outside.setContentsMargins(0, 16, 12, 24)
        row = QHBoxLayout()
        row.addWidget(narrow, 100)
        row.addStretch(1)
        outside.addLayout(row)
        outside.addStretch(1)
        self.setWidget(inside)

    def load(self) -> None:
        """Ask for what is shown."""

    def show_figures(self, figures: Figures) -> None:
        """The program told something new: look again if this tab shows any of it."""
        before, self.figures = self.figures, figures
        if self.isVisible() and self.concerns(before, figures):
            self.load()

    def concerns(self, before: Figures, now: Figures) -> bool:
        """Whether what this tab shows may differ now."""
        return (before.wallet, before.accounts, before.vault) != (now.wallet, now.accounts, now.vault)

    def ask(self, wish: Wish, answer: OnAnswer, refusal: OnRefusal | None = None) -> None:
        """Submit a wish; what comes back after this tab was made anew is left alone."""
        refuse = refusal or self.refuse
        self.surroundings.submit(
            wish,
            lambda result: answer(result) if isValid(self) else None,
            lambda sentence, error: refuse(sentence, error) if isValid(self) else None,
        )

    def refuse(self, sentence: str, _error: Exception) -> None:
        """It did not work."""
        self.said.emit(sentence, "negative")

    def open(self, form: Form) -> None:
        """Show a conversation over the window, one at a time; look again when it ends."""
        if self.form is not None:
            self.form.raise_()
            form.deleteLater()
            return
        self.form = form
        form.finished.connect(self._closed)
        form.open()

    @contextmanager
    def made_anew(self) -> Iterator[None]:
        """Widgets are replaced inside: the cursor goes to the one that is called like the one that had it."""
        before = QApplication.focusWidget()
        name = before.accessibleName() if before is not None and self.isAncestorOf(before) else ""
        place = self.verticalScrollBar().value()
        yield
        if name:
            # Only when they are shown can they take it.
            QTimer.singleShot(0, self, lambda: self._give_cursor(name, place))

    def _give_cursor(self, name: str, place: int) -> None:
        heirs = [one for one in self.findChildren(QWidget) if one.accessibleName() == name and one.isVisible()]
        if heirs:
            heirs[-1].setFocus()
        self.verticalScrollBar().setValue(place)

    def _closed(self) -> None:
        self.form = None
        self.load()


def card(*parts: QWidget | QLayout, look: str = "card") -> QFrame:
    """A frame with its parts one below the other."""
    frame = QFrame()
    frame.setProperty("look", look)
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(20, 16, 20, 16)
    inside.setSpacing(10)
    for part in parts:
        if isinstance(part, QLayout):
            inside.addLayout(part)
        else:
            inside.addWidget(part)
    return frame


def line(*parts: QWidget | None, spacing: int = 12) -> QHBoxLayout:
    """Parts beside one another; None is where the room goes."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part, ROOM if _takes_room(part) else 0)
    return row


def _takes_room(part: QWidget) -> bool:
    """A text of several lines, or one that is cut, is given what there is."""
    return isinstance(part, ElidedLabel) or (isinstance(part, PlainLabel) and part.wordWrap())


def account_label(name: str, *, look: str = "") -> PlainLabel:
    """A Hive account in letters of one width, so that `1` and `l` differ."""
    return fixed_label(f"@{name}", look=look)


def fixed_label(text: str, *, look: str = "") -> PlainLabel:
    """Words with account names in them, in letters of one width."""
    label = PlainLabel(text, look=look, wrap=not text.startswith("@"))
    label.setFont(fixed_font(label.font()))
    return label


def button(text: str, *, look: str = "", told: str = "") -> QPushButton:
    """A button; `told` is what a screen reader says instead of its short text."""
    made = QPushButton(text)
    if look:
        made.setProperty("look", look)
    if told:
        made.setAccessibleName(told)
    return made


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout, layouts inside it too."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            emptied(inner)
            inner.deleteLater()
