"""PySide6 6.12.0 takes a reference away from None at every void call on Python 3.10 and 3.11; no ordinary test notices.

After about 5,000 calls the interpreter aborts: a painter reaches that in two seconds, a quiet window in half an hour.
"""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtWidgets import QLabel

VOID_CALLS = 500
NOISE = 100
"""References to None that come and go in other threads and caches."""


def test_a_void_qt_call_takes_no_reference_from_none(qtbot: Any) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(VOID_CALLS):
        label.setText("a")
    assert abs(sys.getrefcount(None) - before) < NOISE
