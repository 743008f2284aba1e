"""The sign in the tray, where a desktop has one: how tipping stands, and what is needed without the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.services.window_page import COLLECTING, Figures
from app.ui.numbers import amount_text
from app.ui.shell.notes import OPEN, Note
from app.ui.shell.standing import Standing, standing_icon, standing_of
from app.ui.theme.icons import program_icon


class Tray(QObject):
    """Signals for what was chosen. Never necessary: everything here is in the window as well."""

    open_wanted = Signal()
    pause_wanted = Signal(bool)
    undo_wanted = Signal()
    lock_wanted = Signal()
    quit_wanted = Signal()
    acted = Signal(object, str)

    def __init__(self, *, practice: bool, figures: Figures | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._practice = practice
        self._figures = figures or Figures()
        self._note: Note | None = None
        self._standing: Standing | None = None
        self.icon = QSystemTrayIcon(self)
        self.menu = QMenu()
        self.open_action = self._action(self.open_wanted.emit)
        self.menu.addSeparator()
        self.pause_action = self._action(lambda: self.pause_wanted.emit(not self._figures.paused))
        self.undo_action = self._action(self.undo_wanted.emit)
        self.lock_action = self._action(self.lock_wanted.emit)
        self.menu.addSeparator()
        self.quit_action = self._action(self.quit_wanted.emit)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self._note_pressed)
        self.make_anew()
        self.icon.show()

    @staticmethod
    def exists() -> bool:
        """Whether this desktop has a tray now; GNOME as it comes has none."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def make_anew(self) -> None:
        """All words again, after a change of language."""
        self.open_action.setText(self.tr("Open Capillary"))
        self.undo_action.setText(self.tr("Undo the newest gift"))
        self.lock_action.setText(self.tr("Lock the wallet"))
        self.quit_action.setText(self.tr("Quit"))
        self.show_figures(self._figures)

    def show_figures(self, figures: Figures) -> None:
        """Shape, tooltip, and what can be chosen now."""
        self._figures = figures
        standing = standing_of(figures)
        if standing is not self._standing:
            self._standing = standing
            self.icon.setIcon(standing_icon(standing))
        self.icon.setToolTip(self._tooltip(standing))
        self.pause_action.setText(self.tr("Go on tipping") if figures.paused else self.tr("Pause tipping"))
        self.pause_action.setEnabled(standing is not Standing.EMPTY)
        self.undo_action.setEnabled(figures.waiting > 0)
        self.lock_action.setEnabled(figures.vault and figures.wallet != COLLECTING)

    def ready(self) -> bool:
        """Whether a note would be seen."""
        return self.icon.isVisible() and self.exists() and QSystemTrayIcon.supportsMessages()

    def show_note(self, note: Note) -> None:
        """A balloon; it has no buttons, so a press on it opens the window."""
        self._note = note
        self.icon.showMessage(note.title, note.body, QIcon(program_icon(64)))

    def close(self) -> None:
        """Take it away."""
        self.icon.hide()

    def _tooltip(self, standing: Standing) -> str:
        """Plain words: some trays read markup, so nothing of strangers is in it."""
        words = {
            Standing.ON: self.tr("Tipping on"),
            Standing.COLLECTING: self.tr("Collecting, waits for your passphrase"),
            Standing.PAUSED: self.tr("Paused"),
            Standing.EMPTY: self.tr("No account yet"),
        }
        name = self.tr("Capillary – play money") if self._practice else self.tr("Capillary")
        lines = [f"{name}: {words[standing]}"]
        figures = self._figures
        if figures.spent_today is not None and figures.accounts:
            spent = amount_text(figures.spent_today, figures.asset)
            limit = amount_text(figures.day_limit, figures.asset)
            lines.append(self.tr("Today: {spent} of {limit}").format(spent=spent, limit=limit))
        if figures.waiting:
            lines.append(self.tr("%n gift(s) on the way", "", figures.waiting))
        return "\n".join(lines)

    def _action(self, chosen: Callable[[], object]) -> QAction:
        action = QAction(self.menu)
        action.triggered.connect(lambda _=False: chosen())
        self.menu.addAction(action)
        return action

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_wanted.emit()

    def _note_pressed(self) -> None:
        if self._note is not None:
            self.acted.emit(self._note, OPEN)
