"""Votes on Hive posts: a third way to say thanks, if it is switched on."""

from __future__ import annotations

from pathlib import Path

from app.domain.thumbs import Source
from app.domain.tips.states import Reason, TipState
from tests.fixtures.journey import FIRST_UNDO, Computer, computer, received, still_world, vote

LETTERS = ("edith", "letters-from-the-hill")


async def follow(one: Computer) -> None:
    """Connect, switch votes on, and look once."""
    await one.join()
    one.app.settings.change({"follow_votes": True})
    await one.turn()


async def test_a_vote_on_a_post_becomes_a_gift_to_its_author(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await follow(one)
            vote(world, *LETTERS)
            await one.turn()
            tip = one.tip("Letters from the hill")
            assert (tip.source, tip.state) == (Source.HIVE_VOTE, TipState.QUEUED)
            await one.turn()
            await one.give()
            assert received(world, "edith") == ["0.050 HBD"]
            assert len(one.tips()) == 1


async def test_votes_are_left_alone_until_they_are_switched_on_and_older_ones_for_ever(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            vote(world, *LETTERS)
            await one.turn()
            one.app.settings.change({"follow_votes": True})
            await one.turn()
            await one.turn()
            assert one.tips() == []
            one.app.settings.change({"follow_votes": False})
            vote(world, "carol", "how-i-film")
            await one.turn()
            one.app.settings.change({"follow_votes": True})
            await one.turn()
            await one.turn()
            assert one.tips() == []


async def test_a_vote_that_is_taken_back_costs_nothing_and_one_given_again_does(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await follow(one)
            vote(world, *LETTERS)
            await one.turn()
            vote(world, *LETTERS, weight=0)
            await one.turn()
            assert one.states()["Letters from the hill"] == (TipState.CANCELLED, Reason.THUMB_TAKEN_BACK)
            vote(world, *LETTERS, weight=5_000)
            await one.turn()
            assert one.tip("Letters from the hill").state is TipState.QUEUED
            world.advance(FIRST_UNDO)
            vote(world, *LETTERS, weight=-100)
            await one.arrive()
            assert one.states()["Letters from the hill"] == (TipState.CANCELLED, Reason.THUMB_TAKEN_BACK)
            assert received(world, "edith") == []


async def test_a_like_and_a_vote_on_the_post_of_the_video_are_one_work(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await follow(one)
            world.like("alice", "Sunrise")
            vote(world, "carol", "sunrise-the-film")
            vote(world, "mallory", "sunrise-by-me")
            await one.turn()
            assert sorted(one.states()) == ["Sunrise", "Sunrise by me"]
            await one.give()
            assert received(world, "carol") == ["0.045 HBD"]
            assert received(world, "mallory") == ["0.050 HBD"]
            assert world.chain.paid_twice() == []


async def test_a_vote_of_the_main_account_gives_from_the_pocket_account_and_older_ones_never_do(
    tmp_path: Path,
) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            vote(world, "carol", "how-i-film", account="alice")
            one.app.settings.change({"voters": ["alice"]})
            await one.turn()
            await one.turn()
            assert one.tips() == []
            vote(world, *LETTERS, account="alice")
            vote(world, "carol", "how-i-film", account="bob")
            await one.turn()
            tip = one.tip("Letters from the hill")
            assert (tip.payment.account, tip.source, tip.state) == ("alice.pocket", Source.HIVE_VOTE, TipState.QUEUED)
            await one.give()
            assert received(world, "edith") == ["0.050 HBD"]
            assert len(one.tips()) == 1


async def test_a_vote_of_the_main_account_that_is_taken_back_costs_nothing_also_at_the_last_moment(
    tmp_path: Path,
) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            one.app.settings.change({"voters": ["alice=alice.pocket"]})
            await one.turn()
            vote(world, *LETTERS, account="alice")
            await one.turn()
            world.advance(FIRST_UNDO)
            vote(world, *LETTERS, weight=0, account="alice")
            await one.arrive()
            assert one.states()["Letters from the hill"] == (TipState.CANCELLED, Reason.THUMB_TAKEN_BACK)
            assert received(world, "edith") == []


async def test_whose_votes_are_not_named_any_more_gives_nothing_for_votes_in_between(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            for named in (["alice"], []):
                one.app.settings.change({"voters": named})
                await one.turn()
            vote(world, *LETTERS, account="alice")
            one.app.settings.change({"voters": ["alice"]})
            await one.turn()
            await one.turn()
            assert one.tips() == []
            one.app.settings.change({"voters": ["alice=somebody"]})
            await one.turn()
            assert one.notices[-1] == "Say in the setting voters who pays: alice=payer."


async def test_votes_found_after_an_hour_off_wait_for_a_choice_and_may_be_days_old(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await follow(one)
            vote(world, *LETTERS)
            world.advance(5 * 86_400)
            await one.turn()
            question = one.tip("Letters from the hill")
            assert (question.state, question.reason) == (TipState.QUESTION, Reason.MANY_AT_ONCE)
            one.app.decide.answer([question.id], send=True)
            await one.give()
            assert received(world, "edith") == ["0.050 HBD"]


async def test_a_vote_that_one_node_invents_gives_nothing(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await follow(one)
            vote(world, *LETTERS)
            world.node("north").tell("empty_history")
            await one.turn()
            assert one.tips() == []
            world.node("north").clear()
            await one.turn()
            assert one.tip("Letters from the hill").state is TipState.QUEUED


async def test_a_vote_cast_before_the_gift_was_undone_does_not_bring_it_back(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await follow(one)
            world.like("alice", "Sunrise")
            await one.look()
            vote(world, "carol", "sunrise-the-film")
            world.advance(30)
            one.app.decide.undo_last()
            world.advance(30)
            await one.turn()
            assert one.states() == {"Sunrise": (TipState.CANCELLED, Reason.UNDONE)}
            await one.give()
            assert received(world, "carol") == []
