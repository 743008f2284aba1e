"""The page without tips: what this is for, and the next step. One step at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.services.window_page import Figures
from app.ui.plain_text import PlainLabel


class Step(QFrame):
    """A number, what to do, why, and the button that does it."""

    def __init__(self, number: int, title: str, meaning: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "step")
        self._number = str(number)
        self.mark = PlainLabel(self._number, look="title")
        self.mark.setFixedWidth(28)
        self.mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.meaning = PlainLabel(meaning, look="muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(title, look="lead", wrap=True))
        words.addWidget(self.meaning)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self.mark)
        row.addLayout(words, 1)
        self.button = QPushButton(button)
        self.button.setVisible(bool(button))
        row.addWidget(self.button)

    def show_state(self, *, done: bool, possible: bool) -> None:
        """Done, next, or not yet."""
        self.mark.setText("✓" if done else self._number)
        self.mark.look("positive" if done else "title")
        self.button.setEnabled(possible and not done)
        self.button.setProperty("look", "main" if possible and not done else "")
        self.button.style().unpolish(self.button)
        self.button.style().polish(self.button)


class Welcome(QScrollArea):
    """Three steps; the list takes this page's place with the first tip."""

    account_wanted = Signal()
    login_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = PlainLabel(self.tr("Say thanks with a thumb."), look="title", wrap=True)
        self.words = PlainLabel(wrap=True)
        self.account = Step(
            1,
            self.tr("Connect a Hive account with pocket money"),
            self.tr("Its keys are sealed on this computer. Nothing is sent above the limits that you set."),
            self.tr("Connect an account"),
        )
        self.login = Step(
            2,
            self.tr("Say where you like things"),
            self.tr("A PeerTube account, or none: links that you paste or drop here are tipped as well."),
            self.tr("Log in at PeerTube"),
        )
        self.thumb = Step(
            3,
            self.tr("Press thumb-up on a video, or paste a link above"),
            self.tr("The gift appears here, and waits a while with Undo before it is sent."),
        )
        self.setWidget(self._laid_out())
        self.account.button.clicked.connect(self.account_wanted)
        self.login.button.clicked.connect(self.login_wanted)

    def _laid_out(self) -> QWidget:
        card = QFrame()
        card.setProperty("look", "card")
        card.setMaximumWidth(720)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 24, 24, 24)
        inside.setSpacing(12)
        for widget in (self.title, self.words, self.account, self.login, self.thumb):
            inside.addWidget(widget)
        page = QWidget()
        page.setProperty("look", "page")
        outside = QVBoxLayout(page)
        outside.setContentsMargins(0, 0, 0, 0)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 100)
        middle.addStretch(1)
        outside.addLayout(middle)
        outside.addStretch(1)
        return page

    def show_figures(self, figures: Figures, *, practice: bool, running: bool) -> None:
        """Which step comes next."""
        connected, liking = bool(figures.accounts), bool(figures.peertube)
        self.account.show_state(done=connected, possible=running)
        self.login.show_state(done=liking, possible=running and connected)
        self.thumb.show_state(done=False, possible=connected)
        meaning = self.tr(
            "When you like something, its maker gets a small gift from your own wallet. "
            "Nothing is sent before you set a limit."
        )
        play = self.tr(
            "All money here is play money. "
            "The terminal in which the practice world runs lists names and passwords to play with."
        )
        real = self.tr("To try it with play money first, run in a terminal: capillary practice")
        self.words.setText(f"{meaning}\n\n{play if practice else real}")
