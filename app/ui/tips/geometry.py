"""Where everything of a row stands. Painting and clicking ask the same function: a button is where it looks to be.

    | (AB)  Sunrise timelapse              0.050 HBD   v arrived   2 min |
    |       Carol · tube.example   0.045 + 0.005 host  [====  ] [Undo 21 s] |
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

ROW_HEIGHT = 82
GAP = 8
PADDING = 14
AVATAR = 40
BUTTON_HEIGHT = 28
BUTTON_PADDING = 12
WIDE = 760


class RowPlaces(NamedTuple):
    """Rectangles in the coordinates of the list's viewport; `buttons` in the order of the actions."""

    card: QRect
    avatar: QRect
    words: QRect
    amount: QRect
    state: QRect
    bar: QRect
    buttons: tuple[QRect, ...]


def places(row: QRect, metrics: QFontMetrics, labels: list[str], *, bar: bool, room: tuple[int, int]) -> RowPlaces:
    """The places in a row whose buttons bear these labels.

    `room` is what the longest buttons and the longest shares of any row need in this language: amounts of all rows
    stand below each other.
    """
    card = row.adjusted(2, 0, -2, -GAP)
    wide = card.width() >= WIDE
    usual = (236, 150) if wide else (190, 128)
    right, middle = max(usual[0], room[0]), max(usual[1], room[1])
    inside = card.adjusted(PADDING, 12, -PADDING, -12)
    avatar = QRect(inside.left(), inside.center().y() - AVATAR // 2, AVATAR, AVATAR)
    state_left = inside.right() - right + 1
    amount = QRect(state_left - middle - 20, inside.top(), middle, inside.height())
    words_left = avatar.right() + 13
    words = QRect(words_left, inside.top(), max(40, amount.left() - words_left - 12), inside.height())
    state_height = 20 if labels else inside.height()
    state = QRect(state_left, inside.top(), right, state_height)
    buttons = _buttons(inside, metrics, labels)
    bar_right = buttons[0].left() - 10 if buttons else inside.right()
    line = QRect(state_left, buttons[0].center().y() - 2 if buttons else 0, max(0, bar_right - state_left), 5)
    return RowPlaces(card, avatar, words, amount, state, line if bar else QRect(), buttons)


def width_of(metrics: QFontMetrics, labels: list[str]) -> int:
    """Of buttons beside each other."""
    return sum(metrics.horizontalAdvance(label) + 2 * BUTTON_PADDING + 8 for label in labels) - 8


def _buttons(inside: QRect, metrics: QFontMetrics, labels: list[str]) -> tuple[QRect, ...]:
    found: list[QRect] = []
    right = inside.right() + 1
    for label in reversed(labels):
        width = metrics.horizontalAdvance(label) + 2 * BUTTON_PADDING
        found.insert(0, QRect(right - width, inside.bottom() - BUTTON_HEIGHT + 2, width, BUTTON_HEIGHT))
        right -= width + 8
    return tuple(found)
