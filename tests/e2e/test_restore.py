"""A backup restored into an empty folder: the chain tells what was paid, and nothing is paid again."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.tips.states import Reason, TipState
from integrations.practice import seed_data
from integrations.practice.world import PracticeWorld
from tests.fixtures.journey import (
    DAY,
    FIRST_UNDO,
    PASSPHRASE,
    POCKET,
    Computer,
    computer,
    publish,
    received,
    still_world,
)
from wallet.intents import OpenAllowance, Status


async def test_after_a_restore_nothing_is_paid_again_and_today_is_counted(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.limit(per_day="0.200", per_creator_day="0.200")
            world.like("alice", "A workbench")
            await one.give()
            world.advance(31 * DAY)
            await one.log_in()
            for title in ("Sunrise", "Life drawing"):
                world.like("alice", title)
            await one.give()
            await one.backup(tmp_path / "backup.json")
            paid = len(world.chain.transfers())
        async with computer(world, tmp_path / "new") as new:
            new.app.settings.change({"visibility": "open"})
            assert await new.app.take_in.restore(tmp_path / "backup.json", PASSPHRASE) == ["alice.pocket"]
            spent = await new.spent()
            assert (spent.today["HBD"], spent.month["HBD"]) == (100, 100)
            await new.log_in()
            world.advance(1000)
            for title in ("A workbench", "Sunrise", "Life drawing"):
                world.unlike("alice", title)
            await new.look()
            for title in ("A workbench", "Sunrise", "Life drawing", "Choir", "Night train", "Bread at home"):
                world.like("alice", title)
            await new.give()
            await new.give()
            before = {title: state for title, (state, _) in new.states().items()}
            assert before["A workbench"] is before["Sunrise"] is before["Life drawing"] is TipState.PAID_ELSEWHERE
            assert before["Choir"] is TipState.CONFIRMED
            assert before["Night train"] is TipState.CONFIRMED
            assert new.states()["Bread at home"] == (TipState.WAITING, Reason.DAY_LIMIT)
            assert len(world.chain.transfers()) == paid + 2 + 2
            assert world.chain.paid_twice() == []


async def test_after_a_restore_nothing_is_sent_before_this_computer_is_the_payer(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.backup(tmp_path / "backup.json")
        async with computer(world, tmp_path / "new") as new:
            new.app.settings.change({"visibility": "open"})
            await new.app.take_in.restore(tmp_path / "backup.json", PASSPHRASE)
            await new.log_in()
            world.like("alice", "Sunrise")
            await new.give()
            assert new.states()["Sunrise"] == (TipState.QUEUED, Reason.NOT_PAYER)
            assert received(world, "carol") == []
            world.advance(900)
            await new.arrive()
            assert new.tip("Sunrise").state is TipState.CONFIRMED


async def test_after_a_restore_the_limit_for_a_creator_of_today_is_kept(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.limit(per_creator_day="0.060")
            world.like("alice", "Sunrise")
            await one.give()
            await one.backup(tmp_path / "backup.json")
        async with computer(world, tmp_path / "new") as new:
            new.app.settings.change({"visibility": "open"})
            await new.app.take_in.restore(tmp_path / "backup.json", PASSPHRASE)
            await new.log_in()
            world.advance(1000)
            world.like("alice", "Night train")
            await new.give()
            assert new.states()["Night train"] == (TipState.WAITING, Reason.CREATOR_LIMIT)


async def test_a_second_gift_on_purpose_after_a_restore_has_a_number_of_its_own(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.drop("https://hive.blog/@edith/letters-from-the-hill")
            await one.give()
            await one.backup(tmp_path / "backup.json")
        async with computer(world, tmp_path / "new") as new:
            new.app.settings.change({"visibility": "open"})
            await new.app.take_in.restore(tmp_path / "backup.json", PASSPHRASE)
            world.advance(1000)
            again = await new.drop("https://hive.blog/@edith/letters-from-the-hill", again=True)
            assert again.payment.number == 2
            await new.give()
            assert received(world, "edith") == ["0.050 HBD", "0.050 HBD"]
            assert world.chain.paid_twice() == []


async def test_a_work_that_was_paid_half_a_year_before_the_restore_is_not_paid_again(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.give()
            await one.backup(tmp_path / "backup.json")
        world.advance(180 * DAY)
        async with computer(world, tmp_path / "new") as new:
            new.app.settings.change({"visibility": "open"})
            await new.app.take_in.restore(tmp_path / "backup.json", PASSPHRASE)
            await new.app.signing.ask(OpenAllowance(POCKET, 7, PASSPHRASE, await new.head_times()), Status)
            await new.log_in()
            world.advance(1000)
            await new.drop("https://hive.blog/@carol/sunrise-the-film")
            await new.give()
            assert new.states()["Sunrise"] == (TipState.PAID_ELSEWHERE, Reason.PAID_BEFORE)
            assert received(world, "carol") == ["0.045 HBD"]


def hand_over(world: PracticeWorld) -> None:
    """Carol's channel names Edith from now on, and Edith says the same."""
    address = f"https://{seed_data.TUBE}:{world.servers.peertube_port}/c/carol_channel"
    publish(world, "edith", {"op": "link", "url": address})
    world.peertube.set_support(seed_data.TUBE, "carol_channel", "hive-tips: @edith")
    world.advance(700)


async def restored(new: Computer, root: Path, visibility: str = "open") -> None:
    """A backup in an empty folder, payer for long enough."""
    new.app.settings.change({"visibility": visibility})
    await new.app.take_in.restore(root / "backup.json", PASSPHRASE)
    await new.log_in()
    new.world.advance(1000)


@pytest.mark.parametrize("visibility", ["open", "quiet"])
async def test_after_a_restore_a_channel_that_was_paid_to_another_account_asks_first(
    tmp_path: Path, visibility: str
) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            one.app.settings.change({"visibility": visibility})
            world.like("alice", "Sunrise")
            await one.give()
            await one.backup(tmp_path / "backup.json")
        hand_over(world)
        async with computer(world, tmp_path / "new") as new:
            await restored(new, tmp_path, visibility)
            world.like("alice", "Night train")
            await new.give()
            assert new.states()["Night train"] == (TipState.QUESTION, Reason.PAYEE_CHANGED)
            assert received(world, "edith") == []
            new.app.decide.answer([new.tip("Night train").id], send=True)
            await new.give()
            assert received(world, "edith") == ["0.045 HBD"]
            world.like("alice", "Bread at home")
            await new.give()
            assert new.tip("Bread at home").state is not TipState.QUESTION


async def test_after_a_restore_another_creator_of_the_same_server_is_not_asked_about(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.limit(per_day="1.000", per_creator_day="1.000")
            for title in ("A workbench", "Choir"):
                world.like("alice", title)
            await one.give()
            await one.backup(tmp_path / "backup.json")
        async with computer(world, tmp_path / "new") as new:
            await restored(new, tmp_path)
            world.like("alice", "Life drawing")
            await new.give()
            assert new.states()["Life drawing"] == (TipState.CONFIRMED, Reason.NONE)


async def test_what_no_work_tells_any_more_is_a_gift_to_a_new_creator_with_the_longer_time_to_undo(
    tmp_path: Path,
) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.give()
            await one.backup(tmp_path / "backup.json")
        hand_over(world)
        world.peertube.delete_video(seed_data.SUNRISE)
        async with computer(world, tmp_path / "new") as new:
            await restored(new, tmp_path)
            world.like("alice", "Night train")
            await new.look()
            tip = new.tip("Night train")
            assert (tip.due_at - tip.queued_at).total_seconds() == FIRST_UNDO
            await new.give()
            assert received(world, "edith") == ["0.045 HBD"]
