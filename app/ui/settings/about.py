"""What this program is. Nothing here asks the network for anything."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.services.licences import licence_text, program_version
from app.ui.plain_text import PlainLabel
from app.ui.settings.reading import ReadingDialog
from app.ui.shell.page import Surroundings
from app.ui.theme.icons import program_icon
from app.ui.wallet.section import Section, button, card, line

SIGN = 72


class AboutSection(Section):
    """Name, what it does, licence, sources."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        sign = QLabel()
        sign.setPixmap(program_icon(SIGN))
        self.reading: ReadingDialog | None = None
        self.licence = button(self.tr("Read the licence"))
        self.licence.clicked.connect(self._read)
        name = QVBoxLayout()
        name.setSpacing(2)
        name.addStretch(1)
        name.addWidget(PlainLabel(self.tr("Capillary"), look="title"))
        name.addWidget(PlainLabel(self.tr("Version {}").format(program_version() or "–"), look="muted"))
        name.addStretch(1)
        head = line(sign, spacing=16)
        head.addLayout(name, 1)
        self.column.addWidget(
            card(
                head,
                PlainLabel(
                    self.tr(
                        "Say thanks with a thumb: when you like something, its maker gets a small gift from your own "
                        "wallet. Your keys stay on this computer, the limits you set hold for every gift, and what "
                        "you see here is what was really sent."
                    ),
                    wrap=True,
                ),
            )
        )
        self.column.addWidget(
            card(
                PlainLabel(self.tr("Free software"), look="lead"),
                PlainLabel(
                    self.tr(
                        "Under the Apache licence 2.0: you may use, study, share and change it. Its sources are open; "
                        "the command line, the window and the wallet are made from the same ones."
                    ),
                    wrap=True,
                ),
                PlainLabel(
                    self.tr(
                        "The window is drawn by Qt, under the GNU LGPL 3: its libraries lie beside the program, and "
                        "you may put others in their place. All licences are under Help and repair."
                    ),
                    look="muted",
                    wrap=True,
                ),
                line(self.licence, None),
            )
        )
        self.column.addWidget(
            PlainLabel(
                self.tr("Capillary tells nobody that you use it: no statistics, no reports, no search for updates."),
                look="muted",
                wrap=True,
            )
        )

    def _read(self) -> None:
        self.reading = ReadingDialog(self.tr("Apache licence 2.0"), licence_text("capillary"), self.window())
        self.reading.open()
