"""What holds for one creator: another amount, nothing, a question each time, or a letter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QWidget

from app.domain.tips.rules import RULE_KINDS, CreatorRule, RuleKind
from app.ui.dialogs.form import Form
from app.ui.layouts.section import line
from app.ui.plain_text import meaning_of_choice, visible
from app.ui.wallet.amounts import ASSETS, amount_field, milli_of
from app.ui.wishes import Submit
from app.ui.wishes.sources import find_creator, set_rule


class RuleForm(Form):
    """`succeeded` carries the new list of rules. `rule` is the one to change, None for a new one."""

    succeeded = Signal(object)

    def __init__(
        self,
        submit: Submit,
        rule: CreatorRule | None,
        known: Sequence[tuple[str, str]],
        asset: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("A rule for one creator"), self.tr("Keep the rule"))
        self._rule = rule
        self.creator = QComboBox()
        self.creator.setEditable(True)
        self.creator.setAccessibleName(self.tr("Creator"))
        for channel, name in [(rule.channel, rule.channel_name)] if rule else known:
            self.creator.addItem(visible(name or channel, 80), channel)
        self.creator.setEnabled(rule is None)
        self.creator.setMinimumContentsLength(20)
        self.creator.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        if rule is None:
            self.creator.setCurrentIndex(-1)
            hint = self.creator.lineEdit()
            assert hint is not None
            hint.setPlaceholderText(self.tr("choose one, or paste the link of a channel"))
            self.creator.setToolTip(hint.placeholderText())
            hint.setToolTip(hint.placeholderText())
        self.column.addWidget(self.name(self.tr("Creator")))
        self.column.addWidget(self.creator)
        self.kinds = self._kind_buttons(rule.kind if rule else "amount")
        self.amount = amount_field(self.tr("Amount for each thumb"), rule.milli if rule and rule.milli else 100)
        self.asset = QComboBox()
        self.asset.addItems(ASSETS)
        self.asset.setAccessibleName(self.tr("Currency"))
        self.asset.setCurrentText((rule.asset if rule else "") or asset)
        self.column.insertLayout(self.column.indexOf(self.kinds["amount"]) + 1, line(self.amount, self.asset, None))
        self.main.clicked.connect(self.keep)
        self._show_kind()

    def kind(self) -> RuleKind:
        """The chosen one."""
        return next(kind for kind in RULE_KINDS if self.kinds[kind].isChecked())

    def keep(self) -> None:
        """Find the channel that is meant, then keep the rule for it."""
        milli = milli_of(self.amount.text()) if self.kind() == "amount" else 0
        if milli is None:
            self.say(self.tr("Type an amount, such as 0.100."))
            return
        chosen = self.creator.currentData() if self.creator.currentText() == self._chosen_text() else None
        typed = self.creator.currentText().strip()
        if self._rule is not None:
            self._keep((self._rule.channel, self._rule.channel_name))
        elif chosen:
            self._find(str(chosen))
        elif typed:
            self._find(typed)
        else:
            self.say(self.tr("Choose a creator, or paste the link of a channel."))

    def _chosen_text(self) -> str:
        place = self.creator.currentIndex()
        return self.creator.itemText(place) if place >= 0 else ""

    def _find(self, text: str) -> None:
        self.wait(self.tr("One moment…"))
        self.ask(find_creator(text), self._keep)

    def _keep(self, found: tuple[str, str]) -> None:
        kind = self.kind()
        milli = (milli_of(self.amount.text()) or 0) if kind == "amount" else 0
        asset = self.asset.currentText() if kind == "amount" else ""
        self.wait(self.tr("One moment…"))
        self.ask(set_rule(CreatorRule(found[0], found[1], kind, milli, asset)), self._done)

    def _done(self, rules: list[CreatorRule]) -> None:
        self.succeeded.emit(rules)
        self.accept()

    def _kind_buttons(self, chosen: RuleKind) -> dict[RuleKind, QRadioButton]:
        words: dict[RuleKind, tuple[str, str]] = {
            "amount": (self.tr("Another amount"), ""),
            "never": (self.tr("Never"), self.tr("Thumbs give nothing; what is not sent yet is taken back.")),
            "ask": (self.tr("Always ask"), self.tr("Every gift is a question first.")),
            "quiet": (self.tr("Only the creator sees it"), self.tr("Others see that you paid, not what for.")),
        }
        group = QButtonGroup(self)
        made: dict[RuleKind, QRadioButton] = {}
        for kind, (word, meaning) in words.items():
            made[kind] = QRadioButton(word)
            made[kind].setChecked(kind == chosen)
            made[kind].toggled.connect(lambda _: self._show_kind())
            group.addButton(made[kind])
            self.column.addWidget(made[kind])
            if meaning:
                self.column.addWidget(meaning_of_choice(meaning))
        return made

    def _show_kind(self) -> None:
        if hasattr(self, "asset"):
            for field in (self.amount, self.asset):
                field.setEnabled(self.kinds["amount"].isChecked())
