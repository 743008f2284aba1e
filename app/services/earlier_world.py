"""What an earlier practice world left in the practice folder: every start is a new chain, which knows nothing of it.

    left_behind   accounts, tips and a vault of it, before a new world begins
    begin_anew    moves all of it aside, so that nothing is deleted
    note_aside    keeps for the window where it went; moved_aside reads that, once
    of_this_world refuses a link whose server ended with its world, which no server could say any more
"""

from __future__ import annotations

import socket
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from app.errors import AppError, NotConnected, SettledElsewhere
from app.folders import DataFolder
from app.services.practice_link import PracticeLink
from app.services.settler_lock import SettlerLock
from app.store.accounts import AccountStore
from app.store.database import Database
from app.store.peertube import PeerTubeAccount, PeerTubeStore
from app.store.tips import TipStore

PATIENCE = 2.0
"""Seconds; loopback answers at once, also when it refuses."""
LOOPBACK_NAMES = ".localhost"
ASIDE, MOST_NAME = "moved_aside.txt", 255


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """How much of an earlier world is there. All zero where a vault or a damaged database says no more."""

    accounts: int
    tips: int

    @property
    def sentence(self) -> str:
        """In words."""
        counted = [_counted(self.accounts, "account"), _counted(self.tips, "tip")]
        what = " and ".join(one for one in counted if one) or "a vault"
        return f"This folder holds {what} of an earlier practice world, which do not fit a new one."


def left_behind(folder: DataFolder) -> LeftBehind | None:
    """Accounts, tips or a vault in a practice folder; None if there is nothing that could be missed."""
    vault = LeftBehind(0, 0) if folder.vault.exists() else None
    if not folder.database.exists():
        return vault
    try:
        with closing(Database(folder.database)) as database:
            accounts = len(AccountStore(database).all()) + len(PeerTubeStore(database).all())
            tips = len(TipStore(database).latest(1_000_000))
    except AppError:
        return LeftBehind(0, 0)
    return LeftBehind(accounts, tips) if accounts or tips else vault


def begin_anew(folder: DataFolder, now: datetime) -> Path:
    """Move the practice folder aside -> where it is now. Raises SettledElsewhere while a program looks after it."""
    if not folder.practice:
        raise SettledElsewhere("Only the practice folder is ever moved.")
    lock = SettlerLock(folder.path)
    if not lock.take("a new practice world"):
        raise SettledElsewhere(f"The practice folder is still looked after by {lock.holder()}; end that first.")
    try:
        aside = _free(folder.path.with_name(f"{folder.path.name}-until-{now:%Y-%m-%d-%H%M%S}"))
        folder.path.rename(aside)
    finally:
        lock.release()
    folder.path.mkdir(mode=0o700)
    return aside


def note_aside(folder: DataFolder, aside: Path) -> None:
    """For a window that opens in the new world: its person saw no terminal."""
    (folder.path / ASIDE).write_text(aside.name, "utf-8")


def moved_aside(folder: DataFolder) -> Path | None:
    """Where the earlier world is, if it was moved and nobody told yet; asked again, None."""
    note = folder.path / ASIDE
    if not folder.practice or not note.exists():
        return None
    aside = folder.path.with_name(Path(note.read_text("utf-8", errors="replace")[:MOST_NAME]).name)
    note.unlink()
    return aside if aside.is_dir() else None


def runs(folder: DataFolder) -> bool:
    """Whether the world whose papers are in the folder is there; one that was killed leaves them behind."""
    try:
        control = urlsplit(PracticeLink.read(folder.world).control)
    except NotConnected:
        return False
    try:
        socket.create_connection((control.hostname or "", control.port or 0), PATIENCE).close()
    except OSError:
        return False
    return True


def check_world(folder: DataFolder) -> None:
    """Raises NotConnected for the papers of a world that has ended; papers that are not there are another's matter."""
    if folder.practice and folder.world.exists() and not runs(folder):
        raise NotConnected("The practice world of this folder has ended; start a new one with: capillary practice")


def of_this_world(practice: PracticeLink | None, address: str) -> None:
    """Raises NotConnected for the address of a server that ended with an earlier practice world."""
    if practice is not None and _is_gone(practice, address):
        servers = " and ".join(f"http://{host}" for host in practice.hosts)
        raise NotConnected(f"This server is not of the practice world that runs now; its servers are {servers}.")


def gone(practice: PracticeLink | None, accounts: Iterable[PeerTubeAccount]) -> list[str]:
    """One sentence for each account at a server that ended with an earlier practice world."""
    return [
        f"{one.username} at {one.base_url} was connected in an earlier practice world, whose servers are gone; "
        "to begin anew, end this world and run: capillary practice --fresh"
        for one in accounts
        if practice is not None and _is_gone(practice, one.base_url)
    ]


def _is_gone(practice: PracticeLink, address: str) -> bool:
    try:
        parts = urlsplit(address if "://" in address else f"//{address}")
        host, name = parts.netloc.rpartition("@")[2].lower(), parts.hostname or ""
    except ValueError:
        return False
    return name.endswith(LOOPBACK_NAMES) and host not in practice.hosts


def _free(path: Path) -> Path:
    tried = (path, *(path.with_name(f"{path.name}-{number}") for number in range(2, 1000)))
    return next(one for one in tried if not one.exists())


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}" if count else ""
