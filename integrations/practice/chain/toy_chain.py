"""The toy chain: takes transactions that hived would take, and shows what it knows up to any block.

    push -> read (form, id, keys) -> duplicate? -> custom operations per block -> expiry -> TaPoS -> authorities
         -> operations on a draft -> credits -> kept, entered under the next block

The order of the checks is hived's (chain/database.cpp). Blocks are not made: the clock says how many there are.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from integrations.practice.chain import incoming, schedule
from integrations.practice.chain.accounts import VESTS_OF_ONE_HP, Account
from integrations.practice.chain.authorities import Required, Signers
from integrations.practice.chain.blocks import REMEMBERED_BLOCKS, Calendar, Moment, stamp
from integrations.practice.chain.credits import cost_of
from integrations.practice.chain.custom_rate import CustomRate
from integrations.practice.chain.history import NO_TRANSACTION, VIRTUAL_POSITION, History, Record, Stored
from integrations.practice.chain.incoming import Incoming
from integrations.practice.chain.operations import RULES
from integrations.practice.chain.refusals import Expired, NotEnoughCredits, require
from integrations.practice.chain.tables import Emitted, State

EXPIRATION_MAX = timedelta(hours=24)
TRANSACTION_BYTES_MAX = 65_536 - 256


class ToyChain:
    """One chain for every node of a practice world. All methods may be called from any thread.

    `witnesses` are told of each accepted transaction (id, legacy JSON) before its sender hears of it.
    """

    def __init__(self, genesis: datetime, seed: str, now: Callable[[], datetime]) -> None:
        self.lock = threading.RLock()
        self.calendar = Calendar(genesis, seed)
        self.history = History()
        self._state = State(genesis)
        self._now = now
        self.granted: list[tuple[int, str, int, int, int]] = []
        self.witnesses: list[Callable[[str, dict[str, Any]], None]] = []
        self._custom = CustomRate()

    def moment(self) -> Moment:
        """Head and irreversible block now; take it once for each request."""
        return self.calendar.moment_of(self.calendar.number_at(self._now()))

    def state(self) -> State:
        """What API reads see: everything accepted, pending transactions too. Hold `lock` while reading."""
        self._catch_up(self.moment())
        return self._state

    def follow(self, now: Callable[[], datetime]) -> None:
        """Take the time from another clock; it must not be behind the present one."""
        with self.lock:
            self._now = now

    def found(self, account: Account) -> None:
        """Put an account there by decree, before history begins."""
        with self.lock:
            self._state.accounts.put(account.name, account)
            self._state.next_identifier = max(self._state.next_identifier, account.identifier)

    def grant(self, name: str, *, milli_hive: int = 0, milli_hbd: int = 0, hive_power: int = 0) -> None:
        """Give money or power out of nowhere, for a test or a long play. Raises Refused for an unknown account."""
        with self.lock:
            moment = self.moment()
            self._catch_up(moment)
            account = self._state.account(name)
            account.hive += milli_hive
            account.hbd += milli_hbd
            account.vests += hive_power * VESTS_OF_ONE_HP
            account.settle_credits(moment.time, hive_power * VESTS_OF_ONE_HP)
            self.granted.append((moment.head, name, milli_hive, milli_hbd, hive_power))

    def push(self, value: object) -> str:
        """Take a transaction in either JSON form; returns its id. Raises Refused."""
        with self.lock:
            moment = self.moment()
            self._catch_up(moment)
            transaction = incoming.read(value)
            self._check_frame(transaction, moment)
            draft = self._state.draft(moment.time)
            required = self._required(transaction)
            Signers(transaction.keys, draft.accounts.read).check(required)
            marks = []
            for name, fields in transaction.operations:
                RULES[name].apply(draft, fields)
                marks.append(len(draft.emitted))
            cost = self._charge(draft, transaction)
            self._state.keep(draft)
            self._enter(transaction, moment.head + 1, draft.emitted, marks, cost)
        for witness in self.witnesses:
            witness(transaction.transaction_id, transaction.body)
        return transaction.transaction_id

    def status(self, transaction_id: str, expiration: datetime | None, moment: Moment) -> dict[str, Any]:
        """What transaction_status_api.find_transaction says. Source: hived, transaction_status_api.cpp."""
        with self.lock:
            stored = self.history.transactions.get(transaction_id)
            if stored is not None and stored.block > moment.head - REMEMBERED_BLOCKS:
                if stored.block > moment.head:
                    return {"status": "within_mempool"}
                final = stored.block <= moment.irreversible
                word = "within_irreversible_block" if final else "within_reversible_block"
                return {"block_num": stored.block, "rc_cost": stored.credits, "status": word}
            if expiration is None:
                return {"status": "unknown"}
            if expiration < self.calendar.time_of(max(0, moment.head - REMEMBERED_BLOCKS)):
                return {"status": "too_old"}
            if expiration <= self.calendar.time_of(moment.irreversible):
                return {"status": "expired_irreversible"}
            return {"status": "expired_reversible" if expiration < moment.time else "unknown"}

    def _check_frame(self, transaction: Incoming, moment: Moment) -> None:
        limit = "trx_size <= get_dynamic_global_properties().maximum_block_size - 256"
        require(transaction.size <= TRANSACTION_BYTES_MAX, "Transaction too large", limit)
        known = transaction.transaction_id in self.history.transactions
        require(not known, "Duplicate transaction check failed", "!is_known_transaction( trx_id )")
        self._custom.check(transaction, moment.head + 1)
        if transaction.expiration > moment.time + EXPIRATION_MAX:
            raise Expired(
                f"Transaction expiration is too far in the future: {stamp(transaction.expiration)}",
                "trx.expiration <= now + fc::seconds(HIVE_MAX_TIME_UNTIL_EXPIRATION)",
            )
        if transaction.expiration <= moment.time:
            text = f"now: {stamp(moment.time)} trx.exp: {stamp(transaction.expiration)}"
            raise Expired(text, "now < trx.expiration")
        self.calendar.check_reference(transaction.reference, transaction.prefix, moment.head)

    def _required(self, transaction: Incoming) -> Required:
        required: Required = set()
        for name, fields in transaction.operations:
            required |= RULES[name].required(fields)
        return required

    def _charge(self, draft: State, transaction: Incoming) -> int:
        """The first account that the first operation names pays. Source: hived, get_resource_user()."""
        first = RULES[transaction.operations[0][0]].required(transaction.operations[0][1])
        payer = draft.account(min(first)[1])
        cost = cost_of(transaction.operations, transaction.size)
        available = payer.credits_at(draft.now)
        if available < cost:
            raise NotEnoughCredits(
                f"Account: {payer.name} has {available} RC, needs {cost} RC. Please wait to transact or power up HIVE.",
                "has_mana",
            )
        payer.settle_credits(draft.now, -cost)
        return cost

    def _enter(
        self, transaction: Incoming, block: int, emitted: list[Emitted], marks: list[int], cost: int
    ) -> None:
        index = len(self.history.stored_by_block.get(block, []))
        identifier = transaction.transaction_id
        self.history.add_transaction(Stored(identifier, block, index, transaction.body, cost))
        done = 0
        for place, (name, fields) in enumerate(transaction.operations):
            self._record(block, identifier, index, place, name, fields, RULES[name].touched(fields), virtual=False)
            for event in emitted[done : marks[place]]:
                touched = schedule.touched(event)
                self._record(block, identifier, index, place + 1, event.name, event.value, touched, virtual=True)
            done = marks[place]
        self._custom.count(transaction, block)

    def _record(
        self,
        block: int,
        transaction_id: str,
        index: int,
        place: int,
        name: str,
        value: dict[str, Any],
        touched: set[str],
        *,
        virtual: bool,
    ) -> None:
        time = self.calendar.time_of(block)
        position = len(self.history.records)
        record = Record(position, block, time, transaction_id, index, place, name, value, virtual)
        self.history.add(record, touched)

    def _catch_up(self, moment: Moment) -> None:
        """Do what has become due since the last look."""
        while row := schedule.due(self._state, moment.time):
            newest = self.history.records[-1].block if self.history.records else 1
            block = max(self.calendar.first_from(row.trigger), newest)
            if block > moment.head:
                return
            self._state.now = self.calendar.time_of(block)
            for place, event in enumerate(row.run(self._state), start=1):
                touched = schedule.touched(event)
                values = (place, event.name, event.value, touched)
                self._record(block, NO_TRANSACTION, VIRTUAL_POSITION, *values, virtual=True)
