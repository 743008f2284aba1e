"""A backup is believed only after it was read back; what it restores is a new vault that must count first."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from wallet.errors import BadRequest, CannotWrite, Locked, VaultDamaged, WrongPassphrase
from wallet.network import Network
from wallet.vault import KdfCost, Vault, VaultAccount, VaultContents, backup, backup_vault, read_backup, restore
from wallet.vault.sealed_file import Header, seal_items, to_bytes, wrap_data_key

CHEAP = KdfCost(memory_kib=8, iterations=1, lanes=1)
PASSPHRASE = "correct horse battery"
ALICE = VaultAccount("alice", Network.HIVE, wifs={"memo": "5" + "M" * 50}, retired_memo=["5" + "R" * 50])
BOB = VaultAccount("bob", Network.PRACTICE)
FIXTURES = Path(__file__).parents[3] / "fixtures" / "vault"


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    vault = Vault.create(tmp_path / "old" / "vault.json", PASSPHRASE, cost=CHEAP)
    vault.save(VaultContents(sealed={"a": "b"}).with_account(ALICE).with_account(BOB))
    return vault


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder / "capillary.backup"


def test_a_backup_brings_everything_into_an_empty_folder(vault: Vault, stick: Path, tmp_path: Path) -> None:
    given = {"settings.json": b'{"language":"eo"}', "raw": bytes(range(256))}
    backup(vault.path, stick, PASSPHRASE, files=given, cost=CHEAP)
    restored, files = restore(stick, tmp_path / "new" / "vault.json", PASSPHRASE, cost=CHEAP)
    assert files == given
    assert restored.contents.sealed == {"a": "b"}
    assert restored.contents.accounts["alice"].memo_wifs == ALICE.memo_wifs
    assert Vault.open(tmp_path / "new" / "vault.json", PASSPHRASE, cost=CHEAP).contents == restored.contents


def test_every_restored_account_must_count_its_transfers_first(vault: Vault, stick: Path, tmp_path: Path) -> None:
    backup(vault.path, stick, PASSPHRASE, cost=CHEAP)
    restored, _ = restore(stick, tmp_path / "new" / "vault.json", PASSPHRASE, cost=CHEAP)
    assert [account.needs_rebuild for account in restored.contents.accounts.values()] == [True, True]
    assert [account.needs_rebuild for account in vault.contents.accounts.values()] == [False, False]


def test_a_restored_vault_shares_no_key_with_the_old_one(vault: Vault, stick: Path, tmp_path: Path) -> None:
    backup(vault.path, stick, PASSPHRASE, cost=CHEAP)
    restored, _ = restore(stick, tmp_path / "new" / "vault.json", PASSPHRASE, cost=CHEAP)
    assert restored.id != vault.id
    assert restored.data_key != vault.data_key
    assert restored.derive("spend log") != vault.derive("spend log")
    files = [json.loads(path.read_bytes()) for path in (vault.path, stick, restored.path)]
    assert len({file["kdf"]["salt"] for file in files}) == 3
    with pytest.raises(VaultDamaged):
        Vault.open_with_data_key(restored.path, vault.data_key, cost=CHEAP)


def test_a_backup_may_have_a_passphrase_of_its_own(vault: Vault, stick: Path) -> None:
    backup_vault(vault, stick, "another passphrase", cost=CHEAP)
    with pytest.raises(WrongPassphrase, match="does not open the backup"):
        read_backup(stick, PASSPHRASE, cost=CHEAP)
    assert read_backup(stick, "another passphrase", cost=CHEAP).vault == vault.contents


def test_backing_up_needs_the_passphrase_and_leaves_nothing_without(vault: Vault, stick: Path) -> None:
    with pytest.raises(WrongPassphrase):
        backup(vault.path, stick, "wrong horse battery", cost=CHEAP)
    with pytest.raises(BadRequest, match="at least 8"):
        backup_vault(vault, stick, "short", cost=CHEAP)
    vault.close()
    with pytest.raises(Locked):
        backup_vault(vault, stick, PASSPHRASE, cost=CHEAP)
    assert list(stick.parent.iterdir()) == []


def test_an_existing_file_is_never_overwritten_unless_told(vault: Vault, stick: Path) -> None:
    stick.write_bytes(b"holiday pictures")
    with pytest.raises(BadRequest, match="already"):
        backup(vault.path, stick, PASSPHRASE, cost=CHEAP)
    assert stick.read_bytes() == b"holiday pictures"
    backup(vault.path, stick, PASSPHRASE, overwrite=True, cost=CHEAP)
    assert read_backup(stick, PASSPHRASE, cost=CHEAP).vault == vault.contents
    assert list(stick.parent.iterdir()) == [stick]


def test_a_link_that_leads_nowhere_is_a_taken_name_too(vault: Vault, stick: Path) -> None:
    stick.symlink_to("nowhere")
    with pytest.raises(BadRequest, match="already"):
        backup(vault.path, stick, PASSPHRASE, cost=CHEAP)
    assert [path.name for path in stick.parent.iterdir()] == [stick.name]


def test_what_does_not_read_back_never_gets_the_name(vault: Vault, stick: Path) -> None:
    with pytest.raises(VaultDamaged, match="not of the form"):
        backup(vault.path, stick, PASSPHRASE, files={"../outside": b"x"}, cost=CHEAP)
    with pytest.raises(BadRequest, match="do not fit"):
        backup(vault.path, stick, PASSPHRASE, files={"large": bytes(16_000_000)}, cost=CHEAP)
    with pytest.raises(CannotWrite):
        backup(vault.path, stick.parent / "missing" / "folder", PASSPHRASE, cost=CHEAP)
    assert list(stick.parent.iterdir()) == []


def test_a_folder_with_a_vault_is_never_restored_into(vault: Vault, stick: Path) -> None:
    backup(vault.path, stick, PASSPHRASE, cost=CHEAP)
    before = vault.path.read_bytes()
    with pytest.raises(BadRequest, match=r"vault\.json"):
        restore(stick, vault.path, PASSPHRASE, cost=CHEAP)
    assert vault.path.read_bytes() == before


def test_a_backup_is_read_whatever_its_mode_and_through_a_link(vault: Vault, stick: Path) -> None:
    backup(vault.path, stick, PASSPHRASE, cost=CHEAP)
    assert stick.stat().st_mode & 0o777 == 0o600
    stick.chmod(0o777)
    link = stick.with_name("link")
    link.symlink_to(stick)
    assert read_backup(link, PASSPHRASE, cost=CHEAP).vault == vault.contents


def test_a_damaged_or_missing_backup_restores_nothing(vault: Vault, stick: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "vault.json"
    with pytest.raises(VaultDamaged, match=r"There is no backup of this name\."):
        restore(stick, target, PASSPHRASE, cost=CHEAP)
    backup(vault.path, stick, PASSPHRASE, cost=CHEAP)
    good = stick.read_bytes()
    for wrong in (b"", good[:-9], good.replace(b"A", b"B"), vault.path.read_bytes()):
        stick.write_bytes(wrong)
        with pytest.raises(VaultDamaged):
            restore(stick, target, PASSPHRASE, cost=CHEAP)
    stick.write_bytes(good)
    with pytest.raises(WrongPassphrase):
        restore(stick, target, "wrong horse battery", cost=CHEAP)
    with pytest.raises(VaultDamaged, match="weaker protection"):
        restore(stick, target, PASSPHRASE)
    assert not target.parent.exists()


@pytest.mark.parametrize(
    "payload",
    [b"", b"[]", {"vault": {"version": 1}}, {"vault": {"version": 9}, "files": {}}, {"vault": [], "files": {}},
     {"vault": {"version": 1}, "files": {"a/b": ""}}, {"vault": {"version": 1}, "files": {"a": "not base64!"}},
     {"vault": {"version": 1}, "files": {str(number): "" for number in range(17)}}],
)  # fmt: skip
def test_a_backup_that_another_program_sealed_with_the_right_passphrase_is_checked_too(
    stick: Path, payload: bytes | dict[str, object]
) -> None:
    key = b"k" * 32
    kdf, wrap = wrap_data_key(key, PASSPHRASE, CHEAP, kind="backup", file_id="0" * 32)
    plain = payload if isinstance(payload, bytes) else msgspec.json.encode(payload)
    stick.write_bytes(to_bytes(seal_items(Header("backup", "0" * 32, 1, kdf, wrap), key, plain)))
    with pytest.raises(VaultDamaged):
        read_backup(stick, PASSPHRASE, cost=CHEAP)


def test_files_of_every_earlier_version_still_open(tmp_path: Path) -> None:
    for name in ("vault_v1.json", "backup_v1.json"):
        (tmp_path / name).write_bytes((FIXTURES / name).read_bytes())
        (tmp_path / name).chmod(0o600)
    vault = Vault.open(tmp_path / "vault_v1.json", "a passphrase of version 1")
    found = read_backup(tmp_path / "backup_v1.json", "a passphrase of version 1")
    assert found.vault == vault.contents == VaultContents(sealed={"a": "b"}).with_account(ALICE).with_account(BOB)
    assert found.files == {"settings.json": b"{}"}
    assert vault.derive("spend log").hex() == "b6f4a8fc512179e7053b194cde72453709d157aca92551c8e0f2c8bc84a9aac4"
