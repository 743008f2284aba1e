"""What the window knows of its pages: a page owns its widgets and its model, and wishes for things by itself.

The window places pages and passes news on; it never reaches into one. A change of language makes all pages anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.folders import DataFolder
from app.services.window_page import Figures
from app.ui.theme.theme import Theme

if TYPE_CHECKING:
    from app.ui.wishes import Submit


class Pictures(QObject):
    """Pictures of creators and works, as far as they are here; this one has none. `changed` names whose picture came,
    or nobody where it may be anybody's."""

    changed = Signal(str)

    def picture(self, owner: str) -> QPixmap | None:  # noqa: ARG002 this one has none: initials are painted instead
        """The picture of a channel (`TipCard.channel`), asked for while painting: it never waits."""
        return None

    def thumbnail(self, work: str, *, small: bool = False) -> QPixmap | None:  # noqa: ARG002 the same
        """The picture of a work, by its id; also asked for while painting. `small` ones are seen many at once."""
        return None

    def may_have_thumbnail(self, work: str) -> bool:  # noqa: ARG002 the same
        """Whether room shall be kept for one."""
        return False

    def begin(self, submit: Submit) -> None:
        """The program is there."""

    def follow(self, *, wanted: bool) -> None:
        """The setting `pictures` has this value now."""

    def close(self) -> None:
        """The window closes."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page is given. `submit` runs a wish in the asyncio thread and answers in the window's."""

    submit: Submit
    theme: Theme
    folder: DataFolder
    practice: bool
    pictures: Pictures = field(default_factory=Pictures)


class Page(QWidget):
    """A room of the window. `said` carries a sentence and its look (`muted`, `positive`, `waiting`, `negative`).

    `led` carries the name of another page to go to, and an argument that only that page understands; or the name of
    a dialog: `account`, `login`, `questions`, `tip` (with the address of a work).
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
        """Whatever the bridge tells (`app.ui.news`, `app.events`); a page takes what concerns it.

        A page that is made later hears at once whether the program runs: Opened or Lost.
        """

    def use_clock(self, now: Callable[[], datetime]) -> None:
        """The program's clock, which any thread may read."""
        self.now = now

    def arrive(self, argument: object = None) -> None:
        """The page is shown now; `argument` is what `led` carried. Work that costs belongs here, not before."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(event):
            super().keyPressEvent(event)

    def search(self) -> None:
        """`/` was pressed: put the cursor where this page searches, if it does."""

    def back(self) -> bool:
        """`Esc` was pressed: leave what is open here; False if there was nothing."""
        return False

    def remember(self) -> object:
        """What the page that takes this one's place, after a change of language, needs to show the same."""
        return None

    def recall(self, kept: object) -> None:
        """What `remember` of the page before gave."""


def pressed_by_enter(event: QKeyEvent) -> bool:
    """Press the button that has the cursor, if it was Enter: outside of dialogs Qt knows only the space bar."""
    focused = QApplication.focusWidget()
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if not enter or not isinstance(focused, QPushButton) or not focused.isEnabled():
        return False
    # A key that is held down would press what the cursor comes to next.
    if not event.isAutoRepeat():
        focused.click()
    return True
