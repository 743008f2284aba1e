"""Half a secret in the keyring, half in the folder; neither opens the vault alone."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from wallet.errors import CannotWrite, KeyringUnavailable, VaultDamaged
from wallet.keyring_box import FILE_NAME, SERVICE, KeyringBox
from wallet.vault import KdfCost, Vault, vault_id

CHEAP = KdfCost(memory_kib=8, iterations=1, lanes=1)


class DeskKeyring(KeyringBackend):
    """Behaves like the keyring of a desktop: may be locked, may be told to lose what it is given."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False
        self.forgetful = False

    def get_password(self, service: str, username: str) -> str | None:
        self._need_open()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._need_open()
        if not self.forgetful:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not there")

    def _need_open(self) -> None:
        if self.locked:
            raise KeyringLocked("locked")


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault.create(tmp_path / "vault.json", "correct horse", cost=CHEAP)


@pytest.fixture
def keyring() -> DeskKeyring:
    return DeskKeyring()


@pytest.fixture
def box(vault: Vault, keyring: DeskKeyring) -> KeyringBox:
    return KeyringBox(vault.path.with_name(FILE_NAME), vault.id, backend=keyring, timeout=5)


def test_a_remembered_vault_opens_without_its_passphrase(vault: Vault, box: KeyringBox) -> None:
    vault.save(vault.contents.with_sealed("a", "b"))
    assert not box.remembered
    box.remember(vault.data_key)
    assert box.remembered
    assert vault_id(vault.path, cost=CHEAP) == vault.id
    assert Vault.open_with_data_key(vault.path, box.recall(), cost=CHEAP).contents.sealed == {"a": "b"}


def test_it_stays_remembered_when_the_passphrase_changes(vault: Vault, box: KeyringBox) -> None:
    box.remember(vault.data_key)
    vault.change_passphrase("correct horse", "another horse")
    assert Vault.open_with_data_key(vault.path, box.recall(), cost=CHEAP).generation == 2


def test_neither_half_holds_the_data_key(vault: Vault, box: KeyringBox, keyring: DeskKeyring) -> None:
    box.remember(vault.data_key)
    file = vault.path.with_name(FILE_NAME)
    assert file.stat().st_mode & 0o777 == 0o600
    assert vault.data_key not in file.read_bytes()
    [(place, text)] = keyring.kept.items()
    assert place == (SERVICE, vault.id)
    assert len(text) == 44
    with pytest.raises(VaultDamaged):
        Vault.open_with_data_key(vault.path, text.encode()[:32], cost=CHEAP)


def test_a_folder_copied_to_another_computer_needs_the_passphrase(
    vault: Vault, box: KeyringBox, keyring: DeskKeyring
) -> None:
    box.remember(vault.data_key)
    keyring.kept.clear()
    with pytest.raises(KeyringUnavailable, match=r"does not know the vault; use the passphrase\.$"):
        box.recall()


def test_a_keyring_alone_needs_the_passphrase(vault: Vault, box: KeyringBox) -> None:
    box.remember(vault.data_key)
    vault.path.with_name(FILE_NAME).unlink()
    with pytest.raises(KeyringUnavailable, match=r"not remembered on this computer; use the passphrase\.$"):
        box.recall()


@pytest.mark.parametrize("text", ["", "not base64!", "AAAA", "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=", "é"])
def test_another_key_in_the_keyring_opens_nothing(
    vault: Vault, box: KeyringBox, keyring: DeskKeyring, text: str
) -> None:
    box.remember(vault.data_key)
    keyring.kept[SERVICE, vault.id] = text
    with pytest.raises(KeyringUnavailable, match="another key"):
        box.recall()


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b"[" * 4000, b"x" * 5000])
def test_a_damaged_half_in_the_folder_opens_nothing(vault: Vault, box: KeyringBox, content: bytes) -> None:
    box.remember(vault.data_key)
    vault.path.with_name(FILE_NAME).write_bytes(content)
    with pytest.raises(KeyringUnavailable, match="is damaged"):
        box.recall()


def test_what_was_remembered_for_another_vault_opens_nothing(
    vault: Vault, box: KeyringBox, keyring: DeskKeyring
) -> None:
    box.remember(vault.data_key)
    other = KeyringBox(vault.path.with_name(FILE_NAME), "0" * 32, backend=keyring, timeout=5)
    with pytest.raises(KeyringUnavailable, match="belongs to another vault"):
        other.recall()


def test_nothing_is_remembered_where_the_keyring_does_not_keep_it(
    vault: Vault, box: KeyringBox, keyring: DeskKeyring
) -> None:
    keyring.forgetful = True
    with pytest.raises(KeyringUnavailable, match="did not keep"):
        box.remember(vault.data_key)
    assert not box.remembered


def test_a_locked_keyring_is_no_obstacle_to_forgetting(vault: Vault, box: KeyringBox, keyring: DeskKeyring) -> None:
    box.remember(vault.data_key)
    keyring.locked = True
    with pytest.raises(KeyringUnavailable, match="is locked; unlock it"):
        box.recall()
    assert box.forget() is False
    assert not box.remembered
    keyring.locked = False
    with pytest.raises(KeyringUnavailable, match="not remembered"):
        box.recall()


def test_forgetting_removes_both_halves_and_may_be_repeated(
    vault: Vault, box: KeyringBox, keyring: DeskKeyring
) -> None:
    box.remember(vault.data_key)
    assert box.forget() is True
    assert (keyring.kept, box.remembered) == ({}, False)
    assert box.forget() is True


def test_a_folder_that_cannot_be_written_remembers_nothing(vault: Vault, keyring: DeskKeyring, tmp_path: Path) -> None:
    box = KeyringBox(tmp_path / "missing" / FILE_NAME, vault.id, backend=keyring, timeout=5)
    with pytest.raises(CannotWrite):
        box.remember(vault.data_key)
    assert not box.remembered


def test_a_prompt_that_nobody_answers_ends_in_a_sentence(vault: Vault) -> None:
    answered = threading.Event()

    class PromptingKeyring(DeskKeyring):
        def _need_open(self) -> None:
            answered.wait()

    box = KeyringBox(vault.path.with_name(FILE_NAME), vault.id, backend=PromptingKeyring(), timeout=0.05)
    try:
        with pytest.raises(KeyringUnavailable, match="did not answer in time"):
            box.remember(vault.data_key)
        assert not box.remembered
    finally:
        answered.set()
        for thread in threading.enumerate():
            if thread.name == "keyring":
                thread.join()
