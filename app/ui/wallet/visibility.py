"""Who may see what is thanked for: two choices with what each means; none is preselected where none was made."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.ui.plain_text import PlainLabel, meaning_of_choice

OPEN, QUIET = "open", "quiet"


class VisibilityChoice(QWidget):
    """`chosen` carries `open` or `quiet` when a person chose it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.everybody = QRadioButton(self.tr("Everybody"))
        self.only_creator = QRadioButton(self.tr("Only the creator"))
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for button, meaning in (
            (
                self.everybody,
                self.tr(
                    "“alice thanked Carol for Sunrise timelapse”. Helps creators to be found. Cannot be deleted later."
                ),
            ),
            (self.only_creator, self.tr("Others see that alice paid carol 0.045 HBD, not what for.")),
        ):
            self._group.addButton(button)
            button.setAccessibleDescription(meaning)
            column.addWidget(button)
            column.addWidget(meaning_of_choice(meaning))
        column.addWidget(PlainLabel(self.tr("Anonymous gifts are not possible yet."), look="small", wrap=True))
        self._group.buttonClicked.connect(lambda _: self.chosen.emit(self.value()))

    def value(self) -> str:
        """`open`, `quiet`, or empty where nothing is chosen."""
        if self.everybody.isChecked():
            return OPEN
        return QUIET if self.only_creator.isChecked() else ""

    def show_value(self, value: str) -> None:
        """What holds now; told to nobody."""
        self._group.setExclusive(False)
        self.everybody.setChecked(value == OPEN)
        self.only_creator.setChecked(value == QUIET)
        self._group.setExclusive(True)
