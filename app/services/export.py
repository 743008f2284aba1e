"""Tips as a file for people's own records: CSV or JSON, every transaction id included."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path

from app.domain.tips.tip import Tip
from app.errors import BadSetting

COLUMNS = (
    "number", "time", "account", "work", "title", "creator", "amount", "asset", "legs", "visibility", "state",
    "reason", "source", "transaction", "block",
)  # fmt: skip
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def export_tips(tips: Sequence[Tip], path: Path) -> int:
    """Write the file and answer how many tips it holds. Raises BadSetting for another ending or an unwritable place."""
    if path.suffix not in (".csv", ".json"):
        raise BadSetting("The file must end in .csv or .json.")
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            if path.suffix == ".json":
                json.dump([export_row(tip) for tip in tips], file, ensure_ascii=False, indent=1)
            else:
                writer = csv.DictWriter(file, COLUMNS)
                writer.writeheader()
                writer.writerows({name: _cell(value) for name, value in export_row(tip).items()} for tip in tips)
    except OSError:
        raise BadSetting("The file cannot be written there; choose another folder.") from None
    return len(tips)


def export_row(tip: Tip) -> dict[str, str | int]:
    """One tip in plain values."""
    return {
        "number": tip.id,
        "time": tip.queued_at.isoformat(),
        "account": tip.payment.account,
        "work": tip.payment.content_id,
        "title": tip.title,
        "creator": tip.channel,
        "amount": tip.amount.number,
        "asset": tip.amount.asset.value,
        "legs": "; ".join(f"{leg.role} {leg.to} {leg.amount}" for leg in tip.legs),
        "visibility": tip.visibility,
        "state": tip.state.value,
        "reason": tip.reason.value,
        "source": tip.source.value,
        "transaction": tip.transaction_id,
        "block": tip.block,
    }


def _cell(value: str | int) -> str | int:
    """Spreadsheets run what begins like a formula; titles are written by strangers."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_STARTS) else value
