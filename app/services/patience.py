"""Keeps a turn that changed nothing from being repeated every three seconds: other people pay for the nodes we ask."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import datetime, timedelta

from app.services.clock import Clock

HELD = timedelta(minutes=1)
"""Something could go as soon as a node, a server, the balance or the free sendings are better."""

WAITS = timedelta(minutes=10)
"""Everything waits for another day."""


class Patience:
    """One picture for each account: what was due, and how wallet, settings and day stood, when nothing could go."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._fruitless: dict[str, tuple[Hashable, datetime]] = {}

    def rests(self, account: str, picture: Hashable) -> bool:
        """Whether nothing has changed since a turn that was in vain, a short while ago."""
        known = self._fruitless.get(account)
        return known is not None and known[0] == picture and self._clock.now() < known[1]

    def was_in_vain(self, account: str, picture: Hashable, rest: timedelta) -> None:
        """Nothing could go."""
        self._fruitless[account] = (picture, self._clock.now() + rest)
