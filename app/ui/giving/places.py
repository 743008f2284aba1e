"""Where everything on the page stands, and what of it is shown."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.tips.listing import TipTotal
from app.ui.giving.chosen import ChosenBar
from app.ui.giving.detail import DetailPane
from app.ui.giving.filters import Filters
from app.ui.giving.table import GivingTable
from app.ui.giving.words import GivingWords
from app.ui.giving.work import LongWork
from app.ui.plain_text import PlainLabel, tooltip
from app.ui.shell.page import Surroundings

BESIDE = 860
"""From this width on, the pane stands beside the table; below, it takes its place."""


class GivingPlaces(QWidget):
    """Widgets only; the page connects them."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = GivingWords(self)
        self.export = QPushButton(self.tr("Export…"))
        self.filters = Filters(self.words)
        self.fresh = QPushButton()
        self.fresh.setProperty("look", "pill")
        self.fresh.setVisible(False)
        self.table = GivingTable(self.words, surroundings)
        self.pane = DetailPane(self.words, surroundings)
        self.chosen = ChosenBar()
        self.work = LongWork()
        self.all = QPushButton(self.tr("Show all gifts"))
        self.home = QPushButton(self.tr("Give the first one"))
        self.home.setProperty("look", "main")
        self._nothing = PlainLabel(look="lead", wrap=True)
        self._why = PlainLabel(look="muted", wrap=True)
        self._stack = QStackedWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._opened = False
        self._has_detail = False
        self._lay_out()
        self.show_pane()

    @property
    def narrow(self) -> bool:
        """Whether there is room for the table or the pane, not both."""
        return self.width() < BESIDE

    @property
    def opened(self) -> bool:
        """Whether the pane has taken the table's place."""
        return self.narrow and self._opened and self._has_detail

    def show_pane(self, *, detail: bool | None = None, opened: bool | None = None) -> None:
        """`detail`: there is a gift to show. `opened`: somebody asked for the pane, or has left it."""
        self._has_detail = self._has_detail if detail is None else detail
        self._opened = self._opened if opened is None else opened
        self.pane.setVisible(self.opened or (self._has_detail and not self.narrow))
        self.pane.close_it.setVisible(self.narrow)
        self._left.setVisible(not self.opened)

    def show_fresh(self, count: int) -> None:
        """The pill."""
        self.fresh.setText(self.tr("1 new") if count == 1 else self.tr("{} new").format(QLocale().toString(count)))
        self.fresh.setVisible(count > 0)

    def show_totals(self, totals: list[TipTotal], shown: int) -> None:
        """Summary and chips; `totals` are those of every kind, `shown` is what is in the list."""
        self.filters.show_totals(totals)
        kinds = self.filters.query.kinds
        counted = [total for total in totals if not kinds or total.kind in kinds]
        parts = (self.words.count(shown), self.words.sums(counted))
        self.filters.summary.setText(", ".join(part for part in parts if part))
        counting = self.tr(
            "To come is what goes out by itself: not sent yet, waiting, or on its way. For promises and questions no "
            "money moves before the creator joins, or before you say so."
        )
        self.filters.summary.setToolTip(tooltip(counting))

    def show_count(self, shown: int, *, filtered: bool) -> None:
        """The table, or what to say where it is empty."""
        self.export.setEnabled(shown > 0)
        self._stack.setCurrentIndex(1 if shown else 0)
        if shown:
            return
        self.filters.summary.setText("")
        self.all.setVisible(filtered)
        self.home.setVisible(not filtered)
        if filtered:
            self._nothing.setText(self.tr("No gift is like that"))
            self._why.setText(self.tr("Leave out a word or a state, or look at all the time."))
        else:
            self._nothing.setText(self.tr("Every gift will stand here"))
            self._why.setText(
                self.tr(
                    "To whom it went, how much, where it is now and what can be done about it. Press thumb-up on "
                    "PeerTube, vote on Hive, or drop a link: the first one is a minute away."
                )
            )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 16)
        column.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.filters.search, 1)
        top.addWidget(self.export)
        pill = QHBoxLayout()
        pill.addStretch(1)
        pill.addWidget(self.fresh)
        pill.addStretch(1)
        self._left = QWidget()
        inside = QVBoxLayout(self._left)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addLayout(pill)
        inside.addWidget(self._stack, 1)
        inside.addWidget(self.chosen)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(_framed(self.table))
        # Until the first answer it is not known whether there is anything.
        self._stack.setCurrentIndex(1)
        self._splitter.addWidget(self._left)
        self._splitter.addWidget(self.pane)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(12)
        self._splitter.handle(1).setAccessibleName(self.tr("Width of the list"))
        column.addLayout(top)
        column.addWidget(self.filters)
        column.addWidget(self.work)
        column.addWidget(self._splitter, 1)

    def _empty(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setSpacing(12)
        column.addStretch(1)
        for label in (self._nothing, self._why):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.all)
        row.addWidget(self.home)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        return whole


def _framed(table: GivingTable) -> QFrame:
    frame = QFrame()
    frame.setProperty("look", "card")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(1, 6, 1, 6)
    inside.addWidget(table)
    return frame
