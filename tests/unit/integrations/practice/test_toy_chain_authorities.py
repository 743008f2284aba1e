"""Who may do what: strict since HF28, accounts inside authorities two levels deep, owner of a pocket account."""

from __future__ import annotations

import pytest

from integrations.practice.chain.accounts import Authority
from integrations.practice.chain.refusals import (
    DuplicateSignature,
    MissingActive,
    MissingOwner,
    MissingPosting,
    Refused,
)
from tests.servers.practice_chain import PlayChain, custom_json, secret, transfer


@pytest.mark.parametrize("stronger", ["alice/active", "alice/owner", "alice/active alice/owner"])
def test_no_stronger_key_stands_in_for_posting(play: PlayChain, stronger: str) -> None:
    with pytest.raises(MissingPosting) as refused:
        play.send(custom_json(), by=stronger)
    assert refused.value.as_rpc_error()["data"]["code"] == 3030000
    assert refused.value.message.endswith("Missing Posting Authority alice")


@pytest.mark.parametrize("other", ["alice/posting", "alice/owner", "alice/memo", "carol/active"])
def test_a_transfer_needs_the_active_key_itself(play: PlayChain, other: str) -> None:
    with pytest.raises(MissingActive):
        play.send(transfer(), by=other)


def test_active_and_posting_may_be_mixed_in_one_transaction(play: PlayChain) -> None:
    with pytest.raises(MissingPosting):
        play.send(transfer(), custom_json(), by="alice/active")
    assert play.send(transfer(), custom_json(), by="alice/active alice/posting")


def test_a_signature_too_many_is_tolerated(play: PlayChain) -> None:
    assert play.send(transfer(), by="alice/active carol/posting")


def test_one_key_signs_once(play: PlayChain) -> None:
    body = play.signed(transfer())
    with pytest.raises(DuplicateSignature) as refused:
        play.chain.push({**body, "signatures": body["signatures"] * 2})
    assert refused.value.as_rpc_error()["data"]["code"] == 3060000


def test_the_main_account_acts_as_owner_of_its_pocket_with_its_active_key(play: PlayChain) -> None:
    new_owner = Authority.of_account("alice").to_json()
    update = ("account_update2", {"account": "pat.pocket", "owner": new_owner, "json_metadata": "",
                                  "posting_json_metadata": "", "extensions": []})  # fmt: skip
    with pytest.raises(MissingOwner):
        play.send(update, by="pat.pocket/active")
    with pytest.raises(MissingOwner):
        play.send(update, by="alice/owner")
    assert play.send(update, by="alice/active")


def _give_active_to(play: PlayChain, account: str, *others: str, threshold: int = 1) -> None:
    row = play.chain.state().accounts.edit(account)
    assert row is not None
    row.active = Authority((), tuple((name, 1) for name in sorted(others)), threshold)


def test_accounts_in_an_authority_are_followed_two_levels_deep(play: PlayChain) -> None:
    _give_active_to(play, "alice", "pat.pocket")
    _give_active_to(play, "pat.pocket", "carol")
    assert play.send(transfer(), by="carol/active")
    _give_active_to(play, "carol", "null")
    with pytest.raises(MissingActive):
        play.send(transfer(memo="deeper"), by="null/active")


def test_an_account_that_contains_itself_is_no_endless_loop(play: PlayChain) -> None:
    _give_active_to(play, "alice", "alice")
    with pytest.raises(MissingActive):
        play.send(transfer(), by="alice/active")


def test_a_threshold_needs_enough_members(play: PlayChain) -> None:
    _give_active_to(play, "alice", "carol", "pat.pocket", threshold=2)
    with pytest.raises(MissingActive):
        play.send(transfer(), by="carol/active")
    assert play.send(transfer(), by="carol/active pat.pocket/active")


def test_an_empty_authority_is_never_met(play: PlayChain) -> None:
    row = play.chain.state().accounts.edit("alice")
    assert row is not None
    row.active = Authority()
    with pytest.raises(MissingActive):
        play.send(transfer(), by="alice/active")


def test_an_account_that_is_not_there_cannot_sign(play: PlayChain) -> None:
    with pytest.raises(Refused, match="does not exist"):
        play.send(transfer(sender="nobody"), by="alice/active")


def test_an_authority_reads_hiveds_form_and_writes_it_back() -> None:
    key = secret("alice", "active").public_key
    written = {"weight_threshold": 1, "account_auths": [["carol", 1]], "key_auths": [[key, 1]]}
    assert Authority.from_json(written).to_json() == written


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        {},
        {"weight_threshold": "1", "account_auths": [], "key_auths": []},
        {"weight_threshold": 1, "account_auths": [["Carol", 1]], "key_auths": []},
        {"weight_threshold": 1, "account_auths": [], "key_auths": [["STM", 1]]},
        {"weight_threshold": 1, "account_auths": [["carol"]], "key_auths": []},
        {"weight_threshold": 1, "account_auths": [[f"member{n:03d}", 1] for n in range(41)], "key_auths": []},
    ],
)
def test_a_malformed_or_crowded_authority_is_refused(wrong: object) -> None:
    with pytest.raises(Refused):
        Authority.from_json(wrong)
