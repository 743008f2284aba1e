"""The limits: the most a month can cost, how much of it is used, and the gifts that a limit holds back."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from app.services.wallet_page import LimitRow, LimitsView
from app.services.window_page import Figures, TipCard
from app.ui.charts.columns import Columns, Month
from app.ui.layouts.section import Section, account_label, button, card, emptied, line
from app.ui.numbers import amount_text, number
from app.ui.plain_text import ElidedLabel, PlainLabel, tooltip, visible
from app.ui.sentences import in_words
from app.ui.shell.page import Surroundings
from app.ui.tips.words import RowWords
from app.ui.wallet.forms.allow_once import AllowOnce
from app.ui.wallet.forms.limits import LimitsForm
from app.ui.wallet.meter import Meter
from app.ui.wishes.wallet import limits_view


class LimitsSection(Section):
    """What is held back stands first: it waits for somebody."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.view: LimitsView | None = None
        self.words = RowWords(self)
        self.once = AllowOnce(surroundings.submit, self)
        self.once.said.connect(self.said)
        self.most = PlainLabel(look="title", wrap=True)
        self.utc = PlainLabel(
            self.tr("The wallet keeps the limits sealed and obeys nobody else. Days and months are UTC."),
            look="muted",
            wrap=True,
        )
        self.held = QVBoxLayout()
        self.cards = QVBoxLayout()
        self.cards.setSpacing(16)
        self.column.addWidget(self.most)
        self.column.addWidget(self.utc)
        self.column.addLayout(self.held)
        self.column.addLayout(self.cards)

    def load(self) -> None:
        """Ask the wallet."""
        self.ask(limits_view(), self.show_limits)

    def concerns(self, before: Figures, now: Figures) -> bool:
        """What was spent, and what waits, stand here too."""
        spent = (before.spent_today, before.spent_month, before.day_limit, before.month_limit)
        waits = (before.waiting, before.questions)
        now_spent = (now.spent_today, now.spent_month, now.day_limit, now.month_limit)
        return (spent, waits) != (now_spent, (now.waiting, now.questions)) or super().concerns(before, now)

    def show_limits(self, view: LimitsView) -> None:
        """Show them; nothing moves where nothing changed."""
        if view == self.view:
            return
        self.view = view
        self.most.setText(self._most(view))
        with self.made_anew():
            emptied(self.held)
            if view.held:
                self.held.addWidget(self._held_card(view.held))
            emptied(self.cards)
            for row in view.rows:
                used = row.asset == self.figures.asset or row.per_month or row.month
                self.cards.addWidget(self._card(row) if used else self._unused(row))

    def _most(self, view: LimitsView) -> str:
        if view.sealed:
            return self.tr("Unlock the vault to see and change the limits.")
        if not view.rows:
            return self.tr("No account yet, so nothing can be spent.")
        sums = {asset: sum(row.most_a_month for row in view.rows if row.asset == asset) for asset in ("HBD", "HIVE")}
        told = [amount_text(milli, asset) for asset, milli in sums.items() if milli or asset == self.figures.asset]
        return self.tr("The most a month can cost: {}").format(", ".join(told) or amount_text(0, self.figures.asset))

    def _card(self, row: LimitRow) -> QFrame:
        told = self.tr("Change the {asset} limits of @{name}").format(asset=row.asset, name=row.account)
        change = button(self.tr("Change…"), told=told)
        change.clicked.connect(lambda: self._change(row))
        name = account_label(row.account, look="lead")
        asset = PlainLabel(row.asset, look="muted")
        uses = QGridLayout()
        uses.setHorizontalSpacing(16)
        uses.setVerticalSpacing(8)
        uses.setColumnStretch(2, 1)
        self._use(uses, self.tr("Today"), row.today, row.per_day, row.asset)
        self._use(uses, self.tr("This month"), row.month, row.per_month, row.asset)
        self._plain(uses, self.tr("One gift"), row.per_tip, row.asset)
        self._plain(uses, self.tr("One creator a day"), row.per_creator_day, row.asset)
        chart = Columns(self.surroundings.theme, lambda milli: amount_text(milli, row.asset))
        chart.show_month(Month(row.days, row.days_in_month, row.per_day))
        about = PlainLabel(self.tr("Given on each day of this month"), look="small", wrap=True)
        return card(line(name, asset, None, change), uses, about, chart)

    def _unused(self, row: LimitRow) -> QFrame:
        told = self.tr("Set {asset} limits of @{name}").format(asset=row.asset, name=row.account)
        start = button(self.tr("Set limits…"), told=told)
        start.clicked.connect(lambda: self._change(row))
        words = PlainLabel(self.tr("Nothing is given in {}.").format(row.asset), look="muted", wrap=True)
        return card(line(account_label(row.account), words, None, start))

    def _use(self, grid: QGridLayout, name: str, used: int | None, most: int, asset: str) -> None:
        place = grid.rowCount()
        known = number(used) if used is not None else "?"
        words = self.tr("{used} of {most}").format(used=known, most=amount_text(most, asset))
        meter = Meter(self.surroundings.theme, f"{name}: {words}")
        meter.show_use(used or 0, most)
        grid.addWidget(PlainLabel(name, look="muted"), place, 0)
        grid.addWidget(PlainLabel(words), place, 1)
        grid.addWidget(meter, place, 2)

    def _plain(self, grid: QGridLayout, name: str, most: int, asset: str) -> None:
        place = grid.rowCount()
        grid.addWidget(PlainLabel(name, look="muted"), place, 0)
        grid.addWidget(PlainLabel(self.tr("at most {}").format(amount_text(most, asset))), place, 1)

    def _held_card(self, cards: tuple[TipCard, ...]) -> QFrame:
        heading = PlainLabel(self.tr("%n gift(s) held back by a limit", "", len(cards)), look="lead", wrap=True)
        frame = card(heading, look="call")
        inside = frame.layout()
        assert isinstance(inside, QVBoxLayout)
        for tip in cards:
            told = self.tr("Allow once: {}").format(visible(tip.title or tip.url, 80))
            once = button(self.tr("Allow once…"), told=told)
            once.clicked.connect(lambda _=False, tip=tip: self.open(self.once.form_of(tip)))
            title = ElidedLabel(self.words.title(tip))
            title.setToolTip(tooltip(tip.title))
            amount = PlainLabel(self.words.amount(tip))
            inside.addLayout(line(title, amount, once))
            inside.addWidget(PlainLabel(in_words(tip.sentence), look="small", wrap=True))
        return frame

    def _change(self, row: LimitRow) -> None:
        form = LimitsForm(self.surroundings.submit, row, self.window())
        form.succeeded.connect(lambda: self.said.emit(self.tr("The limits are changed and sealed."), "positive"))
        self.open(form)
