"""The log is for its owner alone, and holds nothing that opens anything."""

from __future__ import annotations

import logging
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.log_file import KEPT, LARGEST, MOST_SHOWN, REMOVED, WINDOW, LogFile, read_log, without_secrets
from wallet.hive_tx.keys import random_secret, secret_from_password

TRANSACTION = "6de1ec3e1f1c1ac5d9ab6ea62d9c6ee6bc5b6b9e"


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("PASSWORD=hunter2 and more", "hunter2"),
        ('{"username": "alice", "password": "two words", "otp": "123456"}', "two words"),
        ('{"username": "alice", "password": "two words", "otp": "123456"}', "123456"),
        ("{'refresh_token': 'abc\\'def', 'expires_in': 5}", "def"),
        ("client_id=x&client_secret=y1z2&grant_type=password", "y1z2"),
        ("Unlock(passphrase=b'correct horse')", "correct horse"),
        ("vault_passphrase: correct", "correct"),
        ("Authorization: Bearer q-w.e_r", "q-w.e_r"),
        ("sent with bearer q-w.e_r, refused", "q-w.e_r"),
        ("socks5://me:word@127.0.0.1:9050", "me:word"),
        ("token eyJhbGciOiJIUzI1.eyJzdWIi.c2lnbmF0dXJl ended", "c2lnbmF0dXJl"),
        ("seed phrase: x\nsecret = 'a b'", "a b"),
    ],
)
def test_what_opens_something_is_removed(text: str, secret: str) -> None:
    assert secret not in without_secrets(text)
    assert REMOVED in without_secrets(text)


def test_keys_are_removed_wherever_they_stand() -> None:
    for key in (random_secret(), secret_from_password("alice", "P" + random_secret().wif, "active")):
        for text in (key.wif, f"P{key.wif}", key.secret_bytes.hex()):
            assert without_secrets(f"<{text}>, {TRANSACTION}") == f"<{REMOVED}>, {TRANSACTION}"
        assert key.public_key in without_secrets(key.public_key)


@pytest.mark.parametrize(
    "text",
    [
        "The job settle failed and will be tried again.",
        f"Transaction {TRANSACTION} of @alice.pocket, 0.050 HBD.",
        "https://tube.example/w/4ePbKHYZjqnGpMWwKaQtMJ answered 503",
        'File "app/services/signing.py", line 40, in ask',
    ],
)
def test_what_explains_something_stays(text: str) -> None:
    assert without_secrets(text) == text


def test_a_failure_is_written_with_its_traceback_and_without_its_secrets(tmp_path: Path) -> None:
    key = random_secret().wif
    with LogFile(tmp_path / "logs", WINDOW):
        try:
            raise ValueError(f"cannot sign with {key}")
        except ValueError:
            logging.getLogger("app.services.scheduler").exception("The job %s failed for token=%s.", "settle", "t0k")
    text = read_log(tmp_path / "logs", WINDOW)
    assert "The job settle failed" in text
    assert "Traceback" in text
    assert "ValueError: cannot sign with" in text
    assert key not in (tmp_path / "logs" / "window.log").read_text("utf-8")
    assert "t0k" not in text


def test_libraries_write_warnings_only(tmp_path: Path) -> None:
    for name in ("httpx", "app.services"):
        logging.getLogger(name).setLevel(logging.INFO)
    try:
        with LogFile(tmp_path / "logs", WINDOW):
            logging.getLogger("httpx").info("GET https://tube.example")
            logging.getLogger("httpx").warning("odd")
            logging.getLogger("app.services").info("ours")
    finally:
        for name in ("httpx", "app.services"):
            logging.getLogger(name).setLevel(logging.NOTSET)
    assert [line.split(": ")[-1] for line in read_log(tmp_path / "logs", WINDOW).splitlines()] == ["odd", "ours"]


@pytest.fixture
def plain_hooks() -> Iterator[None]:
    """Python's own hooks instead of those of the test runner, which would fail the test."""
    before = (sys.excepthook, threading.excepthook)
    sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
    yield
    sys.excepthook, threading.excepthook = before


@pytest.mark.usefixtures("plain_hooks")
def test_what_nobody_catches_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (sys.excepthook, threading.excepthook)
    with LogFile(tmp_path / "logs", WINDOW):
        for hook, words in ((sys.excepthook, "in the window"), (None, "in a thread")):
            error = RuntimeError(words)
            if hook is not None:
                hook(RuntimeError, error, None)
            else:
                threading.excepthook(threading.ExceptHookArgs((RuntimeError, error, None, None)))
    assert (sys.excepthook, threading.excepthook) == before
    text = read_log(tmp_path / "logs", WINDOW)
    assert "RuntimeError: in the window" in text
    assert "RuntimeError: in a thread" in text
    assert "in the window" in capsys.readouterr().err


def test_the_files_are_their_owners_alone_and_stay_small(tmp_path: Path) -> None:
    logs = tmp_path / "logs"
    with LogFile(logs, WINDOW) as log:
        log.catch_crashes()
        for number in range(6):
            logging.getLogger("app").warning("%s %s", number, "x" * (LARGEST // 2 + 100))
    files = sorted(path.name for path in logs.iterdir())
    assert files == ["crash.log", "window.log", *[f"window.log.{number}" for number in range(1, KEPT + 1)]]
    assert {stat.S_IMODE(path.stat().st_mode) for path in logs.iterdir()} == {0o600}
    assert stat.S_IMODE(logs.stat().st_mode) == 0o700
    assert len(read_log(logs, WINDOW)) <= MOST_SHOWN


def test_the_newest_lines_are_shown_and_none_is_half(tmp_path: Path) -> None:
    lines = [f"{number:06d} " + "y" * 90 for number in range(3000)]
    (tmp_path / "window.log").write_text("\n".join(lines) + "\n", "utf-8")
    shown = read_log(tmp_path, WINDOW).splitlines()
    assert shown[-1] == lines[-1]
    assert shown[0] in lines
    assert read_log(tmp_path, "commands") == ""


def test_a_folder_that_takes_no_file_does_not_stop_the_program(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way", "utf-8")
    with LogFile(tmp_path / "logs", WINDOW) as log:
        log.catch_crashes()
        logging.getLogger("app").warning("nowhere to go")
    assert (tmp_path / "logs").read_text("utf-8") == "in the way"
