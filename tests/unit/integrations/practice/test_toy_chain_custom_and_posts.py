"""custom_json with its limits, lent credits, posts and votes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from integrations.practice.chain.refusals import MissingPosting, Refused
from tests.servers.practice_chain import PlayChain, custom_json, post, vote


def test_8192_bytes_of_json_are_taken_and_one_more_is_not(play: PlayChain) -> None:
    assert play.send(custom_json(json.dumps("x" * 8_190)), by="alice/posting")
    body = play.signed(custom_json(), by="alice/posting")
    body["operations"][0][1]["json"] = json.dumps("x" * 8_191)
    with pytest.raises(Refused, match="less than 8192 bytes"):
        play.chain.push(body)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"id": "i" * 33}, "id is too long"),
        ({"json": ""}, "JSON is empty"),
        ({"json": "{"}, "not valid JSON"),
        ({"json": {}}, "not a string"),
        ({"required_posting_auths": []}, "at least one account"),
        ({"required_posting_auths": ["ALICE"]}, "Account name"),
        ({"required_posting_auths": "alice"}, "not an array"),
        ({"required_posting_auths": [f"member{n:03d}" for n in range(41)]}, "too many auths"),
    ],
)
def test_a_wrong_custom_json_is_refused(play: PlayChain, change: dict[str, Any], words: str) -> None:
    body = play.signed(custom_json(), by="alice/posting")
    body["operations"][0][1].update(change)
    with pytest.raises(Refused, match=words):
        play.chain.push(body)


def _lend(amount: int, to: str = "carol", giver: str = "alice") -> tuple[str, dict[str, Any]]:
    body = ["delegate_rc", {"from": giver, "delegatees": [to], "max_rc": amount}]
    return custom_json(json.dumps(body), identifier="rc")


def _credits(play: PlayChain, name: str) -> tuple[int, int]:
    row = play.chain.state().accounts.read(name)
    assert row is not None
    return row.max_credits, row.credits_at(play.clock.now())


def test_lent_credits_can_be_spent_at_once_and_taken_back(play: PlayChain) -> None:
    maximum, now = _credits(play, "carol")
    play.send(_lend(5_000_000_000), by="alice/posting")
    assert _credits(play, "carol") == (maximum + 5_000_000_000, now + 5_000_000_000)
    play.send(_lend(0), by="alice/posting")
    assert _credits(play, "carol") == (maximum, now)


def test_lending_takes_from_the_giver(play: PlayChain) -> None:
    maximum, now = _credits(play, "alice")
    play.send(_lend(5_000_000_000), by="alice/posting")
    after, left = _credits(play, "alice")
    assert after == maximum - 5_000_000_000
    assert left <= now - 5_000_000_000


@pytest.mark.parametrize(
    ("operation", "words"),
    [
        (_lend(10**15), "not enough RC"),
        (_lend(-1), "cannot be negative"),
        (_lend(1, to="alice"), "Invalid delegatee"),
        (_lend(1, giver="carol"), "Missing Posting Authority"),
        (_lend(1, to="nobody"), "does not exist"),
        (_lend(0), "same amount"),
        (custom_json('["something"]', identifier="rc"), "rc operation"),
    ],
)
def test_a_wrong_loan_is_refused(play: PlayChain, operation: tuple[str, dict[str, Any]], words: str) -> None:
    with pytest.raises(Refused, match=words):
        play.send(operation, by="alice/posting")


def test_a_post_can_be_voted_on_and_the_vote_shows_in_both_histories(play: PlayChain) -> None:
    play.send(post(), by="alice/posting")
    play.send(vote(), by="carol/posting")
    head = play.chain.moment().head + 1
    for name in ("alice", "carol"):
        names = [record.name for record in play.chain.history.of_account(name, head)]
        assert names[-2:] == ["vote", "effective_comment_vote"]


def test_the_same_vote_twice_and_a_vote_on_nothing_are_refused(play: PlayChain) -> None:
    play.send(post(), by="alice/posting")
    play.send(vote(), by="carol/posting")
    with pytest.raises(Refused, match="identical to this vote"):
        play.send(vote(), by="carol/posting", seconds=90)
    with pytest.raises(Refused, match="Comment not found"):
        play.send(vote("nothing"), by="carol/posting")
    assert play.send(vote(weight=0), by="carol/posting")


def test_a_vote_needs_the_voters_posting_key(play: PlayChain) -> None:
    play.send(post(), by="alice/posting")
    with pytest.raises(MissingPosting):
        play.send(vote(), by="carol/active")


def test_a_second_post_within_five_minutes_is_refused_and_an_edit_is_not(play: PlayChain) -> None:
    play.send(post(), by="alice/posting")
    play.next_block()
    with pytest.raises(Refused, match="once every 5 minutes"):
        play.send(post("second"), by="alice/posting")
    assert play.send(("comment", {**post()[1], "body": "Better words"}), by="alice/posting")
    row = play.chain.state().comments.read(("alice", "first"))
    assert row is not None
    assert row.body == "Better words"
    play.clock.advance(300)
    assert play.send(post("second"), by="alice/posting")


def test_a_reply_needs_its_parent(play: PlayChain) -> None:
    with pytest.raises(Refused, match="parent comment is not found"):
        play.send(post("answer", parent=("carol", "nothing")), by="alice/posting")
    play.send(post(), by="alice/posting")
    assert play.send(post("answer", author="carol", parent=("alice", "first")), by="carol/posting")


def test_the_parent_of_a_post_cannot_change(play: PlayChain) -> None:
    play.send(post(), by="alice/posting")
    with pytest.raises(Refused, match="parent of a comment cannot change"):
        play.send(post(parent=("", "other")), by="alice/posting")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"permlink": "UPPER"}, "Permlink"),
        ({"permlink": "p" * 256}, "Permlink"),
        ({"title": "t" * 256}, "Title size"),
        ({"body": ""}, "Body is empty"),
        ({"json_metadata": "nope"}, "not valid JSON"),
    ],
)
def test_a_wrong_post_is_refused(play: PlayChain, change: dict[str, Any], words: str) -> None:
    body = play.signed(post(), by="alice/posting")
    body["operations"][0][1].update(change)
    with pytest.raises(Refused, match=words):
        play.chain.push(body)


def _options(*shares: tuple[str, int], payout: str = "1000000.000 HBD") -> tuple[str, dict[str, Any]]:
    listed = [{"account": name, "weight": weight} for name, weight in shares]
    extensions = [{"type": "comment_payout_beneficiaries", "value": {"beneficiaries": listed}}] if listed else []
    return "comment_options", {
        "author": "alice",
        "permlink": "first",
        "max_accepted_payout": payout,
        "percent_hbd": 10000,
        "allow_votes": True,
        "allow_curation_rewards": True,
        "extensions": extensions,
    }


def test_options_are_stored_and_checked(play: PlayChain) -> None:
    play.send(post(), by="alice/posting")
    body = play.signed(_options(), by="alice/posting")
    assert play.chain.push(body)
    for wrong, words in [
        ({"extensions": _options(("null", 500), ("carol", 500))[1]["extensions"]}, "sorted"),
        ({"extensions": _options(("carol", 10_001))[1]["extensions"]}, "100%"),
        ({"extensions": _options(*((f"name{n}", 1) for n in range(9)))[1]["extensions"]}, "Too many"),
        ({"percent_hbd": 10_001}, "exceed 100%"),
        ({"max_accepted_payout": "1.000 HIVE"}, "HBD"),
    ]:  # fmt: skip
        changed = play.signed(_options(), by="alice/posting", seconds=99)
        changed["operations"][0][1].update(wrong)
        with pytest.raises(Refused, match=words):
            play.chain.push(changed)
