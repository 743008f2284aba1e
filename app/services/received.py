"""Gifts that arrive for the accounts here, watched ones too: read when they are final, told of at most once an hour.

    transfers to the account, as two operators show them -> a gift: stored, its title read if it is of our own channel
                                                         -> anything else: counted, its memo goes nowhere
    what arrived before the first look, a host's part, own gifts: stored, not told     0.001: stored, hidden

Anybody can send 0.001 with any link in its memo; so no server is asked for a title that the account's own links do not
name.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from app.domain.content import ContentId, Platform, content_id_of, read_id
from app.errors import AppError
from app.events import Events, Notice, ThanksReceived
from app.services.account_links import ReadAccountLinks
from app.services.clock import Clock
from app.services.final_until import final_until
from app.services.read_memos import ReadMemos, is_letter
from app.services.read_work import ReadWork
from app.store.accounts import AccountStore, HiveAccount
from app.store.received import ReceivedReading, ReceivedState, ReceivedStore, ReceivedTip
from integrations.errors import IntegrationError, NoSecondOpinion
from integrations.hive.client import HiveClient
from integrations.hive.wire.operations import HistoryOperation, Transfer, as_transfer
from wallet.errors import KeyRefused, Locked, WalletError
from wallet.memo import TipMemo

FIRST_LOOK_BACK = timedelta(days=30)
MOST_PAGES = 5
"""Of an account with more transfers than this in one look only the newest are read."""

TELL_EVERY = timedelta(hours=1)
SPAM_MILLI = 1
MOST_TITLES = 1_000
_SECOND = timedelta(seconds=1)

_Incoming = tuple[HistoryOperation, Transfer]


class ReadReceived:
    """One turn over every Hive account here, and a notice if one is due."""

    def __init__(
        self,
        hive: HiveClient,
        memos: ReadMemos,
        accounts: AccountStore,
        store: ReceivedStore,
        links: ReadAccountLinks,
        read_work: ReadWork,
        clock: Clock,
        events: Events,
    ) -> None:
        self._hive = hive
        self._memos = memos
        self._accounts = accounts
        self._store = store
        self._links = links
        self._read_work = read_work
        self._clock = clock
        self._events = events
        self._titles: dict[str, str] = {}
        self._told_at: datetime | None = None

    async def run_once(self) -> None:
        """Read what arrived, then tell of it; an account that fails does not hold up the others."""
        accounts = self._accounts.all()
        for account in accounts:
            try:
                await self._read(account, {one.name for one in accounts})
            except (IntegrationError, WalletError) as error:
                self._events.tell(Notice(f"received/{account.name}", str(error)))
        self._tell()

    def latest(self, limit: int = 100) -> list[ReceivedTip]:
        """The newest gifts first, without those too small to be told of."""
        return self._store.latest(limit)

    def others(self) -> int:
        """How many transfers arrived that are no gifts."""
        return self._store.others()

    async def _read(self, account: HiveAccount, own: set[str]) -> None:
        head = await self._hive.head()
        known = self._store.reading(account.name)
        since = known.read_until if known else head.time - FIRST_LOOK_BACK
        found = await self._hive.operations(
            account.name, kinds=("transfer",), since=since, operators=2, shown_by="all", pages=MOST_PAGES
        )
        if not found.complete and not found.cut:
            raise NoSecondOpinion("What arrived for your account could not be read whole; it is read again.")
        begun = known.since if known else head.time
        until = max(since, final_until(found.operations, head.time, self._clock.now()))
        incoming: Sequence[_Incoming] = [
            (operation, transfer)
            for operation in found.operations
            if operation.irreversible
            and (known is None or operation.time > known.read_until)
            and operation.time <= until
            and (transfer := as_transfer(operation)) is not None
            and transfer.receiver == account.name
        ]
        until, incoming, memos = await self._opened(account, until, incoming)
        gifts = [
            await self._gift(account.name, one, memo, own, before=begun)
            for one, memo in zip(incoming, memos, strict=True)
            if memo is not None
        ]
        others = len(incoming) - len(gifts) + (known.others if known else 0)
        self._store.keep(account.name, gifts, ReceivedReading(begun, until, others))

    async def _opened(
        self, account: HiveAccount, until: datetime, incoming: Sequence[_Incoming]
    ) -> tuple[datetime, Sequence[_Incoming], list[TipMemo | None]]:
        """Memos; while the wallet is locked only up to before the first letter, so that none is missed."""
        texts = [transfer.memo for _, transfer in incoming]
        closed = [text if not is_letter(text) else "" for text in texts]
        if account.watch:
            return until, incoming, await self._memos.run(account.name, closed)
        try:
            return until, incoming, await self._memos.run(account.name, texts)
        except KeyRefused:
            return until, incoming, await self._memos.run(account.name, closed)
        except Locked:
            first = next(operation.time for operation, transfer in incoming if is_letter(transfer.memo))
            before = [one for one in incoming if one[0].time < first]
            texts = [transfer.memo for _, transfer in before]
            return first - _SECOND, before, await self._memos.run(account.name, texts)

    async def _gift(
        self, account: str, incoming: _Incoming, memo: TipMemo, own: set[str], *, before: datetime
    ) -> ReceivedTip:
        operation, transfer = incoming
        content_id = content_id_of(memo.url)
        state = ReceivedState.SEEN
        if transfer.amount.milli <= SPAM_MILLI:
            state = ReceivedState.HIDDEN
        elif operation.time <= before or memo.leg == "host" or transfer.sender in own:
            state = ReceivedState.TOLD
        return ReceivedTip(
            transaction_id=operation.transaction_id,
            position=operation.place[1],
            account=account,
            time=operation.time,
            giver=transfer.sender,
            amount=transfer.amount,
            content_id=content_id,
            url=memo.url,
            title=await self._title(account, content_id) if state is ReceivedState.SEEN else "",
            leg=memo.leg,
            state=state,
        )

    async def _title(self, account: str, content_id: str) -> str:
        """The title of an own work; empty for any other, and where it cannot be read now."""
        if content_id not in self._titles:
            try:
                title = await self._own_title(account, content_id)
            except (IntegrationError, AppError):
                return ""
            if len(self._titles) >= MOST_TITLES:
                self._titles.clear()
            self._titles[content_id] = title
        return self._titles[content_id]

    async def _own_title(self, account: str, content_id: str) -> str:
        content = read_id(content_id)
        if not isinstance(content, ContentId):
            return ""
        if content.platform is Platform.HIVE:
            return (await self._read_work.run(content)).title if content.name.startswith(f"{account}/") else ""
        links = await self._links.run(account)
        if content.platform is not Platform.PEERTUBE or content.host not in {one.host for one in links.standing}:
            return ""
        work = await self._read_work.run(content)
        channels = [work.channel, *work.owners] if work.channel else []
        return work.title if links.link_to(channels) else ""

    def _tell(self) -> None:
        """All at once: whoever listens makes one notice of them."""
        now = self._clock.now()
        if self._told_at is not None and now - self._told_at < TELL_EVERY:
            return
        waiting = self._store.in_state(ReceivedState.SEEN)
        if not waiting:
            return
        self._told_at = now
        self._store.mark(waiting, ReceivedState.TOLD)
        for gift in waiting:
            thanks = ThanksReceived(gift.transaction_id, gift.giver, gift.title, gift.url, str(gift.amount))
            self._events.tell(thanks)
