"""The first run at Home: one step at a time in a calm card. Which one follows from what is there; Back looks at others.

    (1)--(2)--(3)--(4)--(5)
    Your Hive account
    ...fields...
    [Back]                    [Next]
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.first_steps import PROMISES, FirstFacts, Step, next_step, steps_before
from app.services.first_notes import FirstRunNotes, first_notes
from app.services.window_page import COLLECTING, Figures
from app.ui.first_run.trail import STEPS, Trail
from app.ui.shell.page import Surroundings
from app.ui.wishes.first_run import note

if TYPE_CHECKING:
    from app.ui.first_run.given import GivenStep
    from app.ui.first_run.step_page import StepPage

    AnyStep = StepPage | GivenStep

NUMBERS = {
    Step.HELLO: 1,
    Step.NONE: 2,
    Step.ACCOUNT: 2,
    Step.INVITED: 2,
    Step.GIVEN: 2,
    Step.PLACES: 3,
    Step.AMOUNT: 4,
    Step.SEEN: 5,
    Step.FORESIGHT: STEPS + 1,
}
WIDEST = 680
KINDS = {
    Step.HELLO: "HelloStep",
    Step.ACCOUNT: "AccountStep",
    Step.NONE: "NoneStep",
    Step.INVITED: "InvitedStep",
    Step.GIVEN: "GivenStep",
    Step.PLACES: "PlacesStep",
    Step.AMOUNT: "AmountStep",
    Step.SEEN: "SeenStep",
    Step.FORESIGHT: "ForesightStep",
}
"""Each in a module of its step's name, imported when it is shown: the first window is painted before anything heavy."""


class FirstRunPanel(QScrollArea):
    """`begun` comes when a way was chosen, `finished` when it is over. A step is made when it is first shown."""

    finished = Signal()
    begun = Signal()
    said = Signal(str, str)
    led = Signal(str, object)

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.surroundings = surroundings
        self.notes = first_notes(surroundings.folder)
        self.step = Step.DONE
        self._looked_back: Step | None = None
        self._figures, self._running, self._gifts = Figures(), False, False
        self._pages: dict[Step, AnyStep] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.trail = Trail(surroundings.theme)
        self.card = QFrame()
        self.card.setProperty("look", "card")
        self.card.setMaximumWidth(WIDEST)
        self.inside = QVBoxLayout(self.card)
        self.inside.setContentsMargins(28, 24, 28, 24)
        self.inside.setSpacing(16)
        self.inside.addWidget(self.trail)
        self.setWidget(self._laid_out())

    def facts(self) -> FirstFacts:
        """What is there."""
        figures, notes = self._figures, self.notes
        return FirstFacts(
            way=notes.way,
            account=bool(figures.accounts),
            likes=notes.places if notes.way else bool(figures.peertube),
            limited=notes.sealed or bool(figures.allowance_until) or self._set_up_elsewhere(),
            seen=bool(figures.visibility),
            finished=notes.finished,
            gifts=self._gifts,
        )

    def _set_up_elsewhere(self) -> bool:
        """A locked wallet tells of no allowance; who set it up by commands was shown its limits there."""
        return self._figures.wallet == COLLECTING and not self.notes.way

    def over(self) -> bool:
        """Whether there is nothing left to ask."""
        return next_step(self.facts()) is Step.DONE

    @property
    def noting(self) -> bool:
        """Gifts are noted here until there is an account."""
        return self.notes.way == PROMISES and not self._figures.accounts

    def page(self, step: Step) -> AnyStep:
        """The page of a step, made if need be."""
        if step not in self._pages:
            self._pages[step] = self._make(step)
        return self._pages[step]

    def show_figures(self, figures: Figures, *, running: bool, gifts: bool) -> None:
        """The program told something new; `look` then shows what comes next."""
        self._figures, self._running, self._gifts = figures, running, gifts
        for page in self._pages.values():
            page.show_figures(figures)

    def look(self) -> None:
        """Show the step that comes next, or the one that was looked back at.

        While something pressed is under way its answer leads on, not figures that come before it.
        """
        if self._looked_back is None and getattr(self._pages.get(self.step), "working", False):
            return
        step = self._looked_back or next_step(self.facts())
        if step is Step.DONE:
            self.finished.emit()
            return
        page = self.page(step)
        page.show_running(self._running)
        if step is self.step:
            return
        self.step = step
        focused = QApplication.focusWidget()
        held = focused is not None and self.card.isAncestorOf(focused)
        for other in self._pages.values():
            other.setVisible(other is page)
        self.trail.setVisible(step is not Step.HELLO)
        self.trail.show_step(NUMBERS[step])
        page.show_figures(self._figures)
        page.arrive()
        if held:
            page.first_field().setFocus()
        self.verticalScrollBar().setValue(0)

    def begin(self, way: str) -> None:
        """A way was chosen: remember it, and go on."""
        self._looked_back = None
        self.step = Step.DONE
        asked = note(way=way, finished=False)
        self.surroundings.submit(
            asked, lambda view: self._noted(view.notes), lambda told, _: self.said.emit(told, "negative")
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    def _make(self, step: Step) -> AnyStep:
        from app.ui.first_run import step_page

        module = import_module(f"app.ui.first_run.{step.value}")
        page: AnyStep = getattr(module, KINDS[step])(self.surroundings)
        page.went_on.connect(lambda: self._go_on(step))
        page.went_back.connect(self._go_back)
        page.said.connect(self.said)
        page.led.connect(self.led)
        for name, then in (("chosen", self.begin), ("finished", lambda: self._go_on(step))):
            if hasattr(page, name):
                getattr(page, name).connect(then)
        page.show_figures(self._figures)
        self.inside.addWidget(page)
        for part in (page, *page.findChildren(step_page.StepPage)):
            if isinstance(part, step_page.StepPage):
                step_page.buttons_last(part)
        return page

    def _go_on(self, was: Step) -> None:
        """Whoever went elsewhere before the answer came stays there."""
        self.notes = first_notes(self.surroundings.folder)
        facts = self.facts()
        if self._looked_back is not None and was is self.step:
            rest = [*steps_before(next_step(facts), facts), next_step(facts)]
            later = rest[rest.index(was) + 1 :] if was in rest else []
            self._looked_back = later[0] if len(later) > 1 else None
        self.look()

    def _go_back(self) -> None:
        before = steps_before(self.step, self.facts())
        if before:
            self._looked_back = before[-1]
            self.look()

    def _noted(self, notes: FirstRunNotes) -> None:
        self.notes = notes
        self.begun.emit()

    def _laid_out(self) -> QWidget:
        page = QWidget()
        page.setProperty("look", "page")
        outside = QVBoxLayout(page)
        outside.setContentsMargins(0, 12, 0, 12)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.card, 100)
        middle.addStretch(1)
        outside.addLayout(middle)
        outside.addStretch(1)
        return page


