"""The pane: one gift with everything about it, what its state means, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain.tips.kinds import Standing, may_be_asked_again
from app.services.tip_detail import TipDetail
from app.services.window_page import TipCard
from app.ui.giving.facts import Fact, Legs
from app.ui.giving.outside import web_address
from app.ui.giving.words import GivingWords, standing_now
from app.ui.layouts.flow import FlowLayout
from app.ui.numbers import count
from app.ui.pictures.portrait import paint_portrait
from app.ui.pictures.thumbnail import Thumbnail
from app.ui.plain_text import ElidedLabel, PlainLabel, visible
from app.ui.sentences import in_words
from app.ui.shell.page import Surroundings
from app.ui.tips.actions import Action, every_action_of
from app.ui.tips.shapes import draw, mark_of
from app.ui.tips.words import RowWords

PORTRAIT, SHAPE = 44, 18
LEAST = 290


class Mark(QWidget):
    """The creator's portrait, or the shape of the state."""

    def __init__(self, around: Surroundings, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._card: TipCard | None = None
        self._portrait = size == PORTRAIT
        self.setFixedSize(QSize(size, size))
        around.pictures.changed.connect(self._take_picture)

    def show_card(self, card: TipCard) -> None:
        """Whose."""
        self._card = card
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        if self._card is None:
            return
        painter, tokens, card = QPainter(self), self._around.theme.tokens, self._card
        if self._portrait:
            name = card.creator or card.host
            owner = card.channel or name
            paint_portrait(painter, QRectF(self.rect()), owner, name, tokens, self._around.pictures.picture(owner))
        else:
            shape, token = mark_of(card)
            draw(painter, shape, QRectF(self.rect()), QColor(getattr(tokens, token)))
        painter.end()

    def _take_picture(self, owner: str) -> None:
        if self._card is not None and owner in (self._card.channel, ""):
            self.update()


class DetailPane(QScrollArea):
    """`acted` carries an Action and a tip's number; `asked_again` and `closed` nothing; `led_out` a QUrl."""

    acted = Signal(object, int)
    asked_again = Signal()
    closed = Signal()
    led_out = Signal(QUrl)

    def __init__(self, words: GivingWords, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "pane")
        self.detail: TipDetail | None = None
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        self._words = words
        self._rows = RowWords(self)
        self._practice = around.practice
        self._portrait, self._shape = Mark(around, PORTRAIT), Mark(around, SHAPE)
        self.picture = Thumbnail(around.theme, around.pictures)
        self.title = PlainLabel(look="lead", wrap=True)
        self.maker = ElidedLabel(look="muted")
        self.work = self._link(self._open_work)
        self.state = PlainLabel(look="lead", wrap=True)
        self.meaning = PlainLabel(wrap=True)
        self.close_it = QPushButton(self.tr("Back to the list"))
        self.close_it.setProperty("look", "quiet")
        self.close_it.clicked.connect(self.closed)
        self.buttons = {action: self._button(action) for action in Action}
        self.ask = QPushButton(self.tr("Ask the nodes again now"))
        self.ask.clicked.connect(self.asked_again)
        self.legs = Legs(words)
        self.thumb = Fact(self.tr("Thumb"))
        self.seen_by = Fact(self.tr("Who may see it"))
        self.memo = Fact(self.tr("What stands beside the money"), exact=True, copy=self.tr("Copy"))
        self.transaction = Fact(self.tr("Transaction"), exact=True, copy=self.tr("Copy"))
        self.explorer = self._link(self._open_explorer)
        self.transaction.buttons.insertWidget(1, self.explorer)
        self.block = Fact(self.tr("Block"))
        self.times = Fact(self.tr("Last change"))
        self._lay_out()

    def show_detail(self, detail: TipDetail) -> None:
        """This gift."""
        self.detail = detail
        card, words = detail.card, self._words
        standing = standing_now(card, self.now())
        for mark in (self._portrait, self._shape):
            mark.show_card(card)
        self.picture.show_work(detail.work)
        self.title.setText(self._rows.title(card))
        self.maker.setText(self._rows.maker(card))
        url = web_address(detail.opening)
        self.work.setText(self.tr("Open at {}").format(visible(url.host(), 60).replace("&", "&&")) if url else "")
        self.work.setVisible(url is not None)
        self.state.setText(words.standing(standing))
        reason = in_words(card.sentence)
        self.meaning.setText(f"{reason} {words.meaning(standing)}" if reason else words.meaning(standing))
        self._show_actions(card, standing)
        self.legs.show_card(card)
        self.thumb.show_text(words.source(detail))
        self.seen_by.show_text(words.visibility(detail.visibility))
        quiet = self.tr("Encrypted: only the creator and you can read it.") if detail.visibility == "quiet" else ""
        self.memo.show_text("\n".join(detail.memos) or quiet)
        self.memo.copy.setVisible(bool(detail.memos))
        self._show_chain(detail)
        self.times.show_text(words.moment(card.changed_at))

    def focus_first(self) -> None:
        """Put the keyboard on the first thing that can be pressed."""
        pressable = (*self.buttons.values(), self.ask, self.work, self.close_it)
        first = next((button for button in pressable if button.isVisibleTo(self)), None)
        (first or self).setFocus()

    def _show_actions(self, card: TipCard, standing: Standing) -> None:
        possible = every_action_of(card)
        for action, button in self.buttons.items():
            button.setVisible(action in possible)
            if action in possible:
                button.setText(self._rows.button(action, card, self.now()).replace("&", "&&"))
        self.ask.setVisible(may_be_asked_again(standing))

    def _show_chain(self, detail: TipDetail) -> None:
        card, url = detail.card, web_address(f"{detail.explorer}{detail.card.transaction_id}")
        self.transaction.show_text(card.transaction_id)
        self.block.show_text(count(card.block) if card.block else "")
        if url is not None and detail.explorer:
            self.explorer.setText(self.tr("Show at {}").format(visible(url.host(), 60).replace("&", "&&")))
        elif self._practice and card.transaction_id:
            play = self.tr("This is play money: no block explorer knows it.")
            self.block.show_text(f"{count(card.block)}\n{play}" if card.block else play)
        self.explorer.setVisible(url is not None and bool(detail.explorer))

    def _open_work(self) -> None:
        url = web_address(self.detail.opening) if self.detail else None
        if url is not None:
            self.led_out.emit(url)

    def _open_explorer(self) -> None:
        url = web_address(f"{self.detail.explorer}{self.detail.card.transaction_id}") if self.detail else None
        if url is not None:
            self.led_out.emit(url)

    def _link(self, pressed: Callable[[], None]) -> QPushButton:
        button = QPushButton()
        button.setProperty("look", "link")
        button.clicked.connect(pressed)
        return button

    def _button(self, action: Action) -> QPushButton:
        button = QPushButton()
        if action is Action.SEND:
            button.setProperty("look", "main")
        button.clicked.connect(lambda: self.acted.emit(action, self.detail.card.number) if self.detail else None)
        return button

    def _lay_out(self) -> None:
        inside = QFrame()
        inside.setProperty("look", "card")
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 14, 18, 18)
        column.setSpacing(12)
        column.addWidget(self.close_it, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.picture)
        column.addLayout(_beside(self._portrait, self.title, self.maker))
        column.addWidget(self.work, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(_beside(self._shape, self.state, self.meaning))
        actions = FlowLayout()
        for button in (*self.buttons.values(), self.ask):
            actions.addWidget(button)
        column.addLayout(actions)
        for widget in (self.legs, self.thumb, self.seen_by, self.memo, self.transaction, self.block, self.times):
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumWidth(LEAST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("All about this gift"))


def _beside(mark: Mark, *labels: PlainLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(3)
    for label in labels:
        words.addWidget(label)
    row.addLayout(words, 1)
    return row
