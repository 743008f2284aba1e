"""Notes inside the window, where the desktop shows none: in the corner, never in the way, never taking the focus.

F6 goes to the note, Esc takes it away and goes back. It waits while it is pointed at or has the focus.
"""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.plain_text import PlainLabel
from app.ui.shell.notes import Note, NoteKind
from app.ui.theme.motion import moves

WIDTH, MARGIN, ABOVE = 380, 16, 56
"""ABOVE leaves the bottom line of the window free."""
SHOWN, RISE, RISING = 12_000, 16, 160
MOST_WAITING = 5


class Toast(QFrame):
    """One note at a time over its window; others wait in a line. `acted` carries the note and what was pressed."""

    acted = Signal(object, str)

    def __init__(self, window: QWidget, shown: int = SHOWN) -> None:
        super().__init__(window)
        self._window = window
        self._note: Note | None = None
        self._waiting: deque[Note] = deque()
        self._before: QWidget | None = None
        self.setProperty("look", "card")
        self.setFixedWidth(WIDTH)
        self.heading = PlainLabel(look="lead", wrap=True)
        self.body = PlainLabel(look="muted", wrap=True)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 12, MARGIN, 12)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.body)
        column.addLayout(self.buttons)
        self._end = QTimer(self, interval=shown, singleShot=True)
        self._end.timeout.connect(self._time_is_up)
        self._rise = QPropertyAnimation(self, b"pos", self)
        self._rise.setDuration(RISING)
        self._rise.setEasingCurve(QEasingCurve.Type.OutCubic)
        key = QShortcut(QKeySequence("F6"), window)
        key.activated.connect(self.enter)
        self.hide()

    def ready(self) -> bool:
        """Whether there is a window to show it in."""
        return self._window.isVisible() and not self._window.isMinimized()

    def show_note(self, note: Note) -> None:
        """Show it now, or after the one that is there; a later one of a kind takes the place of the earlier."""
        if self._note is not None and not (self._note.kind is note.kind and note.kind is not NoteKind.FIRST_GIFT):
            self._waiting.append(note)
            while len(self._waiting) > MOST_WAITING:
                self._waiting.popleft()
            return
        self._show(note)

    def enter(self) -> None:
        """Put the focus on its first button."""
        if self._note is None:
            return
        self._before = self._window.focusWidget()
        self._button(0).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Take it away; the next one in line comes."""
        had_focus = self.isAncestorOf(self._window.focusWidget()) if self._window.focusWidget() else False
        self._note = None
        self._end.stop()
        # Every event of the window would come by here.
        self._window.removeEventFilter(self)
        self.hide()
        if had_focus and self._before is not None:
            self._before.setFocus()
        self._before = None
        if self._waiting:
            self._show(self._waiting.popleft())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._rise.stop()
            self.move(self._corner())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _show(self, note: Note) -> None:
        self._note = note
        self.heading.setText(note.title)
        self.body.setText(note.body)
        self.body.setVisible(bool(note.body))
        self.setAccessibleName(f"{note.title}. {note.body}")
        self._fill_buttons(note)
        self.adjustSize()
        self.resize(WIDTH, self._column.totalHeightForWidth(WIDTH))
        corner = self._corner()
        self.move(corner)
        self.show()
        self._window.installEventFilter(self)
        self.raise_()
        if moves():
            self._rise.setStartValue(corner + QPoint(0, RISE))
            self._rise.setEndValue(corner)
            self._rise.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self._end.start()

    def _fill_buttons(self, note: Note) -> None:
        while (item := self.buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.buttons.addStretch(1)
        for action, label in (*note.actions, ("", self.tr("Close"))):
            button = QPushButton(label)
            button.setProperty("look", "quiet")
            button.setAccessibleName(f"{label}: {note.title}")
            button.clicked.connect(lambda _=False, what=action: self._press(note, what))
            self.buttons.addWidget(button)

    def _press(self, note: Note, action: str) -> None:
        self.leave()
        if action:
            self.acted.emit(note, action)

    def _button(self, number: int) -> QPushButton:
        return [item for item in self.findChildren(QPushButton) if not item.isHidden()][number]

    def _time_is_up(self) -> None:
        focused = self._window.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._end.start()
        else:
            self.leave()

    def _corner(self) -> QPoint:
        return QPoint(self._window.width() - WIDTH - MARGIN, self._window.height() - self.height() - ABOVE)
