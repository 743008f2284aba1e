"""Paints one row. Every word is drawn as characters: there is no markup here that a title could turn into."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.tips.states import UNSENT
from app.services.window_page import TipCard
from app.ui.pictures.portrait import paint_portrait
from app.ui.sentences import in_words
from app.ui.theme.motion import moves
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import BODY, LARGE_RADIUS, SMALL_RADIUS, TINY, Tokens
from app.ui.tips.actions import Action, actions_of, undo_part
from app.ui.tips.geometry import ROW_HEIGHT, RowPlaces, places, width_of
from app.ui.tips.model import TipModel
from app.ui.tips.shapes import draw, mark_of
from app.ui.tips.words import RowWords

Index = QModelIndex | QPersistentModelIndex
Align = Qt.AlignmentFlag
SHAPE = 16
LINES = (21, 18, 19)
"""Heights of title, maker and reason."""


class TipDelegate(QStyledItemDelegate):
    """`focused` is the button of the current row that the keyboard is on; `pointed` the one under the pointer."""

    def __init__(
        self, model: TipModel, words: RowWords, theme: Theme, picture: Callable[[str], QPixmap | None]
    ) -> None:
        super().__init__(model)
        self._picture = picture
        self._model = model
        self._words = words
        self._theme = theme
        self._room: tuple[int, int] | None = None
        self.focused: tuple[int, int] = (-1, 0)
        self.pointed: tuple[int, int] = (-1, 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 Qt's signature
        return QSize(400, ROW_HEIGHT)

    def places(self, row: QRect, card: TipCard, font: QFont) -> RowPlaces:
        """Where everything of this card stands now."""
        now = self._model.now()
        labels = [self._words.button(action, card, now) for action in actions_of(card)]
        metrics = QFontMetrics(_sized(font, BODY))
        if self._room is None:
            shares = QFontMetrics(_sized(font, TINY)).horizontalAdvance(self._words.longest_legs())
            self._room = width_of(metrics, self._words.longest_buttons()), shares + 4
        return places(row, metrics, labels, bar=undo_part(card, now) is not None, room=self._room)

    def action_at(self, row: QRect, card: TipCard, font: QFont, point: QPoint) -> Action | None:
        """The button under a point."""
        for action, button in zip(actions_of(card), self.places(row, card, font).buttons, strict=True):
            if button.contains(point):
                return action
        return None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The whole row."""
        card = self._model.card(index.row())
        if card is None:
            return
        font = option.font
        place = self.places(option.rect, card, font)
        view = option.widget
        current = isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        self._paint_card(painter, place, current)
        owner = card.channel or f"{card.creator}\n{card.host}"
        face, name = QRectF(place.avatar), card.creator or card.host
        paint_portrait(painter, face, owner, name, self._tokens, self._picture(card.channel))
        self._paint_words(painter, place, card)
        self._paint_amount(painter, place, card)
        self._paint_state(painter, place, card)
        self._paint_buttons(painter, place, card, index.row(), current)
        painter.restore()

    @property
    def _tokens(self) -> Tokens:
        return self._theme.tokens

    def _paint_card(self, painter: QPainter, place: RowPlaces, current: bool) -> None:
        tokens = self._tokens
        painter.setPen(QPen(QColor(tokens.focus if current else tokens.line), 2 if current else 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(QRectF(place.card).adjusted(1, 1, -1, -1), LARGE_RADIUS, LARGE_RADIUS)

    def _paint_words(self, painter: QPainter, place: RowPlaces, card: TipCard) -> None:
        area = place.words
        lines = [(self._words.title(card), BODY, True, "text"), (self._words.maker(card), TINY, False, "muted")]
        if card.sentence:
            lines.append((in_words(card.sentence), TINY, False, "waiting" if card.state in UNSENT else "muted"))
        top = _top(place, card)
        for (text, size, bold, token), height in zip(lines, LINES, strict=False):
            # The third line has the room below the amount for itself.
            right = place.amount.right() if height == LINES[2] else area.right()
            self._line(painter, QRect(area.left(), top, right - area.left(), height), text, size, token, bold=bold)
            top += height

    def _paint_amount(self, painter: QPainter, place: RowPlaces, card: TipCard) -> None:
        legs = self._words.legs(card)
        area, top = place.amount, _top(place, card)
        right = Align.AlignRight | Align.AlignVCenter
        height = LINES[0] if legs or card.sentence else LINES[0] + LINES[1]
        line = QRect(area.left(), top, area.width(), height)
        self._line(painter, line, self._words.amount(card), 15, "text", bold=True, align=right)
        if legs:
            below = QRect(area.left(), top + LINES[0], area.width(), LINES[1])
            self._line(painter, below, legs, TINY, "muted", align=right)

    def _paint_state(self, painter: QPainter, place: RowPlaces, card: TipCard) -> None:
        now = self._model.now()
        shape, token = mark_of(card)
        area = place.state
        square = QRectF(area.left(), area.center().y() - SHAPE / 2 + 1, SHAPE, SHAPE)
        draw(painter, shape, square, QColor(getattr(self._tokens, token)))
        text = area.adjusted(SHAPE + 7, 0, 0, 0)
        when = self._words.when(card, now)
        when_width = QFontMetrics(_sized(painter.font(), TINY)).horizontalAdvance(when) + 4
        word = text.adjusted(0, 0, -when_width - 6, 0)
        self._line(painter, word, self._words.state(card, now), BODY, token, bold=True)
        self._line(painter, text, when, TINY, "muted", align=Align.AlignRight | Align.AlignVCenter)
        part = undo_part(card, now)
        if part is not None and place.bar.width() > 8 and moves():
            self._paint_bar(painter, place.bar, part)

    def _paint_bar(self, painter: QPainter, area: QRect, part: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._tokens.track))
        painter.drawRoundedRect(QRectF(area), 2.5, 2.5)
        painter.setBrush(QColor(self._tokens.waiting))
        painter.drawRoundedRect(QRectF(area.left(), area.top(), max(5.0, area.width() * part), area.height()), 2.5, 2.5)

    def _paint_buttons(self, painter: QPainter, place: RowPlaces, card: TipCard, row: int, current: bool) -> None:
        tokens = self._tokens
        for number, (action, area) in enumerate(zip(actions_of(card), place.buttons, strict=True)):
            main = action is Action.SEND
            focused = current and number == (self.focused[1] if self.focused[0] == row else 0)
            pointed = self.pointed == (row, number)
            edge = tokens.focus if focused else tokens.accent if main else tokens.text if pointed else tokens.line
            fill = tokens.accent if main else tokens.raised if pointed else tokens.surface
            painter.setPen(QPen(QColor(edge), 2 if focused else 1))
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), SMALL_RADIUS, SMALL_RADIUS)
            label = self._words.button(action, card, self._model.now())
            self._line(painter, area, label, BODY, "on_accent" if main else "text", align=Align.AlignCenter)

    def _line(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        size: int,
        token: str,
        *,
        bold: bool = False,
        align: Align = Align.AlignLeft | Align.AlignVCenter,
    ) -> None:
        font = _sized(painter.font(), size, bold=bold)
        painter.setFont(font)
        painter.setPen(QColor(getattr(self._tokens, token)))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, align | Qt.TextFlag.TextSingleLine, shown)


def _sized(font: QFont, pixels: int, *, bold: bool = False) -> QFont:
    made = QFont(font)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def _top(place: RowPlaces, card: TipCard) -> int:
    lines = LINES if card.sentence else LINES[:2]
    return place.words.center().y() - sum(lines) // 2 + 1

