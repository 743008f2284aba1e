"""The file of euro reference rates: one `Cube` for each working day, in it one for each currency.

    <gesmes:Envelope><Cube><Cube time="2026-08-21"><Cube currency="USD" rate="1.0987"/>...

One euro is `rate` of the currency. Days without a rate (week-ends, holidays of the TARGET system) are not in it, and a
currency that was not quoted on a day is not in that day.
Source: "Euro foreign exchange reference rates" on the bank's site, its own examples of reading eurofxref-daily.xml.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from datetime import date
from typing import NamedTuple

from integrations.errors import BadAnswer

MOST_DAYS = 200
MOST_CURRENCIES = 100
_CUBE = "{http://www.ecb.int/vocabulary/2002-08-01/eurofxref}Cube"
_CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)
_RATE = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?", re.ASCII)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_BAD = "The file of reference rates is not of the expected form."


class ReferenceRate(NamedTuple):
    """One euro was `rate` of `currency` on `day`; the rate as it is written in the file, `1.0987`, never nothing."""

    day: date
    currency: str
    rate: str


def parse_rates(body: bytes) -> tuple[ReferenceRate, ...]:
    """Every rate in the file, all or none. Raises BadAnswer."""
    outer = _tree(body).find(_CUBE)
    days = outer.findall(_CUBE) if outer is not None else []
    if not 0 < len(days) <= MOST_DAYS:
        raise BadAnswer(_BAD)
    found = [rate for one in days for rate in _of_day(one)]
    if len({(rate.day, rate.currency) for rate in found}) != len(found):
        raise BadAnswer("The file of reference rates names two rates for the same day.")
    return tuple(found)


def _of_day(cube: ElementTree.Element) -> list[ReferenceRate]:
    written, rates = cube.get("time", ""), cube.findall(_CUBE)
    if _DAY.fullmatch(written) is None or len(rates) > MOST_CURRENCIES:
        raise BadAnswer(_BAD)
    try:
        day = date.fromisoformat(written)
    except ValueError:
        raise BadAnswer(_BAD) from None
    return [_rate(day, one.get("currency", ""), one.get("rate", "")) for one in rates]


def _rate(day: date, currency: str, rate: str) -> ReferenceRate:
    if _CURRENCY.fullmatch(currency) is None or _RATE.fullmatch(rate) is None or not rate.strip("0."):
        raise BadAnswer(_BAD)
    return ReferenceRate(day, currency, rate)


def _tree(body: bytes) -> ElementTree.Element:
    """Without entities: they could grow a small document into gigabytes. Decoded first, so that none can hide."""
    try:
        text = body.decode("utf-8-sig")
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            raise BadAnswer(_BAD)
        return ElementTree.fromstring(text)  # noqa: S314
    except (ElementTree.ParseError, UnicodeDecodeError, ValueError) as error:
        raise BadAnswer(_BAD) from error
