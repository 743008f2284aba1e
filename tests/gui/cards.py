"""Cards as tests need them: a usual one, with what matters changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from app.domain.tips.states import Reason, TipState
from app.services.window_page import TipCard

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
USUAL = TipCard(
    number=1,
    account="alice.pocket",
    title="Sunrise",
    creator="Carol",
    host="tube.example",
    url="https://tube.example/w/1",
    amount="0.050",
    asset="HBD",
    legs=(("creator", "carol", "0.045"), ("host", "tubehost", "0.005")),
    payee="confirmed",
    state=TipState.QUEUED,
    reason=Reason.NONE,
    queued_at=NOON,
    due_at=NOON + timedelta(seconds=30),
    changed_at=NOON,
    transaction_id="",
    block=0,
)


def card(number: int = 1, **changes: Any) -> TipCard:
    """A card; with a higher number it is younger by as many seconds."""
    later = NOON + timedelta(seconds=number)
    usual = replace(USUAL, number=number, queued_at=later, changed_at=later, due_at=later + timedelta(seconds=30))
    return replace(usual, **changes)
