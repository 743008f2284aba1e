"""The program's side of the pipe, and how the signer's process is started.

The process gets one end of a socket pair, hardly any environment, and no terminal; it inherits nothing else. It is
started by a thread that lives as long as it does: the kernel's "end with the parent" means the thread that started it.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import msgspec

import wallet
from wallet.errors import BadRequest, SignerGone
from wallet.intents import MAX_REQUEST_BYTES, Refusal, Reply, Request
from wallet.process.frames import MAX_REPLY_BYTES, FrameTooLong, read_frame, write_frame
from wallet.process.refusals import error_of

ANSWER_SECONDS = 120.0
"""Longer than a keyring's prompt waits for a person; a signer that needs more is taken for dead."""
_ENDING_SECONDS = 2.0
_KEPT_ENVIRONMENT = (
    "HOME", "PATH", "LANG", "LC_ALL", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS",
    "PYTHON_KEYRING_BACKEND",
)  # fmt: skip
"""What the keyring of the desktop needs to be found, and no more."""

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Reply)


@dataclass(frozen=True, slots=True)
class _Running:
    """One life of the process. `keeper` is the thread that started it and waits for its end."""

    connection: socket.socket
    process: subprocess.Popen[bytes]
    keeper: threading.Thread


class SignerClient:
    """A signer's process. Threads may share it; their requests are answered one after the other."""

    def __init__(self, arguments: list[str]) -> None:
        """Use `start_signer`."""
        self._arguments = arguments
        self._lock = threading.Lock()
        self._seconds = ANSWER_SECONDS
        self._gone = False
        self._running = _start(arguments)
        self.answer_within(ANSWER_SECONDS)

    @property
    def pid(self) -> int:
        """The signer's process id."""
        return self._running.process.pid

    @property
    def alive(self) -> bool:
        """Whether requests still reach it. One that died does not come back by itself: `restart`."""
        return not self._gone and self._running.process.poll() is None

    def restart(self) -> None:
        """End what is left and start a new process, which is locked. Raises SignerGone."""
        self.close()
        with self._lock:
            self._running = _start(self._arguments)
            self._gone = False
            self._running.connection.settimeout(self._seconds)

    def request(self, request: Request) -> Reply:
        """Ask and wait. Raises the WalletError of a refusal, SignerGone if the process ended, BadRequest over 64 KB."""
        body = _encoder.encode(request)
        if len(body) > MAX_REQUEST_BYTES:
            raise BadRequest("This asks too much at once; ask in smaller parts.")
        with self._lock:
            reply = self._exchange(body)
        if isinstance(reply, Refusal):
            raise error_of(reply)
        return reply

    def answer_within(self, seconds: float) -> None:
        """A signer that needs longer for an answer is taken for dead and ended."""
        self._seconds = seconds
        self._running.connection.settimeout(seconds)

    def close(self) -> None:
        """End the signer and wait for it. Safe to call twice."""
        with self._lock:
            self._end()
        self._running.keeper.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_unused: object) -> None:
        self.close()

    def _exchange(self, body: bytes) -> Reply:
        if self._gone:
            raise SignerGone("The signer has stopped; it must be started and unlocked again.")
        try:
            write_frame(self._running.connection, body)
            answer = read_frame(self._running.connection, MAX_REPLY_BYTES)
            if answer is not None:
                reply: Reply = _decoder.decode(answer)
                return reply
        except (OSError, FrameTooLong, msgspec.MsgspecError):
            # A late answer would be taken for that of the next request, so nothing more is asked of this signer.
            self._running.process.kill()
        self._end()
        raise SignerGone("The signer has stopped; it must be started and unlocked again.")

    def _end(self) -> None:
        self._gone = True
        self._running.connection.close()
        try:
            self._running.process.wait(_ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            self._running.process.kill()
            self._running.process.wait()


def start_signer(folder: Path, *, practice: bool = False, idle_seconds: float = 600.0) -> SignerClient:
    """Start the signer of a data folder, locked. Takes about a third of a second. Raises SignerGone.

    A practice signer serves accounts of the practice world only, every other one real accounts only. After
    `idle_seconds` without a request that only a person makes it locks itself, an open allowance apart.
    """
    network = "practice" if practice else "hive"
    return SignerClient([str(folder.absolute()), network, str(idle_seconds)])


def _start(arguments: list[str]) -> _Running:
    ours, theirs = socket.socketpair()
    command = [sys.executable, "-P", "-s", "-m", "wallet.process", str(theirs.fileno()), str(os.getpid()), *arguments]
    started: list[subprocess.Popen[bytes]] = []
    ready = threading.Event()

    def keep() -> None:
        try:
            process = subprocess.Popen(
                command, pass_fds=[theirs.fileno()], env=_environment(), cwd="/",
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
            started.append(process)
        except (OSError, ValueError):
            # No such program, no room for a process, or a folder whose name no program can be given.
            return
        finally:
            ready.set()
        process.wait()

    keeper = threading.Thread(target=keep, name="signer", daemon=True)
    keeper.start()
    ready.wait()
    theirs.close()
    if not started:
        ours.close()
        raise SignerGone("The signer could not be started.")
    return _Running(ours, started[0], keeper)


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ}
    return {**kept, "PYTHONPATH": str(Path(wallet.__file__).parent.parent)}
