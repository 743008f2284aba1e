"""The words of a row: its state, its parts, and the sentence that a screen reader says."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from app.domain.tips.states import TipState
from app.services.window_page import TipCard
from app.ui.numbers import count, written
from app.ui.plain_text import isolated, visible
from app.ui.sentences import in_words
from app.ui.times import TimeWords
from app.ui.tips.actions import Action, actions_of, undo_part


class RowWords(QObject):
    """Strangers' words come out visible and with their own direction."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.times = TimeWords(self)

    def title(self, card: TipCard) -> str:
        """The work's title, or its address if it has none."""
        return visible(card.title or card.url)

    def maker(self, card: TipCard) -> str:
        """`Carol · tube.example`; a question also says which account would get it."""
        creator = isolated(card.creator) if card.creator else self.tr("unknown maker")
        elsewhere = card.host not in ("", card.creator) and not card.creator.endswith(f"@{card.host}")
        parts = [creator, visible(card.host)] if elsewhere else [creator]
        if card.state is TipState.QUESTION and card.legs:
            parts.append(self.tr("to @{}").format(visible(card.legs[0][1], 20)))
        return " · ".join(parts)

    def amount(self, card: TipCard) -> str:
        """`0.050 HBD`."""
        return f"{written(card.amount)} {card.asset}"

    def legs(self, card: TipCard) -> str:
        """`0.045 + 0.005 host`; empty while there is nobody to pay, or only one."""
        if len(card.legs) < 2:
            return ""
        return " + ".join(f"{written(number)} {self._role(role)}".strip() for role, _, number in card.legs)

    def paid_to(self, card: TipCard) -> list[str]:
        """`0.045 HBD to @carol`, one line for each leg."""
        return [
            self.tr("{amount} to @{account} {role}")
            .format(amount=f"{written(number)} {card.asset}", account=visible(to), role=self._bracketed(role))
            .strip()
            for role, to, number in card.legs
        ]

    def state(self, card: TipCard, now: datetime) -> str:
        """One or two words."""
        match card.state:
            case TipState.QUEUED:
                if undo_part(card, now) is not None:
                    return self.tr("not sent yet")
                return self.tr("waiting") if card.sentence else self.tr("on its way")
            case TipState.WAITING:
                return self.tr("waiting")
            case TipState.QUESTION:
                return self.tr("question")
            case TipState.PROMISED:
                return self.tr("promised")
            case TipState.CLAIMED | TipState.SUBMITTING:
                return self.tr("on its way")
            case TipState.CONFIRMED:
                return self.tr("arrived")
            case TipState.FAILED:
                return self.tr("failed")
            case TipState.CANCELLED:
                return self.tr("taken back")
            case TipState.LAPSED:
                return self.tr("lapsed")
            case TipState.PAID_ELSEWHERE:
                return self.tr("paid before")

    def button(self, action: Action, card: TipCard, now: datetime) -> str:
        """What is written on a button."""
        match action:
            case Action.UNDO:
                left = (card.due_at - now).total_seconds()
                if undo_part(card, now) is None:
                    return self.tr("Take back")
                return self.tr("Undo {}").format(self.times.left(left))
            case Action.DONT_SEND:
                return self.tr("Don't send")
            case Action.SEND:
                return self.tr("Send")
            case Action.RETRY:
                return self.tr("Send after all") if card.state is TipState.CANCELLED else self.tr("Try again")
            case Action.ALLOW_ONCE:
                return self.tr("Allow once…")

    def longest_buttons(self) -> list[str]:
        """Those of a row that has two."""
        return [self.tr("Don't send"), self.tr("Send")]

    def longest_legs(self) -> str:
        """What `legs` may say of usual amounts."""
        roles = [self._role("host"), self._role("split")]
        return f"{written('0.000')} + {written('0.000')} {max(roles, key=len)}"

    def when(self, card: TipCard, now: datetime) -> str:
        """How long ago the state was reached."""
        return self.times.ago(card.changed_at, now)

    def spoken(self, card: TipCard, now: datetime) -> str:
        """The whole row as a screen reader says it."""
        parts = [self.title(card), self.maker(card), self.amount(card), self.legs(card), self.state(card, now)]
        buttons = [self.button(action, card, now) for action in actions_of(card)]
        return ", ".join(part for part in [*parts, in_words(card.sentence), *buttons] if part)

    def told(self, card: TipCard) -> list[str]:
        """Lines of the tooltip: exact and whole."""
        lines = [self.title(card), *self.paid_to(card)]
        lines.append(self.tr("Noticed {}").format(self.times.exact(card.queued_at)))
        lines.append(self.tr("Last change {}").format(self.times.exact(card.changed_at)))
        if card.transaction_id:
            lines.append(self.tr("Transaction {}").format(card.transaction_id))
        if card.block:
            lines.append(self.tr("In block {}").format(count(card.block)))
        return [*lines, in_words(card.sentence)] if card.sentence else lines

    def _role(self, role: str) -> str:
        return {"host": self.tr("host"), "split": self.tr("split")}.get(role, "")

    def _bracketed(self, role: str) -> str:
        return f"({self._role(role)})" if self._role(role) else ""


class DoneWords(QObject):
    """What became of a press, in the place of what was said before it."""

    def said(self, action: Action, moved: list[int]) -> tuple[str, str]:
        """The sentence and its look; `moved` are the numbers that changed."""
        if not moved:
            return self.tr("Too late: it is on its way already, or was decided elsewhere."), "waiting"
        if action in (Action.UNDO, Action.DONT_SEND):
            return self.tr("Taken back; nothing is sent for it."), "muted"
        return self.tr("Queued; you can undo it until it is sent."), "muted"
