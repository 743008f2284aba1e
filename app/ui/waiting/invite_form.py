"""An invitation: the message to read and copy, and where card and page are saved. Nothing is sent from here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from app.services.invite import Invitation
from app.services.promise_views import PromisesTo
from app.ui.dialogs.form import Form
from app.ui.plain_text import visible
from app.ui.wishes import Submit
from app.ui.wishes.waiting import invitation_for, save_invitation

CARD = QSize(1200, 630)


class InviteForm(Form):
    """`succeeded` carries the sentence that says where it was saved."""

    succeeded = Signal(str)

    def __init__(self, submit: Submit, one: PromisesTo, parent: QWidget | None = None) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("Invite {}").format(visible(one.name, 40)), self.tr("Save card and page"))
        self._channel, self._language = one.channel, QLocale().name().partition("_")[0]
        self.made: Invitation | None = None
        self.message = QPlainTextEdit()
        self.message.setReadOnly(True)
        self.message.setTabChangesFocus(True)
        self.message.setAccessibleName(self.tr("Message to send"))
        self.message.setMinimumHeight(220)
        self.column.addWidget(self.name(self.tr("Message to send")))
        self.column.addWidget(self.message)
        self.copy = QPushButton(self.tr("Copy the message"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        self.column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.folder = self.field(self.tr("Folder for the card (a picture) and the page"))
        self.folder.setText(documents)
        self.main.setEnabled(False)
        self.main.clicked.connect(self.save)
        self.ask(invitation_for(self._channel, self._language), self._show)

    def save(self) -> None:
        """Write the files; the picture also as PNG, for places that take no SVG."""
        typed = self.folder.text().strip()
        if not typed:
            self.say(self.tr("Type a folder."))
            return
        self.wait(self.tr("Saving…"))
        self.ask(save_invitation(self._channel, self._language, Path(typed).expanduser()), self._saved)

    def _show(self, made: Invitation) -> None:
        self.made = made
        self.message.setPlainText(made.message)
        self.main.setEnabled(True)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.message.toPlainText())
        self.copy.setText(self.tr("Copied"))

    def _saved(self, files: list[Path]) -> None:
        card = next(file for file in files if file.suffix == ".svg")
        if self.made is None or not drawn(self.made.card).save(str(card.with_suffix(".png"))):
            self.refuse(self.tr("The picture cannot be written there."))
            return
        self.succeeded.emit(self.tr("Saved in {}").format(card.parent))
        self.accept()


def drawn(card: str) -> QImage:
    """The card as pixels."""
    from PySide6.QtSvg import QSvgRenderer

    picture = QImage(CARD, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(card.encode())).render(painter)
    painter.end()
    return picture
