"""A table of gifts over a real database, without a wallet or a network: what the page is looked at and tested on."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from app.domain.thumbs import Payment
from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip, TipLeg
from app.errors import AppError
from app.events import Events
from app.services.clock import SystemClock
from app.services.decide import DecideTips
from app.services.tip_table import TipTable
from app.settings import LiveSettings
from app.store.database import Database
from app.store.peertube import PeerTubeStore
from app.store.submissions import SubmissionStore
from app.store.tips import TipStore
from app.ui.wishes import OnAnswer, OnRefusal, Wish
from tests.fixtures.stored_tips import stored_tip
from wallet.money import Amount, Asset

WORDS = (
    "sunrise", "windmill", "talk", "seeds", "choir", "bench", "alpine", "night", "train", "drawing", "life",
    "timelapse", "garden", "river", "stone", "bread",
)  # fmt: skip
PEOPLE = ("Carol", "Maker", "Ann", "Élise", "Bob the builder", "Lena", "Studio Nord", "")
HOSTS = ("tube.example", "framatube.example", "other.example")
USUAL = (TipState.CONFIRMED,) * 12 + tuple(TipState)


@dataclass
class Scheduler:
    """Counts how often somebody asked to look at once."""

    nudges: int = 0

    def nudge(self) -> None:
        """Look at once."""
        self.nudges += 1


@dataclass
class Runner:
    """As much of it as wishes use."""

    scheduler: Scheduler = field(default_factory=Scheduler)


@dataclass
class OverLimit:
    """Keeps what was asked; the limits themselves are another test's."""

    asked: list[tuple[int, str]] = field(default_factory=list)
    becomes: TipState | None = TipState.QUEUED

    async def run(self, number: int, passphrase: str) -> TipState | None:
        """As if the wallet had agreed."""
        self.asked.append((number, passphrase))
        return self.becomes


@dataclass
class Wallet:
    """As much of its room as wishes of the table use."""

    over_limit: OverLimit = field(default_factory=OverLimit)


@dataclass
class FirstPage:
    """Looked at again when something was decided."""

    looks: int = 0

    def look_again(self) -> None:
        """Look."""
        self.looks += 1


class Shelf:
    """What the wishes of the page use of the program: `tip_table`, `decide`, `settings`, `runner`, `practice`..."""

    def __init__(self, place: Path, *, practice: object | None = None) -> None:
        self.database = Database(place / "capillary.sqlite")
        self.tips = TipStore(self.database)
        self.settings = LiveSettings(place / "settings.json")
        self.decide = DecideTips(self.tips, self.settings, SystemClock(), Events())
        self.submissions = SubmissionStore(self.database)
        peertube = PeerTubeStore(self.database)
        self.tip_table = TipTable(self.database, self.decide, self.submissions, peertube, opening)
        self.runner = Runner()
        self.wallet, self.page = Wallet(), FirstPage()
        self.practice = practice

    def fill(self, count: int, first: int = 1) -> None:
        """Gifts of all kinds over two years, most of them arrived."""
        for start in range(first, first + count, 5000):
            self.tips.insert([gift(number) for number in range(start, min(start + 5000, first + count))])

    def close(self) -> None:
        """Let go of the file."""
        self.tip_table.close()
        self.database.close()


def opening(url: str) -> str:
    """As the program says it, with a server that speaks http."""
    return url.replace("https://home.localhost:9000/", "http://home.localhost:9000/")


def gift(number: int, **changes: Any) -> Tip:
    """The same for the same number."""
    mixed = number * 2_654_435_761 % 2**32
    host, person, state = HOSTS[mixed % 3], PEOPLE[mixed // 7 % len(PEOPLE)], USUAL[mixed // 11 % len(USUAL)]
    asset = Asset.HIVE if mixed % 9 == 0 else Asset.HBD
    milli = 50 if mixed % 4 else 20 + mixed % 400
    title = " ".join(WORDS[mixed // divisor % len(WORDS)] for divisor in (3, 17, 57)).capitalize()
    legs: Sequence[TipLeg] = ()
    if person:
        account = person.split()[0].lower().replace("é", "e")
        part = milli // 10
        whole = TipLeg("creator", account, Amount(milli - part, asset))
        legs = (whole, TipLeg("host", "tubehost", Amount(part, asset)))
    sent = state in (TipState.CONFIRMED, TipState.SUBMITTING)
    queued = stored_tip().queued_at - timedelta(minutes=11 * number)
    values: dict[str, Any] = {
        "payment": Payment("alice.pocket", f"peertube:video:{number:032x}@{host}"),
        "url": f"https://{host}/w/{number:022x}",
        "title": title,
        "channel": f"peertube:channel:{(person or 'nobody').replace(' ', '_').lower()}@{host}",
        "channel_name": person,
        "amount": Amount(milli, asset),
        "legs": tuple(legs),
        "state": state,
        "reason": REASONED.get(state, Reason.NONE),
        "queued_at": queued,
        "due_at": queued + timedelta(seconds=30),
        "changed_at": queued + timedelta(minutes=1),
        "transaction_id": f"{mixed:08x}{number:032x}" if sent else "",
        "block": 92_000_000 + number if state is TipState.CONFIRMED else 0,
    }
    return stored_tip(number, **(values | changes))


REASONED = {
    TipState.WAITING: Reason.DAY_LIMIT,
    TipState.QUESTION: Reason.PAYEE_MENTIONED,
    TipState.PROMISED: Reason.PAYEE_UNKNOWN,
    TipState.CANCELLED: Reason.UNDONE,
    TipState.FAILED: Reason.REFUSED_BY_CHAIN,
    TipState.LAPSED: Reason.WAITED_TOO_LONG,
    TipState.PAID_ELSEWHERE: Reason.PAID_BEFORE,
}


class Crossing(QObject):
    """Runs wishes in an asyncio thread, as the bridge does, and answers at once instead of ten times a second."""

    _came = Signal(object, object)

    def __init__(self, shelf: object) -> None:
        super().__init__()
        self._shelf: Any = shelf
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.open = 0
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(self, wish: Wish, answer: OnAnswer | None, refusal: OnRefusal | None) -> None:
        """As `Bridge.submit`: what is asked after the end is left alone."""
        if self._loop.is_closed():
            return
        self.open += 1
        asyncio.run_coroutine_threadsafe(self._run(wish, answer, refusal), self._loop)

    def close(self) -> None:
        """Wait for what was asked, and end the thread."""
        until = time.monotonic() + 10
        while self.open and time.monotonic() < until:
            QCoreApplication.processEvents()
            time.sleep(0.002)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def _run(self, wish: Wish, answer: OnAnswer | None, refusal: OnRefusal | None) -> None:
        try:
            result = await wish(self._shelf)
        except AppError as error:
            self._came.emit(partial(refusal, str(error)) if refusal else _nothing, error)
        else:
            self._came.emit(answer or _nothing, result)

    def _deliver(self, answer: OnAnswer, result: object) -> None:
        self.open -= 1
        answer(result)


def _nothing(_: object) -> None:
    """Nobody waits for this answer."""
