"""What is done with gifts from this page: one, many, or all that are listed into a file; each ends in a sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.tip_table import TipAction
from app.ui import wishes
from app.ui.giving.outside import LeaveDialog
from app.ui.giving.work import LongWork
from app.ui.tips.actions import Action
from app.ui.tips.words import DoneWords
from app.ui.wallet.forms.allow_once import AllowOnce
from app.ui.wishes import Submit, giving


class Doing(QObject):
    """`said` carries a sentence and its look; `done` says that gifts may have moved."""

    said = Signal(str, str)
    done = Signal()

    def __init__(self, submit: Submit, work: LongWork, parent: QWidget) -> None:
        super().__init__(parent)
        self._submit = submit
        self._work = work
        self._window = parent
        self._words = DoneWords(self)
        self.leaving: LeaveDialog | None = None
        self.once = AllowOnce(submit, parent)
        self.once.said.connect(self._allowed)
        self.saving: QFileDialog | None = None
        self.browse: Callable[[QUrl], object] = QDesktopServices.openUrl

    def act(self, action: Action, number: int) -> None:
        """A button of the pane, or a line of a row's menu."""
        if action is Action.ALLOW_ONCE:
            self.once.begin(number)
            return
        wish = {
            Action.UNDO: lambda: wishes.undo([number]),
            Action.DONT_SEND: lambda: wishes.answer([number], send=False),
            Action.SEND: lambda: wishes.answer([number], send=True),
            Action.RETRY: lambda: wishes.retry([number]),
        }[action]()
        self._submit(wish, lambda moved: self._decided(action, moved), self._refuse)

    def act_on_many(self, action: TipAction, ranges: list[tuple[int, int]]) -> None:
        """A button of the bar."""
        if self._work.running:
            return
        names = {
            TipAction.UNDO: self.tr("Taking back"),
            TipAction.DONT_SEND: self.tr("Answering"),
            TipAction.SEND: self.tr("Answering"),
            TipAction.RETRY: self.tr("Queueing again"),
        }
        self._work.begin(names[action])
        self._submit(giving.act(action, ranges, self._work.go_on), self._moved, self._refuse)

    def ask_again(self) -> None:
        """Look at the nodes now."""
        self._submit(giving.ask_again(), lambda _: self.said.emit(self.tr("The nodes are asked again."), "muted"), None)

    def choose_file(self) -> None:
        """Where the list shall be written."""
        dialog = QFileDialog(self._window, self.tr("Export what is listed"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Table for spreadsheets (*.csv)"), self.tr("For programs (*.json)")])
        dialog.setDefaultSuffix("csv")
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix("json" if "json" in name else "csv"))
        dialog.selectFile("capillary-gifts.csv")
        dialog.fileSelected.connect(lambda name: self.export(Path(name)))
        self.saving = dialog
        dialog.open()

    def export(self, path: Path) -> None:
        """Write the file."""
        if self._work.running:
            return
        self._work.begin(self.tr("Exporting"))
        self._submit(giving.export(path, self._work.go_on), lambda count: self._exported(count, path), self._refuse)

    def lead_out(self, url: QUrl) -> None:
        """Show the real host first."""
        self.leaving = LeaveDialog(url, self._window)
        self.leaving.agreed.connect(lambda agreed: self.browse(agreed))
        self.leaving.open()

    def open(self, url: str) -> None:
        """Where a browser finds what is published at this address."""
        self._submit(giving.opening(url), lambda found: self.lead_out(QUrl(found)), None)

    def _allowed(self, sentence: str, look: str) -> None:
        self.said.emit(sentence, look)
        self.done.emit()

    def _decided(self, action: Action, moved: list[int]) -> None:
        self.said.emit(*self._words.said(action, moved))
        self.done.emit()

    def _moved(self, count: int) -> None:
        self._work.end()
        words = self.tr("1 gift changed.") if count == 1 else self.tr("{} gifts changed.")
        self.said.emit(words.format(QLocale().toString(count)), "muted")
        self.done.emit()

    def _exported(self, count: int | None, path: Path) -> None:
        self._work.end()
        if count is None:
            self.said.emit(self.tr("The export was cancelled; no file was written."), "muted")
        else:
            words = self.tr("{count} gifts stand in {file}.")
            self.said.emit(words.format(count=QLocale().toString(count), file=path.name), "positive")

    def _refuse(self, sentence: str, _: Exception) -> None:
        self._work.end()
        self.said.emit(sentence, "negative")
        self.done.emit()
