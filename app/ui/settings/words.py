"""The words of settings and findings in the language of the window. They are data elsewhere; here they are translated.

Contexts: `settings` for `app.settings.setting_texts()`, `doctor` for `app.services.examine.finding_texts()`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from app.setting_fields import GROUPS, Kind, SettingField
from app.ui.numbers import number
from app.ui.sentences import in_words

if TYPE_CHECKING:
    from app.services.examine import Finding


def said(text: str) -> str:
    """A label, help or choice of a setting."""
    return QCoreApplication.translate("settings", text) if text else ""


def group_title(group: str) -> str:
    """The title over the settings of one group."""
    return said(GROUPS[group])


def found_part(finding: Finding) -> str:
    """What was looked at; a name keeps its small letter."""
    words = QCoreApplication.translate("doctor", finding.part.value)
    return (words if words.startswith("{") else words[:1].upper() + words[1:]).format(*finding.names)


def found_advice(finding: Finding) -> str:
    """What is so, and what to do."""
    values = (in_words(value) if isinstance(value, str) else value for value in finding.values)
    return QCoreApplication.translate("doctor", finding.said.value).format(*values)


class SettingWords(QObject):
    """Sentences about values."""

    def why_not(self, field: SettingField) -> str:
        """Why a value is refused: what it may be instead."""
        match field.kind:
            case Kind.NUMBER:
                return self.tr("A whole number from {} to {}.").format(field.minimum, field.maximum)
            case Kind.AMOUNT:
                least, most = number(field.minimum), number(field.maximum)
                return self.tr("An amount from {} to {}, with at most three decimals.").format(least, most)
        return said(field.written) or self.tr("This is too long.")

    def value(self, field: SettingField, value: Any) -> str:
        """A value in a few words, such as the one that is meant by default."""
        match field.kind:
            case Kind.SWITCH:
                return self.on_or_off(bool(value))
            case Kind.AMOUNT:
                return number(value)
            case Kind.CHOICE:
                return said(dict(field.choices)[value])
            case Kind.NUMBER:
                return f"{value} {said(field.unit)}".strip()
            case Kind.TEXTS:
                return ", ".join(value) or self.tr("an empty list")
        return str(value) or self.tr("nothing")

    def on_or_off(self, on: bool) -> str:
        """Beside a switch."""
        return self.tr("On") if on else self.tr("Off")
