"""Many thumbs at once, or found after a time away, wait as one group for a person's choice."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from app.domain.tips.states import Reason, TipState
from app.store.peertube import Like
from integrations.peertube.names import short_uuid
from integrations.practice import seed_data
from integrations.practice.world import PracticeWorld
from tests.fixtures.journey import DAY, FIRST_UNDO, computer, received, still_world

ASKED = (TipState.QUESTION, Reason.MANY_AT_ONCE)


def many(world: PracticeWorld, count: int) -> list[str]:
    titles = [f"Film {number}" for number in range(count)]
    for title in titles:
        world.peertube.add_video(seed_data.OTHER, "maker_channel", title)
        world.like("alice", title)
    return titles


async def test_eleven_thumbs_at_once_wait_and_the_chosen_ones_are_sent(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            titles = many(world, 11)
            await one.give()
            assert one.states() == dict.fromkeys(titles, ASKED)
            chosen = [one.tip(title).id for title in titles[:2]]
            one.app.decide.answer(chosen, send=True)
            one.app.decide.answer([tip.id for tip in one.tips() if tip.id not in chosen], send=False)
            await one.give()
            states = one.states()
            assert {states[title][0] for title in titles[:2]} == {TipState.CONFIRMED}
            assert {states[title] for title in titles[2:]} == {(TipState.CANCELLED, Reason.UNDONE)}
            assert received(world, "maker") == ["0.050 HBD"] * 2


async def test_ten_thumbs_at_once_are_no_group(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            many(world, 10)
            await one.look()
            assert {state for state, _ in one.states().values()} == {TipState.QUEUED}


async def test_a_thumb_that_is_found_after_more_than_an_hour_off_waits_for_a_choice(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            world.advance(3500)
            await one.look()
            assert one.tip("Sunrise").state is TipState.QUEUED
            world.like("alice", "Choir")
        world.advance(3700)
        async with computer(world, tmp_path / "one") as one:
            await one.look()
            assert one.states()["Choir"] == ASKED
            await one.unlock()
            one.app.decide.answer([one.tip("Choir").id], send=True)
            await one.give()
            assert received(world, "nina") == ["0.038 HBD"]


async def test_a_lost_session_loses_no_thumb(tmp_path: Path) -> None:
    """The crash between the server's answer and our disk: the old pair is on disk, and worthless."""
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            server = world.peertube_url()
            old = one.app.peertube.sessions.load(server, "alice")
            assert old is not None
            account = one.app.peertube_store.all()[0]
            await one.app.peertube.client(server).refresh(one.app.peertube.session(account))
            one.app.peertube.sessions.save(server, "alice", old)
        async with computer(world, tmp_path / "one") as one:
            world.like("alice", "Sunrise")
            await one.look()
            assert [account.state for account in one.app.peertube_store.all()] == ["login_needed"]
            assert one.tips() == []
            world.unlike("alice", "Seven knots")
            await one.log_in()
            assert one.tip("Sunrise").state is TipState.QUEUED
            assert len(one.app.peertube_store.all()) == 1
            await one.unlock()
            await one.give()
            assert received(world, "carol") == ["0.045 HBD"]


async def test_thumbs_of_the_days_without_a_session_come_as_a_group(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.peertube.hosts[seed_data.TUBE].tokens.revoke_all()
            await one.look()
            world.like("alice", "Sunrise")
            world.advance(2 * DAY)
            await one.log_in()
            assert one.states()["Sunrise"] == ASKED


async def test_two_users_of_one_server_and_one_of_another_are_collected_apart(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.log_in("alice", seed_data.OTHER)
            world.like("alice", "Sunrise")
            world.like("alice@other.localhost", "A workbench")
            await one.look()
            assert set(one.states()) == {"Sunrise", "A workbench"}
            assert {tip.source_reference.partition("/")[0] for tip in one.tips()} == {"1", "2"}
            world.like("alice", "A workbench")
            world.advance(FIRST_UNDO + 1)
            await one.turn()
            assert [tip.title for tip in one.tips()] == ["Sunrise", "A workbench"]


async def test_five_hundred_thumbs_for_a_silent_server_do_not_hold_up_one_for_another(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            account = one.app.peertube_store.all()[0]
            dead = [
                Like(account.id, str(uuid), f"https://silent.localhost:1/w/{short_uuid(str(uuid))}", "Lost")
                for uuid in (UUID(int=number, version=4) for number in range(501))
            ]
            one.app.peertube_store.apply(account.id, account.known, 0, dead, world.clock.now())
            world.like("alice", "Sunrise")
            await one.look()
            assert list(one.states()) == ["Sunrise"]
            assert len(one.app.peertube_store.unhandled(account.id)) == 501


async def test_a_gift_whose_thumb_was_logged_out_waits_instead_of_asking_another_account(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            assert await one.app.connect_peertube.logout(1)
            assert await one.log_in("alice", seed_data.OTHER) == 2
            world.advance(FIRST_UNDO + 1)
            await one.settle()
            assert one.states()["Sunrise"] == (TipState.QUEUED, Reason.SOURCE_UNREACHABLE)
