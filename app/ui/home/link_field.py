"""The field for links: paste, drop or type one, and it is queued at once, with Undo in its row."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.ui.links import MOST_CHARACTERS, link_in
from app.ui.wallet.payer import PayerChooser


class LinkLine(QLineEdit):
    """A link that is pasted into the empty line is meant as a whole."""

    pasted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtGui import QKeySequence

        link = link_in(QGuiApplication.clipboard().mimeData()) if event.matches(QKeySequence.StandardKey.Paste) else ""
        if link and not self.text():
            self.pasted.emit(link)
            return
        super().keyPressEvent(event)


class LinkField(QFrame):
    """`given` carries a link; `said` what went wrong or well, in one sentence with its look."""

    given = Signal(str)
    said = Signal(str, str)

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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.payer = PayerChooser()
        row.addWidget(self.field, 1)
        row.addWidget(self.payer)
        row.addWidget(self.button)
        self.field.returnPressed.connect(self._give)
        self.field.pasted.connect(self.take)
        self.button.clicked.connect(self._give)

    def show_price(self, price: str) -> None:
        """What the button gives."""
        self.button.setText(self.tr("Tip {}").format(price))
        self.button.setAccessibleName(self.tr("Tip this link {}").format(price))

    def take(self, text: str) -> None:
        """A link came by paste or drop: queue it at once."""
        self.field.setText(text.strip().splitlines()[0][:MOST_CHARACTERS] if text.strip() else "")
        self._give()

    def offer(self, text: str) -> None:
        """A link came from another program: it waits in the field until a person presses the button."""
        self.field.setText(text[:MOST_CHARACTERS])
        self.field.setCursorPosition(0)
        self.button.setFocus()
        self.said.emit(self.tr("Another program sent this link. Nothing is given before you press Tip."), "waiting")

    def wait(self) -> None:
        """Until the answer comes."""
        self.button.setEnabled(False)
        self.said.emit(self.tr("Looking up who made this…"), "muted")

    def done(self, sentence: str, *, queued: bool) -> None:
        """It is queued; or it was there already, or nobody can be paid yet."""
        self.button.setEnabled(True)
        self.field.clear()
        self.said.emit(sentence, "positive" if queued else "waiting")

    def refuse(self, sentence: str) -> None:
        """It is no use; the link stays to be mended."""
        self.button.setEnabled(True)
        self.said.emit(sentence, "negative")

    def _give(self) -> None:
        text = self.field.text().strip()
        if not text:
            self.field.setFocus()
            return
        if self.button.isEnabled():
            self.given.emit(text)
