"""What the likes that stood before would have done: told by maker, and nothing of it is sent."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.creators.payees import Payee


class Readiness(StrEnum):
    """How far a maker is from receiving a gift."""

    READY = "can receive tips today"
    NAMED = "name an account"
    ABSENT = "have not joined"
    SILENT = "did not answer"

    @classmethod
    def of(cls, payee: Payee) -> Readiness:
        """Of a maker whose work was read."""
        if payee.unattended:
            return cls.READY
        return cls.NAMED if payee.asks else cls.ABSENT


@dataclass(frozen=True)
class Foresight:
    """`works` liked, `makers` of those that were listed, and what is known so far about the ones looked at."""

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
        parts = [
            f"{self.found[one]} {one.value}" for one in Readiness if one is not Readiness.SILENT or self.found[one]
        ]
        asked = f" Of the {self.looked_at} looked at," if self.looked_at < self.makers else ""
        return f"{liked}{asked} {', '.join(parts)}."


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}"
