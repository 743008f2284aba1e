"""The last page: what older likes would have done, without sending anything; then Home."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal

from app.domain.foresight import Foresight, Readiness
from app.services.window_page import Figures
from app.ui.first_run.amount import DAYS_OF_A_MONTH
from app.ui.first_run.step_page import StepPage
from app.ui.numbers import amount_text
from app.ui.shell.page import Surroundings
from app.ui.wallet.visibility import OPEN, QUIET
from app.ui.wishes.first_run import Progress, foresee, note

LOOK_EVERY = 200
"""Milliseconds between two looks at what is known so far."""


class ForesightStep(StepPage):
    """`finished` comes when the first run is over."""

    finished = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, self.tr("All is set."))
        self._asked: tuple[int, ...] = ()
        self._known: dict[int, Foresight] = {}
        self._running: dict[int, Progress] = {}
        self.means = self.tell("")
        self.told = self.tell("", "lead")
        self.parts = self.tell("", "")
        self.calm = self.tell(self.tr("None of them is paid: these likes stood there before."), "muted")
        self.next = self.tell("", "muted")
        self.main.setText(self.tr("Go to Home"))
        self.main.clicked.connect(self.finish)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_EVERY)
        self._look.timeout.connect(self._show)

    def arrive(self) -> None:
        """Look at the likes of each log-in, once."""
        accounts = tuple(one[0] for one in self.figures.peertube)
        if accounts and accounts != self._asked:
            self._asked = accounts
            self._known, self._running = {}, {number: Progress() for number in accounts}
            for number, progress in tuple(self._running.items()):
                self._foresee(number, progress)
            self._look.start()
        self._show()

    def show_figures(self, figures: Figures) -> None:
        """What comes next depends on whether there is an account."""
        super().show_figures(figures)
        self.means.setText(self._means(figures))
        self.means.setVisible(bool(self.means.text()))
        if figures.accounts:
            told = self.tr("Press thumb-up on something, or paste a link at Home: the gift appears there, with Undo.")
        else:
            told = self.tr("Press thumb-up on something: the gift is noted at Home, and paid once you have an account.")
        self.next.setText(told)

    def _means(self, figures: Figures) -> str:
        """What it does, the most it can spend, and who can see it."""
        seen = {
            OPEN: self.tr("Everybody can see which works you thank."),
            QUIET: self.tr("Everybody can see whom you paid, only the creator what for."),
        }.get(figures.visibility, "")
        if not figures.accounts or not figures.day_limit:
            return seen
        most = min(figures.month_limit, DAYS_OF_A_MONTH * figures.day_limit)
        gives = self.tr("A thumb gives {price}: at most {day} a day, and {month} a month.").format(
            price=amount_text(figures.price, figures.asset),
            day=amount_text(figures.day_limit, figures.asset),
            month=amount_text(most, figures.asset),
        )
        return f"{gives} {seen}".strip()

    def finish(self) -> None:
        """Home."""
        self.ask(note(finished=True), lambda _: self.finished.emit())

    def _foresee(self, number: int, progress: Progress) -> None:
        self.ask(
            foresee(number, progress),
            lambda found: self._came(number, found),
            lambda sentence, _: self._failed(number, sentence),
        )

    def _came(self, number: int, found: Foresight | None) -> None:
        if found is not None:
            self._known[number] = found
        self._running.pop(number, None)
        self._show()

    def _failed(self, number: int, sentence: str) -> None:
        self._running.pop(number, None)
        self.say(sentence, "waiting")
        self._show()

    def _show(self) -> None:
        if not self._running:
            self._look.stop()
        far = {number: one.foresight for number, one in self._running.items() if one.foresight is not None}
        found = [*self._known.values(), *far.values()]
        works, makers = sum(one.works for one in found), sum(one.makers for one in found)
        looked = sum(one.looked_at for one in found)
        self.calm.setVisible(bool(works))
        self.busy.setVisible(bool(self._running))
        self.busy.setRange(0, max(makers, 1))
        self.busy.setValue(looked)
        if self._asked and not found:
            self.told.setText(self.tr("Reading what you liked before…"))
            return
        self.told.setText(self._liked(works, makers) if self._asked else "")
        self.parts.setText(self._parts(found) if looked else "")
        self.told.setVisible(bool(self.told.text()))
        self.parts.setVisible(bool(self.parts.text()))

    def _liked(self, works: int, makers: int) -> str:
        if not works:
            return self.tr("You liked nothing there yet.")
        liked, by = self.tr("You liked %Ln work(s)", "", works), self.tr("by %Ln person(s).", "", makers)
        return f"{liked} {by}"

    def _parts(self, found: list[Foresight]) -> str:
        count = {one: sum(part.found[one] for part in found) for one in Readiness}
        looked, makers = sum(part.looked_at for part in found), sum(part.makers for part in found)
        words = [self.tr("%n can receive tips today", "", count[Readiness.READY])]
        if count[Readiness.NAMED]:
            words.append(self.tr("%n name(s) an account", "", count[Readiness.NAMED]))
        if count[Readiness.ABSENT]:
            words.append(self.tr("%n have not joined", "", count[Readiness.ABSENT]))
        if count[Readiness.SILENT]:
            words.append(self.tr("%n did not answer", "", count[Readiness.SILENT]))
        of = self.tr("Of the {} looked at: ").format(looked) if looked < makers and not self._running else ""
        return f"{of}{', '.join(words)}."
