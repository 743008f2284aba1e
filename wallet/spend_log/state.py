"""What the lines of the log add up to. The same file always gives the same answers: nothing else goes in."""

from __future__ import annotations

from datetime import datetime

from wallet.chain_time import parse_time
from wallet.network import Network
from wallet.spend_log.entries import (
    Began,
    Counted,
    CountingBegan,
    Elsewhere,
    Entry,
    Joined,
    Landed,
    Patron,
    Promised,
    Shown,
    Signed,
)
from wallet.spend_log.payments import PaymentMemory
from wallet.spend_log.sums import SpentSums


class SpendState:
    """The fold over all entries. `counting_since` is by account, only after lost entries.

    `patrons` are the newest orders of recurring gifts by account, receiver and number.
    """

    def __init__(self) -> None:
        self.began: Began | None = None
        self.sums = SpentSums()
        self.payments = PaymentMemory()
        self.counting_since: dict[str, str] = {}
        self.patrons: dict[tuple[str, str, int], Patron] = {}
        self._highest: dict[str, str] = {}
        self._whole: set[str] = set()
        self._promised: dict[str, Promised] = {}

    def apply(self, entry: Entry) -> None:
        """Add one entry."""
        match entry:
            case Began():
                self.began = entry
            case Joined() | Counted():
                self._whole.add(entry.account)
            case CountingBegan():
                self.counting_since[entry.account] = entry.at
            case Signed():
                self._remember_time(entry)
                self.sums.add_signed(entry.account, entry.at, entry.expiration, entry.payments)
                self.payments.add_signed(entry)
            case Shown():
                self._apply_shown(entry)
            case Promised():
                self._remember_time(entry)
                self._promised[entry.account] = entry
            case Patron():
                self._apply_patron(entry)
            case Landed():
                self.payments.add_landed(entry.transaction_id)
            case Elsewhere():
                self.sums.add(entry.account, entry.asset, entry.at, entry.milli, entry.channel)
                self.payments.add_elsewhere(entry)

    def highest_time(self, network: Network) -> datetime | None:
        """The highest time ever seen on `network` with a right clock."""
        text = self._highest.get(network)
        return None if text is None else parse_time(text)

    def is_whole(self, account: str) -> bool:
        """Whether everything that the account spent in the last month is in here."""
        return account in self._whole

    def last_promise(self, account: str) -> Promised | None:
        """The newest published promises of the account."""
        return self._promised.get(account)

    def _apply_shown(self, entry: Shown) -> None:
        self.payments.add_own(entry.transaction_id)
        for transfer in entry.transfers:
            self.sums.add(entry.account, transfer.asset, entry.at, transfer.milli, None)

    def _apply_patron(self, entry: Patron) -> None:
        self._remember_time(entry)
        self.payments.add_own(entry.transaction_id)
        self.patrons[entry.account, entry.to, entry.pair_id] = entry
        if entry.milli:
            self.sums.add(entry.account, entry.asset, entry.at, entry.milli, None, entry.expiration)

    def _remember_time(self, entry: Signed | Promised | Patron) -> None:
        if entry.checked:
            self._highest[entry.network] = max(entry.at, self._highest.get(entry.network, entry.at))
