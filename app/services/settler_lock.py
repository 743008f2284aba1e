"""One settler per data folder: window, command line and node alike. The kernel drops the lock when its holder dies."""

from __future__ import annotations

import fcntl
import json
import os
from pathlib import Path


class SettlerLock:
    """`folder/settler.lock`; its text names the holder for people."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "settler.lock"
        self._descriptor = -1

    def take(self, role: str) -> bool:
        """Become the settler, or learn that somebody else is."""
        if self._descriptor >= 0:
            return True
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(descriptor)
            return False
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, json.dumps({"role": role, "process": os.getpid()}).encode(), 0)
        self._descriptor = descriptor
        return True

    def holder(self) -> str:
        """Who holds it, in words."""
        try:
            value = json.loads(self._path.read_bytes()[:1000])
            return f"{str(value['role'])[:40]} (process {int(value['process'])})"
        except (OSError, ValueError, KeyError, TypeError):
            return "another program"

    def release(self) -> None:
        """Let another one settle."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1
