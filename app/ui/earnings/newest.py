"""The newest that arrived, one line each, and the button that answers a gift."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.earnings.earning import GIFTS, Source
from app.services.earnings.book import EarningView
from app.ui.earnings.earned_words import EarnedWords, sum_text
from app.ui.earnings.sheet import Sheet
from app.ui.layouts.section import button, line
from app.ui.plain_text import PlainLabel
from app.ui.times import TimeWords


class Newest(QFrame):
    """`answered` carries the EarningView whose gift a person wants to answer."""

    answered = Signal(object)

    def __init__(self, words: EarnedWords, times: TimeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._words, self._times = words, times
        self.views: Sequence[EarningView] = ()
        self.sheet = Sheet(self.tr("Newest"), 3)
        self.sheet.itemSelectionChanged.connect(self._show_choice)
        self.thank = button(self.tr("Say thanks…"), look="main")
        self.thank.clicked.connect(lambda: self.answered.emit(self.chosen()))
        self.why_not = PlainLabel(look="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.tr("Newest"), look="lead"))
        column.addWidget(self.sheet)
        column.addLayout(line(self.thank, self.why_not))

    def show_views(self, views: Sequence[EarningView], now: datetime) -> None:
        """The newest first; the line that was chosen stays chosen, else it is the first that can be answered."""
        before = self.chosen()
        self.views = views
        heads = [self.tr("For"), self.tr("From"), self.tr("When"), self.tr("Amount"), self.tr("Thanked")]
        self.sheet.show_rows(heads, [self._line(view, now) for view in views])
        same = [place for place, view in enumerate(views) if before and view.earning.id == before.earning.id]
        places = [*same, *(place for place, view in enumerate(views) if _can_be_answered(view))]
        if places:
            self.sheet.selectRow(places[0])
        self._show_choice()

    def chosen(self) -> EarningView | None:
        """The one whose line is chosen."""
        place = self.sheet.currentRow()
        return self.views[place] if self.sheet.selectedItems() and 0 <= place < len(self.views) else None

    def _line(self, view: EarningView, now: datetime) -> list[str]:
        one = view.earning
        return [
            self._words.work(one),
            self._words.giver(one),
            self._times.ago(one.time, now),
            sum_text(one.units, one.id.asset),
            "✓" if view.answered else "",
        ]

    def _show_choice(self) -> None:
        view = self.chosen()
        self.thank.setEnabled(view is not None and _can_be_answered(view))
        self.why_not.setText(self._why_not(view))

    def _why_not(self, view: EarningView | None) -> str:
        if view is None:
            return self.tr("Choose a gift to answer it.")
        if view.answered:
            return self.tr("You thanked for this one.")
        if view.earning.source is Source.HOST:
            return self.tr("This is the host's part of a gift.")
        return "" if view.earning.source in GIFTS else self.tr("Hive itself paid this.")


def _can_be_answered(view: EarningView) -> bool:
    return view.earning.source in GIFTS and not view.answered
