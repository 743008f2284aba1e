"""Links are signed by whoever knows the passphrase, say exactly what was asked, and never break a profile."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.fixtures.signer_world import PASSPHRASE, SignerWorld
from wallet.errors import BadRequest, KeyRefused, WrongPassphrase
from wallet.hive_tx.transaction import recover_keys
from wallet.intents import LinkSplit, SignedTransaction, SignLink
from wallet.network import Network

URL = "https://tube.example/c/carol"
PROFILE = '{"profile":{"name":"Alice","capillary":[{"url":"https://tube.example/c/carol"}]}}'


@pytest.fixture
def world(tmp_path: Path) -> SignerWorld:
    return SignerWorld(tmp_path)


def asked(world: SignerWorld, **changed: Any) -> SignLink:
    fields: dict[str, Any] = {
        "account": "alice",
        "url": URL,
        "reference": world.reference(),
        "posting_keys": [world.keys["posting"].public_key],
        "passphrase": PASSPHRASE,
    }
    return SignLink(**fields | changed)


def signed(world: SignerWorld, **changed: Any) -> tuple[SignedTransaction, list[list[Any]]]:
    reply = world.ready().answer(asked(world, **changed))
    assert isinstance(reply, SignedTransaction)
    listed: list[list[Any]] = json.loads(reply.body)["operations"]
    return reply, listed


def test_a_link_says_what_was_asked_and_nothing_else(world: SignerWorld) -> None:
    reply, [[name, values]] = signed(world)
    assert name == "custom_json"
    assert values == {
        "required_auths": [],
        "required_posting_auths": ["alice"],
        "id": "capillary",
        "json": f'{{"op":"link","url":"{URL}","v":1}}',
    }
    assert recover_keys(json.loads(reply.body), Network.HIVE) == [world.keys["posting"].public_key]


def test_splits_and_share_are_part_of_the_link(world: SignerWorld) -> None:
    _, [[_, values]] = signed(world, splits=[LinkSplit("hugo", 10, fee=True), LinkSplit("nina", 3)], share=20)
    assert json.loads(values["json"]) == {
        "v": 1,
        "op": "link",
        "url": URL,
        "splits": [{"to": "hugo", "share": 10, "fee": True}, {"to": "nina", "share": 3}],
        "share": 20,
    }


def test_a_withdrawal_names_the_channel_alone(world: SignerWorld) -> None:
    _, [[_, values]] = signed(world, withdraws=True, splits=[LinkSplit("nina", 3)], share=20)
    assert json.loads(values["json"]) == {"v": 1, "op": "unlink", "url": URL}


def test_the_copy_goes_into_the_profile_in_the_same_transaction(world: SignerWorld) -> None:
    _, [first, second] = signed(world, profile=PROFILE)
    assert first[0] == "custom_json"
    assert second[0] == "account_update2"
    assert (second[1]["account"], second[1]["posting_json_metadata"]) == ("alice", PROFILE)
    assert not second[1].get("json_metadata")


@pytest.mark.parametrize(
    "changed",
    [
        {"url": "http://tube.example/c/carol"},
        {"url": "https://"},
        {"url": "https://tube.example/ c"},
        {"url": "https://tube.example/\u00e9"},
        {"url": "https://tube.example/" + "c" * 1_024},
        {"splits": [LinkSplit("Nina", 3)]},
        {"splits": [LinkSplit("a-name-of-17-chars", 3)]},
        {"splits": [LinkSplit("nina", 101, fee=True)]},
        {"splits": [LinkSplit("nina", 60, fee=True), LinkSplit("hugo", 41, fee=True)]},
        {"profile": "{}"},
        {"profile": '{"profile":{"capillary":{}}}'},
        {"profile": "not json"},
        {"profile": '{"profile":{"capillary":[],"name":"' + "x" * 32_000 + '"}}'},
    ],
)
def test_what_is_no_link_is_not_signed(world: SignerWorld, changed: dict[str, Any]) -> None:
    with pytest.raises(BadRequest):
        world.ready().answer(asked(world, **changed))


def test_a_link_costs_the_passphrase_even_while_the_keys_are_open(world: SignerWorld) -> None:
    signer = world.ready()
    with pytest.raises(WrongPassphrase):
        signer.answer(asked(world, passphrase="guessed"))


def test_a_link_needs_the_posting_key(world: SignerWorld) -> None:
    with pytest.raises(KeyRefused):
        world.ready(roles=("active",)).answer(asked(world))
