"""What stands behind the pages and commands of earnings, in one value."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.earnings.book import EarningsBook
from app.services.earnings.rates import KeepRates
from app.services.earnings.read import ReadEarnings
from app.services.earnings.thank import ThankSupporter


@dataclass(frozen=True, slots=True)
class EarningRoom:
    """`read` the chain, keep `rates`, see all of it in `book`, and `thank` for a gift."""

    read: ReadEarnings
    rates: KeepRates
    book: EarningsBook
    thank: ThankSupporter

    async def run_once(self) -> None:
        """One turn: what arrived, then what it was worth."""
        await self.read.run_once()
        await self.rates.run_once()
