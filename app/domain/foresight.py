"""What the likes that stood before would have done: told by maker, and nothing of it is sent."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.creators.payees import Payee


class Readiness(StrEnum):
    """How far a maker is from receiving a gift."""

    READY = "ready"
    NAMED = "named"
    ABSENT = "absent"
    SILENT = "silent"

    @classmethod
    def of(cls, payee: Payee) -> Readiness:
        """Of a maker whose work was read."""
        if payee.unattended:
            return cls.READY
        return cls.NAMED if payee.asks else cls.ABSENT


_WORDS = {
    Readiness.READY: ("can receive tips today", "can receive tips today"),
    Readiness.NAMED: ("names an account", "name an account"),
    Readiness.ABSENT: ("has not joined", "have not joined"),
    Readiness.SILENT: ("did not answer", "did not answer"),
}


@dataclass(frozen=True)
class Foresight:
    """`works` liked, `makers` of those that were listed, and what is known so far about the ones looked at.

    Told are how many could receive a gift, and of the other parts those in which there is anybody: they add up.
    """

    works: int
    makers: int
    found: Counter[Readiness] = field(default_factory=Counter)

    @property
    def looked_at(self) -> int:
        """Makers that were asked about."""
        return self.found.total()

    def plus(self, readiness: Readiness) -> Foresight:
        """One maker more."""
        return Foresight(self.works, self.makers, self.found + Counter([readiness]))

    @property
    def sentence(self) -> str:
        """For people: `You liked 214 works by 61 people. 9 can receive tips today, 4 name an account, ...`."""
        liked = f"You liked {_count(self.works, 'work')} by {_count(self.makers, 'person', 'people')}."
        if not self.looked_at:
            return liked
        counts = [(self.found[one], *_WORDS[one]) for one in Readiness if one is Readiness.READY or self.found[one]]
        parts = [f"{number} {one if number == 1 else many}" for number, one, many in counts]
        asked = f" Of the {self.looked_at} looked at," if self.looked_at < self.makers else ""
        return f"{liked}{asked} {', '.join(parts)}."


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}"
