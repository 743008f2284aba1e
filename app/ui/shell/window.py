"""The window. It places the rail, the pages and the lines below them, and passes news on; it decides nothing.

    play money
    mark      |
    Home      |   the page in front
    Giving    |
              |
    Wallet    |
    Settings  |   one sentence
    state | next gift           open | likes | nodes   Pause Lock
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app.folders import DataFolder
from app.services.window_page import Figures
from app.services.window_page import Page as FirstPage
from app.ui.links import link_in
from app.ui.news import Lost, Opened, Refused, Told
from app.ui.pictures.late import LatePictures
from app.ui.plain_text import PlainLabel
from app.ui.shell.crossing import Crossing
from app.ui.shell.notice import NoticeLine
from app.ui.shell.page import Pictures, Surroundings
from app.ui.shell.pages import built_pages
from app.ui.shell.place import LEAST_HEIGHT, LEAST_WIDTH, Place
from app.ui.shell.rail import Rail
from app.ui.shell.stack import PageStack
from app.ui.shell.strip import Strip
from app.ui.theme.theme import Theme

if TYPE_CHECKING:
    from app.ui.shell.keys import KeysOverlay

HOME = "home"


class Window(QMainWindow):
    """`app.ui.shell.desk.Desk` connects it with the program. `painted` comes once; `built` when all parts are new."""

    painted = Signal()
    closing = Signal()
    built = Signal()
    dropped = Signal(str)

    def __init__(self, theme: Theme, folder: DataFolder, pictures: Pictures | None = None) -> None:
        super().__init__()
        self.practice = folder.practice
        self.crossing = Crossing()
        self.surroundings = Surroundings(
            self.crossing.submit, theme, folder, folder.practice, pictures or LatePictures(folder.pictures, self)
        )
        self.figures = Figures()
        self.running = False
        self.elsewhere, self.problem = "", ""
        self.stays: Callable[[], bool] = lambda: False
        """Whether closing the window only hides it, because it lives on in the tray."""
        self._seen = False
        self.overlay: KeysOverlay | None = None
        self._opened: Opened | None = None
        self.setMinimumSize(QSize(LEAST_WIDTH, LEAST_HEIGHT))
        self.setAcceptDrops(True)
        place = Place.load(folder.window)
        self._put(place)
        self._build()
        self.turn_to(HOME)
        self.turn_to(place.page)

    def show_page(self, page: FirstPage) -> None:
        """The page that was kept from the last time, before the program runs."""
        self.hear(Told(page))

    def show_figures(self, figures: Figures) -> None:
        """All figures, here and in the pages."""
        self.figures = figures
        silent = bool(figures.nodes) and all(problem for _, problem in figures.nodes)
        self.said.stand(self.problem, self.elsewhere, ended=self.practice and self.running and silent)
        self.strip.show_figures(figures, self.elsewhere, self.problem)
        self.rail.show_roles(earns=figures.earns)
        self.pages.show_figures(figures)

    def hear(self, news: object) -> None:
        """What the program tells: the lines of the window follow it, and every page hears it."""
        match news:
            case Opened(now, _):
                self.running, self.problem = True, ""
                self._opened = news
                self.strip.now = now
            case Lost(sentence):
                self.running, self.problem = False, sentence
            case Refused(sentence):
                self.elsewhere = sentence
            case Told(page):
                self.figures = page.figures
        self.pages.hear(news)
        self.show_figures(self.figures)

    def turn_to(self, name: str, argument: object = None) -> bool:
        """Show a page; False if there is none of this name."""
        return self.pages.show_page(name, argument)

    def list_keys(self) -> None:
        """What the keyboard can do, over the whole window."""
        from app.ui.shell.keys import KeysOverlay

        overlay = self.overlay or KeysOverlay(self)
        self.overlay = overlay
        overlay.open()

    def make_anew(self) -> None:
        """Every text again, after a change of language; what is shown stays, but for what was said in the old one."""
        kept, front = self.pages.remember(), self.pages.shown()
        self.crossing.forget()
        if self.overlay is not None:
            self.overlay.deleteLater()
        self._build()
        if self._opened is not None:
            self.strip.now = self._opened.now
            self.pages.hear(self._opened if self.running else Lost(self.problem))
        self.pages.show_figures(self.figures)
        self.pages.recall(kept)
        self.turn_to(front)
        self.show_figures(self.figures)
        self.built.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_place()
        if self.stays():
            event.ignore()
            self.hide()
            return
        self.closing.emit()
        self.surroundings.pictures.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if link_in(event.mimeData()):
            event.acceptProposedAction()
            self.said.say(self.tr("Let go of the link to tip it."))

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(link_in(event.mimeData()))

    def _build(self) -> None:
        title = self.tr("Capillary")
        self.setWindowTitle(self.tr("{} – play money").format(title) if self.practice else title)
        entries = built_pages()
        self.rail = Rail(entries, self.surroundings.theme)
        self.pages = PageStack(entries, self.surroundings)
        self.strip = Strip(practice=self.practice)
        self.said = NoticeLine()
        self.rail.chosen.connect(self.turn_to)
        self.pages.turned.connect(self.rail.show_chosen)
        self.pages.said.connect(self.said.say)
        self.setCentralWidget(self._laid_out())
        self.overlay = None

    def _laid_out(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self.practice:
            play = self.tr("Play money: this is the practice world. Nothing here is worth anything.")
            column.addWidget(_banner(play))
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        self.said.setContentsMargins(24, 2, 24, 4)
        right.addWidget(self.pages, 1)
        right.addWidget(self.said)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addLayout(right, 1)
        column.addLayout(middle, 1)
        column.addWidget(self.strip)
        return whole

    def _put(self, place: Place) -> None:
        wanted = QRect(place.left, place.top, place.width, place.height)
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        self.resize(wanted.size())
        if place.left != -1 and any(screen.contains(wanted.center()) for screen in screens):
            self.move(wanted.topLeft())
        if place.maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _keep_place(self) -> None:
        usual = self.normalGeometry() if self.isMaximized() else self.geometry()
        # A page that others lead to would not know next time what to show.
        page = self.pages.shown() if self.pages.shown() in self.rail.buttons else HOME
        place = Place(usual.x(), usual.y(), usual.width(), usual.height(), self.isMaximized(), page)
        place.save(self.surroundings.folder.window)


def _banner(sentence: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("look", "banner")
    row = QHBoxLayout(frame)
    row.setContentsMargins(20, 5, 20, 5)
    label = PlainLabel(sentence, wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    row.addWidget(label)
    return frame
