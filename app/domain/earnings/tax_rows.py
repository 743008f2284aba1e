"""Earnings as rows of a file for taxes: every transaction id, and the rates that made each value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.domain.earnings.earning import Earning
from app.domain.earnings.rates import RateBook, Value

COLUMNS = (
    "time", "account", "source", "supporter", "visibility", "platform", "work", "title", "url", "amount", "asset",
    "transaction_id", "block", "operation", "value", "currency", "rate", "rate_day", "rate_source",
)  # fmt: skip
_BETWEEN = "; "


def tax_rows(earnings: Iterable[Earning], book: RateBook, currency: str) -> Iterator[dict[str, str | int]]:
    """One for each; with an empty `currency` no value. What the chain paid by itself has a block, no transaction.

    Several rates stand in their order, divided by `; `, and so do their days and sources.
    """
    for one in earnings:
        yield {**_row(one), **_value_row(book.value(one, currency) if currency else None, currency)}


def _row(one: Earning) -> dict[str, str | int]:
    return {
        "time": f"{one.time:%Y-%m-%dT%H:%M:%SZ}",
        "account": one.id.account,
        "source": one.source.value,
        "supporter": one.supporter,
        "visibility": ("quiet" if one.quiet else "open") if one.supporter else "",
        "platform": one.platform,
        "work": one.work,
        "title": one.title,
        "url": one.url,
        "amount": one.amount,
        "asset": one.id.asset,
        "transaction_id": one.id.transaction_id,
        "block": one.id.block,
        "operation": one.id.mark,
    }


def _value_row(value: Value | None, currency: str) -> dict[str, str | int]:
    rates = value.rates if value is not None else ()
    return {
        "value": "" if value is None else decimal(value.milli),
        "currency": currency,
        "rate": _BETWEEN.join(rate.text for rate in rates),
        "rate_day": _BETWEEN.join(rate.day.isoformat() for rate in rates),
        "rate_source": _BETWEEN.join(rate.source for rate in rates),
    }


def decimal(milli: int) -> str:
    """`1.050` of 1,050 thousandths."""
    return f"{milli // 1000}.{milli % 1000:03d}"
