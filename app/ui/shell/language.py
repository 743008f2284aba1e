"""The language of the window: English as written, or a translation; dates and numbers follow it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

import resources

TRANSLATIONS = Path(resources.__file__).parent / "translations"
WRITTEN = "en"
"""The language in which the texts stand in the code; its file, if there is one, only knows the plurals."""


class Language(QObject):
    """Installs what was chosen. Everything that is made afterwards speaks it; what stands there has to be made anew."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []
        self.spoken = ""

    def choose(self, setting: str) -> bool:
        """`en`, `fr`, or empty for the desktop's; whether the language changed."""
        system = QLocale.system()
        wanted = setting or system.name().partition("_")[0]
        language = wanted if wanted.isalpha() and _file(wanted).is_file() else WRITTEN
        same = system.name().partition("_")[0] == language
        QLocale.setDefault(system if same else QLocale(language))
        if language == self.spoken:
            return False
        self._remove()
        self.spoken = language
        if _file(language).is_file():
            self._install(_file(language).name, str(TRANSLATIONS))
        if language != WRITTEN:
            # Qt's own words, such as those of a field's menu.
            from PySide6.QtCore import QLibraryInfo

            self._install(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        return True

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._installed.append(translator)

    def _remove(self) -> None:
        for translator in self._installed:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._installed.clear()


def _file(language: str) -> Path:
    return TRANSLATIONS / f"capillary_{language}.qm"
