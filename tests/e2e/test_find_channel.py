"""Whatever a creator pastes leads to the channel, or to one sentence; nothing is guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import BadLink
from integrations.errors import BadAnswer, IntegrationError, NotThere
from integrations.practice import seed_data
from integrations.practice.platforms import seed
from tests.fixtures.journey import computer, still_world


async def test_every_way_to_name_a_channel(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            tube = f"{seed_data.TUBE}:{world.servers.peertube_port}"
            site = f"{seed.SITE}:{world.servers.platforms_port}"
            carol = f"peertube:channel:carol_channel@{tube}"
            expected = {
                f"https://{tube}/c/carol_channel": carol,
                seed_data.watch_url(seed_data.SUNRISE, seed_data.TUBE, world.servers.peertube_port): carol,
                "https://www.youtube.com/@carolbythesea": f"youtube:channel:{seed.CAROL_ON_YOUTUBE}",
                "https://youtu.be/carolHarbor": f"youtube:channel:{seed.CAROL_ON_YOUTUBE}",
                f"https://www.youtube.com/channel/{seed.BERT_ON_YOUTUBE}": f"youtube:channel:{seed.BERT_ON_YOUTUBE}",
                "https://vimeo.com/carolfilms": f"vimeo:user:{seed.CAROL_ON_VIMEO}",
                "https://vimeo.com/730000201": f"vimeo:user:{seed.NINA_ON_VIMEO}",
                "https://www.dailymotion.com/themaker": f"dailymotion:user:{seed.MAKER_ON_DAILYMOTION}",
                "https://dai.ly/x8lights": f"dailymotion:user:{seed.CAROL_ON_DAILYMOTION}",
                "https://peakd.com/@edith": "hive:account:edith",
                f"https://{site}/": f"web:{site}",
                f"https://{site}/letters/snow": f"web:{site}",
            }
            for typed, channel in expected.items():
                found = await one.app.links.find.run(typed, one.app.peertube.known_hosts())
                assert (typed, str(found)) == (typed, channel)


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("not a link", BadLink),
        ("https://www.youtube.com/@nobody-here", NotThere),
        ("https://www.youtube.com/watch?v=nothingHere", BadLink),
        ("https://vimeo.com/nobody", NotThere),
        ("https://v\u0456meo.com/carolfilms", BadLink),
    ],
)
async def test_what_leads_nowhere_is_said(tmp_path: Path, typed: str, error: type[Exception]) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            with pytest.raises(error):
                await one.app.links.find.run(typed, one.app.peertube.known_hosts())


async def test_where_youtube_asks_for_consent_first_nothing_is_guessed(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.platforms.channels[seed.YOUTUBE, seed.CAROL_ON_YOUTUBE].consent = True
            with pytest.raises(BadAnswer, match="the channel's own link"):
                await one.app.links.find.run("https://www.youtube.com/@carolbythesea", one.app.peertube.known_hosts())
            tip = await one.drop("https://youtu.be/carolHarbor")
            assert (tip.channel, tip.legs, tip.payee) == ("", (), "unknown")


async def test_a_place_that_is_away_keeps_a_gift_for_later(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.platforms.channels[seed.VIMEO, seed.CAROL_ON_VIMEO].away = True
            with pytest.raises(IntegrationError):
                await one.drop("https://vimeo.com/730000101")
            assert one.tips() == []
            world.platforms.channels[seed.VIMEO, seed.CAROL_ON_VIMEO].away = False
            tip = await one.drop("https://vimeo.com/730000101")
            assert [leg.to for leg in tip.legs] == ["carol"]
