"""Which window holds a data folder, told before anything of Qt or the network is imported.

The kernel drops the lock when its holder dies, also one that was killed and that nobody has buried yet; a file that
only names a process could not tell.
"""

from __future__ import annotations

import fcntl
import os

from app.folders import DataFolder


class WindowLock:
    """`window.lock` in the folder, held from `take` until `release` or the end of the process."""

    def __init__(self, folder: DataFolder) -> None:
        self._path = folder.path / "window.lock"
        self._descriptor = -1

    def take(self) -> bool:
        """Whether no other window holds this folder; from now on this one does."""
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Let the next start be the first."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1
