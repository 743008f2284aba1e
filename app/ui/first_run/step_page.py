"""What all steps share: a heading, fields in a column, one sentence for what went wrong, and the way back and on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.services.window_page import Figures
from app.ui.plain_text import PlainLabel
from app.ui.shell.page import Surroundings
from app.ui.theme.motion import moves
from app.ui.wishes import OnAnswer, OnRefusal, Wish


class StepPage(QWidget):
    """`went_on` comes when something may be there now that was not; `went_back` leads to the step before."""

    went_on = Signal()
    went_back = Signal()
    said = Signal(str, str)
    led = Signal(str, object)

    def __init__(self, surroundings: Surroundings, title: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.surroundings = surroundings
        self.figures = Figures()
        self.working = False
        """Something slow is under way, whose answer leads on."""
        self.heading = PlainLabel(title, look="title", wrap=True)
        self.words = PlainLabel(words, look="muted", wrap=True)
        self.words.setVisible(bool(words))
        self.column = QVBoxLayout()
        self.column.setSpacing(8)
        self.sentence = PlainLabel(look="negative", wrap=True)
        self.sentence.hide()
        self.busy = QProgressBar()
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("In progress"))
        self.busy.hide()
        self.back = QPushButton(self.tr("Back"))
        self.main = QPushButton(self.tr("Next"))
        self.main.setProperty("look", "main")
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addWidget(self.back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.main)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.heading)
        whole.addWidget(self.words)
        whole.addLayout(self.column)
        whole.addWidget(self.sentence)
        whole.addWidget(self.busy)
        whole.addLayout(self.buttons)
        self.back.clicked.connect(self.went_back)

    def show_figures(self, figures: Figures) -> None:
        """The program told something new."""
        self.figures = figures

    def show_running(self, running: bool) -> None:
        """Before the program runs nothing can be asked of it."""

    def arrive(self) -> None:
        """The step is shown now: ask for what it shows."""

    def first_field(self) -> QWidget:
        """Where a person begins to type. (A focus proxy would take the page out of the order of Tab.)"""
        tab = Qt.FocusPolicy.TabFocus
        inside = [one for one in self.findChildren(QWidget) if one.focusPolicy() & tab and one.isVisibleTo(self)]
        fields = [one for one in inside if one.isEnabled() and one not in (self.back, self.main)]
        return fields[0] if fields else self.main

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field presses the main button."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(self.focusWidget(), QLineEdit) and self.main.isVisible() and self.main.isEnabled():
            self.main.click()
        else:
            super().keyPressEvent(event)

    def field(self, label: str, *, secret: bool = False, hint: str = "") -> QLineEdit:
        """A line with its name above it."""
        line = QLineEdit()
        line.setAccessibleName(label)
        line.setPlaceholderText(hint)
        line.setMaxLength(1000)
        if secret:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        self.name_above(label, line)
        line.textEdited.connect(lambda _: self.say(""))
        return line

    def name_above(self, label: str, widget: QWidget) -> PlainLabel:
        """The name of a field, and the field below it."""
        name = PlainLabel(label, look="muted", wrap=True)
        name.setBuddy(widget)
        self.column.addWidget(name)
        self.column.addWidget(widget)
        return name

    def tell(self, text: str = "", look: str = "") -> PlainLabel:
        """A sentence between the fields."""
        label = PlainLabel(text, look=look, wrap=True)
        self.column.addWidget(label)
        return label

    def ask(self, wish: Wish, answer: OnAnswer, refusal: OnRefusal | None = None) -> None:
        """Submit a wish; what comes back after this step was made anew is left alone."""
        refuse = refusal or self.refuse
        self.surroundings.submit(
            wish,
            lambda result: answer(result) if isValid(self) else None,
            lambda sentence, error: refuse(sentence, error) if isValid(self) else None,
        )

    def work(self, sentence: str, wish: Wish, answer: OnAnswer) -> None:
        """Something slow: its name, a bar, no second press."""
        self.working = True
        self.main.setEnabled(False)
        self.say(sentence, "muted")
        self.busy.setRange(0, 0 if moves() else 1)
        self.busy.setValue(0 if moves() else 1)
        self.busy.show()

        def came(result: object) -> None:
            self._rest()
            self.say("")
            answer(result)

        self.ask(wish, came)

    def refuse(self, sentence: str, _error: Exception | None = None) -> None:
        """It did not work; everything typed stays."""
        self._rest()
        self.say(sentence)

    def say(self, sentence: str, look: str = "negative") -> None:
        """One sentence above the buttons."""
        self.sentence.look(look)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def _rest(self) -> None:
        self.working = False
        self.busy.hide()
        self.main.setEnabled(True)


def buttons_last(step: StepPage) -> None:
    """Let Tab come to the buttons below last: they were made before the fields above them."""
    last, widget = None, step.nextInFocusChain()
    while widget is not None and widget is not step:
        tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if tabbed and step.isAncestorOf(widget) and widget not in (step.back, step.main):
            last = widget
        widget = widget.nextInFocusChain()
    if last is not None:
        QWidget.setTabOrder(last, step.back)
    QWidget.setTabOrder(step.back, step.main)


class Choice(QFrame):
    """One of several ways: what it is, what it means, and the button that takes it."""

    def __init__(
        self, title: str, meaning: str, button: str, take: Callable[[], object], *, main: bool = False
    ) -> None:
        super().__init__()
        self.setProperty("look", "step")
        self.button = QPushButton(button)
        self.button.setAccessibleDescription(meaning)
        if main:
            self.button.setProperty("look", "main")
        self.button.clicked.connect(lambda: take())
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(title, look="lead", wrap=True))
        words.addWidget(PlainLabel(meaning, look="muted", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.button)
