"""Payer, promises and their withdrawal: canonical JSON, the posting key, no money."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.fixtures.signer_world import SignerWorld, operations
from wallet.errors import BadRequest, KeyRefused, LimitReached, StillValid
from wallet.hive_tx.keys import random_secret
from wallet.hive_tx.transaction import recover_keys
from wallet.intents import PledgeItem, SignedTransaction, SignPayer, SignPledge, SignWithdraw
from wallet.memo import payment_key
from wallet.network import Network
from wallet.signer import Signer


@pytest.fixture
def world(tmp_path: Path) -> SignerWorld:
    return SignerWorld(tmp_path)


def posting(world: SignerWorld) -> dict[str, Any]:
    return {"reference": world.reference(), "posting_keys": [world.keys["posting"].public_key]}


def pledge(world: SignerWorld, signer: Signer, *numbers: int) -> SignedTransaction:
    items = [PledgeItem("youtube:channel:UC1", f"youtube:video:{n}", 50, "HBD") for n in numbers]
    reply = signer.answer(SignPledge("alice", items, "2027-02-20T00:00:00", **posting(world)))
    assert isinstance(reply, SignedTransaction)
    return reply


def test_the_payer_is_named_in_public(world: SignerWorld) -> None:
    signed = world.ready().answer(SignPayer("alice", "00112233aabbccdd", **posting(world)))
    assert isinstance(signed, SignedTransaction)
    (values,) = operations(signed)
    assert values == {
        "required_auths": [],
        "required_posting_auths": ["alice"],
        "id": "capillary",
        "json": '{"device":"00112233aabbccdd","op":"payer","v":1}',
    }
    assert recover_keys(json.loads(signed.body), Network.HIVE) == [world.keys["posting"].public_key]


def test_promises_carry_keys_that_only_their_owner_can_foretell(world: SignerWorld) -> None:
    (values,) = operations(pledge(world, world.ready(), 1))
    key = payment_key(world.keys["memo"].secret_bytes, "youtube:video:1", 1)
    assert json.loads(values["json"]) == {
        "v": 1,
        "op": "pledge",
        "items": [{"amount": "0.050 HBD", "key": key, "to": "youtube:channel:UC1", "work": "youtube:video:1"}],
        "until": "2027-02-20T00:00:00",
    }
    assert values["json"] == json.dumps(json.loads(values["json"]), sort_keys=True, separators=(",", ":"))


def test_promises_are_published_once_a_day(world: SignerWorld) -> None:
    signer = world.ready()
    first = pledge(world, signer, 1)
    assert pledge(world, world.unlocked(), 1) == first
    with pytest.raises(StillValid):
        pledge(world, signer, 2)
    world.later(minutes=12)
    with pytest.raises(LimitReached):
        pledge(world, signer, 2)
    world.later(days=1)
    assert pledge(world, signer, 2).transaction_id != first.transaction_id


def test_promises_are_taken_back_by_their_keys(world: SignerWorld) -> None:
    signer = world.ready()
    signed = signer.answer(SignWithdraw("alice", ["00112233aabbccdd"], **posting(world)))
    assert isinstance(signed, SignedTransaction)
    assert json.loads(operations(signed)[0]["json"]) == {"v": 1, "op": "withdraw", "keys": ["00112233aabbccdd"]}
    with pytest.raises(BadRequest):
        signer.answer(SignWithdraw("alice", ["not a key"], **posting(world)))


def test_a_posting_key_is_needed_that_the_chain_still_lists(world: SignerWorld) -> None:
    active_only = world.ready(roles=("active",))
    with pytest.raises(KeyRefused):
        active_only.answer(SignPayer("alice", "0" * 16, **posting(world)))
    other = {**posting(world), "posting_keys": [random_secret().public_key]}
    signer = world.unlocked()
    world.add(signer, wifs=[world.keys["posting"].wif])
    with pytest.raises(KeyRefused, match="no longer lists"):
        signer.answer(SignPayer("alice", "0" * 16, **other))


def test_promises_that_do_not_fit_into_one_operation_are_refused(world: SignerWorld) -> None:
    items = [PledgeItem("web:example.org", f"web:https://example.org/{'x' * 900}{n}", 1, "HBD") for n in range(9)]
    with pytest.raises(BadRequest, match="too many"):
        world.ready().answer(SignPledge("alice", items, "2027-02-20T00:00:00", **posting(world)))


@pytest.mark.parametrize("device", ["", "0" * 15, "G" * 16, "0" * 17])
def test_a_device_has_sixteen_hex_digits(world: SignerWorld, device: str) -> None:
    with pytest.raises(BadRequest):
        world.ready().answer(SignPayer("alice", device, **posting(world)))
