"""`python -m app.ui` as a program of its own: what it says without a screen, without Qt, and how soon it is painted."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

WITHOUT_QT = (
    "import sys\n"
    "class NoQt:\n"
    "    def find_spec(self, name, path=None, target=None):\n"
    "        if name == 'PySide6.QtWidgets':\n"
    "            raise ImportError('libGL.so.1: cannot open shared object file')\n"
    "sys.meta_path.insert(0, NoQt())\n"
    "from app.ui.__main__ import main\n"
    "sys.exit(main(['--practice']))\n"
)
HEAVY = {"asyncio", "httpx", "sqlalchemy", "cryptography", "beembase", "coincurve", "keyring", "msgspec"}
UP_TO_THE_FIRST_PAINTING = (
    "import sys\n"
    "import app.ui.__main__ as program\n"
    "def begin(window, folder):\n"
    "    from PySide6.QtWidgets import QApplication\n"
    f"    print(sorted({HEAVY!r} & sys.modules.keys()))\n"
    "    QApplication.quit()\n"
    "program._begin = begin\n"
    "sys.exit(program.main(['--practice', '--data', sys.argv[1]]))\n"
)


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM")
    return subprocess.run(
        [sys.executable, *words], env=kept | environment, capture_output=True, text=True, check=False, timeout=60
    )


def test_without_a_display_it_says_so_and_ends() -> None:
    ended = run("-m", "app.ui")
    assert ended.returncode == 1
    assert ended.stderr == (
        "There is no display here, so no window can open; `capillary --help` shows the commands instead.\n"
    )


def test_the_command_without_a_display_says_the_same() -> None:
    ended = run("-c", "import sys; from app.cli.main import main; main()")
    assert ended.returncode == 1
    assert "There is no display here" in ended.stdout
    assert "Traceback" not in ended.stderr


def test_missing_libraries_are_named_with_the_packages_that_bring_them() -> None:
    ended = run("-c", WITHOUT_QT, QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 1
    assert "apt-get install" in ended.stderr
    assert "libgl1" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_the_window_is_painted_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    ended = run("-c", UP_TO_THE_FIRST_PAINTING, str(tmp_path), QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.strip() == "[]"
