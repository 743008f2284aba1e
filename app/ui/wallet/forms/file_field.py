"""A field for the name of a file, with the desktop's own chooser beside it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

UNLIKELY = 1000


class FileField(QWidget):
    """`saves`: the file shall be made; else it is there."""

    def __init__(self, label: str, place: Path | None = None, *, saves: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._saves = saves
        self.line = QLineEdit(_short(place) if place else "")
        self.line.setAccessibleName(label)
        self.line.setMaxLength(2000)
        self.choose = QPushButton(self.tr("Choose…"))
        self.choose.setAccessibleName(self.tr("Choose: {}").format(label))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)

    def path(self) -> Path | None:
        """The full path that stands there; None if nothing does, or nothing that could be one."""
        text = self.line.text().strip()
        if not text or "\0" in text:
            return None
        try:
            return Path(text).expanduser().absolute()
        except RuntimeError:
            # `~somebody` whose home nobody knows.
            return None

    def _choose(self) -> None:
        pick = QFileDialog.getSaveFileName if self._saves else QFileDialog.getOpenFileName
        kinds = self.tr("Backups (*.json);;All files (*)")
        chosen, _ = pick(self, self._label, str(self.path() or ""), kinds)
        if chosen:
            self.line.setText(chosen)


def free_backup_place(name: str = "", *, practice: bool) -> Path:
    """A name at which no file is, among the person's own documents: a copy beside the vault would be lost with it."""
    where = QStandardPaths.StandardLocation
    documents = Path(QStandardPaths.writableLocation(where.DocumentsLocation))
    folder = documents if documents.is_dir() else Path.home()
    kind = "play-money-backup" if practice else "backup"
    whole = f"capillary-{kind}-{name}" if name else f"capillary-{kind}"
    places = (folder / f"{whole}{number}.json" for number in ("", *(f"-{count}" for count in range(2, UNLIKELY))))
    return next(place for place in places if not place.exists())


def _short(place: Path) -> str:
    """With `~` for the home folder, so that the name of the file is in sight."""
    home = Path.home()
    return f"~/{place.relative_to(home)}" if place.is_relative_to(home) else str(place)
