"""Keeps the window's first page true: what changed here or in another program, and a copy for the next start.

event ──┐
2 s ────┴─> cards that changed + figures ──> told to the window, kept in the table `first_page`
1 min ────> balance and nodes
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from app.domain.tips.states import TipState
from app.domain.tips.tip import Tip
from app.events import AccountChanged, Event, Events, LoginNeeded, TipsChanged
from app.services.clock import Clock
from app.services.page_figures import PageFigures
from app.services.window_page import Figures, Page, TipCard, card_of, page_text, read_page
from app.store.database import stored_time
from app.store.first_page import FirstPageStore
from app.store.tips import TipStore

TOP = 200
KEPT = 30
LOOK_EVERY = 2.0
ASK_OUTSIDE_EVERY = 60.0
"""Real seconds: a person looks at the window in real time, also where the practice world's clock runs faster."""
AT_MOST_EVERY = 0.1
MANY = 1000


class PageFeed:
    """One for each window. Raises SignerGone when the signer ended."""

    def __init__(
        self, tips: TipStore, figures: PageFigures, first_page: FirstPageStore, clock: Clock, events: Events
    ) -> None:
        self._tips = tips
        self._gather = figures
        self._first_page = first_page
        self._clock = clock
        self._changed: set[int] = set()
        self._wake = asyncio.Event()
        self._ask_outside = 0.0
        self._told: dict[int, TipCard] = {}
        self._since = ""
        kept = read_page(first_page.read() or "{}")
        self._figures = kept.figures if kept else Figures()
        self._events = events

    async def run(self, tell: Callable[[Page], None]) -> None:
        """Tell the whole top of the list, then whatever changes, until cancelled."""
        stop_listening = self._events.listen(self._hear)
        try:
            await self._begin(tell)
            while True:
                await self._rest()
                await self._turn(tell)
        finally:
            stop_listening()

    def look_again(self) -> None:
        """Something changed that no event tells of, such as a limit: look now, and outside too."""
        self._ask_outside = 0.0
        self._wake.set()

    def older(self, shown: int, more: int) -> list[TipCard]:
        """The cards below the `shown` newest ones."""
        return [card_of(tip) for tip in self._tips.latest(shown + more)[shown:]]

    async def _begin(self, tell: Callable[[Page], None]) -> None:
        self._since = stored_time(self._clock.now())
        self._figures = await self._gather.allowed(self._gather.counted(self._figures))
        tell(self._whole())
        self._keep()

    async def _turn(self, tell: Callable[[Page], None]) -> None:
        before = self._figures
        cards = self._changed_cards()
        figures = await self._gather.allowed(self._gather.counted(before))
        if time.monotonic() >= self._ask_outside or any(card.state is TipState.CONFIRMED for card in cards or ()):
            self._ask_outside = time.monotonic() + ASK_OUTSIDE_EVERY
            figures = await self._gather.answering(await self._gather.held(figures))
        self._figures = figures
        if cards is None:
            tell(self._whole())
        elif cards or figures != before:
            tell(Page(figures, cards))
        else:
            return
        self._keep()

    async def _rest(self) -> None:
        await asyncio.sleep(AT_MOST_EVERY)
        if self._ask_outside:
            try:
                async with asyncio.timeout(LOOK_EVERY):
                    await self._wake.wait()
            except TimeoutError:
                pass
        self._wake.clear()

    def _changed_cards(self) -> tuple[TipCard, ...] | None:
        """None if so much changed that the list is better told anew."""
        ids, self._changed = self._changed, set()
        elsewhere = self._tips.changed_after(self._since, MANY)
        if len(ids) >= MANY or len(elsewhere) >= MANY:
            self._since = stored_time(self._clock.now())
            return None
        found: dict[int, Tip] = {tip.id: tip for tip in elsewhere}
        missing = [self._tips.get(tip_id) for tip_id in ids - found.keys()]
        found.update({tip.id: tip for tip in missing if tip is not None})
        if elsewhere:
            self._since = max(self._since, stored_time(elsewhere[-1].changed_at or elsewhere[-1].queued_at))
        cards = [card_of(found[tip_id]) for tip_id in sorted(found)]
        fresh = tuple(card for card in cards if self._told.get(card.number) != card)
        self._told.update({card.number: card for card in fresh})
        return fresh

    def _whole(self) -> Page:
        cards = tuple(card_of(tip) for tip in self._tips.latest(TOP))
        self._told.update({card.number: card for card in cards})
        return Page(self._figures, cards, newest_first=True)

    def _keep(self) -> None:
        cards = tuple(card_of(tip) for tip in self._tips.latest(KEPT))
        self._first_page.write(page_text(Page(self._figures, cards, newest_first=True)))

    def _hear(self, event: Event) -> None:
        match event:
            case TipsChanged(tip_ids):
                self._changed.update(tip_ids)
            case AccountChanged() | LoginNeeded():
                self._ask_outside = 0.0
            case _:
                return
        self._wake.set()
