"""What the account itself shows on chain: works already paid by any computer, and which computer pays.

Read from two operators who must tell the same: where one hides, alters or invents what is irreversible, nothing is
signed until two agree. Every transfer is counted into the wallet's limits, whoever signed it (PROTOCOL section 2,
"Before signing").
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.domain.content import ContentId, content_id_of, read_id
from app.errors import AppError
from app.services.clock import Clock
from app.services.patron_payments import RECURRING, paid_by_chain
from app.services.read_memos import ReadMemos, is_letter
from app.services.read_work import ReadWork
from app.services.signing import Signing
from app.store.accounts import AccountStore, HiveAccount
from app.store.database import stored_time
from app.store.submissions import SubmissionStore
from app.store.tips import TipStore
from app.store.transfers import OwnTransferRow, TransferStore
from integrations.errors import IntegrationError, NoSecondOpinion
from integrations.hive.client import HiveClient
from integrations.hive.heads import ChainHead
from integrations.hive.wire.operations import HistoryOperation, Transfer, as_transfer
from wallet.errors import KeyRefused
from wallet.intents import CountTransfers, OwnTransfer, Spent
from wallet.memo import TipMemo

PAYER_REST = timedelta(minutes=15)
"""A new payer signs first when its `payer` operation has been final for this long: until then the old one may send."""

HIVE_BEGAN = datetime(2016, 3, 24, tzinfo=UTC)
FIRST_LOOK_BACK = timedelta(days=90)
OVERLAP = timedelta(minutes=10)
"""Reversible operations may move; the last ten minutes are read again each time."""

COUNT_AT_ONCE = 200
MONEY = ("transfer", *RECURRING)

@dataclass(frozen=True, slots=True)
class OwnStanding:
    """`payer_since` is None while the newest `payer` operation is not final yet.

    `foreign_tips`: transactions with tips of this account that another computer signed after its time to pay was over.
    """

    payer_device: str
    payer_since: datetime | None
    foreign_tips: tuple[str, ...]
    spent: Spent


class ReadOwnHistory:
    """Brings store and spend log up to the chain for one account."""

    def __init__(
        self,
        hive: HiveClient,
        signing: Signing,
        accounts: AccountStore,
        transfers: TransferStore,
        submissions: SubmissionStore,
        tips: TipStore,
        read_work: ReadWork,
        clock: Clock,
    ) -> None:
        self._hive = hive
        self._signing = signing
        self._memos = ReadMemos(signing)
        self._accounts = accounts
        self._transfers = transfers
        self._submissions = submissions
        self._tips = tips
        self._read_work = read_work
        self._clock = clock

    async def run(self, account: HiveAccount, head: ChainHead, *, rebuild: bool = False) -> OwnStanding:
        """Read on from where the last reading ended, or everything anew for a spend log that lost entries.

        Raises IntegrationError where the range is not complete.
        """
        if rebuild:
            self._transfers.uncount(account.name)
        since, transfers, announcements = await self._operations(account, head, rebuild=rebuild)
        rows = await self._transfer_rows(account, transfers)
        self._transfers.insert([*rows, *paid_by_chain(account.name, transfers)])
        device, payer_since = _payer(account, announcements)
        if payer_since is not None:
            self._accounts.saw_payer(account.name, device, payer_since)
        spent = await self._count(account, head, since)
        # A head from the future must not keep what happens until then from being read.
        self._accounts.read_history_until(account.name, min(head.time, self._clock.now()))
        foreign = {
            row.transaction_id
            for row in rows
            if row.content_id
            and payer_since is not None
            and device == account.device
            and row.time > payer_since + PAYER_REST
            and not self._submissions.knows(row.transaction_id)
        }
        return OwnStanding(device, payer_since, tuple(sorted(foreign)), spent)

    async def _operations(
        self, account: HiveAccount, head: ChainHead, *, rebuild: bool
    ) -> tuple[datetime, list[HistoryOperation], list[HistoryOperation]]:
        """Since when, own transfers, own announcements. A work is paid once for ever, so the first look goes back to
        the beginning; where an account is too old for that, as far as limits and promises can reach."""
        if account.history_until is not None and not rebuild:
            starts = [account.history_until - OVERLAP]
        else:
            starts = [HIVE_BEGAN, head.time - FIRST_LOOK_BACK]
        for since in starts:
            transfers, announcements = await asyncio.gather(
                # A hidden or altered transfer would pay twice, an invented one never, an invented payer from two
                # computers.
                self._hive.operations(account.name, kinds=MONEY, since=since, operators=2, shown_by="all"),
                self._hive.operations(account.name, kinds=("custom_json",), since=since, operators=2, shown_by="all"),
            )
            if transfers.complete and announcements.complete:
                return since, transfers.operations, announcements.operations
        raise NoSecondOpinion("The account's own history could not be read whole; it is tried again.")

    async def _transfer_rows(
        self, account: HiveAccount, operations: Sequence[HistoryOperation]
    ) -> list[OwnTransferRow]:
        own = [(one, transfer) for one in operations if (transfer := _sent_by(account.name, one)) is not None]
        memos = await self._readable(account.name, [transfer.memo for _, transfer in own])
        return [
            OwnTransferRow(
                operation.transaction_id,
                operation.place[1],
                account.name,
                operation.time,
                transfer.receiver,
                transfer.amount,
                content_id_of(memo.url) if memo else "",
                memo.leg if memo else "",
            )
            for (operation, transfer), memo in zip(own, memos, strict=True)
        ]

    async def _readable(self, account: str, memos: Sequence[str]) -> list[TipMemo | None]:
        """A wallet without the memo key reads no letters; they count as sums, and hold nothing up."""
        try:
            return await self._memos.run(account, memos)
        except KeyRefused:
            return await self._memos.run(account, ["" if is_letter(memo) else memo for memo in memos])

    async def _channels(self, account: str, rows: Sequence[OwnTransferRow], head: ChainHead) -> dict[str, str]:
        """Whom the gifts of today were for: other computers' count against the day's limit for a creator, too."""
        today = {row.content_id for row in rows if row.content_id and row.time.date() == head.time.date()}
        known = {work: self._tips.channel_of(account, work) for work in today}
        unknown = [work for work in today if known[work] is None]
        read = await asyncio.gather(*(self._channel(work) for work in unknown))
        return {work: channel for work, channel in [*known.items(), *zip(unknown, read, strict=True)] if channel}

    async def _channel(self, content_id: str) -> str | None:
        """Without an answer the gift counts against day and month alone."""
        try:
            content = read_id(content_id)
            work = await self._read_work.run(content) if isinstance(content, ContentId) else None
        except (IntegrationError, AppError):
            return None
        return str(work.channel) if work and work.channel else None

    async def _count(self, account: HiveAccount, head: ChainHead, since: datetime) -> Spent:
        times = (stored_time(head.head_times[0]), stored_time(head.head_times[1]))
        while True:
            found = self._transfers.uncounted(account.name, COUNT_AT_ONCE)
            complete = stored_time(since) if len(found) < COUNT_AT_ONCE else None
            rows = found if complete else _whole_transactions(found)
            channels = await self._channels(account.name, rows, head)
            transfers = [
                OwnTransfer(
                    row.transaction_id,
                    stored_time(row.time),
                    row.to,
                    row.amount.milli,
                    row.amount.asset.value,
                    row.content_id or None,
                    channels.get(row.content_id),
                )
                for row in rows
                if row.amount
            ]
            spent = await self._signing.ask(CountTransfers(account.name, transfers, times, complete), Spent)
            self._transfers.counted(rows)
            if complete is not None:
                return spent


def _whole_transactions(rows: list[OwnTransferRow]) -> list[OwnTransferRow]:
    """Equal transfers are told apart within one request only, so a transaction is never told in two."""
    whole = [row for row in rows if row.transaction_id != rows[-1].transaction_id]
    return whole or rows


def _sent_by(account: str, operation: HistoryOperation) -> Transfer | None:
    transfer = as_transfer(operation)
    return transfer if transfer is not None and transfer.sender == account else None


def _payer(account: HiveAccount, operations: Sequence[HistoryOperation]) -> tuple[str, datetime | None]:
    """The newest device named, and since when; no time where that can still be undone, so that nobody pays."""
    device, since = account.payer_device, account.payer_since
    newest = since
    for operation in operations:
        named = _payer_device(account.name, operation)
        if named and (newest is None or operation.time >= newest):
            newest = operation.time
            device, since = named, operation.time if operation.irreversible else None
    return device, since


def _payer_device(account: str, operation: HistoryOperation) -> str:
    value = operation.value
    if operation.name != "custom_json" or value.get("id") != "capillary":
        return ""
    if account not in (value.get("required_posting_auths") or ()):
        return ""
    try:
        body = json.loads(str(value.get("json", "")))
    except ValueError:
        return ""
    match body:
        case {"v": 1, "op": "payer", "device": str(device)} if len(device) == 16:
            return device
    return ""
