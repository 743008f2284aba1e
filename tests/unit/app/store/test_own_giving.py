"""Where own money went: what the chain shows, whoever signed it, and what has arrived since; nothing twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.thumbs import Payment
from app.domain.tips.states import TipState
from app.services.statistics.mine import WhereItWent
from app.store.database import Database
from app.store.own_giving import Went, own_giving
from app.store.tips import TipStore
from app.store.transfers import OwnTransferRow, TransferStore
from tests.fixtures.stored_tips import NOON, stored_tip
from wallet.money import Amount, Asset

WORK = "hive:post:@carol/p1"
VIDEO = "vimeo:video:7"
ONE, TWO, THREE = "1" * 40, "2" * 40, "3" * 40


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "capillary.sqlite")
    yield opened
    opened.close()


def sent(
    transaction: str, position: int = 0, work: str = WORK, to: str = "carol", milli: int = 50, days: int = 0,
    asset: Asset = Asset.HBD,
) -> OwnTransferRow:  # fmt: skip
    amount = Amount(milli, asset)
    return OwnTransferRow(transaction, position, "alice", NOON + timedelta(days=days), to, amount, work, "creator")


def test_legs_are_added_and_a_gift_is_counted_once(database: Database) -> None:
    TransferStore(database).insert([sent(ONE, milli=45), sent(ONE, 1, to="tubehost", milli=5)])
    TipStore(database).insert([stored_tip(transaction_id=ONE, state=TipState.CONFIRMED)])
    assert own_giving(database) == [Went("2026-11", "hive:account:carol", "carol", "hive", "HBD", 50, 1)]


def test_what_another_computer_gave_counts_though_nothing_here_knows_its_name(database: Database) -> None:
    TransferStore(database).insert([sent(ONE, work=VIDEO, to="dora")])
    assert own_giving(database) == [Went("2026-11", "@dora", "", "vimeo", "HBD", 50, 1)]


def test_what_arrived_and_was_not_read_back_counts_and_nothing_else(database: Database) -> None:
    states = (TipState.CONFIRMED, TipState.PROMISED, TipState.QUEUED, TipState.CANCELLED)
    tips = [
        stored_tip(transaction_id=str(number) * 40, state=state, payment=Payment("alice", f"{WORK}{number}"))
        for number, state in enumerate(states, start=4)
    ]
    TipStore(database).insert(tips)
    assert [(row.milli, row.gifts) for row in own_giving(database)] == [(50, 1)]


def test_a_second_gift_for_a_work_is_another_one(database: Database) -> None:
    TransferStore(database).insert([sent(ONE), sent(TWO, days=1)])
    assert [(row.milli, row.gifts) for row in own_giving(database)] == [(100, 2)]


def test_transfers_that_are_no_gifts_count_nothing(database: Database) -> None:
    TransferStore(database).insert([sent(ONE, work="")])
    assert own_giving(database) == []


def test_months_creators_and_platforms_each_add_up_and_assets_stay_apart(database: Database) -> None:
    TransferStore(database).insert(
        [sent(ONE, days=-40), sent(TWO, work=VIDEO, milli=300), sent(THREE, asset=Asset.HIVE, milli=7)]
    )
    hbd, hive = WhereItWent(database).run()
    assert (hbd.asset, hbd.milli, hbd.gifts) == ("HBD", 350, 2)
    assert [(one.thing, one.milli) for one in hbd.months] == [("2026-10", 50), ("2026-11", 300)]
    assert [(one.name, one.milli) for one in hbd.platforms] == [("Vimeo", 300), ("Hive", 50)]
    assert [one.milli for one in hbd.creators] == [350]
    assert (hive.asset, hive.milli) == ("HIVE", 7)
    assert WhereItWent(database).run(2025) == ()
