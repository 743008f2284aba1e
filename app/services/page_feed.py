"""Keeps the window's first page true: what changed here or in another program, and a copy for the next start.

event ──┐
2 s ────┴─> cards that changed + figures ──> told to the window, kept in the table `first_page`
1 min ────> balance and nodes
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

from app.domain.tips.states import TipState
from app.domain.tips.tip import Tip
from app.events import AccountChanged, Event, Events, LoginNeeded, SettingsChanged, TipsChanged
from app.services.clock import Clock
from app.services.page_figures import PageFigures
from app.services.window_page import Figures, Page, TipCard, card_of, page_text, read_page
from app.store.changes import Changes
from app.store.database import Database, stored_time
from app.store.first_page import FirstPageStore
from app.store.tips import TipStore, tips_with

TOP = 200
KEPT = 30
LOOK_EVERY = 2.0
LOOK_ANYHOW_EVERY = 15
"""So many quiet looks until the wallet is asked although nobody wrote anything: days end, allowances too."""
ASK_OUTSIDE_EVERY = 60.0
"""Real seconds: a person looks at the window in real time, also where the practice world's clock runs faster."""
AT_MOST_EVERY = 0.1
ASK_AT_MOST_EVERY = 2.0
MANY = TOP
"""So many changes are told as the whole top of the list: a window shows no more."""


class PageFeed:
    """One for each window. Raises SignerGone when the signer ended."""

    def __init__(self, database: Database, figures: PageFigures, clock: Clock, events: Events) -> None:
        self._database = database
        self._tips = TipStore(database)
        self._gather = figures
        self._first_page = FirstPageStore(database)
        self._clock = clock
        self._changed: set[int] = set()
        self._below: set[int] = set()
        self._changes = Changes(database.path)
        self._quiet = 0
        self._wake = asyncio.Event()
        self._ask = asyncio.Event()
        self._outside: dict[str, Any] = {}
        self._told: dict[int, TipCard] = {}
        self._since = ""
        self._kept = ""
        kept = read_page(self._first_page.read() or "{}")
        self._figures = kept.figures if kept else Figures()
        self._events = events

    async def run(self, tell: Callable[[Page], None]) -> None:
        """Tell the whole top of the list, then whatever changes, until cancelled."""
        stop_listening = self._events.listen(self._hear)
        try:
            await self._begin(tell)
            # Not before: asking imports what speaks to the network, and holds up what is known already.
            outside = asyncio.create_task(self._look_outside(), name="balance and nodes")
            try:
                while True:
                    woken = await self._rest()
                    if outside.done():
                        outside.result()
                    await self._follow(tell, woken=woken)
            finally:
                outside.cancel()
                await asyncio.gather(outside, return_exceptions=True)
        finally:
            stop_listening()
            self._changes.close()

    def look_again(self) -> None:
        """Something changed that no event tells of, such as a limit: look now, and outside too."""
        self._ask.set()
        self._wake.set()

    def older(self, shown: int, more: int) -> list[TipCard]:
        """The cards below the `shown` newest ones."""
        cards = [card_of(tip) for tip in self._tips.latest(shown + more)[shown:]]
        self._told.update({card.number: card for card in cards})
        return cards

    async def _begin(self, tell: Callable[[Page], None]) -> None:
        self._since = stored_time(self._clock.now())
        self._figures = self._gather.thanked(await self._gather.allowed(self._gather.counted(self._figures)))
        tell(self._whole())
        self._keep()

    async def _follow(self, tell: Callable[[Page], None], *, woken: bool) -> None:
        """A whole look where somebody wrote; the wallet alone is asked now and then where nobody did."""
        wrote = self._changes.came() or self._gather.paused() != self._figures.paused
        self._quiet = 0 if woken or wrote else self._quiet + 1
        if woken or wrote:
            await self._turn(tell)
        elif self._quiet >= LOOK_ANYHOW_EVERY:
            self._quiet = 0
            await self._time_went_by(tell)

    async def _turn(self, tell: Callable[[Page], None]) -> None:
        before = self._figures
        cards = self._changed_cards()
        figures = await self._gather.allowed(self._gather.counted(before))
        if any(card.state is TipState.CONFIRMED for card in cards or ()):
            self._ask.set()
        if cards is None or cards or before.spent_day[:7] != figures.spent_day[:7]:
            figures = self._gather.thanked(figures)
        figures = self._figures = replace(figures, **self._outside)
        if cards is None:
            tell(self._whole())
        elif cards or figures != before:
            tell(Page(figures, cards))
        else:
            return
        self._keep()

    async def _time_went_by(self, tell: Callable[[Page], None]) -> None:
        """Nobody wrote, so no card and no sum is another one; but days and allowances end by themselves."""
        before = self._figures
        figures = await self._gather.allowed(before)
        if before.spent_day[:7] != figures.spent_day[:7]:
            figures = self._gather.thanked(figures)
        self._figures = figures
        if figures != before:
            tell(Page(figures))
            self._keep()

    async def _look_outside(self) -> None:
        """A loop of its own: a node that keeps silent must not keep a row from being shown."""
        while True:
            figures = await self._gather.held(self._gather.counted(self._figures))
            self._outside |= {name: getattr(figures, name) for name in ("balance", "other_balance", "balance_time")}
            self._wake.set()
            self._outside["nodes"] = (await self._gather.answering(figures)).nodes
            self._wake.set()
            await asyncio.sleep(ASK_AT_MOST_EVERY)
            await _first(self._ask, ASK_OUTSIDE_EVERY)

    async def _rest(self) -> bool:
        await asyncio.sleep(AT_MOST_EVERY)
        return await _first(self._wake, LOOK_EVERY)

    def _changed_cards(self) -> tuple[TipCard, ...] | None:
        """None if so much changed that the list is better told anew."""
        ids, self._changed = self._changed, set()
        elsewhere = self._tips.changed_after(self._since, MANY) if len(ids) < MANY else []
        if len(ids) >= MANY or len(elsewhere) >= MANY:
            self._since = stored_time(self._clock.now())
            self._below = ids & self._told.keys()
            return None
        found: dict[int, Tip] = {tip.id: tip for tip in elsewhere}
        found.update({tip.id: tip for tip in tips_with(self._database, ids - found.keys())})
        if elsewhere:
            self._since = max(self._since, stored_time(elsewhere[-1].changed_at or elsewhere[-1].queued_at))
        cards = [card_of(found[tip_id]) for tip_id in sorted(found)]
        fresh = tuple(card for card in cards if self._told.get(card.number) != card)
        self._told.update({card.number: card for card in fresh})
        return fresh

    def _whole(self) -> Page:
        """The top of the list; below it what a window may show and what changed together with much else."""
        top = self._tips.latest(TOP)
        below = sorted(self._below - {tip.id for tip in top}, reverse=True)[:MANY]
        cards = tuple(card_of(tip) for tip in (*top, *tips_with(self._database, below)))
        self._below = set()
        self._told.update({card.number: card for card in cards})
        return Page(self._figures, cards, newest_first=True)

    def _keep(self) -> None:
        cards = tuple(card_of(tip) for tip in self._tips.latest(KEPT))
        text = page_text(Page(self._figures, cards, newest_first=True))
        if text != self._kept:
            self._kept = text
            self._first_page.write(text)

    def _hear(self, event: Event) -> None:
        match event:
            case TipsChanged(tip_ids):
                self._changed.update(tip_ids)
            case AccountChanged() | LoginNeeded() | SettingsChanged():
                self._ask.set()
            case _:
                return
        self._wake.set()


async def _first(event: asyncio.Event, seconds: float) -> bool:
    """Wait for the event, but no longer than this; whether it came."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
    came = event.is_set()
    event.clear()
    return came
