"""Pictures for a window that is painted before the program stands behind it: what opens files is imported with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QPixmap

from app.ui.shell.page import Pictures

if TYPE_CHECKING:
    from app.ui.wishes.kinds import Submit


class LatePictures(Pictures):
    """None until `begin`; then those of `RemotePictures`."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._source = Pictures(self)

    def picture(self, owner: str) -> QPixmap | None:
        """As RemotePictures gives it."""
        return self._source.picture(owner)

    def thumbnail(self, work: str, *, small: bool = False) -> QPixmap | None:
        """As RemotePictures gives it."""
        return self._source.thumbnail(work, small=small)

    def may_have_thumbnail(self, work: str) -> bool:
        """As RemotePictures says."""
        return self._source.may_have_thumbnail(work)

    def begin(self, submit: Submit) -> None:
        """Import and make what opens files, and let everybody paint again."""
        from app.ui.pictures.remote import RemotePictures

        if not isinstance(self._source, RemotePictures):
            self._source = RemotePictures(self._folder, self)
            self._source.changed.connect(self.changed)
        self._source.begin(submit)
        self.changed.emit("")

    def follow(self, *, wanted: bool) -> None:
        """Off: nothing is asked for, and nothing shown."""
        self._source.follow(wanted=wanted)

    def close(self) -> None:
        """End the worker, if there is one."""
        self._source.close()
