"""Transfers, recurrent transfers, power-ups and delegations, and every way in which hived refuses them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from integrations.practice.chain.refusals import Refused
from tests.servers.practice_chain import PlayChain, recurrent, transfer

DAY = 86_400


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"amount": "0.000 HBD"}, "negative amount"),
        ({"amount": "1.000000 VESTS"}, "HIVE or HBD"),
        ({"amount": "1.00 HBD"}, "Asset"),
        ({"amount": "1.000 STEEM"}, "Asset"),
        ({"amount": "-1.000 HBD"}, "Asset"),
        ({"amount": 5}, "Asset"),
        ({"amount": {"amount": "5", "precision": 6, "nai": "@@000000013"}}, "Asset"),
        ({"to": "Carol"}, "Account name"),
        ({"to": "ca"}, "Account name"),
        ({"to": "a.carol"}, "Account name"),
        ({"memo": "m" * 2048}, "Memo is too large"),
        ({"memo": "é" * 1024}, "Memo is too large"),
        ({"memo": None}, "not a string"),
        ({"memo": "\ud800"}, "UTF8"),
    ],
)
def test_a_wrong_transfer_is_refused(play: PlayChain, change: dict[str, Any], words: str) -> None:
    body = play.signed(transfer())
    body["operations"][0][1].update(change)
    with pytest.raises(Refused, match=words) as refused:
        play.chain.push(body)
    # Only what hived finds before it looks at signatures may hide that the change broke this one.
    assert refused.value.code == 10


def test_a_transfer_to_nobody_is_refused_although_the_signature_is_right(play: PlayChain) -> None:
    with pytest.raises(Refused, match="nobody does not exist"):
        play.send(transfer(to="nobody"))


def test_too_little_money_is_refused_in_hiveds_words(play: PlayChain) -> None:
    with pytest.raises(Refused) as refused:
        play.send(transfer("10.001 HBD"))
    assert refused.value.message == (
        "Assert Exception:available >= -delta: Account alice does not have sufficient funds for balance adjustment. "
        "Required: 10.001 HBD, Available: 10.000 HBD"
    )


def test_the_last_thousandth_may_be_spent_and_to_oneself_too(play: PlayChain) -> None:
    play.send(transfer("10.000 HIVE"))
    play.send(transfer("1.000 HBD", to="alice"))
    assert (play.balance("alice", "HIVE"), play.balance("alice")) == (0, 10_000)


def test_a_memo_of_2047_bytes_is_taken(play: PlayChain) -> None:
    assert play.send(transfer(memo="m" * 2047))


def test_a_memo_that_looks_like_money_stays_text(play: PlayChain) -> None:
    play.send(transfer(memo="0.050 HBD"))
    assert play.chain.history.records[0].value["memo"] == "0.050 HBD"


def _filled(play: PlayChain) -> list[tuple[str, int]]:
    play.chain.state()
    records = [record for record in play.chain.history.records if record.virtual]
    return [(record.name, record.value["remaining_executions"]) for record in records]


def test_a_recurrent_transfer_runs_at_once_and_then_on_its_days(play: PlayChain) -> None:
    play.send(recurrent())
    assert play.balance("carol") == 10_000
    play.next_block()
    assert play.balance("carol") == 11_000
    play.clock.advance(DAY - 6)
    assert play.balance("carol") == 11_000
    play.clock.advance(9)
    assert play.balance("carol") == 12_000
    play.clock.advance(30 * DAY)
    assert play.balance("carol") == 13_000
    assert _filled(play) == [("fill_recurrent_transfer", left) for left in (2, 1, 0)]


def test_a_virtual_operation_stands_in_the_block_of_its_day(play: PlayChain) -> None:
    play.send(recurrent())
    accepted = play.chain.moment().time
    play.clock.advance(10 * DAY)
    play.chain.state()
    second = [record for record in play.chain.history.records if record.virtual][1]
    assert second.time == accepted + timedelta(days=1)
    assert second.transaction_id == "0" * 40


def test_a_recurrent_transfer_that_fails_ten_times_is_dropped(play: PlayChain) -> None:
    play.send(recurrent("6.000 HBD", executions=30))
    play.clock.advance(20 * DAY)
    names = [name for name, _ in _filled(play)]
    assert names == ["fill_recurrent_transfer"] + ["failed_recurrent_transfer"] * 10
    row = play.chain.state().accounts.read("alice")
    assert row is not None
    assert row.recurrent_open == 0


def test_amount_zero_cancels_and_pays_nothing(play: PlayChain) -> None:
    play.send(recurrent())
    play.next_block()
    play.send(recurrent("0.000 HBD"))
    play.clock.advance(10 * DAY)
    assert play.balance("carol") == 11_000
    with pytest.raises(Refused, match="non existent recurrent transfer"):
        play.send(recurrent("0.000 HBD"))


def test_an_edit_pays_nothing_until_the_next_trigger(play: PlayChain) -> None:
    play.send(recurrent())
    play.next_block()
    play.send(recurrent("2.000 HBD"))
    play.next_block(5)
    assert play.balance("carol") == 11_000
    play.clock.advance(DAY)
    assert play.balance("carol") == 13_000


def test_pair_ids_allow_several_to_one_receiver(play: PlayChain) -> None:
    play.send(recurrent(pair=1))
    play.send(recurrent(pair=2))
    play.next_block()
    assert play.balance("carol") == 12_000


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"recurrence": 23}, "less than 24 hours"),
        ({"executions": 1}, "at least 2"),
        ({"to": "alice"}, "to yourself"),
        ({"recurrence": "soon"}, "not a number"),
        ({"extensions": [{"type": "recurrent_transfer_pair_id", "value": {"pair_id": 256}}]}, "pair_id"),
    ],
)
def test_a_wrong_recurrent_transfer_is_refused(play: PlayChain, change: dict[str, Any], words: str) -> None:
    body = play.signed(recurrent())
    body["operations"][0][1].update(change)
    with pytest.raises(Refused, match=words):
        play.chain.push(body)


def test_a_recurrent_transfer_of_more_than_730_days_is_refused(play: PlayChain) -> None:
    assert play.send(recurrent("0.001 HBD", hours=24, executions=731))
    with pytest.raises(Refused, match="730 days"):
        play.send(recurrent("0.001 HBD", hours=24, executions=731), seconds=90)


def test_the_first_recurrent_transfer_must_be_covered(play: PlayChain) -> None:
    with pytest.raises(Refused, match="enough tokens for the first transfer"):
        play.send(recurrent("10.001 HBD"))


def test_powering_up_turns_hive_into_credits(play: PlayChain) -> None:
    before = _account(play, "carol").max_credits
    play.send(("transfer_to_vesting", {"from": "alice", "to": "carol", "amount": "10.000 HIVE"}))
    assert play.balance("alice", "HIVE") == 0
    assert play.balance("carol", "HIVE") == 10_000
    assert _account(play, "carol").max_credits - before == 16_135_000_000


def test_powering_up_hbd_is_refused(play: PlayChain) -> None:
    body = play.signed(("transfer_to_vesting", {"from": "alice", "to": "", "amount": "1.000 HIVE"}))
    body["operations"][0][1]["amount"] = "1.000 HBD"
    with pytest.raises(Refused, match="must be HIVE"):
        play.chain.push(body)


def _account(play: PlayChain, name: str) -> Any:
    return play.chain.state().accounts.read(name)


def _delegate(vests: str, to: str = "carol") -> tuple[str, dict[str, Any]]:
    return "delegate_vesting_shares", {"delegator": "alice", "delegatee": to, "vesting_shares": f"{vests} VESTS"}


def test_power_can_be_lent_and_taken_back_but_not_more_than_there_is(play: PlayChain) -> None:
    total = _account(play, "alice").max_credits
    play.send(_delegate("1000.000000"))
    assert _account(play, "alice").max_credits == total - 1_000_000_000
    assert _account(play, "carol").vests_in == 1_000_000_000
    play.send(_delegate("0.000000"))
    assert _account(play, "alice").max_credits == total
    with pytest.raises(Refused, match="enough vesting shares"):
        play.send(_delegate("999999999.000000"))
