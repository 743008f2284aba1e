"""What went wrong is written into the data folder, for the person alone; nothing that could be a secret gets there.

    <data>/logs/window.log      the window      <data>/logs/commands.log      the command line
    <data>/logs/crash.log       where Python itself was when it was killed by a fault

Every line goes through `without_secrets`, tracebacks too, and again when it is shown.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import re
import sys
import threading
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

LARGEST, KEPT = 512 * 1024, 3
"""Bytes of one file, and how many older ones are kept."""
MOST_SHOWN = 128 * 1024
WINDOW, COMMANDS, CRASH = "window", "commands", "crash"
OURS = ("app", "wallet", "integrations")
REMOVED = "‹removed›"

_BASE58 = "[1-9A-HJ-NP-Za-km-z]"
_NAMES = (
    r"pass(?:word|phrase|wd)?|otp|(?:access_|refresh_|client_)?(?:token|secret)|authorization|cookie|wif|"
    r"private_?key|seed(?:_?phrase)?|data_?key|credentials"
)
_SECRETS = (
    # Keys of Hive: alone, and a master password, which is one with a P in front of it.
    re.compile(rf"\bP?5[HJK]{_BASE58}{{49}}|\b[KL]{_BASE58}{{51}}\b"),
    # 32 bytes as text may be a key; ids of transactions are shorter.
    re.compile(r"\b[0-9a-fA-F]{64,}\b"),
    re.compile(r"(?<=://)[^/\s@]+(?=@)"),
    re.compile(r"(?i)(?<=bearer )[^\s'\",]+"),
    re.compile(r"\beyJ[\w-]{8,}\.[\w-]+\.?[\w-]*"),
)
_NAMED = re.compile(
    rf"""(?ix)( ["']? \b (?:\w*_)? (?:{_NAMES}) ["']? \s* (?:=|:) \s* (?:bearer\s+|basic\s+)? (?:b|SecretStr\()? )
    ( "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' | [^\s,;&)}}\]]+ )"""
)
"""`password=…`, `"refresh_token": "…"` and the like."""


def logs_of(folder: Path) -> Path:
    """Where the logs of a data folder lie."""
    return folder / "logs"


def without_secrets(text: str) -> str:
    """The text, and `‹removed›` wherever a key, a password or a token stood, or what looks like one."""
    for pattern in _SECRETS:
        text = pattern.sub(REMOVED, text)
    return _NAMED.sub(lambda found: found[1] + REMOVED, text)


class LogFile:
    """Writes while it is open. `name`: `window` or `commands`; two programs never write into one file."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name
        self._handler: logging.Handler | None = None
        self._crash: IO[str] | None = None
        self._hooks = (sys.excepthook, threading.excepthook)

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def open(self) -> None:
        """Begin to write; a folder that takes no files is no reason not to run."""
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, exist_ok=True)
            handler = _PrivateFile(self._folder / f"{self._name}.log", maxBytes=LARGEST, backupCount=KEPT)
            handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
            handler.addFilter(_worth_keeping)
            self._handler = handler
            logging.getLogger().addHandler(handler)
        self._catch_the_rest()

    def catch_crashes(self) -> None:
        """Say where every thread was if the process dies of a fault; one program of a folder at a time."""
        with suppress(OSError):
            self._crash = _private(str(self._folder / f"{CRASH}.log"), "w")
            faulthandler.enable(self._crash)

    def close(self) -> None:
        """Stop writing."""
        sys.excepthook, threading.excepthook = self._hooks
        if self._handler is not None:
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()
            self._handler = None
        if self._crash is not None:
            faulthandler.disable()
            self._crash.close()
            self._crash = None

    def _catch_the_rest(self) -> None:
        shown, shown_of_thread = self._hooks
        log = logging.getLogger("app")

        def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            log.error("An error that nobody expected.", exc_info=(kind, error, trace))
            shown(kind, error, trace)

        def note_of_thread(happened: threading.ExceptHookArgs) -> None:
            if happened.exc_value is not None:
                found = (happened.exc_type, happened.exc_value, happened.exc_traceback)
                log.error("An error that nobody expected, in a thread.", exc_info=found)
            shown_of_thread(happened)

        sys.excepthook, threading.excepthook = note, note_of_thread


def read_log(folder: Path, name: str) -> str:
    """The newest lines of one file, filtered once more; empty where there is none."""
    path = folder / f"{name}.log"
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - MOST_SHOWN))
            kept = file.read(MOST_SHOWN)
    except OSError:
        return ""
    if len(kept) == MOST_SHOWN:
        kept = kept.partition(b"\n")[2]
    return without_secrets(kept.decode("utf-8", "replace"))


class _Formatter(logging.Formatter):
    """The whole text of a record is known only here: message, values and traceback."""

    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))


class _PrivateFile(RotatingFileHandler):
    """Readable by its owner only, also after it was rotated."""

    def _open(self) -> Any:
        return _private(self.baseFilename, self.mode)


def _worth_keeping(record: logging.LogRecord) -> bool:
    """Libraries tell of every request, with its address; of theirs only warnings are kept."""
    return record.levelno >= logging.WARNING or record.name.partition(".")[0] in OURS


def _private(path: str, mode: str) -> IO[str]:
    def opened(name: str, flags: int) -> int:
        return os.open(name, flags, 0o600)

    return open(path, mode, encoding="utf-8", errors="replace", opener=opened)
