"""The link and the words by which one person asks another for an account, and what the giver signs."""

from __future__ import annotations

import time

import pytest

from app.domain.new_account import (
    ANYBODY,
    ROLES,
    Gift,
    NewAccount,
    creation,
    giving,
    lending,
    read_request,
    request_link,
    request_text,
)
from app.domain.pocket import signing_link
from app.errors import BadLink
from wallet.hive_tx.keys import random_secret
from wallet.money import Amount, Asset
from wallet.offline import say_operations

FEE = Amount(3_000, Asset.HIVE)
NOTHING = Amount(0, Asset.HBD)
NEW = NewAccount("nora.new", {role: random_secret().public_key for role in ROLES})


@pytest.mark.parametrize("text", [request_link(NEW, FEE), f"  {request_text(NEW)}\n\nThank you!"])
def test_what_is_asked_for_is_read_again(text: str) -> None:
    assert read_request(text) == NEW


def test_a_ticket_takes_the_place_of_the_fee() -> None:
    assert creation(NEW, "bob", FEE)[0] == "account_create"
    name, values = creation(NEW, "bob", None)
    assert name == "create_claimed_account"
    assert "fee" not in values


def test_the_link_lets_the_wallet_that_signs_put_its_own_name() -> None:
    assert ANYBODY in str(creation(NEW, ANYBODY, FEE))
    assert "?s=" not in request_link(NEW, FEE)


def test_each_thing_given_has_its_sentence() -> None:
    gift = Gift("bob", Amount(2_000, Asset.HBD), 5_000_000_000)
    made, money = say_operations(giving(NEW, gift, FEE))
    assert made.startswith("@bob creates the account @nora.new for 3.000 HIVE")
    assert all(NEW.keys[role] in made for role in ROLES)
    assert money == "@bob sends 2.000 HBD to @nora.new with the memo “welcome”."
    (lent,) = say_operations(lending(NEW, gift))
    assert lent.startswith("@bob (posting) lends @nora.new 5,000,000,000 resource credits")
    assert lending(NEW, Gift("bob", NOTHING, 0)) == []
    assert len(giving(NEW, Gift("bob", NOTHING, 0), None)) == 1


def broken() -> list[str]:
    shared = {**creation(NEW, "bob", FEE)[1]}
    shared["owner"] = {"weight_threshold": 1, "account_auths": [["mallory", 1]], "key_auths": [[NEW.keys["owner"], 1]]}
    return [
        "",
        "hive://sign/ops/nonsense",
        "hive://sign/ops/" + "A" * 30_000,
        request_text(NEW).replace("STM", "XYZ"),
        request_text(NEW).replace("name: nora.new", "name: N"),
        request_text(NewAccount("nora.new", {role: NEW.keys[role] for role in ROLES if role != "memo"} | {"memo": ""})),
        signing_link([("account_create", shared)], ""),
        signing_link([creation(NEW, "bob", FEE), creation(NEW, "bob", FEE)], ""),
        signing_link([("transfer", {"from": "a", "to": "b", "amount": "1.000 HIVE", "memo": ""})], ""),
    ]


@pytest.mark.parametrize("text", broken())
def test_anything_else_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(BadLink) as refused:
        read_request(text)
    assert "mallory" not in str(refused.value)


def test_a_letter_of_blank_lines_is_read_in_no_time() -> None:
    began = time.monotonic()
    with pytest.raises(BadLink):
        read_request("Hello\n" + "\n" * 19_000 + "bye")
    assert time.monotonic() - began < 1.0
