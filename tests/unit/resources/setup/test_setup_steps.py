"""The set-up on small machines made for the purpose: folders with scripts that play python3."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from resources.setup.failure import SetupFailed, run
from resources.setup.packages import locked_block, pip_settings, uv_environment
from resources.setup.python import NAMES, environment_python, find_python, fits
from resources.setup.qt_libraries import FOR_A_SCREEN, NEEDED, missing
from resources.setup.stamp import STAMP, is_current, wanted_state, write_stamp

LOCK = """one==1 \\
    --hash=sha256:aa
    # via x
uv==0.13.9 \\
    --hash=sha256:bb \\
    --hash=sha256:cc
uvicorn==1
"""


def interpreter(folder: Path, name: str, answer: str, code: int = 0) -> Path:
    """A program that answers the version probe."""
    path = folder / name
    path.write_text(f"#!/bin/sh\necho '{answer}'\nexit {code}\n", "utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose only programs are those put into this folder."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CAPILLARY_PYTHON", raising=False)
    return tmp_path


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with an environment that works."""
    (tmp_path / "requirements.lock").write_text(LOCK, "utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", "utf-8")
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "pyvenv.cfg").write_text("version = 3.11.2\n", "utf-8")
    interpreter(tmp_path / ".venv" / "bin", "python", "3 11 2")
    return tmp_path


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 9), (3, 13, 1)])
def test_a_fitting_python_fits(version: tuple[int, ...]) -> None:
    assert fits(version)


@pytest.mark.parametrize("version", [(3, 10, 9), (3, 14, 0), (2, 7, 18), None])
def test_another_python_does_not(version: tuple[int, ...] | None) -> None:
    assert not fits(version)


def test_a_python_named_by_its_version_comes_first(machine: Path) -> None:
    interpreter(machine, "python3", "3 11 2")
    interpreter(machine, "python3.12", "3 12 1")
    assert find_python() == str(machine / "python3.12")


def test_a_python_that_is_too_new_is_passed_over(machine: Path) -> None:
    interpreter(machine, "python3", "3 14 0")
    interpreter(machine, "python", "3 13 0")
    assert find_python() == str(machine / "python")


def test_without_a_fitting_python_the_message_says_what_was_found_and_what_to_install(machine: Path) -> None:
    interpreter(machine, "python3", "3 9 2")
    interpreter(machine, "python3.11", "", code=1)
    with pytest.raises(SetupFailed, match=r"3\.11 \(does not start\).*python3 \(3\.9\.2\).*apt-get install python3"):
        find_python()


def test_without_any_python_the_message_is_short(machine: Path) -> None:
    assert list(machine.iterdir()) == []
    with pytest.raises(SetupFailed, match=r"venv module\. Install one"):
        find_python()


def test_a_python_chosen_by_the_user_is_the_only_candidate(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    interpreter(machine, NAMES[0], "3 11 2")
    monkeypatch.setenv("CAPILLARY_PYTHON", str(interpreter(machine, "mine", "3 9 1")))
    with pytest.raises(SetupFailed, match=r"mine \(3\.9\.1\)"):
        find_python()


def test_a_finished_set_up_is_current(checkout: Path) -> None:
    write_stamp(checkout)
    assert is_current(checkout)


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml", ".venv/pyvenv.cfg"])
def test_a_changed_file_makes_it_stale(checkout: Path, name: str) -> None:
    write_stamp(checkout)
    with (checkout / name).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert not is_current(checkout)


def test_a_vanished_interpreter_makes_it_stale(checkout: Path) -> None:
    write_stamp(checkout)
    (checkout / ".venv" / "bin" / "python").unlink()
    (checkout / ".venv" / "bin" / "python").symlink_to("/nowhere/python3.11")
    assert not is_current(checkout)


def test_an_interpreter_that_does_not_start_makes_it_stale(checkout: Path) -> None:
    write_stamp(checkout)
    interpreter(checkout / ".venv" / "bin", "python", "", code=127)
    assert not is_current(checkout)


def test_a_checkout_that_was_moved_is_stale(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    write_stamp(checkout)
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "capillary"
    shutil.copytree(checkout, elsewhere)
    assert not is_current(elsewhere)


@pytest.mark.parametrize("stamp", ["", "{", "[]", "null"])
def test_a_half_written_stamp_is_none(checkout: Path, stamp: str) -> None:
    (checkout / ".venv" / STAMP).write_text(stamp, "utf-8")
    assert not is_current(checkout)


def test_the_stamp_holds_no_secret_and_no_time(checkout: Path) -> None:
    write_stamp(checkout)
    assert json.loads((checkout / ".venv" / STAMP).read_text("utf-8")) == wanted_state(checkout)


def test_the_running_environment_is_recognised() -> None:
    assert environment_python(Path(sys.prefix)) == Path(sys.prefix) / "bin" / "python"


def test_the_hashes_of_one_package_are_cut_out_of_the_lock() -> None:
    assert locked_block(LOCK, "uv") == "uv==0.13.9 \\\n    --hash=sha256:bb \\\n    --hash=sha256:cc\n"


def test_a_lock_without_the_package_is_named() -> None:
    with pytest.raises(SetupFailed, match=r"does not name hatch\."):
        locked_block(LOCK, "hatch")


def test_uv_is_told_the_index_that_pip_uses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "https://mirror.example/simple")
    monkeypatch.delenv("UV_DEFAULT_INDEX", raising=False)
    told = uv_environment(sys.executable)
    assert told["UV_DEFAULT_INDEX"] == "https://mirror.example/simple"
    assert told["UV_PYTHON_DOWNLOADS"] == "never"


def test_an_index_that_the_user_gave_to_uv_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "https://mirror.example/simple")
    monkeypatch.setenv("UV_DEFAULT_INDEX", "https://own.example/simple")
    assert uv_environment(sys.executable)["UV_DEFAULT_INDEX"] == "https://own.example/simple"


def test_pip_settings_of_the_environment_win(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    configuration = tmp_path / "pip.conf"
    configuration.write_text("[global]\ntimeout = 7\ncert = /from/file\n", "utf-8")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(configuration))
    monkeypatch.setenv("PIP_CERT", "/from/environment")
    settings = pip_settings(sys.executable)
    assert (settings["timeout"], settings["cert"]) == ("7", "/from/environment")


def test_every_missing_library_names_its_package_once() -> None:
    assert missing(NEEDED, {"libGL.so.1", "libEGL.so.1", "libxkbcommon.so.0"}) == [
        "libdbus-1-3",
        "libfontconfig1",
        "libglib2.0-0",
    ]


def test_a_complete_machine_misses_nothing() -> None:
    assert missing(FOR_A_SCREEN, set(FOR_A_SCREEN)) == []


def test_a_failed_command_shows_its_output_and_the_advice(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SetupFailed, match=r"`sh -c echo broken; exit 3` failed \(see above\)\. Mend it\."):
        run(["sh", "-c", "echo broken; exit 3"], "Mend it.")
    assert "broken" in capfd.readouterr().err


def test_a_command_that_is_not_there_is_named() -> None:
    with pytest.raises(SetupFailed, match=r"cannot be started .*Mend it\."):
        run(["/nowhere/program"], "Mend it.")
