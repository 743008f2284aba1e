"""One creator who is followed: her channels with their ticks, what is wrong with one, and the way out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.following.pace import Reach
from app.services.follow_views import ChannelView, CreatorView
from app.ui.layouts.section import account_label, button, line
from app.ui.pictures.portrait import paint_portrait
from app.ui.plain_text import ElidedLabel, PlainLabel, tooltip, visible
from app.ui.sentences import in_words
from app.ui.shell.page import Surroundings

FACE = 40


class Face(QWidget):
    """Her picture, or initials; decoration."""

    def __init__(self, surroundings: Surroundings, owner: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._pictures = surroundings.theme, surroundings.pictures
        self._owner, self._name = owner, name
        self.setFixedSize(FACE, FACE)
        self._theme.changed.connect(self.update)
        self._pictures.changed.connect(self._changed)

    def sizeHint(self) -> QSize:
        return QSize(FACE, FACE)

    def _changed(self, owner: str) -> None:
        if owner in (self._owner, ""):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        painter = QPainter(self)
        picture = self._pictures.picture(self._owner)
        paint_portrait(painter, QRectF(self.rect()), self._owner, self._name, self._theme.tokens, picture)
        painter.end()


class CreatorCard(QFrame):
    """`unfollow` is its button; `channels` are the lines in their order."""

    def __init__(self, surroundings: Surroundings, view: CreatorView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.view = view
        name = ElidedLabel(visible(view.name, 80), look="lead")
        name.setToolTip(tooltip(view.name))
        self.unfollow = button(self.tr("Unfollow"), told=self.tr("Unfollow {}").format(visible(view.name, 60)))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.setSpacing(6)
        head = [Face(surroundings, view.owner, view.name), name]
        account = [account_label(view.account, look="muted")] if view.account else []
        inside.addLayout(line(*head, *account, self.unfollow))
        self.channels = [PlainLabel(_tick(one), look=_look(one)) for one in view.channels]
        for label, one in zip(self.channels, view.channels, strict=True):
            inside.addLayout(self._line(label, one))

    def _line(self, label: PlainLabel, one: ChannelView) -> QVBoxLayout:
        label.setToolTip(tooltip(in_words(one.sentence)))
        address = ElidedLabel(visible(one.url.removeprefix("https://"), 120), look="muted")
        address.setToolTip(tooltip(one.url))
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addLayout(line(label, address))
        if _is_away(one) or not one.linked:
            both.addWidget(PlainLabel(in_words(one.sentence), look="small", wrap=True))
        return both


def _is_away(one: ChannelView) -> bool:
    return one.reach in (Reach.FAILS, Reach.NOT_THERE)


def _tick(one: ChannelView) -> str:
    """A shape and a word, never a colour alone."""
    sign = "✕" if _is_away(one) else "✓" if one.linked else "○"
    return f"{sign} {visible(one.place, 60)}"


def _look(one: ChannelView) -> str:
    return "waiting" if _is_away(one) else "positive" if one.linked else "muted"
