"""Recurring gifts that the chain could not pay, as two operators show them in the account's own history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from integrations.hive.client import HiveClient
from integrations.hive.wire.operations import as_failed_by_chain
from wallet.errors import MemoError
from wallet.memo import PatronMemo, parse_any
from wallet.money import Amount


@dataclass(frozen=True, slots=True)
class PatronFailure:
    """One payment that was not made. The chain knows one reason only: the account held too little."""

    receiver: str
    url: str
    amount: Amount
    at: datetime
    in_a_row: int
    ended: bool

    @property
    def sentence(self) -> str:
        """Why, and what comes next."""
        day, amount, count = f"{self.at:%Y-%m-%d}", self.amount, self.in_a_row
        if self.ended:
            return f"On {day} the account held less than {amount} for the tenth time; the chain has ended the gift."
        return f"On {day} the account held less than {amount}; the chain tries again at the next date ({count} of 10)."


async def failures_of(hive: HiveClient, account: str, since: datetime) -> list[PatronFailure]:
    """Those of gifts of ours since then, oldest first. Raises IntegrationError."""
    history = await hive.operations(
        account, kinds=("failed_recurrent_transfer",), since=since, operators=2, shown_by="all"
    )
    found = []
    for operation in history.operations:
        failed = as_failed_by_chain(operation)
        if failed is None or failed.transfer.sender != account:
            continue
        try:
            memo = parse_any(failed.transfer.memo)
        except MemoError:
            continue
        if isinstance(memo, PatronMemo):
            found.append(
                PatronFailure(
                    failed.transfer.receiver, memo.url, failed.transfer.amount, operation.time, failed.in_a_row,
                    failed.ended,
                )
            )  # fmt: skip
    return found
