"""Asks a person for the file of a list, to read or to write."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget


class ListFiles(QObject):
    """`to_read` and `to_write` carry the Path; `asking` is the dialog that is open."""

    to_read = Signal(object)
    to_write = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.asking: QFileDialog | None = None

    def choose(self) -> None:
        """A list that is there."""
        dialog = QFileDialog(self._parent.window(), self.tr("A list of channels"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Lists (*.opml *.xml *.json *.txt)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.to_read.emit(Path(name)))
        self.asking = dialog
        dialog.open()

    def choose_place(self) -> None:
        """Where the list shall be."""
        dialog = QFileDialog(self._parent.window(), self.tr("Save the list"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("For feed readers (*.opml)"), self.tr("For programs (*.json)")])
        dialog.setDefaultSuffix("opml")
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix("json" if "json" in name else "opml"))
        dialog.selectFile("capillary-following.opml")
        dialog.fileSelected.connect(lambda name: self.to_write.emit(Path(name)))
        self.asking = dialog
        dialog.open()
