"""What the main account signs for a pocket account, and the link that carries it."""

from __future__ import annotations

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.pocket import (
    CREATION_CREDITS,
    POWER,
    PocketWish,
    costs,
    creation,
    credits_for,
    free_sendings,
    lending,
    signing_link,
)
from integrations.practice.genesis.keys import play_secret
from integrations.practice.wallet_page import read_link
from wallet.hive_tx.keys import Role
from wallet.hive_tx.resource_credits import delegate_credits
from wallet.hive_tx.transaction import required_authorities
from wallet.money import Amount, Asset
from wallet.offline import say_operations

ROLES: tuple[Role, ...] = ("posting", "active", "memo")
KEYS = {role: play_secret("alice.pocket", role).public_key for role in ROLES}
FEE = Amount(3_000, Asset.HIVE)


def wish(first: int = 5_000, monthly: int = 0, lent: int = 25_000_000_000) -> PocketWish:
    return PocketWish("alice.tips", "alice", Amount(first, Asset.HBD), Amount(monthly, Asset.HBD), lent)


def test_the_main_account_owns_it_and_no_owner_key_exists() -> None:
    ((name, values), *_) = creation(wish(), KEYS, FEE, ticket=False)
    assert name == "account_create"
    assert values["owner"] == {"weight_threshold": 1, "account_auths": [["alice", 1]], "key_auths": []}
    assert (values["active"]["key_auths"], values["posting"]["account_auths"]) == ([[KEYS["active"], 1]], [])
    assert (values["memo_key"], values["fee"]) == (KEYS["memo"], "3.000 HIVE")


def test_a_ticket_takes_the_place_of_the_fee() -> None:
    ((name, values), *_) = creation(wish(), KEYS, FEE, ticket=True)
    assert name == "create_claimed_account"
    assert "fee" not in values
    assert costs(wish(), FEE, ticket=True) == {Asset.HIVE: Amount(0, Asset.HIVE), Asset.HBD: Amount(5_000, Asset.HBD)}


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        (wish(), ["account_create", "transfer"]),
        (wish(first=0), ["account_create"]),
        (wish(monthly=5_000), ["account_create", "transfer", "recurrent_transfer"]),
        (wish(lent=0), ["account_create", "transfer", "transfer_to_vesting"]),
    ],
)
def test_only_what_was_asked_for_is_signed(asked: PocketWish, kinds: list[str]) -> None:
    assert [name for name, _ in creation(asked, KEYS, FEE, ticket=False)] == kinds


@pytest.mark.parametrize("ticket", [False, True])
@pytest.mark.parametrize("asked", [wish(monthly=5_000), wish(lent=0, monthly=1)])
def test_hived_takes_each_link_with_one_key_of_the_main_account(asked: PocketWish, ticket: bool) -> None:
    made, loan = creation(asked, KEYS, FEE, ticket=ticket), lending(asked)
    assert required_authorities(made) == {"posting": set(), "active": {"alice"}, "owner": set()}
    assert all(say_operations(made))
    if loan:
        assert required_authorities(loan) == {"posting": {"alice"}, "active": set(), "owner": set()}


def test_the_loan_is_the_one_that_hives_own_code_writes_but_for_the_number_being_a_number() -> None:
    ((_, ours),) = lending(wish())
    theirs = json.loads(delegate_credits("alice", "alice.tips", 25_000_000_000)[1]["json"])
    theirs[1]["max_rc"] = int(theirs[1]["max_rc"])
    assert json.loads(ours["json"]) == theirs
    assert lending(wish(lent=0)) == []


def test_the_first_payment_of_a_standing_order_is_due_at_once() -> None:
    needed = costs(wish(monthly=2_000, lent=0), FEE, ticket=False)
    assert needed == {Asset.HIVE: FEE + POWER, Asset.HBD: Amount(7_000, Asset.HBD)}


def test_the_link_is_the_example_of_the_protocol() -> None:
    """Source: the hive-uri specification, its example of `encodeOps` without parameters."""
    vote = ("vote", {"voter": "foo", "author": "bar", "permlink": "baz", "weight": 10000})
    encoded = "W1sidm90ZSIseyJ2b3RlciI6ImZvbyIsImF1dGhvciI6ImJhciIsInBlcm1saW5rIjoiYmF6Iiwid2VpZ2h0IjoxMDAwMH1dXQ.."
    assert signing_link([vote], "foo") == f"hive://sign/ops/{encoded}?s=foo"


@given(st.text(max_size=60))
def test_a_wallet_reads_back_what_the_link_says(memo: str) -> None:
    values = {"from": "alice", "to": "alice.tips", "amount": "1.000 HBD", "memo": f"x{memo}".replace("__signer", "")}
    link = signing_link([("transfer", values)], "alice")
    assert link.isascii()
    assert read_link(link, "alice").operations == (("transfer", values),)
    payload = link.removeprefix("hive://sign/ops/").partition("?")[0].replace(".", "=")
    assert json.loads(base64.urlsafe_b64decode(payload)) == [["transfer", values]]


def test_free_sendings_are_what_grows_back_in_a_day() -> None:
    assert free_sendings(CREATION_CREDITS, 146_000_000) == 2
    assert free_sendings(wish(lent=0).credits, 146_000_000) == 35
    assert free_sendings(credits_for(30, 146_000_000), 146_000_000) == 30
    assert wish(lent=1_000).credits == CREATION_CREDITS + 1_000
