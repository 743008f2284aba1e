"""The crash drill in short form: a dozen kills, and three more with steps 6 and 7 of the path swapped."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drill.drill import Drill, Plan
from tests.drill.judge import Verdict, Wish, judge
from tests.drill.moments import Row

LATE = "2026-08-10T23:57:00+00:00"


def drilled(plan: Plan, place: Path) -> tuple[Drill, Verdict]:
    """One drill from beginning to end."""
    drill = Drill(plan, place)
    try:
        return drill, drill.run()
    finally:
        drill.close()


@pytest.mark.xdist_group("drill")
@pytest.mark.timeout(400)
def test_whatever_dies_every_thumb_is_paid_once_and_none_that_was_taken_back(tmp_path: Path) -> None:
    drill, verdict = drilled(Plan(kills=14, thumbs=45, seed=5, start=LATE, days=2.5), tmp_path)
    assert verdict.faults() == []
    assert verdict.holds
    assert verdict.confirmed > 30
    assert drill.killed.total() == 14
    assert {"window", "signer"} <= set(drill.killed)


@pytest.mark.xdist_group("drill")
@pytest.mark.timeout(400)
def test_sending_before_writing_down_is_seen(tmp_path: Path) -> None:
    plan = Plan(kills=3, thumbs=9, seed=5, wrong_order=True, targets=("window",), moments=("landed",))
    _, verdict = drilled(plan, tmp_path)
    assert not verdict.holds
    assert verdict.unwritten


class TestJudge:
    """The judge itself: it must see each fault, whoever made it."""

    WISH = Wish("u", "http://tube.localhost:1/w/abc", wanted=True, ever=True)
    ROW = Row(1, "https://tube.localhost:1/w/abc", "confirmed", "", 10, "t1")

    @staticmethod
    def leg(transaction: str = "t1", milli: int = 10, day: str = "2026-08-10") -> dict[str, object]:
        return {"transaction": transaction, "milli": milli, "day": day, "url": "https://tube.localhost:1/w/abc"}

    def verdict(self, wish: Wish, rows: list[Row], legs: list[dict[str, object]], per_day: int = 100) -> Verdict:
        return judge([wish], rows, legs, per_day)

    def test_a_gift_in_two_legs_of_one_transaction_arrived_once(self) -> None:
        verdict = self.verdict(self.WISH, [self.ROW], [self.leg(milli=9), self.leg(milli=1)])
        assert verdict.holds
        assert verdict.confirmed == 1

    def test_two_transactions_for_one_work_are_paid_twice(self) -> None:
        assert self.verdict(self.WISH, [self.ROW], [self.leg(), self.leg("t2")]).twice

    def test_a_missing_leg_is_lost(self) -> None:
        assert self.verdict(self.WISH, [self.ROW], [self.leg(milli=9)]).lost

    def test_what_is_said_to_have_arrived_but_did_not_is_lost(self) -> None:
        assert self.verdict(self.WISH, [self.ROW], []).lost

    def test_a_thumb_without_a_tip_is_lost(self) -> None:
        assert self.verdict(self.WISH, [], []).lost

    @pytest.mark.parametrize("state", ["queued", "claimed", "submitting", "failed", "question", "lapsed"])
    def test_a_tip_that_stands_somewhere_else_is_lost(self, state: str) -> None:
        row = Row(1, self.ROW.url, state, "", 10, "")
        assert self.verdict(self.WISH, [row], []).lost

    def test_a_tip_may_wait_for_a_limit_and_for_nothing_else(self) -> None:
        waits = Row(1, self.ROW.url, "waiting", "day_limit", 10, "")
        assert self.verdict(self.WISH, [waits], []).holds
        assert self.verdict(self.WISH, [Row(1, self.ROW.url, "waiting", "", 10, "")], []).lost

    def test_an_undone_gift_that_was_paid_is_seen(self) -> None:
        undone = Row(1, self.ROW.url, "cancelled", "undone", 10, "")
        assert self.verdict(self.WISH, [undone], []).holds
        assert self.verdict(self.WISH, [undone], [self.leg()]).paid_though_undone

    def test_a_gift_called_off_though_the_thumb_stands_is_lost(self) -> None:
        gone = Row(1, self.ROW.url, "cancelled", "thumb_taken_back", 10, "")
        assert self.verdict(self.WISH, [gone], []).lost
        changed = Wish("u", self.WISH.url, wanted=False, ever=True)
        assert self.verdict(changed, [gone], []).holds

    def test_a_day_over_its_limit_is_seen(self) -> None:
        legs = [self.leg(milli=6), self.leg(milli=4)]
        assert self.verdict(self.WISH, [self.ROW], legs, per_day=9).over_limit
