"""The judge: what really happened on the practice chain, whatever nodes or clients say.

Counts from the start of the world, pending transactions too. Quiet memos are read with the published play keys.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from integrations.practice import seed_data
from integrations.practice.chain.assets import read
from integrations.practice.chain.toy_chain import ToyChain
from integrations.practice.genesis.keys import play_secret
from wallet.errors import MemoError
from wallet.hive_tx.keys import Secret
from wallet.hive_tx.memos import decrypt_memo
from wallet.memo import TipMemo, parse
from wallet.money import Amount, Asset, total

Kind = Literal["transfer", "fill_recurrent_transfer"]


@dataclass(frozen=True, slots=True)
class Transfer:
    """Money that moved. `memo` is readable text where anybody's play key could read it."""

    transaction_id: str
    block: int
    time: datetime
    sender: str
    receiver: str
    amount: Amount
    memo: str

    @property
    def tip(self) -> TipMemo | None:
        """What the memo says, if it is one of ours."""
        try:
            return parse(self.memo)
        except MemoError:
            return None


class Ledger:
    """Questions about money on one chain, from block `first` on."""

    def __init__(self, chain: ToyChain, first: int) -> None:
        self.toy_chain = chain
        self._first = first
        self._secrets = [play_secret(account.name, "memo") for account in seed_data.ACCOUNTS]

    def trust(self, secret: Secret) -> None:
        """Read memos with this memo key too (an account that was made during play)."""
        self._secrets.append(secret)

    def balance(self, account: str, asset: Asset) -> Amount:
        """Liquid money now. Raises KeyError for an unknown account."""
        with self.toy_chain.lock:
            row = self.toy_chain.state().accounts.read(account)
            if row is None:
                raise KeyError(account)
            return Amount(row.balance(asset.value), asset)

    def transfers(
        self, *, sender: str | None = None, receiver: str | None = None, kind: Kind = "transfer", past: bool = False
    ) -> list[Transfer]:
        """In chain order; `past` includes the seeded history."""
        first = 0 if past else self._first
        return [
            transfer
            for transfer in self._all(kind, first)
            if sender in (None, transfer.sender) and receiver in (None, transfer.receiver)
        ]

    def received(self, account: str, asset: Asset) -> Amount:
        """The sum of transfers to `account` since the world began."""
        found = self.transfers(receiver=account)
        return total((one.amount for one in found if one.amount.asset is asset), asset)

    def paid_per_work(self, sender: str | None = None) -> dict[tuple[str, str], dict[str, list[Transfer]]]:
        """(payer, URL of the work) -> transaction id -> legs. Several transactions: paid twice, or a second tip."""
        works: dict[tuple[str, str], dict[str, list[Transfer]]] = {}
        for transfer in self.transfers(sender=sender):
            tip = transfer.tip
            if tip is not None:
                of_work = works.setdefault((transfer.sender, tip.url), {})
                of_work.setdefault(transfer.transaction_id, []).append(transfer)
        return works

    def paid_twice(self, sender: str | None = None) -> list[tuple[str, str]]:
        """Works that one account paid in several transactions with one and the same key."""
        return [
            work
            for work, paid in self.paid_per_work(sender).items()
            if any(count > 1 for count in Counter(_keys(paid.values())).values())
        ]

    def custom(self, account: str, *, past: bool = False) -> list[str]:
        """The JSON texts of the account's `capillary` operations."""
        with self.toy_chain.lock:
            records = list(self.toy_chain.history.by_account.get(account, []))
        return [
            record.value["json"]
            for record in records
            if record.name == "custom_json"
            and record.value["id"] == "capillary"
            and (past or record.block > self._first)
        ]

    def _all(self, kind: Kind, first: int) -> Iterator[Transfer]:
        with self.toy_chain.lock:
            self.toy_chain.state()
            records = list(self.toy_chain.history.between(first + 1, 2**62))
        for record in records:
            if record.name == kind:
                value = record.value
                quantity = read(value["amount"])
                amount = Amount(quantity.units, Asset(quantity.symbol))
                text = self._readable(value["memo"])
                parties = (value["from"], value["to"])
                yield Transfer(record.transaction_id, record.block, record.time, *parties, amount, text)

    def _readable(self, text: str) -> str:
        if not text.startswith("#"):
            return text
        try:
            return decrypt_memo(self._secrets, text)
        except MemoError:
            return text


def _keys(transactions: Iterable[list[Transfer]]) -> Iterator[str]:
    """The key of each transaction, once for each transaction that carries it."""
    for legs in transactions:
        yield from {leg.tip.key for leg in legs if leg.tip is not None}
