"""What the entries add up to, and that exact bytes are kept no longer than they may land."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from wallet.chain_time import write_time
from wallet.spend_log import SpendState
from wallet.spend_log.entries import Joined, PaidLeg, Payment, Signed

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def signed(number: int, at: datetime, *, checked: bool = True, network: str = "hive", post: str = "p1") -> Signed:
    payment = Payment(f"hive:post:@carol/{post}", 1, "hive:account:carol", "HBD", [PaidLeg("creator", "carol", 50)])
    expiration = write_time(at + timedelta(minutes=1))
    return Signed("alice", network, write_time(at), checked, f"{number:040x}", expiration, "w", [payment], "body")  # type: ignore[arg-type]


NAME = ("alice", "hive:post:@carol/p1", 1)


def test_bytes_are_forgotten_once_a_right_clock_says_that_they_are_dead() -> None:
    state = SpendState()
    state.apply(signed(1, NOON))
    state.apply(signed(2, NOON + timedelta(minutes=30), checked=False, post="p2"))
    assert [entry.transaction_id for entry in state.payments.living([NAME], NOON)] == [f"{1:040x}"]
    state.apply(signed(3, NOON + timedelta(minutes=30), post="p3"))
    assert state.payments.living([NAME], NOON) == []
    assert state.payments.is_own(f"{1:040x}")


def test_bytes_of_the_other_network_are_kept() -> None:
    state = SpendState()
    state.apply(signed(1, NOON))
    state.apply(signed(2, NOON + timedelta(days=300), network="practice", post="p2"))
    assert len(state.payments.living([NAME], NOON)) == 1


def test_a_payment_that_was_signed_anew_keeps_its_new_bytes() -> None:
    state = SpendState()
    state.apply(signed(1, NOON))
    state.apply(signed(2, NOON + timedelta(minutes=12)))
    (living,) = state.payments.living([NAME], NOON + timedelta(minutes=12))
    assert living.transaction_id == f"{2:040x}"


def test_an_unchecked_time_is_not_remembered() -> None:
    state = SpendState()
    state.apply(signed(1, NOON, checked=False))
    state.apply(Joined("alice"))
    assert (state.highest_time("hive"), state.is_whole("alice")) == (None, True)  # type: ignore[arg-type]
