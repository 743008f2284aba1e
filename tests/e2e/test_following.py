"""A creator on PeerTube, YouTube, Dailymotion, Vimeo and Hive; one channel vanishes, and nobody loses her."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from app.domain.following.pace import Reach
from app.domain.tips.states import TipState
from app.services.follow_views import CreatorView, WorkView
from app.store.creator_sums import creator_sums
from integrations.practice import seed_data
from integrations.practice.platforms import seed
from tests.fixtures.journey import DAY, Computer, computer, received, still_world

PLACES = ["Dailymotion", "Hive", "PeerTube", "Vimeo", "YouTube"]
NEW = ("After the move", "The same sea", "Evening")


def carol_on_tube(one: Computer) -> str:
    return f"https://{seed_data.TUBE}:{one.world.servers.peertube_port}/c/carol_channel"


async def follow(one: Computer, url: str) -> CreatorView:
    number = await one.app.following.follow.follow(url, one.app.peertube.known_hosts())
    return one.app.following.views.creator(str(number))


def places(view: CreatorView) -> list[str]:
    return sorted(channel.place for channel in view.channels if channel.linked)


def works(one: Computer) -> dict[str, WorkView]:
    return {view.title: view for view in one.app.following.views.works()}


async def later(one: Computer, seconds: float = DAY + 60) -> None:
    """So much later, everything that is due is read."""
    one.world.advance(seconds)
    await one.app.following.follow.run_once()


async def test_one_channel_vanishes_and_followers_keep_feed_statistics_and_tips(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            carol = await follow(one, carol_on_tube(one))
            assert (carol.name, carol.account, places(carol)) == ("Carol by the sea", "carol", PLACES)
            before = works(one)
            assert before.keys() >= {"Sunrise", "Bread at home", "Harbour at noon", "Fog", "Lighthouse", "How I film"}
            await one.drop(before["Bread at home"].url)
            await one.give()
            assert received(world, "carol")[-1] == "0.045 HBD"
            sums = creator_sums(one.app.database, "HBD", one.app.clock.now() - timedelta(days=30), 10)

            world.peertube.hosts[seed_data.TUBE].drop_channel("carol_channel")
            await later(one)
            gone = one.app.following.views.creator(str(carol.number))
            assert (gone.name, gone.account, places(gone)) == (carol.name, carol.account, PLACES)
            (tube,) = [channel for channel in gone.channels if channel.place == "PeerTube"]
            assert tube.reach is Reach.NOT_THERE
            assert "is gone" in tube.sentence

            world.platforms.upload(seed.VIMEO, seed.CAROL_ON_VIMEO, "730000199", "After the move", "A new start.")
            world.platforms.upload(seed.YOUTUBE, seed.CAROL_ON_YOUTUBE, "carolAfter1", "The same sea", "Waves.")
            world.platforms.upload(seed.DAILYMOTION, seed.CAROL_ON_DAILYMOTION, "x8after", "Evening", "Waves.")
            await later(one)
            after = works(one)
            assert {view.key for view in after.values()} > {view.key for view in before.values()}
            assert {view.title for view in after.values() if view.is_new} == set(NEW)
            # What still stands elsewhere leads there; what does not says so.
            assert (after["Night train"].place, after["Night train"].here) == ("Vimeo", True)
            assert not after["Bread at home"].here

            for title in NEW:
                await one.drop(after[title].url)
            await one.give()
            assert [one.tip(title).state for title in NEW] == [TipState.CONFIRMED] * 3
            assert received(world, "carol")[-3:] == ["0.050 HBD"] * 3
            kept = creator_sums(one.app.database, "HBD", one.app.clock.now() - timedelta(days=30), 10)
            assert set(sums[0]) <= set(kept[0])
            assert sum(row.milli for row in kept[0] if row.name == "Carol by the sea") == 200
            assert works(one)["Evening"].given
            assert not works(one)["Lighthouse"].given
