"""What dora tipped before the world starts: real memos with real keys, for statistics and restores to find."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from integrations.practice import seed_data
from integrations.practice.genesis.keys import play_secret
from integrations.practice.seed_data import TUBE, address, watch_url
from wallet.memo import TipMemo, payment_key, write
from wallet.money import Amount, Asset

TIPPER = "dora.pocket"
_MILLI = 50
_TIPS = (
    (48, seed_data.WORKBENCH, seed_data.OTHER, "maker"),
    (38, seed_data.SUNRISE, seed_data.TUBE, "carol"),
    (24, seed_data.TIDE_POOLS, seed_data.TUBE, "carol"),
    (19, seed_data.DOVETAIL, seed_data.OTHER, "maker"),
    (11, seed_data.NIGHT_TRAIN, seed_data.TUBE, "carol"),
)
_HOST_SHARE = 10


def dora_tips(start: datetime, port: int | None) -> Iterator[tuple[datetime, tuple[tuple[str, dict[str, Any]], ...]]]:
    """(time, legs) of each tip: a host leg where the host had asked for a share more than 7 days before."""
    secret = play_secret(TIPPER, "memo").secret_bytes
    whole = Amount(_MILLI, Asset.HBD)
    for days, uuid, host, creator in _TIPS:
        name = address(host, port).removeprefix("https://")
        key = payment_key(secret, f"peertube:video:{uuid}@{name}", 1)
        url = watch_url(uuid, host, port)
        shared = whole.percent(_HOST_SHARE) if host == TUBE else Amount(0, Asset.HBD)
        of = whole if shared else None
        legs = [_leg(creator, whole - shared, TipMemo(url, "creator", key, of))]
        if shared:
            legs.append(_leg("tubehost", shared, TipMemo(url, "host", key, of)))
        yield start - timedelta(days=days) + timedelta(hours=1), tuple(legs)


def _leg(to: str, amount: Amount, memo: TipMemo) -> tuple[str, dict[str, Any]]:
    return "transfer", {"from": TIPPER, "to": to, "amount": str(amount), "memo": write(memo)}
