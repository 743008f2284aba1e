"""Which payments were signed, which of them may still land, and which the chain was seen to hold."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable
from datetime import datetime, timedelta

from wallet.chain_time import parse_time, write_time
from wallet.spend_log.entries import Elsewhere, Signed

LANDING_MARGIN = timedelta(minutes=10)
"""A transaction is taken for dead this long after its expiry (ARCHITECTURE, step 5)."""
PaymentName = tuple[str, str, int]
"""Account, content id, number."""


class PaymentMemory:
    """Remembers for ever what was signed and told, and exact bytes only while they may land."""

    def __init__(self) -> None:
        self._newest: dict[PaymentName, Signed] = {}
        self._perhaps_living: deque[tuple[str, Signed]] = deque()
        self._own: dict[str, tuple[PaymentName, ...]] = {}
        self._landed: set[str] = set()
        self._paid: set[PaymentName] = set()
        self._elsewhere: Counter[tuple[str, str, str, int, str]] = Counter()

    def add_own(self, transaction_id: str) -> None:
        """A transaction signed here that pays for no work."""
        self._own[transaction_id] = ()

    def add_signed(self, entry: Signed) -> None:
        """A transaction of tips."""
        names = tuple((entry.account, payment.content_id, payment.number) for payment in entry.payments)
        self._own[entry.transaction_id] = names
        self._newest.update(dict.fromkeys(names, entry))
        self._perhaps_living.append((write_time(parse_time(entry.expiration) + LANDING_MARGIN), entry))
        if entry.checked:
            self._forget_bytes(entry)

    def add_landed(self, transaction_id: str) -> None:
        """A transaction signed here was told among the own transfers."""
        self._landed.add(transaction_id)
        self._paid.update(self._own.get(transaction_id, ()))

    def add_elsewhere(self, entry: Elsewhere) -> None:
        """A transfer that was not signed here."""
        told = (entry.account, entry.transaction_id, entry.to, entry.milli, entry.asset)
        self._elsewhere[told] = max(self._elsewhere[told], entry.index + 1)
        if entry.content_id is not None:
            self._paid.add((entry.account, entry.content_id, entry.number))

    def is_own(self, transaction_id: str) -> bool:
        """Whether the transaction was signed here."""
        return transaction_id in self._own

    def is_landed(self, transaction_id: str) -> bool:
        """Whether a transaction signed here was told among the own transfers."""
        return transaction_id in self._landed

    def is_paid(self, name: PaymentName) -> bool:
        """Whether the account's own transfers, as they were told, show this payment."""
        return name in self._paid

    def times_told(self, account: str, transaction_id: str, to: str, milli: int, asset: str) -> int:
        """How many such transfers of a transaction that was not signed here are counted."""
        return self._elsewhere[account, transaction_id, to, milli, asset]

    def living(self, names: Iterable[PaymentName], now: datetime) -> list[Signed]:
        """Transactions for any of the payments that may still land at `now`, each once."""
        found = {}
        for name in names:
            signed = self._newest.get(name)
            if signed is not None and now <= parse_time(signed.expiration) + LANDING_MARGIN:
                found[signed.transaction_id] = signed
        return list(found.values())

    def _forget_bytes(self, now: Signed) -> None:
        # No later question can ask with an earlier time: `now.at` was remembered as the highest.
        while self._perhaps_living:
            dead_after, signed = self._perhaps_living[0]
            if signed.network != now.network or dead_after >= now.at:
                return
            self._perhaps_living.popleft()
            for payment in signed.payments:
                name = (signed.account, payment.content_id, payment.number)
                if self._newest.get(name) is signed:
                    del self._newest[name]
