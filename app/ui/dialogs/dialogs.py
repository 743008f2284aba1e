"""Opens one dialog at a time over the window, and tells the window how it ended."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.domain.tips.states import TipState
from app.ui.dialogs.account import AccountDialog
from app.ui.dialogs.form import Form
from app.ui.dialogs.limits import LimitsDialog
from app.ui.dialogs.login import LoginDialog
from app.ui.dialogs.questions import QuestionsDialog
from app.ui.first_window import FirstWindow
from app.ui.wishes import Submit


class Dialogs(QObject):
    """`shown` is the one that is open."""

    def __init__(self, window: FirstWindow, submit: Submit) -> None:
        super().__init__(window)
        self.shown: Form | None = None
        self._window = window
        self._submit = submit

    def connect_account(self) -> None:
        """For a Hive account."""
        figures = self._window.figures
        dialog = AccountDialog(
            self._submit, new_vault=not figures.vault, ask_visibility=not figures.visibility, parent=self._window
        )
        dialog.connected.connect(lambda sentence: self._window.link.say(sentence, "positive"))
        self._open(dialog)

    def log_in(self) -> None:
        """For a PeerTube account."""
        dialog = LoginDialog(self._submit, self._window)
        before = self.tr("Connected. You liked {} works before; none of them is paid without asking.")
        dialog.connected.connect(lambda count: self._window.link.say(before.format(count), "positive"))
        self._open(dialog)

    def show_limits(self) -> None:
        """For limits and the allowance."""
        self._open(LimitsDialog(self._submit, self._window))

    def show_questions(self) -> None:
        """For all questions at once; nothing opens where there is none."""
        cards = [card for card in self._window.tips.tips.cards() if card.state is TipState.QUESTION]
        if cards:
            self._open(QuestionsDialog(self._submit, cards, self._window))

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
