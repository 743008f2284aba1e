"""What was chosen in the first minutes survives a restart, and a damaged file is as good as none."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from app.store.first_run import FirstRunFile, FirstRunNotes


def test_a_choice_is_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "first_run.json"
    assert FirstRunFile(path).read() == FirstRunNotes()
    FirstRunFile(path).change(way="given", pending="nora.new", public=("STM1", "STM2"))
    FirstRunFile(path).change(links=True)
    assert FirstRunFile(path).read() == FirstRunNotes(
        way="given", links=True, pending="nora.new", public=("STM1", "STM2")
    )
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("text", ["", "[]", "{", '{"way": 3}', '{"public": 7}', '{"unknown": "x"}', '"text"'])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "first_run.json"
    path.write_text(text)
    assert FirstRunFile(path).read() == FirstRunNotes()
