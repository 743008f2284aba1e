"""The settings that a person sees at once: language, theme, motion. They are followed at the start and at run time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.folders import DataFolder
from app.ui.shell.language import Language
from app.ui.theme.motion import reduce_motion
from app.ui.theme.theme import Theme

if TYPE_CHECKING:
    from app.settings import Settings

MOST_BYTES = 64 * 1024


class Appearance:
    """One for each program; the theme and the language are the application's."""

    def __init__(self, application: QApplication, folder: DataFolder) -> None:
        self.theme = Theme(application)
        self.language = Language(application)
        kept = _kept(folder.settings)
        self._wear(str(kept.get("theme", "")), str(kept.get("language", "")), still=kept.get("reduce_motion") is True)

    def follow(self, settings: Settings) -> bool:
        """Put them in force; whether the language is another one now, so that all texts are made anew."""
        return self._wear(settings.theme, settings.language, still=settings.reduce_motion)

    def _wear(self, theme: str, language: str, *, still: bool) -> bool:
        self.theme.choose(theme)
        reduce_motion(still)
        return self.language.choose(language)


def _kept(path: Path) -> dict[str, object]:
    """The file as it stands: reading it with all its limits would cost the first painting its time.

    The program behind the window reads it properly, and says so if it is no good.
    """
    try:
        with path.open("rb") as file:
            values = json.loads(file.read(MOST_BYTES))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}
