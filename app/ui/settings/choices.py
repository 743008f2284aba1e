"""A tab of settings, made from their descriptions: one card for each group, one row for each setting."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.errors import BadSetting
from app.settings import Settings
from app.ui.layouts.section import Section, card
from app.ui.plain_text import PlainLabel
from app.ui.settings.row import SettingRow
from app.ui.settings.words import group_title
from app.ui.shell.page import Surroundings
from app.ui.wishes.settings import change_settings, settings


class ChoicesSection(Section):
    """The groups that it is given; `words` narrows it to settings in which they stand."""

    def __init__(self, surroundings: Surroundings, groups: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.rows: dict[str, SettingRow] = {}
        self.cards: dict[str, QFrame] = {}
        self.nothing = PlainLabel(
            self.tr("No setting is called so, and none explains itself with these words."), look="muted", wrap=True
        )
        self.count = PlainLabel(look="muted", wrap=True)
        self.count.hide()
        self.column.addWidget(self.count)
        for group in groups:
            self._add_group(group)
        self.column.addWidget(self.nothing)
        self.nothing.hide()
        kept = Settings()
        with suppress(BadSetting):
            kept = Settings.load(surroundings.folder.settings)
        self.show_settings(kept)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only now the style has given everything its size.
        widest = max((row.wanted_width() for row in self.rows.values()), default=0)
        for row in self.rows.values():
            row.align(widest)

    def load(self) -> None:
        """What holds now."""
        self.ask(settings(), self.show_settings)

    def show_settings(self, now: Settings) -> None:
        """Show what holds."""
        for name, row in self.rows.items():
            asset = getattr(now, row.field.asset_of) if row.field.asset_of else ""
            row.show_value(getattr(now, name), asset)

    def narrow(self, words: str) -> int:
        """Leave only rows with these words; how many those are."""
        found = {name for name, row in self.rows.items() if row.matches(words)}
        for name, row in self.rows.items():
            row.setVisible(name in found)
        for group, frame in self.cards.items():
            frame.setVisible(any(row.field.group == group and name in found for name, row in self.rows.items()))
        self.nothing.setVisible(not found)
        self.count.setVisible(bool(found))
        self.count.setText(self.tr("%n setting(s) found; Esc goes back.", "", len(found)))
        return len(found)

    def edited(self) -> str:
        """Name of the setting that has the cursor."""
        return next((name for name, row in self.rows.items() if row.editor.widget().hasFocus()), "")

    def edit(self, name: str) -> None:
        """Give the cursor to a setting."""
        if name in self.rows:
            self.rows[name].editor.widget().setFocus()
            self.ensureWidgetVisible(self.rows[name])

    def restore(self) -> bool:
        """Take back what was typed into the setting with the cursor, and was not taken."""
        row = self.rows.get(self.edited())
        return row is not None and row.restore()

    def _add_group(self, group: str) -> None:
        rows = [SettingRow(field, self.surroundings.theme) for field in Settings.fields() if field.group == group]
        for row in rows:
            self.rows[row.field.name] = row
            row.wished.connect(partial(self._change, row))
        frame = card(PlainLabel(group_title(group), look="lead"), *rows)
        layout = frame.layout()
        assert layout is not None
        layout.setSpacing(16)
        self.cards[group] = frame
        self.column.addWidget(frame)

    def _change(self, row: SettingRow, value: Any) -> None:
        def taken(now: Settings) -> None:
            self.show_settings(now)
            self.said.emit(row.kept(), "positive")

        def refused(sentence: str, _: Exception) -> None:
            row.editor.show_value(row.shown())
            row.say(sentence, "negative")

        self.ask(change_settings({row.field.name: value}), taken, refused)
