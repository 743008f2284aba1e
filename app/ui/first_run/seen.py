"""Step 5: who may see what one likes. Nothing is preselected."""

from __future__ import annotations

from app.services.window_page import Figures
from app.ui.first_run.step_page import StepPage
from app.ui.shell.page import Surroundings
from app.ui.wallet.visibility import VisibilityChoice
from app.ui.wishes.first_run import choose


class SeenStep(StepPage):
    """Two choices, with what each means."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, self.tr("Who may see what you like?"))
        self.choice = VisibilityChoice()
        self.column.addWidget(self.choice)
        self.choice.chosen.connect(lambda _: self.say(""))
        self.main.clicked.connect(self.go_on)

    def show_figures(self, figures: Figures) -> None:
        """What was chosen before stands there when one comes back."""
        if figures.visibility != self.figures.visibility and figures.visibility:
            self.choice.show_value(figures.visibility)
        super().show_figures(figures)

    def go_on(self) -> None:
        """Put it in force."""
        value = self.choice.value()
        if not value:
            self.say(self.tr("Choose one of the two; you can change it later for gifts to come."))
            return
        self.ask(choose({"visibility": value}), lambda _: self.went_on.emit())
