"""What arrived: sums by anything with a chart, values in a currency, the newest gifts, a file for taxes, thanks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame

from app.domain.earnings.groups import By
from app.services.earnings.book import EarningView, GroupView
from app.services.earnings.look import EarningLook
from app.ui.charts.bars import Bar, Bars
from app.ui.charts.columns import Month
from app.ui.earnings.earned_chart import EarnedColumns
from app.ui.earnings.earned_words import EarnedWords, cell, sum_text
from app.ui.earnings.newest import Newest
from app.ui.earnings.sheet import Sheet
from app.ui.earnings.thank_form import ThankForm
from app.ui.layouts.section import Section, button, card, line
from app.ui.numbers import amount_text, number
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Surroundings
from app.ui.wishes.earnings import PERIODS, export, look

ASSETS = ("HBD", "HIVE", "VESTS")
MOST_BARS = 8


class ReceivedSection(Section):
    """`choose_file` asks for a place; a test may answer instead."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.words = EarnedWords(self)
        self.seen: EarningLook | None = None
        self.asset = "HBD"
        self.choose_file: Callable[[Path], str] = self._ask_for_file
        self.by = self._chooser(self.tr("Add up by"), [(self.words.by(by), by) for by in By])
        self.period = self._chooser(self.tr("Time"), [(self.words.period(one), one) for one in PERIODS])
        self.period.setCurrentIndex(PERIODS.index("year"))
        self.currency = self._chooser(self.tr("Value in"), [(self.tr("Without values"), "")])
        self.save = button(self.tr("Export"), told=self.tr("Export for taxes"))
        self.save.clicked.connect(self._save)
        self.letters = PlainLabel(look="waiting", wrap=True)
        self.columns = EarnedColumns(surroundings.theme, lambda milli: amount_text(milli, self.asset))
        self.bars = Bars(surroundings.theme, surroundings.pictures.picture)
        surroundings.pictures.changed.connect(self.bars.update)
        self.sums = Sheet(self.tr("Sums"), 1)
        self.rates = PlainLabel(look="muted", wrap=True)
        self.promised = PlainLabel(look="muted", wrap=True)
        self.column.addLayout(line(self.by, self.period, self.currency, None, self.save))
        self.column.addWidget(self.letters)
        self.empty = self._none()
        self.sums_card = card(self.columns, self.bars, self.sums, self.rates, self.promised)
        self.newest = Newest(self.words, self.times)
        self.newest.answered.connect(self._thank)
        for one in (self.empty, self.sums_card, self.newest):
            self.column.addWidget(one)
            one.hide()
        self.letters.hide()

    def load(self) -> None:
        """What is known; nobody is asked."""
        # Qt gives a text back, not the name that it was.
        wish = look(self.period.currentData(), By(self.by.currentData()), self.currency.currentData())
        self.ask(wish, self.show_look)

    def show_look(self, found: EarningLook) -> None:
        """Show it; nothing moves where nothing changed."""
        late = (found.by, found.currency) != (self.by.currentData(), self.currency.currentData())
        if late or found == self.seen:
            return
        self.seen = found
        self.asset = found.asset
        self._offer(list(found.currencies))
        self.letters.setVisible(found.letters > 0)
        self.letters.setText(self.tr("%n letter(s) wait until the wallet is open.", "", found.letters))
        self.empty.setVisible(not found.count)
        self.sums_card.setVisible(found.count > 0 or bool(found.promised))
        self.newest.setVisible(found.count > 0)
        self.save.setEnabled(found.count > 0)
        self._show_sums(found)
        self.newest.show_views(found.newest, self.now())

    def _show_sums(self, found: EarningLook) -> None:
        by = found.by
        self.columns.setVisible(by is By.DAY)
        self.columns.show_month(Month(found.month, found.days))
        self.bars.setVisible(by is not By.DAY and bool(found.groups))
        self.bars.show_bars([self._bar(one, by) for one in found.groups[:MOST_BARS] if _largest(one)])
        assets = [asset for asset in ASSETS if any(asset in one.group.sums for one in found.groups)]
        currency = found.currency
        heads = [self.words.by(by), self.tr("Times"), *assets, *([currency] if currency else [])]
        self.sums.show_rows(heads, [self._sums_row(one, by, assets) for one in found.groups])
        missing = sum(one.unvalued for one in found.groups)
        words = self.tr("Values are those of each day, by Hive's price feed and published daily rates.")
        more = self.tr("%n have no rate of their day yet and are not in them.", "", missing) if missing else ""
        self.rates.setVisible(bool(currency))
        self.rates.setText(f"{words} {more}".strip())
        self.promised.setVisible(bool(found.promised))
        sums = [
            sum_text(sum(one.amount.milli for one in found.promised if one.amount.asset == asset), asset)
            for asset in ASSETS
            if any(one.amount.asset == asset for one in found.promised)
        ]
        told = self.tr("Promised, not paid: {sums}, in %n promise(s).", "", len(found.promised))
        self.promised.setText(told.format(sums=", ".join(sums)))

    def _bar(self, view: GroupView, by: By) -> Bar:
        asset, units = _largest(view) or ("HBD", 0)
        owner = f"hive:account:{view.group.name}" if by is By.SUPPORTER else view.group.name
        return Bar(owner, self.words.name(view.group, by), units, sum_text(units, asset))

    def _sums_row(self, view: GroupView, by: By, assets: list[str]) -> list[str]:
        cells = [cell(view.group.sums.get(asset), asset) for asset in assets]
        value = [] if view.value is None else [number(view.value) if view.value or not view.unvalued else ""]
        return [self.words.name(view.group, by), str(view.group.count), *cells, *value]

    def _thank(self, view: EarningView) -> None:
        form = ThankForm(self.surroundings.submit, view.earning, self.window())
        told = self.tr("Your thanks are on their way.")
        form.succeeded.connect(lambda _: self.said.emit(told, "positive"))
        self.open(form)

    def _save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.choose_file(Path(folder or ".") / "capillary-earnings.csv")
        if not name:
            return
        path = Path(name)
        path = path if path.suffix in (".csv", ".json") else path.with_name(f"{path.name}.csv")
        wish = export(path, self.period.currentData(), self.currency.currentData())
        self.ask(wish, lambda count: self._saved(count, path))

    def _saved(self, count: int, path: Path) -> None:
        told = self.tr("%n row(s) stand in {}.", "", count).format(path.name)
        self.said.emit(told, "positive")

    def _ask_for_file(self, place: Path) -> str:
        kinds = ";;".join((self.tr("Table for spreadsheets (*.csv)"), self.tr("For programs (*.json)")))
        return QFileDialog.getSaveFileName(self, self.tr("Export for taxes"), str(place), kinds)[0]

    def _chooser(self, told: str, entries: list[tuple[str, object]]) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(told)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for text, value in entries:
            made.addItem(text, value)
        made.activated.connect(lambda _: self.load())
        return made

    def _offer(self, currencies: list[str]) -> None:
        """Another list of currencies; the chosen one stays."""
        known = [self.currency.itemData(place) for place in range(1, self.currency.count())]
        if known == currencies:
            return
        chosen = self.currency.currentData()
        while self.currency.count() > 1:
            self.currency.removeItem(1)
        for name in currencies:
            self.currency.addItem(self.tr("Value in {}").format(name), name)
        self.currency.setCurrentIndex(max(0, self.currency.findData(chosen)))

    def _none(self) -> QFrame:
        about = self.tr(
            "Gifts for your works, patrons, what a server gets for hosting, and what Hive pays for posts and votes: "
            "everything that arrives at your accounts stands here, with sums and values for taxes."
        )
        return card(
            PlainLabel(self.tr("Nothing arrived yet"), look="lead", wrap=True),
            PlainLabel(about, look="muted", wrap=True),
        )


def _largest(view: GroupView) -> tuple[str, int] | None:
    """Of HBD and HIVE the first that came; bars compare within one asset."""
    return next(((asset, view.group.sums[asset]) for asset in ASSETS if asset in view.group.sums), None)
