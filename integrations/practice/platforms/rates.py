"""Euro reference rates of a bank that plays: one for each working day, in the afternoon, in the form of the real file.

The rates are the same whenever they are asked for: a day's follow from its date alone.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

PATH = "/stats/eurofxref/eurofxref-hist-90d.xml"
DAYS = 90
PUBLISHED_AT = timedelta(hours=15)
"""UTC; about when the real bank does."""
_SATURDAY = 5
_CENTRE = {"USD": 10_900, "JPY": 1_624_000, "GBP": 8_550, "CHF": 9_480, "CAD": 14_980}
"""Ten-thousandths for one euro."""
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" '
    'xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><gesmes:subject>Reference rates</gesmes:subject>'
    "<gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender><Cube>"
)


def reference_rates(now: datetime) -> str:
    """The file of the last 90 days, newest first."""
    newest = (now - PUBLISHED_AT).date()
    days = [newest - timedelta(days=back) for back in range(DAYS)]
    return _HEAD + "".join(_day(day) for day in days if day.weekday() < _SATURDAY) + "</Cube></gesmes:Envelope>"


def rate_of(day: date, currency: str) -> str:
    """What one euro is worth on a working day, as the file writes it. Raises KeyError."""
    wave = day.toordinal() * 37 % 101 - 50
    whole, part = divmod(_CENTRE[currency] + _CENTRE[currency] * wave // 10_000, 10_000)
    return f"{whole}.{part:04d}"


def _day(day: date) -> str:
    rates = "".join(f'<Cube currency="{name}" rate="{rate_of(day, name)}"/>' for name in _CENTRE)
    return f'<Cube time="{day.isoformat()}">{rates}</Cube>'
