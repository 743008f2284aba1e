"""The vault is made, opened, remembered, backed up and restored through the signer alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from keyring.backend import KeyringBackend

from tests.fixtures.signer_world import PASSPHRASE, SignerWorld, tip
from wallet import intents
from wallet.errors import BadRequest, KeyringUnavailable, Locked, VaultDamaged, WrongPassphrase
from wallet.network import Network


class DeskKeyring(KeyringBackend):
    """Keeps what it is given in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def world(tmp_path: Path) -> SignerWorld:
    return SignerWorld(tmp_path / "data", keyring=DeskKeyring())


def test_a_new_folder_has_no_vault_and_a_second_one_is_not_made(world: SignerWorld) -> None:
    signer = world.signer()
    assert not world.status(signer).vault
    with pytest.raises(BadRequest, match="no vault"):
        signer.answer(intents.Unlock(PASSPHRASE))
    signer.answer(intents.CreateVault(PASSPHRASE))
    assert world.status(signer).keys_open
    with pytest.raises(BadRequest):
        signer.answer(intents.CreateVault(PASSPHRASE))


def test_a_new_vault_puts_the_log_of_an_old_one_aside(world: SignerWorld) -> None:
    world.sign(world.ready())
    for path in world.folder.glob("vault.json*"):
        path.unlink()
    signer = world.ready()
    assert world.spent(signer).today["HBD"] == 0
    assert list(world.folder.glob("spend.log.until-*"))


def test_the_wrong_passphrase_opens_nothing(world: SignerWorld) -> None:
    world.ready()
    signer = world.signer()
    with pytest.raises(WrongPassphrase):
        signer.answer(intents.Unlock("wrong passphrase"))
    with pytest.raises(Locked):
        world.spent(signer)


def test_the_keyring_opens_the_vault_only_while_it_remembers(world: SignerWorld) -> None:
    signer = world.ready()
    with pytest.raises(WrongPassphrase):
        signer.answer(intents.RememberHere("wrong passphrase", True))
    signer.answer(intents.RememberHere(PASSPHRASE, True))
    fresh = world.signer()
    assert world.status(fresh).remembered
    status = fresh.answer(intents.Unlock())
    assert isinstance(status, intents.Status)
    assert (status.keys_open, status.remembered) == (True, True)
    fresh.answer(intents.RememberHere(PASSPHRASE, False))
    assert not world.status(fresh).remembered
    with pytest.raises(KeyringUnavailable):
        world.signer().answer(intents.Unlock())


def test_a_damaged_vault_is_not_remembered(world: SignerWorld) -> None:
    world.ready()
    (world.folder / "vault.json").write_bytes(b"{}")
    status = world.status(world.signer())
    assert (status.vault, status.remembered) == (True, False)


def test_a_changed_passphrase_is_the_only_one(world: SignerWorld) -> None:
    signer = world.ready()
    with pytest.raises(WrongPassphrase):
        signer.answer(intents.ChangePassphrase("wrong passphrase", "another passphrase"))
    signer.answer(intents.ChangePassphrase(PASSPHRASE, "another passphrase"))
    with pytest.raises(WrongPassphrase):
        world.unlocked()
    status = world.signer().answer(intents.Unlock("another passphrase"))
    assert isinstance(status, intents.Status)
    assert status.keys_open


def test_a_backup_has_a_full_name_that_is_free(world: SignerWorld, tmp_path: Path) -> None:
    signer = world.ready()
    for path in ("alice.backup", str(world.folder / "vault.json"), "/tmp/\0"):
        with pytest.raises(BadRequest):
            signer.answer(intents.Backup(path, PASSPHRASE))
    signer.answer(intents.Backup(str(tmp_path / "alice.backup"), PASSPHRASE))
    assert (tmp_path / "alice.backup").stat().st_size > 0


def test_a_backup_of_real_accounts_is_not_restored_for_practice(world: SignerWorld, tmp_path: Path) -> None:
    world.ready().answer(intents.Backup(str(tmp_path / "alice.backup"), PASSPHRASE))
    practice = SignerWorld(tmp_path / "practice", Network.PRACTICE)
    with pytest.raises(BadRequest, match="never share"):
        practice.signer().answer(intents.Restore(str(tmp_path / "alice.backup"), PASSPHRASE))
    assert not practice.status(practice.signer()).vault
    with pytest.raises(VaultDamaged):
        world.signer().answer(intents.Restore(str(tmp_path / "nothing"), PASSPHRASE))


def test_two_signers_save_one_after_the_other(world: SignerWorld) -> None:
    first = world.ready()
    second = world.unlocked()
    for signer, asset in ((first, "HBD"), (second, "HIVE"), (first, "HIVE")):
        world.limit(signer, asset, per_tip=7)
    limits = world.status(second).accounts[0].limits
    assert (limits["HBD"].per_tip, limits["HIVE"].per_tip) == (7, 7)


def test_an_older_vault_put_in_place_is_noticed(world: SignerWorld) -> None:
    signer = world.ready()
    older = (world.folder / "vault.json").read_bytes()
    world.limit(signer, per_tip=1)
    (world.folder / "vault.json").write_bytes(older)
    with pytest.raises(VaultDamaged):
        world.sign(signer)


def test_an_unknown_request_is_refused(world: SignerWorld) -> None:
    with pytest.raises(BadRequest, match="does not know"):
        world.signer().answer(intents.Done())  # type: ignore[arg-type]


def test_a_backup_is_tried_without_changing_anything(world: SignerWorld, tmp_path: Path) -> None:
    signer = world.ready()
    path = str(tmp_path / "alice.backup")
    signer.answer(intents.Backup(path, PASSPHRASE))
    locked = world.signer()
    assert locked.answer(intents.CheckBackup(path, PASSPHRASE)) == intents.BackupFound(["alice"])
    assert not world.status(locked).keys_open
    for wrong in ("wrong passphrase", ""):
        with pytest.raises(WrongPassphrase):
            locked.answer(intents.CheckBackup(path, wrong))
    with pytest.raises(VaultDamaged):
        locked.answer(intents.CheckBackup(str(world.folder / "nothing"), PASSPHRASE))


def test_another_idle_time_holds_at_once(world: SignerWorld) -> None:
    signer = world.ready(allowance_days=0)
    signer.answer(intents.LockAfter(60))
    world.idle_time = 59.0
    assert world.status(signer).keys_open
    world.idle_time = 60.0
    assert not world.status(signer).keys_open


def test_a_longer_idle_time_holds_only_after_the_passphrase_was_typed(world: SignerWorld) -> None:
    signer = world.ready(allowance_days=0)
    signer.answer(intents.LockAfter(86_400))
    world.sign(signer, tip(attended=True))
    world.idle_time = 600.0
    assert not world.status(signer).keys_open
    signer.answer(intents.Unlock(PASSPHRASE))
    world.idle_time = 86_999.0
    assert world.status(signer).keys_open
