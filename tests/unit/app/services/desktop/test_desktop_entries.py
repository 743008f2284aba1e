"""What is left with the desktop: files of the freedesktop rules that other programs really read, and only our own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import DesktopRefused
from app.services.desktop import StartWords, this_desktop
from app.services.desktop.freedesktop import FreeDesktop, autostart_text, menu_text
from app.services.desktop.macos import MacDesktop
from app.services.desktop.windows import link_command

START = StartWords(("/opt/capillary/capillary", "-m", "app.ui"), practice=False)


@pytest.fixture
def desktop(tmp_path: Path) -> FreeDesktop:
    return FreeDesktop(tmp_path / "data", tmp_path / "config")


def exec_line(text: str) -> str:
    (line,) = [line for line in text.splitlines() if line.startswith("Exec=")]
    return line.removeprefix("Exec=")


def test_an_entry_starts_the_window_with_the_link_as_one_word(desktop: FreeDesktop) -> None:
    desktop.install(START)
    text = desktop.menu_entry.read_text("utf-8")
    assert exec_line(text) == "/opt/capillary/capillary -m app.ui -- %u"
    assert "MimeType=x-scheme-handler/capillary;" in text.splitlines()
    assert desktop.icon.read_text("utf-8").startswith("<svg")
    assert desktop.registered().menu
    assert not desktop.registered().autostart


def test_words_that_a_shell_or_the_desktop_would_read_are_quoted() -> None:
    odd = StartWords(('/opt/my "apps" $(id)/100%/capillary', "--data", "/home/a\\b"), practice=False)
    line = exec_line(autostart_text(odd))
    # The file format takes one level of backslashes away; then Exec reads double quotes as a shell does.
    words = line.replace("\\\\", "\\").replace("%%", "%")
    read = subprocess.run(["sh", "-c", f"printf '%s\\n' {words}"], capture_output=True, text=True, check=True).stdout
    assert read.splitlines() == ['/opt/my "apps" $(id)/100%/capillary', "--data", "/home/a\\b", "--in-tray"]


def test_a_folder_with_a_line_break_is_refused() -> None:
    with pytest.raises(DesktopRefused):
        menu_text(StartWords(("/opt/a\nExec=evil",), practice=False))


def test_start_at_login_is_written_and_taken_away(desktop: FreeDesktop) -> None:
    desktop.start_at_login(START, wished=True)
    assert exec_line(desktop.autostart_entry.read_text("utf-8")).endswith("--in-tray")
    assert desktop.registered().autostart
    desktop.start_at_login(START, wished=False)
    assert not desktop.autostart_entry.exists()


def test_an_entry_that_the_desktop_switched_off_does_not_count(desktop: FreeDesktop) -> None:
    desktop.start_at_login(START, wished=True)
    with desktop.autostart_entry.open("a") as file:
        file.write("Hidden=true\n")
    assert not desktop.registered().autostart


def test_removing_leaves_what_others_wrote(desktop: FreeDesktop) -> None:
    desktop.install(START)
    desktop.start_at_login(START, wished=True)
    other = desktop.menu_entry.with_name("other.desktop")
    other.write_text("[Desktop Entry]\n")
    assert len(desktop.remove()) == 2
    assert [path.name for path in desktop.menu_entry.parent.iterdir() if path.suffix == ".desktop"] == ["other.desktop"]
    assert not desktop.icon.exists()
    assert desktop.remove() == ["There was nothing to remove."]


def test_a_file_of_somebody_else_is_never_replaced(desktop: FreeDesktop) -> None:
    desktop.menu_entry.parent.mkdir(parents=True)
    desktop.menu_entry.write_text("[Desktop Entry]\nName=Other\n")
    with pytest.raises(DesktopRefused):
        desktop.install(START)
    desktop.remove()
    assert "Name=Other" in desktop.menu_entry.read_text()


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(DesktopRefused, match="cannot be written"):
        FreeDesktop(tmp_path / "data", tmp_path).install(START)


def test_the_play_money_program_says_so_in_the_menu() -> None:
    start = StartWords.of_this_program(Path("/data"), practice=True)
    assert start.words == (sys.executable, "-m", "app.ui", "--data", "/data", "--practice")
    assert "Name=Capillary – play money" in menu_text(start)


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_the_desktop_s_own_judge_finds_nothing_wrong(desktop: FreeDesktop) -> None:
    desktop.install(START)
    desktop.start_at_login(START, wished=True)
    words = ["desktop-file-validate", str(desktop.menu_entry), str(desktop.autostart_entry)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_here_it_is_the_folders_of_this_user() -> None:
    assert isinstance(this_desktop(), FreeDesktop)


def test_windows_gets_the_link_as_one_argument() -> None:
    spaced = StartWords((r"C:\Program Files\capillary.exe", "-m", "app.ui"), practice=False)
    assert link_command(spaced) == r'"C:\Program Files\capillary.exe" -m app.ui -- "%1"'


def test_macos_starts_by_an_agent_and_leaves_links_to_the_bundle(tmp_path: Path) -> None:
    mac = MacDesktop(tmp_path / "LaunchAgents")
    assert "nothing was changed" in mac.install(START)[0]
    mac.start_at_login(START, wished=True)
    assert mac.registered().autostart
    assert b"--in-tray" in mac.agent.read_bytes()
    mac.start_at_login(START, wished=False)
    assert not mac.agent.exists()
