"""What holds of the toy chain whatever is sent to it: no money comes or goes, and nothing happens twice."""

from __future__ import annotations

import threading
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from integrations.practice.chain.refusals import Refused
from tests.servers.practice_chain import PlayChain, recurrent, transfer

NAMES = ("alice", "carol", "pat.pocket")
steps = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.integers(1, 12_000), st.sampled_from(["HIVE", "HBD"])),
    max_size=12,
)


def _sum(play: PlayChain, symbol: str) -> int:
    return sum(play.balance(name, symbol) for name in NAMES)


@settings(max_examples=40)
@given(steps, st.integers(0, 5))
def test_transfers_neither_make_nor_lose_money(moves: list[tuple[str, str, int, str]], days: int) -> None:
    play = PlayChain()
    before = {symbol: _sum(play, symbol) for symbol in ("HIVE", "HBD")}
    play.send(recurrent("3.000 HBD", executions=4))
    for number, (sender, to, milli, symbol) in enumerate(moves):
        amount = f"{milli // 1000}.{milli % 1000:03d} {symbol}"
        with suppress(Refused):
            play.send(transfer(amount, sender=sender, to=to, memo=str(number)), by=f"{sender}/active")
    play.clock.advance(days * 86_400)
    assert {symbol: _sum(play, symbol) for symbol in ("HIVE", "HBD")} == before
    assert all(play.balance(name, symbol) >= 0 for name in NAMES for symbol in ("HIVE", "HBD"))


def test_the_same_bytes_from_many_threads_are_paid_once() -> None:
    play = PlayChain()
    body = play.signed(transfer("1.000 HBD"))
    accepted: list[str] = []
    start = threading.Barrier(8)

    def send() -> None:
        start.wait()
        with suppress(Refused):
            accepted.append(play.chain.push(body))

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(accepted) == 1
    assert play.balance("carol") == 11_000
