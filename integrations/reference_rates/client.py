"""Asks for the file of the last 90 days: every day in it, so that a week without the program leaves no gap."""

from __future__ import annotations

import asyncio

from integrations.http import HttpClient
from integrations.http.refusals import accepted
from integrations.reference_rates.wire import ReferenceRate, parse_rates

HOME = "https://www.ecb.europa.eu"
PATH = "/stats/eurofxref/eurofxref-hist-90d.xml"
_XML = ("text/xml", "application/xml")
_MOST_BYTES = 1_000_000


class ReferenceRateClient:
    """`base` is where the bank is. Raises IntegrationError."""

    def __init__(self, http: HttpClient, base: str = HOME) -> None:
        self._http = http
        self._base = base

    async def rates(self) -> tuple[ReferenceRate, ...]:
        """What one euro was worth on each working day of the last 90 days."""
        answer = await self._http.request("GET", self._base + PATH, accept=_XML, limit=_MOST_BYTES)
        return await asyncio.to_thread(parse_rates, accepted(answer, "The European Central Bank", "the rates").body)
