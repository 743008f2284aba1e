"""The tables of open statistics, for each reading of the journal: what was given by day, and sums kept up from it.

    statistic_reading   up to which block the journal is in them, and of which accounts
    statistic_source    through what gifts came to whom, and who witnessed it
    statistic_gift      by day, source, supporter, work, asset: what rankings and new sums are made from
    statistic_sum       of one thing: in all (`day` is empty), and of every day
    statistic_part      what the sum of one thing is made of
    statistic_mark      what tells that accounts belong together

`layer` is 0 for everything that is claimed, 1 for what is confirmed. `supporters` and `works` of a sum in all count its
parts, those of a day the ones that came on that day: triggers keep them when a part is new, so that nobody ever counts.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sql
from sqlalchemy import Column, Index, Integer, String, Table, Text, UniqueConstraint
from sqlalchemy.event import listens_for

from app.store.creator_tables import metadata

statistic_readings = Table(
    "statistic_reading",
    metadata,
    Column("reading", Text, primary_key=True),
    Column("block", Integer, nullable=False),
    Column("scope", Text, nullable=False),
)

statistic_sources = Table(
    "statistic_source",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reading", Text, nullable=False),
    Column("receiver", String(16), nullable=False),
    Column("leg", String(8), nullable=False),
    Column("platform", Text, nullable=False),
    Column("instance", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("observers", Text, nullable=False),
    UniqueConstraint("reading", "receiver", "leg", "platform", "instance", "channel"),
)

statistic_gifts = Table(
    "statistic_gift",
    metadata,
    Column("day", String(10), primary_key=True),
    Column("source", Integer, primary_key=True),
    Column("supporter", String(16), primary_key=True),
    Column("work", Text, primary_key=True),
    Column("asset", String(4), primary_key=True),
    Column("milli", Integer, nullable=False),
    Column("transfers", Integer, nullable=False),
    sqlite_with_rowid=False,
)

statistic_sums = Table(
    "statistic_sum",
    metadata,
    Column("reading", Text, primary_key=True),
    Column("layer", Integer, primary_key=True),
    Column("dimension", String(10), primary_key=True),
    Column("thing", Text, primary_key=True),
    Column("asset", String(4), primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("milli", Integer, nullable=False),
    Column("transfers", Integer, nullable=False),
    Column("supporters", Integer, nullable=False),
    Column("works", Integer, nullable=False),
    sqlite_with_rowid=False,
)

statistic_parts = Table(
    "statistic_part",
    metadata,
    Column("reading", Text, primary_key=True),
    Column("layer", Integer, primary_key=True),
    Column("dimension", String(10), primary_key=True),
    Column("thing", Text, primary_key=True),
    Column("asset", String(4), primary_key=True),
    Column("made_of", String(10), primary_key=True),
    Column("part", Text, primary_key=True),
    Column("first_day", String(10), nullable=False),
    Column("milli", Integer, nullable=False),
    Column("transfers", Integer, nullable=False),
    sqlite_with_rowid=False,
)
Index(
    "statistic_part_largest",
    *(sql.text(name) for name in ("reading", "layer", "dimension", "thing", "asset", "made_of", "milli DESC", "part")),
    _table=statistic_parts,
)

statistic_marks = Table(
    "statistic_mark",
    metadata,
    Column("reading", Text, primary_key=True),
    Column("account", String(16), primary_key=True),
    Column("said", Text, primary_key=True),
)

COUNT_NEW = """
CREATE TRIGGER statistic_part_{} AFTER INSERT ON statistic_part WHEN new.made_of = '{}' BEGIN
UPDATE statistic_sum SET {}s = {}s + 1 WHERE reading = new.reading AND layer = new.layer
AND dimension = new.dimension AND thing = new.thing AND asset = new.asset AND day IN ('', new.first_day); END
"""


@listens_for(statistic_parts, "after_create")
def _count_new_parts(_: Table, connection: sql.Connection, **_rest: Any) -> None:
    for name in ("supporter", "work"):
        connection.exec_driver_sql(COUNT_NEW.replace("{}", name))
