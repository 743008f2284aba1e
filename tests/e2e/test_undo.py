"""Undo, un-like, and who is faster."""

from __future__ import annotations

from pathlib import Path

from app.domain.tips.states import Reason, TipState
from tests.fixtures.journey import FIRST_UNDO, POCKET, computer, received, still_world

LETTERS = "https://hive.blog/@edith/letters-from-the-hill"


async def test_an_unlike_in_the_last_second_costs_nothing(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            for title in ("Sunrise", "A workbench", "Choir"):
                world.like("alice", title)
            await one.look()
            world.advance(FIRST_UNDO + 1)
            world.unlike("alice", "Sunrise")
            world.peertube.dislike("alice", "Choir")
            await one.arrive()
            assert one.states() == {
                "Sunrise": (TipState.CANCELLED, Reason.THUMB_TAKEN_BACK),
                "A workbench": (TipState.CONFIRMED, Reason.NONE),
                "Choir": (TipState.CANCELLED, Reason.THUMB_TAKEN_BACK),
            }
            assert received(world, "carol") == []
            assert received(world, "nina") == []


async def test_undo_before_the_claim_wins_and_after_it_is_refused(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            world.like("alice", "A workbench")
            await one.look()
            world.advance(FIRST_UNDO + 1)
            early = one.tip("Sunrise").id
            assert one.app.decide.undo([early]) == [early]
            await one.settle()
            late = one.tip("A workbench").id
            assert one.tip("A workbench").state is TipState.SUBMITTING
            assert one.app.decide.undo([late]) == []
            world.advance(12)
            await one.settle()
            assert one.app.decide.undo([late]) == []
            assert one.states() == {
                "Sunrise": (TipState.CANCELLED, Reason.UNDONE),
                "A workbench": (TipState.CONFIRMED, Reason.NONE),
            }


async def test_an_undone_gift_comes_back_only_with_a_thumb_that_was_seen_gone(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            one.app.decide.undo_last()
            world.advance(60)
            await one.give()
            assert one.states()["Sunrise"] == (TipState.CANCELLED, Reason.UNDONE)
            world.unlike("alice", "Sunrise")
            world.advance(60)
            await one.look()
            assert one.tip("Sunrise").state is TipState.CANCELLED
            world.like("alice", "Sunrise")
            world.advance(60)
            await one.give()
            assert one.tip("Sunrise").state is TipState.CONFIRMED
            world.unlike("alice", "Sunrise")
            await one.look()
            world.like("alice", "Sunrise")
            await one.give()
            assert received(world, "carol") == ["0.045 HBD"]


async def test_an_undone_gift_does_not_come_back_with_a_thumb_that_stood_before_the_undo(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            account = one.app.peertube_store.all()[0]
            world.advance(5)
            one.app.decide.undo_last()
            # As after a death between the tip's row and the note that the like is done with.
            with one.app.database.transaction() as connection:
                connection.exec_driver_sql("UPDATE peertube_like SET handled = 0 WHERE NOT existing")
            assert [like.title for like in one.app.peertube_store.unhandled(account.id)] == ["Sunrise"]
            world.advance(60)
            await one.give()
            assert one.states()["Sunrise"] == (TipState.CANCELLED, Reason.UNDONE)


async def test_a_thumb_that_only_the_settler_saw_gone_is_noticed_when_it_is_back(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            world.advance(FIRST_UNDO + 1)
            world.unlike("alice", "Sunrise")
            await one.settle()
            assert one.states()["Sunrise"] == (TipState.CANCELLED, Reason.THUMB_TAKEN_BACK)
            world.like("alice", "Sunrise")
            world.advance(2)
            await one.give()
            assert one.tip("Sunrise").state is TipState.CONFIRMED


async def test_a_second_gift_on_purpose_has_number_two_and_is_no_double_payment(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.drop(LETTERS)
            await one.give()
            assert (await one.drop(LETTERS)).state is TipState.CONFIRMED
            again = await one.drop(LETTERS, again=True)
            assert again.payment.number == 2
            await one.give()
            assert received(world, "edith") == ["0.050 HBD", "0.050 HBD"]
            assert world.chain.paid_twice() == []


async def test_a_promise_that_was_undone_is_a_promise_again_when_it_is_retried(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Splices")
            await one.look()
            number = one.tip("Splices").id
            one.app.decide.undo([number])
            one.app.decide.retry([number])
            await one.give()
            assert one.states()["Splices"] == (TipState.PROMISED, Reason.PAYEE_UNKNOWN)


async def test_a_like_a_dislike_and_a_like_again_between_looks_are_noticed(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.peertube.dislike("alice", "Sunrise")
            world.like("alice", "A workbench")
            await one.look()
            assert list(one.states()) == ["A workbench"]
            world.like("alice", "Sunrise")
            await one.look()
            assert list(one.states()) == ["A workbench", "Sunrise"]
            for title in ("Sunrise", "A workbench"):
                world.unlike("alice", title)
            await one.look()
            assert {state for state, _ in one.states().values()} == {TipState.CANCELLED}
            world.like("alice", "Sunrise")
            await one.give()
            assert one.tip("Sunrise").state is TipState.CONFIRMED
            assert one.tip("A workbench").state is TipState.CANCELLED


async def test_likes_that_stood_before_are_never_paid_unless_pressed_anew(tmp_path: Path) -> None:
    with still_world() as world:
        world.like("alice", "Sunrise")
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.give()
            assert one.tips() == []
            assert sum(one.app.connect_peertube.stood_before(1).values()) == 3
            world.unlike("alice", "Sunrise")
            await one.look()
            world.like("alice", "Sunrise")
            await one.give()
            assert one.tip("Sunrise").state is TipState.CONFIRMED
            assert [transfer.sender for transfer in world.chain.transfers()] == [POCKET, POCKET]
