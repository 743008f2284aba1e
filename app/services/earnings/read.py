"""Reads what arrived for every account here, watched ones too, from the chain's own history.

    transfers, recurring gifts, rewards, as two operators show them
        -> a memo of the grammar, or a reward    an earning
        -> an encrypted memo                     kept as it is on chain, opened once the wallet is
        -> anything else                         nobody's gift: not kept
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta

from app.domain.content import ChannelId, ContentId, KnownHosts, content_id_of, parse_url
from app.domain.earnings.earning import Earning, EarningId, Source
from app.errors import BadLink
from app.events import EarningsChanged, Events, Notice
from app.services.clock import Clock
from app.services.final_until import final_until
from app.services.read_memos import DECRYPT_AT_ONCE, ReadMemos, is_letter, read_memo
from app.store.accounts import AccountStore, HiveAccount
from app.store.earnings import EarningReading, EarningStore, Letter
from integrations.errors import IntegrationError, NoSecondOpinion
from integrations.hive.client import HiveClient
from integrations.hive.wire.operations import NO_TRANSACTION, HistoryOperation, Transfer, as_transfer
from integrations.hive.wire.rewards import REWARDS, Reward, as_execution, as_reward
from wallet.errors import AskTheUser, KeyRefused, Locked, WalletError
from wallet.memo import Memo, PatronMemo, TipMemo

FIRST_LOOK_BACK = timedelta(days=400)
"""A tax year, and time to write it down."""
KINDS = ("transfer", "fill_recurrent_transfer", *REWARDS)
_EVERYBODY = KnownHosts(trust_all=True)


class ReadEarnings:
    """One turn over every Hive account here; an account that fails does not hold up the others."""

    def __init__(
        self,
        hive: HiveClient,
        memos: ReadMemos,
        accounts: AccountStore,
        store: EarningStore,
        clock: Clock,
        events: Events,
    ) -> None:
        self._hive = hive
        self._memos = memos
        self._accounts = accounts
        self._store = store
        self._clock = clock
        self._events = events

    async def run_once(self) -> None:
        """Read what is final, then open the letters that can be opened."""
        changed = False
        for account in self._accounts.all():
            try:
                changed |= await self._read(account.name)
                changed |= await self._open(account)
            except (IntegrationError, WalletError) as error:
                self._events.tell(Notice(f"earnings/{account.name}", str(error)))
        if changed:
            self._events.tell(EarningsChanged())

    async def _read(self, account: str) -> bool:
        head = await self._hive.head()
        known = self._store.reading(account)
        since = known.read_until if known else head.time - FIRST_LOOK_BACK
        found = await self._hive.operations(account, kinds=KINDS, since=since, operators=2, shown_by="all")
        if not found.complete and not found.cut:
            raise NoSecondOpinion("What you received could not be read whole; it is read again.")
        until = max(since, final_until(found.operations, head.time, self._clock.now()))
        final = [one for one in found.operations if one.irreversible and one.time <= until]
        begun = known.since if known else since
        if found.cut and final:
            # So much happens there that what is older cannot be read: it is said from when on all is known.
            begun = max(begun, final[0].time)
        arrived = [one for operation, mark in _marked(final) for one in _arrived(account, operation, mark)]
        earnings = [one for one in arrived if isinstance(one, Earning)]
        letters = [one for one in arrived if isinstance(one, Letter)]
        self._store.keep(account, earnings, letters, EarningReading(begun, until))
        return bool(earnings or letters)

    async def _open(self, account: HiveAccount) -> bool:
        """Nothing while the wallet is locked, or has no memo key of the account."""
        changed = False
        while not account.watch and (letters := self._store.letters(account.name, DECRYPT_AT_ONCE)):
            try:
                memos = await self._memos.any_kind(account.name, [one.memo for one in letters])
            except (Locked, KeyRefused, AskTheUser):
                return changed
            found = [_of_memo(letter, memo, quiet=True) for letter, memo in zip(letters, memos, strict=True)]
            self._store.opened(letters, [one for one in found if one is not None])
            changed = True
        return changed


def _marked(operations: Sequence[HistoryOperation]) -> Iterator[tuple[HistoryOperation, str]]:
    """Each with what tells it apart within its transaction, or among what the chain did by itself in its block.

    Nodes number virtual operations differently; what they say is the same everywhere.
    """
    equal: Counter[tuple[int, str]] = Counter()
    for one in operations:
        if one.transaction_id != NO_TRANSACTION and one.name == "transfer":
            yield one, str(one.place[1])
            continue
        digest = hashlib.sha256(json.dumps([one.name, one.value], sort_keys=True).encode()).hexdigest()[:16]
        equal[one.block, digest] += 1
        yield one, f"{digest}/{equal[one.block, digest]}"


def _arrived(account: str, operation: HistoryOperation, mark: str) -> list[Earning | Letter]:
    reward = as_reward(operation)
    if reward is not None:
        return [*_rewarded(operation, reward, mark)] if reward.receiver == account else []
    transfer, source = as_transfer(operation), Source.TIP
    if transfer is None:
        transfer, source = as_execution(operation), Source.PATRON
    if transfer is None or transfer.receiver != account or transfer.sender == account:
        return []
    one = _letter(account, operation, transfer, source, mark)
    if is_letter(transfer.memo):
        return [one]
    found = _of_memo(one, read_memo(transfer.memo), quiet=False)
    return [found] if found is not None else []


def _rewarded(operation: HistoryOperation, reward: Reward, mark: str) -> Iterator[Earning]:
    """One for each asset."""
    url = f"https://hive.blog/@{reward.author}/{reward.permlink}"
    for asset, units in reward.payouts:
        identity = EarningId(reward.receiver, operation.block, "", mark, asset)
        yield Earning(identity, operation.time, Source(reward.kind), "", units, content_id_of(url), url)


def _letter(account: str, operation: HistoryOperation, transfer: Transfer, source: Source, mark: str) -> Letter:
    known = "" if operation.transaction_id == NO_TRANSACTION else operation.transaction_id
    identity = EarningId(account, operation.block, known, mark, transfer.amount.asset.value)
    return Letter(identity, operation.time, source, transfer.sender, transfer.amount.milli, transfer.memo)


def _of_memo(letter: Letter, memo: Memo | None, *, quiet: bool) -> Earning | None:
    """A transfer with the memo of a tip, or an execution with that of a patron; nothing else is a gift."""
    given = letter.id, letter.time
    if isinstance(memo, TipMemo) and letter.source is Source.TIP:
        source = Source.HOST if memo.leg == "host" else Source.TIP
        work = content_id_of(memo.url)
        return Earning(*given, source, letter.supporter, letter.units, work, memo.url, quiet, memo.key)
    if isinstance(memo, PatronMemo) and letter.source is Source.PATRON:
        channel = _channel_of(memo.url)
        return Earning(*given, Source.PATRON, letter.supporter, letter.units, channel, memo.url, quiet)
    return None


def _channel_of(url: str) -> str:
    """The id of the page that a patron's memo names; empty for what is none."""
    try:
        found = parse_url(url, _EVERYBODY)
    except BadLink:
        return ""
    return str(found) if isinstance(found, ChannelId | ContentId) else ""
