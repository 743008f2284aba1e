"""More room costs the passphrase; less is free, and every signer on the folder obeys at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixtures.signer_world import NOON, PASSPHRASE, SignerWorld, tip
from wallet import intents
from wallet.errors import BadRequest, LimitReached, Locked, NeedsConsent, WrongPassphrase
from wallet.intents import Limits, OpenAllowance, SetLimits
from wallet.network import Network


@pytest.fixture
def world(tmp_path: Path) -> SignerWorld:
    return SignerWorld(tmp_path)


LOW = Limits(per_tip=10, per_creator_day=20, per_day=50, per_month=100)


def test_lowering_is_free_and_raising_is_not(world: SignerWorld) -> None:
    signer = world.ready()
    signer.answer(SetLimits("alice", {"HBD": LOW}))
    assert world.status(signer).accounts[0].limits["HBD"] == LOW
    for field in ("per_tip", "per_creator_day", "per_day", "per_month"):
        raised = Limits(**{name: getattr(LOW, name) + (name == field) for name in LOW.__struct_fields__})
        with pytest.raises(WrongPassphrase):
            signer.answer(SetLimits("alice", {"HBD": raised}))
        with pytest.raises(WrongPassphrase):
            signer.answer(SetLimits("alice", {"HBD": raised}, "not the passphrase"))
    assert world.status(signer).accounts[0].limits["HBD"] == LOW
    signer.answer(SetLimits("alice", {"HIVE": LOW}, PASSPHRASE))
    assert world.status(signer).accounts[0].limits["HIVE"] == LOW


def test_a_limit_lowered_by_one_signer_holds_for_the_other_even_while_locked(world: SignerWorld) -> None:
    window = world.ready()
    window.answer(intents.Lock(keep_allowance=True))
    world.unlocked().answer(SetLimits("alice", {"HBD": LOW}))
    with pytest.raises(LimitReached):
        world.sign(window)


def test_an_allowance_costs_the_passphrase_and_is_closed_for_nothing(world: SignerWorld) -> None:
    signer = world.ready(allowance_days=0)
    for wrong in (None, "not the passphrase"):
        with pytest.raises(WrongPassphrase):
            signer.answer(OpenAllowance("alice", 7, wrong))
    status = signer.answer(OpenAllowance("alice", 7, PASSPHRASE))
    assert isinstance(status, intents.Status)
    assert (status.tipping_open, status.accounts[0].allowance_until) == (True, "2026-11-29T12:00:00")
    other = world.unlocked()
    other.answer(intents.Lock(keep_allowance=True))
    other.answer(OpenAllowance("alice", 0))
    with pytest.raises(NeedsConsent):
        world.sign(signer)
    with pytest.raises(BadRequest):
        signer.answer(OpenAllowance("bobby", 7, PASSPHRASE))


def test_a_practice_allowance_runs_by_the_practice_clock(tmp_path: Path) -> None:
    world = SignerWorld(tmp_path, Network.PRACTICE)
    signer = world.ready(allowance_days=0)
    there = NOON.replace(year=2031)
    world.heads = (there, there)
    world.allow(signer, 7)
    assert world.status(signer).accounts[0].allowance_until == "2031-11-29T12:00:00"
    assert world.sign(signer).transaction_id


def test_after_the_idle_time_only_the_allowance_goes_on(world: SignerWorld) -> None:
    signer = world.ready()
    world.idle_time = 599.0
    assert world.status(signer).keys_open
    assert signer.tick() == 1.0
    world.sign(signer, tip(1))
    world.idle_time = 600.0
    status = world.status(signer)
    assert (status.keys_open, status.tipping_open) == (False, True)
    assert world.sign(signer, tip(2)).transaction_id
    with pytest.raises(Locked):
        world.sign(signer, tip(3, attended=True))
    with pytest.raises(Locked):
        signer.answer(intents.SignPayer("alice", "0" * 16, world.reference(), []))


def test_a_person_puts_the_auto_lock_off(world: SignerWorld) -> None:
    signer = world.ready(allowance_days=0)
    for minute in range(1, 30):
        world.idle_time = minute * 300.0
        world.sign(signer, tip(minute, legs=[intents.TipLeg("creator", "carol", 1)], attended=True))
    assert world.status(signer).keys_open


def test_without_an_open_allowance_the_idle_time_closes_everything(world: SignerWorld) -> None:
    signer = world.ready(allowance_days=0)
    world.idle_time = 601.0
    assert signer.tick() is not None
    assert signer.tick() is None
    with pytest.raises(Locked):
        signer.answer(intents.AskSpent("alice"))


def test_the_room_closes_when_the_last_allowance_ends(world: SignerWorld) -> None:
    signer = world.ready(allowance_days=1)
    signer.answer(intents.Lock(keep_allowance=True))
    world.later(days=1)
    world.idle_time = 10_000.0
    signer.tick()
    with pytest.raises(Locked):
        signer.answer(intents.AskSpent("alice"))


def test_a_damaged_log_or_vault_leaves_no_allowance_to_keep(world: SignerWorld) -> None:
    signer = world.ready()
    (world.folder / "spend.seal").write_bytes(b"")
    status = world.status(signer)
    assert (status.tipping_open, status.accounts[0].needs_rebuild) == (False, True)
    signer.answer(intents.Lock(keep_allowance=True))
    with pytest.raises(Locked):
        signer.answer(intents.AskSpent("alice"))
    vaultless = world.unlocked()
    (world.folder / "vault.json").unlink()
    vaultless.answer(intents.Lock(keep_allowance=True))
    with pytest.raises(Locked):
        vaultless.answer(intents.AskSpent("alice"))


def test_lock_closes_everything_at_once(world: SignerWorld) -> None:
    signer = world.ready()
    signer.answer(intents.Lock())
    status = world.status(signer)
    assert (status.vault, status.keys_open, status.tipping_open, status.accounts) == (True, False, False, [])
    with pytest.raises(Locked):
        world.sign(signer)
