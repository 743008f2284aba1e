"""Which keys enter the vault: listed ones only, owner keys never, and what derives keys is not kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.fixtures.signer_world import AUTHORITIES, KEYS, PASSPHRASE, QUICK, SignerWorld, tip
from wallet import intents
from wallet.errors import BadRequest, CannotWrite, KeyRefused, NeedsConsent, WalletError, WrongPassphrase
from wallet.hive_tx.keys import Secret, parse_wif, random_secret, secret_from_password, secret_from_seed_phrase
from wallet.network import Network
from wallet.signer import Signer
from wallet.vault import Vault, read_backup

PHRASE = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about"


@pytest.fixture
def world(tmp_path: Path) -> SignerWorld:
    return SignerWorld(tmp_path)


@pytest.fixture
def signer(world: SignerWorld) -> Signer:
    signer = world.signer()
    signer.answer(intents.CreateVault(PASSPHRASE))
    return signer


def public(secrets: dict[str, Secret]) -> dict[str, list[str]]:
    return {role: [secret.public_key] for role, secret in secrets.items()}


def contents_of(world: SignerWorld) -> Vault:
    return Vault.open(world.folder / "vault.json", PASSPHRASE, cost=QUICK)


@pytest.mark.parametrize("roles", [["active"], ["posting"], ["memo"], ["posting", "active", "memo"], []])
def test_the_status_tells_which_keys_there_are(world: SignerWorld, signer: Signer, roles: list[str]) -> None:
    (account,) = world.add(signer, wifs=[KEYS[role].wif for role in roles]).accounts
    assert account.keys == {role: KEYS[role].public_key for role in roles}


def test_one_key_may_serve_several_roles(world: SignerWorld, signer: Signer) -> None:
    one = random_secret()
    authorities = {**AUTHORITIES, "posting": [one.public_key], "active": [one.public_key]}
    (account,) = world.add(signer, wifs=[one.wif], authorities=authorities).accounts
    assert account.keys == {"posting": one.public_key, "active": one.public_key}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"wifs": [KEYS["owner"].wif]}, "owner key"),
        ({"wifs": [KEYS["active"].wif, random_secret().wif]}, "does not list"),
        ({"wifs": ["5" + "x" * 50]}, "private key"),
        ({"master_password": "not the password"}, "None of the account's keys"),
        ({"seed_phrase": PHRASE}, "None of the account's keys"),
        ({"seed_phrase": "some other words"}, "seed phrase"),
    ],
)
def test_keys_that_do_not_belong_are_refused(
    world: SignerWorld, signer: Signer, given: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(KeyRefused, match=sentence):
        world.add(signer, **given)
    assert world.status(signer).accounts == []


def test_a_key_that_is_also_the_owner_key_is_refused(world: SignerWorld, signer: Signer) -> None:
    authorities = {role: [KEYS["active"].public_key] for role in ("owner", "active")}
    with pytest.raises(KeyRefused, match="owner key"):
        world.add(signer, wifs=[KEYS["active"].wif], authorities=authorities)


def test_a_master_password_gives_the_keys_once_and_is_not_kept(world: SignerWorld, signer: Signer) -> None:
    roles = ("owner", "posting", "active", "memo")
    derived = {role: secret_from_password("alice", "P5masterpassword", role) for role in roles}  # type: ignore[arg-type]
    status = world.add(signer, master_password="P5masterpassword", authorities=public(derived))
    assert set(status.accounts[0].keys) == {"posting", "active", "memo"}
    vault = contents_of(world)
    assert set(vault.contents.accounts["alice"].wifs.values()) == {
        derived[role].wif for role in ("posting", "active", "memo")
    }


def test_a_seed_phrase_gives_only_the_keys_that_were_asked_for(world: SignerWorld, signer: Signer) -> None:
    roles = ("owner", "posting", "active", "memo")
    derived = {role: secret_from_seed_phrase(PHRASE, role) for role in roles}  # type: ignore[arg-type]
    status = world.add(signer, seed_phrase=PHRASE, authorities=public(derived), roles=["posting"])
    assert status.accounts[0].keys == {"posting": derived["posting"].public_key}


def test_only_one_way_to_give_keys_at_a_time(world: SignerWorld, signer: Signer) -> None:
    with pytest.raises(BadRequest, match="one of them"):
        world.add(signer, wifs=[KEYS["active"].wif], master_password="x")


def test_adding_needs_the_passphrase_and_a_name_of_the_right_network(world: SignerWorld, signer: Signer) -> None:
    with pytest.raises(WrongPassphrase):
        world.add(signer, passphrase="something else")
    with pytest.raises(BadRequest):
        world.add(signer, name="No Name")
    practice = SignerWorld(world.folder, Network.PRACTICE)
    with pytest.raises(BadRequest, match="never share"):
        practice.add(signer)


def test_adding_works_on_a_locked_signer_because_the_passphrase_comes_along(world: SignerWorld, signer: Signer) -> None:
    signer.answer(intents.Lock())
    assert world.add(signer, wifs=[KEYS["active"].wif]).keys_open


def test_a_memo_key_that_is_replaced_still_reads_old_memos(world: SignerWorld, signer: Signer) -> None:
    world.add(signer, wifs=[KEYS["memo"].wif, KEYS["active"].wif])
    new = random_secret()
    world.add(signer, wifs=[new.wif], authorities={**AUTHORITIES, "memo": [new.public_key]})
    account = contents_of(world).contents.accounts["alice"]
    assert account.memo_wifs == [new.wif, KEYS["memo"].wif]
    assert set(account.wifs) == {"memo", "active"}


def test_a_removed_account_leaves_no_key_behind_even_in_the_copy(world: SignerWorld, signer: Signer) -> None:
    world.add(signer, wifs=[KEYS["active"].wif])
    signer.answer(intents.RemoveAccount("alice", PASSPHRASE))
    assert world.status(signer).accounts == []
    (world.folder / "vault.json.bak").replace(world.folder / "vault.json")
    assert contents_of(world).contents.accounts == {}
    with pytest.raises(BadRequest):
        world.signer().answer(intents.RemoveAccount("alice", PASSPHRASE))


def test_pocket_keys_are_in_vault_and_backup_before_anybody_learns_them(world: SignerWorld, signer: Signer) -> None:
    path = world.folder / "pocket.backup"
    reply = signer.answer(intents.MakePocketKeys("pocket", "hive", PASSPHRASE, str(path)))
    assert isinstance(reply, intents.PublicKeys)
    assert set(reply.keys) == {"posting", "active", "memo"}
    backed_up = read_backup(path, PASSPHRASE, cost=QUICK).vault.accounts["pocket"]
    assert backed_up.public == contents_of(world).contents.accounts["pocket"].public == reply.keys
    with pytest.raises(BadRequest, match="already"):
        signer.answer(intents.MakePocketKeys("pocket", "hive", PASSPHRASE, str(world.folder / "again")))


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("relative.backup", BadRequest),
        ("{folder}/vault.json", BadRequest),
        ("{folder}/nowhere/pocket.backup", CannotWrite),
    ],
)
def test_pocket_keys_without_a_backup_are_not_made(
    world: SignerWorld, signer: Signer, path: str, error: type[WalletError]
) -> None:
    with pytest.raises(error):
        signer.answer(intents.MakePocketKeys("pocket", "hive", PASSPHRASE, path.format(folder=world.folder)))
    assert world.status(signer).accounts == []


def test_an_account_added_over_a_damaged_log_must_be_counted_first(world: SignerWorld, signer: Signer) -> None:
    (world.folder / "spend.seal").unlink()
    world.add(signer, wifs=[KEYS["active"].wif])
    assert world.status(signer).accounts[0].needs_rebuild
    signer.answer(intents.CountTransfers("alice", [], world.head_times()))
    world.allow(signer, 7)
    with pytest.raises(NeedsConsent) as needed:
        world.sign(signer, tip())
    assert needed.value.reason == "damaged_log"


def test_the_owner_key_of_an_account_to_be_given_is_told_once_and_kept_nowhere(
    world: SignerWorld, signer: Signer
) -> None:
    asked = intents.MakeGivenKeys("nora.new", "hive", PASSPHRASE)
    first, second = signer.answer(asked), signer.answer(asked)
    assert isinstance(first, intents.GivenKeys)
    assert isinstance(second, intents.GivenKeys)
    sealed = contents_of(world).contents.accounts["nora.new"]
    assert set(sealed.wifs) == {"posting", "active", "memo"}
    assert {role: first.keys[role] for role in sealed.public} == dict(sealed.public)
    assert {role: second.keys[role] for role in sealed.public} == dict(sealed.public)
    assert parse_wif(first.owner_wif).public_key == first.keys["owner"] != second.keys["owner"]
    assert first.owner_wif not in repr(first)
    assert first.owner_wif not in sealed.wifs.values()
    with pytest.raises(WrongPassphrase):
        signer.answer(intents.MakeGivenKeys("nora.new", "hive", "another"))


def test_an_account_with_keys_of_its_own_gets_no_other_ones(world: SignerWorld, signer: Signer) -> None:
    (account,) = world.add(signer, wifs=[KEYS["posting"].wif]).accounts
    with pytest.raises(BadRequest):
        signer.answer(intents.MakeGivenKeys(account.name, "hive", PASSPHRASE))
