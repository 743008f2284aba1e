"""What time it is for the wallet: never earlier than it once was, and never by the word of this computer alone.

    Hive      the system clock, right if it lies within 5 minutes of both nodes' head blocks
    practice  the earlier of both nodes' head blocks: that world's clock runs faster than ours

A day or a month begins only when a right clock says so. A clock that was set back shows the highest time ever seen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from wallet.errors import BadRequest
from wallet.network import Network

MOST_DIFFERENCE = timedelta(minutes=5)
WRONG_CLOCK = "This computer's clock differs from the chain's by more than 5 minutes; please set it."
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Reading:
    """`now` is the time to count with; `right`: it may be remembered, and tips may be signed unattended.

    `same_day`: with a wrong clock a person may still tip, as long as the nodes' day is the one that is counted on.
    """

    now: datetime
    right: bool
    same_day: bool = True


def parse_time(text: str) -> datetime:
    """Aware UTC from `YYYY-MM-DDTHH:MM:SS`. Raises BadRequest."""
    try:
        if _TIME.fullmatch(text) is not None:
            return datetime.fromisoformat(text).replace(tzinfo=UTC)
    except ValueError:
        pass  # a 31st of February: the sentence below says it
    raise BadRequest("A time is written YYYY-MM-DDTHH:MM:SS, in UTC.")


def write_time(moment: datetime) -> str:
    """`YYYY-MM-DDTHH:MM:SS`, seconds cut off; text order is time order."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")


def read_clock(
    network: Network, system: datetime, heads: tuple[datetime, datetime] | None, highest: datetime | None
) -> Reading:
    """What to count with, given the highest time ever seen on this network. Without heads nothing is right."""
    if network is Network.PRACTICE:
        now, right = (min(heads), abs(heads[0] - heads[1]) <= MOST_DIFFERENCE) if heads else (highest or system, False)
    else:
        now, right = system, heads is not None and all(abs(system - head) <= MOST_DIFFERENCE for head in heads)
    if right:
        return Reading(now if highest is None else max(highest, now), right=True)
    # Behind the truth nothing is taken for dead too soon; ahead of it a new day would open.
    same_day = highest is not None and heads is not None and min(heads).date() <= highest.date()
    return Reading(highest or min((now, *(heads or ()))), right=False, same_day=same_day)
