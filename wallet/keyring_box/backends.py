"""Which keyrings are trusted, and how to call one that may wait for a person.

Only backends that keep secrets with the operating system are used, pinned by name: the keyring library would also load
whatever PYTHON_KEYRING_BACKEND, its settings file or an installed package names, plain text files among them.
A locked keyring opens a prompt and waits for it without end, so every call runs in a thread of its own.
"""

from __future__ import annotations

import configparser
import os
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from wallet.errors import KeyringUnavailable

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

PINNED = (
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.libsecret.Keyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.Windows.WinVaultKeyring",
)
"""Best first; one that does not run on this computer is passed over."""
_CHAINER = "keyring.backends.chainer.ChainerBackend"
_WEAK = ("keyrings.alt.", "keyring.backends.fail.", "keyring.backends.null.")

_NOBODY = "No keyring of the operating system runs here; use the passphrase."
_UNSAFE = "The keyring chosen on this computer does not protect what it keeps; use the passphrase."
_UNREADABLE = "The settings file of the keyring library cannot be read; use the passphrase."

_Answer = TypeVar("_Answer")


def safe_backend(given: KeyringBackend | None) -> KeyringBackend:
    """`given` if it is safe, the first safe one if it is a chain, the keyring of this desktop for None.

    Raises KeyringUnavailable.
    """
    if given is None:
        return _desktop_keyring()
    safe = [backend for backend in _chained(given) if not _name(backend).startswith(_WEAK)]
    if not safe:
        raise KeyringUnavailable(_UNSAFE)
    return safe[0]


def _chained(backend: KeyringBackend) -> list[KeyringBackend]:
    from keyring.backends.chainer import ChainerBackend

    # A chain asks every keyring in turn, so its own name says nothing about where a secret would end up.
    return list(backend.backends) if isinstance(backend, ChainerBackend) else [backend]


def _desktop_keyring() -> KeyringBackend:
    from keyring.core import load_keyring

    chosen = _chosen_by_the_user()
    if chosen is not None and chosen not in PINNED:
        raise KeyringUnavailable(_UNSAFE)
    for name in PINNED if chosen is None else (chosen,):
        try:
            return load_keyring(name)
        except (ImportError, AttributeError, RuntimeError):
            # Made for another system, or its service does not run: the library's own way of saying so.
            continue
    raise KeyringUnavailable(_NOBODY)


def _chosen_by_the_user() -> str | None:
    """The name of a backend that the user set for every program (`keyring --disable` sets the null one)."""
    from keyring.util.platform_ import config_root

    settings = configparser.RawConfigParser()
    try:
        settings.read(config_root() / "keyringrc.cfg", encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError):
        raise KeyringUnavailable(_UNREADABLE) from None
    from_file = settings.get("backend", "default-keyring", fallback="").strip()
    chosen = os.environ.get("PYTHON_KEYRING_BACKEND", "").strip() or from_file
    return None if chosen in ("", _CHAINER) else chosen


def _name(backend: KeyringBackend) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def call_within(seconds: float, call: Callable[[], _Answer]) -> _Answer:
    """What `call` returns, if it does so in time. Raises KeyringUnavailable.

    A call that is late goes on in its thread and may still be answered by the person; nobody listens then.
    """
    answers: list[_Answer] = []
    failures: list[KeyringUnavailable] = []

    def ask() -> None:
        try:
            answers.append(call())
        except KeyringUnavailable as error:
            failures.append(error)
        except _errors_of_keyrings() as error:
            failures.append(_in_our_words(error))

    thread = threading.Thread(target=ask, name="keyring", daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise KeyringUnavailable("The keyring did not answer in time; unlock it, or use the passphrase.")
    if failures:
        raise failures[0]
    if not answers:
        raise KeyringUnavailable("The keyring failed in an unknown way; use the passphrase.")
    return answers[0]


def _errors_of_keyrings() -> tuple[type[Exception], ...]:
    from keyring.errors import KeyringError

    known: tuple[type[Exception], ...] = (KeyringError, RuntimeError, OSError)
    try:
        from jeepney import DBusErrorResponse
        from secretstorage.exceptions import SecretStorageException
    except ImportError:  # pragma: no cover - installed wherever there is a Secret Service
        return known
    return (*known, SecretStorageException, DBusErrorResponse)


def _in_our_words(error: Exception) -> KeyringUnavailable:
    from keyring.errors import KeyringLocked, NoKeyringError

    if isinstance(error, KeyringLocked):
        return KeyringUnavailable("The keyring is locked; unlock it, or use the passphrase.")
    if isinstance(error, NoKeyringError):
        return KeyringUnavailable(_NOBODY)
    return KeyringUnavailable("The keyring of this computer failed; use the passphrase.")
