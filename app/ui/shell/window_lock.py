"""Which window holds a data folder, told before anything of the network is imported.

The file names a process. A killed window leaves it behind, and then it names a dead one, which counts for nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QLockFile

from app.folders import DataFolder


class WindowLock:
    """Held from `take` until `release` or the end of the process."""

    def __init__(self, folder: DataFolder) -> None:
        self._file = QLockFile(str(folder.path / "window.lock"))
        self._file.setStaleLockTime(0)

    def take(self) -> bool:
        """Whether no other window holds this folder; from now on this one does."""
        return self._file.tryLock(0)

    def release(self) -> None:
        """Let the next start be the first."""
        self._file.unlock()
