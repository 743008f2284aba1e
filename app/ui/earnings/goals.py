"""What a creator saves for: a bar for each goal, a new one, and one less."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from app.domain.earnings.goals import LONGEST_TITLE, Progress
from app.ui.dialogs.form import Form
from app.ui.layouts.section import Section, button, card, emptied, line
from app.ui.numbers import amount_text
from app.ui.plain_text import PlainLabel, visible
from app.ui.shell.page import Surroundings
from app.ui.wallet.amounts import typed_number
from app.ui.wishes import Submit
from app.ui.wishes.earnings import add_goal, goals, remove_goal

WHOLE = 100


class GoalForm(Form):
    """`succeeded` carries the goals with the new one."""

    succeeded = Signal(object)

    def __init__(self, submit: Submit, asset: str, parent: QWidget | None = None) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("Save for something"), self.tr("Add"))
        self._asset = asset
        self.title = self.field(self.tr("What for"), hint=self.tr("A better microphone"))
        self.title.setMaxLength(LONGEST_TITLE)
        self.amount = self.field(self.tr("How much, in {}").format(asset), hint="120")
        about = self.tr("Everything that arrives from now on counts. Only this computer knows of it.")
        self.column.addWidget(PlainLabel(about, look="muted", wrap=True))
        self.main.clicked.connect(self.go_on)

    def go_on(self) -> None:
        """Keep it."""
        self.wait(self.tr("One moment…"))
        amount = f"{typed_number(self.amount.text())} {self._asset}"
        self.ask(add_goal(self.title.text(), amount), self._done)

    def _done(self, found: object) -> None:
        self.succeeded.emit(found)
        self.accept()


class Thin(QProgressBar):
    """As thin as the style sheet draws it: Qt's own style would ask for room for a text."""

    def sizeHint(self) -> QSize:
        return QSize(120, 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 6)


class GoalsSection(Section):
    """One card for each goal."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.found: Sequence[Progress] | None = None
        self.cards = QVBoxLayout()
        self.cards.setSpacing(16)
        about = self.tr("Name a sum, and see it fill up with every gift. Nobody else sees it.")
        self.empty = card(
            PlainLabel(self.tr("What do you save for?"), look="lead", wrap=True),
            PlainLabel(about, look="muted", wrap=True),
        )
        self.add = button(self.tr("Save for something…"), look="main")
        self.add.clicked.connect(self._add)
        self.column.addLayout(self.cards)
        self.column.addWidget(self.empty)
        self.column.addLayout(line(self.add, None))
        self.empty.hide()

    def load(self) -> None:
        """What is known; nobody is asked."""
        self.ask(goals(), self.show_goals)

    def show_goals(self, found: Sequence[Progress]) -> None:
        """Show them; nothing moves where nothing changed."""
        if found == self.found:
            return
        self.found = found
        self.empty.setVisible(not found)
        with self.made_anew():
            emptied(self.cards)
            for one in found:
                self.cards.addWidget(self._card(one))

    def _card(self, one: Progress) -> QFrame:
        goal, asset = one.goal, one.goal.amount.asset.value
        title = visible(goal.title)
        bar = Thin()
        bar.setRange(0, WHOLE)
        bar.setValue(min(one.percent, WHOLE))
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("How far: {}").format(title))
        sums = {"sum": amount_text(one.milli, asset), "whole": amount_text(goal.amount.milli, asset)}
        begun = self.times.ago(goal.since, self.now())
        told = self.tr("{sum} of {whole}; begun {ago}").format(**sums, ago=begun)
        look = "positive" if one.reached else "muted"
        if one.reached:
            told = self.tr("Reached: {}").format(told)
        gone = button(self.tr("Remove"), look="quiet", told=self.tr("Remove the goal {}").format(title))
        gone.clicked.connect(lambda: self.ask(remove_goal(goal.id), self.show_goals))
        return card(PlainLabel(title, look="lead", wrap=True), bar, line(PlainLabel(told, look=look, wrap=True), gone))

    def _add(self) -> None:
        form = GoalForm(self.surroundings.submit, self.figures.asset, self.window())
        form.succeeded.connect(self.show_goals)
        self.open(form)
