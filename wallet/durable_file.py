"""Files that survive a power cut: after a write returns, the old or the new content is there, whole.

    temporary file beside it -> fsync -> rename over it -> fsync of the folder

Everything here is private (0600) and small; a reader never follows a link and never waits on a pipe.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import glob
import os
import secrets
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from wallet.errors import CannotWrite, VaultDamaged

_LEFTOVER = "{name}.{unique}.new"


def read_private(path: Path, *, limit: int, what: str) -> bytes:
    """The whole file, if it is an ordinary file that only its owner can read or change.

    `what` begins every sentence ("The vault"). Raises VaultDamaged for anything else, FileNotFoundError if nothing is
    there.
    """
    with _opened(path, os.O_NOFOLLOW, what) as descriptor:
        status = os.fstat(descriptor)
        if stat.S_IMODE(status.st_mode) & 0o077:
            raise VaultDamaged(f"{what} is open to other users of this computer; its mode must be 600.")
        if status.st_uid != os.geteuid():
            raise VaultDamaged(f"{what} belongs to another user of this computer.")
        return _read_all(descriptor, limit, what)


def read_carried(path: Path, *, limit: int, what: str) -> bytes:
    """The whole file, with any mode and owner: sticks and cloud folders keep neither. Raises as `read_private` does."""
    with _opened(path, 0, what) as descriptor:
        return _read_all(descriptor, limit, what)


@contextlib.contextmanager
def _opened(path: Path, flags: int, what: str) -> Iterator[int]:
    # O_NONBLOCK: opening a named pipe would otherwise wait for its other end.
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | flags)
    except FileNotFoundError:
        raise
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise VaultDamaged(f"{what} is a symbolic link, not a file.") from error
        raise VaultDamaged(f"{what} cannot be read ({os.strerror(error.errno or 0)}).") from error
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise VaultDamaged(f"{what} is not an ordinary file.")
        yield descriptor
    finally:
        os.close(descriptor)


def _read_all(descriptor: int, limit: int, what: str) -> bytes:
    try:
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise VaultDamaged(f"{what} cannot be read ({os.strerror(error.errno or 0)}).") from error
    if len(content) > limit:
        raise VaultDamaged(f"{what} is larger than any that this program writes.")
    return content


def write_durably(path: Path, content: bytes, *, replace: bool = True) -> None:
    """Put `content` at `path` with mode 0600, on disk before this returns. Raises CannotWrite.

    A link is replaced, not followed. With `replace` False an existing file stays, and FileExistsError is raised.
    """
    with new_file(path, content) as temporary:
        put_in_place(temporary, path, replace=replace)


@contextlib.contextmanager
def new_file(path: Path, content: bytes) -> Iterator[Path]:
    """A durable temporary file beside `path`, gone at the end unless it was put in place. Raises CannotWrite."""
    temporary = path.with_name(_LEFTOVER.format(name=path.name, unique=secrets.token_hex(8)))
    try:
        try:
            _write_new(temporary, content)
        except OSError as error:
            raise _cannot_write(error) from error
        yield temporary
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def put_in_place(temporary: Path, path: Path, *, replace: bool) -> None:
    """Give the temporary file its name, durably. Raises FileExistsError if taken and not `replace`, or CannotWrite."""
    try:
        if replace:
            temporary.rename(path)
        else:
            _rename_to_free_name(temporary, path)
        sync_folder(path.parent)
    except FileExistsError:
        raise
    except OSError as error:
        raise _cannot_write(error) from error


def _rename_to_free_name(temporary: Path, path: Path) -> None:
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        # FAT and some network folders have no hard links. Linux looks for a taken name before it says so, but the look
        # and the rename are two steps there.
        temporary.rename(path)


def _write_new(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(descriptor)
        # So that whoever reads this back asks the disk, not the memory of the kernel.
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def sync_folder(folder: Path) -> None:
    """Make renames and removals in `folder` durable. A file system that cannot is left at that."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def remove_durably(path: Path) -> None:
    """Remove a file if it is there. Raises CannotWrite."""
    try:
        path.unlink(missing_ok=True)
        sync_folder(path.parent)
    except OSError as error:
        raise _cannot_write(error) from error


def remove_leftovers(path: Path) -> None:
    """Remove temporary files that a killed writer of `path` left. Only for the holder of its lock."""
    for leftover in path.parent.glob(_LEFTOVER.format(name=glob.escape(path.name), unique="?" * 16)):
        with contextlib.suppress(OSError):
            leftover.unlink()


@contextlib.contextmanager
def writer_lock(path: Path, *, wait: float = 10.0) -> Iterator[None]:
    """Hold the lock file `path` against other writers, this process's other threads included.

    The kernel frees it when the process dies. Raises CannotWrite if somebody still holds it after `wait` seconds.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise _cannot_write(error) from error
    try:
        _lock(descriptor, time.monotonic() + wait)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int, deadline: float) -> None:
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() >= deadline:
                raise CannotWrite("Another program is writing here; try again in a moment.") from error
            time.sleep(0.01)
        except OSError as error:
            raise _cannot_write(error) from error
        else:
            return


def _cannot_write(error: OSError) -> CannotWrite:
    return CannotWrite(f"Saving failed: the folder cannot be written ({os.strerror(error.errno or 0)}).")
