"""Version 8: open statistics, with the triggers that count new parts of a sum."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Column, Integer, String, Text, UniqueConstraint, text

LARGEST = ("reading", "layer", "dimension", "thing", "asset", "made_of", "milli DESC", "part")
COUNT_NEW = """
CREATE TRIGGER statistic_part_{} AFTER INSERT ON statistic_part WHEN new.made_of = '{}' BEGIN
UPDATE statistic_sum SET {}s = {}s + 1 WHERE reading = new.reading AND layer = new.layer
AND dimension = new.dimension AND thing = new.thing AND asset = new.asset AND day IN ('', new.first_day); END
"""


def upgrade(operations: Operations) -> None:
    """Make the tables; they are filled from the journal by whoever needs them first."""
    _what_was_given(operations)
    _sums(operations)
    for name in ("supporter", "work"):
        operations.execute(COUNT_NEW.replace("{}", name))


def _what_was_given(operations: Operations) -> None:
    operations.create_table(
        "statistic_reading",
        Column("reading", Text, primary_key=True),
        Column("block", Integer, nullable=False),
        Column("scope", Text, nullable=False),
    )
    operations.create_table(
        "statistic_source",
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
    operations.create_table(
        "statistic_gift",
        Column("day", String(10), primary_key=True),
        Column("source", Integer, primary_key=True),
        Column("supporter", String(16), primary_key=True),
        Column("work", Text, primary_key=True),
        Column("asset", String(4), primary_key=True),
        Column("milli", Integer, nullable=False),
        Column("transfers", Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    operations.create_table(
        "statistic_mark",
        Column("reading", Text, primary_key=True),
        Column("account", String(16), primary_key=True),
        Column("said", Text, primary_key=True),
    )


def _sums(operations: Operations) -> None:
    operations.create_table(
        "statistic_sum",
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
    operations.create_table(
        "statistic_part",
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
    operations.create_index("statistic_part_largest", "statistic_part", [text(name) for name in LARGEST])
