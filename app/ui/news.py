"""What the program's thread tells the window. Light: a window imports this before the program is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.services.window_page import Page


@dataclass(frozen=True, slots=True)
class Answered:
    """A wish was fulfilled."""

    number: int
    result: object


@dataclass(frozen=True, slots=True)
class Failed:
    """A wish was refused; `sentence` is for people."""

    number: int
    sentence: str
    error: Exception


@dataclass(frozen=True, slots=True)
class Opened:
    """The program runs. `now` is its clock, which any thread may read."""

    now: Callable[[], datetime]
    practice: bool


@dataclass(frozen=True, slots=True)
class Lost:
    """The program could not be opened, or ended; it is tried again."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Another program looks after this folder; empty when this one does."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Told:
    """Figures and cards that changed."""

    page: Page
