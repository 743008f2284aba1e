"""What this program is. Nothing here asks the network for anything."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.services.licences import licence_text, program_version
from app.ui.layouts.section import Section, button, card, line
from app.ui.plain_text import PlainLabel
from app.ui.settings.reading import ReadingDialog
from app.ui.shell.page import Surroundings
from app.ui.theme.icons import program_icon

SIGN = 72


class AboutSection(Section):
    """Name, what it does, licence, sources."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.reading: ReadingDialog | None = None
        self.licence = button(self.tr("Read the licence"))
        self.licence.clicked.connect(self._read)
        self.column.addWidget(self._what())
        self.column.addWidget(self._free())
        alone = self.tr("Capillary tells nobody that you use it: no statistics, no reports, no search for updates.")
        self.column.addWidget(PlainLabel(alone, look="muted", wrap=True))

    def _what(self) -> QWidget:
        sign = QLabel()
        sign.setPixmap(program_icon(SIGN))
        name = QVBoxLayout()
        name.setSpacing(2)
        name.addStretch(1)
        name.addWidget(PlainLabel(self.tr("Capillary"), look="title"))
        name.addWidget(PlainLabel(self.tr("Version {}").format(program_version() or "–"), look="muted"))
        name.addStretch(1)
        head = line(sign, spacing=16)
        head.addLayout(name, 1)
        does = self.tr(
            "Say thanks with a thumb: when you like something, its maker gets a small gift from your own wallet. Your "
            "keys stay on this computer, the limits you set hold for every gift, and what you see here is what was "
            "really sent."
        )
        return card(head, PlainLabel(does, wrap=True))

    def _free(self) -> QWidget:
        ours = self.tr(
            "Under the Apache licence 2.0: you may use, study, share and change it. Its sources are open; the command "
            "line, the window and the wallet are made from the same ones."
        )
        others = self.tr(
            "The window is drawn by Qt, under the GNU LGPL 3: its libraries lie beside the program, and you may put "
            "others in their place. All licences are under Help and repair."
        )
        return card(
            PlainLabel(self.tr("Free software"), look="lead"),
            PlainLabel(ours, wrap=True),
            PlainLabel(others, look="muted", wrap=True),
            line(self.licence, None),
        )

    def _read(self) -> None:
        self.reading = ReadingDialog(self.tr("Apache licence 2.0"), licence_text("capillary"), self.window())
        self.reading.open()
