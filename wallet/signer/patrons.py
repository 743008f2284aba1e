"""Recurring gifts: the passphrase, the limit of the month, the signature, the spend log on disk, the answer.

What the chain pays later is told to the spend log like every transfer; the first payment counts when it is signed. One
that is signed anew for the same receiver and number replaces the other on chain, so that nothing is paid twice. A
change counts as one payment, too: the wallet cannot know whether the chain has dropped what it changes.
"""

from __future__ import annotations

import hashlib
import json
from datetime import datetime, timedelta

from wallet import memo
from wallet.chain_time import WRONG_CLOCK, parse_time, write_time
from wallet.errors import BadRequest, ClockWrong, LimitReached, StillValid
from wallet.hive_tx import fields
from wallet.intents import SignedTransaction, SignPatron
from wallet.memo import PatronMemo
from wallet.money import Amount, Asset
from wallet.policy import NOTHING
from wallet.signer.checked_signature import (
    Operation,
    check_key_on_chain,
    check_role_alone,
    checked_expiration,
    heads_of,
    sign_checked,
    tapos_of,
)
from wallet.signer.key_room import KeyRoom
from wallet.signer.open_vault import OpenVault
from wallet.spend_log import LANDING_MARGIN, SpendState
from wallet.spend_log.entries import Patron
from wallet.vault import VaultAccount

HOURS_A_MONTH = 31 * 24


class PatronSigner:
    """Never works under an allowance alone."""

    def __init__(self, room: KeyRoom) -> None:
        self._room = room

    def answer(self, request: SignPatron) -> SignedTransaction:
        """Raises as SignPatron says."""
        operation = _operation(request)
        opened = self._room.enter_with(request.passphrase)
        account = opened.account(request.account)
        wish = _wish(request)
        with opened.spending() as state:
            reading = opened.reading(state, heads_of(request.reference.head_times))
            last = state.patrons.get((account.name, request.to, request.pair_id))
            if last is not None and reading.now <= parse_time(last.expiration) + LANDING_MARGIN:
                if last.wish == wish:
                    return SignedTransaction(last.transaction_id, last.expiration, last.body)
                raise StillValid("Another order for this gift may still land; it is waited for.")
            if not reading.same_day:
                raise ClockWrong(WRONG_CLOCK)
            _check_month(account, request, state, reading.now)
            return _signed(opened, account, request, state, operation, wish)


def _signed(
    opened: OpenVault, account: VaultAccount, request: SignPatron, state: SpendState, operation: Operation, wish: str
) -> SignedTransaction:
    check_key_on_chain(account, "active", request.active_keys)
    network = opened.around.network
    reading = opened.reading(state, heads_of(request.reference.head_times))
    expiration = checked_expiration(request.reference, opened.around.clock(), reading, network)
    check_role_alone([operation], account.name, "active")
    secrets = [opened.secret(account, "active")]
    signed = sign_checked([operation], tapos_of(request.reference), expiration, secrets, network)
    entry = Patron(
        account=account.name,
        network=network.value,
        at=write_time(reading.now),
        checked=reading.right,
        transaction_id=signed.transaction_id,
        expiration=write_time(expiration),
        wish=wish,
        body=signed.body,
        to=request.to,
        pair_id=request.pair_id,
        asset=request.asset,
        milli=request.milli,
        hours=request.hours,
        executions=request.executions,
    )
    opened.log.append(entry)
    return SignedTransaction(entry.transaction_id, entry.expiration, entry.body)


def a_month(milli: int, hours: int) -> int:
    """What a recurring gift takes in a month, at least one payment."""
    return milli * max(HOURS_A_MONTH // hours, 1)


def _check_month(account: VaultAccount, request: SignPatron, state: SpendState, now: datetime) -> None:
    """What was spent this month and the next payment, and what all that run take in a month, stay within the limit."""
    if not request.milli:
        return
    limit = account.limits.get(request.asset, NOTHING).per_month
    spent = state.sums.spent(account.name, request.asset, write_time(now)[:7])
    others = sum(
        a_month(other.milli, other.hours)
        for (name, to, pair_id), other in state.patrons.items()
        if (name, other.asset) == (account.name, request.asset)
        and (to, pair_id) != (request.to, request.pair_id)
        and now < parse_time(other.at) + timedelta(hours=other.hours * other.executions)
    )
    if spent + request.milli > limit or others + a_month(request.milli, request.hours) > limit:
        raise LimitReached("This is over this month's limit, with all recurring gifts that run.", "per_month")


def _operation(request: SignPatron) -> Operation:
    if fields.account("The receiver", request.to) == request.account:
        raise BadRequest("An account is not its own patron.")
    values = {
        "from": request.account,
        "to": request.to,
        "amount": str(Amount(request.milli, Asset(request.asset))),
        "memo": memo.write_any(PatronMemo(request.url)),
        "recurrence": request.hours,
        "executions": request.executions,
        "extensions": _pair(request.pair_id),
    }
    return ("recurrent_transfer", values)


def _pair(pair_id: int) -> list[dict[str, object]]:
    """Number 0 is what a chain takes where none is said."""
    return [{"type": "recurrent_transfer_pair_id", "value": {"pair_id": pair_id}}] if pair_id else []


def _wish(request: SignPatron) -> str:
    """The same for the same order asked again."""
    wanted = [
        request.account, request.to, request.pair_id, request.url, request.asset, request.milli, request.hours,
        request.executions,
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(wanted).encode()).hexdigest()
