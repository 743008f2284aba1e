"""What stands behind the pages and commands of earnings, in one value."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.earnings.book import EarningsBook
from app.services.earnings.rates import KeepRates
from app.services.earnings.read import ReadEarnings
from app.services.earnings.thank import ThankSupporter
from app.settings import LiveSettings


@dataclass(frozen=True, slots=True)
class EarningRoom:
    """`read` the chain, keep `rates`, see all of it in `book`, and `thank` for a gift."""

    read: ReadEarnings
    rates: KeepRates
    book: EarningsBook
    thank: ThankSupporter
    settings: LiveSettings

    async def turn(self) -> None:
        """For while the program runs: only for who makes things; nobody else's nodes and banks are asked."""
        if self.settings.now.earns:
            await self.run_once()

    async def run_once(self) -> None:
        """One turn: what arrived, then what it was worth."""
        await self.read.run_once()
        await self.rates.run_once()
