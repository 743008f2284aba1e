"""Making accounts and changing them: what *Make a pocket account* and a creator's profile need."""

from __future__ import annotations

from typing import Any

import pytest

from integrations.practice.chain.accounts import Authority, is_account_name
from integrations.practice.chain.credits import cost_of
from integrations.practice.chain.refusals import MissingActive, MissingOwner, MissingPosting, NotEnoughCredits, Refused
from tests.servers.practice_chain import PlayChain, secret, transfer


def _authorities(name: str = "new.pocket") -> dict[str, Any]:
    keys = {role: Authority.of_key(secret(name, role).public_key).to_json() for role in ("active", "posting")}
    owner = Authority.of_account("alice").to_json()
    return {"owner": owner, **keys, "memo_key": secret(name, "memo").public_key, "json_metadata": ""}


def _create(name: str = "new.pocket", fee: str = "3.000 HIVE") -> tuple[str, dict[str, Any]]:
    return "account_create", {"fee": fee, "creator": "alice", "new_account_name": name, **_authorities(name)}


def _update(account: str = "alice", **change: Any) -> tuple[str, dict[str, Any]]:
    value = {"account": account, "json_metadata": "", "posting_json_metadata": "", "extensions": [], **change}
    return "account_update2", value


def test_a_pocket_account_is_made_and_filled_in_one_transaction(play: PlayChain) -> None:
    play.send(_create(), transfer("2.000 HBD", to="new.pocket"))
    assert (play.balance("alice", "HIVE"), play.balance("new.pocket")) == (7_000, 2_000)
    assert play.send(transfer("1.000 HBD", sender="new.pocket"), by="new.pocket/active")


def test_the_fee_is_burnt(play: PlayChain) -> None:
    before = play.balance("null", "HIVE")
    play.send(_create())
    assert play.balance("null", "HIVE") == before


@pytest.mark.parametrize("fee", ["2.999 HIVE", "3.001 HIVE", "0.000 HIVE"])
def test_only_the_exact_fee_makes_an_account(play: PlayChain, fee: str) -> None:
    with pytest.raises(Refused, match="exact account creation fee"):
        play.send(_create(fee=fee))


def test_a_name_is_given_once(play: PlayChain) -> None:
    with pytest.raises(Refused, match=r"carol already exists"):
        play.send(_create("carol"))


def test_the_creator_must_sign(play: PlayChain) -> None:
    with pytest.raises(MissingActive):
        play.send(_create(), by="alice/posting")


def test_an_owner_account_that_is_not_there_is_refused(play: PlayChain) -> None:
    name, value = _create()
    value["owner"] = Authority.of_account("nobody").to_json()
    with pytest.raises(Refused, match="nobody does not exist"):
        play.send((name, value))


def test_a_claimed_account_costs_a_ticket(play: PlayChain) -> None:
    claimed = ("create_claimed_account", {"creator": "alice", "new_account_name": "new.pocket", **_authorities(),
                                          "extensions": []})  # fmt: skip
    with pytest.raises(Refused, match="no claimed accounts"):
        play.send(claimed)
    row = play.chain.state().accounts.edit("alice")
    assert row is not None
    row.claimed = 1
    assert play.send(claimed)
    assert play.chain.state().accounts.read("new.pocket") is not None
    with pytest.raises(Refused, match="no claimed accounts"):
        play.send(("create_claimed_account", {**claimed[1], "new_account_name": "other.pocket"}))


def test_claiming_a_ticket_takes_far_more_credits_than_a_small_account_has(play: PlayChain) -> None:
    claim = ("claim_account", {"creator": "alice", "fee": "0.000 HIVE", "extensions": []})
    with pytest.raises(NotEnoughCredits):
        play.send(claim)
    play.chain.grant("alice", hive_power=100_000)
    play.send(claim)
    row = play.chain.state().accounts.read("alice")
    assert row is not None
    assert row.claimed == 1
    assert cost_of([claim], 100) > 10**13


def test_a_profile_needs_the_posting_key_and_is_stored(play: PlayChain) -> None:
    text = '{"profile":{"name":"Alice"}}'
    with pytest.raises(MissingPosting):
        play.send(_update(posting_json_metadata=text))
    play.send(_update(posting_json_metadata=text), by="alice/posting")
    row = play.chain.state().accounts.read("alice")
    assert row is not None
    assert row.posting_json_metadata == text


def test_new_keys_need_the_next_stronger_key(play: PlayChain) -> None:
    posting = Authority.of_key(secret("new", "posting").public_key).to_json()
    with pytest.raises(MissingActive):
        play.send(_update(posting=posting), by="alice/posting")
    assert play.send(_update(posting=posting), by="alice/active")
    owner = Authority.of_key(secret("new", "owner").public_key).to_json()
    with pytest.raises(MissingOwner):
        play.send(_update(owner=owner), by="alice/active")
    assert play.send(_update(owner=owner), by="alice/owner")


def test_metadata_must_be_json(play: PlayChain) -> None:
    body = play.signed(_update(posting_json_metadata="{}"), by="alice/posting")
    body["operations"][0][1]["posting_json_metadata"] = "{nope"
    with pytest.raises(Refused, match="not valid JSON"):
        play.chain.push(body)


@pytest.mark.parametrize("name", ["abc", "a-b", "alice.pocket", "a" * 16, "abc1", "x-1.yyy"])
def test_hives_account_names(name: str) -> None:
    assert is_account_name(name)


@pytest.mark.parametrize(
    "name", ["ab", "a" * 17, "1abc", "abc-", "-abc", "a.bcd", "abc..def", "Abc", "a_bc", "", None, "abć"]
)
def test_what_is_no_account_name(name: object) -> None:
    assert not is_account_name(name)
