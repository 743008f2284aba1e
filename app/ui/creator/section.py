"""What a creator's page shows, below one another; asked anew when gifts or proofs have changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout

from app.ui.creator.head import Head
from app.ui.creator.sums import AssetSums
from app.ui.giving.outside import LeaveDialog
from app.ui.layouts.section import Section, card, emptied
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Surroundings
from app.ui.wishes.giving import opening
from app.ui.wishes.statistics import CreatorLook, creator


class CreatorSection(Section):
    """`who` is the channel or `@account` that is shown; empty for nobody yet."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.who = ""
        self.look: CreatorLook | None = None
        self.head: Head | None = None
        self.sums: list[AssetSums] = []
        self.leaving: LeaveDialog | None = None
        self.browse: Callable[[QUrl], object] = QDesktopServices.openUrl
        self.cards = QVBoxLayout()
        self.cards.setSpacing(16)
        self.nobody = card(
            PlainLabel(self.tr("No creator chosen"), look="lead", wrap=True),
            PlainLabel(
                self.tr("Open the menu of a gift and choose “Look at this creator”."), look="muted", wrap=True
            ),
        )
        self.column.addWidget(self.nobody)
        self.column.addLayout(self.cards)

    def show_creator(self, who: str) -> None:
        """Another one."""
        if who != self.who:
            self.who, self.look = who, None
            emptied(self.cards)
            self.verticalScrollBar().setValue(0)
        self.load()

    def load(self) -> None:
        """Ask for the creator that is shown."""
        self.nobody.setVisible(not self.who)
        if self.who:
            asked = self.who
            self.ask(creator(asked), lambda look: self.show_look(look) if asked == self.who else None)

    def show_look(self, look: CreatorLook) -> None:
        """Show the answer; nothing moves where nothing changed."""
        if look == self.look:
            return
        self.look = look
        with self.made_anew():
            emptied(self.cards)
            self.head = Head(self.surroundings, look.view)
            self.head.led_out.connect(self._lead_out)
            self.cards.addWidget(self.head)
            observers = look.view.sums.observers
            for old in self.sums:
                old.deleteLater()
            assets = look.view.sums.assets
            self.sums = [AssetSums(self.surroundings, one, observers, look.today, self) for one in assets]
            for sums in self.sums:
                sums.tipped.connect(self._tip)
                for made in sums.cards():
                    self.cards.addWidget(made)
            if not self.sums:
                self.cards.addWidget(self._nothing())

    def _nothing(self) -> PlainLabel:
        words = self.tr("No open gift to this creator is in the journal yet. It is read every few minutes.")
        return PlainLabel(words, look="muted", wrap=True)

    def _tip(self, url: str) -> None:
        self.ask(opening(url), lambda found: self.led.emit("tip", found))

    def _lead_out(self, url: QUrl) -> None:
        """Show the real host first."""
        self.leaving = LeaveDialog(url, self.window())
        self.leaving.agreed.connect(lambda agreed: self.browse(agreed))
        self.leaving.open()
