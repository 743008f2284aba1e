"""The practice PeerTube answers like the recorded one: the same assertions, put to both."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator
from dataclasses import replace

import httpx
import pytest

from integrations.practice.peertube.tokens import one_time_code
from integrations.practice.seed_data import DOVETAIL, KNOTS, SUNRISE, TUBE
from tests.contract.peertube_questions import (
    QUESTIONS,
    TOKEN_FORM,
    PracticeServer,
    Question,
    Recordings,
    Source,
    Told,
    differences,
)
from tests.servers.practice_peertube import practice_peertube
from tests.servers.recordings import Recording

_CONNECTION = {"connection", "keep-alive", "content-length", "date", "server", "content-security-policy", "vary"}
_PROXY = {"access-control-allow-credentials", "access-control-expose-headers"}
"""Recordings between servers went through a proxy that added these."""
PARTLY = {"config", "nodeinfo-2.0"}
"""Long answers of which the practice server gives a part."""


def plain_http() -> httpx.AsyncClient:
    """Without certificates, whose loading would take longer than any test here."""
    return httpx.AsyncClient(trust_env=False, verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))


@pytest.fixture
async def practice() -> AsyncIterator[PracticeServer]:
    async with practice_peertube() as tube, plain_http() as http:
        yield PracticeServer(tube, http)


@pytest.fixture(params=["recorded", "practice"])
async def source(request: pytest.FixtureRequest) -> AsyncIterator[Source]:
    if request.param == "recorded":
        yield Recordings()
        return
    async with practice_peertube() as tube, plain_http() as http:
        yield PracticeServer(tube, http)


def rows(told: Told) -> list[dict[str, object]]:
    document = told.document
    assert isinstance(document, dict)
    data = document["data"]
    assert isinstance(data, list)
    return data


class TestPeerTubeContract:
    """Each test runs against the recordings and against the practice server."""

    @pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.recording)
    async def test_an_answer_has_the_recorded_status_type_headers_and_shape(
        self, source: Source, question: Question
    ) -> None:
        recorded = Recording.read(question.recording)
        told = await source.ask(question)
        assert told.status == recorded.status
        assert told.media_type == recorded.headers.get("content-type", "").split(";")[0]
        ignored = _CONNECTION | (_PROXY if question.recording.startswith("fed-") else set())
        assert set(recorded.headers) - ignored <= set(told.headers)
        if isinstance(recorded.document, dict | list):
            partly = question.recording in PARTLY
            assert differences(told.document, recorded.document, partly=partly) == []

    @pytest.mark.parametrize(
        "question", [each for each in QUESTIONS if "token-" in each.recording], ids=lambda question: question.recording
    )
    async def test_a_refusal_carries_the_recorded_code(self, source: Source, question: Question) -> None:
        recorded = Recording.read(question.recording).document
        told = (await source.ask(question)).document
        assert isinstance(told, dict)
        assert isinstance(recorded, dict)
        assert {key: told.get(key) for key in ("code", "type", "detail")} == {
            key: recorded.get(key) for key in ("code", "type", "detail")
        }

    async def test_the_total_does_not_depend_on_the_page(self, source: Source) -> None:
        asked = {question.recording: question for question in QUESTIONS}
        none = await source.ask(asked["account-ratings-likes-count0"])
        one = await source.ask(asked["account-ratings-likes-count1"])
        many = await source.ask(asked["account-ratings-likes-newest-first"])
        assert [len(rows(told)) for told in (none, one, many)] == [0, 1, 2]
        assert {told.document["total"] for told in (none, one, many) if isinstance(told.document, dict)} == {2}

    async def test_the_oldest_first_is_the_newest_first_turned_round(self, source: Source) -> None:
        asked = {question.recording: question for question in QUESTIONS}
        newest = rows(await source.ask(asked["account-ratings-likes-newest-first"]))
        oldest = rows(await source.ask(asked["account-ratings-likes-oldest-first"]))
        assert oldest == newest[::-1]

    async def test_asking_for_what_is_known_gives_no_body(self, source: Source) -> None:
        path = "/api/v1/accounts/alice/ratings?rating=like&count=1"
        first = await source.ask(Question("account-ratings-likes-count1", path, user="alice"))
        known = {"If-None-Match": first.headers["etag"]}
        again = await source.ask(Question("account-ratings-conditional-304", path, user="alice", headers=known))
        assert (again.status, again.body, again.headers["etag"][:2]) == (304, b"", "W/")


async def test_a_like_taken_back_and_given_again_moves_to_the_top_as_recorded(practice: PracticeServer) -> None:
    recorded = rows(await Recordings().ask(Question("account-ratings-order-after-none-like-of-oldest", "")))
    practice.tube.state.unlike("alice", KNOTS)
    practice.tube.state.like("alice", KNOTS)
    practiced = rows(await practice.ask(Question("", "/api/v1/accounts/alice/ratings?rating=like", user="alice")))
    assert [row["video"]["uuid"] for row in practiced] == [KNOTS, DOVETAIL]  # type: ignore[index]
    assert next(row["video"]["id"] for row in recorded) == 1  # type: ignore[index]


async def test_a_dislike_turned_into_a_like_keeps_its_place_as_recorded(practice: PracticeServer) -> None:
    recorded = rows(await Recordings().ask(Question("account-ratings-order-after-dislike-like-of-oldest", "")))
    practice.tube.state.dislike("alice", KNOTS)
    practice.tube.state.like("alice", KNOTS)
    practiced = rows(await practice.ask(Question("", "/api/v1/accounts/alice/ratings?rating=like", user="alice")))
    assert [row["video"]["uuid"] for row in practiced] == [DOVETAIL, KNOTS]  # type: ignore[index]
    assert [row["video"]["id"] for row in recorded][-1] == 1  # type: ignore[index]


async def test_likes_of_a_deleted_video_leave_the_list_as_recorded(practice: PracticeServer) -> None:
    practice.tube.state.delete_video(KNOTS)
    told = await practice.ask(Question("", "/api/v1/accounts/alice/ratings?rating=like", user="alice"))
    assert isinstance(told.document, dict)
    assert told.document["total"] == 1


async def test_a_second_factor_lets_the_right_code_in(practice: PracticeServer) -> None:
    question = next(each for each in QUESTIONS if each.recording == "token-2fa-missing")
    code = one_time_code(practice.tube.state.hosts[TUBE].users["bob"].otp_secret)
    right = replace(question, headers=question.headers | {"x-peertube-otp": code})
    assert (await practice.ask(right)).status == 200


async def test_a_refresh_revokes_the_old_pair_at_once_as_recorded(practice: PracticeServer) -> None:
    place = practice.tube.state.hosts[TUBE]
    old = place.tokens.issue("alice")
    known = f"client_id={place.tokens.client_id}&client_secret={place.tokens.client_secret}"
    body = f"{known}&grant_type=refresh_token&refresh_token={old.refresh}"
    question = Question("token-refresh-grant", "/api/v1/users/token", "POST", body=body, headers=TOKEN_FORM)
    first, second = await practice.ask(question), await practice.ask(question)
    assert differences(first.document, Recording.read("token-refresh-grant").document) == []
    assert (first.status, second.status) == (200, Recording.read("token-refresh-reused").status)
    header = {"Authorization": f"Bearer {old.access}"}
    after = await practice.ask(Question("", "/api/v1/users/me", headers=header))
    assert after.status == Recording.read("token-old-access-after-refresh").status


@pytest.mark.parametrize(
    ("recording", "path", "method", "most"),
    [("rate-limit-api-429", "/api/v1/config", "GET", 50), ("rate-limit-login-429", "/api/v1/users/token", "POST", 15)],
)
async def test_too_many_requests_are_refused_as_recorded(
    practice: PracticeServer, recording: str, path: str, method: str, most: int
) -> None:
    practice.tube.state.limits.scale = 1
    question = Question(recording, path, method)
    statuses = [(await practice.ask(question)).status for _ in range(most + 1)]
    told, recorded = await practice.ask(question), Recording.read(recording)
    assert (statuses.count(429), statuses[-1]) == (1, 429)
    assert (told.body, told.media_type) == (recorded.body, "text/html")
    assert set(recorded.headers) - _CONNECTION <= set(told.headers)


async def test_the_etag_of_an_empty_answer_is_the_recorded_one(practice: PracticeServer) -> None:
    question = next(each for each in QUESTIONS if each.recording == "rate-like")
    assert (await practice.ask(question)).headers["etag"] == Recording.read("rate-like").headers["etag"]


async def test_likes_are_counted_over_all_hosts(practice: PracticeServer) -> None:
    practice.tube.state.like("alice@other.localhost", DOVETAIL)
    told = await practice.ask(Question("", f"/api/v1/videos/{DOVETAIL}"))
    assert isinstance(told.document, dict)
    assert told.document["likes"] == 2


async def test_a_copied_uuid_is_another_video_with_likes_of_its_own(practice: PracticeServer) -> None:
    practice.tube.state.like("alice@tube.localhost", SUNRISE)
    told = await practice.ask(Question("", f"/api/v1/videos/{SUNRISE}", host="other.localhost"))
    assert isinstance(told.document, dict)
    assert (told.document["likes"], told.document["channel"]["name"]) == (0, "mallory_channel")


async def test_the_picture_of_a_channel_is_told_as_that_of_a_video_was_recorded(practice: PracticeServer) -> None:
    recorded = Recording.read("ap-video").document
    headers = {"Accept": "application/activity+json"}
    told = (await practice.ask(Question("", "/video-channels/carol_channel", headers=headers))).document
    assert isinstance(recorded, dict)
    assert isinstance(told, dict)
    assert differences(told["icon"], recorded["icon"]) == []
    for icon in told["icon"]:
        path = icon["url"].partition("/lazy-static/")[2]
        picture = await practice.ask(Question("", f"/lazy-static/{path}"))
        size = (int.from_bytes(picture.body[16:20]), int.from_bytes(picture.body[20:24]))
        assert (picture.status, picture.media_type, size) == (200, "image/png", (icon["width"], icon["height"]))


async def test_there_is_no_picture_that_no_document_names(practice: PracticeServer) -> None:
    for path in ("avatars/x.png", f"thumbnails/{SUNRISE}.jpg", "banners/x.png"):
        assert (await practice.ask(Question("", f"/lazy-static/{path}"))).status == 404


async def test_a_host_that_is_not_there_is_not_served(practice: PracticeServer) -> None:
    async with plain_http() as http:
        answer = await http.get(f"http://127.0.0.1:{practice.tube.state.port}/", headers={"Host": "nowhere.localhost"})
    assert answer.status_code == 404


def test_a_wrong_shape_is_found_however_deep_it_lies() -> None:
    recorded = {"data": [{"video": {"id": 1, "tags": ["a"]}}], "total": 1}
    assert differences({"data": [{"video": {"id": "1", "tags": []}}], "total": 1}, recorded) == [
        "$.data[0].video.id is a str, recorded as a number"
    ]
    assert differences({"data": []}, recorded) == ["$.total is missing"]
    assert differences({"data": [], "total": True, "more": 1}, recorded) == [
        "$.more was never recorded",
        "$.total is a bool, recorded as a number",
    ]


def test_every_question_is_put_once() -> None:
    asked = [question.recording for question in QUESTIONS]
    assert len(asked) == len(set(asked)) >= 60
