"""The letter of a year: a picture that is made here, saved by hand, and sent nowhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.layouts.section import Section, button, card, line
from app.ui.plain_text import PlainLabel
from app.ui.settings.letter_picture import LetterPicture
from app.ui.settings.switch import Switch
from app.ui.settings.words import SettingWords
from app.ui.shell.page import Surroundings
from app.ui.wishes.repair import letter_of, years

if TYPE_CHECKING:
    from app.services.year_letter import YearLetter


class LetterSection(Section):
    """`choose_file` asks where to save a picture that is to be called so; an empty answer saves nothing."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.choose_file: Callable[[Path], str] = self._ask_for_file
        words = SettingWords(self)
        self.year = QComboBox()
        self.year.setAccessibleName(self.tr("Year"))
        self.names = Switch(surroundings.theme, (words.on_or_off(True), words.on_or_off(False)))
        self.names.setChecked(True)
        self.names.setAccessibleName(self.tr("Names of people"))
        self.save = button(self.tr("Save as a picture…"), look="main")
        self.picture = LetterPicture(surroundings.theme)
        self.said_here = PlainLabel(look="muted", wrap=True)
        self.none = self._none()
        self.some = self._some()
        self.column.addWidget(self.none)
        self.column.addWidget(self.some)
        self.none.hide()
        self.some.hide()
        self.year.activated.connect(lambda _: self._ask_for_letter())
        self.names.clicked.connect(lambda: self.show_letter(self.picture.letter))
        self.save.clicked.connect(self._save)

    def load(self) -> None:
        """The years there are, and the letter of the newest, or of the one that was chosen."""
        self.ask(years(), self.show_years)

    def show_years(self, found: Sequence[int]) -> None:
        """Choose among them."""
        self.none.setVisible(not found)
        self.some.setVisible(bool(found))
        if [self.year.itemData(place) for place in range(self.year.count())] != list(found):
            before = self.year.currentData()
            self.year.clear()
            for one in found:
                self.year.addItem(str(one), one)
            self.year.setCurrentIndex(max(0, self.year.findData(before)))
        if found:
            self._ask_for_letter()

    def show_letter(self, letter: YearLetter | None) -> None:
        """Draw it."""
        self.picture.show_letter(letter, names=self.names.isChecked())
        self.save.setEnabled(letter is not None and letter.thanks > 0)

    def _ask_for_letter(self) -> None:
        self.said_here.setText("")
        self.ask(letter_of(self.year.currentData()), self.show_letter)

    def _save(self) -> None:
        letter = self.picture.letter
        if letter is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        chosen = self.choose_file(Path(folder or ".") / f"capillary-{letter.year}.png")
        if not chosen:
            return
        path = Path(chosen)
        path = path if path.suffix.lower() == ".png" else path.with_name(f"{path.name}.png")
        if self.picture.image().save(str(path)):
            self.said_here.look("positive")
            self.said_here.setText(self.tr("Saved: {}").format(path))
        else:
            self.said_here.look("negative")
            self.said_here.setText(self.tr("It could not be saved there; choose another folder."))

    def _ask_for_file(self, place: Path) -> str:
        kinds = self.tr("Pictures (*.png)")
        return QFileDialog.getSaveFileName(self, self.tr("Save the letter of the year"), str(place), kinds)[0]

    def _none(self) -> QWidget:
        there = button(self.tr("Thank somebody"))
        there.clicked.connect(lambda: self.led.emit("home", None))
        about = self.tr(
            "When the first gift has arrived, your year stands here as a picture: how often you said thanks, to how "
            "many people, and how many joined because of you."
        )
        return card(
            PlainLabel(self.tr("Year letter"), look="lead"), PlainLabel(about, wrap=True), line(there, None)
        )

    def _some(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        side = QVBoxLayout()
        side.setSpacing(10)
        side.addWidget(PlainLabel(self.tr("Year letter"), look="lead"))
        about = self.tr("Made on this computer. Nobody sees it unless you save it and show it yourself.")
        side.addWidget(PlainLabel(about, look="muted", wrap=True))
        side.addLayout(line(self.year, None))
        names = PlainLabel(self.tr("Names of people"), wrap=True)
        names.setBuddy(self.names)
        side.addWidget(names)
        side.addLayout(line(self.names, None))
        side.addLayout(line(self.save, None))
        side.addWidget(self.said_here)
        side.addStretch(1)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(side, 1)
        return whole
