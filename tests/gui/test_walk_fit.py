"""At 200 %, in French, in the least window: nothing is cut, nothing lies over anything, no page scrolls sideways."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.gui.walk.screens import offscreen

CHECKOUT = Path(__file__).resolve().parents[2]
SCREEN = (2560, 1700)
"""Of a small notebook at 200 %."""
PATIENCE = 240

pytestmark = [pytest.mark.timeout(PATIENCE + 10), pytest.mark.xdist_group("walk-fit")]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Qt reads its factor once: the walk is a process of its own."""
    folder = tmp_path_factory.mktemp("fit")
    screen = {"QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": offscreen(folder, SCREEN)}
    words = [sys.executable, "-m", "tests.gui.walk.walk_fit", str(folder), str(folder / "told.json")]
    ended = subprocess.run(
        words, cwd=CHECKOUT, env=os.environ | screen, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert ended.returncode == 0, ended.stderr
    return json.loads((folder / "told.json").read_text())


def test_every_room_was_walked_through_at_200_percent(told: Any) -> None:
    assert told["ratio"] == 2
    known = {"home", "giving-gifts", "giving-went", "giving-patrons", "creator", "following-new"}
    known |= {"wallet-accounts", "settings-general", "dialog-tip"}
    assert known <= set(told["walked"])
    assert len(told["walked"]) > 20


def test_nothing_is_cut_and_nothing_overlaps(told: Any) -> None:
    lines = [f"{flaw}\n    in {', '.join(rooms)}" for flaw, rooms in told["found"].items()]
    assert not lines, "\n" + "\n".join(lines)
