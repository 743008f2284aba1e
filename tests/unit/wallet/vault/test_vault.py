"""The vault as the signer uses it: made, opened, saved, shared with another process, closed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from wallet.durable_file import writer_lock
from wallet.errors import BadRequest, CannotWrite, Locked, VaultDamaged, WrongPassphrase
from wallet.intents import Limits
from wallet.network import Network
from wallet.vault import STANDARD_COST, KdfCost, Vault, VaultAccount, VaultContents
from wallet.vault.contents import encode_contents
from wallet.vault.sealed_file import Header, seal_items, to_bytes, wrap_data_key
from wallet.vault.vault import contents_key, copy_path, lock_path, read_vault

CHEAP = KdfCost(memory_kib=8, iterations=1, lanes=1)
PASSPHRASE = "correct horse battery"
ALICE = VaultAccount(
    "alice",
    Network.PRACTICE,
    wifs={"posting": "5" + "P" * 50, "active": "5" + "A" * 50, "memo": "5" + "M" * 50},
    public={"posting": "STM1", "active": "STM2", "memo": "STM3"},
    limits={"HBD": Limits(per_tip=50, per_creator_day=100, per_day=500, per_month=5000)},
    allowance_until="2026-12-01T00:00:00",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "vault.json"


@pytest.fixture
def vault(path: Path) -> Vault:
    return Vault.create(path, PASSPHRASE, cost=CHEAP)


def opened(path: Path, passphrase: str = PASSPHRASE) -> Vault:
    return Vault.open(path, passphrase, cost=CHEAP)


def test_what_was_saved_is_there_when_it_is_opened_again(vault: Vault, path: Path) -> None:
    contents = VaultContents().with_account(ALICE).with_sealed("spend head", "42")
    vault.save(contents)
    assert vault.contents == contents
    assert opened(path).contents == contents


def test_the_vault_is_made_at_the_standard_cost_of_half_a_second(path: Path) -> None:
    Vault.create(path, PASSPHRASE)
    kdf = read_vault(path).kdf
    assert (kdf.algorithm, kdf.cost) == ("argon2id", STANDARD_COST) == ("argon2id", KdfCost(262_144, 3, 4))
    assert Vault.open(path, PASSPHRASE).contents == VaultContents()


def test_keys_are_never_readable_in_the_files(vault: Vault, path: Path) -> None:
    for round_number in range(2):
        vault.save(VaultContents().with_account(ALICE).with_sealed("round", str(round_number)))
    for file in path.parent.iterdir():
        content = file.read_bytes()
        assert b"alice" not in content
        assert b"MMMM" not in content
        assert b"AAAA" not in content


def test_files_and_folder_belong_to_the_owner_alone(vault: Vault, path: Path) -> None:
    vault.save(VaultContents().with_account(ALICE))
    modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
    assert modes == {"vault.json": 0o600, "vault.json.bak": 0o600, "vault.lock": 0o600}
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_wrong_passphrase_opens_nothing(vault: Vault, path: Path) -> None:
    untrimmed = (PASSPHRASE + " ", " " + PASSPHRASE)
    for wrong in ("wrong horse battery", *untrimmed, PASSPHRASE.upper(), "", "x" * 5000, "\ud800"):
        with pytest.raises(WrongPassphrase):
            opened(path, wrong)


def test_a_passphrase_is_the_same_however_the_keyboard_composes_it(path: Path) -> None:
    Vault.create(path, "Cafe\u0301 fi\u00adne", cost=CHEAP)
    assert opened(path, "Caf\u00e9 fi\u00adne").contents == VaultContents()


@pytest.mark.parametrize("short", ["", "seven77", "ﬃ", "\ud800" * 9, "x" * 1025])
def test_a_new_passphrase_has_at_least_8_characters(path: Path, short: str) -> None:
    with pytest.raises(BadRequest, match="at least 8"):
        Vault.create(path, short, cost=CHEAP)
    assert not path.exists()


def test_making_a_vault_never_touches_one_that_is_there(vault: Vault, path: Path) -> None:
    vault.save(VaultContents().with_account(ALICE))
    with pytest.raises(BadRequest, match=r"vault\.json"):
        Vault.create(path, PASSPHRASE, cost=CHEAP)
    path.unlink()
    with pytest.raises(BadRequest, match=r"vault\.json\.bak"):
        Vault.create(path, PASSPHRASE, cost=CHEAP)
    with pytest.raises(VaultDamaged, match=r"vault\.json\.bak"):
        opened(path)
    copy_path(path).unlink()
    path.symlink_to("nowhere")
    with pytest.raises(BadRequest):
        Vault.create(path, PASSPHRASE, cost=CHEAP)


def test_no_vault_is_said_plainly(path: Path) -> None:
    with pytest.raises(VaultDamaged, match=r"There is no vault here\."):
        opened(path)


def test_a_folder_that_cannot_be_made_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotWrite, match="folder"):
        Vault.create(tmp_path / "file" / "vault.json", PASSPHRASE, cost=CHEAP)


def test_the_data_key_alone_opens_it_and_another_key_does_not(vault: Vault, path: Path) -> None:
    vault.save(VaultContents().with_account(ALICE))
    assert Vault.open_with_data_key(path, vault.data_key, cost=CHEAP).contents == vault.contents
    for wrong in (b"", b"x" * 31, b"x" * 32):
        with pytest.raises(VaultDamaged):
            Vault.open_with_data_key(path, wrong, cost=CHEAP)


def test_derived_keys_differ_by_purpose_and_by_vault_and_stay(vault: Vault, path: Path, tmp_path: Path) -> None:
    log = vault.derive("spend log")
    assert len(log) == 32
    assert vault.derive("contents") != contents_key(vault.data_key)
    assert log == opened(path).derive("spend log")
    other = Vault.create(tmp_path / "other" / "vault.json", PASSPHRASE, cost=CHEAP)
    assert len({log, vault.derive("keyring"), other.derive("spend log"), vault.data_key}) == 4


def test_every_change_has_a_higher_number_and_the_one_before_is_kept(vault: Vault, path: Path) -> None:
    first = path.read_bytes()
    vault.save(VaultContents().with_account(ALICE))
    assert (vault.generation, opened(path).generation) == (2, 2)
    assert copy_path(path).read_bytes() == first
    vault.save(vault.contents.with_sealed("a", "b"))
    copy_path(path).replace(path)
    assert opened(path).contents == VaultContents().with_account(ALICE)


def test_what_another_process_saved_is_seen_and_never_overwritten(vault: Vault, path: Path) -> None:
    other = opened(path)
    assert other.reload_if_changed() is False
    vault.save(VaultContents().with_account(ALICE))
    with pytest.raises(CannotWrite, match="Another program"):
        other.save(VaultContents())
    assert opened(path).contents == vault.contents
    assert other.reload_if_changed() is True
    assert other.contents == vault.contents
    other.save(other.contents.with_sealed("a", "b"))
    assert vault.reload_if_changed() is True
    assert vault.contents.sealed == {"a": "b"}


def test_an_older_vault_put_in_place_of_the_open_one_is_noticed(vault: Vault, path: Path) -> None:
    old = path.read_bytes()
    vault.save(VaultContents().with_account(ALICE))
    path.write_bytes(old)
    with pytest.raises(VaultDamaged, match="older"):
        vault.reload_if_changed()
    with pytest.raises(CannotWrite):
        vault.save(VaultContents())
    path.unlink()
    with pytest.raises(VaultDamaged, match="missing"):
        vault.reload_if_changed()


def test_another_vault_put_in_place_of_the_open_one_is_noticed(vault: Vault, path: Path, tmp_path: Path) -> None:
    other = Vault.create(tmp_path / "vault.json", PASSPHRASE, cost=CHEAP)
    other.save(VaultContents())
    path.write_bytes(other.path.read_bytes())
    with pytest.raises(VaultDamaged, match="Another"):
        vault.reload_if_changed()


def test_a_writer_waits_for_the_other(vault: Vault, path: Path) -> None:
    with ThreadPoolExecutor(1) as pool, writer_lock(lock_path(path)):
        saving = pool.submit(vault.save, VaultContents().with_account(ALICE))
        with pytest.raises(TimeoutError):
            saving.result(timeout=0.1)
        assert opened(path).generation == 1
    assert opened(path).generation == 2


def test_the_passphrase_can_be_checked_without_opening_anything_new(vault: Vault) -> None:
    vault.check_passphrase(PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        vault.check_passphrase("wrong horse battery")


def test_a_passphrase_that_opens_another_data_key_is_not_the_vaults(vault: Vault, path: Path) -> None:
    kdf, wrap = wrap_data_key(b"k" * 32, PASSPHRASE, CHEAP, kind="vault", file_id=vault.id)
    plain = encode_contents(VaultContents())
    path.write_bytes(to_bytes(seal_items(Header("vault", vault.id, 2, kdf, wrap), contents_key(vault.data_key), plain)))
    with pytest.raises(VaultDamaged, match="changed by something other"):
        vault.check_passphrase(PASSPHRASE)


def test_after_a_change_the_old_passphrase_opens_nothing_in_the_folder(vault: Vault, path: Path) -> None:
    vault.save(VaultContents().with_account(ALICE))
    data_key = vault.data_key
    vault.change_passphrase(PASSPHRASE, "a new passphrase")
    for file in (path, copy_path(path)):
        with pytest.raises(WrongPassphrase):
            opened(file)
        assert opened(file, "a new passphrase").contents == vault.contents
    assert vault.data_key == data_key
    vault.save(vault.contents.with_sealed("a", "b"))
    assert opened(path, "a new passphrase").contents.sealed == {"a": "b"}


def test_a_passphrase_changed_by_another_process_counts_at_once(vault: Vault, path: Path) -> None:
    opened(path).change_passphrase(PASSPHRASE, "a new passphrase")
    with pytest.raises(WrongPassphrase):
        vault.check_passphrase(PASSPHRASE)
    vault.check_passphrase("a new passphrase")


def test_a_refused_change_of_passphrase_changes_nothing(vault: Vault, path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(WrongPassphrase):
        vault.change_passphrase("wrong horse battery", "a new passphrase")
    with pytest.raises(BadRequest):
        vault.change_passphrase(PASSPHRASE, "short")
    assert path.read_bytes() == before


def test_a_closed_vault_answers_nothing(vault: Vault) -> None:
    vault.close()
    for ask in (
        lambda: vault.contents,
        lambda: vault.data_key,
        lambda: vault.derive("spend log"),
        lambda: vault.save(VaultContents()),
        vault.reload_if_changed,
        lambda: vault.check_passphrase(PASSPHRASE),
        lambda: vault.change_passphrase(PASSPHRASE, "a new passphrase"),
    ):
        with pytest.raises(Locked):
            ask()


def test_contents_that_would_not_be_read_again_are_refused_before_they_are_written(vault: Vault, path: Path) -> None:
    before = path.read_bytes()
    wrong_type = VaultContents(sealed={"a": 5})  # type: ignore[dict-item]
    wrong_name = VaultContents(accounts={"bob": ALICE})
    too_much = VaultContents(sealed={"a": "x" * 1_000_000})
    not_text = VaultContents(sealed={"a": "\ud800"})
    no_time = VaultContents().with_account(VaultAccount("carol", Network.HIVE, allowance_until="2026-13-01T00:00:00"))
    for contents in (wrong_type, wrong_name, too_much, not_text, no_time):
        with pytest.raises(BadRequest, match="do not fit"):
            vault.save(contents)
    assert path.read_bytes() == before
    assert vault.contents == VaultContents()
