"""Linux and the like, by the freedesktop.org rules: one `.desktop` file for the menu and for links, one for autostart.

Only files that carry our mark are ever changed or removed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import resources
from app.errors import DesktopRefused
from app.services.desktop.kinds import Registered, StartWords

NAME = "capillary.desktop"
MARK = "X-Capillary=true"
SCHEME_TYPE = "x-scheme-handler/capillary"
ICON = Path(resources.__file__).parent / "icons" / "capillary.svg"
_RESERVED = frozenset(" \t\n\"'\\><~|&;$*?#()`")
_SECONDS = 20


@dataclass(frozen=True, slots=True)
class FreeDesktop:
    """`data` is $XDG_DATA_HOME, `config` $XDG_CONFIG_HOME."""

    data: Path
    config: Path

    @classmethod
    def of_user(cls) -> FreeDesktop:
        """The folders of this user."""
        return cls(_folder("XDG_DATA_HOME", ".local/share"), _folder("XDG_CONFIG_HOME", ".config"))

    @property
    def menu_entry(self) -> Path:
        """The entry that menus show and links start."""
        return self.data / "applications" / NAME

    @property
    def icon(self) -> Path:
        """Drawn at any size."""
        return self.data / "icons" / "hicolor" / "scalable" / "apps" / "capillary.svg"

    @property
    def autostart_entry(self) -> Path:
        """What the desktop starts at log-in."""
        return self.config / "autostart" / NAME

    def install(self, start: StartWords) -> list[str]:
        """Write the entry and its icon, and tell the desktop's own programs, where there are any."""
        _write(self.icon, ICON.read_text("utf-8"))
        _write(self.menu_entry, menu_text(start))
        said = [f"Menu entry: {self.menu_entry}"]
        indexed = _run("update-desktop-database", str(self.menu_entry.parent))
        chosen = _run("xdg-mime", "default", NAME, SCHEME_TYPE)
        if indexed or chosen:
            said.append("Links that begin with capillary: open in Capillary now; it asks before anything is given.")
        else:
            said.append(
                "Links that begin with capillary: may not open yet, because neither xdg-mime nor "
                "update-desktop-database is here. On Debian: apt-get install xdg-utils; then do this again."
            )
        return said

    def remove(self) -> list[str]:
        """Entries, and the icon that came with them."""
        gone = [path for path in (self.menu_entry, self.autostart_entry) if _is_ours(path)]
        for path in gone:
            path.unlink()
        if self.menu_entry in gone:
            self.icon.unlink(missing_ok=True)
            _run("update-desktop-database", str(self.menu_entry.parent))
        return [f"Removed: {path}" for path in gone] or ["There was nothing to remove."]

    def start_at_login(self, start: StartWords, *, wished: bool) -> None:
        """Write or remove the autostart entry. Raises DesktopRefused where it cannot be written."""
        if wished:
            _write(self.autostart_entry, autostart_text(start))
        elif _is_ours(self.autostart_entry):
            self.autostart_entry.unlink()

    def registered(self) -> Registered:
        """Whether our entries are there; a desktop may switch an autostart entry off with a line of its own."""
        off = _is_ours(self.autostart_entry) and "\nHidden=true" in self.autostart_entry.read_text("utf-8")
        menu = _is_ours(self.menu_entry)
        return Registered(menu=menu, links=menu, autostart=_is_ours(self.autostart_entry) and not off)


def menu_text(start: StartWords) -> str:
    """The entry for menus and links."""
    return _entry(start, f"{_command(start.words)} -- %u", "StartupNotify=true", f"MimeType={SCHEME_TYPE};")


def autostart_text(start: StartWords) -> str:
    """The entry for log-in: no window, the tray."""
    return _entry(start, _command((*start.words, "--in-tray")), "X-GNOME-Autostart-enabled=true")


def _entry(start: StartWords, command: str, *more: str) -> str:
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Version=1.0",
        f"Name={start.title}",
        "Comment=Say thanks with a thumb: likes become small gifts",
        "Comment[fr]=Dites merci d’un pouce : vos « j’aime » deviennent de petits dons",
        f"Exec={command}",
        "Icon=capillary",
        "Terminal=false",
        "Categories=Network;Office;Finance;",
        "Keywords=tip;like;PeerTube;Hive;",
        "StartupWMClass=capillary",
        *more,
        MARK,
    )
    return "\n".join(lines) + "\n"


def _command(words: tuple[str, ...]) -> str:
    if any("\n" in word or "\r" in word for word in words):
        raise DesktopRefused("The name of the program's folder holds a line break, so no desktop can start it.")
    return " ".join(_quoted(word) for word in words)


def _quoted(word: str) -> str:
    """One argument of Exec. Source: Desktop Entry Specification 1.5, "The Exec key": quoted, then escaped again."""
    word = word.replace("%", "%%")
    if not _RESERVED & set(word):
        return word
    for character in '\\"`$':
        word = word.replace(character, "\\" + character)
    return '"' + word.replace("\\", "\\\\") + '"'


def _write(path: Path, text: str) -> None:
    if path.exists() and path.suffix == ".desktop" and not _is_ours(path):
        raise DesktopRefused(f"{path} is there already and is not ours; move it away first.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_suffix(".new")
        temporary.write_text(text, "utf-8")
        temporary.replace(path)
    except OSError as error:
        raise DesktopRefused(f"{path} cannot be written ({error.strerror}).") from error


def _is_ours(path: Path) -> bool:
    try:
        return MARK in path.read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return False


def _run(*words: str) -> bool:
    """Whether this program is here and did it."""
    if shutil.which(words[0]) is None:
        return False
    try:
        done = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _folder(variable: str, usual: str) -> Path:
    named = os.environ.get(variable, "")
    return Path(named) if named.startswith("/") else Path.home() / usual
