"""Tips as a file for people's own records: CSV or JSON, every transaction id included.

Written beside its place piece by piece, and put there whole: a file that was cancelled or has no room is not there.
"""

from __future__ import annotations

import csv
import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol

from app.domain.spreadsheet import safe_cell
from app.domain.tips.tip import Tip
from app.errors import BadSetting

COLUMNS = (
    "number", "time", "account", "work", "title", "creator", "amount", "asset", "legs", "visibility", "state",
    "reason", "source", "transaction", "block",
)  # fmt: skip


class ExportFile(Protocol):
    """A file that is being written."""

    whole: bool
    """Set it once everything is in: only then the file is put into its place."""

    def write(self, tips: Sequence[Tip]) -> None:
        """Add tips."""

    def end(self) -> None:
        """Nothing more is added."""


def export_tips(tips: Sequence[Tip], path: Path) -> int:
    """Write the file and answer how many tips it holds. Raises BadSetting for another ending or an unwritable place."""
    with export_by_pieces(path) as file:
        file.write(tips)
        file.whole = True
    return len(tips)


@contextmanager
def export_by_pieces(path: Path) -> Iterator[ExportFile]:
    """A file to write to; unless it is said to be whole, nothing of it stays. Raises BadSetting like `export_tips`."""
    if path.suffix not in (".csv", ".json"):
        raise BadSetting("The file must end in .csv or .json.")
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        beside = Path(name)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
                file = _Json(stream) if path.suffix == ".json" else _Csv(stream)
                yield file
                file.end()
                stream.flush()
                os.fsync(stream.fileno())
            if file.whole:
                beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError:
        raise BadSetting("The file cannot be written there; choose another folder.") from None


class _Csv:
    def __init__(self, stream: IO[str]) -> None:
        self.whole = False
        self._rows = csv.DictWriter(stream, COLUMNS)
        self._rows.writeheader()

    def write(self, tips: Sequence[Tip]) -> None:
        self._rows.writerows({name: safe_cell(value) for name, value in export_row(tip).items()} for tip in tips)

    def end(self) -> None:
        """There is nothing to close."""


class _Json:
    def __init__(self, stream: IO[str]) -> None:
        self.whole = False
        self._stream = stream
        self._between = "[\n"

    def write(self, tips: Sequence[Tip]) -> None:
        for tip in tips:
            self._stream.write(f"{self._between} {json.dumps(export_row(tip), ensure_ascii=False)}")
            self._between = ",\n"

    def end(self) -> None:
        self._stream.write("[]\n" if self._between == "[\n" else "\n]\n")


def export_row(tip: Tip) -> dict[str, str | int]:
    """One tip in plain values; `work` is the id under which it is published, which no http server at home changes."""
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
