"""The practice world was used wrongly, or cannot start.

    PracticeError             somebody drives the world wrongly: an unknown node, time running backwards
    └── WorldUnavailable      no practice world runs where one was expected
"""

from __future__ import annotations


class PracticeError(Exception):
    """One sentence for the developer or user who drives the world."""


class WorldUnavailable(PracticeError):
    """No practice world runs where one was expected, or it is not readable."""
