"""The program's log, as it is and without what could be a secret; copied or read by the person alone."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QComboBox, QFrame, QPlainTextEdit, QVBoxLayout

from app.log_file import COMMANDS, CRASH, WINDOW, logs_of, read_log
from app.ui.layouts.letters import fixed_font
from app.ui.layouts.section import Section, button, line
from app.ui.plain_text import PlainLabel

HIGH = 220


class LogCard(QFrame):
    """Reads the file again whenever its tab is shown."""

    def __init__(self, section: Section) -> None:
        super().__init__(section)
        self._section = section
        self.folder = section.surroundings.folder.path
        self.setProperty("look", "card")
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Which log"))
        for name, words in (
            (WINDOW, self.tr("Of the window")),
            (COMMANDS, self.tr("Of the command line")),
            (CRASH, self.tr("Of the last crash")),
        ):
            self.which.addItem(words, name)
        self.text = QPlainTextEdit()
        self.text.setProperty("look", "log")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(HIGH)
        self.text.setFont(fixed_font(self.font()))
        self.text.setAccessibleName(self.tr("The newest lines of the log"))
        self.again = button(self.tr("Read again"))
        self.copy = button(self.tr("Copy"), look="quiet", told=self.tr("Copy the log"))
        self.open_folder = button(self.tr("Open the data folder"), look="quiet")
        self.which.activated.connect(lambda _: self.read())
        self.again.clicked.connect(self.read)
        self.copy.clicked.connect(self._copy)
        self.open_folder.clicked.connect(self._open)
        about = self.tr("Keys, passwords and tokens are removed before a line is written. It stays on this computer.")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.tr("Log"), look="lead"))
        column.addWidget(PlainLabel(about, look="muted", wrap=True))
        column.addLayout(line(self.which, None))
        column.addWidget(self.text)
        column.addLayout(line(self.again, self.copy, self.open_folder, None, spacing=8))

    def read(self) -> None:
        """The newest lines, the last one in sight."""
        found = read_log(logs_of(self.folder), self.which.currentData())
        if found != self.text.toPlainText():
            self.text.setPlainText(found)
            self.text.verticalScrollBar().setValue(self.text.verticalScrollBar().maximum())
        self.text.setPlaceholderText(self.tr("Nothing went wrong yet."))
        self.copy.setEnabled(bool(found))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._section.said.emit(self.tr("Copied."), "positive")

    def _open(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder))):
            self._section.said.emit(self.tr("Here it is: {}").format(self.folder), "muted")
