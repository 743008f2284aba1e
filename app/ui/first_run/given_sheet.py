"""The recovery sheet is printed or saved before anything else, and four characters of it are typed to prove it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton

from app.domain.new_account import NewAccount
from app.ui.first_run.sheet import Sheet, SheetPainter, asked_group
from app.ui.first_run.step_page import StepPage
from app.ui.layouts.flow import flowing
from app.ui.layouts.letters import breakable, fixed_font
from app.ui.plain_text import visible
from app.ui.shell.page import Surroundings


class SheetPart(StepPage):
    """`checked` carries the account; from then on the private owner key is on the sheet and nowhere else."""

    checked = Signal(object)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(
            surroundings,
            self.tr("Keep the recovery sheet"),
            self.tr(
                "It holds the owner key: with it you get the account back whatever happens to this computer. "
                "It is not kept here. Print it, or save it on something that you carry away."
            ),
        )
        self.sheet: Sheet | None = None
        self._group = 0
        self._painter = SheetPainter(self)
        self.print = QPushButton(self.tr("Print…"))
        self.save = QPushButton(self.tr("Save as PDF…"))
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._choose_file)
        self.column.addWidget(flowing(self.print, self.save))
        self.kept = self.tell("", "positive")
        self.kept.hide()
        self.typed = QLineEdit()
        self.name = self.name_above(self.tr("Characters of the sheet"), self.typed)
        self.typed.setMaxLength(8)
        self.typed.setAccessibleName(self.name.text())
        self.typed.textEdited.connect(lambda _: self.say(""))
        self.typed.setFont(fixed_font(self.typed.font()))
        self.typed.setEnabled(False)
        self.main.setText(self.tr("The sheet is safe"))
        self.main.setEnabled(False)
        self.main.clicked.connect(self.check)

    def show_sheet(self, sheet: Sheet) -> None:
        """Another one; the one before is worth nothing."""
        self.sheet, self._group = sheet, asked_group(sheet)
        told = self.tr("Type the 4 characters of part {} of the key, as they stand on the sheet").format(self._group)
        self.name.setText(told)
        self.typed.setAccessibleName(told)
        self.typed.clear()
        self.typed.setEnabled(False)
        self.main.setEnabled(False)
        self.kept.hide()

    @property
    def group(self) -> int:
        """Which part of the key is asked for, from 1."""
        return self._group

    def save_to(self, path: Path) -> None:
        """Save it as a file that was not there."""
        if self.sheet is None:
            return
        try:
            self._painter.save(self.sheet, path)
        except FileExistsError:
            self.say(self.tr("There is a file of this name already; choose another one."))
        except OSError:
            self.say(self.tr("The file could not be written there; choose another place."))
        else:
            told = self.tr("✓ Saved: {}. Carry it away from this computer, then delete it here.")
            self._is_kept(told.format(breakable(visible(str(path), 200))))

    def check(self) -> None:
        """Whether what is typed stands on the sheet."""
        if self.sheet is None:
            return
        if self.typed.text().strip() != self.sheet.groups[self._group - 1]:
            self.say(self.tr("These are not the characters of that part; large and small letters differ."))
            return
        new = NewAccount(self.sheet.name, self.sheet.keys)
        self.sheet = None
        self.typed.clear()
        self.checked.emit(new)

    def _is_kept(self, sentence: str) -> None:
        self.say("")
        self.kept.setText(sentence)
        self.kept.show()
        self.typed.setEnabled(True)
        self.main.setEnabled(True)
        self.typed.setFocus()

    def _choose_file(self) -> None:
        place = str(Path.home() / f"{self.sheet.name}-recovery.pdf") if self.sheet else ""
        chosen, _ = QFileDialog.getSaveFileName(self, self.save.text(), place, self.tr("PDF (*.pdf)"))
        if chosen:
            self.save_to(Path(chosen))

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._printed(printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def _printed(self, printer: QPrinter) -> None:
        if self.sheet is not None and self._painter.draw(self.sheet, printer):
            self._is_kept(self.tr("✓ Sent to the printer. Take the sheet out before you go on."))
        else:
            self.say(self.tr("The printer took nothing; save the sheet instead."))
