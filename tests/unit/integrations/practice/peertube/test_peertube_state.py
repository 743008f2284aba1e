"""The practice PeerTube from Python: people, videos, thumbs and hostility without a server."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from integrations.practice.errors import PracticeError
from integrations.practice.peertube.hostility import Hostility, bomb, spoiled
from integrations.practice.peertube.limits import RateLimits
from integrations.practice.peertube.state import PeerTubeState
from integrations.practice.peertube.tokens import Tokens, is_right_code, one_time_code
from integrations.practice.seed_data import CHOIR, DOVETAIL, KNOTS, OTHER, SUNRISE, TUBE, VIDEOS

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def state() -> PeerTubeState:
    return PeerTubeState.seeded(lambda: NOON, 8123)


def likes(state: PeerTubeState, name: str, host: str = TUBE) -> list[str]:
    return state.hosts[host].rated(name, "like")


def test_the_seed_stands_with_its_old_likes(state: PeerTubeState) -> None:
    assert likes(state, "alice") == [DOVETAIL, KNOTS]
    assert {video.uuid for video in VIDEOS if video.host == TUBE} <= state.hosts[TUBE].videos.keys()


def test_a_video_is_as_old_as_the_seed_says(state: PeerTubeState) -> None:
    assert state.hosts[TUBE].videos[SUNRISE].published == NOON - timedelta(days=40)


def test_the_first_host_with_a_viewer_of_that_name_is_meant(state: PeerTubeState) -> None:
    state.like("dora", "Choir")
    assert likes(state, "dora", OTHER)[0] == CHOIR


def test_alice_of_the_other_host_is_another_person(state: PeerTubeState) -> None:
    state.like("alice@other.localhost", "Choir")
    assert CHOIR in likes(state, "alice", OTHER)
    assert CHOIR not in likes(state, "alice")


def test_a_like_twice_is_one_like(state: PeerTubeState) -> None:
    state.like("alice", SUNRISE)
    state.like("alice", "8iTvEUyqZ4JimMfo5brPx8")
    assert likes(state, "alice") == [SUNRISE, DOVETAIL, KNOTS]


def test_a_copied_uuid_does_not_hide_the_original(state: PeerTubeState) -> None:
    assert state.hosts[TUBE].videos[SUNRISE].channel == "carol_channel"
    assert state.hosts[OTHER].videos[SUNRISE].channel == "mallory_channel"


def test_a_new_video_is_seen_on_both_hosts_and_a_deleted_one_on_none(state: PeerTubeState) -> None:
    uuid = state.add_video(TUBE, "ann_channel", "Bends", seconds=61)
    state.like("alice@other.localhost", "Bends")
    state.delete_video("Bends")
    assert all(uuid not in host.videos for host in state.hosts.values())
    assert uuid not in likes(state, "alice", OTHER)


def test_a_local_video_stays_at_home(state: PeerTubeState) -> None:
    uuid = state.add_video(TUBE, "ann_channel", "Rehearsal", local_only=True)
    assert (uuid in state.hosts[TUBE].videos, uuid in state.hosts[OTHER].videos) == (True, False)


def test_support_is_set_for_a_channel_and_for_one_video(state: PeerTubeState) -> None:
    state.set_support(TUBE, "ann_channel", "hive-tips: @ann")
    state.set_support(TUBE, "Splices", None)
    host = state.hosts[TUBE]
    assert host.channels["ann_channel"].support == "hive-tips: @ann"
    assert next(video for video in host.videos.values() if video.title == "Splices").support is None


@pytest.mark.parametrize(
    ("viewer", "video"), [("nobody", "Sunrise"), ("alice@nowhere", "Sunrise"), ("alice", "Nothing")]
)
def test_who_or_what_is_not_there_cannot_be_thumbed(state: PeerTubeState, viewer: str, video: str) -> None:
    with pytest.raises(PracticeError):
        state.like(viewer, video)


def test_only_known_ways_of_hostility_are_taken(state: PeerTubeState) -> None:
    state.spoil(TUBE, "bomb")
    assert state.hosts[TUBE].hostility is Hostility.BOMB
    for host, mode in ((TUBE, "sulking"), ("nowhere", "bomb")):
        with pytest.raises(PracticeError):
            state.spoil(host, mode)


def test_the_bomb_is_small_until_it_is_opened() -> None:
    assert len(bomb()) < 100_000


def test_spoiling_reaches_every_depth_and_leaves_the_original_alone() -> None:
    document = {"data": [{"displayName": "Ann", "name": "ann", "support": None}]}
    assert spoiled(document, Hostility.BIDI_NAMES) != document
    assert document == {"data": [{"displayName": "Ann", "name": "ann", "support": None}]}
    assert spoiled(document, Hostility.NONE) == document


def test_a_window_of_a_limit_ends() -> None:
    now = [1000.0]
    limits = RateLimits(lambda: now[0])
    allowed = [limits.count("tube", "login", "127.0.0.1").allowed for _ in range(16)]
    assert (allowed.count(True), allowed[-1]) == (15, False)
    now[0] += 300
    assert limits.count("tube", "login", "127.0.0.1").remaining == 14


def test_limits_are_counted_apart_and_grow_with_the_speed_of_the_world() -> None:
    limits = RateLimits(lambda: 1000.0)
    assert limits.count("tube", "api", "127.0.0.1").limit == 50
    limits.speed = lambda: 120.0
    assert limits.count("tube", "api", "127.0.0.1").limit == 6_000
    limits.speed = lambda: 0.0
    assert limits.count("tube", "api", "127.0.0.1").remaining == 49_997
    limits.start_anew()
    assert limits.count("tube", "api", "127.0.0.1").remaining == 49_999


def test_tokens_run_out_by_the_time_of_the_world() -> None:
    now = [NOON]
    tokens = Tokens(lambda: now[0])
    grant = tokens.issue("alice")
    now[0] += timedelta(days=1)
    assert tokens.user_of(grant.access) is None
    fresh = tokens.refresh(grant.refresh)
    assert fresh is not None
    now[0] += timedelta(days=14)
    assert tokens.refresh(fresh.refresh) is None


def test_one_time_codes_are_those_of_rfc_6238() -> None:
    assert one_time_code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", 59) == "287082"
    assert one_time_code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", 1111111109) == "081804"
    assert is_right_code("JBSWY3DPEHPK3PXP", one_time_code("JBSWY3DPEHPK3PXP"))
    assert not is_right_code("JBSWY3DPEHPK3PXP", "\u0661\u0662\u0663\u0664\u0665\u0666")
