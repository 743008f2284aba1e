"""What goes to the window, gathered: a thousand changes in a tenth of a second are one signal."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from app.events import TipsChanged

SECONDS_BETWEEN_SIGNALS = 0.1


class Outbox:
    """Belongs to the asyncio thread; `send` gets a list and is called at most ten times a second."""

    def __init__(self, send: Callable[[list[object]], None]) -> None:
        self._send = send
        self._items: list[object] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._next = 0.0
        self._waiting = False

    def use(self, loop: asyncio.AbstractEventLoop) -> None:
        """The loop whose time is kept."""
        self._loop = loop
        self._next, self._waiting = 0.0, False

    def put(self, item: object) -> None:
        """Send it soon. Tips that changed are merged: the page tells which, the event only that some did."""
        if self._loop is None:
            return
        last = self._items[-1] if self._items else None
        if isinstance(item, TipsChanged) and isinstance(last, TipsChanged):
            self._items[-1] = TipsChanged(tuple(dict.fromkeys(last.tip_ids + item.tip_ids)))
        else:
            self._items.append(item)
        if not self._waiting:
            self._waiting = True
            self._loop.call_at(max(self._next, self._loop.time()), self._flush)

    def _flush(self) -> None:
        assert self._loop is not None
        items, self._items, self._waiting = self._items, [], False
        self._next = self._loop.time() + SECONDS_BETWEEN_SIGNALS
        self._send(items)
