"""What a person read is signed with the passphrase beside it; texts that need a key but no signature."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.fixtures.signer_world import PASSPHRASE, SignerWorld
from wallet import intents
from wallet.errors import BadRequest, KeyRefused, WrongPassphrase
from wallet.hive_tx.keys import random_secret
from wallet.hive_tx.memos import encrypt_memo
from wallet.hive_tx.transaction import recover_keys
from wallet.intents import DecryptMemos, PaymentKeys, SignedTransaction, SignShown
from wallet.memo import payment_key
from wallet.network import Network
from wallet.signer import Signer

TRANSFER = ("transfer", {"from": "alice", "to": "dave", "amount": "1.000 HBD", "memo": "rent"})
VOTE = ("vote", {"voter": "alice", "author": "carol", "permlink": "p1", "weight": 10000})
OWNER = ("decline_voting_rights", {"account": "alice", "decline": True})
OF_BOB = ("transfer", {"from": "bobby", "to": "dave", "amount": "1.000 HBD", "memo": ""})
RECURRENT = (
    "recurrent_transfer",
    {"from": "alice", "to": "dave", "amount": "0.500 HIVE", "memo": "", "recurrence": 24, "executions": 2,
     "extensions": []},
)  # fmt: skip


@pytest.fixture
def world(tmp_path: Path) -> SignerWorld:
    return SignerWorld(tmp_path)


Operation = tuple[str, dict[str, Any]]


def shown(world: SignerWorld, signer: Signer, *operations: Operation, **changes: str) -> SignedTransaction:
    values = {"expiration": world.reference().expiration, "passphrase": PASSPHRASE, **changes}
    reply = signer.answer(SignShown("alice", list(operations), 1, 2, **values))
    assert isinstance(reply, SignedTransaction)
    return reply


def test_each_role_that_the_operations_need_signs_once(world: SignerWorld) -> None:
    signed = shown(world, world.ready(), TRANSFER, VOTE)
    keys = recover_keys(json.loads(signed.body), Network.HIVE)
    assert set(keys) == {world.keys["active"].public_key, world.keys["posting"].public_key}


def test_what_leaves_the_account_counts_as_spent(world: SignerWorld) -> None:
    signer = world.ready()
    to_self = ("transfer_to_savings", {"from": "alice", "to": "alice", "amount": "9.000 HBD", "memo": ""})
    signed = shown(world, signer, TRANSFER, RECURRENT, to_self)
    assert world.spent(signer).today == {"HBD": 1000, "HIVE": 500}
    told = intents.OwnTransfer(signed.transaction_id, world.head_times()[0], "dave", 1000, "HBD")
    signer.answer(intents.CountTransfers("alice", [told], world.head_times()))
    assert world.spent(signer).today["HBD"] == 1000


def test_the_passphrase_stands_in_the_same_request(world: SignerWorld) -> None:
    signer = world.ready()
    with pytest.raises(WrongPassphrase):
        shown(world, signer, TRANSFER, passphrase="something else")
    assert world.spent(signer).today["HBD"] == 0


@pytest.mark.parametrize(
    ("operation", "error"),
    [(OWNER, BadRequest), (OF_BOB, KeyRefused), (("transfer", {"from": "alice"}), BadRequest)],
)
def test_owner_operations_and_those_of_others_are_refused(
    world: SignerWorld, operation: tuple[str, dict[str, Any]], error: type[Exception]
) -> None:
    with pytest.raises(error):
        shown(world, world.ready(), operation)


@pytest.mark.parametrize("expiration", ["2026-11-23T12:00:01", "2026-11-22T12:00:00", "soon"])
def test_it_expires_within_a_day(world: SignerWorld, expiration: str) -> None:
    with pytest.raises(BadRequest):
        shown(world, world.ready(), TRANSFER, expiration=expiration)


def test_a_missing_key_is_named(world: SignerWorld) -> None:
    with pytest.raises(KeyRefused, match="no posting key"):
        shown(world, world.ready(roles=("active",)), VOTE)


def test_payment_keys_come_in_the_order_asked(world: SignerWorld) -> None:
    payments = [("hive:post:@carol/p2", 1), ("hive:post:@carol/p1", 3)]
    reply = world.ready().answer(PaymentKeys("alice", payments))
    assert isinstance(reply, intents.Texts)
    assert reply.texts == [payment_key(world.keys["memo"].secret_bytes, *payment) for payment in payments]


def test_memos_for_present_and_retired_keys_are_read_and_others_are_none(world: SignerWorld) -> None:
    signer = world.ready()
    friend, new, old = random_secret(), random_secret(), world.keys["memo"]
    authorities = {role: [secret.public_key] for role, secret in world.keys.items()}
    world.add(signer, wifs=[new.wif], authorities={**authorities, "memo": [new.public_key]})
    memos = [
        encrypt_memo(friend, new.public_key, "to the new key"),
        encrypt_memo(friend, old.public_key, "to the old key"),
        encrypt_memo(friend, random_secret().public_key, "to somebody else"),
        "not a memo",
    ]
    reply = signer.answer(DecryptMemos("alice", memos))
    assert isinstance(reply, intents.Texts)
    assert reply.texts == ["to the new key", "to the old key", None, None]


def test_without_keys_there_is_nothing_to_read_with(world: SignerWorld) -> None:
    signer = world.ready(roles=("active",))
    with pytest.raises(KeyRefused, match="no memo key"):
        signer.answer(DecryptMemos("alice", []))
    world.add(signer, name="watched", wifs=[])
    with pytest.raises(KeyRefused, match="no active key"):
        signer.answer(PaymentKeys("watched", []))
