"""Draws the window over a lively practice world, light and dark, into docs/screenshots: `make screenshots`."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(CHECKOUT))

from PySide6.QtCore import QPoint, Qt  # noqa: E402 the checkout has to be found first
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from app.domain.tips.states import TipState  # noqa: E402
from app.ui.theme.tokens import DARK, LIGHT  # noqa: E402
from app.ui.tips.actions import Action  # noqa: E402
from tests.fixtures.journey import FIRST_UNDO  # noqa: E402
from tests.gui.practice_desk import PracticeDesk, practice_desk  # noqa: E402

PLACE = CHECKOUT / "docs" / "screenshots"
A_WHILE = 37


class Hands:
    """What pytest-qt lends to the tests, as far as it is needed without pytest."""

    def addWidget(self, widget: QWidget) -> None:
        """Nothing is torn down here."""

    def waitUntil(self, holds: Callable[[], bool], timeout: int) -> None:
        """Let the window live until it holds. Raises TimeoutError."""
        until = time.monotonic() + timeout / 1000
        while not holds():
            if time.monotonic() > until:
                raise TimeoutError("The practice world did not come to the state that is drawn.")
            QTest.qWait(20)

    def mouseClick(self, widget: QWidget, button: Qt.MouseButton, pos: QPoint | None = None) -> None:
        """Press."""
        QTest.mouseClick(widget, button, Qt.KeyboardModifier.NoModifier, pos or widget.rect().center())


def play(desk: PracticeDesk) -> None:
    """A little of everything: arrived, promised, taken back, a question, and two that can still be undone."""
    desk.like("Splices")
    desk.world.advance(240)
    desk.like("Sunrise", "A workbench")
    desk.world.advance(FIRST_UNDO + 1)
    desk.until(lambda: {desk.state("Sunrise"), desk.state("A workbench")} == {TipState.CONFIRMED})
    desk.world.advance(180)
    desk.like("Choir")
    desk.press("Choir", Action.UNDO)
    desk.until(lambda: desk.state("Choir") is TipState.CANCELLED)
    desk.world.advance(60)
    desk.like("Alpine start")
    desk.world.advance(25)
    desk.like("Life drawing")
    desk.world.advance(A_WHILE)
    desk.until(lambda: desk.window.figures.spent_today == 100 and desk.window.figures.balance is not None)
    desk.like("Night train")
    desk.world.advance(7)
    desk.tips.tips.let_in()
    desk.tips.scrollToTop()
    desk.tips.clearFocus()
    desk.window.said.say("")
    QTest.qWait(1500)


def main() -> None:
    """Write both pictures."""
    application = QApplication(sys.argv[:1])
    PLACE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, practice_desk(Hands(), Path(folder)) as desk:  # type: ignore[arg-type]
        play(desk)
        for name, tokens in (("light", LIGHT), ("dark", DARK)):
            desk.theme.wear(tokens)
            QTest.qWait(300)
            path = PLACE / f"window-{name}.png"
            desk.window.grab().save(str(path))
            sys.stdout.write(f"{path.relative_to(CHECKOUT)}\n")
    application.quit()


if __name__ == "__main__":
    main()
