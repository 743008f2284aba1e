"""A creator on PeerTube, YouTube, Dailymotion, Vimeo and Hive; one channel vanishes, and nobody loses her."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from app.domain.following.pace import LEAST, Reach
from app.domain.tips.states import TipState
from app.services.follow_views import CreatorView, WorkView
from app.store.creator_sums import creator_sums
from integrations.errors import IntegrationError
from integrations.http import Answer
from integrations.practice import seed_data
from integrations.practice.peertube.hostility import Hostility
from integrations.practice.platforms import seed
from tests.fixtures.journey import BLOCK, DAY, Computer, computer, publish, received, still_world

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


async def test_nobody_is_asked_more_often_than_every_half_hour_and_then_only_if_it_changed(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            asked = Asked(one)
            await one.app.following.follow.run_once()
            assert asked.since() == []
            await follow(one, carol_on_tube(one))
            assert asked.since()
            await later(one, LEAST.total_seconds() - 60)
            assert asked.since() == []
            await later(one, 120)
            # Bread at home is three days old: PeerTube, Dailymotion and YouTube are asked, the quiet ones later.
            statuses = asked.since()
            assert sorted(host for host, _ in statuses) == [seed.DAILYMOTION, seed_data.TUBE, seed.YOUTUBE]
            assert {status for _, status in statuses} == {304}
            await one.app.following.follow.run_once()
            assert asked.since() == []
            world.platforms.upload(seed.YOUTUBE, seed.CAROL_ON_YOUTUBE, "carolAfter1", "The same sea", "Waves.")
            await later(one, LEAST.total_seconds() + 60)
            assert (seed.YOUTUBE, 200) in asked.since()
            assert one.app.following.views.fresh() == 1


async def test_a_place_that_does_not_answer_is_asked_ever_more_rarely_and_comes_back(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            bert = await follow(one, f"https://www.youtube.com/channel/{seed.BERT_ON_YOUTUBE}")
            assert [channel.linked for channel in bert.channels] == [False]
            played = world.platforms.channels[seed.YOUTUBE, seed.BERT_ON_YOUTUBE]
            played.away = True
            await later(one)
            (away,) = one.app.following.views.creator("Bert climbs").channels
            assert (away.reach, away.name) == (Reach.FAILS, "Bert climbs")
            asked = Asked(one)
            await later(one, 3 * LEAST.total_seconds())
            await later(one, LEAST.total_seconds())
            assert len(asked.since()) == 1
            played.away = False
            await later(one)
            assert one.app.following.views.creator("Bert climbs").channels[0].reach is Reach.ANSWERS


async def test_a_channel_is_hers_only_while_both_sides_say_so(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            carol = await follow(one, "https://vimeo.com/carolfilms")
            assert places(carol) == PLACES
            world.platforms.paste(seed.DAILYMOTION, seed.CAROL_ON_DAILYMOTION, "hive-tips: @mallory")
            theirs = f"https://www.dailymotion.com/user/{seed.CAROL_ON_DAILYMOTION}"
            publish(world, "mallory", {"op": "link", "url": theirs})
            for _ in range(5):
                await one.app.links.prove.run_once()
                await later(one)
            after = one.app.following.views.creator("@carol")
            assert places(after) == ["Hive", "PeerTube", "Vimeo", "YouTube"]
            assert not any(view.place == "Dailymotion" for view in one.app.following.views.works())
            publish(world, "carol", {"op": "unlink", "url": f"https://vimeo.com/user{seed.CAROL_ON_VIMEO}"})
            world.advance(20 * BLOCK)
            for _ in range(2):
                await one.app.links.prove.run_once()
                await later(one)
            (vimeo,) = [one for one in one.app.following.views.creator("@carol").channels if one.place == "Vimeo"]
            # It was followed itself, so it is read on; but it is not confirmed any more.
            assert (vimeo.chosen, vimeo.linked) == (True, False)


async def test_sites_feeds_works_and_platform_feeds_lead_to_the_same_people(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            site = f"{seed.SITE}:{world.servers.platforms_port}"
            edith = await follow(one, f"https://{site}/")
            assert (edith.account, places(edith)) == ("edith", ["Hive", f"{site}"])
            assert works(one).keys() == {"Snow again", "Letters from the hill"}
            feed = await follow(one, f"https://{site}/feed.xml")
            assert [channel.source for channel in feed.channels] == [f"feed:https://{site}/feed.xml"]
            first = await follow(one, f"https://www.youtube.com/feeds/videos.xml?channel_id={seed.CAROL_ON_YOUTUBE}")
            again = await follow(one, "https://dai.ly/x8lights")
            assert first.number == again.number


async def test_without_a_second_opinion_nothing_is_believed_of_a_creator_and_others_go_on(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.node("south").tell("down")
            alone = await follow(one, carol_on_tube(one))
            assert [(channel.place, channel.linked) for channel in alone.channels] == [("PeerTube", False)]
            assert "Sunrise" in works(one)
            world.node("south").clear()
            await later(one, 2 * LEAST.total_seconds())
            assert places(one.app.following.views.creator(str(alone.number))) == PLACES


async def test_vimeo_without_its_old_api_is_read_by_its_feeds(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await follow(one, carol_on_tube(one))
            world.platforms.vimeo_simple_api = False
            world.platforms.upload(seed.VIMEO, seed.CAROL_ON_VIMEO, "730000199", "Low water", "Sand.")
            await later(one)
            (vimeo,) = [each for each in one.app.following.views.creator("@carol").channels if each.place == "Vimeo"]
            assert (vimeo.reach, vimeo.linked, vimeo.name) == (Reach.ANSWERS, True, "Carol by the sea")
            assert works(one)["Low water"].work == "vimeo:video:730000199"
            world.platforms.channels[seed.VIMEO, seed.CAROL_ON_VIMEO].gone = True
            await later(one)
            (vimeo,) = [each for each in one.app.following.views.creator("@carol").channels if each.place == "Vimeo"]
            assert (vimeo.reach, vimeo.linked) == (Reach.NOT_THERE, True)


async def test_a_feed_that_turns_hostile_silences_only_itself(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await follow(one, carol_on_tube(one))
            before = works(one).keys()
            for mode in (mode for mode in Hostility if mode is not Hostility.NONE):
                world.peertube.spoil(seed_data.TUBE, mode.value)
                await later(one)
                assert works(one).keys() == before
            world.peertube.spoil(seed_data.TUBE, "none")
            world.platforms.upload(seed.VIMEO, seed.CAROL_ON_VIMEO, "730000199", "<b>Ha</b>\u202e", "x")
            await later(one)
            assert "<b>Ha</b>" in works(one)


class Asked:
    """What goes out over the program's one client, as (host, status)."""

    def __init__(self, one: Computer) -> None:
        self._seen: list[tuple[str, int]] = []
        self._nodes = {urlsplit(node.url).netloc for node in one.world.nodes}
        http = one.app.http
        ask = http.request

        async def request(method: str, url: str, **more: Any) -> Answer:
            place = urlsplit(url).netloc
            try:
                answer = await ask(method, url, **more)
            except IntegrationError:
                self._seen.append((place, 0))
                raise
            if place not in self._nodes:
                self._seen.append((place.partition(":")[0], answer.status))
            return answer

        http.request = request  # type: ignore[method-assign]

    def since(self) -> list[tuple[str, int]]:
        """All since this was asked last; questions to Hive nodes are not counted."""
        seen, self._seen = self._seen, []
        return seen
