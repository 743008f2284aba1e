"""The client against the practice server: log-in, refresh, thumbs, origins, and what it all costs in bytes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from integrations.errors import BadAnswer, LoginRequired, NotThere, RefusedAddress, Rejected
from integrations.peertube.client import PeerTubeClient
from integrations.peertube.likes import KnownLikes
from integrations.peertube.sessions import Session
from integrations.practice.peertube.tokens import one_time_code
from integrations.practice.seed_data import DOVETAIL, KNOTS, OTHER, SUNRISE, TUBE
from tests.servers.practice_peertube import Notebook, Tube, practice_peertube


@pytest.fixture
async def tube() -> AsyncIterator[Tube]:
    async with practice_peertube() as running:
        yield running


async def logged_in(client: PeerTubeClient, store: Notebook) -> Session:
    return await client.login("alice", "alice-watches-tube", store)


async def test_a_login_is_stored_and_names_the_user_as_the_server_does(tube: Tube) -> None:
    store = Notebook()
    session = await tube.client().login("alice@example.org", "alice-watches-tube", store)
    assert (session.username, list(store.pages)) == ("alice", [(tube.client().base_url, "alice")])


async def test_the_password_is_kept_nowhere(tube: Tube) -> None:
    store, client = Notebook(), tube.client()
    session = await logged_in(client, store)
    kept = [vars(client), vars(session), store.pages, vars(client._connection), vars(client._logins)]
    assert "alice-watches-tube" not in repr(kept)


async def test_a_wrong_password_is_told_apart(tube: Tube) -> None:
    with pytest.raises(Rejected) as refusal:
        await tube.client().login("alice", "wrong", Notebook())
    assert refusal.value.code == "invalid_grant"


async def test_a_second_factor_is_asked_for_and_checked(tube: Tube) -> None:
    secret = tube.state.hosts[TUBE].users["bob"].otp_secret
    client, codes = tube.client(), []
    for otp in (None, "000000"):
        with pytest.raises(Rejected) as refusal:
            await client.login("bob", "bob-watches-tube", Notebook(), otp)
        codes.append(refusal.value.code)
    session = await client.login("bob", "bob-watches-tube", Notebook(), one_time_code(secret))
    assert (codes, session.username) == (["missing_two_factor", "invalid_two_factor"], "bob")


async def test_a_server_with_external_login_explains_the_way_by_link(tube: Tube) -> None:
    tube.state.hosts[TUBE].external_logins = ("Club House",)
    with pytest.raises(Rejected, match="paste the address of a video") as refusal:
        await tube.client().login("alice", "wrong", Notebook())
    assert refusal.value.code == "external_login"
    assert (await tube.client().instance()).external_logins == ("Club House",)
    assert (await logged_in(tube.client(), Notebook())).username == "alice"


async def test_an_access_token_that_ran_out_is_exchanged_before_it_is_used(tube: Tube) -> None:
    store, client = Notebook(), tube.client()
    session = await logged_in(client, store)
    old = session.pair
    tube.passed = timedelta(days=1)
    assert (await client.me(session)).username == "alice"
    assert session.pair != old
    assert store.load(client.base_url, "alice") == session.pair


async def test_a_token_that_the_server_dropped_is_exchanged_once_and_the_question_put_again(tube: Tube) -> None:
    client = tube.client()
    session = await logged_in(client, Notebook())
    tokens = tube.state.hosts[TUBE].tokens
    tokens._by_access.pop(session.pair.access)
    assert (await client.me(session)).username == "alice"


async def test_many_requests_at_the_end_of_a_token_need_one_refresh(tube: Tube) -> None:
    client = tube.client()
    session = await logged_in(client, Notebook())
    tube.passed = timedelta(days=1)
    before = client.traffic.requests
    answers = await asyncio.gather(*(client.rating(session, KNOTS) for _ in range(8)))
    assert (answers, client.traffic.requests - before) == (["like"] * 8, 9)


async def test_a_session_that_another_program_ended_asks_for_a_login_and_is_forgotten(tube: Tube) -> None:
    store, client = Notebook(), tube.client()
    session = await logged_in(client, store)
    tube.state.hosts[TUBE].tokens.revoke_all()
    for _ in range(2):
        with pytest.raises(LoginRequired) as refusal:
            await client.scan_likes(session, KnownLikes())
        assert refusal.value.code == "session_ended"
    assert store.pages == {}


async def test_a_pair_lost_in_a_crash_ends_the_session_and_loses_no_thumb(tube: Tube) -> None:
    store, client = Notebook(), tube.client()
    session = await logged_in(client, store)
    known = (await client.scan_likes(session, KnownLikes(), full=True)).changes.known
    tube.state.hosts[TUBE].tokens.refresh(session.pair.refresh)
    tube.state.like("alice", "Sunrise")
    after_crash = Session.resume(client.base_url, "alice", store)
    with pytest.raises(LoginRequired):
        await client.scan_likes(after_crash, known)
    again = await logged_in(client, store)
    assert [row.uuid for row in (await client.scan_likes(again, known)).changes.new] == [SUNRISE]


async def test_logout_voids_both_tokens_at_the_server(tube: Tube) -> None:
    store, client = Notebook(), tube.client()
    session = await logged_in(client, store)
    pair = session.pair
    await client.logout(session)
    tokens = tube.state.hosts[TUBE].tokens
    assert (tokens.user_of(pair.access), tokens.refresh(pair.refresh), store.pages) == (None, None, {})


async def test_logout_with_an_old_access_token_voids_the_refresh_token_too(tube: Tube) -> None:
    client = tube.client()
    session = await logged_in(client, Notebook())
    tube.passed = timedelta(days=2)
    await client.logout(session)
    assert tube.state.hosts[TUBE].tokens._by_refresh == {}


async def test_a_logout_that_nobody_hears_still_forgets_the_session_here(tube: Tube) -> None:
    store = Notebook()
    session = await logged_in(tube.client(), store)
    nobody = PeerTubeClient("http://nowhere.localhost:1", tube.http, now=tube.now)
    with pytest.raises(RefusedAddress):
        await nobody.logout(session)
    assert store.pages == {}


async def test_a_refresh_on_demand_changes_the_pair(tube: Tube) -> None:
    client = tube.client()
    session = await logged_in(client, Notebook())
    old = session.pair
    assert (await client.refresh(session)).pair != old


async def test_like_unlike_and_relike_are_noticed(tube: Tube) -> None:
    client = tube.client()
    session = await logged_in(client, Notebook())
    scan = await client.scan_likes(session, KnownLikes(), full=True)
    story = []
    for act in (tube.state.like, tube.state.unlike, tube.state.like, tube.state.dislike, tube.state.like):
        act("alice", "Sunrise")
        scan = await client.scan_likes(session, scan.changes.known, scan.etag)
        story.append(("new" if scan.changes.new else "") + ("gone" if scan.changes.gone else ""))
    assert story == ["new", "gone", "new", "gone", "new"]


async def test_nothing_new_is_answered_without_a_body(tube: Tube) -> None:
    client = tube.client()
    session = await logged_in(client, Notebook())
    scan = await client.scan_likes(session, KnownLikes(), full=True)
    scan = await client.scan_likes(session, scan.changes.known, scan.etag)
    before = client.traffic.received
    again = await client.scan_likes(session, scan.changes.known, scan.etag)
    assert (again, client.traffic.not_modified) == (scan, 1)
    assert client.traffic.received - before < 1_000


async def test_a_day_of_polling_and_liking_stays_below_five_megabytes(tube: Tube) -> None:
    client = tube.client()
    session = await logged_in(client, Notebook())
    scan = await client.scan_likes(session, KnownLikes(), full=True)
    videos = ["Sunrise", "Tide pools", "Night train", "Bread at home", "Choir", "Duet"]
    before, polls = client.traffic.received, 60
    for poll in range(polls):
        if poll % 10 == 0:
            tube.state.like("alice", videos[poll // 10])
        scan = await client.scan_likes(session, scan.changes.known, scan.etag)
    # One poll in ten finding a like is far more than people press; an awake day has 24 x 60 polls.
    assert (client.traffic.received - before) / polls * 24 * 60 < 5_000_000
    assert len(scan.changes.known.uuids) == 8


async def test_a_full_scan_costs_at_most_1700_bytes_a_like(tube: Tube) -> None:
    client = tube.client()
    session = await logged_in(client, Notebook())
    for number in range(250):
        tube.state.add_video(TUBE, "carol_channel", f"Film {number}", description="A day by the sea. " * 30)
        tube.state.like("alice", f"Film {number}")
    before = client.traffic.received
    scan = await client.scan_likes(session, KnownLikes(), full=True)
    assert len(scan.changes.known.uuids) == 252
    assert client.traffic.received - before < 252 * 1_700


async def test_a_deleted_video_is_no_longer_liked(tube: Tube) -> None:
    client = tube.client()
    session = await logged_in(client, Notebook())
    scan = await client.scan_likes(session, KnownLikes(), full=True)
    tube.state.delete_video(KNOTS)
    scan = await client.scan_likes(session, scan.changes.known, scan.etag)
    assert scan.changes.gone == (KNOTS,)
    with pytest.raises(NotThere):
        await client.rating(session, KNOTS)


async def test_one_thumb_is_asked_for_by_uuid(tube: Tube) -> None:
    client = tube.client()
    session = await logged_in(client, Notebook())
    tube.state.dislike("alice", "Sunrise")
    ratings = [await client.rating(session, uuid) for uuid in (KNOTS, SUNRISE, DOVETAIL)]
    assert ratings == ["like", "dislike", "like"]


async def test_a_remote_video_is_read_at_its_origin(tube: Tube) -> None:
    client = tube.client()
    here = await client.video(DOVETAIL)
    video = await client.origin_video(here.url, here.uuid)
    channel, account = await client.origin_actor(video.channel_url), await client.origin_actor(video.account_url)
    assert (here.is_local, here.origin) == (False, tube.state.hosts[OTHER].address)
    assert (channel.preferred_username, channel.host, account.preferred_username) == (
        "maker_channel", here.origin, "maker",
    )  # fmt: skip
    assert channel.support is not None
    assert channel.support.startswith("hive-tips: @maker")


async def test_a_copied_uuid_names_another_channel_at_its_own_origin(tube: Tube) -> None:
    copy = await tube.client(OTHER).video(SUNRISE)
    video = await tube.client(OTHER).origin_video(copy.url, SUNRISE)
    assert video.channel_url.endswith("/video-channels/mallory_channel")
    assert copy.origin == tube.state.hosts[OTHER].address


async def test_a_host_that_only_shows_a_video_is_not_its_origin(tube: Tube) -> None:
    shown_here = f"{tube.client().base_url}/videos/watch/{DOVETAIL}"
    with pytest.raises((Rejected, RefusedAddress)):
        await tube.client().origin_video(shown_here, DOVETAIL)


async def test_another_uuid_than_asked_for_is_not_the_video(tube: Tube) -> None:
    with pytest.raises(Rejected) as refusal:
        await tube.client().origin_video(f"{tube.client().base_url}/videos/watch/{SUNRISE}", KNOTS)
    assert refusal.value.code == "not_the_origin"


async def test_a_channel_is_believed_only_under_its_own_address(tube: Tube) -> None:
    with pytest.raises(Rejected) as refusal:
        await tube.client().origin_actor(f"{tube.client().base_url}/c/carol_channel")
    assert refusal.value.code == "not_the_origin"


async def test_an_origin_in_the_home_network_is_not_asked(tube: Tube) -> None:
    with pytest.raises(RefusedAddress):
        await tube.client().origin_video(f"http://192.168.1.1/videos/watch/{SUNRISE}", SUNRISE)


async def test_a_video_is_found_by_its_foreign_address(tube: Tube) -> None:
    client = tube.client()
    session = await logged_in(client, Notebook())
    found = await client.search((await client.video(DOVETAIL)).url, session)
    assert found is not None
    assert found.uuid == DOVETAIL
    assert await client.search("https://example.org/w/nothing", session) is None


async def test_what_a_host_runs_is_told_by_nodeinfo(tube: Tube) -> None:
    software = await tube.client().software()
    assert (software.name, (await tube.client().instance()).title) == ("peertube", "Tube")


async def test_nodeinfo_of_another_host_does_not_count(tube: Tube) -> None:
    tube.state.hosts[TUBE].name = "elsewhere.localhost"
    with pytest.raises(BadAnswer):
        await tube.client().software()


async def test_channels_and_accounts_are_found_by_handle(tube: Tube) -> None:
    client, other = tube.client(), tube.state.hosts[OTHER].address
    assert (await client.channel("carol_channel")).support == "hive-tips: @carol"
    assert (await client.channel(f"maker_channel@{other}")).host == other
    assert (await client.account(f"maker@{other}")).title == "The Maker"
    with pytest.raises(NotThere):
        await client.channel("nobody")
    with pytest.raises(Rejected):
        await client.account("../users/me")


async def test_a_full_scan_keeps_to_the_limits_of_a_real_server(tube: Tube) -> None:
    tube.state.limits.scale = 1
    client = tube.client()
    session = await logged_in(client, Notebook())
    asked = [await client.rating(session, KNOTS) for _ in range(30)]
    assert (asked, client.traffic.requests) == (["like"] * 30, 33)
