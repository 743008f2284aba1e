"""What the program's thread tells the window. Light: a window imports this before the program is there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from app.services.window_page import Page


class Answered(NamedTuple):
    """A wish was fulfilled."""

    number: int
    result: object


class Failed(NamedTuple):
    """A wish was refused; `sentence` is for people."""

    number: int
    sentence: str
    error: Exception


class Opened(NamedTuple):
    """The program runs. `now` is its clock, which any thread may read."""

    now: Callable[[], datetime]
    practice: bool


class Lost(NamedTuple):
    """The program could not be opened, or ended; it is tried again."""

    sentence: str


class Refused(NamedTuple):
    """Another program looks after this folder; empty when this one does."""

    sentence: str


class Told(NamedTuple):
    """Figures and cards that changed."""

    page: Page
