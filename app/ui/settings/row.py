"""One setting: its name and meaning, its editor, the way back to the default, and why a value was refused."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.errors import BadSetting
from app.setting_fields import Kind, SettingField
from app.settings import Settings
from app.ui.layouts.section import button
from app.ui.plain_text import PlainLabel, visible
from app.ui.settings.editors import editor_of
from app.ui.settings.words import SettingWords, said
from app.ui.theme.icons import icon
from app.ui.theme.theme import Theme


class SettingRow(QWidget):
    """`wished` carries a value within the limits, to be kept."""

    wished = Signal(object)

    def __init__(self, field: SettingField, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._words = SettingWords(self)
        self._value: Any = field.default
        self.editor = editor_of(field, theme, self._words)
        self.label = PlainLabel(said(field.label), look="strong", wrap=True)
        self.help = PlainLabel(said(field.help), look="muted", wrap=True)
        self.note = PlainLabel(wrap=True)
        default = self._words.value(field, field.default)
        self.reset = button("", look="quiet", told=self.tr("{}: back to {}").format(said(field.label), default))
        self._theme = theme
        theme.changed.connect(self._draw)
        self._draw()
        self.reset.setToolTip(self.tr("Back to {}").format(default))
        kept = self.reset.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(kept)
        self.label.setBuddy(self.editor.widget())
        self.editor.call(said(field.label), said(field.help))
        self._lay_out()
        self.editor.wished.connect(self._wish)
        self.editor.unfit.connect(lambda: self.say(self._words.why_not(field), "negative"))
        self.reset.clicked.connect(self._go_back)
        self.say("")
        self.show_value(field.default, "")

    def show_value(self, value: Any, asset: str) -> None:
        """What holds now."""
        if value != self._value:
            self.say("")
        self._value, self._asset = value, asset
        self.editor.show_value(value)
        self.editor.show_asset(asset)
        self.reset.setVisible(value != self.field.default)

    def wanted_width(self) -> int:
        """Of an editor at the right of its name; 0 where it stands below."""
        return 0 if self._is_below() else self.editor.sizeHint().width()

    def align(self, width: int) -> None:
        """Editors begin below one another, and choices end there, too."""
        if not self._is_below():
            self._grid.setColumnMinimumWidth(1, width)
            self.editor.widen(width)

    def shown(self) -> Any:
        """The value that holds."""
        return self._value

    def kept(self) -> str:
        """The value was taken: a sentence that says so."""
        if self.field.at_start:
            self.say(self.tr("It holds when Capillary starts the next time."), "waiting")
        unit = f" {self._asset}" if self.field.kind is Kind.AMOUNT else ""
        value = f"{self._words.value(self.field, self._value)}{unit}"
        return self.tr("Kept. {name}: {value}").format(name=said(self.field.label), value=visible(value, 100))

    def say(self, sentence: str, look: str = "muted") -> None:
        """One sentence below the editor."""
        self.note.look(look)
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))
        self.editor.widget().setAccessibleDescription(sentence or said(self.field.help))

    def restore(self) -> bool:
        """Take back what was typed and refused; whether there was anything."""
        restored = self.editor.restore()
        if restored:
            self.say("")
        return restored

    def matches(self, words: str) -> bool:
        """Whether label, help or choices have all these words."""
        texts = [*self.field.texts(), *map(said, self.field.texts()), self.field.name]
        text = " ".join(texts).casefold()
        return all(word in text for word in words.casefold().split())

    def _wish(self, value: Any) -> None:
        if value == self._value:
            self.say("")
            return
        try:
            Settings().change({self.field.name: value})
        except BadSetting:
            self.say(self._words.why_not(self.field), "negative")
        else:
            self.wished.emit(value)

    def _draw(self) -> None:
        self.reset.setIcon(icon("undo", self._theme.tokens))

    def _go_back(self) -> None:
        self.editor.widget().setFocus()
        self.wished.emit(self.field.default)

    def _is_below(self) -> bool:
        return self.field.kind in (Kind.TEXTS, Kind.TEXT)

    def _lay_out(self) -> None:
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.help, 1, 0)
        if self._is_below():
            grid.addWidget(self.reset, 0, 1, right)
            grid.addWidget(self.editor, 2, 0, 1, 2)
            grid.addWidget(self.note, 3, 0, 1, 2)
            grid.setRowMinimumHeight(2, 44)
        else:
            grid.addWidget(self.editor, 0, 1, 2, 1, left)
            grid.addWidget(self.reset, 0, 2, 2, 1, right)
            grid.addWidget(self.note, 2, 0, 1, 3)
