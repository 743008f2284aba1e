"""The three figures on top: what is there, what today may still cost, and what is under way."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.services.window_page import COLLECTING, Figures, equal_gifts
from app.ui.numbers import amount_text, count, localized, number
from app.ui.plain_text import ElidedLabel, FigureLabel, FittingLabel, PlainLabel, tooltip
from app.ui.theme.theme import Theme
from app.ui.times import TimeWords, moment

RING = 64
STALE = 300
WITH_RING = 720


class Ring(QWidget):
    """How much of a limit is used, as a part of a circle; the figures stand beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._part = 0.0
        self.setFixedSize(QSize(RING, RING))
        theme.changed.connect(self.update)

    def show_part(self, part: float) -> None:
        """0 to 1."""
        self._part = max(0.0, min(1.0, part))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        tokens = self._theme.tokens
        painter.setPen(QPen(QColor(tokens.track), 7))
        painter.drawEllipse(box)
        if self._part > 0:
            colour = QColor(tokens.waiting if self._part >= 0.9 else tokens.positive)
            painter.setPen(QPen(colour, 7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(box, 90 * 16, -int(self._part * 360 * 16))
        painter.end()


class FigureCard(QFrame):
    """A name, one large figure, and up to two lines below it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.name = PlainLabel(name, look="muted")
        self.figure = FigureLabel("–", look="figure")
        self.first = ElidedLabel(look="small")
        self.second = FittingLabel(look="small")
        self.column = QVBoxLayout()
        self.column.setSpacing(3)
        for label in (self.name, self.figure, self.first, self.second):
            self.column.addWidget(label)
        self.column.addStretch(1)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(14, 12, 14, 12)
        self.row.setSpacing(16)
        self.row.addLayout(self.column, 1)

    def show_lines(self, figure: str, first: str, second: str = "", told: str = "", short: str = "") -> None:
        """Change the words; `told` is the tooltip, one exact sentence; `short` is `second` where there is less room."""
        self.figure.show_figure(figure)
        self.first.setText(first)
        self.second.show_words(second, *([short] if short else []))
        self.second.setVisible(bool(second))
        self.setToolTip(tooltip(told))
        self.setAccessibleName(", ".join(part for part in (self.name.text(), figure, first, second) if part))


class Header(QWidget):
    """Balance, today, waiting. Figures have units, and say so when they are not known."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._times = TimeWords(self)
        self._limited = False
        self.balance = FigureCard(self.tr("Balance"))
        self.today = FigureCard(self.tr("Today"))
        self.waiting = FigureCard(self.tr("Waiting"))
        self.ring = Ring(theme)
        self.today.row.insertWidget(0, self.ring)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        for card, stretch in ((self.balance, 4), (self.today, 8), (self.waiting, 4)):
            self._row.addWidget(card, stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.ring.setVisible(self._limited and self.width() >= WITH_RING)

    def show_figures(self, figures: Figures, now: datetime) -> None:
        """Put the numbers in."""
        self._show_balance(figures, now)
        self._show_today(figures)
        self._show_waiting(figures)

    def _show_balance(self, figures: Figures, now: datetime) -> None:
        if figures.balance is None:
            empty = self.tr("not known yet") if figures.accounts else self.tr("no account connected")
            self.balance.show_lines("–", empty)
            return
        gifts = self._gifts(figures, figures.balance)
        seen = moment(figures.balance_time)
        is_old = seen is not None and (now - seen).total_seconds() > STALE
        worth = self.tr("1 HBD is about one US dollar") if figures.asset == "HBD" else ""
        second = self.tr("as of {}").format(self._times.ago(seen, now)) if seen and is_old else worth
        told = self.tr("{accounts} hold {balance} and {other}; two operators said so at {time}.").format(
            accounts=", ".join(f"@{name}" for name in figures.accounts),
            balance=amount_text(figures.balance, figures.asset),
            other=localized(figures.other_balance),
            time=self._times.exact(seen) if seen else "–",
        )
        short = self.tr("about 1 US dollar each") if second == worth and worth else ""
        self.balance.show_lines(amount_text(figures.balance, figures.asset), gifts, second, told, short)

    def _show_today(self, figures: Figures) -> None:
        limit = amount_text(figures.day_limit, figures.asset)
        self._limited = bool(figures.day_limit)
        self.ring.setVisible(self._limited and self.width() >= WITH_RING)
        if not figures.day_limit:
            locked, unset = self.tr("the limit is shown after the passphrase"), self.tr("no limit set, nothing is sent")
            given = "–" if figures.spent_today is None else amount_text(figures.spent_today, figures.asset)
            self.today.show_lines(given, locked if figures.vault else unset)
            return
        spent = figures.spent_today
        self.ring.show_part((spent or 0) / figures.day_limit)
        so_far = "?" if spent is None else number(spent)
        month = self.tr("this month {spent} of {limit}").format(
            spent="?" if figures.spent_month is None else number(figures.spent_month),
            limit=amount_text(figures.month_limit, figures.asset),
        )
        told = self.tr("Days and months are those of UTC. {until}").format(until=self._until(figures))
        figure = self.tr("{spent} of {limit}").format(spent=so_far, limit=limit)
        self.today.show_lines(figure, self.tr("resets at 00:00 UTC"), month, told)

    def _show_waiting(self, figures: Figures) -> None:
        gifts = self.tr("%n gift(s)", "", figures.waiting)
        total = amount_text(figures.waiting_milli, figures.asset)
        rest = self.tr("promises {promises} · questions {questions}").format(
            promises=count(figures.promises), questions=count(figures.questions)
        )
        told = self.tr(
            "Counted is what goes out by itself: not sent yet, waiting, or on its way. Promises and questions are not: "
            "no money moves for them before the creator joins, or before you say so."
        )
        self.waiting.show_lines(gifts, self.tr("{} to come").format(total), rest, told)

    def _gifts(self, figures: Figures, balance: int) -> str:
        """For how many gifts it is enough: today, if there is a limit for the day, and in all."""
        whole = equal_gifts(balance, figures.price)
        if not figures.day_limit:
            return self.tr("for %Ln gift(s) in all", "", whole)
        left = max(0, figures.day_limit - (figures.spent_today or 0))
        today = equal_gifts(min(balance, left), figures.price)
        return self.tr("for {today} today, {all} in all").format(today=count(today), all=count(whole))

    def _until(self, figures: Figures) -> str:
        until = moment(figures.allowance_until)
        if figures.wallet == COLLECTING or until is None:
            return self.tr("Nothing is sent now without your passphrase.")
        return self.tr("Gifts within the limits go out without asking until {}.").format(self._times.exact(until))

