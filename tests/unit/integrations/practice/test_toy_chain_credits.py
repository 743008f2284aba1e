"""Resource credits: hived's curves give the figures that facts and recordings name, and they run out and come back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from integrations.practice.chain.credits import RESOURCES, cost_of
from integrations.practice.chain.refusals import NotEnoughCredits
from tests.servers.practice_chain import PlayChain, account, custom_json, post, recurrent, transfer, vote

RECORDINGS = Path("tests/fixtures/recordings/hive/rpc")
MEMO = "m" * 40


def _cost(play: PlayChain, *operations: Any, signatures: int = 1) -> float:
    size = len(play.unsigned(*operations).serialized) + 1 + 65 * signatures
    return cost_of(list(operations), size) / 1_000_000


@pytest.mark.parametrize(
    ("operations", "modelled"),
    [
        ((transfer(memo=MEMO),), 146),
        (tuple(transfer(memo=MEMO) for _ in range(10)), 494),
        ((vote(),), 81),
        ((custom_json(json.dumps("x" * 8_190)),), 3282),
        ((recurrent(hours=720, executions=12),), 664),
    ],
)
def test_costs_are_those_of_the_facts_within_a_quarter(play: PlayChain, operations: Any, modelled: int) -> None:
    assert _cost(play, *operations) == pytest.approx(modelled, rel=0.25)


def test_ten_transfers_in_one_transaction_cost_less_than_half_of_ten_alone(play: PlayChain) -> None:
    together = _cost(play, *(transfer(memo=MEMO) for _ in range(10)))
    assert together < 0.5 * 10 * _cost(play, transfer(memo=MEMO))


def test_the_curves_are_the_recorded_ones() -> None:
    recorded = json.loads((RECORDINGS / "rc_api.get_resource_params.json").read_text())["response_example"]
    stats = json.loads((RECORDINGS / "rc_api.get_rc_stats.json").read_text())["response_example"]["rc_stats"]
    for place, resource in enumerate(RESOURCES):
        curve = recorded["rc_accounts"]["resource_params"][resource.name]
        assert str(resource.coeff_a) == curve["price_curve_params"]["coeff_a"]
        assert resource.coeff_b == curve["price_curve_params"]["coeff_b"]
        assert resource.shift == curve["price_curve_params"]["shift"]
        assert resource.unit == curve["resource_dynamics_params"]["resource_unit"]
        assert (resource.pool, resource.share) == (stats["pool"][place], stats["share"][place])
        assert resource.budget == stats["budget"][place]


def _poor(play: PlayChain) -> None:
    play.chain.found(account("poor", 77, power=0))


def test_a_fresh_account_has_credits_for_a_few_transfers_a_day(play: PlayChain) -> None:
    _poor(play)
    for number in range(10):
        play.send(transfer("0.001 HBD", sender="poor", memo=f"{number} {MEMO}"), by="poor/active")
    refused = _refusal_of_many(play)
    assert refused.message.startswith("payer has not enough RC mana for transaction:has_mana: Account: poor has ")
    assert refused.message.endswith(" RC. Please wait to transact or power up HIVE.")
    assert refused.as_rpc_error()["data"]["code"] == 4100100


def _refusal_of_many(play: PlayChain) -> NotEnoughCredits:
    for number in range(20):
        try:
            play.send(transfer("0.001 HBD", sender="poor", memo=f"again {number} {MEMO}"), by="poor/active")
        except NotEnoughCredits as refused:
            return refused
    pytest.fail("Credits for thirty transfers without any power.")


def test_used_credits_come_back_within_five_days(play: PlayChain) -> None:
    row = account("poor", 77, power=0)
    play.chain.found(row)
    play.send(transfer("0.001 HBD", sender="poor"), by="poor/active")
    used = play.chain.state().accounts.read("poor")
    assert used is not None
    missing = used.max_credits - used.credits_at(play.clock.now())
    assert missing > 50_000_000
    play.clock.advance(5 * 86_400)
    assert used.credits_at(play.clock.now()) == used.max_credits


def test_a_refused_transaction_costs_nothing(play: PlayChain) -> None:
    _poor(play)
    row = play.chain.state().accounts.read("poor")
    assert row is not None
    before = row.mana
    with pytest.raises(NotEnoughCredits):
        play.send(post(author="poor"), custom_json(json.dumps("x" * 8_000), by="poor"), by="poor/posting")
    after = play.chain.state().accounts.read("poor")
    assert after is not None
    assert after.mana == before


def test_the_signer_of_the_first_operation_pays(play: PlayChain) -> None:
    before = {name: play.chain.state().accounts.read(name).mana for name in ("alice", "carol")}  # type: ignore[union-attr]
    play.send(transfer(), transfer(sender="carol", to="alice"), by="alice/active carol/active")
    after = {name: play.chain.state().accounts.read(name).mana for name in ("alice", "carol")}  # type: ignore[union-attr]
    assert after["alice"] < before["alice"]
    assert after["carol"] == before["carol"]
