"""How little is asked of a PeerTube server, and what is noticed all the same."""

from __future__ import annotations

from pathlib import Path

from app.domain.tips.states import TipState
from app.services.collect import BYTES_A_DAY, SCAN_BYTES
from tests.fixtures.journey import DAY, Computer, computer, still_world


def account_bytes(one: Computer) -> int:
    """What the status shows for today."""
    return one.app.peertube_store.all()[0].received_on(one.world.clock.now())


async def test_every_byte_of_likes_works_and_makers_is_counted_and_shown_for_its_day(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            clients = one.app.peertube._clients.values()
            assert account_bytes(one) == sum(client.traffic.received for client in clients) > 0
            (shown,) = (await one.app.views.status())["peertube_accounts"]
            assert (shown["server"], shown["bytes_today"]) == (world.peertube_url(), account_bytes(one))
            world.advance(DAY)
            assert account_bytes(one) == 0


async def test_when_nothing_changed_a_look_costs_less_than_a_kilobyte(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.look()
            before = account_bytes(one)
            for _ in range(5):
                await one.look()
            assert account_bytes(one) - before < 5 * 1_000


async def test_a_used_up_day_looks_again_tomorrow(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            account = one.app.peertube_store.all()[0]
            one.app.peertube_store.received(account.id, world.clock.now(), BYTES_A_DAY + 2 * SCAN_BYTES)
            world.like("alice", "Sunrise")
            await one.look()
            assert one.tips() == []
            world.advance(13 * 3600)
            await one.look()
            assert one.tip("Sunrise").state is TipState.QUESTION


async def test_what_hides_between_two_looks_is_found_by_the_scan_of_the_week(tmp_path: Path) -> None:
    """An un-like and a dislike turned into a like below the newest page leave `total` and the top as they were."""
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            one.app.settings.change({"group_size": 100})
            await one.join()
            world.peertube.dislike("alice", "Sunrise")
            films = [f"Film {number}" for number in range(25)]
            for title in films:
                world.peertube.add_video("other.localhost", "maker_channel", title)
                world.like("alice", title)
            await one.look()
            world.like("alice", "Sunrise")
            world.unlike("alice", "Film 0")
            await one.look()
            assert "Sunrise" not in one.states()
            for _ in range(8):
                world.advance(DAY)
                await one.look()
            assert one.tip("Film 0").state is TipState.CANCELLED
            assert one.tip("Sunrise").state is TipState.QUESTION
