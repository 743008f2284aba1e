"""A window over a running practice world, with its own data folder: what the journeys press and look at."""

from __future__ import annotations

import asyncio
import atexit
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.tips.states import TipState
from app.folders import DataFolder
from app.services.first_page import last_page
from app.services.window_page import COLLECTING, TIPPING_ON, TipCard
from app.store.database import stored_time
from app.store.first_run import FirstRunFile
from app.ui.dialogs.account import AccountDialog
from app.ui.dialogs.login import LoginDialog
from app.ui.home.page import HomePage
from app.ui.shell.appearance import Appearance
from app.ui.shell.desk import Desk
from app.ui.shell.page import Page
from app.ui.shell.window import Window
from app.ui.theme.theme import Theme
from app.ui.tips.actions import Action, actions_of
from app.ui.tips.delegate import TipDelegate
from app.ui.tips.view import TipView
from integrations.practice import seed_data
from integrations.practice.genesis.keys import play_secret
from integrations.practice.world import PracticeWorld
from tests.fixtures.journey import PASSPHRASE, POCKET, ROLES, computer
from wallet.intents import AddAccount, CreateVault, OpenAllowance
from wallet.process import start_signer

PATIENCE = 40_000


class PracticeDesk:
    """`desk` and `window` as a person has them in front of them."""

    def __init__(self, world: PracticeWorld, folder: DataFolder, bot: QtBot, appearance: Appearance) -> None:
        self.world = world
        self.bot = bot
        self.folder = folder
        self.appearance = appearance
        self.window = Window(appearance.theme, folder)
        self.desk = Desk(self.window, folder, appearance)
        bot.addWidget(self.window)

    @property
    def theme(self) -> Theme:
        """What the window wears."""
        return self.appearance.theme

    @property
    def home(self) -> HomePage:
        """The first page; another one after a change of language."""
        page = self.window.pages.page("home")
        assert isinstance(page, HomePage)
        return page

    @property
    def tips(self) -> TipView:
        """Its rows."""
        return self.home.stream.tips

    def open_page(self, name: str) -> Page:
        """Press the page's button in the rail."""
        self.click(self.window.rail.buttons[name])
        return self.window.pages.page(name)

    def begin(self) -> None:
        """Open the window with its last page, then the program."""
        page = last_page(self.folder)
        if page is not None:
            self.window.show_page(page)
        self.window.show()
        self.desk.start()
        self.until(lambda: self.window.running)

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait for what should come."""
        self.bot.waitUntil(holds, timeout=PATIENCE)

    def unlock(self) -> None:
        """Type the passphrase into the bar that asks for it."""
        self.until(lambda: self.window.figures.wallet == COLLECTING and self.home.unlock.isVisible())
        self.type(self.home.unlock.passphrase, PASSPHRASE)
        self.click(self.home.unlock.button)
        self.until(lambda: self.window.figures.wallet == TIPPING_ON)

    def connect_account(self, name: str, password: str) -> None:
        """Fill in the dialog of the wallet."""
        self.until(lambda: self.window.running)
        self.desk.lead("account")
        dialog = self.desk.dialogs.shown
        assert isinstance(dialog, AccountDialog)
        self.type(dialog.account, name)
        self.type(dialog.password, password)
        self.type(dialog.passphrase, PASSPHRASE)
        self.type(dialog.again, PASSPHRASE)
        dialog.everybody.click()
        self.click(dialog.main)

    def log_in(self, user: str, password: str) -> LoginDialog:
        """Fill in the dialog for where thumbs come from."""
        self.desk.lead("login")
        dialog = self.desk.dialogs.shown
        assert isinstance(dialog, LoginDialog)
        self.until(lambda: bool(dialog.notice.text()))
        self.type(dialog.user, user)
        self.type(dialog.password, password)
        self.click(dialog.main)
        return dialog

    def card(self, title: str) -> TipCard | None:
        """The row of a work."""
        return next((card for card in self.tips.tips.cards() if card.title == title), None)

    def state(self, title: str) -> TipState | None:
        """Its state."""
        card = self.card(title)
        return card.state if card else None

    def like(self, *titles: str) -> None:
        """Press thumb-up, and wait for the rows."""
        for title in titles:
            self.world.like("alice", title)
        self.until(lambda: all(self.card(title) for title in titles))

    def press(self, title: str, action: Action) -> None:
        """Click the painted button of a row where it is painted."""
        view = self.tips
        view.tips.let_in()
        card = self.card(title)
        delegate = view.itemDelegate()
        assert card is not None
        assert isinstance(delegate, TipDelegate)
        index = view.tips.index(view.tips.row_of(card.number))
        view.scrollTo(index)
        QApplication.processEvents()
        place = delegate.places(view.visualRect(index), card, view.font())
        button = place.buttons[actions_of(card).index(action)]
        self.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=button.center())

    def click(self, button: QPushButton) -> None:
        """Press a button."""
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key, widget: QWidget | None = None) -> None:
        """Press a key."""
        QTest.keyClick(widget or self.window, key)

    def type(self, field: QLineEdit, text: str) -> None:
        """Type into a field, in place of what is there."""
        field.clear()
        if text.isascii():
            QTest.keyClicks(field, text)
        else:
            # Qt's own test keyboard has no other keys, and aborts.
            field.insert(text)

    def close(self) -> None:
        """Close the window."""
        self.window.close()


@contextmanager
def practice_desk(bot: QtBot, path: Path, *, joined: bool = True, factor: float = 1.0) -> Iterator[PracticeDesk]:
    """A new world and an open window. `joined`: account and log-in are there already, and the wallet is open."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    noon = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0)
    with PracticeWorld(factor=factor, start=noon, seed="journey") as world:
        world.peertube.limits.scale = 1000
        folder = DataFolder.choose(path, practice=True)
        world.describe(folder.world)
        if joined:
            asyncio.run(join(world, path))
        desk = PracticeDesk(world, folder, bot, Appearance(application, folder))
        desk.begin()
        try:
            if joined:
                desk.unlock()
            yield desk
        finally:
            desk.close()


async def join(world: PracticeWorld, path: Path) -> None:
    """A data folder with keys, an open allowance and a log-in; its vault is locked."""
    async with computer(world, path) as one:
        for source in _ready_vault(world.start).iterdir():
            shutil.copy(source, one.app.folder.path / source.name)
        one.app.settings.change({"visibility": "open"})
        one.app.connect_hive.keep(POCKET, seed_data.PAYER_DEVICE)
        await one.log_in()
        FirstRunFile(one.app.folder.first_run).change(finished=True)


@cache
def _ready_vault(start: datetime) -> Path:
    """A vault with keys and an open allowance, made once for each test process: sealing takes seconds."""
    folder = Path(tempfile.mkdtemp(prefix="capillary-vault-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    secrets = {role: play_secret(POCKET, role) for role in ROLES}
    authorities = {role: [secret.public_key] for role, secret in secrets.items()}
    times = (stored_time(start), stored_time(start))
    with start_signer(folder, practice=True) as signer:
        signer.request(CreateVault(PASSPHRASE))
        signer.request(
            AddAccount(POCKET, "practice", authorities, PASSPHRASE, [secret.wif for secret in secrets.values()])
        )
        signer.request(OpenAllowance(POCKET, 90, PASSPHRASE, times))
    return folder
