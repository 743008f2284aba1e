"""What the program is made of: versions for a report, and every library with its licence; texts open on demand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6 import __version__ as binding
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QListWidget, QListWidgetItem, QVBoxLayout

from app.ui.layouts.letters import breakable
from app.ui.layouts.section import Section, button, line
from app.ui.plain_text import PlainLabel, visible
from app.ui.settings.reading import ReadingDialog
from app.ui.wishes.repair import libraries

if TYPE_CHECKING:
    from app.services.licences import Library

HIGH = 220


class VersionsCard(QFrame):
    """Name and version, one below the other."""

    def __init__(self, section: Section) -> None:
        super().__init__(section)
        self._section = section
        self._rows: list[tuple[str, str]] = []
        self.setProperty("look", "card")
        self.copy = button(self.tr("Copy"), look="quiet", told=self.tr("Copy the versions"))
        self.copy.clicked.connect(self._copy)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(24)
        self.grid.setVerticalSpacing(4)
        self.grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.tr("Versions"), look="lead"))
        column.addLayout(self.grid)
        column.addLayout(line(self.copy, None))

    def load(self) -> None:
        """They do not change while the program runs: read once."""
        if self._rows:
            return
        from app.services.licences import versions

        known = dict(versions())
        self._rows = [
            (self.tr("Capillary"), known["Capillary"]),
            (self.tr("Python"), known["Python"]),
            (self.tr("Qt, and its binding"), f"{qVersion()}, PySide6 {binding}"),
            (self.tr("System"), known["System"]),
            (self.tr("Database"), known["Database"]),
            (self.tr("Chain of Hive"), known["Hive"]),
            (self.tr("Chain of play money"), known["Practice"]),
        ]
        for place, (name, version) in enumerate(self._rows):
            self.grid.addWidget(PlainLabel(name, look="muted"), place, 0, Qt.AlignmentFlag.AlignTop)
            self.grid.addWidget(PlainLabel(breakable(version), wrap=True), place, 1)

    def text(self) -> str:
        """For a report."""
        return "\n".join(f"{name}: {version}" for name, version in self._rows)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self._section.said.emit(self.tr("Copied."), "positive")


class LicencesCard(QFrame):
    """The libraries; Enter, a double click or the button shows the text of the chosen one."""

    def __init__(self, section: Section) -> None:
        super().__init__(section)
        self._section = section
        self.reading: ReadingDialog | None = None
        self.setProperty("look", "card")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Libraries"))
        self.list.setMinimumHeight(HIGH)
        self.show_text = button(self.tr("Show the licence"))
        self.show_text.setEnabled(False)
        self.list.itemActivated.connect(lambda _: self._read())
        self.list.itemSelectionChanged.connect(lambda: self.show_text.setEnabled(self.list.currentItem() is not None))
        self.show_text.clicked.connect(self._read)
        about = self.tr("Capillary stands on the work of others. Each of these comes with it, under its own licence.")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.tr("Licences"), look="lead"))
        column.addWidget(PlainLabel(about, look="muted", wrap=True))
        column.addWidget(self.list)
        column.addLayout(line(self.show_text, None))

    def load(self) -> None:
        """They do not change while the program runs: asked for once."""
        if self.list.count() == 0:
            self._section.ask(libraries(), self.show_libraries, lambda *_: None)

    def show_libraries(self, found: Sequence[Library]) -> None:
        """One line each."""
        self.list.clear()
        for library in found:
            words = self.tr("{name} {version}: {licence}").format(
                name=library.name, version=library.version, licence=library.licence or self.tr("see its text")
            )
            item = QListWidgetItem(visible(words, 160))
            item.setData(Qt.ItemDataRole.UserRole, library.name)
            self.list.addItem(item)

    def _read(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        from app.services.licences import licence_text

        name = item.data(Qt.ItemDataRole.UserRole)
        text = licence_text(name) or self.tr("It brings no text; its name is all that it says of its licence.")
        self.reading = ReadingDialog(visible(name), text, self.window())
        self.reading.open()
