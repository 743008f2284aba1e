"""What somebody without a mouse, or without eyes, would miss in a room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QImage, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar, QTextEdit,
    QPlainTextEdit,
)  # fmt: skip
PARTS = (QAbstractSpinBox, QComboBox, QLineEdit, QTabBar, QHeaderView)
"""What is inside of these is reached through them."""
BY_MOUSE = ("mousePressEvent", "mouseReleaseEvent", "mouseDoubleClickEvent")
MOST_STEPS = 400


def controls(root: QWidget) -> list[QWidget]:
    """Everything in it that a mouse could use now."""
    return [widget for widget in root.findChildren(QWidget) if _usable(widget, root)]


def nameless(root: QWidget) -> list[str]:
    """Controls and focusable widgets without a name or a role for a screen reader."""
    return [_called(widget) for widget in controls(root) if not _told(widget)]


def beyond_keys(root: QWidget) -> list[str]:
    """Controls that Tab never comes to, and widgets of ours that hear the mouse and not the keys."""
    passed = list(tab_round(root))
    reached = {id(widget) for widget in passed}
    groups = {id(widget.parentWidget()) for widget in passed if isinstance(widget, QRadioButton)}
    missed = [
        f"Tab never comes to {_called(widget)}"
        for widget in controls(root)
        if id(widget) not in reached
        # Arrows go through choices that exclude each other.
        and not (isinstance(widget, QRadioButton) and id(widget.parentWidget()) in groups)
    ]
    deaf = [_called(widget) for widget in root.findChildren(QWidget) if _deaf(widget)]
    return missed + [f"only a mouse can use {one}" for one in deaf]


def tab_round(root: QWidget) -> Iterator[QWidget]:
    """Every widget that the key Tab comes to, once around."""
    root.activateWindow()
    QApplication.processEvents()
    first = QApplication.focusWidget() or root
    if first is root:
        QTest.keyClick(first, Qt.Key.Key_Tab)
    seen: set[int] = set()
    for _ in range(MOST_STEPS):
        focused = QApplication.focusWidget()
        if focused is None or id(focused) in seen:
            return
        seen.add(id(focused))
        yield focused
        QTest.keyClick(focused, Qt.Key.Key_Tab)


def unseen_focus(root: QWidget) -> list[str]:
    """Controls that look the same with the cursor in them and without."""
    pictures: list[tuple[QWidget, QImage]] = [(widget, _picture(widget)) for widget in tab_round(root)]
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    return [_called(widget) for widget, picture in pictures if _usable(widget, root) and picture == _picture(widget)]


def double_keys(root: QWidget) -> list[str]:
    """Keys that would mean two things at once in this window."""
    shortcuts = [one.key() for one in root.findChildren(QShortcut) if one.isEnabled()]
    actions = [key for one in root.findChildren(QAction) if one.isEnabled() for key in one.shortcuts()]
    letters = [
        QKeySequence.mnemonic(one.text()) for one in root.findChildren(QAbstractButton) if one.isVisibleTo(root)
    ]
    pressed = Counter(key.toString() for key in [*shortcuts, *actions, *letters] if not key.isEmpty())
    return [key for key, count in pressed.items() if count > 1]


def _usable(widget: QWidget, root: QWidget) -> bool:
    if not widget.isVisibleTo(root) or not widget.isEnabled() or isinstance(widget, QScrollBar | QHeaderView):
        return False
    if isinstance(widget.parentWidget(), PARTS):
        return False
    return isinstance(widget, CONTROLS) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _told(widget: QWidget) -> bool:
    known = QAccessible.queryAccessibleInterface(widget)
    return bool(known.text(QAccessible.Text.Name).strip()) and known.role() is not QAccessible.Role.NoRole


def _deaf(widget: QWidget) -> bool:
    """A class of ours that does something when it is pressed, and cannot be pressed by a key."""
    own = [kind for kind in type(widget).__mro__ if kind.__module__.startswith("app.")]
    hears_mouse = any(name in vars(kind) for kind in own for name in BY_MOUSE)
    hears_keys = isinstance(widget, QAbstractButton) or any("keyPressEvent" in vars(kind) for kind in own)
    return hears_mouse and not hears_keys


def _picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def _called(widget: QWidget) -> str:
    words = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
    parent = widget.parentWidget()
    return f"{type(widget).__name__} {words!r} in {type(parent).__name__ if parent else 'nothing'}"
