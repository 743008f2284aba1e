"""What the window knows of its pages: a page owns its widgets and its model, and wishes for things by itself.

The window places pages and passes news on; it never reaches into one. A change of language makes all pages anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.folders import DataFolder
from app.services.window_page import Figures
from app.ui.theme.theme import Theme
from app.ui.wishes import Submit


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page is given. `submit` runs a wish in the asyncio thread and answers in the window's."""

    submit: Submit
    theme: Theme
    folder: DataFolder
    practice: bool


class Page(QWidget):
    """A room of the window. `said` carries a sentence and its look (`muted`, `positive`, `waiting`, `negative`).

    `led` carries the name of another page to go to, and an argument that only that page understands.
    """

    said = Signal(str, str)
    led = Signal(str, object)
    name = ""
    """Stable, such as `home`; also the name of its icon."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.surroundings = surroundings
        self.figures = Figures()
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def title(self) -> str:
        """The word beside its icon in the rail."""
        raise NotImplementedError

    def show_figures(self, figures: Figures) -> None:
        """The numbers that every page may show; called often, and cheap if nothing changed."""
        self.figures = figures

    def hear(self, news: object) -> None:
        """Whatever the bridge tells (`app.ui.outbox`, `app.events`); a page takes what concerns it."""

    def use_clock(self, now: Callable[[], datetime]) -> None:
        """The program's clock, which any thread may read."""
        self.now = now

    def arrive(self, argument: object = None) -> None:
        """The page is shown now; `argument` is what `led` carried. Work that costs belongs here, not before."""

    def search(self) -> None:
        """`/` was pressed: put the cursor where this page searches, if it does."""

    def back(self) -> bool:
        """`Esc` was pressed: leave what is open here; False if there was nothing."""
        return False
