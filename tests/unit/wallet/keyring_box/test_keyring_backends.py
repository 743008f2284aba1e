"""Which keyrings are trusted, and what happens to those that answer late, oddly or never."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import InitError, KeyringLocked, NoKeyringError

from wallet.errors import KeyringUnavailable
from wallet.keyring_box.backends import call_within, safe_backend


class MemoryKeyring(KeyringBackend):
    """A keyring that keeps what it is given, for as long as the test runs."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


class PlainTextKeyring(MemoryKeyring):
    """Passes for one of the weak backends of keyrings.alt, which is not installed here."""

    __module__ = "keyrings.alt.file"


WEAK: list[type[KeyringBackend]] = [PlainTextKeyring, fail.Keyring, null.Keyring]


def chain(*links: KeyringBackend) -> KeyringBackend:
    """A chain of given links; the library's own would look for whatever is installed."""

    class Chain(chainer.ChainerBackend):
        backends = links

    return Chain()  # type: ignore[no-untyped-call]


@pytest.fixture(autouse=True)
def no_desktop(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever runs on the developer's computer, these tests do not touch it."""
    for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "PYTHON_KEYRING_BACKEND"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


def settings(tmp_path: Path, text: str) -> None:
    (tmp_path / "python_keyring").mkdir()
    (tmp_path / "python_keyring" / "keyringrc.cfg").write_text(text)


def test_a_safe_keyring_is_taken_as_it_is() -> None:
    backend = MemoryKeyring()
    assert safe_backend(backend) is backend


@pytest.mark.parametrize("weak", WEAK)
def test_keyrings_that_protect_nothing_are_refused(weak: type[KeyringBackend]) -> None:
    with pytest.raises(KeyringUnavailable, match="does not protect what it keeps; use the passphrase"):
        safe_backend(weak())


def test_of_a_chain_the_first_safe_link_is_taken() -> None:
    safe = MemoryKeyring()
    assert safe_backend(chain(PlainTextKeyring(), safe, MemoryKeyring())) is safe


@pytest.mark.parametrize("count", range(len(WEAK) + 1))
def test_a_chain_of_weak_links_is_refused(count: int) -> None:
    with pytest.raises(KeyringUnavailable, match="does not protect"):
        safe_backend(chain(*(weak() for weak in WEAK[:count])))


def test_without_a_desktop_there_is_no_keyring() -> None:
    with pytest.raises(KeyringUnavailable, match="No keyring of the operating system runs here"):
        safe_backend(None)


@pytest.mark.parametrize("name", ["keyring.backends.null.Keyring", "keyrings.alt.file.PlaintextKeyring", "evil.Code"])
def test_a_keyring_chosen_by_the_environment_is_never_loaded_unless_it_is_known(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", name)
    with pytest.raises(KeyringUnavailable, match="does not protect"):
        safe_backend(None)


def test_a_keyring_switched_off_in_the_settings_file_stays_off(tmp_path: Path) -> None:
    settings(tmp_path, "[backend]\ndefault-keyring=keyring.backends.null.Keyring\nkeyring-path=/tmp\n")
    with pytest.raises(KeyringUnavailable, match="does not protect"):
        safe_backend(None)


@pytest.mark.parametrize("name", ["keyring.backends.SecretService.Keyring", "keyring.backends.chainer.ChainerBackend"])
def test_a_known_keyring_in_the_settings_file_must_run(tmp_path: Path, name: str) -> None:
    settings(tmp_path, f"[backend]\ndefault-keyring={name}\n")
    with pytest.raises(KeyringUnavailable, match="No keyring of the operating system"):
        safe_backend(None)


def test_a_settings_file_that_makes_no_sense_is_not_guessed_at(tmp_path: Path) -> None:
    settings(tmp_path, "default-keyring without a section")
    with pytest.raises(KeyringUnavailable, match="settings file"):
        safe_backend(None)


def test_an_answer_in_time_is_handed_on() -> None:
    assert call_within(5, lambda: "answer") == "answer"
    assert call_within(5, lambda: None) is None


def test_a_keyring_that_waits_for_a_person_does_not_hold_us_up() -> None:
    released = threading.Event()
    try:
        with pytest.raises(KeyringUnavailable, match="did not answer in time"):
            call_within(0.05, released.wait)
    finally:
        released.set()
        for thread in threading.enumerate():
            if thread.name == "keyring":
                thread.join()


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (KeyringLocked("text of a stranger"), "is locked; unlock it"),
        (NoKeyringError("text of a stranger"), "No keyring of the operating system"),
        (InitError("text of a stranger"), "failed"),
        (ConnectionRefusedError("text of a stranger"), "failed"),
        (KeyringUnavailable("Our own sentence."), r"Our own sentence\."),
    ],
)
def test_a_failure_is_told_in_our_own_words(error: Exception, sentence: str) -> None:
    def fails() -> None:
        raise error

    with pytest.raises(KeyringUnavailable, match=sentence) as caught:
        call_within(5, fails)
    assert "stranger" not in str(caught.value)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_failure_that_nobody_foresaw_is_a_failure_too() -> None:
    def fails() -> None:
        raise ZeroDivisionError

    with pytest.raises(KeyringUnavailable, match="unknown way"):
        call_within(5, fails)
