"""The recipe of `make package`: everything that is found only by name is listed, what must not come along is not."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from app.ui.shell.pages import PAGES
from resources.package import recipe
from resources.package.__main__ import alone
from tests.architecture.source_tree import CHECKOUT, source_files


def test_every_module_of_ours_is_listed_but_those_of_a_checkout() -> None:
    ours = {file.module for file in source_files(CHECKOUT)}
    left = ours - set(recipe.own_modules(CHECKOUT))
    assert left == {name for name in ours if name.startswith(recipe.NOT_OURS)}
    assert {"app.ui.__main__", "wallet.process.__main__"} <= set(recipe.own_modules(CHECKOUT))


def test_pages_that_are_imported_by_name_are_listed() -> None:
    assert {page.module for page in PAGES if page.exists()} <= set(recipe.own_modules(CHECKOUT))


@pytest.mark.parametrize("module", recipe.FOREIGN)
def test_what_libraries_import_by_name_is_still_called_so(module: str) -> None:
    assert importlib.util.find_spec(module) is not None


def test_nothing_that_the_program_imports_is_excluded() -> None:
    excluded = set(recipe.EXCLUDED)
    imported = {found.target for file in source_files(CHECKOUT) for found in file.imports()}
    assert not {name for name in imported if name in excluded or name.partition(".")[0] in excluded}


def test_every_file_that_is_read_at_run_time_comes_along() -> None:
    files = {f"{folder}/{Path(path).name}" for path, folder in recipe.own_files(CHECKOUT)}
    assert {"resources/icons/capillary.svg", "resources/practice/page.html"} <= files
    assert not {name for name in files if name.endswith(".py")}


def test_what_is_left_out_is_recognised_wherever_it_lies() -> None:
    assert recipe.left_out("PySide6/Qt/lib/libQt6Quick.so.6")
    assert recipe.left_out("libQt6Qml.so.6")
    assert recipe.left_out("PySide6/Qt/plugins/platformthemes/libqgtk3.so")
    assert recipe.left_out("libgtk-3.so.0")
    assert not recipe.left_out("PySide6/Qt/lib/libQt6Widgets.so.6")
    assert not recipe.left_out("PySide6/Qt/plugins/platforms/libqxcb.so")


def test_a_part_of_qt_that_may_not_come_along_is_seen(tmp_path: Path) -> None:
    for name in ("libQt6Core.so.6", "libQt6Charts.so.6"):
        (tmp_path / name).touch()
    assert recipe.unwanted_qt(tmp_path) == ["Charts"]


def test_nothing_of_this_environment_reaches_the_trial(tmp_path: Path) -> None:
    assert alone(tmp_path) == {"PATH": "/nonexistent", "HOME": str(tmp_path)}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--help"], "Say thanks with a thumb"),
        (["-m", "app.ui", "--help"], "The window of Capillary."),
        (["-m", "http.server"], "No such option"),
    ],
)
def test_the_one_door_leads_to_commands_and_window_and_nowhere_else(words: list[str], said: str) -> None:
    command = [sys.executable, "-m", "app", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert said in done.stdout + done.stderr


def test_the_one_door_leads_to_the_signer(tmp_path: Path) -> None:
    """Whose parent is another process than it was told ends at once: it is hardened before it reads anything."""
    words = [sys.executable, "-m", "app", "-P", "-s", "-m", "wallet.process", "3", "1", str(tmp_path), "practice", "60"]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")


WITHOUT_EXCLUDED = (
    "import sys\n"
    "from resources.package.recipe import EXCLUDED\n"
    "class Excluded:\n"
    "    def find_spec(self, name, path=None, target=None):\n"
    "        if name in EXCLUDED or name.partition('.')[0] in EXCLUDED:\n"
    "            raise ModuleNotFoundError(name)\n"
    "sys.meta_path.insert(0, Excluded())\n"
    "import app.ui.shell.presence, integrations.practice.world, wallet.process.serving\n"
    "sys.argv = ['capillary', 'settings', 'list', '--json']\n"
    "from app.cli.main import main\n"
    "main()\n"
)


def test_commands_window_signer_and_practice_world_do_without_what_is_excluded() -> None:
    command = [sys.executable, "-c", WITHOUT_EXCLUDED]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    assert '"setting": "price"' in done.stdout
