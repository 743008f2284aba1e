"""The only crossing between Qt and asyncio: wishes go over as coroutines, answers and news come back as queued signals.

    window ── submit(work) ──> asyncio thread: Application, its runner, its page feed
    window <── one signal ──── outbox: everything since the last one, at most ten signals a second

The signer may die (killed means locked): the program is then opened anew, and the window is told.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.errors import AppError, SettledElsewhere
from app.ui.news import Answered, Failed, Lost, Opened, Refused, Told
from app.ui.outbox import Outbox
from app.ui.sentences import in_words
from app.ui.wishes import OnAnswer, OnRefusal, Wish
from integrations.errors import IntegrationError
from wallet.errors import SignerGone, WalletError

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.events import Event
    from app.folders import DataFolder
    from app.services.window_page import Page

_log = logging.getLogger(__name__)
INSIDE = "Something went wrong inside Capillary; nothing was sent by it, and the log file says more."
STARTS_ANEW = "Capillary is just starting; try again in a moment."
TRY_AGAIN_AFTER = 3.0
ROLE = "the window"



class Bridge(QObject):
    """`news` carries Opened, Lost and Told in order. Everything public is called from the window's thread."""

    news = Signal(object)
    _arrived = Signal(object)

    def __init__(self, folder: DataFolder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._outbox = Outbox(self._arrived.emit)
        self._asked: dict[int, tuple[OnAnswer | None, OnRefusal | None]] = {}
        self._count = 0
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="asyncio", daemon=True)
        self._end: asyncio.Event
        self._anew: asyncio.Event
        self._application: Application | None = None
        self._works: set[asyncio.Task[None]] = set()
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Start the thread and open the program in it."""
        self._thread.start()
        self._ready.wait()

    def submit(self, work: Wish, answer: OnAnswer | None = None, refusal: OnRefusal | None = None) -> None:
        """Run `work(application)` over there; later, here, either `answer(result)` or `refusal(sentence, error)`."""
        if self._loop is None or not self._thread.is_alive():
            return
        self._count += 1
        self._asked[self._count] = (answer, refusal)
        self._loop.call_soon_threadsafe(self._begin, self._count, work)

    def open_again(self) -> None:
        """Close and open the program, such as after a practice world was started."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(lambda: self._anew.set())

    def close(self) -> None:
        """End everything over there: tasks, signer, thread. Returns when they have ended."""
        if self._loop is not None and self._thread.is_alive():
            self._loop.call_soon_threadsafe(lambda: self._end.set())
            self._thread.join(timeout=20)
        self._asked.clear()

    @Slot(object)
    def _deliver(self, items: list[object]) -> None:
        for item in items:
            match item:
                case Answered(number, result):
                    answer, _ = self._asked.pop(number, (None, None))
                    if answer is not None:
                        answer(result)
                case Failed(number, sentence, error):
                    _, refusal = self._asked.pop(number, (None, None))
                    if refusal is not None:
                        refusal(in_words(sentence), error)
                case _:
                    self.news.emit(item)

    def _run(self) -> None:
        with asyncio.Runner() as runner:
            runner.run(self._live())

    async def _live(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._end, self._anew = asyncio.Event(), asyncio.Event()
        self._outbox.use(self._loop)
        self._ready.set()
        while not self._end.is_set():
            self._anew.clear()
            try:
                await self._open()
            except (AppError, IntegrationError, WalletError) as error:
                self._outbox.put(Lost(str(error)))
                await _first_of(self._end, self._anew, seconds=TRY_AGAIN_AFTER)
            except Exception:
                _log.exception("The program could not go on and is opened anew.")
                self._outbox.put(Lost(INSIDE))
                await _first_of(self._end, self._anew, seconds=TRY_AGAIN_AFTER)

    async def _open(self) -> None:
        from app.bootstrap import open_application

        async with open_application(self._folder) as application:
            self._application = application
            stop_listening = application.events.listen(self._hear)
            self._outbox.put(Opened(application.clock.now, application.practice is not None))
            shown = asyncio.Event()

            def tell(page: Page) -> None:
                self._outbox.put(Told(page))
                shown.set()

            feed = asyncio.create_task(application.page.run(tell))
            running = asyncio.create_task(self._work_on(application, shown))
            ended = asyncio.create_task(_first_of(self._end, self._anew))
            try:
                await asyncio.wait({feed, ended}, return_when=asyncio.FIRST_COMPLETED)
                if feed.done():
                    await feed
            finally:
                stop_listening()
                self._application = None
                await _cancelled(feed, ended, running, *self._works)
                application.lock.release()

    async def _work_on(self, application: Application, shown: asyncio.Event) -> None:
        """Collect and settle, as soon as the window shows what is known, and no other program does it for this folder.
        """
        await shown.wait()
        while True:
            try:
                application.runner.take_over(ROLE)
                break
            except SettledElsewhere as error:
                self._outbox.put(Refused(str(error)))
                await asyncio.sleep(TRY_AGAIN_AFTER)
        self._outbox.put(Refused(""))
        await application.runner.run()

    def _begin(self, number: int, work: Wish) -> None:
        task = asyncio.create_task(self._answer(number, work))
        self._works.add(task)
        task.add_done_callback(self._works.discard)

    async def _answer(self, number: int, work: Wish) -> None:
        try:
            if self._application is None:
                self._outbox.put(Failed(number, STARTS_ANEW, SignerGone(STARTS_ANEW)))
                return
            self._outbox.put(Answered(number, await work(self._application)))
        except asyncio.CancelledError:
            self._outbox.put(Failed(number, STARTS_ANEW, SignerGone(STARTS_ANEW)))
            raise
        except SignerGone as error:
            self._anew.set()
            self._outbox.put(Failed(number, str(error), error))
        except (AppError, IntegrationError, WalletError) as error:
            self._outbox.put(Failed(number, str(error), error))
        except Exception as error:
            _log.exception("A wish of the window failed.")
            self._outbox.put(Failed(number, INSIDE, error))

    def _hear(self, event: Event) -> None:
        self._outbox.put(event)


async def _first_of(*events: asyncio.Event, seconds: float | None = None) -> None:
    waits = [asyncio.ensure_future(event.wait()) for event in events]
    try:
        await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        await _cancelled(*waits)


async def _cancelled(*tasks: asyncio.Future[Any]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
