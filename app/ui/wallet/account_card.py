"""One Hive account: balance, keys and their state, free sendings, who pays, and what can be done about it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.services.wallet_page import AccountRow, KeyState, Payer
from app.ui.layouts.flow import flowing
from app.ui.layouts.section import account_label, button, line
from app.ui.numbers import amount_text
from app.ui.plain_text import PlainLabel, tooltip
from app.ui.wallet.words import WalletWords


class AccountCard(QFrame):
    """`here`, `renew`, `end` and `remove` are its buttons; those that make no sense now are hidden."""

    def __init__(self, row: AccountRow, words: WalletWords, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._words = words
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnStretch(1, 1)
        self._make_buttons(row)
        hbd = PlainLabel(self._amount(row.hbd, "HBD"), look="title")
        hive = PlainLabel(self._amount(row.hive, "HIVE"), look="muted")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(10)
        inside.addLayout(line(account_label(row.name, look="lead"), None, hbd))
        inside.addLayout(line(None, hive))
        inside.addLayout(self._facts)
        inside.addWidget(flowing(self.here, self.renew, self.end, self.remove))
        self._show(row, now)

    def _show(self, row: AccountRow, now: datetime) -> None:
        for role, state in row.keys:
            self._key(role, state)
        self._fact(self.tr("Free sendings"), self._words.sendings(row), "")
        if not row.watch:
            self._fact(self.tr("Paid by"), *self._words.payer(row.payer))
            self._fact(self.tr("Without asking"), *self._words.allowance(row, now))
        if row.needs_rebuild:
            meaning = self.tr("What it gave before is being counted; until then every gift waits.")
            self._fact(self.tr("Being checked"), meaning, "waiting")

    def _key(self, role: str, state: KeyState) -> None:
        word, look = self._words.key_state(state)
        meaning = self._words.key_meaning(role, state)
        name = self._fact(self._words.key(role), f"{word}. {meaning}" if meaning else word, look)
        name.setToolTip(tooltip(self._words.key_use(role)))

    def _fact(self, name: str, value: str, look: str) -> QLabel:
        place = self._facts.rowCount()
        label = PlainLabel(name, look="muted")
        self._facts.addWidget(label, place, 0)
        self._facts.addWidget(PlainLabel(value, look=look, wrap=True), place, 1)
        return label

    def _make_buttons(self, row: AccountRow) -> None:
        name = row.name
        self.here = button(self.tr("Pay from here…"), told=self.tr("Pay from here for @{}").format(name))
        self.renew = button(self.tr("Renew…"), told=self.tr("Renew the allowance of @{}").format(name))
        self.end = button(self.tr("End the allowance"), told=self.tr("End the allowance of @{}").format(name))
        self.remove = button(self.tr("Remove…"), told=self.tr("Remove @{}").format(name))
        shown: tuple[tuple[QPushButton, bool], ...] = (
            (self.here, row.payer not in (Payer.HERE, Payer.SOON, Payer.WATCHED)),
            (self.renew, not row.watch),
            (self.end, bool(row.allowance_until)),
        )
        for one, sensible in shown:
            if not sensible:
                one.hide()

    def _amount(self, milli: int | None, asset: str) -> str:
        return amount_text(milli, asset) if milli is not None else self.tr("? {}").format(asset)
