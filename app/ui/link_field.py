"""The field for links: paste, drop or type one, and it is queued at once, with Undo in its row."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.plain_text import PlainLabel

MOST_CHARACTERS = 2000
STAYS = 20_000
"""Milliseconds for which good news stands there; bad news stays."""


class LinkLine(QLineEdit):
    """A link that is pasted into the empty line is meant as a whole."""

    pasted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        link = link_in(QGuiApplication.clipboard().mimeData()) if event.matches(QKeySequence.StandardKey.Paste) else ""
        if link and not self.text():
            self.pasted.emit(link)
            return
        super().keyPressEvent(event)


class LinkField(QFrame):
    """`given` carries a link. What went wrong, or well, stands in one sentence below."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = LinkLine()
        self.field.setPlaceholderText(self.tr("Paste or drop a link to tip it"))
        self.field.setAccessibleName(self.tr("Link to tip"))
        self.field.setMaxLength(MOST_CHARACTERS)
        self.field.setClearButtonEnabled(True)
        self.button = QPushButton(self.tr("Tip"))
        self.button.setProperty("look", "main")
        self.button.setAccessibleName(self.tr("Tip this link"))
        self.said = PlainLabel(wrap=True)
        self.said.setVisible(False)
        self._forget = QTimer(self, interval=STAYS, singleShot=True)
        self._forget.timeout.connect(lambda: self.say(""))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.said)
        self.field.returnPressed.connect(self._give)
        self.field.pasted.connect(self.take)
        self.button.clicked.connect(self._give)
        self.field.textEdited.connect(lambda _: self.say(""))

    def show_price(self, price: str) -> None:
        """What the button gives."""
        self.button.setText(self.tr("Tip {}").format(price))
        self.button.setAccessibleName(self.tr("Tip this link {}").format(price))

    def take(self, text: str) -> None:
        """A link came by paste or drop: queue it at once."""
        self.field.setText(text.strip().splitlines()[0][:MOST_CHARACTERS] if text.strip() else "")
        self._give()

    def wait(self) -> None:
        """Until the answer comes."""
        self.button.setEnabled(False)
        self.say(self.tr("Looking up who made this…"))

    def done(self, sentence: str, *, queued: bool) -> None:
        """It is queued; or it was there already, or nobody can be paid yet."""
        self.button.setEnabled(True)
        self.field.clear()
        self.say(sentence, "positive" if queued else "waiting")

    def refuse(self, sentence: str) -> None:
        """It is no use; the link stays to be mended."""
        self.button.setEnabled(True)
        self.say(sentence, "negative")

    def say(self, sentence: str, look: str = "muted") -> None:
        """One sentence below the field; none hides the line."""
        self.said.look(look)
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        if look != "negative":
            self._forget.start()
        else:
            self._forget.stop()

    def mark_drop(self, over: bool) -> None:
        """Show that a link can be let go here."""
        self.setProperty("look", "drop" if over else "")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    def _give(self) -> None:
        text = self.field.text().strip()
        if not text:
            self.field.setFocus()
            return
        if self.button.isEnabled():
            self.given.emit(text)


def link_in(data: QMimeData) -> str:
    """The link that is carried by a drag or the clipboard; empty if there is none."""
    if data.hasUrls() and data.urls():
        return data.urls()[0].toString()
    text = data.text().strip() if data.hasText() else ""
    first = text.splitlines()[0].strip() if text else ""
    return first if first and " " not in first and len(first) <= MOST_CHARACTERS else ""
