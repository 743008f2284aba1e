"""Step 4: what a thumb gives, and the most a month can cost. The wallet seals it; from here on gifts go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit

from app.ui.dialogs.number_box import NumberBox
from app.ui.first_run.step_page import StepPage
from app.ui.numbers import amount_text, in_field
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Surroundings
from app.ui.wallet.amounts import amount_field, milli_of, number_of
from app.ui.wishes.first_run import Sealed, first_run_view, seal

if TYPE_CHECKING:
    from app.services.first_run import FirstRunView

DAYS_OF_A_MONTH = 31
MOST_DAYS = 90
USUAL_DAYS = 7


class AmountStep(StepPage):
    """The sum of a month stands in large letters and follows what is typed."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(
            surroundings,
            self.tr("How much?"),
            self.tr("The limits are sealed with the keys; no part of this program can go beyond them."),
        )
        self._account, self._asset = "", "HBD"
        self._per_tip, self._per_creator_day = 100, 200
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.grid.setColumnStretch(0, 1)
        self.column.addLayout(self.grid)
        self._units: list[PlainLabel] = []
        self.price = self._amount(self.tr("What one thumb gives"), 50)
        self.day = self._amount(self.tr("Most for one day"), 500)
        self.month = self._amount(self.tr("Most for one month"), 10_000)
        self.about = self.tell(self.tr("HBD is worth about one US dollar."), "small")
        self.most = self.tell("", "title")
        self.most.setContentsMargins(0, 8, 0, 8)
        self.days = NumberBox()
        self.days.setRange(1, MOST_DAYS)
        self.days.setValue(USUAL_DAYS)
        self.days.setAccessibleName(self.tr("Days for which gifts within the limits go out without asking"))
        self.days.setSuffix(self.tr(" days"))
        self.name_above(self.tr("Gifts within the limits go out without asking for"), self.days)
        self.passphrase = self.field(self.tr("Passphrase of this wallet"), secret=True)
        for line in (self.price, self.day, self.month):
            line.textEdited.connect(lambda _: self._weigh())
        self.main.setText(self.tr("Set these limits"))
        self.main.clicked.connect(self.go_on)
        self._weigh()

    def arrive(self) -> None:
        """What holds now."""
        self.ask(first_run_view(), self._show, lambda *_: None)

    def go_on(self) -> None:
        """Seal them."""
        price, day, month = (milli_of(line.text()) for line in (self.price, self.day, self.month))
        if price is None or day is None or month is None or not price:
            self.say(self.tr("Type each as an amount, such as 0.050."))
        elif price > min(day, month):
            self.say(self.tr("One thumb would give more than a day or a month may cost."))
        elif not self.passphrase.text():
            self.say(self.tr("Type the passphrase of this wallet: it seals the limits."))
        else:
            limits = {
                "per_tip": max(self._per_tip, price),
                "per_creator_day": max(self._per_creator_day, price),
                "per_day": day,
                "per_month": month,
            }
            words = {name: number_of(milli) for name, milli in limits.items()}
            account = self._account or next(iter(self.figures.accounts), "")
            sealed = Sealed(account, price, words, self.days.value(), self.passphrase.text())
            told = self.tr("The wallet seals the limits; then this computer becomes the one that pays…")
            self.work(told, seal(sealed), self._done)

    def most_a_month(self) -> int | None:
        """In thousandths; None while something typed is no amount."""
        day, month = milli_of(self.day.text()), milli_of(self.month.text())
        return None if day is None or month is None else min(month, day * DAYS_OF_A_MONTH)

    def _weigh(self) -> None:
        self.say("")
        most = self.most_a_month()
        self.most.setText(
            self.tr("Not an amount yet.")
            if most is None
            else self.tr("The most a month can cost: {}").format(amount_text(most, self._asset))
        )

    def _show(self, view: FirstRunView) -> None:
        self._account, self._asset = view.account, view.asset
        self._per_tip, self._per_creator_day = view.limits.per_tip, view.limits.per_creator_day
        known = (view.price, view.limits.per_day, view.limits.per_month)
        for line, milli in zip((self.price, self.day, self.month), known, strict=True):
            if not line.isModified():
                line.setText(in_field(milli))
        for unit in self._units:
            unit.setText(view.asset)
        self.about.setVisible(view.asset == "HBD")
        self._weigh()

    def _done(self, sentence: str) -> None:
        self.passphrase.clear()
        for line in (self.price, self.day, self.month):
            line.setModified(False)
        if sentence:
            self.said.emit(sentence, "positive")
        self.went_on.emit()

    def _amount(self, label: str, milli: int) -> QLineEdit:
        line = amount_field(label, milli)
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        place = self.grid.rowCount()
        name = PlainLabel(label, wrap=True)
        name.setBuddy(line)
        unit = PlainLabel("HBD")
        self._units.append(unit)
        self.grid.addWidget(name, place, 0)
        self.grid.addWidget(line, place, 1)
        self.grid.addWidget(unit, place, 2)
        return line
