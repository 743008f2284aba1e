"""Promises: gifts for creators who have not joined yet. They end, and some of them are published, a few at a time.

No money moves and nobody holds any. One `pledge` operation holds at most 30 items and 8,192 bytes (PROTOCOL section 1).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip

PROMISE_LASTS = timedelta(days=90)
MOST_ITEMS = 30
MOST_BYTES = 8_192
_KEY = "0" * 16
_TIME = "0000-00-00T00:00:00"

CREDITS_OF_A_BYTE = 385_000
"""facts of the chain, resource credits: 131 M for a small custom_json, 3,282 M for one of 8 KB."""
SHARE_OF_CREDITS = 4
"""At most a fourth of the credits held now goes into promises; gifts come first."""


def ends_at(tip: Tip) -> datetime:
    """When a promise ends by itself."""
    return tip.queued_at + PROMISE_LASTS


def is_publishable(tip: Tip) -> bool:
    """Whether others may see this promise: the creator is unknown, the channel known, and the gift was to be open."""
    return (
        tip.state is TipState.PROMISED
        and tip.reason is Reason.PAYEE_UNKNOWN
        and tip.visibility == "open"
        and bool(tip.channel)
    )


def affordable_bytes(credits_held: int, small_cost: int) -> int:
    """The longest operation that leaves enough credits for gifts; 0 if there is none."""
    budget = credits_held // SHARE_OF_CREDITS
    if budget < small_cost:
        return 0
    return min(MOST_BYTES, (budget - small_cost) // CREDITS_OF_A_BYTE)


def next_publication(promises: Sequence[Tip], room: int = MOST_BYTES) -> list[Tip]:
    """As many of the oldest promises as fit into one operation of at most `room` bytes."""
    chosen: list[Tip] = []
    length = _length({"v": 1, "op": "pledge", "items": [], "until": _TIME})
    for tip in promises[:MOST_ITEMS]:
        item = {
            "to": tip.channel, "work": tip.payment.content_id, "amount": str(tip.amount), "key": _KEY
        }  # fmt: skip
        length += _length(item) + bool(chosen)
        if length > room:
            break
        chosen.append(tip)
    return chosen


def _length(value: object) -> int:
    return len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())
