"""The one table of colours, spaces and sizes. Every colour of words is readable (4.5:1) on every colour behind them.

A state is a word, a shape and a colour: red is a thumb pressed, green has arrived, amber is on its way.
"""

from __future__ import annotations

from typing import NamedTuple


class Tokens(NamedTuple):
    """Colours as `#RRGGBB`. `line` and `track` only divide and fill; no word is ever written in them."""

    background: str
    surface: str
    raised: str
    line: str
    track: str
    text: str
    muted: str
    accent: str
    on_accent: str
    positive: str
    waiting: str
    negative: str
    focus: str
    dark: bool


LIGHT = Tokens(
    background="#F7F5F2",
    surface="#FFFFFF",
    raised="#EFEBE6",
    line="#DED7CF",
    track="#E4DED7",
    text="#1D1A17",
    muted="#605951",
    accent="#C4262E",
    on_accent="#FFFFFF",
    positive="#0B6B4A",
    waiting="#85540A",
    negative="#9B1C55",
    focus="#1C5AB5",
    dark=False,
)
DARK = Tokens(
    background="#161412",
    surface="#1F1C19",
    raised="#2A2622",
    line="#3B3530",
    track="#3B3530",
    text="#F3EFEA",
    muted="#B5ACA2",
    accent="#FF7B72",
    on_accent="#2B0907",
    positive="#5ECB9C",
    waiting="#E7B152",
    negative="#FF93B4",
    focus="#8DB9FF",
    dark=True,
)

WORDS = ("text", "muted", "accent", "positive", "waiting", "negative", "focus")
BEHIND_WORDS = ("background", "surface", "raised")
FILLED = ("accent", "positive", "waiting")
"""What `on_accent` is written on."""

SPACES = (4, 8, 12, 16, 24, 32)
SMALL_RADIUS, LARGE_RADIUS = 6, 12
TINY, BODY, LEAD, TITLE, FIGURE = 12, 14, 16, 20, 28
"""Sizes of type in device-independent pixels."""


def contrast(first: str, second: str) -> float:
    """The ratio of WCAG 2.2, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def pairs() -> list[tuple[str, str]]:
    """Names of every two colours that may meet as words and what is behind them."""
    on_surfaces = [(word, behind) for word in WORDS for behind in BEHIND_WORDS]
    return on_surfaces + [("on_accent", filled) for filled in FILLED]


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
