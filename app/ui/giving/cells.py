"""Paints the cells. Every word is drawn as characters: there is no markup here that a title could turn into."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from app.domain.tips.states import UNSENT
from app.services.tip_table import TableHeading
from app.services.window_page import TipCard
from app.ui.giving.lettering import LOWER, RIGHT, UPPER, Lettering
from app.ui.giving.model import CARD, HEADING, Column, GivingModel
from app.ui.giving.words import GivingWords, standing_now
from app.ui.pictures.portrait import paint_portrait
from app.ui.plain_text import visible
from app.ui.sentences import in_words
from app.ui.shell.page import Surroundings
from app.ui.theme.tokens import BODY, TINY
from app.ui.tips.shapes import draw, mark_of
from app.ui.tips.words import RowWords

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT, PADDING, PORTRAIT, SHAPE = 52, 10, 32, 15


class Cells(QStyledItemDelegate):
    """`narrow` leaves columns out; what they said then stands in the second lines of the others."""

    def __init__(self, model: GivingModel, words: GivingWords, rows: RowWords, around: Surroundings) -> None:
        super().__init__(model)
        self._model = model
        self._words = words
        self._rows = rows
        self._theme = around.theme
        self._pictures = around.pictures
        self._letters = Lettering(around.theme)
        self.narrow = False
        self.last = Column.WHEN

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 Qt's signature
        return QSize(80, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = index.data(HEADING)
        if isinstance(heading, TableHeading):
            self._paint_heading(painter, option, index, heading)
        else:
            self._paint_ground(painter, option, index)
            card = index.data(CARD)
            if isinstance(card, TipCard):
                self._paint_cell(painter, option.rect, card, Column(index.column()))
            else:
                self._paint_waiting(painter, option.rect)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, area = self._theme.tokens, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, QColor(tokens.raised if chosen else tokens.surface))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(QPointF(area.left(), area.bottom() + 0.5), QPointF(area.right() + 1, area.bottom() + 0.5))
        if chosen and index.column() == Column.WORK:
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), QColor(tokens.accent))
        self._paint_focus(painter, option, index)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = option.widget
        if not isinstance(view, QTableView) or not view.hasFocus() or view.currentIndex().row() != index.row():
            return
        area = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.setPen(QPen(QColor(self._theme.tokens.focus), 2))
        painter.drawLine(area.topLeft(), area.topRight())
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if index.column() == Column.WORK:
            painter.drawLine(area.topLeft() + QPointF(1, 0), area.bottomLeft() + QPointF(1, 0))
        if index.column() == self.last:
            painter.drawLine(area.topRight() - QPointF(1, 0), area.bottomRight() - QPointF(1, 0))

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, heading: TableHeading
    ) -> None:
        """Each cell paints its part of what goes across the whole row."""
        area, view = QRect(option.rect), option.widget
        painter.setClipRect(area)
        painter.fillRect(area, QColor(self._theme.tokens.background))
        width = view.viewport().width() if isinstance(view, QTableView) else area.width()
        whole = QRect(0, area.top(), width, area.height()).adjusted(PADDING, 14, -PADDING, 0)
        folded = self._model.lines.heading(index.row()) in self._model.lines.folded
        self._paint_triangle(painter, QPointF(whole.left() + 6, whole.center().y()), folded=folded)
        name, sums = whole.adjusted(22, 0, 0, 0), self._words.counted(heading)
        title = self._words.heading(heading, self._model.grouping)
        room = self._letters.width(sums, TINY) + 8
        self._letters.line(painter, name.adjusted(0, 0, -room, 0), title, bold=True)
        self._letters.line(painter, name, sums, TINY, "muted", align=RIGHT)
        self._paint_focus(painter, option, index)

    def _paint_triangle(self, painter: QPainter, middle: QPointF, *, folded: bool) -> None:
        points = [(-2.5, -4.5), (2.5, 0), (-2.5, 4.5)] if folded else [(-4.5, -2.5), (0, 2.5), (4.5, -2.5)]
        painter.setPen(QPen(QColor(self._theme.tokens.muted), 1.5))
        painter.drawPolyline([middle + QPointF(across, down) for across, down in points])

    def _paint_waiting(self, painter: QPainter, area: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.raised))
        width = min(90, max(10, area.width() - 3 * PADDING))
        painter.drawRoundedRect(QRectF(area.left() + PADDING, area.center().y() - 5, width, 10), 5, 5)

    def _paint_cell(self, painter: QPainter, area: QRect, card: TipCard, column: Column) -> None:
        inside = area.adjusted(PADDING, 0, -PADDING, 0)
        match column:
            case Column.WORK:
                self._paint_work(painter, inside, card)
            case Column.CREATOR:
                self._letters.pair(painter, inside, visible(card.creator, 80), self._receiver(card))
            case Column.AMOUNT:
                amount, legs = self._rows.amount(card), self._rows.legs(card)
                self._letters.pair(painter, inside, amount, legs, bold=True, align=RIGHT)
            case Column.STATE:
                self._paint_state(painter, inside, card)
            case Column.WHEN:
                times = self._rows.times
                ago, day = times.ago(card.queued_at, self._model.now()), self._words.day(card.queued_at)
                self._letters.pair(painter, inside, ago, day if ago != day else "")

    def _paint_work(self, painter: QPainter, area: QRect, card: TipCard) -> None:
        circle = QRectF(area.left() + 2, area.center().y() - PORTRAIT / 2, PORTRAIT, PORTRAIT)
        name = card.creator or card.host
        owner = card.channel or name
        paint_portrait(painter, circle, owner, name, self._theme.tokens, self._pictures.picture(owner))
        below = self._rows.maker(card) if self.narrow else visible(card.host, 80)
        self._letters.pair(painter, area.adjusted(PORTRAIT + 12, 0, 0, 0), self._rows.title(card), below, bold=True)

    def _paint_state(self, painter: QPainter, area: QRect, card: TipCard) -> None:
        shape, token = mark_of(card)
        top, height = UPPER
        square = QRectF(area.left(), area.top() + top + (height - SHAPE) / 2, SHAPE, SHAPE)
        draw(painter, shape, square, QColor(getattr(self._theme.tokens, token)))
        text = area.adjusted(SHAPE + 7, 0, 0, 0)
        word = self._words.standing(standing_now(card, self._model.now()))
        ago = self._rows.times.ago(card.queued_at, self._model.now()) if self.narrow else ""
        below = in_words(card.sentence) or ago
        first = QRect(text.left(), area.top() + top, text.width(), height)
        self._letters.line(painter, first, word, BODY, token, bold=True)
        second = QRect(text.left(), area.top() + LOWER[0], text.width(), LOWER[1])
        colour = "waiting" if card.sentence and card.state in UNSENT else "muted"
        self._letters.line(painter, second, below, TINY, colour)

    def _receiver(self, card: TipCard) -> str:
        return f"@{visible(card.legs[0][1], 20)}" if card.legs else ""
