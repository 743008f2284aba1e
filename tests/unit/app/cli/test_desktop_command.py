"""`capillary desktop`: nothing stands there before it is wished for, and nothing after it is taken away."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.cli.main import app
from app.folders import DataFolder
from app.services.desktop.freedesktop import FreeDesktop
from app.settings import LiveSettings, Settings


@pytest.fixture
def desktop() -> Iterator[FreeDesktop]:
    """The desktop of the isolated home folder of the tests."""
    found = FreeDesktop.of_user()
    found.remove()
    yield found
    found.remove()


def run(folder: Path, *words: str) -> str:
    result = CliRunner().invoke(app, ["--data", str(folder), "desktop", *words])
    assert result.exit_code == 0, result.output
    return result.output


def test_menu_entry_and_links_come_and_go_by_command(desktop: FreeDesktop, tmp_path: Path) -> None:
    assert json.loads(run(tmp_path, "show", "--json")) == {"menu": False, "links": False, "autostart": False}
    assert "Menu entry" in run(tmp_path, "install")
    assert f"--data {tmp_path} -- %u" in desktop.menu_entry.read_text("utf-8")
    assert json.loads(run(tmp_path, "show", "--json"))["links"] is True
    run(tmp_path, "remove")
    assert not desktop.menu_entry.exists()


def test_the_setting_of_the_start_at_login_works_without_the_window(desktop: FreeDesktop, tmp_path: Path) -> None:
    for value in ("yes", "no"):
        result = CliRunner().invoke(app, ["--data", str(tmp_path), "settings", "set", "autostart", value])
        assert result.exit_code == 0, result.output
        assert desktop.registered().autostart is (value == "yes")


def test_removing_also_ends_the_start_at_login(desktop: FreeDesktop, tmp_path: Path) -> None:
    settings = LiveSettings(DataFolder.choose(tmp_path, practice=False).settings)
    settings.change({"autostart": True})
    run(tmp_path, "remove")
    assert Settings.load(DataFolder.choose(tmp_path, practice=False).settings).autostart is False
