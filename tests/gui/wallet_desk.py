"""The wallet's page over a running practice world, with the real program behind its bridge."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.folders import DataFolder
from app.services.window_page import Figures
from app.ui.bridge import Bridge
from app.ui.news import Opened, Told
from app.ui.shell.page import Surroundings
from app.ui.theme.theme import Theme
from app.ui.wallet.page import WalletPage
from integrations.practice.world import PracticeWorld
from tests.gui.practice_desk import join

PATIENCE = 40_000
W = TypeVar("W", bound=QWidget)


class WalletDesk:
    """`page` as a person has it in front of them; `said` is what it told last."""

    def __init__(self, world: PracticeWorld, folder: DataFolder, bot: QtBot) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.world = world
        self.bot = bot
        self.folder = folder
        self.figures = Figures()
        self.said: list[tuple[str, str]] = []
        self.bridge = Bridge(folder)
        self.page = WalletPage(Surroundings(self.bridge.submit, Theme(application), folder, practice=True))
        bot.addWidget(self.page)
        self.page.said.connect(lambda sentence, look: self.said.append((sentence, look)))
        self.bridge.news.connect(self._hear)
        self.page.resize(900, 700)
        self.page.show()
        self.bridge.start()

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait for what should come."""
        self.bot.waitUntil(holds, timeout=PATIENCE)

    def show(self, tab: str) -> None:
        """Turn to a tab."""
        self.page.arrive(tab)

    def form(self, kind: type[W]) -> W:
        """The conversation that is open, once it can be used."""
        self.until(lambda: isinstance(self.page.shown().form, kind))
        form = self.page.shown().form
        assert isinstance(form, kind)
        return form

    def button(self, name: str, place: QWidget | None = None) -> QPushButton:
        """The button that a screen reader calls so, once it is there and can be pressed."""

        def found() -> list[QPushButton]:
            every = (place or self.page.shown()).findChildren(QPushButton)
            return [one for one in every if name in (one.accessibleName(), one.text()) and one.isVisible()]

        self.until(lambda: any(one.isEnabled() for one in found()))
        return found()[-1]

    def press(self, name: str, place: QWidget | None = None) -> None:
        """Press it."""
        self.click(self.button(name, place))

    def click(self, button: QPushButton) -> None:
        """Press a button that may have to wait for its half second."""
        self.until(button.isEnabled)
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, field: QLineEdit, text: str) -> None:
        """Type into a field, in place of what is there."""
        field.clear()
        QTest.keyClicks(field, text)

    def told(self, part: str) -> None:
        """Wait until the page says something with these words in it."""
        self.until(lambda: any(part in sentence for sentence, _ in self.said))

    def close(self) -> None:
        """End the program."""
        self.bridge.close()
        self.page.close()

    def _hear(self, news: object) -> None:
        if isinstance(news, Opened):
            self.page.use_clock(news.now)
        if isinstance(news, Told):
            self.figures = news.page.figures
            self.page.show_figures(self.figures)
        else:
            self.page.hear(news)


@contextmanager
def wallet_desk(
    bot: QtBot, path: Path, *, joined: bool = True, world: PracticeWorld | None = None
) -> Iterator[WalletDesk]:
    """`joined`: account and log-in are there already, but the vault is locked."""
    if world is not None:
        yield from _over(world, bot, path, joined=joined)
        return
    noon = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0)
    with PracticeWorld(factor=1.0, start=noon, seed="journey") as made:
        made.peertube.limits.scale = 1000
        yield from _over(made, bot, path, joined=joined)


def _over(world: PracticeWorld, bot: QtBot, path: Path, *, joined: bool) -> Iterator[WalletDesk]:
    folder = DataFolder.choose(path, practice=True)
    world.describe(folder.world)
    if joined:
        asyncio.run(join(world, path))
    desk = WalletDesk(world, folder, bot)
    try:
        yield desk
    finally:
        desk.close()
