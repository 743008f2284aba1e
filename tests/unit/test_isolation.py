"""The tests cannot reach whoever runs them, and a thread left behind is a failure."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import keyring
import keyring.backends.fail
import platformdirs
import pytest

CONFTEST = Path(__file__).resolve().parents[1] / "conftest.py"
LEAVES_ONE = """
import threading

stop = threading.Event()


def test_that_leaves_a_thread():
    threading.Thread(target=stop.wait, args=(5,), name="forgotten", daemon={daemon}).start()
"""


def test_the_home_folder_is_not_the_users() -> None:
    home = Path(os.environ["HOME"])
    assert home.name.startswith("capillary-tests-")
    for folder in (platformdirs.user_data_dir("x"), platformdirs.user_config_dir("x")):
        assert Path(folder).is_relative_to(home)


def test_the_keyring_is_not_the_users() -> None:
    assert isinstance(keyring.get_keyring(), keyring.backends.fail.Keyring)


@pytest.mark.parametrize(("daemon", "code"), [(False, 1), (True, 0)])
def test_only_a_thread_that_keeps_the_program_running_is_a_failure(tmp_path: Path, daemon: bool, code: int) -> None:
    shutil.copy(CONFTEST, tmp_path)
    (tmp_path / "test_it.py").write_text(LEAVES_ONE.format(daemon=daemon), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-c", os.devnull, "--rootdir", str(tmp_path), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert ("Threads left behind: forgotten." in done.stdout) is (code == 1)
