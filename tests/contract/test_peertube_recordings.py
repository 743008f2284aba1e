"""Every recorded answer of a real PeerTube is understood, refused on purpose, or named as not concerning the client.

The table beside this file says which; here each row is held to be true by playing the recording to the client.
"""

from __future__ import annotations

import csv
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from integrations import errors
from integrations.http import HttpClient
from integrations.http.validators import Validators
from integrations.peertube import like_pages, wire
from integrations.peertube.activities import parse_activity_actor, parse_activity_video
from integrations.peertube.client import PeerTubeClient
from integrations.peertube.connection import Connection
from integrations.peertube.logins import Logins
from integrations.peertube.sessions import Session, TokenPair
from tests.servers.practice_peertube import Notebook
from tests.servers.recordings import Recording, names, playing

NOW = datetime(2026, 11, 22, 2, tzinfo=UTC)
UUID = "57ced71f-2964-44d1-881c-0c36b0caa336"


@dataclass(frozen=True)
class Row:
    """One line of the table. `question` is a key of QUESTIONS, `outcome` the name of a type or of an error."""

    recording: str
    verdict: str
    question: str
    outcome: str
    why: str


TABLE = [
    Row(**line)
    for line in csv.DictReader(
        Path(__file__).with_name("peertube_recordings_table.csv").read_text("utf-8").splitlines()
    )
]
ASKED = [row for row in TABLE if row.verdict != "not ours"]


class Asker:
    """The client, its session and its parts, all talking to the server that plays a recording."""

    def __init__(self, url: str, http: HttpClient) -> None:
        pair = TokenPair("a" * 40, "b" * 40, NOW + timedelta(days=1), NOW + timedelta(days=14))
        self.url = url
        self.client = PeerTubeClient(url, http, now=lambda: NOW)
        self.connection = Connection(url, http)
        self.logins = Logins(self.connection, lambda: NOW)
        self.session = Session.begin(url, "alice", pair, Notebook())

    async def decoded(self, path: str, shape: type[object]) -> object:
        return wire.decoded((await self.connection.get(path, "it")).body, shape, "it")

    async def activity(self, parse: Callable[[bytes], object]) -> object:
        return parse((await self.connection.get_activity(f"{self.url}/document", "it")).body)


QUESTIONS: dict[str, Callable[[Asker], Awaitable[object]]] = {
    "likes": lambda asker: asker.client.likes_page(asker.session, 0, 100, 'W/"678-v26SI2DydBV7rQ+0UQU9xQO8/Ro"'),
    "rating": lambda asker: asker.client.rating(asker.session, UUID),
    "video": lambda asker: asker.client.video(UUID),
    "channel": lambda asker: asker.client.channel("alice_music"),
    "account": lambda asker: asker.client.account("alice"),
    "me": lambda asker: asker.client.me(asker.session),
    "instance": lambda asker: asker.client.instance(),
    "search": lambda asker: asker.client.search("http://localhost:9011/w/5GUcxS3XZ9dAvb1XMghjr9", asker.session),
    "software links": lambda asker: asker.decoded("/.well-known/nodeinfo", wire.NodeInfoLinks),
    "software": lambda asker: asker.decoded("/nodeinfo/2.0.json", wire.NodeInfo),
    "program key": lambda asker: asker.decoded("/api/v1/oauth-clients/local", wire.OAuthClient),
    "log-in": lambda asker: asker.logins.with_password("alice", "placeholder", None),
    "refresh": lambda asker: asker.logins.refreshed(asker.session.pair),
    "channel uploads": lambda asker: asker.client.uploads("channel", "alice_music", Validators()),
    "account uploads": lambda asker: asker.client.uploads("account", "alice", Validators()),
    "subscriptions": lambda asker: asker.client.subscriptions(asker.session),
    "log-out": lambda asker: asker.logins.end(asker.session),
    "origin video": lambda asker: asker.activity(parse_activity_video),
    "origin actor": lambda asker: asker.activity(parse_activity_actor),
}


def test_the_table_names_every_recording_once() -> None:
    assert [row.recording for row in TABLE] == names()


def test_every_verdict_is_one_of_three_and_says_what_is_needed() -> None:
    for row in TABLE:
        assert row.verdict in ("parses", "refused", "not ours"), row
        assert row.question in QUESTIONS if row.verdict != "not ours" else row.why, row
        assert (row.verdict == "refused") == (row.outcome in vars(errors)), row


@pytest.mark.parametrize("row", ASKED, ids=lambda row: row.recording)
async def test_a_row_of_the_table_is_true(row: Row) -> None:
    helpers = {} if row.question == "program key" else {"/api/v1/oauth-clients/local": "oauth-client-local"}
    helpers |= {"/api/v1/config": "config"} if row.question == "log-in" else {}
    async with playing(row.recording, **helpers) as server:
        http = HttpClient(trusted=[server.place])
        try:
            if row.verdict == "parses":
                answer = await QUESTIONS[row.question](Asker(server.url, http))
                assert type(answer).__name__ == (row.outcome if row.outcome != "None" else "NoneType")
            else:
                with pytest.raises(errors.IntegrationError) as refusal:
                    await QUESTIONS[row.question](Asker(server.url, http))
                assert type(refusal.value).__name__ == row.outcome
        finally:
            await http.close()


REFUSALS = {
    "token-password-wrong": ("log-in", "invalid_grant"),
    "token-2fa-missing": ("log-in", "missing_two_factor"),
    "token-2fa-wrong": ("log-in", "invalid_two_factor"),
    "token-unknown-client": ("log-in", "invalid_client"),
    "token-refresh-reused": ("refresh", "session_ended"),
    "token-refresh-expired": ("refresh", "session_ended"),
    "account-ratings-other-user": ("likes", "private"),
    "channel-404": ("channel", "not_found"),
}


@pytest.mark.parametrize("name", REFUSALS)
async def test_refusals_are_told_apart_by_their_code(name: str) -> None:
    question, code = REFUSALS[name]
    others = {"/api/v1/oauth-clients/local": "oauth-client-local", "/api/v1/config": "config"}
    async with playing(name, **others) as server:
        http = HttpClient(trusted=[server.place])
        with pytest.raises(errors.Rejected) as refusal:
            await QUESTIONS[question](Asker(server.url, http))
        await http.close()
    assert refusal.value.code == code


async def test_no_refusal_repeats_a_word_of_the_server() -> None:
    said = Recording.read("token-password-wrong").document
    assert isinstance(said, dict)
    others = {"/api/v1/oauth-clients/local": "oauth-client-local", "/api/v1/config": "config"}
    async with playing("token-password-wrong", **others) as server:
        http = HttpClient(trusted=[server.place])
        with pytest.raises(errors.Rejected) as refusal:
            await QUESTIONS["log-in"](Asker(server.url, http))
        await http.close()
    assert str(said["detail"]) not in str(refusal.value)
    assert str(refusal.value).endswith(".")


def test_the_recorded_likes_are_understood_in_their_order() -> None:
    page = like_pages.parse_likes_page(Recording.read("account-ratings-likes-newest-first").body)
    titles = [row.video.title for row in page.rows if row.video]
    assert (page.total, titles) == (2, ["Bob test pattern three", "Test pattern one"])


def test_a_recorded_remote_like_names_its_origin() -> None:
    page = like_pages.parse_likes_page(Recording.read("fed-remote-account-ratings-carol").body)
    assert [row.video.origin for row in page.rows if row.video] == ["localhost:9011"]


def test_the_recorded_support_texts_come_raw() -> None:
    channel = wire.decoded(Recording.read("channel-get-support-many-links").body, wire.Channel, "it")
    document = Recording.read("channel-get-support-many-links").document
    assert isinstance(document, dict)
    assert channel.support == document["support"]


def test_the_recorded_origin_document_says_who_made_it() -> None:
    video = parse_activity_video(Recording.read("ap-video").body)
    assert (video.uuid, video.channel_url, video.account_url, video.support) == (
        UUID,
        "http://localhost:9000/video-channels/alice_music",
        "http://localhost:9000/accounts/alice",
        "Video-level support text: https://example.org/v1-donate",
    )
