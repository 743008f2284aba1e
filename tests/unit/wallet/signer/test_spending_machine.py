"""Whatever happens between signatures, days' limits hold and no payment can land twice.

A machine signs, repeats, crashes in the middle of an append, restarts, moves the clock and uses two signers at once;
it knows only which bytes were given out and when.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.fixtures.signer_world import SignerWorld, tip
from wallet.errors import ClockWrong, LimitReached, NeedsConsent, StillValid
from wallet.intents import SignedTransaction, TipIntent, TipLeg
from wallet.signer import Signer

PER_CREATOR, PER_DAY, PER_MONTH = 200, 500, 900
amounts = st.sampled_from([50, 99, 100, 110])
signers = st.integers(0, 1)


class SpendingMachine(RuleBasedStateMachine):
    """`given_out` maps a transaction to when it was first given out, and to its wishes."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="spending-"))
        self.world = SignerWorld(self.folder)
        self.true_time = self.world.now
        self.signers: list[Signer] = []
        self.posts = 0
        self.given_out: dict[str, tuple[datetime, list[TipIntent], SignedTransaction]] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @initialize()
    def start(self) -> None:
        first = self.world.ready(allowance_days=90)
        self.world.limit(first, per_tip=100, per_creator_day=PER_CREATOR, per_day=PER_DAY, per_month=PER_MONTH)
        self.signers = [first, self.world.unlocked()]

    def ask(self, which: int, tips: list[TipIntent]) -> SignedTransaction | None:
        self.world.heads = (self.true_time, self.true_time)
        try:
            return self.world.sign(self.signers[which], *tips)
        except (LimitReached, NeedsConsent, ClockWrong, StillValid):
            return None

    def new_wishes(self, count: int, milli: int, attended: bool) -> list[TipIntent]:
        first = self.posts + 1
        self.posts += count
        return [wish(post, milli, attended) for post in range(first, first + count)]

    def sign(self, which: int, tips: list[TipIntent]) -> None:
        signed = self.ask(which, tips)
        if signed is not None and signed.transaction_id not in self.given_out:
            self.given_out[signed.transaction_id] = (self.true_time, tips, signed)

    @rule(which=signers, count=st.integers(1, 4), milli=amounts)
    def tip_unattended(self, which: int, count: int, milli: int) -> None:
        self.sign(which, self.new_wishes(count, milli, attended=False))

    @rule(which=signers, count=st.integers(1, 2), milli=amounts)
    def tip_attended(self, which: int, count: int, milli: int) -> None:
        self.sign(which, self.new_wishes(count, milli, attended=True))

    @precondition(lambda self: self.posts)
    @rule(which=signers, data=st.data(), milli=amounts)
    def tip_the_same_work_otherwise(self, which: int, data: st.DataObject, milli: int) -> None:
        post = data.draw(st.integers(max(1, self.posts - 3), self.posts))
        self.sign(which, [wish(post, milli, attended=False)])

    @rule(which=signers, data=st.data())
    def ask_again(self, which: int, data: st.DataObject) -> None:
        living = [
            (when, tips, signed)
            for when, tips, signed in self.given_out.values()
            if self.true_time <= dead_after(signed) and self.world.now == self.true_time
        ]
        if living:
            _when, tips, signed = data.draw(st.sampled_from(living))
            assert self.ask(which, tips) == signed

    @rule(which=signers, milli=amounts, kept=st.floats(0, 1), seal_written=st.booleans())
    def crash_before_the_answer(self, which: int, milli: int, kept: float, seal_written: bool) -> None:
        log, seal = self.folder / "spend.log", self.folder / "spend.seal"
        length, old_seal = log.stat().st_size, seal.read_bytes()
        signed = self.ask(which, self.new_wishes(1, milli, attended=False))
        if signed is None or signed.transaction_id in self.given_out:
            return
        written = log.read_bytes()
        if not seal_written:
            log.write_bytes(written[: length + round(kept * (len(written) - length))])
            seal.write_bytes(old_seal)
        self.signers = [self.world.unlocked(), self.world.unlocked()]

    @rule(which=signers)
    def restart(self, which: int) -> None:
        self.signers[which] = self.world.unlocked()

    @rule(minutes=st.sampled_from([1, 5, 11, 12, 60 * 7, 60 * 24, 60 * 24 * 12]))
    def let_time_pass(self, minutes: int) -> None:
        self.true_time += timedelta(minutes=minutes)
        self.world.now = self.true_time

    @rule(hours=st.sampled_from([-24 * 40, -24, -1, 1, 24, 24 * 40]))
    def set_the_clock_wrong(self, hours: int) -> None:
        self.world.now = self.true_time + timedelta(hours=hours)

    @invariant()
    def limits_hold(self) -> None:
        days: Counter[str] = Counter()
        months: Counter[str] = Counter()
        creators: Counter[tuple[str, str]] = Counter()
        for when, tips, _signed in self.given_out.values():
            for one in tips:
                milli = sum(leg.milli for leg in one.legs)
                days[when.strftime("%Y-%m-%d")] += milli
                months[when.strftime("%Y-%m")] += milli
                creators[one.channel, when.strftime("%Y-%m-%d")] += milli
        assert all(milli <= PER_DAY for milli in days.values())
        assert all(milli <= PER_MONTH for milli in months.values())
        assert all(milli <= PER_CREATOR for milli in creators.values())

    @invariant()
    def no_payment_can_land_twice(self) -> None:
        dead: dict[str, datetime] = {}
        for when, tips, signed in sorted(self.given_out.values(), key=lambda given: given[0]):
            for one in tips:
                assert when > dead.get(one.content_id, when - timedelta(1))
                dead[one.content_id] = dead_after(signed)


def wish(post: int, milli: int, attended: bool) -> TipIntent:
    legs = [TipLeg("creator", "carol", milli)]
    return tip(post, channel=f"channel:{post % 3}", legs=legs, attended=attended)


def dead_after(signed: SignedTransaction) -> datetime:
    return datetime.fromisoformat(f"{signed.expiration}+00:00") + timedelta(minutes=10)


TestSpending = SpendingMachine.TestCase
TestSpending.settings = settings(
    max_examples=50, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
