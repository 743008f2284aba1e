"""`capillary settings`: every setting shows itself, and is changed within its own limits."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from app.cli.main import app
from app.errors import BadSetting
from app.settings import Settings


def run(data: Path, *words: str) -> Any:
    return CliRunner().invoke(app, ["--data", str(data), "settings", *words])


def test_every_setting_says_what_it_is_and_may_be(tmp_path: Path) -> None:
    rows = json.loads(run(tmp_path, "list", "--json").stdout)
    assert [row["setting"] for row in rows] == [one.name for one in dataclasses.fields(Settings)]
    assert all(row["may_be"] and row["meaning"].endswith(".") for row in rows)
    assert "Gift for a thumb" in run(tmp_path, "list").stdout


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("price", "100", 100),
        ("follow_votes", "yes", True),
        ("follow_votes", "Off", False),
        ("voters", "alice, bob.main=bob.pocket", ("alice", "bob.main=bob.pocket")),
        ("visibility", "quiet", "quiet"),
        ("home_servers", "tube.lan:9000, other.lan", ("tube.lan:9000", "other.lan")),
        ("home_servers", "", ()),
        ("proxy", " socks5://127.0.0.1:9050 ", "socks5://127.0.0.1:9050"),
    ],
)
def test_a_change_is_read_kept_and_shown(tmp_path: Path, name: str, text: str, value: object) -> None:
    ended = run(tmp_path, "set", name, text, "--json")
    assert ended.exit_code == 0, ended.output
    assert getattr(Settings.load(tmp_path / "settings.json"), name) == value
    (shown,) = [one.value for one in Settings.load(tmp_path / "settings.json").described() if one.name == name]
    assert json.loads(ended.stdout) == {name: shown}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("price", "0"),
        ("price", "many"),
        ("follow_votes", "perhaps"),
        ("voters", "alice, Not An Account"),
        ("voters", "alice=bob=carol"),
        ("asset", "EUR"),
        ("no_such_setting", "1"),
        ("lock_minutes", "100000"),
    ],
)
def test_what_is_out_of_bounds_changes_nothing(tmp_path: Path, name: str, text: str) -> None:
    ended = run(tmp_path, "set", name, text)
    assert ended.exit_code == 3
    assert "setting" in ended.output
    assert Settings.load(tmp_path / "settings.json") == Settings()


def test_a_text_is_read_as_the_type_of_its_setting() -> None:
    assert Settings().read("undo_seconds", "60") == 60
    with pytest.raises(BadSetting, match="whole number"):
        Settings().read("undo_seconds", "1.5")
