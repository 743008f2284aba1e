"""Recurring gifts: always the passphrase, within the limit of the month, counted before they are answered."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.fixtures.signer_world import PASSPHRASE, SignerWorld, tip
from wallet.errors import BadRequest, KeyRefused, LimitReached, MemoError, StillValid, WrongPassphrase
from wallet.intents import CountTransfers, OwnTransfer, SignedTransaction, SignPatron
from wallet.signer import Signer

URL = "https://tube.example/c/carol"


@pytest.fixture
def world(tmp_path: Path) -> SignerWorld:
    return SignerWorld(tmp_path)


def asked(world: SignerWorld, **changed: Any) -> SignPatron:
    fields: dict[str, Any] = {
        "account": "alice", "to": "carol", "pair_id": 0, "url": URL, "asset": "HBD", "milli": 2_000, "hours": 720,
        "executions": 12, "reference": world.reference(), "active_keys": [world.keys["active"].public_key],
        "passphrase": PASSPHRASE,
    }  # fmt: skip
    return SignPatron(**fields | changed)


def sign(world: SignerWorld, signer: Signer, **changed: Any) -> SignedTransaction:
    reply = signer.answer(asked(world, **changed))
    assert isinstance(reply, SignedTransaction)
    return reply


def operation(reply: SignedTransaction) -> dict[str, Any]:
    ((name, values),) = json.loads(reply.body)["operations"]
    assert name == "recurrent_transfer"
    assert isinstance(values, dict)
    return values


def test_a_gift_says_what_was_asked_and_counts_its_first_payment(world: SignerWorld) -> None:
    signer = world.ready()
    values = operation(sign(world, signer, pair_id=3))
    assert values == {
        "from": "alice", "to": "carol", "amount": "2.000 HBD", "memo": f"capillary/1 patron {URL}", "recurrence": 720,
        "executions": 12, "extensions": [{"type": "recurrent_transfer_pair_id", "value": {"pair_id": 3}}],
    }  # fmt: skip
    assert world.spent(signer).month["HBD"] == 2_000
    assert world.spent(world.unlocked()).month["HBD"] == 2_000


def test_the_same_order_gives_the_same_bytes_and_counts_once(world: SignerWorld) -> None:
    signer = world.ready()
    first = sign(world, signer)
    world.now += timedelta(seconds=30)
    assert sign(world, world.unlocked()) == first
    assert world.spent(signer).month["HBD"] == 2_000
    with pytest.raises(StillValid):
        sign(world, signer, milli=1_000)
    world.now += timedelta(minutes=12)
    assert operation(sign(world, signer, milli=0, executions=2))["amount"] == "0.000 HBD"
    assert world.spent(signer).month["HBD"] == 2_000


def test_an_open_allowance_is_no_passphrase(world: SignerWorld) -> None:
    signer = world.ready(allowance_days=90)
    with pytest.raises(WrongPassphrase):
        sign(world, signer, passphrase="guessed")
    assert world.spent(signer).month["HBD"] == 0


def test_the_limit_of_the_month_holds_with_everything_that_runs(world: SignerWorld) -> None:
    signer = world.ready()
    with pytest.raises(LimitReached):
        sign(world, signer, milli=10_001)
    sign(world, signer, milli=3_000)
    # 24 hours apart are 31 payments a month.
    with pytest.raises(LimitReached):
        sign(world, signer, to="edith", milli=226, hours=24, executions=30)
    sign(world, signer, to="edith", milli=225, hours=24, executions=30)
    with pytest.raises(LimitReached):
        sign(world, signer, to="nina", milli=100)
    world.now += timedelta(minutes=12)
    sign(world, signer, to="edith", milli=0)
    sign(world, signer, to="nina", milli=100)


def test_what_was_given_this_month_leaves_less_for_a_gift(world: SignerWorld) -> None:
    signer = world.ready()
    world.limit(signer, per_month=2_040)
    world.sign(signer, tip())
    with pytest.raises(LimitReached):
        sign(world, signer)
    assert operation(sign(world, signer, milli=1_990))["amount"] == "1.990 HBD"


def test_what_the_chain_pays_later_counts_and_the_first_payment_is_not_counted_again(world: SignerWorld) -> None:
    signer = world.ready()
    reply = sign(world, signer)
    told = [
        OwnTransfer(reply.transaction_id, world.head_times()[0], "carol", 2_000, "HBD"),
        OwnTransfer("ab" * 20, world.head_times()[0], "carol", 2_000, "HBD"),
    ]
    for _ in range(2):
        signer.answer(CountTransfers("alice", told, world.head_times()))
        assert world.spent(signer).month["HBD"] == 4_000


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"to": "alice"}, BadRequest),
        ({"to": "Carol!"}, BadRequest),
        ({"url": "javascript:alert(1)"}, MemoError),
        ({"hours": 720, "executions": 26}, BadRequest),
        ({"active_keys": []}, KeyRefused),
        ({"asset": "HIVE"}, LimitReached),
    ],
)
def test_what_is_not_sound_is_refused_and_nothing_counts(
    world: SignerWorld, changed: dict[str, Any], refusal: type[Exception]
) -> None:
    signer = world.ready()
    with pytest.raises(refusal):
        sign(world, signer, **changed)
    assert world.spent(signer).month == {"HBD": 0, "HIVE": 0}
