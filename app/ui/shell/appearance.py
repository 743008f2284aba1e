"""The settings that a person sees at once: language, theme, motion. They are followed at the start and at run time."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.errors import BadSetting
from app.folders import DataFolder
from app.settings import Settings
from app.ui.shell.language import Language
from app.ui.theme.motion import reduce_motion
from app.ui.theme.theme import Theme


class Appearance:
    """One for each program; the theme and the language are the application's."""

    def __init__(self, application: QApplication, folder: DataFolder) -> None:
        self.theme = Theme(application)
        self.language = Language(application)
        try:
            self.follow(Settings.load(folder.settings))
        except BadSetting:
            # The program that opens behind the window will say what is wrong with the file.
            self.follow(Settings())

    def follow(self, settings: Settings) -> bool:
        """Put them in force; whether the language is another one now, so that all texts are made anew."""
        self.theme.choose(settings.theme)
        reduce_motion(settings.reduce_motion)
        return self.language.choose(settings.language)
