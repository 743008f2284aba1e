"""What does not fit: cut words, widgets over each other or outside their place, pages that would scroll sideways.

A text may end in dots only where a tooltip says the whole of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSizeGrip,
    QSplitter,
    QSplitterHandle,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from app.ui.plain_text import ElidedLabel
from app.ui.shell.keys import KeysOverlay
from app.ui.shell.toast import Toast

ROUNDING = 1
"""Pixels by which sizes in whole numbers may differ from those in parts."""
MANY = 100_000
OVER_ALL = (KeysOverlay, Toast, QSizeGrip)
"""These lie over other widgets on purpose."""
OF_QT = (QAbstractSpinBox, QComboBox, QTabBar, QHeaderView, QScrollBar, QSplitter, QLineEdit)
"""These place their own parts."""


def flaws(root: QWidget) -> list[str]:
    """One line for each, with enough in it to find the widget."""
    seen = [root, *(widget for widget in root.findChildren(QWidget) if _visible(widget, root))]
    return [f"{_name(widget)}: {flaw}" for widget in seen for flaw in _flaws_of(widget, root)]


def _visible(widget: QWidget, root: QWidget) -> bool:
    return widget.isVisibleTo(root) and widget.width() > 0 and widget.height() > 0


def _flaws_of(widget: QWidget, root: QWidget) -> Iterator[str]:
    yield from _cut(widget)
    if widget is not root and not _of_qt(widget):
        yield from _squeezed(widget)
        yield from _outside(widget)
    if isinstance(widget, QAbstractScrollArea) and widget.horizontalScrollBar().maximum() > 0:
        yield f"scrolls sideways by {widget.horizontalScrollBar().maximum()}"
    if not isinstance(widget, (*OF_QT, QAbstractScrollArea, QStackedWidget)):
        yield from _overlapping(widget, root)


def _cut(widget: QWidget) -> Iterator[str]:
    match widget:
        case ElidedLabel():
            if _wide(widget, widget.text()) > widget.width() and not widget.toolTip():
                yield f"ends in dots, and no tooltip says the whole: {widget.text()!r}"
        case QLabel():
            yield from _cut_label(widget)
        case QCheckBox() | QRadioButton() | QPushButton():
            hint = widget.sizeHint()
            if widget.isChecked() and isinstance(widget, QPushButton):
                hint.setWidth(hint.width() + _wide_bold(widget, widget.text()) - _wide(widget, widget.text()))
            if widget.text() and _less(widget.size(), hint):
                yield f"has {_pair(widget.size())} and needs {_pair(hint)} for {widget.text()!r}"
        case QComboBox():
            if not widget.toolTip() and widget.width() + ROUNDING < widget.minimumSizeHint().width():
                yield f"cuts {widget.currentText()!r}"
        case QLineEdit():
            room = widget.contentsRect().width() - _padding(widget)
            shown = widget.placeholderText() if not widget.text() else ""
            if shown and _wide(widget, shown) > room and not widget.toolTip():
                yield f"cuts its hint {shown!r}: {_wide(widget, shown)} in {room}"
        case QTabBar():
            ends = max((widget.tabRect(place).right() for place in range(widget.count())), default=0)
            if ends > widget.width():
                yield f"hides tabs: {ends} in {widget.width()}"
        case QHeaderView():
            yield from _cut_header(widget)


def _cut_label(label: QLabel) -> Iterator[str]:
    text, room = label.text(), label.contentsRect()
    if not text:
        return
    metrics = label.fontMetrics()
    if not label.wordWrap():
        needed = metrics.boundingRect(QRect(0, 0, MANY, MANY), 0, text).size()
    else:
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        needed = metrics.boundingRect(QRect(0, 0, room.width(), MANY), flags, text).size()
    if _less(room.size(), needed):
        yield f"has {_pair(room.size())} and needs {_pair(needed)} for {text!r}"


def _cut_header(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for place in range(header.count()):
        words = str(model.headerData(place, header.orientation(), Qt.ItemDataRole.DisplayRole) or "")
        told = model.headerData(place, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        if not header.isSectionHidden(place) and not told and _wide(header, words) > header.sectionSize(place):
            yield f"cuts {words!r}"


def _squeezed(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, (QAbstractButton, QStackedWidget, *OF_QT)):
        return
    layout, least = widget.layout(), widget.minimumSizeHint()
    if widget.findChild(QStackedWidget) is not None:
        # It asks for the room of all pages, also of those that are not shown; each is looked at by itself.
        least.setHeight(0)
    elif widget.hasHeightForWidth() or (layout is not None and layout.hasHeightForWidth()):
        # What wraps tells the height that it would need at its least width.
        height = layout.totalMinimumHeightForWidth(widget.width()) if layout is not None else 0
        least = QSize(least.width(), height)
    if least.isValid() and _less(widget.size(), least):
        yield f"is squeezed to {_pair(widget.size())}, below {_pair(least)}"


def _outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow():
        return
    place, room = widget.geometry(), parent.rect()
    area = parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
        if place.width() > room.width() + ROUNDING:
            yield f"is wider than what scrolls it: {place.width()} in {room.width()}"
    elif not room.adjusted(-ROUNDING, -ROUNDING, ROUNDING, ROUNDING).contains(place):
        yield f"is outside of {_name(parent)}: {_corners(place)} in {_corners(room)}"


def _overlapping(parent: QWidget, root: QWidget) -> Iterator[str]:
    inside = [
        child
        for child in parent.children()
        if isinstance(child, QWidget) and not child.isWindow() and _visible(child, root) and not _floats(child)
    ]
    for one, other in combinations(inside, 2):
        common = one.geometry().intersected(other.geometry())
        if common.width() > ROUNDING and common.height() > ROUNDING:
            yield f"{_name(one)} lies over {_name(other)} by {_pair(common.size())}"


def _floats(widget: QWidget) -> bool:
    return isinstance(widget, (*OVER_ALL, QSplitterHandle))


def _of_qt(widget: QWidget) -> bool:
    """Whether Qt itself placed it: such a part may be scrolled out of sight, or drawn over its neighbour."""
    parent = widget.parentWidget()
    return isinstance(widget, (QScrollBar, QSplitterHandle)) or isinstance(parent, OF_QT) or _floats(widget)


def _wide(widget: QWidget, text: str) -> int:
    return widget.fontMetrics().horizontalAdvance(text)


def _wide_bold(widget: QWidget, text: str) -> int:
    """The style sheet makes a chosen button's word bold, and Qt asks for the room of thin letters."""
    font = widget.font()
    font.setWeight(font.Weight.DemiBold)
    return QFontMetrics(font).horizontalAdvance(text)


def _padding(line: QLineEdit) -> int:
    """What the style sheet and the clear button take at both sides."""
    buttons = [child for child in line.children() if isinstance(child, QAbstractButton) and child.isVisible()]
    return 20 + sum(child.width() for child in buttons)


def _less(given: QSize, needed: QSize) -> bool:
    return given.width() + ROUNDING < needed.width() or given.height() + ROUNDING < needed.height()


def _pair(size: QSize) -> str:
    return f"{size.width()}x{size.height()}"


def _corners(place: QRect) -> str:
    return f"{place.left()},{place.top()} {place.width()}x{place.height()}"


def _name(widget: QWidget) -> str:
    words = widget.accessibleName() or (widget.text() if isinstance(widget, QLabel | QAbstractButton) else "")
    parents = []
    parent = widget.parentWidget()
    while parent is not None and len(parents) < 3:
        if not type(parent).__module__.startswith("PySide6"):
            parents.append(type(parent).__name__)
        parent = parent.parentWidget()
    return "/".join([*reversed(parents), type(widget).__name__]) + (f" {words[:40]!r}" if words else "")
