"""Sits in the measured window: counts its frames, and lets things happen in its program as commands come in."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.events import TipsChanged
from app.services import runner
from app.ui.bridge import Bridge
from app.ui.news import Told
from app.ui.shell.window import Window
from integrations.errors import IntegrationError
from tests.gui.giving_table import gift

if TYPE_CHECKING:
    from app.bootstrap import Application

FRAME = 16
"""Milliseconds; sixty frames a second."""
AT_ONCE = 500
"""So many tips the collecting stores in one transaction."""
FIRST = 5_000_000
"""Numbers of gifts that no filled table has."""


class Frames(QWidget):
    """A small thing that moves in the window's corner, and when each of its frames was painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setGeometry(4, 4, 24, 24)
        self.times: list[float] = []
        self._timer = QTimer(self, interval=FRAME, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.update)

    def begin(self) -> None:
        """Move."""
        self.times.clear()
        self.show()
        self._timer.start()

    def end(self) -> list[float]:
        """Stand still; the milliseconds between each two frames."""
        self._timer.stop()
        self.hide()
        return [1000 * (later - sooner) for sooner, later in zip(self.times, self.times[1:], strict=False)]

    def paintEvent(self, event: QPaintEvent) -> None:
        self.times.append(time.perf_counter())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor.fromHsl(len(self.times) % 360, 120, 120))
        painter.end()


class Watch(QObject):
    """Answers each command with one line when it is done."""

    _commanded = Signal(str)

    def __init__(self, window: Window, tell: Callable[[str, object], None], *, stay: bool) -> None:
        super().__init__(window)
        self._window, self._tell, self._stay = window, tell, stay
        self._live = False
        self._frames = Frames(window)
        bridge = window.findChild(Bridge)
        assert isinstance(bridge, Bridge)
        self._bridge = bridge
        bridge.news.connect(self._hear)
        self._commanded.connect(self._obey, Qt.ConnectionType.QueuedConnection)
        # As often as on Hive: the practice world is asked thirty times as often, because a person plays there.
        runner.PRACTICE = runner.AT_THE_COMPUTER
        if stay:
            threading.Thread(target=self._listen, daemon=True).start()

    def _hear(self, news: object) -> None:
        if isinstance(news, Told) and not self._live:
            self._live = True
            # The window heard it before us, and paints it before a timer ends.
            QTimer.singleShot(0, self, self._shown)

    def _shown(self) -> None:
        self._tell("live", time.clock_gettime(time.CLOCK_MONOTONIC))
        if not self._stay:
            os._exit(0)

    def _listen(self) -> None:
        for line in sys.stdin:
            self._commanded.emit(line.strip())
        os._exit(0)

    def _obey(self, line: str) -> None:
        word, *rest = line.split()
        match word:
            case "frames":
                self._frames.begin()
                QTimer.singleShot(int(1000 * float(rest[0])), self, lambda: self._tell("gaps", self._frames.end()))
            case "turn":
                self._window.turn_to(rest[0])
                self._tell("turned", rest[0])
            case "arrive":
                self._submit(arrive(int(rest[0])), "arrived")
            case "ask":
                self._submit(ask(rest[0], int(rest[1])), "answered")
            case "unlock":
                from app.ui import wishes

                self._submit(wishes.unlock(" ".join(rest), remember=False), "unlocked")
            case "lock":
                from app.ui import wishes

                self._submit(wishes.lock(), "locked")
            case "end":
                self._window.close()
                os._exit(0)

    def _submit(self, work: Any, name: str) -> None:
        self._bridge.submit(
            work,
            lambda result: self._tell(name, result if isinstance(result, int | float) else 1),
            lambda sentence, _: self._tell(name, sentence),
        )


def arrive(count: int) -> Callable[[Application], Any]:
    """Store so many new tips as the collecting does: in parts, each told of when it is stored."""

    async def run(application: Application) -> int:
        now = application.clock.now()
        for start in range(0, count, AT_ONCE):
            part = []
            for number in range(start, min(start + AT_ONCE, count)):
                moment = now + timedelta(milliseconds=number)
                part.append(gift(FIRST + number, queued_at=moment, due_at=moment + timedelta(days=1), changed_at=now))
                if number % 50 == 0:
                    # The collecting reads each work first, and lets others have their turn.
                    await asyncio.sleep(0.01)
            application.events.tell(TipsChanged(tuple(application.tips.insert(part))))
            await asyncio.sleep(0.05)
        return count

    return run


def ask(url: str, count: int) -> Callable[[Application], Any]:
    """So many requests at once, as far as the program's own lanes let them."""

    async def run(application: Application) -> int:
        async def one(number: int) -> int:
            try:
                answer = await application.http.request("GET", f"{url}/{number}")
            except IntegrationError:
                return 0
            return int(len(answer.body) > 0)

        return sum(await asyncio.gather(*[one(number) for number in range(count)]))

    return run
