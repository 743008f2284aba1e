"""One new work: picture, title, who made it, where and when; Play, Tip, and where else it stands."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.services.follow_views import ElsewhereView, WorkView
from app.ui.following.preview import Preview
from app.ui.layouts.section import button, emptied
from app.ui.plain_text import ElidedLabel, PlainLabel, isolated, tooltip, visible
from app.ui.shell.page import Surroundings
from app.ui.times import TimeWords

_SHORT = 80
AROUND = 34
"""Pixels of a button besides its word."""


class WorkRow(QFrame):
    """`played` carries the address of a work, `tipped` the row itself, which keeps its place while its facts change."""

    played = Signal(str)
    tipped = Signal(object)

    def __init__(self, surroundings: Surroundings, times: TimeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._times = times
        self.view: WorkView | None = None
        self.preview = Preview(surroundings.theme, surroundings.pictures)
        self.title = ElidedLabel(look="lead")
        self.facts = ElidedLabel(look="muted")
        self.mark = PlainLabel(self.tr("● New"), look="positive")
        self.gone = PlainLabel(self.tr("Its channel is gone"), look="waiting")
        self.play = button(self.tr("Play"))
        self.tip = button(self.tr("Tip"))
        self.elsewhere = QHBoxLayout()
        self.elsewhere.setSpacing(2)
        self._place()
        self.tip.setMinimumWidth(_wide_enough(self.tip, self.tr("Tip"), self.tr("Tipped")))
        self.play.clicked.connect(lambda: self.played.emit(self.view.url) if self.view else None)
        self.tip.clicked.connect(lambda: self.tipped.emit(self))

    def show_work(self, view: WorkView, now: datetime, price: str, *, is_new: bool) -> None:
        """What is known of it now."""
        before, self.view = self.view, view
        name = visible(view.title, _SHORT)
        self.preview.show_work(view.work, sensitive=view.sensitive)
        self.title.setText(visible(view.title))
        self.title.setToolTip(tooltip(view.title))
        facts = (isolated(view.creator), visible(view.place, 60), self._times.ago(view.published, now))
        self.facts.setText(" · ".join(facts))
        self.facts.setToolTip(tooltip(f"{view.creator}; {view.url}; {self._times.exact(view.published)}"))
        self.mark.setVisible(is_new)
        self.gone.setVisible(not view.here)
        self.play.setAccessibleName(self.tr("Play {}").format(name))
        self.tip.setAccessibleName(self.tr("Tip {price} for {work}").format(price=price, work=name))
        self.show_given(given=view.given)
        if before is None or before.also != view.also:
            self._show_also(view)

    def show_given(self, *, given: bool) -> None:
        """A work is thanked once by this button."""
        self.tip.setText(self.tr("Tipped") if given else self.tr("Tip"))
        self.tip.setEnabled(not given)

    def buttons(self) -> list[QPushButton]:
        """All of the row that stand for another platform."""
        return [one for one in self.findChildren(QPushButton) if one not in (self.play, self.tip)]

    def _place(self) -> None:
        named = QHBoxLayout()
        named.setSpacing(10)
        named.addWidget(self.title, 1)
        for one in (self.mark, self.gone):
            named.addWidget(one)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addLayout(named)
        words.addWidget(self.facts)
        words.addLayout(self.elsewhere)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 10, 14, 10)
        row.setSpacing(12)
        row.addWidget(self.preview)
        row.addLayout(words, 1)
        row.addWidget(self.play)
        row.addWidget(self.tip)

    def _show_also(self, view: WorkView) -> None:
        emptied(self.elsewhere)
        for sure, words in ((True, self.tr("Also on")), (False, self.tr("Perhaps also on"))):
            found = [one for one in view.also if one.sure is sure]
            if found:
                self.elsewhere.addWidget(PlainLabel(words, look="small"))
            for one in found:
                self.elsewhere.addWidget(self._link(one, view))
        self.elsewhere.addStretch(1)

    def _link(self, one: ElsewhereView, view: WorkView) -> QPushButton:
        named = self.tr("Play {work} on {place}").format(work=visible(view.title, _SHORT), place=visible(one.place, 60))
        made = button(visible(one.place, 60), look="link", told=named)
        if not one.sure:
            made.setToolTip(self.tr("It has the same title; a gift for one of both is none for the other."))
        made.clicked.connect(lambda: self.played.emit(one.url))
        return made


def _wide_enough(made: QPushButton, *texts: str) -> int:
    """So that nothing moves when its word changes."""
    letters = made.fontMetrics()
    return max(letters.horizontalAdvance(text) for text in texts) + AROUND
