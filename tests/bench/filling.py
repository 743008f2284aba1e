"""Very many gifts in a database, in a fraction of the time that storing them one by one takes.

Some are stored as the program stores them; the rest are their likes, made by the database: another work, another time.
"""

from __future__ import annotations

from app.store.database import Database
from app.store.tips import TipStore
from tests.gui.giving_table import gift

PATTERN = 2_000
_OTHERS = """
INSERT INTO tip ({names})
WITH RECURSIVE turn(step) AS (SELECT 1 UNION ALL SELECT step + 1 FROM turn WHERE step < :turns)
SELECT {values} FROM turn, tip WHERE tip.id <= :pattern AND turn.step * :pattern + tip.id <= :count
"""
_CHANGED = {
    "content_id": "substr(content_id, 1, 15) || printf('%08x', turn.step) || substr(content_id, 24)",
    "url": "url || printf('%x', turn.step)",
    "transaction_id": "CASE transaction_id WHEN '' THEN '' "
    "ELSE printf('%06x', turn.step) || substr(transaction_id, 7) END",
}
_EARLIER = "strftime('%Y-%m-%dT%H:%M:%S', {name}, printf('-%d minutes', 11 * turn.step * :pattern))"


def fill(database: Database, count: int) -> None:
    """Gifts of all kinds into a database that has none, the newest first, eleven minutes between each two."""
    TipStore(database).insert([gift(number) for number in range(1, min(count, PATTERN) + 1)])
    with database.transaction() as connection:
        names = [row[1] for row in connection.exec_driver_sql("PRAGMA table_info(tip)") if row[1] != "id"]
        values = ", ".join(_value(name) for name in names)
        statement = _OTHERS.format(names=", ".join(names), values=values)
        connection.exec_driver_sql(statement, {"turns": -(-count // PATTERN), "pattern": PATTERN, "count": count})


def _value(name: str) -> str:
    return _EARLIER.format(name=name) if name.endswith("_at") else _CHANGED.get(name, name)
