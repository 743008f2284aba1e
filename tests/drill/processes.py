"""The drill's processes: the world apart, the program, its signer, the command line."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[2]
CAPILLARY = Path(sys.executable).with_name("capillary")
PATIENCE = 60.0
TRIES, TRY_LATER = 10, 4
PASSPHRASE = "the drill's own passphrase"


def environment() -> dict[str, str]:
    """Ours, without what would measure or slow down processes that are killed anyway."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("COV_", "COVERAGE"))}
    ours = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", "QT_QPA_PLATFORM": "offscreen"}
    return kept | ours | {"PYTHONPATH": str(CHECKOUT)}


@contextmanager
def secret_pipe(secret: str) -> Iterator[int]:
    """A descriptor from which a child reads the secret."""
    read_end, write_end = os.pipe()
    os.write(write_end, secret.encode())
    os.close(write_end)
    try:
        yield read_end
    finally:
        os.close(read_end)


class World:
    """The practice world in its own process; the only one that lives through the whole drill."""

    def __init__(self, folder: Path, factor: float, start: str) -> None:
        command = [sys.executable, "-m", "tests.drill.world", str(folder), str(factor), start]
        self._process = subprocess.Popen(
            command, cwd=CHECKOUT, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._answer()

    def ask(self, do: str, **fields: Any) -> Any:
        """One order; the answer when it is done."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": do, **fields}) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def close(self) -> None:
        """The end of standard input ends it."""
        self._process.communicate(timeout=PATIENCE)

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("The practice world has ended; its own output says why.")
        return json.loads(line)["result"]


class Program:
    """The window's process. Made early and held back: it imports while another one still runs."""

    def __init__(self, data: Path, log: Path, *, wrong_order: bool, drawn: bool) -> None:
        """`drawn`: the real window, off screen; else its asyncio half alone, which costs less."""
        command = [sys.executable, "-m", f"tests.drill.{'window' if drawn else 'program'}", str(data)]
        with secret_pipe(PASSPHRASE) as descriptor, log.open("ab") as errors:
            self._process = subprocess.Popen(
                [*command, str(descriptor), *(["--wrong-order"] if wrong_order else [])],
                cwd=CHECKOUT, env=environment(), pass_fds=[descriptor],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
            )  # fmt: skip
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._told = self._process.stdout
        os.set_blocking(self._told.fileno(), False)
        self._unread = b""

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    def begin(self) -> None:
        """Let it open the folder; returns when it is unlocked and at work."""
        assert self._process.stdin is not None
        self._process.stdin.write(b"go\n")
        self._process.stdin.flush()
        self.wait_until_open()

    def wait_until_open(self) -> None:
        """Returns when it says so (again). Raises RuntimeError if it ended or says nothing for a minute."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            self._unread += self._told.read() or b""
            _, found, rest = self._unread.partition(b"open\n")
            if found:
                self._unread = rest
                return
            if self._process.poll() is not None:
                break
            time.sleep(0.005)
        raise RuntimeError("The program did not open; its log says why.")

    def signer(self) -> int | None:
        """The process id of its signer."""
        return signer_of(self.pid)

    def kill(self) -> None:
        """SIGKILL, and wait until the kernel has let go of its locks."""
        kill(self._process)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


def signer_of(pid: int) -> int | None:
    """The signer among the children of a process; each thread lists its own."""
    try:
        for thread in Path(f"/proc/{pid}/task").iterdir():
            for child in (thread / "children").read_text().split():
                if _is_signer(int(child)):
                    return int(child)
    except (FileNotFoundError, ProcessLookupError):
        pass
    return None


def _is_signer(pid: int) -> bool:
    """Whether it lives; nothing can be read of what a dead process was."""
    try:
        return b"wallet.process" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return False


def kill(process: subprocess.Popen[Any]) -> None:
    """SIGKILL of this process and the end of its signer: both folders' locks are free afterwards."""
    signer = signer_of(process.pid)
    process.send_signal(signal.SIGKILL)
    process.wait()
    until = time.monotonic() + PATIENCE
    while signer is not None and _is_signer(signer) and time.monotonic() < until:
        time.sleep(0.001)


def command_line(folder: Path, *arguments: str, secrets: Sequence[tuple[str, str]] = ()) -> subprocess.Popen[bytes]:
    """`capillary --practice --data FOLDER ...`; `secrets` are (option, secret) handed over by descriptor."""
    pipes, given = [], []
    for option, secret in secrets:
        read_end, write_end = os.pipe()
        os.write(write_end, secret.encode())
        os.close(write_end)
        pipes.append(read_end)
        given += [option, str(read_end)]
    command = [str(CAPILLARY), "--practice", "--data", str(folder), *arguments, *given]
    process = subprocess.Popen(
        command, cwd=CHECKOUT, env=environment(), pass_fds=pipes,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    for read_end in pipes:
        os.close(read_end)
    return process


def run(folder: Path, *arguments: str, secrets: Sequence[tuple[str, str]] = ()) -> str:
    """A command to its end, asked again while it says "try later" -> what it printed. Raises RuntimeError."""
    for _ in range(TRIES):
        process = command_line(folder, *arguments, secrets=secrets)
        printed = process.communicate(timeout=PATIENCE * 2)[0].decode(errors="replace")
        if not process.returncode:
            return printed
        if process.returncode != TRY_LATER:
            break
        time.sleep(1.0)
    raise RuntimeError(f"`capillary {' '.join(arguments)}` ended with {process.returncode}: {printed}")
