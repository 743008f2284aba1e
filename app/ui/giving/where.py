"""Where it went: own gifts that arrived, by month, by creator, by platform, drawn and in words."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.services.statistics.mine import Giving, Share
from app.ui.charts.bars import Bar, Bars
from app.ui.charts.months import Months, MonthSum
from app.ui.layouts.flow import FlowLayout
from app.ui.layouts.section import Section, button, card, emptied
from app.ui.numbers import amount_text, number
from app.ui.plain_text import PlainLabel, visible
from app.ui.shell.page import Surroundings
from app.ui.wishes.statistics import where_it_went

MOST = 8
"""Creators with a bar of their own."""


class WhereSection(Section):
    """`led` leads to a creator. One row of cards for each asset that was given; two are never added."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.givings: tuple[Giving, ...] | None = None
        self.cards = QVBoxLayout()
        self.cards.setSpacing(16)
        self.empty = card(
            PlainLabel(self.tr("Nothing has arrived yet"), look="lead", wrap=True),
            PlainLabel(
                self.tr(
                    "As soon as a first gift has arrived, you see here in which month, to whom, and on which platform "
                    "your money went. It is counted on this computer and told to nobody."
                ),
                look="muted",
                wrap=True,
            ),
        )
        self.empty.hide()
        self.column.addWidget(self.empty)
        self.column.addLayout(self.cards)

    def load(self) -> None:
        """Ask for everything."""
        self.ask(where_it_went(), self.show_givings)

    def show_givings(self, givings: tuple[Giving, ...]) -> None:
        """Show them; nothing moves where nothing changed."""
        if givings == self.givings:
            return
        self.givings = givings
        self.empty.setVisible(not givings)
        with self.made_anew():
            emptied(self.cards)
            for giving in givings:
                for made in (self._months(giving), self._creators(giving), self._platforms(giving)):
                    self.cards.addWidget(made)

    def _months(self, giving: Giving) -> QFrame:
        words = self.tr("{sum} in %n gift(s)", "", giving.gifts)
        heading = words.format(sum=amount_text(giving.milli, giving.asset))
        chart = Months(self.surroundings.theme, partial(amount_text, asset=giving.asset), number)
        chart.show_sums([MonthSum(one.thing, one.milli) for one in giving.months])
        counted = self.tr("Quiet gifts are counted, too; what was promised is not.")
        return card(
            PlainLabel(heading, look="lead", wrap=True),
            PlainLabel(counted, look="small", wrap=True),
            chart,
        )

    def _creators(self, giving: Giving) -> QFrame:
        shown, rest = giving.creators[:MOST], giving.creators[MOST:]
        parts: list[QWidget] = [PlainLabel(self.tr("By creator"), look="lead"), self._bars(shown, giving.asset)]
        if rest:
            words = self.tr("and %n more", "", len(rest))
            sums = amount_text(sum(one.milli for one in rest), giving.asset)
            parts.append(PlainLabel(f"{words}: {sums}", look="small", wrap=True))
        known = [one for one in shown if one.thing]
        if known:
            parts += [PlainLabel(self.tr("Look closer at"), look="small"), self._links(known)]
        return card(*parts)

    def _links(self, known: list[Share]) -> QWidget:
        """Painted bars cannot be pressed by a key; these can."""
        holder = QWidget()
        row = FlowLayout(holder, spacing=16)
        for one in known:
            name = visible(one.name, 40)
            look = button(name.replace("&", "&&"), look="link", told=self.tr("Look at {}").format(name))
            look.clicked.connect(lambda _=False, thing=one.thing: self.led.emit("creator", thing))
            row.addWidget(look)
        return holder

    def _platforms(self, giving: Giving) -> QFrame:
        return card(PlainLabel(self.tr("By platform"), look="lead"), self._bars(giving.platforms, giving.asset))

    def _bars(self, shares: tuple[Share, ...], asset: str) -> Bars:
        bars = Bars(self.surroundings.theme, self.surroundings.pictures.picture)
        self.surroundings.pictures.changed.connect(bars.update)
        bars.show_bars([Bar(one.thing, one.name, one.milli, amount_text(one.milli, asset)) for one in shares])
        bars.setMinimumHeight(bars.sizeHint().height())
        return bars
