"""Who shares what arrives: receivers with parts or fees, what each gets of an example, and the passphrase."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from app.domain.creators.splits import MAX_SHARE, MAX_SPLITS, Split, checked
from app.errors import BadSplits
from app.services.link_views import LinkView, preview
from app.ui.layouts.section import account_label, button, fixed_label, line
from app.ui.numbers import amount_text
from app.ui.plain_text import PlainLabel
from app.ui.wallet.forms.guarded import GuardedForm
from app.ui.wishes import Submit
from app.ui.wishes.links import sign_link

WIDEST_SHARE = 96
"""Pixels: more would take the room of the name."""


@dataclass(frozen=True, slots=True)
class Row:
    """One receiver as it is typed."""

    whole: QWidget
    to: QLineEdit
    share: QSpinBox
    kind: QComboBox
    out: QPushButton

    def split(self) -> Split:
        """Raises BadSplits."""
        return Split(self.to.text().strip().removeprefix("@"), self.share.value(), bool(self.kind.currentData()))


class SplitsForm(GuardedForm):
    """`succeeded` carries the list of links after it was signed."""

    succeeded = Signal(object)

    def __init__(self, submit: Submit, view: LinkView, parent: QWidget | None = None) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("Share what arrives"), self.tr("Sign"))
        self._view = view
        self.rows: list[Row] = []
        self.column.addWidget(account_label(view.account, look="lead"))
        self.tell(
            self.tr(
                "Fees are taken first, in per cent; the rest is divided by parts. You get what is left: put yourself "
                "into the list to have parts of your own."
            ),
            "muted",
        )
        self.list = QVBoxLayout()
        self.list.setSpacing(6)
        self.column.addLayout(self.list)
        self.more = button(self.tr("Add somebody"))
        self.more.clicked.connect(lambda: self.add(Split(view.account, 1) if not self.rows else None))
        self.column.addLayout(line(self.more, None))
        self.preview = fixed_label(" ")
        self.preview.setAccessibleName(self.tr("Who gets what of 0.050 HBD"))
        self.column.addWidget(PlainLabel(self.tr("Of a gift of 0.050 HBD:"), look="muted"))
        self.column.addWidget(self.preview)
        self.passphrase = self.passphrase_field()
        for split in view.splits:
            self.add(split)
        self.main.clicked.connect(self.go_on)
        self._show_preview()

    def add(self, split: Split | None = None) -> Row:
        """One more line."""
        number = len(self.rows) + 1
        to, share, kind = QLineEdit(split.to if split else ""), QSpinBox(), QComboBox()
        to.setAccessibleName(self.tr("Hive account of receiver {}").format(number))
        to.setPlaceholderText(self.tr("Hive account"))
        to.setMaxLength(17)
        share.setRange(1, MAX_SHARE)
        share.setValue(split.share if split else 1)
        share.setMaximumWidth(WIDEST_SHARE)
        share.setAccessibleName(self.tr("Share of receiver {}").format(number))
        kind.addItem(self.tr("parts"), False)
        kind.addItem(self.tr("% first"), True)
        kind.setCurrentIndex(1 if split and split.fee else 0)
        kind.setAccessibleName(self.tr("Kind of share of receiver {}").format(number))
        out = button(self.tr("Remove"), look="quiet", told=self.tr("Remove receiver {}").format(number))
        whole, beside = QWidget(), line(to, share, kind, out, spacing=8)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setStretch(0, 1)
        whole.setLayout(beside)
        row = Row(whole, to, share, kind, out)
        self.rows.append(row)
        self.list.addWidget(whole)
        to.textEdited.connect(lambda _: self._show_preview())
        share.valueChanged.connect(lambda _: self._show_preview())
        kind.activated.connect(lambda _: self._show_preview())
        out.clicked.connect(lambda: self._remove(row))
        self._show_preview()
        return row

    def splits(self) -> tuple[Split, ...]:
        """What is typed. Raises BadSplits."""
        return checked([row.split() for row in self.rows])

    def go_on(self) -> None:
        """Ask the wallet."""
        try:
            chosen = self.splits()
        except BadSplits:
            self.say(self._why_not())
            return
        if not self.passphrase.text():
            self.say(self.tr("Type the passphrase of this wallet."))
            return
        wish = sign_link(self._view.account, self._view.channel, self.passphrase.text(), chosen)
        self.work(self.tr("The wallet checks the passphrase…"), wish, self._done)

    def _done(self, views: object) -> None:
        self.passphrase.clear()
        self.succeeded.emit(views)
        self.accept()

    def _remove(self, row: Row) -> None:
        self.rows.remove(row)
        row.whole.hide()
        row.whole.deleteLater()
        self._show_preview()

    def _show_preview(self) -> None:
        self.more.setEnabled(len(self.rows) < MAX_SPLITS)
        self.said.setVisible(False)
        try:
            legs = preview(self._view.account, self.splits(), self._view.host)
        except BadSplits:
            self.preview.setText(self.tr("Type every account to see it."))
        else:
            parts = [f"@{leg.to} {amount_text(leg.amount.milli, leg.amount.asset.value)}" for leg in legs]
            self.preview.setText("\n".join(parts))
        self.fit()

    def _why_not(self) -> str:
        return self.tr("Each line needs a Hive account and a share; fees together are at most 100 %.")
