"""Who may see what is thanked for, and what holds for single creators."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout

from app.domain.content import maker_name
from app.domain.tips.rules import CreatorRule
from app.services.window_page import Figures
from app.ui.layouts.section import Section, button, card, emptied, line
from app.ui.numbers import amount_text
from app.ui.plain_text import ElidedLabel, PlainLabel, tooltip, visible
from app.ui.shell.page import Surroundings
from app.ui.wallet.forms.rule import RuleForm
from app.ui.wallet.visibility import VisibilityChoice
from app.ui.wishes import change_settings
from app.ui.wishes.sources import channels, remove_rule, rules


class CreatorsSection(Section):
    """The default for all, then the exceptions."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.rules: list[CreatorRule] | None = None
        self.visibility = VisibilityChoice()
        self.visibility.chosen.connect(self._see)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(4)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        self.none = PlainLabel(
            self.tr("No rule yet: every creator gets the usual gift. A rule gives somebody more, less, or nothing."),
            look="muted",
            wrap=True,
        )
        self.add = button(self.tr("Add a rule…"))
        self.add.clicked.connect(lambda: self.ask(channels(), lambda known: self._open(None, known)))
        seen = PlainLabel(self.tr("Who may see what you like?"), look="lead", wrap=True)
        now_on = PlainLabel(self.tr("It holds for gifts from now on."), look="small", wrap=True)
        single = PlainLabel(self.tr("Rules for single creators"), look="lead", wrap=True)
        self.column.addWidget(card(seen, self.visibility, now_on))
        self.column.addWidget(card(single, self.none, self.grid, line(self.add, None)))

    def load(self) -> None:
        """The choice from what is known, the rules from the program."""
        self.visibility.show_value(self.figures.visibility)
        self.ask(rules(), self.show_rules)

    def concerns(self, before: Figures, now: Figures) -> bool:
        """The choice, wherever it was made."""
        return before.visibility != now.visibility

    def show_rules(self, found: list[CreatorRule]) -> None:
        """Show them; nothing moves where nothing changed."""
        if found == self.rules:
            return
        self.rules = found
        self.none.setVisible(not found)
        emptied(self.grid)
        for place, rule in enumerate(found):
            name = visible(rule.channel_name or maker_name(rule.channel) or rule.channel, 80)
            shown = ElidedLabel(name)
            shown.setToolTip(tooltip(f"{name}; {visible(rule.channel)}"))
            edit = button(self.tr("Change…"), look="quiet", told=self.tr("Change the rule for {}").format(name))
            out = button(self.tr("Remove"), look="quiet", told=self.tr("Remove the rule for {}").format(name))
            edit.clicked.connect(lambda _=False, rule=rule: self._open(rule, []))
            out.clicked.connect(lambda _=False, rule=rule: self.ask(remove_rule(rule.channel), self.show_rules))
            for column, widget in enumerate((shown, PlainLabel(self._words(rule), wrap=True), edit, out)):
                self.grid.addWidget(widget, place, column)

    def _words(self, rule: CreatorRule) -> str:
        match rule.kind:
            case "amount":
                return self.tr("{} for each thumb").format(amount_text(rule.milli, rule.asset))
            case "never":
                return self.tr("× never")
            case "ask":
                return self.tr("? always ask")
            case _:
                return self.tr("◌ only the creator sees it")

    def _open(self, rule: CreatorRule | None, known: list[tuple[str, str]]) -> None:
        form = RuleForm(self.surroundings.submit, rule, known, self.figures.asset, self.window())
        form.succeeded.connect(self.show_rules)
        self.open(form)

    def _see(self, value: str) -> None:
        told = self.tr("From now on the creator and everybody else can see what you thank for.")
        if value == "quiet":
            told = self.tr("From now on only the creator can see what you thank for.")
        self.ask(change_settings({"visibility": value}), lambda _: self.said.emit(told, "positive"))
