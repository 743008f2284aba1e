"""One editor for each kind of setting. It gives away whole values only, and says when what stands there is none."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.setting_fields import Kind, SettingField
from app.ui.layouts.section import button
from app.ui.numbers import in_field
from app.ui.plain_text import ElidedLabel, PlainLabel, visible
from app.ui.settings.switch import Switch
from app.ui.settings.words import SettingWords, said
from app.ui.theme.theme import Theme
from app.ui.wallet.amounts import milli_of

PAUSE = 900
"""Milliseconds after the last key until what was typed is taken: long enough to go on typing."""
NUMBER_WIDTH, TEXT_WIDTH, LEAST_CHOICE = 120, 300, 264


class Editor(QWidget):
    """`wished` carries a value that a person chose; `unfit` says that what stands there is no value."""

    wished = Signal(object)
    unfit = Signal()

    def __init__(self, field: SettingField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)

    def widget(self) -> QWidget:
        """What takes the cursor."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """What holds now; told to nobody."""
        raise NotImplementedError

    def show_asset(self, asset: str) -> None:
        """The asset that an amount is of."""

    def widen(self, width: int) -> None:
        """All editors of a page may have so much."""

    def restore(self) -> bool:
        """Take back what was typed and not taken; whether there was anything."""
        return False

    def call(self, name: str, meaning: str) -> None:
        """What a screen reader says."""
        self.widget().setAccessibleName(name)
        self.widget().setAccessibleDescription(meaning)


class SwitchEditor(Editor):
    """On or off."""

    def __init__(self, field: SettingField, theme: Theme, words: SettingWords) -> None:
        super().__init__(field)
        self.switch = Switch(theme, (words.on_or_off(True), words.on_or_off(False)))
        self.row.addWidget(self.switch)
        self.switch.clicked.connect(lambda: self.wished.emit(self.switch.isChecked()))

    def widget(self) -> QWidget:
        """What takes the cursor."""
        return self.switch

    def show_value(self, value: Any) -> None:
        """What holds now."""
        self.switch.setChecked(value)


class ChoiceEditor(Editor):
    """One of a few, in words. The wheel that scrolls the page does not turn it."""

    def __init__(self, field: SettingField) -> None:
        super().__init__(field)
        self.box = QComboBox()
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.box.setMinimumWidth(LEAST_CHOICE)
        self.box.wheelEvent = lambda event: event.ignore()  # type: ignore[method-assign]
        for value, words in field.choices:
            self.box.addItem(said(words), value)
        self.row.addWidget(self.box)
        self.box.activated.connect(lambda place: self.wished.emit(self.box.itemData(place)))

    def widget(self) -> QWidget:
        """What takes the cursor."""
        return self.box

    def widen(self, width: int) -> None:
        """Boxes below one another are alike."""
        self.box.setMinimumWidth(width)

    def show_value(self, value: Any) -> None:
        """What holds now."""
        self.box.setCurrentIndex(max(0, self.box.findData(value)))


class LineEditor(Editor):
    """Something typed. It is taken with Enter, when the cursor leaves, or after a while; money never by a while."""

    def __init__(self, field: SettingField) -> None:
        super().__init__(field)
        self.line = QLineEdit()
        self.line.setMaxLength(500)
        self.line.setMinimumWidth(TEXT_WIDTH if field.kind is Kind.TEXT else NUMBER_WIDTH)
        self.unit = PlainLabel(said(field.unit), look="muted")
        self.row.addWidget(self.line)
        if field.kind is not Kind.TEXT:
            self.line.setFixedWidth(NUMBER_WIDTH)
            self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.row.addWidget(self.unit)
        self._shown = ""
        self._value: Any = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._take)
        if field.kind is not Kind.AMOUNT:
            self.line.textEdited.connect(lambda _: self._pause.start())
        self.line.editingFinished.connect(self._finish)

    def widget(self) -> QWidget:
        """What takes the cursor."""
        return self.line

    def show_asset(self, asset: str) -> None:
        """Beside the amount."""
        if self.field.kind is Kind.AMOUNT:
            self.unit.setText(asset)

    def show_value(self, value: Any) -> None:
        """What holds now."""
        if value == self._value and self.line.text() != self._shown:
            # Somebody types here just now, or reads why it was refused.
            return
        self._pause.stop()
        self._value = value
        self._shown = in_field(value) if self.field.kind is Kind.AMOUNT else str(value)
        if self.value() != value or not self.line.hasFocus():
            self.line.setText(self._shown)

    def restore(self) -> bool:
        """What held before, in place of what was typed."""
        self._pause.stop()
        changed = self.line.text() != self._shown
        self.line.setText(self._shown)
        return changed

    def value(self) -> Any:
        """What stands there, as a value; None if it is none."""
        text = self.line.text().strip()
        match self.field.kind:
            case Kind.AMOUNT:
                return milli_of(text)
            case Kind.NUMBER:
                digits = "".join(text.split())
                return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None
        return text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        value = self.value()
        if self.field.kind is not Kind.NUMBER or event.key() not in steps or value is None:
            super().keyPressEvent(event)
            return
        stepped = min(max(value + steps[Qt.Key(event.key())], self.field.minimum), self.field.maximum)
        self.line.setText(str(stepped))
        self._pause.start()

    def _finish(self) -> None:
        self._take()
        if self.value() == self._value:
            self.line.setText(self._shown)

    def _take(self) -> None:
        self._pause.stop()
        value = self.value()
        if self.line.text() == self._shown:
            self.wished.emit(value)
        elif value is None:
            self.unfit.emit()
        else:
            self.wished.emit(value)


class TextsEditor(Editor):
    """A list of texts: each with a button that removes it, and a line below for one more."""

    def __init__(self, field: SettingField) -> None:
        super().__init__(field)
        self.values: tuple[str, ...] = ()
        self._name = ""
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.line = QLineEdit()
        self.line.setMaxLength(499)
        self.add = button(self.tr("Add"))
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.line, 1)
        below.addWidget(self.add)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(self._list)
        column.addLayout(below)
        self.row.addLayout(column)
        self.line.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)

    def widget(self) -> QWidget:
        """What takes the cursor."""
        return self.line

    def call(self, name: str, meaning: str) -> None:
        """The line for one more, and its button."""
        self._name = name
        self.line.setAccessibleName(self.tr("{}: one more").format(name))
        self.line.setAccessibleDescription(meaning)
        self.add.setAccessibleName(self.tr("{}: add").format(name))

    def show_value(self, value: Any) -> None:
        """What holds now."""
        if self.line.text().strip() in value:
            self.line.clear()
        if value == self.values:
            return
        self.values = value
        while (item := self._list.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for text in value:
            self._list.addWidget(self._entry(text))

    def _entry(self, text: str) -> QWidget:
        entry = QWidget()
        row = QHBoxLayout(entry)
        row.setContentsMargins(10, 0, 0, 0)
        label = ElidedLabel(visible(text, 500))
        remove = button(self.tr("Remove"), look="quiet", told=self.tr("Remove {}").format(visible(text, 100)))
        remove.clicked.connect(lambda: self._remove(text))
        row.addWidget(label, 1)
        row.addWidget(remove)
        return entry

    def _add(self) -> None:
        text = self.line.text().strip()
        if text and text not in self.values:
            self.wished.emit((*self.values, text))

    def _remove(self, text: str) -> None:
        self.line.setFocus()
        self.wished.emit(tuple(one for one in self.values if one != text))


def editor_of(field: SettingField, theme: Theme, words: SettingWords) -> Editor:
    """The editor that the kind of a setting asks for."""
    match field.kind:
        case Kind.SWITCH:
            return SwitchEditor(field, theme, words)
        case Kind.CHOICE:
            return ChoiceEditor(field)
        case Kind.TEXTS:
            return TextsEditor(field)
    return LineEditor(field)
