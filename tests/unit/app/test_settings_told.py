"""Who listens to the settings hears of a change once, wherever it was made."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import BadSetting
from app.settings import LiveSettings, Settings


def listening(path: Path) -> tuple[LiveSettings, list[tuple[str, ...]]]:
    settings = LiveSettings(path)
    told: list[tuple[str, ...]] = []
    settings.listen(lambda _, names: told.append(names))
    return settings, told


def test_a_change_is_told_with_the_names_of_what_changed(tmp_path: Path) -> None:
    settings, told = listening(tmp_path / "settings.json")
    settings.change({"theme": "dark", "price": 50})
    assert told == [("theme",)]


def test_a_change_by_another_program_is_seen_at_the_next_look(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings, told = listening(path)
    Settings(paused=True).save(path)
    assert settings.look_again().paused
    assert settings.look_again().paused
    assert told == [("paused",)]


def test_what_cannot_be_read_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings, told = listening(path)
    settings.change({"price": 70})
    path.write_text("{")
    assert settings.look_again().price == 70
    assert told == [("price",)]


def test_a_change_out_of_bounds_is_told_to_nobody(tmp_path: Path) -> None:
    settings, told = listening(tmp_path / "settings.json")
    with pytest.raises(BadSetting):
        settings.change({"theme": "neon"})
    assert told == []
