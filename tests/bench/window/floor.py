"""The floor under our first page: as many widgets of the same kinds, a style sheet, rows painted in Python, no more.

No settings, no database, no translation, no layout that follows the window, and not one module of the program. What a
window of PySide6 that looks like ours costs at least; `python -m tests.bench.window.floor`.
"""

import json
import os
import sys
import time

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QPushButton,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from tests.bench.window.bare import SIZE

LABELS, BUTTONS, PAGES, ROWS = 24, 8, 4, 5
INK = "#1b1b1f"
SHEET = f"""
QWidget {{ font-size: 14px; color: {INK}; }}
QLabel {{ background: transparent; }}
QLabel[look="title"] {{ font-size: 20px; font-weight: 600; }}
QFrame {{ background: #ffffff; border: 1px solid #dddddd; border-radius: 12px; }}
QPushButton {{ background: #ffffff; border: 1px solid #dddddd; border-radius: 6px; padding: 7px 14px; }}
QPushButton:checked {{ font-weight: 600; }}
QLineEdit {{ background: #ffffff; border: 1px solid #dddddd; border-radius: 6px; padding: 7px 10px; }}
QAbstractItemView {{ background: transparent; border: none; }}
"""
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M4 12h16" stroke="#000000"/></svg>'


class Rows(QAbstractListModel):
    """So many equal rows."""

    def rowCount(self, _: QModelIndex = QModelIndex()) -> int:  # noqa: B008 the way of Qt's models
        return ROWS

    def data(self, _: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return "A gift" if role == Qt.ItemDataRole.DisplayRole else None


class Paints(QStyledItemDelegate):
    """A card with a circle, three lines and a button, as a row of ours."""

    def sizeHint(self, *_: object) -> QSize:
        return QSize(200, 82)

    def paint(self, painter: QPainter, option: object, _: object) -> None:
        area = QRectF(option.rect)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor("#dddddd"), 1))
        painter.setBrush(QColor("#ffffff"))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -9), 12, 12)
        painter.drawEllipse(QRectF(area.left() + 14, area.top() + 16, 40, 40))
        font = QFont(painter.font())
        for line, (size, bold) in enumerate(((14, True), (12, False), (15, True))):
            font.setPixelSize(size)
            font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
            painter.setFont(font)
            painter.setPen(QColor(INK))
            painter.drawText(area.adjusted(70, 20 * line, 0, 0), Qt.AlignmentFlag.AlignTop, "Sunrise timelapse")
        painter.restore()


class Floor(QMainWindow):
    """Says when it was painted."""

    seen = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.seen:
            self.seen = True
            QTimer.singleShot(0, self, self.painted)

    def painted(self) -> None:
        """All of it is on the screen now."""
        print(json.dumps({"painted": time.clock_gettime(time.CLOCK_MONOTONIC)}), flush=True)
        os._exit(0)


def drawn() -> QIcon:
    """One icon."""
    made = QPixmap(20, 20)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(DRAWING).render(painter)
    painter.end()
    return QIcon(made)


def filled() -> QWidget:
    """A rail, cards with labels, a field, and the rows."""
    whole = QWidget()
    across = QHBoxLayout(whole)
    rail = QVBoxLayout()
    for number in range(PAGES):
        button = QPushButton(drawn(), f"Page {number}")
        button.setCheckable(True)
        rail.addWidget(button)
    across.addLayout(rail)
    column = QVBoxLayout()
    across.addLayout(column, 1)
    for number in range(LABELS // 4):
        card = QFrame()
        line = QHBoxLayout(card)
        for part in range(4):
            label = QLabel(f"Figure {number}.{part}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("look", "title" if part == 0 else "")
            line.addWidget(label)
        column.addWidget(card)
    for number in range(BUTTONS - PAGES):
        column.addWidget(QPushButton(f"Press {number}"))
    column.addWidget(QLineEdit())
    view = QListView()
    view.setModel(Rows(view))
    view.setItemDelegate(Paints(view))
    column.addWidget(view, 1)
    return whole


if __name__ == "__main__":
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#fafafa"))
    application.setPalette(palette)
    application.setStyleSheet(SHEET)
    window = Floor()
    window.resize(*SIZE)
    window.setCentralWidget(filled())
    window.show()
    sys.exit(application.exec())
