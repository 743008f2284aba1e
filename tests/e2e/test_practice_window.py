"""`capillary practice --window`: a world and a window in it, which end together; "Try with play money" starts it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

PATIENCE = 60.0


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)


def children(pid: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@pytest.mark.timeout(120)
@pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc")
def test_the_world_ends_with_its_window(tmp_path: Path) -> None:
    world = tmp_path / "practice" / "world.json"
    words = [sys.executable, "-m", "app", "--data", str(tmp_path), "practice", "--window"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    (tmp_path / "practice").mkdir()
    (tmp_path / "practice" / "vault.json").write_text("of an earlier world")
    said = tmp_path / "said.txt"
    with said.open("w") as out, subprocess.Popen(words, env=environment, stdout=out, stderr=out) as process:
        try:
            until(lambda: world.exists() and len(children(process.pid)) == 1)
            until((tmp_path / "practice" / "capillary.sqlite").exists)
            # The window has read where the earlier world went.
            until(lambda: not (tmp_path / "practice" / "moved_aside.txt").exists())
            (aside,) = tmp_path.glob("practice-until-*")
            assert (aside / "vault.json").read_text() == "of an earlier world"
            assert f"What the earlier world left is in {aside} now." in said.read_text()
            os.kill(children(process.pid)[0], signal.SIGTERM)
            process.wait(PATIENCE)
            assert not world.exists()
        finally:
            process.kill()
