"""One theme for all tests of the settings, and a page that is gone when its test is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.ui.theme.theme import Theme
from tests.gui.ui.settings.settings_desk import SettingsDesk


@pytest.fixture(scope="package")
def theme(qapp: QApplication) -> Theme:
    """Dressing the application takes longer than all else here."""
    return Theme(qapp)


@pytest.fixture
def desk(theme: Theme, tmp_path: Path) -> Iterator[SettingsDesk]:
    """A page that would be dressed again with every later one, if it lived on until the loop of events begins."""
    made = SettingsDesk(tmp_path, theme)
    made.page.arrive("general")
    yield made
    made.page.close()
    made.page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
