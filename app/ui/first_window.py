"""The window: figures on top, a field for links, the list, and the bottom line. It draws, and asks; it decides nothing.

    play money
    Balance | Today | Waiting
    [ Paste or drop a link to tip it            ] [Tip 0.050 HBD]
    rows, or the first steps
    state | likes | nodes                       Limits Pause Lock
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.services.window_page import Figures, Page, amount_text
from app.ui.header import Header
from app.ui.link_field import LinkField, link_in
from app.ui.plain_text import PlainLabel
from app.ui.strip import Strip
from app.ui.theme.theme import Theme
from app.ui.tips.view import TipView
from app.ui.unlock_bar import UnlockBar
from app.ui.welcome import Welcome

SIZE, LEAST = QSize(1000, 740), QSize(640, 480)
NOTICE_STAYS = 20_000


class FirstWindow(QMainWindow):
    """Widgets and what they show; `app.ui.desk.Desk` connects them with the program. `painted` comes once."""

    painted = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, *, practice: bool) -> None:
        super().__init__()
        self.practice = practice
        self.figures = Figures()
        self.running = False
        self.elsewhere, self.problem, self.notice = "", "", ""
        self._forget = QTimer(self, interval=NOTICE_STAYS, singleShot=True)
        self._forget.timeout.connect(lambda: self.show_notice(""))
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        self._seen = False
        title = self.tr("Capillary")
        self.setWindowTitle(self.tr("{} – play money").format(title) if practice else title)
        self.setMinimumSize(LEAST)
        self.resize(SIZE)
        self.setAcceptDrops(True)
        self.header = Header(theme)
        self.link = LinkField()
        self.unlock = UnlockBar()
        self.tips = TipView(theme)
        self.welcome = Welcome()
        self.strip = Strip()
        self.said = PlainLabel(look="negative", wrap=True)
        self.said.setVisible(False)
        self.fresh = self._pill()
        self.questions = self._pill()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.tips)
        self.setCentralWidget(self._laid_out())
        self.tips.tips.held_changed.connect(self._show_fresh)
        self.fresh.clicked.connect(self._let_in)
        self.show_figures(self.figures)

    def show_page(self, page: Page, *, hold_new: bool = True) -> None:
        """What the program told: figures, and cards in their places."""
        self.tips.tips.take(page, hold_new=hold_new and self.tips.reading())
        self.show_figures(page.figures)

    def show_figures(self, figures: Figures) -> None:
        """All figures, here and in the parts."""
        self.figures = figures
        self.header.show_figures(figures, self.now())
        self.unlock.show_figures(figures)
        self.link.show_price(amount_text(figures.price, figures.asset))
        self.link.setEnabled(bool(figures.accounts) and self.running)
        self.welcome.show_figures(figures, practice=self.practice, running=self.running)
        self.strip.show_figures(figures, self.elsewhere, self.problem)
        said = self.problem or self.notice or self.elsewhere
        self.said.setText(said)
        self.said.look("negative" if self.problem else "muted")
        self.said.setVisible(bool(said))
        self.questions.setText(self.tr("Answer {} questions together").format(figures.questions))
        self.questions.setVisible(figures.questions > 1)
        self.pages.setCurrentWidget(self.tips if self.tips.tips.rowCount() else self.welcome)

    def show_standing(self, *, running: bool, problem: str = "", elsewhere: str | None = None) -> None:
        """Whether the program runs; why not; and whether another one looks after the folder."""
        self.running, self.problem = running, problem
        if elsewhere is not None:
            self.elsewhere = elsewhere
        self.show_figures(self.figures)

    def show_notice(self, sentence: str) -> None:
        """Something worth knowing for a while."""
        self.notice = sentence
        if sentence:
            self._forget.start()
        self.show_figures(self.figures)

    def use_clock(self, now: Callable[[], datetime]) -> None:
        """The program's clock."""
        self.now = now
        self.tips.use_clock(now)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if link_in(event.mimeData()):
            event.acceptProposedAction()
            self.link.mark_drop(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.link.mark_drop(over=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.link.mark_drop(over=False)
        event.acceptProposedAction()
        self.link.take(link_in(event.mimeData()))

    def _show_fresh(self, count: int) -> None:
        self.fresh.setText(self.tr("1 new") if count == 1 else self.tr("{} new").format(count))
        self.fresh.setVisible(count > 0)
        self.pages.setCurrentWidget(self.tips if self.tips.tips.rowCount() else self.welcome)

    def _let_in(self) -> None:
        self.tips.tips.let_in()
        self.tips.scrollToTop()

    def _pill(self) -> QPushButton:
        button = QPushButton()
        button.setProperty("look", "pill")
        button.setVisible(False)
        return button

    def _laid_out(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self.practice:
            play = self.tr("Play money: this is the practice world. Nothing here is worth anything.")
            column.addWidget(_banner(play))
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 16, 20, 8)
        inside.setSpacing(12)
        pills = QHBoxLayout()
        pills.addStretch(1)
        pills.addWidget(self.fresh)
        pills.addWidget(self.questions)
        pills.addStretch(1)
        for widget in (self.header, self.said, self.unlock, self.link):
            inside.addWidget(widget)
        inside.addLayout(pills)
        inside.addWidget(self.pages, 1)
        column.addLayout(inside, 1)
        column.addWidget(self.strip)
        return whole


def _banner(sentence: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("look", "banner")
    row = QHBoxLayout(frame)
    row.setContentsMargins(20, 6, 20, 6)
    label = PlainLabel(sentence)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    row.addWidget(label)
    return frame
