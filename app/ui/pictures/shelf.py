"""Our own drawings on disk, so that a server is asked for a picture once. The least recently used go first.

Nothing but what `redrawing` encoded is ever put here, and nothing else is ever read from here. Used by one thread.
"""

from __future__ import annotations

import os
from pathlib import Path

MOST_BYTES = 50_000_000
LESS_BYTES = 45_000_000
"""After the cap is passed, so that not every further picture costs a look at the whole folder."""

MOST_FILE = 2_000_000


class Shelf:
    """A folder of files named by a digest of what they are; made when the first one is put there."""

    def __init__(self, folder: Path, most: int = MOST_BYTES, less: int = LESS_BYTES) -> None:
        self._folder = folder
        self._most, self._less = most, less
        self._used = -1

    def take(self, words: str) -> bytes | None:
        """What was put under these words; it counts as used now."""
        path = self._path(words)
        try:
            with path.open("rb") as file:
                found = file.read(MOST_FILE + 1)
            os.utime(path)
        except OSError:
            return None
        return found if len(found) <= MOST_FILE else None

    def put(self, words: str, file: bytes) -> None:
        """Keep it, if the disk lets us: a picture that is not kept is fetched again."""
        path = self._path(words)
        fresh = path.with_suffix(".new")
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as opened:
                opened.write(file)
            fresh.replace(path)
        except OSError:
            return
        self._used = self._used + len(file) if self._used >= 0 else self._measured()
        if self._used > self._most:
            self._clear()

    def drop(self, words: str) -> None:
        """It is no good."""
        self._path(words).unlink(missing_ok=True)

    def _path(self, words: str) -> Path:
        # Imported where it is needed: the first painting of a window comes before any picture.
        import hashlib

        return self._folder / f"{hashlib.sha256(words.encode()).hexdigest()}.png"

    def _measured(self) -> int:
        return sum(size for _, size, _ in self._files())

    def _clear(self) -> None:
        files = sorted(self._files())
        left = sum(size for _, size, _ in files)
        for _, size, path in files:
            if left <= self._less:
                break
            Path(path).unlink(missing_ok=True)
            left -= size
        self._used = left

    def _files(self) -> list[tuple[int, int, str]]:
        """(last use, size, path) of each."""
        found = []
        with os.scandir(self._folder) as entries:
            for entry in entries:
                try:
                    known = entry.stat(follow_symlinks=False)
                except OSError:
                    continue
                found.append((known.st_mtime_ns, known.st_size, entry.path))
        return found
