"""Nothing leaves the signer that is not what was asked, signed by whom was meant; and how the open vault is saved."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.fixtures.signer_world import NOON, PASSPHRASE, QUICK, SignerWorld, tip
from wallet import intents
from wallet.errors import CannotWrite, Locked, SignatureMismatch
from wallet.hive_tx.keys import Secret, random_secret
from wallet.hive_tx.transaction import Tapos
from wallet.network import Network
from wallet.signer.checked_signature import check_role_alone, sign_checked
from wallet.signer.open_vault import OpenVault, Surroundings
from wallet.vault import Vault, VaultContents

TRANSFER = ("transfer", {"from": "alice", "to": "carol", "amount": "0.050 HBD", "memo": ""})
VOTE = ("vote", {"voter": "alice", "author": "carol", "permlink": "p1", "weight": 10000})


class LyingSecret(Secret):
    """Signs with one key and says that it is another."""

    public_key = random_secret().public_key  # type: ignore[assignment]


def test_a_signature_by_another_key_than_was_meant_does_not_leave() -> None:
    expiration = datetime(2026, 11, 22, 12, tzinfo=UTC)
    secret = random_secret()
    assert sign_checked([TRANSFER], Tapos(1, 2), expiration, [secret], Network.HIVE).public_keys == (secret.public_key,)
    with pytest.raises(SignatureMismatch):
        sign_checked([TRANSFER], Tapos(1, 2), expiration, [LyingSecret(secret.secret_bytes)], Network.HIVE)


@pytest.mark.parametrize("operations", [[VOTE], [TRANSFER, VOTE], [("transfer", {**TRANSFER[1], "from": "bobby"})]])
def test_operations_that_need_another_signature_are_not_signed(operations: list[tuple[str, dict[str, object]]]) -> None:
    check_role_alone([TRANSFER], "alice", "active")
    with pytest.raises(SignatureMismatch):
        check_role_alone(operations, "alice", "active")


def opened(folder: Path) -> tuple[OpenVault, OpenVault]:
    around = Surroundings(folder, Network.HIVE, QUICK, clock=lambda: NOON)
    vault = Vault.create(around.vault_path, PASSPHRASE, cost=QUICK)
    return OpenVault(around, vault), OpenVault(around, Vault.open(around.vault_path, PASSPHRASE, cost=QUICK))


def test_a_change_is_made_to_what_another_signer_saved_meanwhile(tmp_path: Path) -> None:
    first, second = opened(tmp_path)
    looks: list[VaultContents] = []

    def change(contents: VaultContents) -> VaultContents:
        looks.append(contents)
        if len(looks) == 1:
            second.save(lambda theirs: theirs.with_sealed("theirs", "1"))
        return contents.with_sealed("ours", "1")

    first.save(change)
    assert set(second.vault().contents.sealed) == {"ours", "theirs"}
    assert len(looks) == 2


def test_a_disk_that_refuses_is_not_asked_again_and_again(tmp_path: Path) -> None:
    first, _second = opened(tmp_path)
    (tmp_path / "vault.lock").unlink()
    (tmp_path / "vault.lock").mkdir()
    tries: list[VaultContents] = []

    def change(contents: VaultContents) -> VaultContents:
        tries.append(contents)
        return contents.with_sealed("ours", "1")

    with pytest.raises(CannotWrite):
        first.save(change)
    assert len(tries) == 1


def test_a_log_that_cannot_be_asked_keeps_the_allowance_for_the_next_look(tmp_path: Path) -> None:
    world = SignerWorld(tmp_path)
    signer = world.ready()
    (tmp_path / "spend.lock").unlink()
    (tmp_path / "spend.lock").mkdir()
    signer.answer(intents.Lock(keep_allowance=True))
    with pytest.raises(CannotWrite):
        world.sign(signer)
    (tmp_path / "spend.lock").rmdir()
    assert world.sign(signer).transaction_id
    with pytest.raises(Locked):
        world.sign(signer, tip(2, attended=True))


def test_a_request_never_shows_what_it_carries() -> None:
    assert repr(intents.Unlock(PASSPHRASE)) == "Unlock(...)"
    assert PASSPHRASE not in f"{intents.SignShown('alice', [], 1, 2, '', PASSPHRASE)!r}"
