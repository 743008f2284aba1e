"""New works of everybody who is followed. Rows keep their place; what comes meanwhile waits outside and is counted.

    3 new works since you last looked                 ( 2 new )
    [picture] Title                                   [Play] [Tip]
              Carol · YouTube · 2 h ago
              Also on Hive
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout

from app.services.follow_views import WorkView
from app.ui.following.work_row import WorkRow
from app.ui.layouts.section import Section, button, card, line
from app.ui.numbers import amount_text
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Surroundings
from app.ui.wishes.following import Following, saw

AT_FIRST, MORE = 30, 30
SEEN_AFTER = 3_000
"""Milliseconds in sight after which works count as seen."""


class NewWorksSection(Section):
    """`played` carries an address, `tipped` a row; `begin_wanted` leads to where somebody can be followed."""

    played = Signal(str)
    tipped = Signal(object)
    begin_wanted = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.rows: dict[str, WorkRow] = {}
        self._views: list[WorkView] = []
        self._held: list[str] = []
        self._new: set[str] = set()
        self._room = AT_FIRST
        self._searched = ""
        self._answered = False
        self.told = PlainLabel(look="muted", wrap=True)
        self.fresh = button("", look="pill")
        self.more = button(self.tr("Show more"))
        self.begin = button(self.tr("Follow somebody"), look="main")
        self.empty = card(
            PlainLabel(self.tr("What is new, wherever it appears"), look="lead", wrap=True),
            PlainLabel(
                self.tr(
                    "Follow creators by any link. Their new works come from all of their channels alike, and when one "
                    "channel vanishes, the others go on."
                ),
                look="muted",
                wrap=True,
            ),
            line(self.begin, None),
        )
        self.list = QVBoxLayout()
        self.list.setSpacing(8)
        self.column.setSpacing(10)
        self.column.addLayout(line(self.told, None, self.fresh))
        self.column.addLayout(self.list)
        self.column.addLayout(line(self.more, None))
        self.column.addWidget(self.empty)
        for one in (self.fresh, self.more, self.empty):
            one.hide()
        self.fresh.clicked.connect(self.let_in)
        self.more.clicked.connect(self._show_more)
        self.begin.clicked.connect(self.begin_wanted)
        self._seen = QTimer(self, interval=SEEN_AFTER, singleShot=True)
        self._seen.timeout.connect(self._saw)

    def show_following(self, found: Following) -> None:
        """What the program answered: rows change in their places, new ones wait while somebody is reading."""
        another = found.searched != self._searched or not self._answered
        self._searched, self._answered = found.searched, True
        top = max((row.view.published for row in self.rows.values() if row.view is not None), default=None)
        arrived = [
            view.key for view in found.works if view.key not in self.rows and top is not None and view.published >= top
        ]
        self._held = arrived if not another and self.reading() else []
        self._views = list(found.works)
        self._new |= {view.key for view in found.works if view.is_new}
        self._lay_out()
        self.empty.setVisible(not found.anybody)
        self._tell(found)
        if self.isVisible() and self._views:
            self._seen.start()

    def let_in(self) -> None:
        """The new ones, on top."""
        self._held = []
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    def reading(self) -> bool:
        """Whether something that came in on top would move what a person looks at or points to."""
        return self.verticalScrollBar().value() > 0 or self.list_is_pointed_at()

    def list_is_pointed_at(self) -> bool:
        """Whether the pointer is on a row."""
        return any(row.underMouse() for row in self.rows.values())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._seen.stop()
        self._new.clear()

    def _lay_out(self) -> None:
        shown = [view for view in self._views if view.key not in self._held][: self._room]
        wanted = [view.key for view in shown]
        for key in [key for key in self.rows if key not in wanted]:
            row = self.rows.pop(key)
            self.list.removeWidget(row)
            row.hide()
            row.deleteLater()
        price = amount_text(self.figures.price, self.figures.asset)
        for place, view in enumerate(shown):
            row = self.rows.get(view.key) or self._made(view.key)
            if self.list.indexOf(row) != place:
                self.list.removeWidget(row)
                self.list.insertWidget(place, row)
            row.show_work(view, self.now(), price, is_new=view.key in self._new)
        self.more.setVisible(len(self._views) - len(self._held) > self._room)
        self.fresh.setText(self.tr("%n new", "", len(self._held)))
        self.fresh.setVisible(bool(self._held))

    def _made(self, key: str) -> WorkRow:
        row = self.rows[key] = WorkRow(self.surroundings, self.times)
        row.played.connect(self.played)
        row.tipped.connect(self.tipped)
        return row

    def _tell(self, found: Following) -> None:
        new = len({view.key for view in found.works} & self._new)
        if found.searched:
            words = self.tr("%n work(s) found", "", len(found.works))
        elif new:
            words = self.tr("%n new work(s) since you last looked", "", new)
        elif found.works:
            words = self.tr("Nothing new since you last looked.")
        else:
            words = self.tr("Nothing is here yet; new works come by themselves.")
        self.told.setText(words)
        self.told.setVisible(found.anybody)

    def _show_more(self) -> None:
        self._room += MORE
        self._lay_out()

    def _saw(self) -> None:
        works = [view.work for view in self._views if view.key in self.rows and view.is_new]
        if works and self.isVisible():
            self.ask(saw(works), lambda _: None, lambda *_: None)
