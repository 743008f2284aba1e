"""A hostile PeerTube server gets one clear sentence of our own, and changes nothing."""

from __future__ import annotations

import asyncio
import re
import unicodedata
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import pytest

from integrations.errors import BadAnswer, IntegrationError, RateLimited, RefusedAddress
from integrations.peertube.client import LikesScan, PeerTubeClient
from integrations.peertube.likes import KnownLikes
from integrations.peertube.sessions import Session, TokenPair
from integrations.practice.peertube.hostility import Hostility
from integrations.practice.seed_data import DOVETAIL, KNOTS, SUNRISE, TUBE
from tests.servers.practice_peertube import Notebook, Tube, practice_peertube

SENTENCE = re.compile(r"[A-Z][ -~]{10,200}\.")


@dataclass
class Visit:
    """A client that logged in while the server was still kind, and what it knew then."""

    tube: Tube
    client: PeerTubeClient
    session: Session
    store: Notebook
    known: KnownLikes

    @property
    def kept(self) -> tuple[TokenPair, KnownLikes]:
        pair = self.store.load(self.client.base_url, "alice")
        assert pair is not None
        return pair, self.known

    async def scan(self) -> LikesScan:
        return await self.client.scan_likes(self.session, self.known)


@pytest.fixture
async def visit() -> AsyncIterator[Visit]:
    async with practice_peertube() as tube:
        client, store = tube.client(), Notebook()
        session = await client.login("alice", "alice-watches-tube", store)
        known = (await client.scan_likes(session, KnownLikes(), full=True)).changes.known
        yield Visit(tube, client, session, store, known)


ON_THE_WAY: dict[Hostility, type[IntegrationError]] = {
    Hostility.REDIRECT: RefusedAddress,
    Hostility.BOMB: BadAnswer,
    Hostility.WRONG_TYPE: BadAnswer,
    Hostility.SILENT_LIMIT: RateLimited,
    Hostility.ENDLESS: BadAnswer,
}
ASKED: dict[str, Callable[[Visit], Awaitable[object]]] = {
    "likes": lambda visit: visit.scan(),
    "one thumb": lambda visit: visit.client.rating(visit.session, KNOTS),
    "a video": lambda visit: visit.client.video(SUNRISE),
    "a channel": lambda visit: visit.client.channel("carol_channel"),
    "the origin": lambda visit: visit.client.origin_video(f"{visit.client.base_url}/videos/watch/{SUNRISE}", SUNRISE),
    "the channel's paper": lambda visit: visit.client.origin_actor(
        f"{visit.client.base_url}/video-channels/carol_channel"
    ),
    "me": lambda visit: visit.client.me(visit.session),
    "its settings": lambda visit: visit.client.instance(),
}


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("mode", ON_THE_WAY)
async def test_a_spoilt_answer_is_one_sentence_and_changes_nothing(visit: Visit, mode: Hostility, asked: str) -> None:
    before = visit.kept
    visit.tube.state.spoil(TUBE, mode)
    with pytest.raises(ON_THE_WAY[mode]) as refusal:
        await ASKED[asked](visit)
    assert SENTENCE.fullmatch(str(refusal.value))
    assert visit.kept == before
    assert visit.client.traffic.received < 5_000_000


@pytest.mark.parametrize("mode", ON_THE_WAY)
async def test_when_the_server_is_kind_again_everything_goes_on(visit: Visit, mode: Hostility) -> None:
    visit.tube.state.spoil(TUBE, mode)
    with pytest.raises(IntegrationError):
        await visit.scan()
    visit.tube.state.spoil(TUBE, Hostility.NONE)
    visit.tube.state.like("alice", "Sunrise")
    again = await visit.tube.client().scan_likes(visit.session, visit.known)
    assert [row.uuid for row in again.changes.new] == [SUNRISE]


@pytest.mark.parametrize("mode", [Hostility.BOMB, Hostility.WRONG_TYPE, Hostility.ENDLESS, Hostility.WRONG_SHAPES])
async def test_a_hostile_login_gives_no_session(visit: Visit, mode: Hostility) -> None:
    visit.tube.state.spoil(TUBE, mode)
    store = Notebook()
    with pytest.raises(BadAnswer) as refusal:
        await visit.tube.client().login("alice", "alice-watches-tube", store)
    assert SENTENCE.fullmatch(str(refusal.value))
    assert store.pages == {}


async def test_a_429_without_a_time_is_not_asked_again_at_once(visit: Visit) -> None:
    visit.tube.state.spoil(TUBE, Hostility.SILENT_LIMIT)
    with pytest.raises(RateLimited):
        await visit.scan()
    asked = visit.client.traffic.requests
    with pytest.raises(RateLimited) as refusal:
        await visit.scan()
    assert (visit.client.traffic.requests, refusal.value.retry_after > 15) == (asked, True)


@pytest.mark.parametrize("asked", ["a video", "a channel", "the origin", "the channel's paper"])
async def test_ten_megabytes_of_support_text_are_not_read(visit: Visit, asked: str) -> None:
    visit.tube.state.spoil(TUBE, Hostility.LONG_SUPPORT)
    with pytest.raises(BadAnswer) as refusal:
        await ASKED[asked](visit)
    assert SENTENCE.fullmatch(str(refusal.value))


async def test_a_support_text_that_is_a_little_too_long_is_refused_too(visit: Visit) -> None:
    visit.tube.state.set_support(TUBE, "carol_channel", "x" * 5_001)
    with pytest.raises(BadAnswer):
        await ASKED["the channel's paper"](visit)


async def test_long_support_texts_do_not_hide_the_likes(visit: Visit) -> None:
    visit.tube.state.spoil(TUBE, Hostility.LONG_SUPPORT)
    visit.tube.state.like("alice", "Sunrise")
    assert [row.uuid for row in (await visit.scan()).changes.new] == [SUNRISE]


async def test_display_names_are_shown_without_their_tricks(visit: Visit) -> None:
    visit.tube.state.spoil(TUBE, Hostility.BIDI_NAMES)
    visit.tube.state.like("alice", "Sunrise")
    row = (await visit.scan()).changes.new[0]
    channel = await visit.client.origin_actor(f"{visit.client.base_url}/video-channels/carol_channel")
    assert row.video is not None
    shown = [row.video.title, row.video.channel.title, channel.title]
    assert shown == ["Sunrise", "Carol by the sea", "Carol by the sea"]
    assert row.video.name != row.video.title
    assert not any(unicodedata.category(character) in ("Cc", "Cf") for text in shown for character in text)


async def test_a_look_alike_user_name_is_nobody(visit: Visit) -> None:
    visit.tube.state.spoil(TUBE, Hostility.LOOK_ALIKE_NAMES)
    visit.tube.state.like("alice", "Sunrise")
    changes = (await visit.scan()).changes
    assert [(row.uuid, row.video) for row in changes.new] == [(SUNRISE, None)]
    for asked in ("a video", "a channel", "the channel's paper"):
        with pytest.raises(BadAnswer) as refusal:
            await ASKED[asked](visit)
        assert SENTENCE.fullmatch(str(refusal.value))


@pytest.mark.parametrize("asked", ["likes", "a video", "one thumb", "me"])
async def test_words_where_numbers_belong_break_the_protocol(visit: Visit, asked: str) -> None:
    before = visit.kept
    visit.tube.state.spoil(TUBE, Hostility.WRONG_SHAPES)
    with pytest.raises(BadAnswer) as refusal:
        await ASKED[asked](visit)
    assert SENTENCE.fullmatch(str(refusal.value))
    assert visit.kept == before


async def test_a_spoilt_host_does_not_hold_up_the_other_one(visit: Visit) -> None:
    visit.tube.state.spoil(TUBE, Hostility.ENDLESS)
    other = visit.tube.client("other.localhost")
    assert (await other.video(DOVETAIL)).title == "Dovetails"


async def test_an_endless_answer_ends_when_the_reader_hangs_up(visit: Visit) -> None:
    visit.tube.state.spoil(TUBE, Hostility.ENDLESS)
    with pytest.raises(BadAnswer):
        await visit.scan()
    await visit.tube.http.close()
    for _ in range(100):
        if not any("_hung_up" in repr(task.get_coro()) for task in asyncio.all_tasks()):
            break
        await asyncio.sleep(0.02)
    assert not any("_hung_up" in repr(task.get_coro()) for task in asyncio.all_tasks())
