"""The settings' page over real settings in a folder of its own, and plain values for all else."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.bootstrap import Application
from app.errors import AppError
from app.events import SettingsChanged
from app.folders import DataFolder
from app.services.examine import Advice, Finding, Part
from app.services.year_letter import MonthOfThanks, ThankedPerson, YearLetter
from app.settings import LiveSettings, Settings
from app.ui.settings.choices import ChoicesSection
from app.ui.settings.page import SettingsPage
from app.ui.settings.row import SettingRow
from app.ui.shell.page import Surroundings
from app.ui.theme.theme import Theme
from app.ui.wishes import OnAnswer, OnRefusal, Wish
from integrations.errors import IntegrationError
from integrations.http.addresses import Places
from wallet.errors import WalletError
from wallet.money import Amount, Asset

FINDINGS = [
    Finding(Part.DATABASE, "good", Advice.DATABASE_SOUND, ("capillary.sqlite",)),
    Finding(Part.NODES, "broken", Advice.TOO_FEW_OPERATORS, (1,)),
    Finding(Part.NODE, "warning", Advice.FROM_OUTSIDE, ("The server did not answer in time.",), ("api",)),
    Finding(Part.LOGIN, "broken", Advice.LOG_IN, ("https://t.example", "\u202eali"), ("\u202eali", "https://t.example")),
]


def hbd(milli: int) -> tuple[Amount, ...]:
    return (Amount(milli, Asset.HBD),)


def letter(year: int = 2026, *, thanks: int = 212, people: int = 47, joined: int = 11) -> YearLetter:
    """A year in which May was the best month."""
    months = tuple(MonthOfThanks(month, thanks if month == 5 else 0, hbd(1)) for month in range(1, 13))
    thanked = (
        ThankedPerson("carol", "Carol by the sea", "peertube:carol", 31, hbd(1550)),
        ThankedPerson("maker", "\u202eMaker " + "of long names " * 9, "peertube:maker", 24, hbd(1200)),
    )
    return YearLetter(year, thanks, people, joined, hbd(thanks * 50), thanked, months)


@dataclass
class FakeLetters:
    """The years that it is told."""

    known: dict[int, YearLetter] = field(default_factory=lambda: {2026: letter(), 2025: letter(2025, thanks=3)})

    def years(self, zone: tzinfo) -> list[int]:
        """Newest first."""
        assert zone is not None
        return sorted(self.known, reverse=True)

    def run(self, year: int, zone: tzinfo) -> YearLetter:
        """The letter of one."""
        assert zone is not None
        return self.known[year]


class SettingsDesk:
    """`submit` runs a wish at once, over real settings."""

    def __init__(self, path: Path, theme: Theme) -> None:
        self.folder = DataFolder(path, practice=False)
        self.settings = LiveSettings(self.folder.settings)
        self.trusted = Places()
        self.letters = FakeLetters()
        self.asked: list[object] = []
        self.nodes: list[Sequence[object]] = []
        self.led: list[tuple[str, object]] = []
        self.said: list[tuple[str, str]] = []
        self.page = SettingsPage(Surroundings(self.submit, theme, self.folder, practice=False))
        self.settings.listen(lambda now, names: self.page.hear(SettingsChanged(now, names)))
        self.page.led.connect(lambda name, argument: self.led.append((name, argument)))
        self.page.said.connect(lambda sentence, look: self.said.append((sentence, look)))
        self.page.resize(740, 540)
        self.page.show()
        self.page.activateWindow()

    @property
    def kept(self) -> Settings:
        """What stands in the file."""
        return Settings.load(self.folder.settings)

    def row(self, name: str) -> SettingRow:
        """The setting as it is in front."""
        shown = self.page.tabs.shown_choices()
        assert shown is not None
        return shown.rows[name]

    def choices(self, name: str) -> ChoicesSection:
        """One of the tabs that are made of settings, or `found`."""
        section = self.page.tabs.section(name)
        assert isinstance(section, ChoicesSection)
        return section

    def type(self, name: str, text: str) -> None:
        """Type into a setting and press Enter."""
        line = self.row(name).editor.widget()
        assert isinstance(line, QLineEdit)
        line.setFocus()
        line.clear()
        QTest.keyClicks(line, text)
        QTest.keyClick(line, "\r")

    def submit(self, wish: Wish, answer: OnAnswer | None = None, refusal: OnRefusal | None = None) -> None:
        """Run it now; a service answers with plain values."""
        try:
            result = asyncio.run(cast("Coroutine[Any, Any, Any]", wish(cast("Application", self._program()))))
        except (AppError, IntegrationError, WalletError) as error:
            if refusal is not None:
                refusal(str(error), error)
        else:
            if answer is not None:
                answer(result)

    def _program(self) -> object:
        async def asked(request: object, _: object) -> None:
            self.asked.append(request)

        async def findings() -> list[Finding]:
            return FINDINGS

        nothing = SimpleNamespace(nudge=lambda: None)
        return SimpleNamespace(
            settings=self.settings,
            folder=self.folder,
            practice=None,
            http=SimpleNamespace(trusted=self.trusted),
            hive=SimpleNamespace(use_nodes=self.nodes.append),
            page=SimpleNamespace(look_again=lambda: None),
            runner=SimpleNamespace(scheduler=nothing),
            signing=SimpleNamespace(ask=asked),
            examine=SimpleNamespace(run=findings),
            year_letter=self.letters,
        )
