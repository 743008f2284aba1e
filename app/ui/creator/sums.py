"""The sums of a creator in one asset: words, two drawings over time, and the works with a button to tip each."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton

from app.domain.statistics.gifts import Dimension
from app.services.statistics.views import AssetView, PartView
from app.ui.charts.area import Area, growing
from app.ui.charts.bars import Bar, Bars
from app.ui.layouts.section import button, card
from app.ui.numbers import amount_text
from app.ui.plain_text import ElidedLabel, PlainLabel, tooltip, visible
from app.ui.shell.page import Surroundings

MOST_PLATFORMS = 6
LOW = 110
"""Pixels of the second drawing."""


class AssetSums(QObject):
    """Makes the cards of one asset; `tipped` carries the address of a work."""

    tipped = Signal(str)

    def __init__(
        self, around: Surroundings, view: AssetView, observers: tuple[str, ...], today: date, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._around = around
        self.view = view
        self.money = Area(around.theme, partial(amount_text, asset=view.asset))
        self.money.show_points(growing([(day.day, day.milli) for day in view.days], today))
        self.people = Area(around.theme, self._people_words)
        self.people.setFixedHeight(LOW)
        self.people.show_points(growing([(day.day, day.supporters) for day in view.days], today))
        self.tips: dict[str, QPushButton] = {}
        self.observers = observers

    def cards(self) -> list[QFrame]:
        """What the page shows, one below the other."""
        claimed, confirmed = self.view.claimed, self.view.confirmed
        words = self.tr("{sum} from %n supporter(s)", "", claimed.supporters)
        heading = words.format(sum=amount_text(claimed.milli, claimed.asset))
        who = ", ".join(self._observer(name) for name in self.observers)
        sure = self.tr("{sum} of it is confirmed: {who} saw that the channel names this account.")
        unsure = self.tr("None of it is confirmed yet: nobody here saw that a channel names this account.")
        said = sure.format(sum=amount_text(confirmed.milli, confirmed.asset), who=who) if confirmed.milli else unsure
        made = [
            card(
                PlainLabel(heading, look="lead", wrap=True),
                PlainLabel(said, look="small", wrap=True),
                self.money,
                PlainLabel(self.tr("Supporters"), look="lead"),
                self.people,
            )
        ]
        works = self.view.made_of.get(Dimension.WORK, ())
        if works:
            made.append(self._works(works))
        platforms = self.view.made_of.get(Dimension.PLATFORM, ())
        if len(platforms) > 1:
            made.append(self._platforms(platforms[:MOST_PLATFORMS]))
        return made

    def _works(self, works: tuple[PartView, ...]) -> QFrame:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for place, one in enumerate(works):
            title = visible(one.name or one.url or one.thing, 120)
            named = ElidedLabel(title)
            named.setToolTip(tooltip(f"{one.name}; {one.url or one.thing}"))
            tip = button(self.tr("Tip…"), look="quiet", told=self.tr("Tip {}").format(title))
            tip.clicked.connect(lambda _=False, url=one.url: self.tipped.emit(url))
            tip.setEnabled(bool(one.url))
            self.tips[one.thing] = tip
            grid.addWidget(named, place, 0)
            grid.addWidget(PlainLabel(amount_text(one.milli, self.view.asset)), place, 1)
            grid.addWidget(tip, place, 2)
        return card(PlainLabel(self.tr("Works"), look="lead"), grid)

    def _platforms(self, platforms: tuple[PartView, ...]) -> QFrame:
        bars = Bars(self._around.theme, self._around.pictures.picture)
        asset = self.view.asset
        bars.show_bars([Bar(one.thing, one.name, one.milli, amount_text(one.milli, asset)) for one in platforms])
        bars.setMinimumHeight(bars.sizeHint().height())
        return card(PlainLabel(self.tr("Where the works are"), look="lead"), bars)

    def _people_words(self, number: int) -> str:
        return self.tr("%n supporter(s)", "", number)

    def _observer(self, name: str) -> str:
        return {"hive": self.tr("the chain itself"), "this computer": self.tr("this computer")}.get(name, visible(name))
