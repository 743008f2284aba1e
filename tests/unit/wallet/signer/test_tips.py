"""Tips through a whole signer: built, limited, signed, written down, repeated."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from tests.fixtures.signer_world import SignerWorld, operations, tip
from wallet import intents
from wallet.errors import (
    AlreadyPaid,
    BadRequest,
    KeyRefused,
    LimitReached,
    Locked,
    MemoError,
    StillValid,
)
from wallet.hive_tx.keys import random_secret
from wallet.hive_tx.memos import decrypt_memo
from wallet.hive_tx.transaction import recover_keys
from wallet.intents import OwnTransfer, TipLeg
from wallet.memo import parse, payment_key
from wallet.network import Network


@pytest.fixture
def world(tmp_path: Path) -> SignerWorld:
    return SignerWorld(tmp_path)


def test_a_tip_becomes_a_transfer_signed_by_the_active_key(world: SignerWorld) -> None:
    signed = world.sign(world.ready())
    body = json.loads(signed.body)
    assert recover_keys(body, Network.HIVE) == [world.keys["active"].public_key]
    assert recover_keys(body, Network.PRACTICE) != [world.keys["active"].public_key]
    (transfer,) = operations(signed)
    assert (transfer["from"], transfer["to"], transfer["amount"]) == ("alice", "carol", "0.050 HBD")
    key = payment_key(world.keys["memo"].secret_bytes, "hive:post:@carol/p1", 1)
    assert transfer["memo"] == f"capillary/1 tip https://hive.blog/@carol/p1 leg=creator key={key}"


def test_a_practice_account_signs_for_the_practice_chain_alone(tmp_path: Path) -> None:
    world = SignerWorld(tmp_path, Network.PRACTICE)
    body = json.loads(world.sign(world.ready()).body)
    assert recover_keys(body, Network.PRACTICE) == [world.keys["active"].public_key]


def test_a_split_tip_is_one_transaction_that_names_the_whole(world: SignerWorld) -> None:
    legs = [TipLeg("creator", "carol", 35), TipLeg("host", "tube", 15)]
    signed = world.sign(world.ready(), tip(legs=legs))
    memos = [parse(transfer["memo"]) for transfer in operations(signed)]
    assert [(memo.leg, memo.of and memo.of.memo_text) for memo in memos] == [
        ("creator", "0.050-HBD"), ("host", "0.050-HBD"),
    ]  # fmt: skip
    assert memos[0].key == memos[1].key


def test_a_kept_promise_carries_the_key_of_the_promise(world: SignerWorld) -> None:
    signed = world.sign(world.ready(), tip(kept_key="00112233aabbccdd"))
    assert parse(operations(signed)[0]["memo"]).key == "00112233aabbccdd"


def test_a_quiet_tip_can_be_read_by_sender_and_receiver_only(world: SignerWorld) -> None:
    carol = random_secret()
    signed = world.sign(world.ready(), tip(visibility="quiet"), memo_keys={"carol": carol.public_key})
    hidden = operations(signed)[0]["memo"]
    assert hidden.startswith("#")
    assert decrypt_memo([carol], hidden) == decrypt_memo([world.keys["memo"]], hidden)
    assert parse(decrypt_memo([carol], hidden)).url == "https://hive.blog/@carol/p1"


def test_without_memo_key_only_open_tips_are_possible_and_the_active_key_makes_their_keys(world: SignerWorld) -> None:
    signer = world.ready(roles=("active",))
    signed = world.sign(signer)
    key = payment_key(world.keys["active"].secret_bytes, "hive:post:@carol/p1", 1)
    assert parse(operations(signed)[0]["memo"]).key == key
    with pytest.raises(KeyRefused, match="memo key"):
        world.sign(signer, tip(2, visibility="quiet"), memo_keys={"carol": random_secret().public_key})


def test_the_same_payment_asked_again_gives_the_same_bytes_and_counts_once(world: SignerWorld) -> None:
    signer = world.ready()
    first = world.sign(signer)
    world.later(minutes=5)
    assert world.sign(signer, reference=world.reference(block=9)) == first
    assert world.sign(world.unlocked(), tip(attended=True)) == first
    assert world.spent(signer).today == {"HBD": 50, "HIVE": 0}


def test_the_order_of_a_set_of_payments_does_not_make_it_another(world: SignerWorld) -> None:
    signer = world.ready()
    first = world.sign(signer, tip(1), tip(2))
    assert world.sign(signer, tip(2), tip(1)) == first


@pytest.mark.parametrize(
    "other",
    [
        [tip(legs=[TipLeg("creator", "carol", 51)])],
        [tip(legs=[TipLeg("creator", "dave", 50)], attended=True)],
        [tip(url="https://hive.blog/@carol/other")],
        [tip(1), tip(2)],
    ],
)
def test_a_different_transaction_for_a_payment_waits_until_the_first_is_dead(
    world: SignerWorld, other: list[intents.TipIntent]
) -> None:
    signer = world.ready()
    world.limit(signer)
    world.sign(signer)
    world.later(minutes=11)
    with pytest.raises(StillValid):
        world.sign(signer, *other)
    world.later(seconds=1)
    world.sign(signer, *other)


def test_after_its_life_a_payment_is_signed_anew_and_counts_again(world: SignerWorld) -> None:
    signer = world.ready()
    first = world.sign(signer)
    world.later(minutes=11, seconds=1)
    assert world.sign(signer).transaction_id != first.transaction_id
    assert world.spent(signer).today["HBD"] == 100


def test_a_part_of_a_living_set_is_refused(world: SignerWorld) -> None:
    signer = world.ready()
    world.sign(signer, tip(1), tip(2))
    with pytest.raises(StillValid):
        world.sign(signer, tip(1))


def test_a_payment_that_landed_is_never_signed_again(world: SignerWorld) -> None:
    signer = world.ready()
    signed = world.sign(signer)
    landed = OwnTransfer(signed.transaction_id, world.head_times()[0], "carol", 50, "HBD")
    signer.answer(intents.CountTransfers("alice", [landed], world.head_times()))
    assert world.sign(signer) == signed
    world.later(hours=1)
    with pytest.raises(AlreadyPaid):
        world.sign(signer)
    assert world.spent(signer).today["HBD"] == 50


@pytest.mark.parametrize(
    "bad",
    [
        tip(legs=[TipLeg("creator", "alice", 50)]),
        tip(legs=[TipLeg("creator", "Carol", 50)]),
        tip(legs=[TipLeg("creator", "c", 50)]),
        tip(content_id="two words"),
        tip(channel="x\u202e"),
        tip(legs=[TipLeg("creator", "carol", 2**63 - 1), TipLeg("host", "tube", 1)]),
    ],
)
def test_what_cannot_be_meant_is_refused(world: SignerWorld, bad: intents.TipIntent) -> None:
    signer = world.ready()
    world.limit(signer, per_day=2**63 - 1, per_tip=2**63 - 1, per_creator_day=2**63 - 1, per_month=2**63 - 1)
    with pytest.raises((BadRequest, LimitReached)):
        world.sign(signer, bad)
    assert world.spent(signer).today["HBD"] == 0


@pytest.mark.parametrize(
    "bad", [tip(url="javascript:alert(1)"), tip(kept_key="short"), tip(url="https://x/" + "y" * 1100)]
)
def test_only_the_grammar_reaches_a_memo(world: SignerWorld, bad: intents.TipIntent) -> None:
    with pytest.raises(MemoError):
        world.sign(world.ready(), bad)


def test_a_payment_stands_once_in_a_request(world: SignerWorld) -> None:
    with pytest.raises(BadRequest, match="twice"):
        world.sign(world.ready(), tip(), tip())


@pytest.mark.parametrize("life", [timedelta(minutes=10, seconds=1), timedelta(0), -timedelta(minutes=1)])
def test_a_transaction_lives_at_most_ten_minutes(world: SignerWorld, life: timedelta) -> None:
    with pytest.raises(BadRequest, match="10 minutes"):
        world.sign(world.ready(), reference=world.reference(life))


def test_ten_minutes_are_counted_from_the_computer_too(world: SignerWorld) -> None:
    signer = world.ready()
    world.heads = (world.now + timedelta(minutes=2), world.now + timedelta(minutes=2))
    with pytest.raises(BadRequest, match="from now"):
        world.sign(signer, reference=world.reference(timedelta(minutes=9)))


def test_a_key_that_the_chain_no_longer_lists_signs_nothing(world: SignerWorld) -> None:
    with pytest.raises(KeyRefused, match="no longer lists"):
        world.sign(world.ready(), active_keys=[random_secret().public_key])


def test_a_quiet_tip_without_the_receivers_key_is_refused(world: SignerWorld) -> None:
    with pytest.raises(BadRequest, match="memo key of every receiver"):
        world.sign(world.ready(), tip(visibility="quiet"))


def test_an_unknown_account_and_a_locked_signer_sign_nothing(world: SignerWorld) -> None:
    signer = world.ready()
    request = intents.SignTips("bobby", [tip()], world.reference(), [])
    with pytest.raises(BadRequest, match="not in the vault"):
        signer.answer(request)
    with pytest.raises(Locked):
        world.sign(world.signer())
