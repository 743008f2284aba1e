"""What every operating system can be asked for, and how the program is started there."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Registered:
    """What stands there now."""

    menu: bool
    links: bool
    autostart: bool


@dataclass(frozen=True, slots=True)
class StartWords:
    """How the window is started: the words of the command, without link. `practice` names it as play money."""

    words: tuple[str, ...]
    practice: bool

    @classmethod
    def of_this_program(cls, data: Path | None, *, practice: bool) -> StartWords:
        """The program that is running now, with the same data folder."""
        words = [sys.executable, "-m", "app.ui"]
        words += ["--data", str(data.absolute())] if data is not None else []
        words += ["--practice"] if practice else []
        return cls(tuple(words), practice)

    @property
    def title(self) -> str:
        """The name in menus."""
        return "Capillary – play money" if self.practice else "Capillary"


class Desktop(Protocol):
    """Answers are sentences for people: what was done, and what could not be. Raises DesktopRefused."""

    def install(self, start: StartWords) -> list[str]:
        """Menu entry, icon, link handler."""

    def remove(self) -> list[str]:
        """Take away everything that is ours, also the start at log-in."""

    def start_at_login(self, start: StartWords, *, wished: bool) -> None:
        """Start in the tray when the user logs in, or no longer."""

    def registered(self) -> Registered:
        """What stands there now."""
