"""Two starts over one folder: real processes, a killed first, and messages that none of ours would send."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from app.domain.program_link import ShowTipCard, ShowWindow, tip_card_link
from app.errors import BadLink
from app.folders import DataFolder
from app.ui.shell.single_instance import LONGEST_PATH, MOST_MESSAGE, SingleInstance, read_message
from app.ui.shell.window_lock import WindowLock

WORK = tip_card_link("https://tube.example/w/abc")
SECOND = (
    "import sys\n"
    "from pathlib import Path\n"
    "from PySide6.QtCore import QCoreApplication\n"
    "from app.folders import DataFolder\n"
    "from app.ui.shell.single_instance import SingleInstance\n"
    "from app.ui.shell.window_lock import WindowLock\n"
    "application = QCoreApplication([])\n"
    "folder = DataFolder(Path(sys.argv[1]), False)\n"
    "one, lock = SingleInstance(folder), WindowLock(folder)\n"
    "if lock.take():\n"
    "    one.listen()\n"
    "    print('first', flush=True)\n"
    "    application.exec()\n"
    "print('handed' if one.hand_over(sys.argv[2] if len(sys.argv) > 2 else None) else 'nobody', flush=True)\n"
)


@pytest.fixture(autouse=True)
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A runtime folder where no window of another test stands; its name is short, as those of sockets must be."""
    with tempfile.TemporaryDirectory(prefix="cap") as place:
        monkeypatch.setenv("XDG_RUNTIME_DIR", place)
        yield Path(place)


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path, practice=False)


@pytest.fixture
def first(qtbot: QtBot, folder: DataFolder) -> Iterator[SingleInstance]:
    one, lock = SingleInstance(folder), WindowLock(folder)
    assert lock.take()
    assert one.listen()
    yield one
    one.close()
    lock.release()


def start(folder: DataFolder, *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", SECOND, str(folder.path), *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def ended(process: subprocess.Popen[str]) -> str:
    out, _ = process.communicate(timeout=20)
    return out.strip()


def test_a_second_start_asks_to_be_seen_and_ends(qtbot: QtBot, first: SingleInstance, folder: DataFolder) -> None:
    with qtbot.waitSignal(first.asked, timeout=10_000) as asked:
        second = start(folder)
    assert asked.args == [ShowWindow()]
    assert ended(second) == "handed"


def test_a_second_start_hands_over_its_link(qtbot: QtBot, first: SingleInstance, folder: DataFolder) -> None:
    with qtbot.waitSignal(first.asked, timeout=10_000) as asked:
        second = start(folder, WORK)
    assert asked.args == [ShowTipCard("https://tube.example/w/abc")]
    assert ended(second) == "handed"


def test_a_bad_link_is_refused_before_anybody_is_asked(folder: DataFolder) -> None:
    with pytest.raises(BadLink):
        SingleInstance(folder).hand_over("capillary:send?to=mallory")


def test_the_program_refuses_a_bad_link_with_a_sentence_first_start_or_not(
    qtbot: QtBot, first: SingleInstance, folder: DataFolder, tmp_path: Path
) -> None:
    alone = tmp_path / "alone"
    for place in (folder.path, alone):
        words = [sys.executable, "-m", "app.ui", "--data", str(place), "--", "capillary:send?to=mallory"]
        done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 1
        assert done.stderr.startswith("This is not a link of Capillary")


def test_a_start_at_login_beside_an_open_window_ends_quietly(first: SingleInstance, folder: DataFolder) -> None:
    words = [sys.executable, "-m", "app.ui", "--data", str(folder.path), "--in-tray"]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def test_another_folder_is_another_window(qtbot: QtBot, first: SingleInstance, tmp_path: Path) -> None:
    other = tmp_path / "practice"
    other.mkdir()
    lock = WindowLock(DataFolder(other, practice=True))
    assert lock.take()
    lock.release()


def test_after_the_first_was_killed_the_next_start_is_the_first(qtbot: QtBot, folder: DataFolder) -> None:
    killed = start(folder)
    assert said(killed) == "first"
    one, lock = SingleInstance(folder), WindowLock(folder)
    assert not lock.take()
    os.kill(killed.pid, signal.SIGKILL)
    # Dead, but not buried: its process id is still taken.
    os.waitid(os.P_PID, killed.pid, os.WEXITED | os.WNOWAIT)
    assert lock.take()
    assert one.listen()
    with qtbot.waitSignal(one.asked, timeout=10_000) as asked:
        second = start(folder, WORK)
    assert asked.args == [ShowTipCard("https://tube.example/w/abc")]
    assert ended(second) == "handed"
    killed.communicate(timeout=10)
    one.close()
    lock.release()


def test_a_first_that_does_not_answer_is_not_waited_for_long(qtbot: QtBot, folder: DataFolder) -> None:
    lock = WindowLock(folder)
    assert lock.take()
    began = time.monotonic()
    assert ended(start(folder)) == "nobody"
    assert time.monotonic() - began < 10
    lock.release()


def test_only_this_user_reaches_the_socket(first: SingleInstance) -> None:
    path = Path(os.environ["XDG_RUNTIME_DIR"]) / "capillary"
    modes = [stat.S_IMODE(address.stat().st_mode) for address in path.glob("*.socket")]
    assert stat.S_IMODE(path.stat().st_mode) == 0o700
    assert modes
    assert all(mode & 0o077 == 0 for mode in modes)


def test_without_a_runtime_folder_it_stands_inside_the_data_folder(
    qtbot: QtBot, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    one = SingleInstance(folder)
    assert one.listen()
    assert stat.S_IMODE((folder.path / "run").stat().st_mode) == 0o700
    assert (folder.path / "run" / "window.socket").is_socket()
    one.close()


def test_a_runtime_folder_with_too_long_a_name_is_not_used(
    qtbot: QtBot, folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = tmp_path / ("r" * LONGEST_PATH)
    long.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))
    one = SingleInstance(folder)
    assert one.listen()
    assert not list((long / "capillary").iterdir())
    one.close()


@pytest.mark.parametrize(
    "message",
    [
        b"\n",
        b"sign\n",
        b"show now\n",
        b"show\nshow\n",
        b"link \n",
        b"link https://tube.example/\n",
        b"link capillary:tip?url=file:///etc/passwd\n",
        b"link capillary:open\xff\n",
        b"link " + b"a" * MOST_MESSAGE,
        b"\0" * MOST_MESSAGE,
    ],
)
def test_what_none_of_ours_would_send_is_refused(
    qtbot: QtBot, first: SingleInstance, folder: DataFolder, message: bytes
) -> None:
    heard: list[object] = []
    first.asked.connect(heard.append)
    (address,) = (Path(os.environ["XDG_RUNTIME_DIR"]) / "capillary").glob("*.socket")
    with socket.socket(socket.AF_UNIX) as raw:
        raw.connect(str(address))
        raw.sendall(message)
        raw.settimeout(0)
        answers: list[bytes] = []

        def answered() -> bool:
            try:
                answers.append(raw.recv(100))
            except BlockingIOError:
                return False
            return True

        qtbot.waitUntil(answered, timeout=5000)
    assert answers == [b"refused\n"]
    assert heard == []
    assert read_message(message) is None


def test_half_a_message_harms_nobody(qtbot: QtBot, first: SingleInstance) -> None:
    (address,) = (Path(os.environ["XDG_RUNTIME_DIR"]) / "capillary").glob("*.socket")
    half = QLocalSocket()
    half.connectToServer(str(address))
    half.write(b"li")
    half.flush()
    half.abort()
    qtbot.wait(50)
    assert first.listen()
