"""Rules for single creators, by the id of their channel, and the gifts that a new rule still reaches."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import delete, func, insert, select, update

from app.domain.tips.rules import CreatorRule, RuleKind
from app.domain.tips.states import TipState
from app.store.database import Database, read_time, stored_time
from app.store.schema import creator_rules, tips


class CreatorRuleStore:
    """At most one rule for a channel."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[CreatorRule]:
        """Every rule, in order of the creators' names."""
        query = select(creator_rules).order_by(creator_rules.c.channel_name, creator_rules.c.channel)
        with self._database.reading() as connection:
            return [
                CreatorRule(row.channel, row.channel_name, cast(RuleKind, row.kind), row.milli, row.asset)
                for row in connection.execute(query)
            ]

    def by_channel(self) -> dict[str, CreatorRule]:
        """Every rule by its channel; a person has few of them."""
        return {rule.channel: rule for rule in self.all()}

    def newest_change(self) -> datetime | None:
        """When a rule that stands was set last."""
        with self._database.reading() as connection:
            newest = connection.execute(select(func.max(creator_rules.c.changed_at))).scalar_one_or_none()
            return read_time(newest) if newest else None

    def set(self, rule: CreatorRule, now: datetime) -> None:
        """Add or replace the rule of a channel."""
        values = {
            "channel": rule.channel,
            "channel_name": rule.channel_name,
            "kind": rule.kind,
            "milli": rule.milli,
            "asset": rule.asset,
            "changed_at": stored_time(now),
        }
        with self._database.transaction() as connection:
            connection.execute(insert(creator_rules).prefix_with("OR REPLACE").values(**values))

    def remove(self, channel: str) -> bool:
        """Forget it; whether there was one."""
        with self._database.transaction() as connection:
            return connection.execute(delete(creator_rules).where(creator_rules.c.channel == channel)).rowcount == 1

    def tips_of(self, channel: str, states: Collection[TipState]) -> Sequence[int]:
        """Tips for this channel in these states."""
        wanted = tips.c.state.in_([str(one) for one in states])
        query = select(tips.c.id).where(tips.c.channel == channel, wanted).order_by(tips.c.id)
        with self._database.reading() as connection:
            return list(connection.execute(query).scalars())

    def quieten(self, channel: str, states: Collection[TipState], now: datetime) -> list[int]:
        """Make letters of the memos of tips for this channel in these states; answers their ids."""
        which = (
            tips.c.channel == channel,
            tips.c.state.in_([str(one) for one in states]),
            tips.c.visibility != "quiet",
        )
        with self._database.transaction() as connection:
            found = list(connection.execute(select(tips.c.id).where(*which).order_by(tips.c.id)).scalars())
            connection.execute(update(tips).where(*which).values(visibility="quiet", changed_at=stored_time(now)))
        return found

    def name_of(self, channel: str) -> str:
        """What the creator of the newest tip for this channel was called; empty if there is none."""
        query = select(tips.c.channel_name).where(tips.c.channel == channel).order_by(tips.c.id.desc()).limit(1)
        with self._database.reading() as connection:
            return connection.execute(query).scalar_one_or_none() or ""

    def channel_of(self, content_id: str) -> str:
        """The channel of a work that was thanked from here before; empty if none was."""
        query = select(tips.c.channel).where(tips.c.content_id == content_id).limit(1)
        with self._database.reading() as connection:
            return connection.execute(query).scalar_one_or_none() or ""
