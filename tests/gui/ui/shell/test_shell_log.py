"""What Qt complains of is kept beside what Python complains of."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import qWarning
from pytestqt.qtbot import QtBot

from app.log_file import WINDOW, read_log
from app.ui.shell.log import ShellLog


def test_what_qt_says_is_written_until_the_end(tmp_path: Path, qtbot: QtBot) -> None:
    log = ShellLog(tmp_path / "logs", WINDOW)
    log.begin()
    qWarning("a cable is loose, token=abc")
    log.end()
    written = read_log(tmp_path / "logs", WINDOW)
    assert "WARNING app.ui.qt: a cable is loose" in written
    assert "abc" not in written
