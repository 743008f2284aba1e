"""Help and repair: whether everything is in order, what went wrong, and what the program is made of."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.layouts.section import Section, button, card, line
from app.ui.plain_text import PlainLabel
from app.ui.settings.findings import FindingsCard
from app.ui.settings.log_card import LogCard
from app.ui.settings.made_of import LicencesCard, VersionsCard
from app.ui.shell.keys import KeysOverlay
from app.ui.shell.page import Surroundings


class HelpSection(Section):
    """What costs time is asked for when the tab is shown the first time."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.findings = FindingsCard(self)
        self.log = LogCard(self)
        self.versions = VersionsCard(self)
        self.licences = LicencesCard(self)
        self.keys = button(self.tr("Show all keys  ?"), told=self.tr("Show all keys"))
        self.keys.clicked.connect(self._list_keys)
        about = self.tr("Everything works without a mouse. Press ? anywhere to see how.")
        keys = card(
            PlainLabel(self.tr("Keys"), look="lead"),
            PlainLabel(about, look="muted", wrap=True),
            line(self.keys, None),
        )
        for part in (self.findings, self.log, keys, self.versions, self.licences):
            self.column.addWidget(part)
        self._looked = False
        self.overlay: KeysOverlay | None = None

    def load(self) -> None:
        """Read the log; look at everything else once."""
        self.log.read()
        self.versions.load()
        self.licences.load()
        if not self._looked:
            self._looked = True
            self.findings.run()

    def _list_keys(self) -> None:
        if self.overlay is None:
            self.overlay = KeysOverlay(self.window())
        self.overlay.open()
