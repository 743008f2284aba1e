"""`make screenshots`: every room of the program, light and dark, at 100 % and 200 %, in every language, into docs/.

Each scale is a process of its own with a practice world of its own, for Qt reads its factor once; both play the same.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PLACE = CHECKOUT / "docs" / "screenshots"
BUDGET = 16_000_000
"""Bytes of all pictures together."""
SCALES = {1: (1120, 780), 2: (900, 600)}
"""The least window is drawn at 200 %, for that is where room is short."""
SCREEN = (2600, 1900)
DEPTH = 2
PATIENCE = 600
sys.path.insert(0, str(CHECKOUT))


def main() -> int:
    """Draw all, or with `--scale` those of one scale in this process. Returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", type=int, choices=SCALES)
    parser.add_argument("--only", default="", help="rooms whose name begins so")
    chosen = parser.parse_args()
    if chosen.scale:
        from tests.gui.walk.drawing import draw_all

        with tempfile.TemporaryDirectory() as folder:
            draw_all(Path(folder), PLACE, scale=chosen.scale, size=SCALES[chosen.scale], only=chosen.only)
        return 0
    PLACE.mkdir(parents=True, exist_ok=True)
    if not chosen.only:
        for old in PLACE.glob("*.png"):
            old.unlink()
    return _draw_in_processes(chosen.only) or _weigh()


def _draw_in_processes(only: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        drawing = [_begin(Path(folder), scale, only) for scale in SCALES]
        return max(one.wait(timeout=PATIENCE) for one in drawing)


def _begin(folder: Path, scale: int, only: str) -> subprocess.Popen[bytes]:
    """Under an X server without a screen if there is one, else with Qt's own."""
    words = [sys.executable, __file__, "--scale", str(scale), "--only", only]
    environment = os.environ | {"QT_SCALE_FACTOR": str(scale)}
    if xvfb := shutil.which("xvfb-run"):
        width, height = SCREEN
        words = [xvfb, "-a", "-s", f"-screen 0 {width}x{height}x24", *words]
        return subprocess.Popen(words, env=environment | {"QT_QPA_PLATFORM": "xcb"})
    from tests.gui.walk.screens import offscreen

    return subprocess.Popen(words, env=environment | {"QT_QPA_PLATFORM": offscreen(folder, SCREEN)})


def _weigh() -> int:
    pictures = sorted(PLACE.glob("*.png"))
    size = sum(picture.stat().st_size for picture in pictures)
    sys.stdout.write(f"{len(pictures)} pictures, {size / 1_000_000:.1f} MB, in {PLACE.relative_to(CHECKOUT)}\n")
    if size > BUDGET:
        sys.stderr.write(f"That is more than {BUDGET / 1_000_000:.0f} MB.\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
