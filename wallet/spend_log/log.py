"""The spend log on disk: written before anything is answered, and noticed if any of it is gone.

    hold the lock -> read what others appended -> decide -> append: lines, fsync; seal, fsync -> answer

    log longer than its seal   a writer died between the two: its whole lines count, what is torn was never answered
    log shorter than its seal  somebody cut the tail: SpendLogDamaged, until it is begun anew and counted from the chain

Files of a data folder: spend.log, spend.seal, spend.lock; what was damaged is kept beside them under a dated name.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from wallet.durable_file import sync_folder, writer_lock
from wallet.errors import CannotWrite, SpendLogDamaged
from wallet.spend_log.chained_lines import BEGINNING, read_lines, write_line
from wallet.spend_log.entries import Began, Entry
from wallet.spend_log.state import SpendState
from wallet.spend_log.tail_seal import TailSeal, read_seal, write_seal

_OPEN = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
_MOST_FIRST_LINE = 4096
_DAMAGED = "Entries of the spend log are missing or were changed; it must be rebuilt from the account's own transfers."


@dataclass(slots=True)
class _Read:
    """What was read of one file: the fold, each line's seal, the bytes that hold, the newest tail seal."""

    file: tuple[int, int] | None = None
    state: SpendState = field(default_factory=SpendState)
    heads: list[bytes] = field(default_factory=list)
    length: int = 0
    seal: TailSeal | None = None

    @property
    def head(self) -> bytes:
        return self.heads[-1] if self.heads else BEGINNING


class SpendLog:
    """One per signer; several signers may use one folder. `chain_key` and `seal_key`: 32 bytes each, from the vault."""

    def __init__(self, folder: Path, chain_key: bytes, seal_key: bytes) -> None:
        self.log_path = folder / "spend.log"
        self.seal_path = folder / "spend.seal"
        self._lock_path = folder / "spend.lock"
        self._chain_key = chain_key
        self._seal_key = seal_key
        self._known = _Read()

    @contextlib.contextmanager
    def held(self) -> Iterator[SpendState]:
        """Nobody else appends meanwhile; the state holds what every signer wrote.

        Raises SpendLogDamaged, or CannotWrite if another program holds the lock for long.
        """
        with self.locked():
            self._read()
            yield self._known.state

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """The lock alone, for what must happen between two signers without reading the log."""
        with writer_lock(self._lock_path):
            yield

    def append(self, *entries: Entry) -> None:
        """Write entries, on disk before this returns. Only inside `held`. Raises CannotWrite; then none counts."""
        known, lines, heads = self._known, [], []
        head = known.head
        for entry in entries:
            line, head = write_line(entry, head, self._chain_key)
            lines.append(line)
            heads.append(head)
        data = b"".join(lines)
        slot = 1 - known.seal.slot if known.seal is not None else 0
        seal = TailSeal(len(known.heads) + len(heads), head, slot)
        self._write(data, seal)
        known.heads += heads
        known.length += len(data)
        known.seal = seal
        for entry in entries:
            known.state.apply(entry)

    def begin(self, why: Literal["created", "restored", "missing", "damaged"]) -> None:
        """Start a new log; what is there is kept under another name. Only inside `locked`. Raises CannotWrite."""
        moment = f"{time.time_ns()}"
        try:
            for path in (self.log_path, self.seal_path):
                with contextlib.suppress(FileNotFoundError):
                    path.rename(path.with_name(f"{path.name}.until-{moment}"))
            sync_folder(self.log_path.parent)
        except OSError as error:
            raise _cannot_write(error) from error
        self._known = _Read()
        self.append(Began(why, secrets.token_hex(16)))

    def begin_if_damaged(self) -> None:
        """Start a new log if what is there cannot be believed. Raises CannotWrite."""
        with self.locked():
            try:
                self._read()
            except SpendLogDamaged:
                self.begin("damaged")

    def is_missing(self) -> bool:
        """Whether no line was ever sealed here: at most the first one stands, perhaps torn. Only inside `locked`."""
        with self._opened(self.log_path) as log, self._opened(self.seal_path) as seal:
            beginning = os.pread(log, _MOST_FIRST_LINE + 1, 0)
            return not os.fstat(seal).st_size and len(beginning) <= _MOST_FIRST_LINE and beginning.count(b"\n") <= 1

    def _read(self) -> None:
        with self._opened(self.log_path) as log, self._opened(self.seal_path) as seal:
            status = os.fstat(log)
            file = (status.st_dev, status.st_ino)
            read = self._known if self._known.file == file else _Read(file)
            if status.st_size < read.length:
                raise SpendLogDamaged(_DAMAGED)
            self._read_tail(read, os.pread(log, status.st_size - read.length, read.length))
            read.seal = read_seal(seal, self._seal_key)
        if read.seal is None or read.seal.count > len(read.heads) or read.heads[read.seal.count - 1] != read.seal.head:
            raise SpendLogDamaged(_DAMAGED)
        if not _follows(read, self._known):
            raise SpendLogDamaged(_DAMAGED)
        self._known = read

    def _read_tail(self, read: _Read, data: bytes) -> None:
        start = read.length
        for entry, head, end in read_lines(data, read.head, self._chain_key):
            read.state.apply(entry)
            read.heads.append(head)
            read.length = start + end

    def _write(self, data: bytes, seal: TailSeal) -> None:
        try:
            with self._opened(self.log_path) as log, self._opened(self.seal_path) as seal_file:
                if not self._known.length:
                    sync_folder(self.log_path.parent)
                os.ftruncate(log, self._known.length)
                _write_all(log, data, self._known.length)
                os.fdatasync(log)
                write_seal(seal_file, seal, self._seal_key)
                status = os.fstat(log)
                self._known.file = (status.st_dev, status.st_ino)
        except OSError as error:
            raise _cannot_write(error) from error

    @contextlib.contextmanager
    def _opened(self, path: Path) -> Iterator[int]:
        try:
            descriptor = os.open(path, _OPEN, 0o600)
        except OSError as error:
            raise _cannot_write(error) from error
        try:
            yield descriptor
        finally:
            os.close(descriptor)


def _follows(read: _Read, known: _Read) -> bool:
    """A file put in the place of the one we read is either ours with more lines, or one begun anew after a loss."""
    if read is known or read.heads[: len(known.heads)] == known.heads:
        return True
    began = read.state.began
    return read.heads[0] != known.heads[0] and began is not None and began.why != "created"


def _write_all(descriptor: int, data: bytes, offset: int) -> None:
    while data:
        written = os.pwrite(descriptor, data, offset)
        data, offset = data[written:], offset + written


def _cannot_write(error: OSError) -> CannotWrite:
    return CannotWrite(f"The spend log cannot be written ({os.strerror(error.errno or 0)}).")
