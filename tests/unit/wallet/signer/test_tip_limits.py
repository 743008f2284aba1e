"""Limits, allowance and clock through a whole signer."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from tests.fixtures.signer_world import SignerWorld, tip
from wallet import intents
from wallet.errors import (
    ClockWrong,
    LimitReached,
    NeedsConsent,
)
from wallet.intents import TipLeg
from wallet.network import Network


@pytest.fixture
def world(tmp_path: Path) -> SignerWorld:
    return SignerWorld(tmp_path)


def to_creator(number: int) -> intents.TipIntent:
    legs = [TipLeg("creator", f"c{number:02}", 100)]
    return tip(number, channel=f"hive:account:c{number}", legs=legs)


@pytest.mark.parametrize(
    ("limit", "tips"),
    [
        ("per_tip", [tip(legs=[TipLeg("creator", "carol", 101)])]),
        ("per_creator_day", [tip(n, legs=[TipLeg("creator", "carol", 100)]) for n in (1, 2, 3)]),
        ("per_day", [to_creator(n) for n in range(6)]),
        ("per_tip", [tip(asset="HIVE")]),
    ],
)
def test_the_limits_of_a_new_account_hold(world: SignerWorld, limit: str, tips: list[intents.TipIntent]) -> None:
    signer = world.ready()
    with pytest.raises(LimitReached) as reached:
        world.sign(signer, *tips)
    assert reached.value.limit == limit
    assert world.spent(signer).today["HBD"] == 0


def test_a_person_may_go_over_the_limit_per_tip_but_not_over_the_day(world: SignerWorld) -> None:
    signer = world.ready(allowance_days=0)
    world.sign(signer, tip(legs=[TipLeg("creator", "carol", 150)], attended=True))
    with pytest.raises(LimitReached):
        world.sign(signer, tip(2, legs=[TipLeg("creator", "carol", 150)], attended=True))


@pytest.mark.parametrize(
    ("reason", "asked"),
    [
        ("payee_not_confirmed", tip(2, payee="mentioned")),
        ("payee_changed", tip(2, legs=[TipLeg("creator", "mallory", 50)])),
    ],
)
def test_some_payees_need_a_person(world: SignerWorld, reason: str, asked: intents.TipIntent) -> None:
    signer = world.ready()
    world.sign(signer)
    with pytest.raises(NeedsConsent) as needed:
        world.sign(signer, asked)
    assert needed.value.reason == reason
    assert world.sign(signer, msgspec.structs.replace(asked, attended=True)).transaction_id


def test_without_allowance_nothing_is_signed_unasked(world: SignerWorld) -> None:
    signer = world.ready(allowance_days=0)
    with pytest.raises(NeedsConsent, match="allowance"):
        world.sign(signer)
    assert world.sign(signer, tip(attended=True)).transaction_id


def test_an_allowance_ends_by_itself(world: SignerWorld) -> None:
    signer = world.ready(allowance_days=7)
    world.later(days=7, seconds=-1)
    world.sign(signer, tip(1))
    world.later(seconds=1)
    with pytest.raises(NeedsConsent, match="allowance"):
        world.sign(signer, tip(2))


def test_an_allowance_opened_while_the_clock_was_years_ahead_is_not_believed(world: SignerWorld) -> None:
    world.now += timedelta(days=2000)
    signer = world.ready()
    world.now -= timedelta(days=2000)
    with pytest.raises(NeedsConsent, match="allowance"):
        world.sign(signer)


@pytest.mark.parametrize("off", [timedelta(minutes=6), -timedelta(minutes=6), timedelta(days=1), -timedelta(days=1)])
def test_a_wrong_clock_stops_unattended_tips_only(world: SignerWorld, off: timedelta) -> None:
    signer = world.ready()
    world.sign(signer, tip(1))
    world.heads = (world.now, world.now)
    world.now += off
    with pytest.raises(ClockWrong):
        world.sign(signer, tip(2))
    if off > timedelta():
        assert world.sign(signer, tip(2, attended=True)).transaction_id
    else:
        with pytest.raises(ClockWrong):
            world.sign(signer, tip(2, attended=True), reference=world.reference(timedelta(minutes=9)))


def test_with_a_wrong_clock_no_day_begins_even_for_a_person(world: SignerWorld) -> None:
    signer = world.ready()
    world.heads = (world.now, world.now)
    world.now += timedelta(hours=1)
    with pytest.raises(ClockWrong):
        world.sign(signer, tip(1, attended=True))
    world.now -= timedelta(hours=1)
    world.sign(signer, tip(1))
    world.heads = (world.now + timedelta(days=1), world.now + timedelta(days=1))
    with pytest.raises(ClockWrong):
        world.sign(signer, tip(2, attended=True), reference=world.reference(timedelta(minutes=1)))


def test_a_clock_set_back_opens_no_new_day_and_one_set_forward_neither(world: SignerWorld) -> None:
    signer = world.ready()
    world.sign(signer, *(to_creator(n) for n in range(5)))
    honest = world.now
    for off in (timedelta(days=1), -timedelta(days=1), timedelta(days=31)):
        world.heads = (honest, honest)
        world.now = honest + off
        more = tip(9, channel="hive:account:dave", legs=[TipLeg("creator", "dave", 1)], attended=True)
        with pytest.raises((LimitReached, ClockWrong)):
            world.sign(signer, more)
    world.heads, world.now = None, honest + timedelta(days=1)
    world.sign(signer, tip(9, attended=True))


def test_the_month_ends_only_with_the_month(world: SignerWorld) -> None:
    signer = world.ready()
    world.limit(signer, per_month=120)
    world.sign(signer, tip(1), tip(2))
    world.later(days=1)
    with pytest.raises(LimitReached) as reached:
        world.sign(signer, tip(3))
    assert reached.value.limit == "per_month"
    world.allow(signer, 30)
    world.later(days=8)
    world.sign(signer, tip(3))


def test_more_than_sixty_tips_a_minute_are_not_signed(world: SignerWorld) -> None:
    signer = world.ready()
    world.limit(signer)
    for batch in range(2):
        world.sign(signer, *(tip(30 * batch + n) for n in range(30)))
    with pytest.raises(LimitReached) as reached:
        world.sign(signer, tip(99))
    assert reached.value.limit == "per_minute"
    world.later(minutes=1)
    world.sign(signer, tip(99))


def test_a_change_of_payees_inside_one_request_is_a_change(world: SignerWorld) -> None:
    with pytest.raises(NeedsConsent) as needed:
        world.sign(world.ready(), tip(1), tip(2, legs=[TipLeg("creator", "mallory", 50)]))
    assert needed.value.reason == "payee_changed"


def test_the_practice_clock_is_that_of_its_nodes(tmp_path: Path) -> None:
    world = SignerWorld(tmp_path, Network.PRACTICE)
    world.heads = (world.now + timedelta(days=300), world.now + timedelta(days=300, seconds=3))
    signer = world.ready()
    world.sign(signer)
    assert world.spent(signer).day == "2027-09-18"
    world.heads = (world.heads[0], world.heads[0] + timedelta(minutes=6))
    with pytest.raises(ClockWrong):
        world.sign(signer, tip(2))


def test_what_may_land_on_either_side_of_midnight_counts_for_both_days(world: SignerWorld) -> None:
    world.now = world.now.replace(hour=23, minute=59, second=30)
    signer = world.ready()
    world.sign(signer, *(to_creator(n) for n in range(4)))
    world.later(minutes=1)
    assert world.spent(signer).today["HBD"] == 400
    with pytest.raises(LimitReached) as reached:
        world.sign(signer, *(to_creator(n) for n in range(4, 6)))
    assert reached.value.limit == "per_day"
    world.sign(signer, to_creator(4))
    world.later(days=1)
    world.sign(signer, to_creator(5))


def test_what_may_land_on_either_side_of_midnight_counts_once_for_the_month(world: SignerWorld) -> None:
    world.now = world.now.replace(hour=23, minute=59, second=30)
    signer = world.ready()
    world.sign(signer, tip(1))
    world.later(minutes=1)
    assert world.spent(signer).month["HBD"] == 50


def test_what_may_land_in_either_month_counts_for_both(world: SignerWorld) -> None:
    world.now = world.now.replace(day=30, hour=23, minute=59, second=30)
    signer = world.ready()
    world.limit(signer, per_month=120)
    world.sign(signer, tip(1), tip(2))
    world.later(minutes=1)
    with pytest.raises(LimitReached) as reached:
        world.sign(signer, tip(3))
    assert reached.value.limit == "per_month"
