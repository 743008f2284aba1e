"""A year of thanks as one picture, drawn in the look of the program; 1200 by 1500 pixels when it is saved.

    sign  Capillary
    2026
    212 thanks
    to 47 people, 11 joined because of you
    _ | . | | _ . | | _ . |      thanks by month
    (CB) Carol by the sea  31    only if names are wanted
    10.600 HBD
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.numbers import count as count_of
from app.ui.numbers import localized
from app.ui.pictures.portrait import paint_portrait
from app.ui.plain_text import isolated, visible
from app.ui.theme.icons import program_icon
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Tokens

if TYPE_CHECKING:
    from app.services.year_letter import ThankedPerson, YearLetter

WIDTH, HEIGHT, SHARP = 600.0, 750.0, 2
EDGE, INSIDE = 24.0, 56.0
NAMES = 4
"""So many people are named at most."""
Align = Qt.AlignmentFlag


@dataclass(frozen=True, slots=True)
class LetterLines:
    """The words of a letter, in the language of the window."""

    year: str
    thanks: str
    people: str
    joined: str
    sums: str
    foot: str

    def sentence(self) -> str:
        """All of it, for those who do not see the picture."""
        parts = [self.thanks, self.people, self.joined, self.sums]
        return f"{self.year}: {', '.join(filter(None, parts))}"


class LetterWords(QObject):
    """Makes the lines from the figures."""

    def lines(self, letter: YearLetter) -> LetterLines:
        """Plural forms and amounts as the language wants them."""
        return LetterLines(
            year=str(letter.year),
            thanks=self.tr("%Ln thanks", "", letter.thanks),
            people=self.tr("to %Ln people", "", letter.people),
            joined=self.tr("%Ln joined because of you", "", letter.joined) if letter.joined else "",
            sums=self.tr(" and ").join(localized(str(one)) for one in letter.sums),
            foot=self.tr("Small gifts, one thumb at a time"),
        )


class LetterPicture(QWidget):
    """The letter as it will be saved, smaller."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = LetterWords(self)
        self.letter: YearLetter | None = None
        self.names = True
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_letter(self, letter: YearLetter | None, *, names: bool) -> None:
        """Another year, or with names or without."""
        self.letter, self.names = letter, names
        self.setAccessibleName(self.sentence())
        self.update()

    def sentence(self) -> str:
        """What stands on it."""
        if self.letter is None:
            return ""
        told = self._words.lines(self.letter).sentence()
        if not self.names:
            return told
        return f"{told}; {', '.join(visible(one.name) for one in self.letter.most_thanked[:NAMES])}"

    def image(self) -> QImage:
        """What is saved."""
        made = QImage(QSize(int(WIDTH), int(HEIGHT)) * SHARP, QImage.Format.Format_RGB32)
        painter = QPainter(made)
        painter.scale(SHARP, SHARP)
        self._paint(painter)
        painter.end()
        return made

    def sizeHint(self) -> QSize:
        return QSize(420, 525)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 400)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        painter = QPainter(self)
        scale = min(self.width() / WIDTH, self.height() / HEIGHT)
        painter.scale(scale, scale)
        self._paint(painter)
        painter.end()

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self.letter is not None:
            LetterPainter(painter, self._theme.tokens).paint(self.letter, self._words.lines(self.letter), self.names)


class LetterPainter:
    """Draws from top to bottom in a page of 600 by 750."""

    def __init__(self, painter: QPainter, tokens: Tokens) -> None:
        self._painter = painter
        self._tokens = tokens

    def paint(self, letter: YearLetter, lines: LetterLines, names: bool) -> None:
        """The whole page."""
        named = letter.most_thanked[:NAMES] if names else ()
        self._paper()
        self._words(QRectF(INSIDE, 92, WIDTH - 2 * INSIDE, 104), lines.year, 96, "text", QFont.Weight.Bold)
        self._words(QRectF(INSIDE, 206, WIDTH - 2 * INSIDE, 48), lines.thanks, 38, "accent", QFont.Weight.Bold)
        self._words(QRectF(INSIDE, 254, WIDTH - 2 * INSIDE, 34), lines.people, 26, "text", QFont.Weight.DemiBold)
        self._words(QRectF(INSIDE, 290, WIDTH - 2 * INSIDE, 30), lines.joined, 22, "positive", QFont.Weight.DemiBold)
        self._months(QRectF(INSIDE, 340, WIDTH - 2 * INSIDE, 124 if named else 290), letter)
        for place, person in enumerate(named):
            self._person(QPointF(INSIDE, 490 + 41 * place), person)
        self._words(QRectF(INSIDE, 664, WIDTH - 2 * INSIDE, 24), lines.sums, 17, "text", QFont.Weight.DemiBold)
        self._words(QRectF(INSIDE, 690, WIDTH - 2 * INSIDE, 20), lines.foot, 13, "muted", QFont.Weight.Normal)

    def _paper(self) -> None:
        painter, tokens = self._painter, self._tokens
        painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), QColor(tokens.background))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(QRectF(EDGE, EDGE, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE), 24, 24)
        sign = program_icon(128)
        painter.drawPixmap(QRectF(INSIDE, 50, 34, 34), sign, QRectF(sign.rect()))
        self._words(QRectF(INSIDE + 46, 50, 300, 34), "Capillary", 18, "muted", QFont.Weight.DemiBold)

    def _months(self, area: QRectF, letter: YearLetter) -> None:
        painter, tokens = self._painter, self._tokens
        most = max((month.thanks for month in letter.months), default=0)
        wide = area.width() / len(letter.months)
        foot, head = 24.0, 22.0
        for place, (month, name) in enumerate(zip(letter.months, _month_names(), strict=True)):
            left = area.left() + place * wide
            room = area.height() - foot - head
            tall = max(4.0, room * month.thanks / most) if month.thanks else 3.0
            column = QRectF(left + wide * 0.2, area.bottom() - foot - tall, wide * 0.6, tall)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent if month.thanks else tokens.track))
            painter.drawRoundedRect(column, min(4.0, tall / 2), min(4.0, tall / 2))
            under = QRectF(left, area.bottom() - foot + 2, wide, foot - 2)
            self._words(under, name, 13, "muted", QFont.Weight.Normal, Align.AlignHCenter)
            if month.thanks == most and most:
                over = QRectF(left - wide / 2, column.top() - head, 2 * wide, head - 2)
                self._words(over, count_of(most), 13, "text", QFont.Weight.DemiBold, Align.AlignHCenter)

    def _person(self, corner: QPointF, person: ThankedPerson) -> None:
        face = QRectF(corner.x(), corner.y(), 30, 30)
        paint_portrait(self._painter, face, person.channel or person.account, person.name, self._tokens)
        count = QRectF(WIDTH - INSIDE - 60, corner.y(), 60, 30)
        self._words(count, count_of(person.thanks), 17, "text", QFont.Weight.DemiBold, Align.AlignRight)
        room = QRectF(face.right() + 14, corner.y(), count.left() - face.right() - 28, 30)
        font = QFont(QGuiApplication.font())
        font.setPixelSize(17)
        name = visible(person.name or person.account, 80)
        fitting = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        self._words(room, fitting, 17, "text", QFont.Weight.Normal)

    def _words(
        self, area: QRectF, text: str, size: int, token: str, weight: QFont.Weight, align: Align = Align.AlignLeft
    ) -> None:
        """One line; it becomes smaller, and at last it is cut, rather than leave its place."""
        font = QFont(QGuiApplication.font())
        font.setWeight(weight)
        font.setPixelSize(size)
        while QFontMetricsF(font).horizontalAdvance(text) > area.width() and font.pixelSize() > size * 0.6:
            font.setPixelSize(font.pixelSize() - 1)
        fitting = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        self._painter.setFont(font)
        self._painter.setPen(QColor(getattr(self._tokens, token)))
        self._painter.drawText(area, align | Align.AlignVCenter | Qt.TextFlag.TextSingleLine, isolated(fitting))


def _month_names() -> list[str]:
    """One letter or so each."""
    narrow = QLocale.FormatType.NarrowFormat
    return [QLocale().standaloneMonthName(month, narrow) for month in range(1, 13)]
