"""What all dialogs share: fields in a column, one sentence for what went wrong, no second press meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.plain_text import PlainLabel
from app.ui.wishes import OnAnswer, OnRefusal, Submit, Wish

WIDTH, MARGIN = 500, 24
SCROLL_BAR, INSET = 12, 2
OUTSIDE = 220
"""Pixels of the screen for title, buttons and the frame."""


class Form(QDialog):
    """`column` takes the fields; `main` is the button that tries."""

    def __init__(self, submit: Submit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._submit = submit
        self._open = True
        self.finished.connect(self._close)
        self.heading = PlainLabel(look="title")
        self.setFixedWidth(WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout()
        self.column.setSpacing(6)
        self.said = PlainLabel(look="negative", wrap=True)
        self.said.setVisible(False)
        self.main = QPushButton()
        self.main.setProperty("look", "main")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        for button in (self.main, self.cancel):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        for one in (self.heading, self.said, row):
            one.setContentsMargins(INSET, 0, INSET, 0)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.main)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, 20, MARGIN, 20)
        whole.setSpacing(12)
        whole.addWidget(self.heading)
        whole.addWidget(self._scrolled(), 1)
        whole.addWidget(self.said)
        whole.addLayout(row)

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        super().showEvent(event)
        focused = self.focusWidget()
        if focused in (None, self.cancel) and not self.cancel.isDefault():
            self._first_field().setFocus()

    def fit(self) -> None:
        """As tall as the fields are, but no taller than the screen; wider where a word of a language needs it."""
        if not self.isVisible() and not self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            return
        width = max(WIDTH, self._fields.minimumSizeHint().width() + 2 * MARGIN + SCROLL_BAR)
        self.setFixedWidth(width)
        wrapped = self.column.totalHeightForWidth(width - 2 * (MARGIN + INSET))
        needed = max(wrapped, self.column.totalSizeHint().height())
        room = self.screen().availableGeometry().height() - OUTSIDE
        self._area.setMinimumHeight(min(needed, max(200, room)))
        whole = self.layout()
        assert whole is not None
        whole.activate()
        self.resize(width, max(whole.totalHeightForWidth(width), self.minimumSizeHint().height()))

    def _first_field(self) -> QWidget:
        """Where a person begins to type."""
        kinds = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
        fields = [one for one in self._fields.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]
        usable = [one for one in fields if one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        return min(usable, key=lambda one: one.mapTo(self._fields, one.rect().topLeft()).y(), default=self.cancel)

    def _scrolled(self) -> QScrollArea:
        self._fields = QWidget()
        self._fields.setProperty("look", "page")
        self.column.setContentsMargins(INSET, 0, INSET, 0)
        self._fields.setLayout(self.column)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._fields)
        return self._area

    def entitle(self, title: str, main: str) -> None:
        """What it is, and what its main button does."""
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.main.setText(main)

    def field(self, label: str, *, secret: bool = False, hint: str = "", told: str = "") -> QLineEdit:
        """A line with its name above it."""
        line = QLineEdit()
        line.setAccessibleName(label)
        line.setPlaceholderText(hint)
        line.setMaxLength(1000)
        if secret:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        if told:
            line.setToolTip(told)
        name = self.name(label)
        name.setBuddy(line)
        self.column.addWidget(name)
        self.column.addWidget(line)
        line.textEdited.connect(lambda _: self.say(""))
        return line

    def name(self, text: str) -> QLabel:
        """The name of a field, nearer to it than to what is above."""
        label = PlainLabel(text, look="muted")
        label.setContentsMargins(0, 6, 0, 0)
        return label

    def ask(self, wish: Wish, answer: OnAnswer, refusal: OnRefusal | None = None) -> None:
        """Submit a wish; what comes back after this dialog was closed is left alone."""
        refuse = refusal or self.refuse
        self._submit(
            wish,
            lambda result: answer(result) if self._open else None,
            lambda sentence, error: refuse(sentence, error) if self._open else None,
        )

    def wait(self, sentence: str) -> None:
        """Something takes a while: say its name, take no second press."""
        # A disabled button gives its focus to the next field, and what is typed on would be read there.
        if self.main.hasFocus():
            self.cancel.setFocus()
        self.main.setEnabled(False)
        self.say(sentence, "muted")

    def say(self, sentence: str, look: str = "negative") -> None:
        """One sentence above the buttons."""
        self.said.look(look)
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        self.fit()

    def _close(self) -> None:
        self._open = False

    def refuse(self, sentence: str, _error: Exception | None = None) -> None:
        """It did not work; everything typed stays, and a new try begins at the secret."""
        self.main.setEnabled(True)
        self.say(sentence)
        if self.focusWidget() in (None, self.main, self.cancel):
            self._secret_field().setFocus()

    def _secret_field(self) -> QWidget:
        """The last secret that can be typed, chosen whole; else where a person begins."""
        lines = [one for one in self._fields.findChildren(QLineEdit) if one.isVisible() and one.isEnabled()]
        secret = [one for one in lines if one.echoMode() is QLineEdit.EchoMode.Password]
        if not secret:
            return self._first_field()
        secret[-1].selectAll()
        return secret[-1]
