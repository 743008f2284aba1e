"""When to kill: the drill looks over the program's shoulder, at its database and spend log, and never asks it anything.

    liked ─> queued ─> claimed ─> signed ─> written ─> landed ─> sent ─> confirmed

`landed` is what the chain sees, `sent` what the program noted of it; `anywhere` is any instant at all.

A moment is "the next time this happens from now on", plus a random rest, so that the kill falls on either side of the
step that follows.
"""

from __future__ import annotations

import random
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

LOOK_EVERY = 0.0007
STEPS = ("liked", "queued", "claimed", "signed", "written", "landed", "sent", "confirmed")
_COUNTS = {
    "liked": "SELECT count(*) FROM peertube_like WHERE handled = 0",
    "queued": "SELECT count(*) FROM tip",
    "claimed": "SELECT count(*) FROM tip WHERE state = 'claimed'",
    "written": "SELECT count(*) FROM submission",
    "sent": "SELECT coalesce(sum(sent), 0) FROM submission",
    "confirmed": "SELECT count(*) FROM tip WHERE state = 'confirmed'",
    "undone": "SELECT count(*) FROM tip WHERE reason = 'undone'",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A tip as the database has it; `uuid` is empty for works that are not the drill's."""

    number: int
    url: str
    state: str
    reason: str
    milli: int
    transaction: str


class Shoulder:
    """Read-only looks at one data folder; `landed` counts the transactions of the chain."""

    def __init__(self, folder: Path, landed: Callable[[], int]) -> None:
        self._landed = landed
        self._log = folder / "spend.log"
        self._connection = sqlite3.connect(
            f"{(folder / 'capillary.sqlite').as_uri()}?mode=ro", uri=True, timeout=10, isolation_level=None
        )

    def count(self, step: str) -> int:
        """A number that changes when this step is taken."""
        if step == "signed":
            return self._log.stat().st_size
        if step == "landed":
            return self._landed()
        return int(self._connection.execute(_COUNTS[step]).fetchone()[0])

    def wait(self, step: str, patience: float, alive: Callable[[], bool]) -> bool:
        """Return True at once when the step is taken next, False when it is not for `patience` seconds."""
        before, until = self.count(step), time.monotonic() + patience
        while time.monotonic() < until and alive():
            now = self.count(step)
            if now > before:
                return True
            before = now
            time.sleep(LOOK_EVERY)
        return False

    def tips(self) -> list[Row]:
        """All of them."""
        question = "SELECT id, url, state, reason, milli, transaction_id FROM tip ORDER BY id"
        return [Row(*row) for row in self._connection.execute(question)]

    def states(self) -> Counter[str]:
        """How many tips stand where."""
        return Counter(row.state for row in self.tips())

    def submissions(self) -> dict[str, tuple[str, int]]:
        """Transaction id -> its state and how often it was sent, as far as the program noted."""
        rows = self._connection.execute("SELECT transaction_id, state, sent FROM submission")
        return {row[0]: (row[1], row[2]) for row in rows}

    def signed_last(self) -> str:
        """The newest transaction of the spend log: its lines are sealed, not secret."""
        lines = [line for line in self._log.read_text("utf-8").splitlines() if '"entry":"Signed"' in line]
        return lines[-1].partition('"transaction_id":"')[2][:40] if lines else ""

    def needs_login(self) -> bool:
        """Whether the session at the PeerTube server ended."""
        found = self._connection.execute("SELECT count(*) FROM peertube_account WHERE state = 'login_needed'")
        return bool(found.fetchone()[0])

    def is_sound(self) -> bool:
        """SQLite's own check of every page."""
        return bool(self._connection.execute("PRAGMA quick_check").fetchone()[0] == "ok")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def where_it_died(shoulder: Shoulder, on_chain: set[str]) -> str:
    """The farthest step that was under way when everything stopped: found afterwards, from what is on disk."""
    submissions = shoulder.submissions()
    open_ones = {name: sent for name, (state, sent) in submissions.items() if state == "submitting"}
    if any(not sent for sent in open_ones.values()):
        unheard = any(name in on_chain for name, sent in open_ones.items() if not sent)
        return "sent, answer not heard" if unheard else "written, not sent"
    if shoulder.count("claimed"):
        return "claimed, not signed" if shoulder.signed_last() in {"", *submissions} else "signed, not written"
    if open_ones:
        return "sent, not settled"
    if shoulder.count("liked"):
        return "seen, not queued"
    return "between two"


def rest(random_: random.Random) -> float:
    """Seconds between the step and the kill: often none, sometimes a few milliseconds, seldom more."""
    return random_.choice((0.0, 0.0, 0.0, random_.uniform(0, 0.006), random_.uniform(0, 0.03), random_.uniform(0, 0.2)))
