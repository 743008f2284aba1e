"""When a channel is looked at again: never within half an hour, more rarely where little happens or nobody answers.

    answers      30 min while something is new there, 2 h after a week of silence, 6 h after two months
    fails        30 min, 1 h, 2 h, ... a day
    not there    once a day: a channel that vanished may come back, and its creator goes on elsewhere
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

LEAST = timedelta(minutes=30)
DAY = timedelta(days=1)
_QUIET = ((timedelta(days=60), timedelta(hours=6)), (timedelta(days=7), timedelta(hours=2)))
LINKS_AGAIN = DAY
"""How often it is looked which other channels a creator has."""


class Reach(StrEnum):
    """How a followed channel answered last; `NEW` was not asked yet."""

    NEW = "new"
    ANSWERS = "answers"
    FAILS = "fails"
    NOT_THERE = "not_there"


REACH_SENTENCES = {
    Reach.NEW: "This channel is looked at shortly.",
    Reach.ANSWERS: "",
    Reach.FAILS: "This channel did not answer; it is asked again by itself.",
    Reach.NOT_THERE: "This channel is gone. What it showed stays here, and the creator's other channels go on.",
}


def next_look(reach: Reach, now: datetime, failures: int, newest: datetime | None) -> datetime:
    """`newest` is when the channel published last, None if never."""
    if reach is Reach.NOT_THERE:
        return now + DAY
    if reach is Reach.FAILS:
        return now + min(LEAST * (1 << min(failures, 10)), DAY)
    silent = now - newest if newest is not None else _QUIET[0][0]
    return now + next((pause for quiet, pause in _QUIET if silent >= quiet), LEAST)
