"""One window for each data folder. A second start hands over its link, or only asks to be seen, and ends.

    first  ── holds the window lock ── listens on a socket in a folder of mode 0700
    second ── "show" or "link capillary:..." ──> "done" ── ends with 0

Messages are as untrusted as links on a web page: at most 2 KB, one of these verbs, then the strict reading of links.
A socket that a killed first left behind is replaced. Only the window that holds the lock listens.
"""

from __future__ import annotations

import hashlib
import logging
import os
import stat
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.domain.program_link import MOST_BYTES, ProgramLink, ShowWindow, read_program_link
from app.errors import BadLink
from app.folders import DataFolder

SHOW, LINK, DONE, REFUSED = b"show", b"link ", b"done\n", b"refused\n"
MOST_MESSAGE = len(LINK) + MOST_BYTES + 1
LONGEST_PATH = 100
"""A socket's name has room for 107 characters on Linux, 103 on macOS."""
PATIENCE = 3000
"""Milliseconds that a second start waits for the first, which may just be starting itself."""
_log = logging.getLogger(__name__)


class SingleInstance(QObject):
    """`asked` carries the ShowWindow or ShowTipCard of a later start."""

    asked = Signal(object)

    def __init__(self, folder: DataFolder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = str(_address_of(folder))
        self._server: QLocalServer | None = None

    def listen(self) -> bool:
        """Take messages from now on; a socket that a killed first left behind is replaced."""
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setMaxPendingConnections(8)
        QLocalServer.removeServer(self._address)
        if not server.listen(self._address):
            _log.warning("A second start will not find this window: %s.", server.errorString())
            return False
        server.newConnection.connect(self._take)
        self._server = server
        return True

    def hand_over(self, link: str | None) -> bool:
        """Send the link, or ask to be seen; whether the first has taken it. Raises BadLink for a bad link."""
        if link is not None:
            read_program_link(link)
        message = (LINK + link.strip().encode() if link is not None else SHOW) + b"\n"
        deadline = QDeadlineTimer(PATIENCE)
        while True:
            if self._send(message, deadline):
                return True
            if deadline.hasExpired():
                return False
            QThread.msleep(50)

    def close(self) -> None:
        """Take no more messages."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _send(self, message: bytes, deadline: QDeadlineTimer) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if not socket.waitForConnected(_left(deadline)):
            return False
        socket.write(message)
        answer = b""
        while not answer.endswith(b"\n") and socket.waitForReadyRead(_left(deadline)):
            answer += socket.readAll().data()
        return answer == DONE

    def _take(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            caller = _Caller(socket, self)
            caller.asked.connect(self.asked)
            caller.begin()


class _Caller(QObject):
    """One connection: a line in, a word out, and no longer than PATIENCE. It holds its socket, not the other way."""

    asked = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        socket.setParent(self)
        self._socket = socket
        self._answered = False
        self._end = QTimer(self, singleShot=True, interval=PATIENCE)
        self._end.timeout.connect(self.deleteLater)
        self._end.start()
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.deleteLater)

    def begin(self) -> None:
        """Read what came before anybody listened."""
        if self._socket.bytesAvailable():
            self._read()

    def _read(self) -> None:
        line = bytes(self._socket.peek(MOST_MESSAGE).data())
        if self._answered or (not line.endswith(b"\n") and len(line) < MOST_MESSAGE):
            return
        self._answered = True
        asked = read_message(line)
        self._socket.write(DONE if asked is not None else REFUSED)
        self._socket.flush()
        self._socket.disconnectFromServer()
        if asked is not None:
            self.asked.emit(asked)


def read_message(line: bytes) -> ProgramLink | None:
    """What a second start asks for; None for everything that none of ours would send."""
    if len(line) > MOST_MESSAGE or not line.endswith(b"\n") or line.count(b"\n") > 1:
        return None
    words = line[:-1]
    if words == SHOW:
        return ShowWindow()
    if not words.startswith(LINK):
        return None
    try:
        return read_program_link(words.removeprefix(LINK).decode("ascii"))
    except (BadLink, UnicodeDecodeError):
        return None


def _left(deadline: QDeadlineTimer) -> int:
    return max(1, deadline.remainingTime())


def _address_of(folder: DataFolder) -> Path:
    """Beside the sockets of other folders if the system has a place for them, else inside the folder."""
    name = hashlib.sha256(str(folder.path.resolve()).encode()).hexdigest()[:16] + ".socket"
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if runtime.startswith("/") and (place := _private(Path(runtime) / "capillary")):
        found = place / name
        if len(str(found)) <= LONGEST_PATH:
            return found
    return (_private(folder.path / "run") or folder.path) / "window.socket"


def _private(place: Path) -> Path | None:
    """The folder, made if need be, if it is really ours and closed to others."""
    try:
        place.mkdir(mode=0o700, exist_ok=True)
        found = place.lstat()
    except OSError:
        return None
    ours = not hasattr(os, "getuid") or found.st_uid == os.getuid()
    if not ours or not stat.S_ISDIR(found.st_mode):
        return None
    if found.st_mode & 0o077:
        place.chmod(0o700)
    return place
