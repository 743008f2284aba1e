"""The first page. Painted from one small table before the program runs, and kept true by it afterwards.

    Balance | Today (ring) | Waiting
    what stands between a thumb and its gift
    [ Paste or drop a link to tip it   ] [Tip 0.050 HBD]
    newest gifts                       3 new  All gifts
    rows, or what to do for the first one; before that, the first run alone
    this month by creator
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from app.services.window_page import COLLECTING, Figures
from app.services.window_page import Page as FirstPage
from app.ui.home.body import Body
from app.ui.home.header import Header
from app.ui.home.link_field import LinkField
from app.ui.home.month import Month
from app.ui.home.unlock_bar import UnlockBar
from app.ui.news import Lost, Opened, Told
from app.ui.numbers import amount_text
from app.ui.shell.page import Page, Surroundings

if TYPE_CHECKING:
    from app.ui.home.deeds import Deeds

MARGINS, GAP = (18, 6), 12
FOR_ROWS = 250
"""So much height the rows have before the month gets any."""


class HomePage(Page):
    """`arrive` takes a link to tip at once, `("offer", link)` for one to look at first, or COLLECTING to unlock."""

    name = "home"

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.running = False
        self.header = Header(surroundings.theme)
        self.unlock = UnlockBar()
        self.link = LinkField()
        self.month = Month(surroundings)
        self.body = Body(surroundings)
        self.stream = self.body.stream
        self._deeds: Deeds | None = None
        self.unlock.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, MARGINS[0], 24, MARGINS[1])
        column.setSpacing(GAP)
        for widget in (self.header, self.unlock, self.link):
            column.addWidget(widget)
        column.addWidget(self.body, 1)
        column.addWidget(self.month)
        self.body.led.connect(self.led)
        self.body.said.connect(self.said)
        self.body.turned.connect(self._frame)
        self.show_figures(self.figures)

    def title(self) -> str:
        """The word in the rail."""
        return self.tr("Home")

    def show_figures(self, figures: Figures) -> None:
        """To every part; which body is shown depends on whether there is a row."""
        super().show_figures(figures)
        self.header.show_figures(figures, self.now())
        self.unlock.show_figures(figures)
        self.link.show_price(amount_text(figures.price, figures.asset))
        self.link.payer.show_payers(figures.accounts)
        self.body.show_figures(figures, running=self.running)
        self.link.setEnabled((bool(figures.accounts) or self.body.noting()) and self.running)
        self.month.show_figures(figures)
        self._frame()

    def hear(self, news: object) -> None:
        """Whether the program runs, and the cards it tells."""
        if isinstance(news, Opened | Lost):
            self._begin()
            self.running = isinstance(news, Opened)
        match news:
            case Told(page):
                self.stream.take(page)

    def use_clock(self, now: Callable[[], datetime]) -> None:
        """For the time to undo."""
        super().use_clock(now)
        self.stream.tips.use_clock(now)

    def arrive(self, argument: object = None) -> None:
        """With a link, or to unlock, or just so."""
        match argument:
            case ("offer", str(link)):
                self.link.offer(link)
                self._frame()
            case str(word) if word == COLLECTING:
                self.unlock.passphrase.setFocus()
            case str(link) if self.link.isEnabled():
                self.link.take(link)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Nothing is marked before a person goes for the rows.
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.stream.count():
            self.stream.tips.setFocus()
        else:
            super().keyPressEvent(event)

    def search(self) -> None:
        """The field for links, where there is one."""
        if self.link.isHidden():
            return
        self.link.field.setFocus()
        self.link.field.selectAll()

    def back(self) -> bool:
        """Out of the field for links."""
        if not self.link.field.hasFocus():
            return False
        self.link.field.clear()
        self.setFocus()
        self.said.emit("", "muted")
        return True

    def remember(self) -> object:
        """The rows."""
        return FirstPage(self.figures, tuple(self.stream.tips.tips.cards()), newest_first=True)

    def recall(self, kept: object) -> None:
        """The rows of the page before."""
        if isinstance(kept, FirstPage):
            self.stream.take(kept)
            self.show_figures(kept.figures)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _frame(self) -> None:
        """The first run stands alone."""
        alone = self.body.beginning()
        self.header.setVisible(not alone)
        self.link.setVisible(not alone or bool(self.link.field.text()))
        if alone:
            self.unlock.hide()
        self._fit()

    def _fit(self) -> None:
        if self.body.beginning():
            self.month.hide()
            return
        parts = (self.header, self.link, self.unlock)
        above = [part.sizeHint().height() for part in parts if not part.isHidden()]
        gaps = GAP * (len(above) + 1) + sum(MARGINS)
        self.month.fit(self.height() - sum(above) - gaps - FOR_ROWS)

    def _begin(self) -> None:
        if self._deeds is None:
            from app.ui.home.deeds import Deeds

            self._deeds = Deeds(self.surroundings.submit, self.link, self.stream, self.unlock, self)
            self._deeds.said.connect(self.said)
            self.unlock.setEnabled(True)
