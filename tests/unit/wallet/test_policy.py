"""The rule for what needs a person and what no person may exceed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet import policy
from wallet.errors import ClockWrong, LimitReached, NeedsConsent, WalletError
from wallet.intents import Limits
from wallet.policy import AskedTip, SpentBefore, Standing

LIMITS = {"HBD": Limits(per_tip=100, per_creator_day=200, per_day=500, per_month=1000)}
OPEN = Standing(LIMITS, allowance_open=True, log_whole=True, clock_right=True)
CAROL = {"creator": frozenset({"carol"})}


def asked(milli: int = 50, channel: str = "carol", **changes: Any) -> AskedTip:
    values = {"asset": "HBD", "payee": "confirmed", "attended": False, "receivers": CAROL, **changes}
    return AskedTip(channel=channel, milli=milli, **values)


def test_a_tip_within_everything_asks_nobody() -> None:
    assert policy.decide([asked(), asked(attended=True)], OPEN, SpentBefore()).unattended == 1


@pytest.mark.parametrize(
    ("standing", "error", "word"),
    [
        (Standing(LIMITS, True, True, False), ClockWrong, "clock"),
        (Standing(LIMITS, True, False, True), NeedsConsent, "counted again"),
        (Standing(LIMITS, False, True, True), NeedsConsent, "allowance"),
    ],
)
def test_what_only_a_person_may_pass(standing: Standing, error: type[WalletError], word: str) -> None:
    with pytest.raises(error, match=word):
        policy.decide([asked()], standing, SpentBefore())
    assert policy.decide([asked(attended=True)], standing, SpentBefore()).unattended == 0


@pytest.mark.parametrize(
    ("before", "limit"),
    [
        (SpentBefore(today={"HBD": 451}), "per_day"),
        (SpentBefore(month={"HBD": 951}), "per_month"),
        (SpentBefore(creators={("carol", "HBD"): 151}), "per_creator_day"),
        (SpentBefore(tips_in_last_minute=60), "per_minute"),
    ],
)
@pytest.mark.parametrize("attended", [False, True])
def test_no_person_goes_over_these(before: SpentBefore, limit: str, attended: bool) -> None:
    with pytest.raises(LimitReached) as reached:
        policy.decide([asked(attended=attended)], OPEN, before)
    assert reached.value.limit == limit


def test_the_last_thousandth_fits() -> None:
    before = SpentBefore({"HBD": 450}, {"HBD": 950}, {("carol", "HBD"): 150}, 59)
    assert policy.decide([asked()], OPEN, before).unattended == 1


def test_an_asset_without_limits_does_not_move() -> None:
    for attended in (False, True):
        with pytest.raises(LimitReached):
            policy.decide([asked(asset="HIVE", attended=attended)], OPEN, SpentBefore())


HOST = {"creator": frozenset({"carol"}), "host": frozenset({"tube"})}
SPLIT = {"creator": frozenset({"carol"}), "split": frozenset({"dave", "erin"})}


@pytest.mark.parametrize(
    ("now", "before", "changed"),
    [
        (CAROL, {}, False),
        (CAROL, CAROL, False),
        ({"creator": frozenset({"mallory"})}, CAROL, True),
        ({"creator": frozenset({"carol", "mallory"})}, CAROL, True),
        (HOST, CAROL, False),
        (CAROL, HOST, False),
        ({**HOST, "host": frozenset({"mallory"})}, HOST, True),
        ({**SPLIT, "split": frozenset({"dave"})}, SPLIT, False),
        ({**SPLIT, "split": frozenset({"dave", "mallory"})}, SPLIT, True),
        ({"split": frozenset({"mallory"})}, CAROL, True),
    ],
)
def test_when_the_receivers_of_a_channel_changed(
    now: policy.Receivers, before: policy.Receivers, changed: bool
) -> None:
    assert policy.receivers_changed(now, before) is changed
    tips = [asked(receivers=now)]
    if changed:
        with pytest.raises(NeedsConsent) as needed:
            policy.decide(tips, OPEN, SpentBefore(remembered={"carol": before}))
        assert needed.value.reason == "payee_changed"
    else:
        assert policy.decide(tips, OPEN, SpentBefore(remembered={"carol": before})).unattended == 1


def test_a_part_that_was_too_small_once_is_still_known() -> None:
    known = policy.remember_receivers({**SPLIT, "split": frozenset({"dave"})}, SPLIT)
    assert known == SPLIT
    assert policy.remember_receivers({"creator": frozenset({"mallory"})}, known)["creator"] == {"mallory"}
    assert policy.remember_receivers({"creator": frozenset()}, CAROL) == CAROL


tips = st.lists(
    st.builds(
        asked,
        st.integers(1, 130),
        st.sampled_from(["carol", "dave", "erin"]),
        attended=st.booleans(),
        payee=st.sampled_from(["confirmed", "author", "mentioned"]),
    ),
    min_size=1,
    max_size=30,
)


@given(tips, st.integers(0, 500), st.integers(0, 1000), st.integers(0, 40))
def test_whatever_is_allowed_keeps_every_limit(wanted: list[AskedTip], today: int, month: int, minute: int) -> None:
    try:
        policy.decide(wanted, OPEN, SpentBefore({"HBD": today}, {"HBD": month}, {}, minute))
    except (LimitReached, NeedsConsent):
        return
    total = sum(tip.milli for tip in wanted)
    assert today + total <= 500
    assert month + total <= 1000
    assert minute + len(wanted) <= 60
    for channel in ("carol", "dave", "erin"):
        assert sum(tip.milli for tip in wanted if tip.channel == channel) <= 200
    for tip in wanted:
        assert tip.attended or (tip.milli <= 100 and tip.payee != "mentioned")


@given(st.lists(st.integers(0, 3), min_size=4, max_size=4), st.lists(st.integers(0, 3), min_size=4, max_size=4))
def test_a_raise_is_any_limit_that_lets_more_out(new: list[int], old: list[int]) -> None:
    expected = any(one > other for one, other in zip(new, old, strict=True))
    assert policy.is_raise(Limits(*new), Limits(*old)) is expected
