"""What the account sent that this log did not sign: other computers, a life before a restore, lost entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec

from wallet.chain_time import MOST_DIFFERENCE, parse_time, write_time
from wallet.errors import BadRequest
from wallet.hive_tx import fields
from wallet.intents import AskSpent, CountTransfers, OwnTransfer, Spent
from wallet.policy import ASSETS
from wallet.signer.checked_signature import MOST_LIFE, heads_of
from wallet.signer.key_room import KeyRoom, Openness
from wallet.spend_log import SpendState
from wallet.spend_log.entries import Counted, CountingBegan, Elsewhere, Entry, Landed
from wallet.vault import VaultContents

LOOK_BACK = timedelta(days=31)
"""The longest month: after that nothing uncounted can matter to a limit."""


class TransferCounter:
    """Enters what it is told; only a complete range of 31 days makes a log whole again."""

    def __init__(self, room: KeyRoom) -> None:
        self._room = room

    def count(self, request: CountTransfers) -> Spent:
        """Rebuilds a damaged log: the old file is kept beside the new one, which begins with these transfers."""
        opened = self._room.enter(Openness.TIPPING)
        account, heads = opened.account(request.account), heads_of(request.head_times)
        _check(request, max(heads))
        opened.log.begin_if_damaged()
        with opened.spending() as state:
            entries = [*_unseen(account.name, request.transfers, state), *_completeness(request, heads, state)]
            if entries:
                opened.log.append(*entries)
            spent = _spent(state, account.name, opened.reading(state, heads).now)
            whole = state.is_whole(account.name)
        if whole and account.needs_rebuild:
            opened.save(lambda contents: _without_flag(contents, account.name))
        return spent

    def ask(self, request: AskSpent) -> Spent:
        """Without head times, by the clock of this computer or a later time that was seen."""
        opened = self._room.enter(Openness.TIPPING)
        account = opened.account(request.account)
        with opened.spending() as state:
            heads = heads_of(request.head_times) if request.head_times is not None else None
            now = opened.reading(state, heads).now if heads is not None else opened.shown_time(state)
            return _spent(state, account.name, now)


def _check(request: CountTransfers, head: datetime) -> None:
    for transfer in request.transfers:
        fields.account("The receiver", transfer.to)
        if parse_time(transfer.time) > head + MOST_DIFFERENCE:
            raise BadRequest("A transfer lies in the future of the chain.")
        if len(transfer.transaction_id) != 40 or not set(transfer.transaction_id) <= set("0123456789abcdef"):
            raise BadRequest("A transaction id has 40 hex digits.")


def _unseen(account: str, transfers: list[OwnTransfer], state: SpendState) -> Iterator[Entry]:
    told: Counter[tuple[str, str, int, str]] = Counter()
    landed: set[str] = set()
    for transfer in transfers:
        if state.payments.is_own(transfer.transaction_id):
            if not state.payments.is_landed(transfer.transaction_id) and transfer.transaction_id not in landed:
                landed.add(transfer.transaction_id)
                yield Landed(account, transfer.transaction_id)
            continue
        same = (transfer.transaction_id, transfer.to, transfer.milli, transfer.asset)
        index = told[same]
        told[same] += 1
        if state.payments.times_told(account, *same) <= index:
            yield Elsewhere(
                account, transfer.transaction_id, index, write_time(parse_time(transfer.time)), transfer.to,
                transfer.milli, transfer.asset, transfer.content_id, transfer.channel, transfer.number,
            )  # fmt: skip


def _completeness(
    request: CountTransfers, heads: tuple[datetime, datetime], state: SpendState
) -> Iterator[Entry]:
    """Whole at once where nothing was lost; else 10 minutes later, once the time in between was told too."""
    if request.complete_since is None or state.is_whole(request.account):
        return
    told_since, head = parse_time(request.complete_since), min(heads)
    began = state.counting_since.get(request.account)
    if began is not None:
        if told_since <= parse_time(began) and head >= parse_time(began) + MOST_LIFE:
            yield Counted(request.account, write_time(head))
    elif told_since <= head - LOOK_BACK:
        lost_entries = state.began is not None and state.began.why in ("missing", "damaged")
        kind = CountingBegan if lost_entries else Counted
        yield kind(request.account, write_time(head))


def _spent(state: SpendState, account: str, now: datetime) -> Spent:
    day, sums = write_time(now)[:10], state.sums
    return Spent(
        day=day,
        today={asset: sums.spent(account, asset, day) for asset in ASSETS},
        month={asset: sums.spent(account, asset, day[:7]) for asset in ASSETS},
        creators_today=sums.creators_on(account, day),
    )


def _without_flag(contents: VaultContents, name: str) -> VaultContents:
    return contents.with_account(msgspec.structs.replace(contents.accounts[name], needs_rebuild=False))
