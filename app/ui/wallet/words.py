"""States of keys, payers and allowances as a word, a shape and a look."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDate, QLocale, QObject

from app.services.wallet_page import AccountRow, KeyState, Payer
from app.ui.numbers import count

Said = tuple[str, str]
"""Words that begin with their shape, and the look they wear."""


class WalletWords(QObject):
    """Made with its page, so that it speaks its language."""

    def key(self, role: str) -> str:
        """What people call the key of a role."""
        return {
            "posting": self.tr("Everyday key"),
            "active": self.tr("Money key"),
            "memo": self.tr("Letter key"),
        }.get(role, role)

    def key_use(self, role: str) -> str:
        """Its real name, and what it does."""
        return {
            "posting": self.tr("Hive calls it the posting key: it signs promises, and says which computer pays."),
            "active": self.tr("Hive calls it the active key: it sends gifts."),
            "memo": self.tr("Hive calls it the memo key: it writes and reads what only the receiver may see."),
        }.get(role, role)

    def key_state(self, state: KeyState) -> Said:
        """Whether it still fits what the account lists on chain."""
        return {
            KeyState.GOOD: (self.tr("✓ good"), "positive"),
            KeyState.CHANGED: (self.tr("× changed on chain"), "negative"),
            KeyState.MISSING: (self.tr("○ not here"), "muted"),
            KeyState.SEALED: (self.tr("◔ locked"), "muted"),
            KeyState.UNKNOWN: (self.tr("? not known now"), "waiting"),
        }[state]

    def key_meaning(self, role: str, state: KeyState) -> str:
        """What to do about it; empty if nothing."""
        if state is KeyState.CHANGED:
            return self.tr("The account lists another key now. Add the account again with its new key.")
        if state is KeyState.MISSING:
            return {
                "posting": self.tr("Without it only this one computer may give, and promises stay here."),
                "active": self.tr("Without it nothing can be given from this account."),
                "memo": self.tr("Without it gifts that only the creator sees are not possible."),
            }.get(role, "")
        return ""

    def payer(self, payer: Payer) -> Said:
        """Which computer pays."""
        return {
            Payer.HERE: (self.tr("✓ this computer"), "positive"),
            Payer.SOON: (self.tr("◔ this computer, in a few minutes"), "waiting"),
            Payer.ELSEWHERE: (self.tr("○ another computer"), "muted"),
            Payer.NOBODY: (self.tr("○ none yet"), "waiting"),
            Payer.STOPPED: (self.tr("× another computer gave; this one rests"), "negative"),
            Payer.WATCHED: (self.tr("○ only watched"), "muted"),
        }[payer]

    def allowance(self, row: AccountRow, now: datetime) -> Said:
        """Until when gifts within the limits go out without asking."""
        if row.allowance_until is None:
            return self.tr("◔ locked"), "muted"
        until = moment(row.allowance_until)
        if until is None:
            return self.tr("○ not open: every gift waits"), "waiting"
        if until <= now:
            return self.tr("○ ended on {}").format(day(until)), "waiting"
        return self.tr("✓ until {}").format(day(until)), "positive"

    def sendings(self, row: AccountRow) -> str:
        """Free sendings: those left now, and those that come back in a day."""
        if row.sendings is None:
            return self.tr("not known now")
        left, daily = row.sendings
        return self.tr("{left} left, about {daily} a day").format(left=count(left), daily=count(daily))


def moment(text: str) -> datetime | None:
    """A time of the chain as the wallet tells it; None if there is none."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=UTC)
    except ValueError:
        return None


def day(when: datetime) -> str:
    """`20 Feb 2027`: in figures alone, day and month could be taken for one another."""
    return QLocale().toString(QDate(when.year, when.month, when.day), "d MMM yyyy")
