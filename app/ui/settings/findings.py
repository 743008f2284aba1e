"""What doctor finds, as a card: state by word, shape and colour, what to do, and a way to where it is done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout

from app.ui.layouts.section import Section, button, emptied, line
from app.ui.plain_text import PlainLabel, visible
from app.ui.settings.mark import Mark
from app.ui.settings.words import found_advice, found_part
from app.ui.tips.shapes import Shape
from app.ui.wishes.repair import examine

if TYPE_CHECKING:
    from app.services.examine import Finding

SHAPES = {
    "good": (Shape.CHECK, "positive"),
    "warning": (Shape.QUESTION, "waiting"),
    "broken": (Shape.CROSS, "negative"),
}


class FindingsCard(QFrame):
    """Looks once when it is first shown, and again when a person asks."""

    def __init__(self, section: Section) -> None:
        super().__init__(section)
        self._section = section
        self.findings: Sequence[Finding] = ()
        self.setProperty("look", "card")
        self.about = PlainLabel(look="muted", wrap=True)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("Everything is being checked"))
        kept = self.busy.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.busy.setSizePolicy(kept)
        self.again = button(self.tr("Run again"))
        self.copy = button(self.tr("Copy as text"), look="quiet")
        self.copy.setEnabled(False)
        self.again.clicked.connect(self.run)
        self.copy.clicked.connect(self._copy)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.tr("Is everything in order?"), look="lead"))
        column.addWidget(self.about)
        column.addWidget(self.busy)
        column.addLayout(self._rows)
        column.addLayout(line(self.again, self.copy, None, spacing=8))
        self.about.setText(self.tr("Nodes, clock, keyring, database, vault and log-ins are looked at, not changed."))
        self.busy.hide()

    def run(self) -> None:
        """Look at everything; the findings before stay until there are others."""
        self.again.setEnabled(False)
        self.busy.show()
        self._section.ask(examine(), self.show_findings, self._refused)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """One row each."""
        self.again.setEnabled(True)
        self.copy.setEnabled(True)
        self.busy.hide()
        self.findings = findings
        self.about.setText(self._summary())
        with self._section.made_anew():
            emptied(self._rows)
            for finding in findings:
                self._rows.addWidget(self._row(finding))

    def text(self) -> str:
        """The same as plain text, for somebody who helps."""
        rows = [(self._word(one.state), found_part(one), found_advice(one)) for one in self.findings]
        return "\n".join(f"{state}: {visible(what)}. {visible(advice)}" for state, what, advice in rows)

    def _summary(self) -> str:
        broken = sum(one.state == "broken" for one in self.findings)
        warnings = sum(one.state == "warning" for one in self.findings)
        if broken:
            return self.tr("%n thing(s) must be mended before gifts can go out.", "", broken)
        if warnings:
            return self.tr("It works; %n thing(s) could be better.", "", warnings)
        return self.tr("Everything is in order.")

    def _row(self, finding: Finding) -> QFrame:
        frame = QFrame()
        shape, token = SHAPES[finding.state]
        mark = Mark(self._section.surroundings.theme)
        mark.show_shape(shape, token)
        word = PlainLabel(self._word(finding.state), look=token)
        word.setMinimumWidth(max(word.fontMetrics().horizontalAdvance(self._word(state)) for state in SHAPES) + 12)
        what = PlainLabel(visible(found_part(finding)), look="strong", wrap=True)
        advice = PlainLabel(visible(found_advice(finding), 400), look="muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(what)
        words.addWidget(advice)
        row = line(mark, word, spacing=8)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        target = self._target(finding)
        if target is not None and finding.state != "good":
            there = button(target[2], told=f"{target[2]}: {visible(found_part(finding))}")
            there.clicked.connect(lambda: self._section.led.emit(target[0], target[1]))
            row.addWidget(there)
        frame.setLayout(row)
        return frame

    def _target(self, finding: Finding) -> tuple[str, str, str] | None:
        """Page or dialog, its argument, and the words of the button that leads there."""
        return {
            "VAULT": ("wallet", "accounts", self.tr("Accounts")),
            "NODES": ("wallet", "nodes", self.tr("Nodes")),
            "NODE": ("wallet", "nodes", self.tr("Nodes")),
            "SENDINGS": ("wallet", "accounts", self.tr("Accounts")),
            "LOGIN": ("login", "", self.tr("Log in")),
        }.get(finding.part.name)

    def _word(self, state: str) -> str:
        return {"good": self.tr("good"), "warning": self.tr("could be better"), "broken": self.tr("broken")}[state]

    def _refused(self, sentence: str, _: Exception) -> None:
        self.again.setEnabled(True)
        self.busy.hide()
        self.about.setText(sentence)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self._section.said.emit(self.tr("Copied."), "positive")
