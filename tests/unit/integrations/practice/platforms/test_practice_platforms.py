"""The practice platforms answer in the shapes of the recordings, and change as their owners want."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from integrations.dailymotion.client import DailymotionClient
from integrations.errors import NotThere, RefusedAddress, Rejected, Unreachable
from integrations.feeds.client import PageClient
from integrations.feeds.wire import MeLink
from integrations.http import HttpClient
from integrations.practice.errors import PracticeError
from integrations.practice.platforms import answers, seed
from integrations.practice.platforms.state import PlatformState
from integrations.practice.world import PracticeWorld
from integrations.vimeo.client import VimeoClient
from integrations.youtube.client import YouTubeClient

RECORDINGS = Path(__file__).resolve().parents[4] / "fixtures" / "recordings" / "platforms"


@pytest.fixture(scope="module")
def world() -> Iterator[PracticeWorld]:
    with PracticeWorld(factor=0) as running:
        yield running


def places(world: PracticeWorld) -> dict[str, str]:
    found: dict[str, str] = world.describe()["platforms"]
    return found


def client(world: PracticeWorld) -> HttpClient:
    return HttpClient(trusted=world.describe()["trusted"])


def tags(xml: str) -> set[str]:
    return set(re.findall(r"<([a-zA-Z:]+)", xml))


def test_the_feed_has_no_element_that_a_recorded_one_lacks() -> None:
    state = PlatformState.seeded()
    feed = answers.youtube_feed(state.channels[seed.YOUTUBE, seed.CAROL_ON_YOUTUBE])
    assert tags(feed) <= tags((RECORDINGS / "youtube-feed.xml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("name", "answer", "host", "work"),
    [
        ("vimeo-oembed.json", answers.vimeo_embed, seed.VIMEO, "730000101"),
        ("dailymotion-api-video.json", answers.dailymotion_video, seed.DAILYMOTION, "x8mallet"),
    ],
)
def test_an_answer_has_no_key_that_a_recorded_one_lacks(name: str, answer: object, host: str, work: str) -> None:
    found = PlatformState.seeded().work(host, work)
    assert found is not None
    assert callable(answer)
    assert answer(*found).keys() <= json.loads((RECORDINGS / name).read_bytes()).keys()


async def test_the_clients_understand_every_seeded_channel(world: PracticeWorld) -> None:
    http = client(world)
    try:
        where = places(world)
        youtube = YouTubeClient(http, where["youtube"])
        assert await youtube.channel_of("https://www.youtube.com/@carolbythesea") == seed.CAROL_ON_YOUTUBE
        feed = await youtube.feed(seed.CAROL_ON_YOUTUBE)
        assert [upload.title for upload in feed.uploads] == ["Harbour at noon", "The cliffs"]
        embed = await youtube.video("https://www.youtube.com/watch?v=carolHarbor")
        assert embed.author_url == "https://www.youtube.com/@carolbythesea"
        user = await VimeoClient(http, where["vimeo"]).user("carolfilms")
        assert (user.number, user.bio) == (seed.CAROL_ON_VIMEO, "Short films.\nhive-tips: @carol")
        owner = await DailymotionClient(http, where["dailymotion"]).user(seed.MAKER_ON_DAILYMOTION)
        assert owner.description == "Wood and tools. hive-tips: @maker"
        page = await PageClient(http).page(f"http://{world.describe()['sites'][0]}/")
        assert page.me == (MeLink("https://hive.blog/@edith", "hive-tips: @edith"),)
    finally:
        await http.close()


async def test_what_is_not_there_is_refused_as_the_real_ones_do(world: PracticeWorld) -> None:
    http = client(world)
    try:
        where = places(world)
        with pytest.raises(NotThere):
            await YouTubeClient(http, where["youtube"]).feed("UC" + "x" * 22)
        with pytest.raises(NotThere):
            await VimeoClient(http, where["vimeo"]).user("nobody")
        with pytest.raises(NotThere):
            await DailymotionClient(http, where["dailymotion"]).video("x8nothing")
        with pytest.raises(NotThere):
            await PageClient(http).page(f"http://{world.describe()['sites'][0]}/nothing")
    finally:
        await http.close()


async def test_a_place_that_is_away_or_another_ones(world: PracticeWorld) -> None:
    http = client(world)
    channel = world.platforms.channels[seed.VIMEO, seed.NINA_ON_VIMEO]
    site = world.platforms.sites[seed.SITE]
    vimeo = VimeoClient(http, places(world)["vimeo"])
    try:
        channel.away = True
        with pytest.raises(Unreachable):
            await vimeo.user("ninasings")
        channel.away, channel.shows_as = False, seed.CAROL_ON_VIMEO
        with pytest.raises(Rejected, match="another user"):
            await vimeo.user(seed.NINA_ON_VIMEO)
        site.moved_to = world.peertube_url()
        with pytest.raises(RefusedAddress):
            await PageClient(http).page(f"http://{world.describe()['sites'][0]}/")
    finally:
        channel.away, channel.shows_as, site.moved_to = False, "", ""
        await http.close()


def test_owners_change_their_texts(world: PracticeWorld) -> None:
    state = PlatformState.seeded()
    state.paste(seed.YOUTUBE, "@bertclimbs", "hive-tips: @bert")
    state.upload(seed.YOUTUBE, seed.BERT_ON_YOUTUBE, "bertRidge02", "Again", "Snow.")
    channel = state.channel(seed.YOUTUBE, seed.BERT_ON_YOUTUBE)
    assert channel is not None
    assert [work.text for work in channel.works] == ["Snow.", "hive-tips: @bert"]
    state.paste(seed.SITE, "", "<p>new</p>")
    assert "<p>new</p>" in (state.page(seed.SITE, "/") or "")
    for host, name in ((seed.VIMEO, "nobody"), ("nowhere.localhost", "")):
        with pytest.raises(PracticeError):
            state.paste(host, name, "x")
    with pytest.raises(PracticeError):
        state.upload(seed.YOUTUBE, "nobody", "x", "x", "x")
    assert {urlsplit(url).hostname for url in places(world).values()} == {
        seed.YOUTUBE,
        seed.VIMEO,
        seed.DAILYMOTION,
        seed.BANK,
    }


def paste(world: PracticeWorld, host: str, name: str, text: str, **headers: str) -> httpx.Response:
    fields = {"host": host, "name": name, "text": text}
    return httpx.post(f"{world.describe()['channels']}/paste", data=fields, headers=headers, trust_env=False)


def test_a_player_writes_on_every_channel_as_its_owner_would() -> None:
    with PracticeWorld(factor=0) as world:
        shown = httpx.get(world.describe()["channels"], trust_env=False).text
        assert "Nina sings, vimeo.localhost 7300002" in shown
        assert "DNS record, dns _capillary.tube.localhost" in shown
        for host, name in ((seed.VIMEO, seed.NINA_ON_VIMEO), (seed.YOUTUBE, seed.BERT_ON_YOUTUBE), (seed.SITE, "")):
            assert "Saved." in paste(world, host, name, f"<b>{host}").text
        assert "Saved." in paste(world, "tube.localhost", "ann_channel", "hive-tips: @ann").text
        assert "Saved." in paste(world, "dns", "_capillary.tube.localhost", "one\n two \n\n").text
        assert world.platforms.channels[seed.VIMEO, seed.NINA_ON_VIMEO].text == "<b>vimeo.localhost"
        assert world.platforms.channels[seed.YOUTUBE, seed.BERT_ON_YOUTUBE].works[0].text == "<b>youtube.localhost"
        assert world.peertube.hosts["tube.localhost"].channels["ann_channel"].support == "hive-tips: @ann"
        assert world.zone.texts("_capillary.tube.localhost", "https") == ["one", "two"]
        assert "&lt;b&gt;vimeo.localhost" in httpx.get(world.describe()["channels"], trust_env=False).text


def test_what_no_owner_could_write_is_refused(world: PracticeWorld) -> None:
    assert "no such channel" in paste(world, seed.VIMEO, "nobody", "x").text
    assert "no such channel" in paste(world, "dns", "_capillary.evil.example", "x").text
    assert "longer than" in paste(world, seed.SITE, "", "x" * 10_001).text
    assert paste(world, seed.SITE, "", "x", origin="http://evil.example").status_code == 403
