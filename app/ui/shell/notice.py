"""The one line for sentences: always in its place, so that nothing jumps when one comes or goes."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.ui.plain_text import PlainLabel
from app.ui.sentences import in_words

STAYS = 20_000
"""Milliseconds for which good news stands there. What went wrong stays until something else is said."""


class NoticeLine(PlainLabel):
    """`problem` and `elsewhere` stand until they are lifted; a sentence goes before them while it is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(wrap=True, parent=parent)
        self.setAccessibleName(self.tr("Notice"))
        self.setMinimumHeight(self.fontMetrics().height() + 8)
        self._sentence, self._look = "", "muted"
        self._problem, self._elsewhere = "", ""
        self._forget = QTimer(self, interval=STAYS, singleShot=True)
        self._forget.timeout.connect(lambda: self.say(""))

    def say(self, sentence: str, look: str = "muted") -> None:
        """One sentence; an empty one clears the line."""
        self._sentence, self._look = sentence, look
        if sentence and look != "negative":
            self._forget.start()
        else:
            self._forget.stop()
        self._show()

    def stand(self, problem: str, elsewhere: str, *, ended: bool = False) -> None:
        """Why nothing runs, who else looks after the folder, and whether a window has outlived its practice world."""
        over = self.tr(
            "No node of this practice world answers: it has ended. Close this window and begin a new world with "
            "“Try with play money”, or in a terminal: capillary practice --window"
        )
        self._problem, self._elsewhere = problem or (over if ended else ""), elsewhere
        self._show()

    def said(self) -> tuple[str, str]:
        """The sentence and its look, for a line that takes this one's place."""
        return self._sentence, self._look

    def _show(self) -> None:
        look = self._look if self._sentence else "negative" if self._problem else "muted"
        text = in_words(self._sentence or self._problem or self._elsewhere)
        self.look(look)
        if text != self.text():
            self.setText(text)
            self.setAccessibleDescription(text)
