"""Over the limit once: for one payment, at its sum, with the passphrase; the limits themselves stay as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixtures.signer_world import PASSPHRASE, SignerWorld, tip
from wallet import intents
from wallet.errors import BadRequest, LimitReached, WrongPassphrase
from wallet.intents import AllowOnce
from wallet.signer import Signer


@pytest.fixture
def world(tmp_path: Path) -> SignerWorld:
    return SignerWorld(tmp_path)


def allow(signer: Signer, post: int = 2, milli: int = 50, passphrase: str = PASSPHRASE) -> None:
    signer.answer(AllowOnce("alice", f"hive:post:@carol/p{post}", 1, "HBD", milli, passphrase))


@pytest.mark.parametrize("limit", ["per_day", "per_month", "per_creator_day"])
def test_one_payment_goes_over_a_sum_and_the_next_does_not(world: SignerWorld, limit: str) -> None:
    signer = world.ready()
    world.limit(signer, **{limit: 50})
    world.sign(signer, tip(1))
    with pytest.raises(LimitReached):
        world.sign(signer, tip(2))
    allow(signer)
    first = world.sign(signer, tip(2))
    assert world.spent(signer).today["HBD"] == 100
    assert world.sign(signer, tip(2)) == first
    with pytest.raises(LimitReached):
        world.sign(signer, tip(3))


def test_it_holds_for_this_payment_at_this_sum_and_not_for_the_tips_beside_it(world: SignerWorld) -> None:
    signer = world.ready()
    world.limit(signer, per_day=0)
    allow(signer, milli=49)
    with pytest.raises(LimitReached):
        world.sign(signer, tip(2))
    allow(signer)
    with pytest.raises(LimitReached):
        world.sign(signer, tip(2), tip(3))
    with pytest.raises(LimitReached):
        world.sign(signer, tip(2, number=2))
    assert world.sign(signer, tip(2)).transaction_id


def test_one_tip_stays_under_its_own_limit_unless_somebody_was_asked(world: SignerWorld) -> None:
    signer = world.ready()
    world.limit(signer, per_tip=10)
    allow(signer)
    with pytest.raises(LimitReached):
        world.sign(signer, tip(2))
    assert world.sign(signer, tip(2, attended=True)).transaction_id


def test_it_costs_the_passphrase_and_ends_with_the_process(world: SignerWorld) -> None:
    signer = world.ready()
    world.limit(signer, per_day=0)
    with pytest.raises(WrongPassphrase):
        allow(signer, passphrase="wrong passphrase")
    with pytest.raises(BadRequest):
        signer.answer(AllowOnce("bobby", "hive:post:@carol/p2", 1, "HBD", 50, PASSPHRASE))
    allow(signer)
    signer.answer(intents.Lock())
    with pytest.raises(LimitReached):
        world.sign(world.unlocked(), tip(2))
    signer.answer(intents.Unlock(PASSPHRASE))
    assert world.sign(signer, tip(2)).transaction_id
