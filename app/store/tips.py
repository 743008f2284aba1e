"""The table of tips. A change of state names the state it comes from and checks the row count: races end here."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Row, func, insert, or_, select, update

from app.domain.thumbs import Payment, Source
from app.domain.tips.states import RETURNABLE, Reason, TipState
from app.domain.tips.tip import Tip, TipAlike, TipLeg
from app.store.database import Database, read_time, stored_time
from app.store.schema import own_transfers, tips
from wallet.money import Amount, Asset


class TipStore:
    """Tips by payment, by state, by id."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.together = database.transaction
        """One transaction around what several stores write."""

    def insert(self, new: Iterable[Tip | TipAlike]) -> list[int]:
        """Store those whose payment is not there yet and answer their ids; seeing a thumb twice changes nothing."""
        models: dict[int, tuple[Any, ...]] = {}
        rows = [_values(tip) if isinstance(tip, Tip) else _values_alike(tip, models) for tip in new]
        if not rows:
            return []
        with self._database.transaction() as connection:
            last = connection.execute(select(func.coalesce(func.max(tips.c.id), 0))).scalar_one()
            connection.exec_driver_sql(_INSERT, rows)
            # Nobody else writes meanwhile, and each new row gets the number after the greatest.
            newest = connection.execute(select(func.coalesce(func.max(tips.c.id), 0))).scalar_one()
            return list(range(last + 1, newest + 1))

    def get(self, tip_id: int) -> Tip | None:
        """The tip of this id."""
        with self._database.reading() as connection:
            row = connection.execute(select(tips).where(tips.c.id == tip_id)).one_or_none()
            return _tip(row) if row else None

    def of_payment(self, payment: Payment) -> Tip | None:
        """The tip of this payment."""
        with self._database.reading() as connection:
            row = connection.execute(select(tips).where(*_is(payment))).one_or_none()
            return _tip(row) if row else None

    def in_state(
        self,
        *states: TipState,
        due_before: datetime | None = None,
        account: str | None = None,
        limit: int | None = None,
    ) -> list[Tip]:
        """Tips in these states, oldest first."""
        query = (
            select(tips).where(tips.c.state.in_([str(state) for state in states])).order_by(tips.c.queued_at, tips.c.id)
        )
        if due_before is not None:
            query = query.where(tips.c.due_at <= stored_time(due_before))
        if account is not None:
            query = query.where(tips.c.account == account)
        return _many(self._database, query.limit(limit) if limit else query)

    def of_source(self, source: Source, references: Collection[str]) -> list[Tip]:
        """Tips that came from these thumbs."""
        query = select(tips).where(tips.c.source == source, tips.c.source_reference.in_(list(references)))
        return _many(self._database, query)

    def of_transaction(self, transaction_id: str) -> list[Tip]:
        """Tips that travel in this transaction."""
        return _many(self._database, select(tips).where(tips.c.transaction_id == transaction_id))

    def latest(self, limit: int = 500) -> list[Tip]:
        """The newest tips first."""
        return _many(self._database, select(tips).order_by(tips.c.queued_at.desc(), tips.c.id.desc()).limit(limit))

    def changed_after(self, moment: str, limit: int = 1000) -> list[Tip]:
        """Tips changed at or after a stored time."""
        query = select(tips).where(tips.c.changed_at >= moment).order_by(tips.c.changed_at).limit(limit)
        return _many(self._database, query)

    def channel_of(self, account: str, content_id: str) -> str | None:
        """The channel that made a work, if this account ever had a thumb for it."""
        query = select(tips.c.channel).where(tips.c.account == account, tips.c.content_id == content_id).limit(1)
        with self._database.reading() as connection:
            return connection.execute(query).scalar_one_or_none() or None

    def thanked(self, account: str) -> frozenset[str]:
        """Channels to which a tip of this account arrived or is on its way."""
        states = [TipState.CONFIRMED, TipState.SUBMITTING]
        query = select(tips.c.channel).distinct().where(tips.c.account == account, tips.c.state.in_(states))
        with self._database.reading() as connection:
            return frozenset(connection.execute(query).scalars())

    def move(
        self, tip_ids: Iterable[int], expected: Collection[TipState], state: TipState, now: datetime, **changes: Any
    ) -> list[int]:
        """Move tips that are still in an expected state, in one transaction; answers the ids that moved.

        `changes` are further columns (reason, attended, due_at as datetime, claim, transaction_id, block).
        """
        values = _columns(changes) | {"state": str(state), "changed_at": stored_time(now)}
        moved = []
        with self._database.transaction() as connection:
            for tip_id in tip_ids:
                statement = update(tips).where(tips.c.id == tip_id, tips.c.state.in_([str(one) for one in expected]))
                if connection.execute(statement.values(**values)).rowcount == 1:
                    moved.append(tip_id)
        return moved

    def bring_back(self, tip: Tip, seen_at: datetime) -> int | None:
        """Queue a payment again for a thumb that was seen after it had ended; None if it is in a state that stays.

        One that ended because its thumb was taken back comes back with any thumb: that one is another.
        """
        with self._database.transaction() as connection:
            later = or_(tips.c.changed_at <= stored_time(seen_at), tips.c.reason == Reason.THUMB_TAKEN_BACK.value)
            ended = tips.c.state.in_([str(state) for state in RETURNABLE])
            statement = update(tips).where(*_is(tip.payment), ended, later)
            row = dict(zip(_COLUMNS, _values(tip), strict=True))
            if connection.execute(statement.values(**row)).rowcount != 1:
                return None
            return int(connection.execute(select(tips.c.id).where(*_is(tip.payment))).scalar_one())

    def reprice(self, tip: Tip, expected: Collection[TipState]) -> bool:
        """Replace everything but the id of a tip that is still in an expected state."""
        with self._database.transaction() as connection:
            statement = update(tips).where(tips.c.id == tip.id, tips.c.state.in_([str(state) for state in expected]))
            return connection.execute(statement.values(**dict(zip(_COLUMNS, _values(tip), strict=True)))).rowcount == 1

    def next_number(self, account: str, content_id: str) -> int:
        """The number of a deliberate further tip for a work: one more than there are, here or on chain."""
        known = select(func.coalesce(func.max(tips.c.number), 0)).where(
            tips.c.account == account, tips.c.content_id == content_id
        )
        paid = select(func.count(own_transfers.c.transaction_id.distinct())).where(
            own_transfers.c.account == account, own_transfers.c.content_id == content_id
        )
        with self._database.reading() as connection:
            return 1 + max(int(connection.execute(query).scalar_one()) for query in (known, paid))


_COLUMNS = [column.name for column in tips.columns if column.name != "id"]
_INSERT = str(insert(tips).prefix_with("OR IGNORE").compile(column_keys=_COLUMNS)).replace("\n", " ")
_INSERT = _INSERT[: _INSERT.index("VALUES")] + f"VALUES ({', '.join('?' * len(_COLUMNS))})"


def tips_of(database: Database, ids: Sequence[int]) -> list[Tip]:
    """The tips of these ids, in their order; those that do not exist are left out."""
    found = {tip.id: tip for tip in _many(database, select(tips).where(tips.c.id.in_(list(ids))))}
    return [found[one] for one in ids if one in found]


def stored_legs(legs: Iterable[TipLeg]) -> str:
    """As they lie in a row; their asset is the tip's."""
    return msgspec.json.encode([(leg.role, leg.to, leg.amount.milli) for leg in legs]).decode()


def tips_with(database: Database, tip_ids: Collection[int]) -> list[Tip]:
    """Those of these ids that are there; a few hundred at most."""
    return _many(database, select(tips).where(tips.c.id.in_(tip_ids))) if tip_ids else []


def something_moves(database: Database) -> bool:
    """Whether a tip is between the claim and its outcome."""
    states = [str(TipState.CLAIMED), str(TipState.SUBMITTING)]
    with database.reading() as connection:
        return connection.execute(select(tips.c.id).where(tips.c.state.in_(states)).limit(1)).first() is not None


def next_due(database: Database, after: datetime) -> datetime | None:
    """When the next time to undo ends."""
    states = [str(TipState.QUEUED), str(TipState.WAITING)]
    query = select(func.min(tips.c.due_at)).where(tips.c.state.in_(states), tips.c.due_at > stored_time(after))
    with database.reading() as connection:
        due = connection.execute(query).scalar_one()
        return read_time(due) if due else None


def _many(database: Database, query: Any) -> list[Tip]:
    with database.reading() as connection:
        return [_tip(row) for row in connection.execute(query)]


def _is(payment: Payment) -> tuple[Any, Any, Any]:
    return (
        tips.c.account == payment.account,
        tips.c.content_id == payment.content_id,
        tips.c.number == payment.number,
    )


def _columns(changes: dict[str, Any]) -> dict[str, Any]:
    return {name: stored_time(value) if isinstance(value, datetime) else value for name, value in changes.items()}


def _values(tip: Tip) -> tuple[Any, ...]:
    return (
        tip.payment.account,
        tip.payment.content_id,
        tip.payment.number,
        tip.url,
        tip.title,
        tip.channel,
        tip.channel_name,
        tip.payee,
        tip.amount.milli,
        tip.amount.asset.value,
        stored_legs(tip.legs),
        tip.visibility,
        tip.state.value,
        tip.reason.value,
        tip.source.value,
        tip.source_reference,
        stored_time(tip.queued_at),
        stored_time(tip.due_at),
        tip.attended,
        tip.transaction_id,
        tip.block,
        tip.claim,
        tip.key,
        stored_time(tip.changed_at or tip.queued_at),
        tip.largest_batch,
    )


def _values_alike(tip: TipAlike, models: dict[int, tuple[Any, ...]]) -> tuple[Any, ...]:
    """As `_values` of the whole tip; what comes from the model is written out once. `models` is by id()."""
    model, content_id, url, title, channel_name, source_reference = tip
    known = models.get(id(model))
    if known is None:
        row = _values(model)
        known = models[id(model)] = (model, row[0], row[2], row[5], row[7:15], row[16:])
    _, account, number, channel, terms, rest = known
    return (account, content_id, number, url, title, channel, channel_name, *terms, source_reference, *rest)


def _tip(row: Row[Any]) -> Tip:
    asset = Asset(row.asset)
    legs = tuple(TipLeg(role, to, Amount(milli, asset)) for role, to, milli in json.loads(row.legs))
    return Tip(
        payment=Payment(row.account, row.content_id, row.number),
        url=row.url,
        title=row.title,
        channel=row.channel,
        channel_name=row.channel_name,
        payee=row.payee,
        amount=Amount(row.milli, asset),
        legs=legs,
        visibility=row.visibility,
        state=TipState(row.state),
        reason=Reason(row.reason),
        source=Source(row.source),
        source_reference=row.source_reference,
        queued_at=read_time(row.queued_at),
        due_at=read_time(row.due_at),
        attended=bool(row.attended),
        id=row.id,
        transaction_id=row.transaction_id,
        block=row.block,
        claim=row.claim,
        key=row.key,
        changed_at=read_time(row.changed_at),
        largest_batch=row.largest_batch,
    )
