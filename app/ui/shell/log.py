"""The window's log: Python's and Qt's complaints go into one file, which ends with the program."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QObject, QtMsgType, qInstallMessageHandler

from app.log_file import LogFile

_log = logging.getLogger("app.ui.qt")
LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class ShellLog(QObject):
    """Lives as long as its parent, or the application if that ends first."""

    def __init__(self, folder: Path, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = LogFile(folder, name)

    def begin(self) -> None:
        """Write from now on."""
        self._file.open()
        self._file.catch_crashes()
        qInstallMessageHandler(_note)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.end)

    def end(self) -> None:
        """Stop; what Qt says from now on goes where it usually does."""
        qInstallMessageHandler(None)
        self._file.close()


def _note(kind: QtMsgType, context: QMessageLogContext, sentence: str) -> None:  # noqa: ARG001 Qt's signature
    _log.log(LEVELS.get(kind, logging.DEBUG), sentence)
