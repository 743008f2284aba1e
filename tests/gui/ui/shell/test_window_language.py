"""Languages at run time: an installed one speaks, a missing one leaves English; dates and numbers follow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from app.events import SettingsChanged
from app.folders import DataFolder
from app.settings import Settings
from app.ui.shell import language as languages
from app.ui.shell.appearance import Appearance
from app.ui.shell.language import Language
from app.ui.theme.motion import moves
from app.ui.theme.tokens import DARK, LIGHT


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def test_english_knows_one_and_many(qapp: QApplication) -> None:
    language = Language(qapp)
    language.choose("en")
    said = [QCoreApplication.translate("Header", "%n gift(s)", "", count) for count in (1, 2)]
    assert said == ["1 gift", "2 gifts"]
    language._remove()


def test_the_same_language_again_is_no_change(qapp: QApplication) -> None:
    language = Language(qapp)
    assert language.choose("en")
    assert not language.choose("en")
    language._remove()


def test_numbers_and_dates_follow_the_language(qapp: QApplication) -> None:
    language = Language(qapp)
    language.choose("fr")
    expected = "fr" if (languages.TRANSLATIONS / "capillary_fr.qm").is_file() else "en"
    assert language.spoken == expected
    assert QLocale().name().startswith(expected)
    language._remove()


def test_settings_are_worn_at_the_start_and_when_they_change(qapp: QApplication, tmp_path: Path) -> None:
    folder = DataFolder(tmp_path, practice=True)
    Settings(theme="dark", reduce_motion=True, language="en").save(folder.settings)
    appearance = Appearance(qapp, folder)
    assert appearance.theme.tokens is DARK
    assert not moves()
    changed = SettingsChanged(Settings(theme="light", language="en"), ("theme", "reduce_motion"))
    assert not appearance.follow(changed.settings)
    assert appearance.theme.tokens is LIGHT
    assert moves()
    appearance.language._remove()


def test_a_damaged_file_of_settings_does_not_keep_the_window_from_opening(qapp: QApplication, tmp_path: Path) -> None:
    folder = DataFolder(tmp_path, practice=True)
    folder.settings.write_text("{")
    appearance = Appearance(qapp, folder)
    assert appearance.theme.tokens in (LIGHT, DARK)
    appearance.language._remove()
