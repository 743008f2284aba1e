"""Who received for a channel before: the program's own table tells it where the wallet has forgotten."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.thumbs import Payment
from app.domain.tips.states import TipState
from app.domain.tips.tip import Tip, TipLeg
from app.services.earlier_receivers import EarlierReceivers
from app.store.database import Database
from app.store.tips import TipStore
from app.store.transfers import TransferStore
from tests.fixtures.stored_tips import NOON, stored_tip

CHANNEL = "peertube:channel:films@tube.example"


def gift(number: int, to: str, state: TipState = TipState.QUEUED, minutes: int = 0, **changes: Any) -> Tip:
    tip = stored_tip(number, channel=CHANNEL, state=state, changed_at=NOON.replace(minute=minutes), **changes)
    work = f"peertube:video:3b2f5c1e-7a64-4d0a-9d1f-{number:012x}@tube.example"
    return replace(tip, payment=Payment("alice", work), legs=(TipLeg("creator", to, tip.amount),))


@pytest.mark.parametrize("state", [TipState.CONFIRMED, TipState.SUBMITTING])
async def test_a_channel_whose_last_gift_from_here_went_to_somebody_else_is_asked_about(
    tmp_path: Path, state: TipState
) -> None:
    database = Database(tmp_path / "capillary.sqlite")
    tips = TipStore(database)
    no_network: Any = None
    ids = tips.insert(
        [
            gift(1, "mallory", state, minutes=1),
            gift(2, "carol", state, minutes=5),
            gift(3, "mallory", TipState.CANCELLED, minutes=9),
            gift(4, "carol"),
            gift(5, "mallory"),
            gift(6, "mallory", attended=True),
        ]
    )
    due = [tip for tip_id in ids[3:] if (tip := tips.get(tip_id)) is not None]
    assert await EarlierReceivers(TransferStore(database), tips, no_network).changed(due) == {ids[4]}
    database.close()
