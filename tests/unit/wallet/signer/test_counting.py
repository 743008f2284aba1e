"""Transfers that other computers made count too, each once; a log that lost entries is silent until it was rebuilt."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.fixtures.signer_world import PASSPHRASE, SignerWorld, tip
from wallet import intents
from wallet.chain_time import write_time
from wallet.errors import AlreadyPaid, BadRequest, LimitReached, NeedsConsent, SpendLogDamaged
from wallet.intents import CountTransfers, OwnTransfer
from wallet.signer import Signer


@pytest.fixture
def world(tmp_path: Path) -> SignerWorld:
    return SignerWorld(tmp_path)


def transfer(world: SignerWorld, name: int, milli: int = 100, to: str = "carol", **changes: object) -> OwnTransfer:
    values: dict[str, object] = {"time": write_time(world.now), **changes}
    return OwnTransfer(f"{name:040x}", to=to, milli=milli, asset="HBD", **values)  # type: ignore[arg-type]


def count(world: SignerWorld, signer: Signer, *transfers: OwnTransfer, days: int | None = None) -> intents.Spent:
    since = None if days is None else write_time(world.now - timedelta(days=days))
    reply = signer.answer(CountTransfers("alice", list(transfers), world.head_times(), since))
    assert isinstance(reply, intents.Spent)
    return reply


def test_transfers_of_another_computer_count_once(world: SignerWorld) -> None:
    signer = world.ready()
    told = [transfer(world, 1, channel="hive:account:carol"), transfer(world, 2)]
    assert count(world, signer, *told).today["HBD"] == 200
    spent = count(world, world.unlocked(), *told)
    assert (spent.today["HBD"], spent.creators_today) == (200, {"hive:account:carol": {"HBD": 100}})
    with pytest.raises(LimitReached) as reached:
        world.sign(signer, *(tip(n) for n in range(3)))
    assert reached.value.limit == "per_creator_day"


def test_two_equal_transfers_of_one_transaction_are_two(world: SignerWorld) -> None:
    signer = world.ready()
    alike = [transfer(world, 1), transfer(world, 1)]
    assert count(world, signer, alike[0]).today["HBD"] == 100
    assert count(world, signer, *alike).today["HBD"] == 200
    assert count(world, signer, *alike).today["HBD"] == 200


def test_own_tips_are_recognised_by_their_transaction(world: SignerWorld) -> None:
    signer = world.ready()
    signed = world.sign(signer, tip(1), tip(2))
    own = OwnTransfer(signed.transaction_id, write_time(world.now), "carol", 50, "HBD", "hive:post:@carol/p1")
    assert count(world, signer, own, own).today["HBD"] == 100
    assert count(world, signer, own).today["HBD"] == 100


def test_a_work_paid_elsewhere_is_not_paid_again(world: SignerWorld) -> None:
    signer = world.ready()
    count(world, signer, transfer(world, 1, content_id="hive:post:@carol/p1"))
    with pytest.raises(AlreadyPaid):
        world.sign(signer, tip(1))
    assert world.sign(signer, tip(1, number=2)).transaction_id


def test_transfers_count_on_the_day_of_their_block(world: SignerWorld) -> None:
    signer = world.ready()
    yesterday = write_time(world.now - timedelta(days=1))
    spent = count(world, signer, transfer(world, 1, time=yesterday), transfer(world, 2))
    assert (spent.today["HBD"], spent.month["HBD"]) == (100, 200)


@pytest.mark.parametrize(
    "changes", [{"time": "2027-01-01T00:00:00"}, {"time": "yesterday"}, {"to": "X"}, {"time": "2026-02-31T00:00:00"}]
)
def test_impossible_transfers_are_refused(world: SignerWorld, changes: dict[str, str]) -> None:
    signer = world.ready()
    with pytest.raises(BadRequest):
        count(world, signer, transfer(world, 1, **changes))
    with pytest.raises(BadRequest, match="40 hex"):
        count(world, signer, OwnTransfer("x" * 40, write_time(world.now), "carol", 1, "HBD"))


def test_after_a_restore_31_days_are_counted_before_it_tips_unasked(world: SignerWorld, tmp_path: Path) -> None:
    world.ready().answer(intents.Backup(str(tmp_path / "alice.backup"), PASSPHRASE))
    new = SignerWorld(tmp_path / "new")
    signer = new.signer()
    status = signer.answer(intents.Restore(str(tmp_path / "alice.backup"), PASSPHRASE))
    assert isinstance(status, intents.Status)
    assert (status.keys_open, status.tipping_open, status.accounts[0].needs_rebuild) == (True, False, True)
    for days in (None, 30):
        count(new, signer, transfer(new, 1), days=days)
        with pytest.raises(NeedsConsent) as needed:
            new.sign(signer)
        assert needed.value.reason == "damaged_log"
    assert count(new, signer, days=31).today["HBD"] == 100
    assert not new.status(signer).accounts[0].needs_rebuild
    assert new.sign(signer).transaction_id
    assert count(new, signer, days=60).today["HBD"] == 150


def damaged(world: SignerWorld) -> Signer:
    signer = world.ready()
    world.sign(signer)
    log = world.folder / "spend.log"
    log.write_bytes(log.read_bytes()[:-1])
    return world.unlocked()


def test_a_cut_log_stops_every_tip_until_it_is_begun_anew(world: SignerWorld) -> None:
    signer = damaged(world)
    for attended in (False, True):
        with pytest.raises(SpendLogDamaged):
            world.sign(signer, tip(2, attended=attended))
    with pytest.raises(SpendLogDamaged):
        world.spent(signer)
    count(world, signer)
    assert list(world.folder.glob("spend.log.until-*"))
    assert world.sign(signer, tip(2, attended=True)).transaction_id


def test_a_rebuilt_log_waits_until_nothing_lost_can_land_any_more(world: SignerWorld) -> None:
    signer = damaged(world)
    for minutes in (0, 5, 4):
        world.later(minutes=minutes)
        count(world, signer, transfer(world, 1), days=40)
        with pytest.raises(NeedsConsent):
            world.sign(signer, tip(2))
    world.later(minutes=1)
    assert count(world, signer, transfer(world, 1), days=40).today["HBD"] == 100
    assert world.sign(signer, tip(2)).transaction_id


def test_after_31_days_were_told_the_rest_may_follow_in_parts(world: SignerWorld) -> None:
    signer = damaged(world)
    count(world, signer, days=31)
    for minutes_told, whole in ((5, False), (11, True)):
        world.later(minutes=5.5)
        since = write_time(world.now - timedelta(minutes=minutes_told))
        signer.answer(CountTransfers("alice", [], world.head_times(), since))
        assert world.status(signer).accounts[0].needs_rebuild is not whole
    assert world.sign(signer, tip(2)).transaction_id


def test_a_deleted_log_is_a_lost_log(world: SignerWorld) -> None:
    world.sign(world.ready())
    for name in ("spend.log", "spend.seal"):
        (world.folder / name).unlink()
    signer = world.unlocked()
    count(world, signer, days=40)
    with pytest.raises(NeedsConsent):
        world.sign(signer, tip(2))
    world.later(minutes=10)
    count(world, signer, days=40)
    assert world.sign(signer, tip(2)).transaction_id


def test_what_was_spent_can_be_asked_without_nodes(world: SignerWorld) -> None:
    signer = world.ready()
    world.sign(signer)
    reply = signer.answer(intents.AskSpent("alice"))
    assert isinstance(reply, intents.Spent)
    assert (reply.day, reply.today["HBD"]) == ("2026-11-22", 50)
    world.later(days=-3)
    reply = signer.answer(intents.AskSpent("alice"))
    assert isinstance(reply, intents.Spent)
    assert reply.day == "2026-11-22"
