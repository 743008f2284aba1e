"""Who got most: only what arrived since the moment, in one asset, the largest first."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from app.domain.thumbs import Payment
from app.domain.tips.states import TipState
from app.domain.tips.tip import Tip
from app.store.creator_sums import CreatorSum, creator_sums
from app.store.database import Database
from app.store.tips import TipStore
from tests.fixtures.stored_tips import NOON, stored_tip
from wallet.money import Amount, Asset


def tip(
    number: int,
    channel: str,
    milli: int = 50,
    *,
    state: TipState = TipState.CONFIRMED,
    asset: Asset = Asset.HBD,
    days: int = 0,
) -> Tip:
    return stored_tip(
        payment=Payment("alice", f"peertube:video:{number:032x}@tube.example"),
        channel=channel,
        channel_name=channel.upper(),
        amount=Amount(milli, asset),
        state=state,
        changed_at=NOON + timedelta(days=days),
    )


def test_the_one_who_got_most_stands_first_and_the_rest_is_counted(tmp_path: Path) -> None:
    database = Database(tmp_path / "capillary.sqlite")
    TipStore(database).insert([tip(1, "ann"), tip(2, "bob", 70), tip(3, "ann"), tip(4, "eve", 10)])
    rows, count = creator_sums(database, "HBD", NOON, 2)
    assert rows == [CreatorSum("ann", "ANN", 100, 2), CreatorSum("bob", "BOB", 70, 1)]
    assert count == 3
    database.close()


def test_what_did_not_arrive_or_was_earlier_or_is_of_another_asset_does_not_count(tmp_path: Path) -> None:
    database = Database(tmp_path / "capillary.sqlite")
    others = [
        tip(1, "queued", state=TipState.QUEUED),
        tip(2, "earlier", days=-1),
        tip(3, "hive", asset=Asset.HIVE),
        tip(4, ""),
    ]
    TipStore(database).insert(others)
    assert creator_sums(database, "HBD", NOON, 5) == ([], 0)
    database.close()
