"""Whether this desktop knows the program: its menu entry, and who opens `capillary:` links. Only when wished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.ui.layouts.section import Section, button, line
from app.ui.plain_text import PlainLabel
from app.ui.settings.mark import Mark
from app.ui.tips.shapes import Shape
from app.ui.wishes.repair import register, registered

if TYPE_CHECKING:
    from app.services.desktop import Registered


class DesktopCard(QFrame):
    """Asks each time it is shown: a person may have removed the entry by other means."""

    def __init__(self, section: Section) -> None:
        super().__init__(section)
        self._section = section
        self.setProperty("look", "card")
        self.mark = Mark(section.surroundings.theme)
        self.state = PlainLabel(wrap=True)
        self.add = button(self.tr("Add to this desktop"))
        self.remove = button(self.tr("Remove from this desktop"), look="quiet")
        self.add.clicked.connect(lambda: self._wish(wanted=True))
        self.remove.clicked.connect(lambda: self._wish(wanted=False))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.tr("Menu entry and links"), look="lead"))
        about = self.tr(
            "Capillary stands in the menu of this desktop then, and links that begin with capillary: open its card, "
            "which asks before anything is given."
        )
        column.addWidget(PlainLabel(about, look="muted", wrap=True))
        column.addLayout(line(self.mark, self.state, spacing=8))
        column.addLayout(line(self.add, self.remove, None, spacing=8))
        self.show_state(None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._section.ask(registered(), self.show_state, lambda *_: None)

    def show_state(self, known: Registered | None) -> None:
        """What the desktop knows; None while nobody has looked."""
        here = known is not None and known.menu and known.links
        partly = known is not None and not here and (known.menu or known.links)
        if known is None:
            self.state.setText(self.tr("Looking…"))
        elif here:
            self.state.setText(self.tr("This desktop knows Capillary."))
        elif partly:
            self.state.setText(self.tr("This desktop knows a part of it."))
        else:
            self.state.setText(self.tr("This desktop does not know Capillary."))
        self.mark.show_shape(Shape.CHECK if here else Shape.HOLLOW, "positive" if here else "muted")
        self.add.setEnabled(known is not None and not here)
        self.remove.setEnabled(here or partly)
        for one in (self.add, self.remove):
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _wish(self, *, wanted: bool) -> None:
        self._section.ask(register(wanted=wanted), self.show_state)
