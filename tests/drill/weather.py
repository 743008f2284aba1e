"""What happens to the world meanwhile: days end, nodes fail and lie, and for a while nothing can land."""

from __future__ import annotations

import random

from tests.drill.processes import World

LIES = ("server_error", "error_after_accepting", "duplicate", "cut_off", "rate_limit")
UNTIL_EXPIRED = 10.5 * 60
A_DAY = 86_400.0


class Weather:
    """Changes a little at every turn; seeded."""

    def __init__(self, world: World, chance: random.Random) -> None:
        self._world = world
        self._chance = chance
        self._dropping = 0

    def turn(self, *, many_wait: bool) -> None:
        """One cycle of the drill; a new day comes soon if many wait for it."""
        if many_wait or self._chance.random() < 0.04:
            # Shortly before midnight, so that the kills fall on both sides of it.
            self.advance(max(0.0, self.to_midnight() - self._chance.uniform(10, 40)))
        if self._chance.random() < 0.1:
            node, lie = self._chance.choice(("north", "south")), self._chance.choice(LIES)
            self._world.ask("lie", node=node, lie=lie, times=self._chance.randint(1, 6))
        if self._dropping:
            self._dropping -= 1
            if not self._dropping:
                self.advance(UNTIL_EXPIRED)
                self.clear()
        elif self._chance.random() < 0.03:
            self._world.ask("drop", on=True)
            self._dropping = self._chance.randint(2, 4)

    def clear(self) -> None:
        """What is sent can land again."""
        self._dropping = 0
        self._world.ask("drop", on=False)

    def advance(self, seconds: float) -> None:
        """Let time pass for everybody."""
        self._world.ask("advance", seconds=seconds)

    def to_midnight(self) -> float:
        """Seconds of the world's time."""
        hour, minute, second = (float(part) for part in self._world.ask("now")[11:19].split(":"))
        return A_DAY - (hour * 60 + minute) * 60 - second
