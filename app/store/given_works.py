"""Which of some works somebody here gave for, whatever became of the gift."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select

from app.domain.tips.states import RETURNABLE
from app.store.database import Database
from app.store.schema import tips

_NOTHING = [state.value for state in RETURNABLE]
MOST_AT_ONCE = 500


def given_works(database: Database, works: Collection[str]) -> set[str]:
    """The ids of works with a gift that was not taken back and did not fail."""
    asked, found = list(works), set[str]()
    with database.reading() as connection:
        for first in range(0, len(asked), MOST_AT_ONCE):
            some = asked[first : first + MOST_AT_ONCE]
            query = select(tips.c.content_id).where(tips.c.content_id.in_(some), tips.c.state.not_in(_NOTHING))
            found |= set(connection.execute(query).scalars())
    return found
