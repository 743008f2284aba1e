"""At most ten signals a second reach the window, and nothing is lost between them."""

from __future__ import annotations

import asyncio

from app.events import Notice, TipsChanged
from app.ui.outbox import SECONDS_BETWEEN_SIGNALS, Outbox


async def test_a_thousand_changes_are_few_signals() -> None:
    sent: list[list[object]] = []
    outbox = Outbox(sent.append)
    outbox.use(asyncio.get_running_loop())
    for number in range(1000):
        outbox.put(TipsChanged((number,)))
        if number % 100 == 0:
            await asyncio.sleep(0.005)
    await asyncio.sleep(2 * SECONDS_BETWEEN_SIGNALS)
    assert len(sent) <= 3
    told = [tip for items in sent for item in items if isinstance(item, TipsChanged) for tip in item.tip_ids]
    assert told == list(range(1000))


async def test_the_first_change_is_told_at_once_and_order_is_kept() -> None:
    sent: list[list[object]] = []
    outbox = Outbox(sent.append)
    outbox.use(asyncio.get_running_loop())
    outbox.put(Notice("one", "One."))
    await asyncio.sleep(0.01)
    assert sent == [[Notice("one", "One.")]]
    outbox.put(TipsChanged((1,)))
    outbox.put(Notice("two", "Two."))
    outbox.put(TipsChanged((2,)))
    await asyncio.sleep(2 * SECONDS_BETWEEN_SIGNALS)
    assert sent[1] == [TipsChanged((1,)), Notice("two", "Two."), TipsChanged((2,))]


def test_nothing_is_sent_before_there_is_a_loop() -> None:
    sent: list[list[object]] = []
    Outbox(sent.append).put(Notice("early", "Early."))
    assert sent == []
