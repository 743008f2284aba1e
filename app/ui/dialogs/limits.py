"""Today's and this month's limits: what they are, what is used, and new ones, which cost the passphrase."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.ui.dialogs.form import Form
from app.ui.dialogs.number_box import NumberBox
from app.ui.numbers import localized
from app.ui.plain_text import PlainLabel, visible
from app.ui.times import TimeWords, moment
from app.ui.wishes import Submit, limits, renew, set_limits


class LimitsDialog(Form):
    """Shows each account's limits; changes those of the first account in the usual currency."""

    def __init__(self, submit: Submit, parent: QWidget | None = None) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("Limits"), self.tr("Change"))
        self.column.addWidget(
            PlainLabel(self.tr("The wallet keeps them sealed. Days and months are UTC."), look="muted", wrap=True)
        )
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.column.addLayout(self.grid)
        self._account, self._asset = "", "HBD"
        self._times = TimeWords(self)
        self.fields = {
            "per_tip": self._amount(self.tr("Most for one gift")),
            "per_creator_day": self._amount(self.tr("Most for one creator a day")),
            "per_day": self._amount(self.tr("Most for one day")),
            "per_month": self._amount(self.tr("Most for one month")),
        }
        self.days = NumberBox()
        self.days.setRange(0, 90)
        self.days.setSuffix(self.tr(" days"))
        self.days.setSpecialValueText(self.tr("leave as it is"))
        self.days.setAccessibleName(self.tr("Renew the allowance for"))
        self.column.addWidget(self.name(self.tr("Gifts within the limits go out without asking for")))
        self.column.addWidget(self.days)
        self.passphrase = self.field(self.tr("Passphrase of this wallet"), secret=True)
        self.main.clicked.connect(self.change)
        self.passphrase.returnPressed.connect(self.change)
        self.main.setEnabled(False)
        self.ask(limits(), self._show)

    def change(self) -> None:
        """Ask the wallet for it."""
        changes = {name: text for name, field in self.fields.items() if (text := _number(field.text()))}
        if not changes and not self.days.value():
            self.say(self.tr("Nothing is changed yet: type a new limit, or choose days."))
            return
        if not self.passphrase.text():
            self.say(self.tr("The wallet changes limits only with its passphrase."))
            return
        self.wait(self.tr("The wallet opens…"))
        if changes:
            wish = set_limits(self._account, self._asset, changes, self.passphrase.text())
            self.ask(wish, self._changed)
        else:
            self._changed(None)

    def _changed(self, _: object) -> None:
        if self.days.value():
            self.ask(renew(self.passphrase.text(), self.days.value()), self._done)
        else:
            self._done(None)

    def _done(self, _: object) -> None:
        self.passphrase.clear()
        self.days.setValue(0)
        for field in self.fields.values():
            field.clear()
        self.main.setEnabled(True)
        self.say(self.tr("The limits are changed and sealed."), "positive")
        self.ask(limits(), self._show)

    def _show(self, rows: list[dict[str, str | None]]) -> None:
        while (item := self.grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.main.setEnabled(bool(rows))
        if not rows:
            locked = self.tr("Open the wallet with its passphrase to see them.")
            self.grid.addWidget(PlainLabel(locked, wrap=True), 0, 0)
            return
        self._account, self._asset = rows[0]["account"] or "", rows[0]["asset"] or "HBD"
        for line, row in enumerate(rows):
            told = self.tr("@{account}: {today} today, {month} this month").format(
                account=visible(row["account"] or ""),
                today=self._known(row["spent_today"]),
                month=self._known(row["spent_this_month"]),
            )
            self.grid.addWidget(PlainLabel(told, wrap=True), 2 * line, 0)
            ends = moment(row["allowance_until"] or "")
            until = self.tr("Without asking until: {}").format(self._times.exact(ends) if ends else "–")
            self.grid.addWidget(PlainLabel(until, look="small", wrap=True), 2 * line + 1, 0)
        self.fit()
        for name, field in self.fields.items():
            field.setPlaceholderText(self.tr("now {}").format(self._known(rows[0][name])))

    @staticmethod
    def _known(amount: str | None) -> str:
        return localized(amount) if amount else "?"

    def _amount(self, label: str) -> QLineEdit:
        return self.field(label, hint=self.tr("not known yet"))


def _number(text: str) -> str:
    """`0.5`, `0,5` and `1` as `0.500` and `1.000`; anything else as it was typed, for the wallet to refuse."""
    typed = text.strip().replace(",", ".").removesuffix("HBD").removesuffix("HIVE").strip()
    whole, point, part = typed.partition(".")
    if whole.isascii() and whole.isdigit() and len(part) <= 3 and (not point or part.isdigit()):
        return f"{int(whole)}.{part.ljust(3, '0')}"
    return typed
