"""Opens one dialog at a time over the window, and tells how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui import wishes
from app.ui.dialogs.account import AccountDialog
from app.ui.dialogs.form import Form
from app.ui.dialogs.login import LoginDialog
from app.ui.dialogs.questions import QuestionsDialog
from app.ui.dialogs.tip_card import TipCardDialog
from app.ui.sentences import in_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.services.window_page import Figures, TipCard
    from app.ui.wishes import LinkTipped, Submit


class Dialogs(QObject):
    """`shown` is the one that is open. `said` carries a sentence and its look."""

    said = Signal(str, str)

    def __init__(self, window: QWidget, submit: Submit, figures: Callable[[], Figures]) -> None:
        super().__init__(window)
        self.shown: Form | None = None
        self._window = window
        self._submit = submit
        self._figures = figures

    def connect_account(self) -> None:
        """For a Hive account."""
        figures = self._figures()
        dialog = AccountDialog(
            self._submit, new_vault=not figures.vault, ask_visibility=not figures.visibility, parent=self._window
        )
        dialog.connected.connect(lambda sentence: self.said.emit(sentence, "positive"))
        self._open(dialog)

    def log_in(self) -> None:
        """For a PeerTube account."""
        dialog = LoginDialog(self._submit, self._window)
        dialog.connected.connect(lambda count: self.said.emit(self._connected(count), "positive"))
        self._open(dialog)

    def show_questions(self) -> None:
        """For all questions at once; nothing opens where there is none."""
        self._submit(wishes.questions(), self._show_questions, None)

    def show_tip_card(self, url: str) -> None:
        """For the work of a link from outside; one card at a time, so that a page cannot pile them up."""
        dialog = TipCardDialog(self._submit, url, self._figures(), self._window)
        dialog.tipped.connect(lambda tipped: self.said.emit(self._tipped(tipped), "positive"))
        self._open(dialog)

    def _tipped(self, tipped: LinkTipped) -> str:
        if tipped.before:
            return self.tr("You gave for this work already.")
        return in_words(tipped.card.sentence) or self.tr("Noted. You can undo it until it is sent.")

    def _show_questions(self, cards: list[TipCard]) -> None:
        if cards:
            self._open(QuestionsDialog(self._submit, cards, self._window))

    def _connected(self, count: int) -> str:
        return self.tr("Connected. You liked %n work(s) before; none of them is paid without asking.", "", count)

    def _open(self, dialog: Form) -> None:
        if self.shown is not None:
            self.shown.raise_()
            dialog.deleteLater()
            return
        self.shown = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.shown = None
