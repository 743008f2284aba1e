"""Questions that were once recorded at a real PeerTube, and how the same question is put to the practice server."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urlencode

import httpx
import msgspec

from integrations.practice.seed_data import DOVETAIL, KNOTS, OTHER, SUNRISE, TUBE
from tests.servers.practice_peertube import Tube
from tests.servers.recordings import Recording

TOKEN_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@dataclass(frozen=True)
class Told:
    """An answer, wherever it came from; header names in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def document(self) -> object:
        return msgspec.json.decode(self.body)

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").split(";")[0]


@dataclass(frozen=True)
class Question:
    """`recording` was the answer of a real server. `user` logs in before; `{...}` in path and body are filled in."""

    recording: str
    path: str
    method: str = "GET"
    user: str = ""
    host: str = TUBE
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)


def _form(grant: str, **fields: str) -> str:
    return "client_id={client_id}&client_secret={client_secret}&" + urlencode({"grant_type": grant, **fields})


_ALICE = "/api/v1/accounts/alice/ratings"
_LIKES = f"{_ALICE}?rating=like"
_CAROL = "/api/v1/video-channels/carol_channel"
_NOBODY = "00000000-0000-4000-8000-000000000000"
_RATE_JSON = {"Content-Type": "application/json"}
_WRONG_TOKEN = {"Authorization": "Bearer " + "f" * 40}
_FIND = "/api/v1/search/videos?search="
_RATING = f"/api/v1/users/me/videos/{KNOTS}/rating"
_LOGIN = {"username": "alice", "password": "alice-watches-tube"}
_BOB = {"username": "bob", "password": "bob-watches-tube"}


def _rate(recording: str, video: str, rating: str, user: str = "alice") -> Question:
    body = f'{{{{"rating":"{rating}"}}}}'
    return Question(recording, f"/api/v1/videos/{video}/rate", "PUT", user, TUBE, body, _RATE_JSON)


def _token(recording: str, body: str, **headers: str) -> Question:
    more = {name.replace("_", "-"): value for name, value in headers.items()}
    return Question(recording, "/api/v1/users/token", "POST", body=body, headers=TOKEN_FORM | more)


def _page(recording: str, path: str) -> Question:
    return Question(recording, path, headers={"Accept": "text/html"})


def _paper(recording: str, path: str) -> Question:
    return Question(recording, path, headers={"Accept": "application/activity+json"})


QUESTIONS = [
    Question("account-ratings-likes-newest-first", f"{_LIKES}&sort=-createdAt&start=0&count=100", user="alice"),
    Question("account-ratings-likes-oldest-first", f"{_LIKES}&sort=createdAt&start=0&count=10", user="alice"),
    Question("account-ratings-likes-count1", f"{_ALICE}?rating=like&start=0&count=1", user="alice"),
    Question("account-ratings-likes-count0", f"{_ALICE}?rating=like&start=0&count=0", user="alice"),
    Question("account-ratings-handle-with-host", "/api/v1/accounts/alice@{host}/ratings", user="alice"),
    Question("account-ratings", _ALICE, user="alice"),
    Question("account-ratings-count101", f"{_ALICE}?count=101", user="alice"),
    Question("account-ratings-bad-sort", f"{_ALICE}?sort=-updatedAt", user="alice"),
    Question("account-ratings-bad-rating", f"{_ALICE}?rating=none", user="alice"),
    Question("account-ratings-no-token", _ALICE),
    Question("account-ratings-other-user", _ALICE, user="carol"),
    Question("rating-like", _RATING, user="alice"),
    Question("rating-none", f"/api/v1/users/me/videos/{SUNRISE}/rating", user="alice"),
    Question("rating-no-token", _RATING),
    _rate("rate-like", SUNRISE, "like"),
    _rate("rate-none", KNOTS, "none"),
    _rate("rate-invalid-value", SUNRISE, "love"),
    _rate("rate-no-token", SUNRISE, "like", user=""),
    _rate("rate-video-404", _NOBODY, "like"),
    Question("video-get", f"/api/v1/videos/{SUNRISE}"),
    Question("video-get-authenticated", f"/api/v1/videos/{SUNRISE}", user="alice"),
    Question("video-get-by-shortuuid", "/api/v1/videos/8iTvEUyqZ4JimMfo5brPx8"),
    Question("fed-remote-video-get", f"/api/v1/videos/{DOVETAIL}"),
    Question("video-get-404", f"/api/v1/videos/{_NOBODY}"),
    Question("video-get-bad-id", "/api/v1/videos/not_a_valid_id"),
    Question("videos-list", "/api/v1/videos?count=2&sort=-publishedAt"),
    Question("videos-list-local", "/api/v1/videos?isLocal=true&count=3"),
    Question("videos-list-bad-count", "/api/v1/videos?count=1000"),
    Question("expired-access-token-optional-auth-endpoint", "/api/v1/videos?count=1", headers=_WRONG_TOKEN),
    Question("channel-get", _CAROL),
    Question("channel-get-with-host", "/api/v1/video-channels/carol_channel@{host}"),
    Question("fed-remote-channel-get", "/api/v1/video-channels/maker_channel@{other}"),
    Question("channel-404", "/api/v1/video-channels/does_not_exist"),
    Question("channel-videos", f"{_CAROL}/videos?count=5"),
    Question("account-videos", "/api/v1/accounts/carol/videos"),
    Question("subscriptions-list", "/api/v1/users/me/subscriptions?start=0&count=1&sort=-createdAt", user="alice"),
    Question("subscriptions-no-token", "/api/v1/users/me/subscriptions"),
    Question("account-get", "/api/v1/accounts/carol"),
    Question("fed-remote-account-get", "/api/v1/accounts/maker@{other}"),
    Question("account-404", "/api/v1/accounts/nobody_here"),
    Question("users-me", "/api/v1/users/me", user="carol"),
    Question("users-me-no-token", "/api/v1/users/me"),
    Question("users-me-invalid-token", "/api/v1/users/me", headers=_WRONG_TOKEN),
    Question("search-videos", f"{_FIND}s&count=5"),
    Question("fed-search-remote-url", _FIND + "http://{other}/w/cxyuwbbCg5siKVK6vbbNf2", user="alice"),
    Question("config", "/api/v1/config"),
    Question("well-known-nodeinfo", "/.well-known/nodeinfo"),
    Question("nodeinfo-2.0", "/nodeinfo/2.0.json"),
    Question("api-404", "/api/v1/does-not-exist"),
    Question("oauth-client-local", "/api/v1/oauth-clients/local"),
    _token("token-password-grant", _form("password", **_LOGIN)),
    _token("token-password-wrong", _form("password", username="alice", password="x")),
    _token("token-missing-username", _form("password")),
    _token("token-unknown-client", "client_id=x&grant_type=password"),
    _token("token-unsupported-grant", _form("authorization_code")),
    Question("token-json-body-rejected", "/api/v1/users/token", "POST", body="{{}}", headers=_RATE_JSON),
    _token("token-2fa-missing", _form("password", **_BOB)),
    _token("token-2fa-wrong", _form("password", **_BOB), x_peertube_otp="000000"),
    _token("token-refresh-reused", _form("refresh_token", refresh_token="x")),
    Question("token-revoke", "/api/v1/users/revoke-token", "POST", "alice"),
    _paper("fed-signed-get-videos-watch-x", f"/videos/watch/{SUNRISE}"),
    _paper("fed-signed-get-w-gucxs-xz-davb-xmghjr", "/w/8iTvEUyqZ4JimMfo5brPx8"),
    _paper("ap-channel", "/video-channels/bert_channel"),
    _paper("ap-channel-c-form", "/c/bert_channel"),
    _paper("ap-account", "/accounts/carol"),
    _paper("ap-account-a-form", "/a/carol"),
    _paper("fed-remote-ap-likes", f"/videos/watch/{DOVETAIL}"),
    _page("html-watch-short", "/w/8iTvEUyqZ4JimMfo5brPx8"),
    _page("html-watch-long", f"/videos/watch/{SUNRISE}"),
    _page("html-embed", f"/videos/embed/{SUNRISE}"),
    _page("html-channel", "/c/carol_channel"),
    _page("html-account", "/a/carol"),
]  # fmt: skip


class Source(Protocol):
    """Whoever can answer a question."""

    async def ask(self, question: Question) -> Told: ...


class Recordings:
    """The real server, as it answered once."""

    async def ask(self, question: Question) -> Told:
        found = Recording.read(question.recording)
        return Told(found.status, found.headers, found.body)


class PracticeServer:
    """The practice server over real HTTP."""

    def __init__(self, tube: Tube, http: httpx.AsyncClient) -> None:
        self.tube = tube
        self._http = http

    async def ask(self, question: Question) -> Told:
        place = self.tube.state.hosts[question.host]
        known = {
            "host": place.address,
            "other": self.tube.state.hosts[OTHER].address,
            "client_id": place.tokens.client_id,
            "client_secret": place.tokens.client_secret,
        }
        headers = {"Host": place.address, **question.headers}
        if question.user:
            headers["Authorization"] = f"Bearer {place.tokens.issue(question.user).access}"
        answer = await self._http.request(
            question.method,
            f"http://127.0.0.1:{self.tube.state.port}" + question.path.format(**known),
            headers=headers,
            content=question.body.format(**known),
        )
        return Told(answer.status_code, {key.lower(): value for key, value in answer.headers.items()}, answer.content)




def differences(told: object, recorded: object, *, partly: bool = False, at: str = "$") -> list[str]:
    """Where `told` is not of the shape of `recorded`; null fits everything, `partly` allows fields to be missing.

    Lists may mix shapes: an element must be like one of the recorded ones.
    """
    if told is None or recorded is None:
        return []
    if isinstance(told, dict) and isinstance(recorded, dict):
        found = [f"{at}.{key} was never recorded" for key in told.keys() - recorded.keys()]
        if not partly:
            found += [f"{at}.{key} is missing" for key in recorded.keys() - told.keys()]
        for key in (told.keys() & recorded.keys()) - {"@context"}:
            found += differences(told[key], recorded[key], partly=partly, at=f"{at}.{key}")
        return found
    if isinstance(told, list) and isinstance(recorded, list):
        found = []
        for number, element in enumerate(told if recorded else []):
            each = [differences(element, model, partly=partly, at=f"{at}[{number}]") for model in recorded]
            found += min(each, key=len)
        return found
    return [] if _kind(told) == _kind(recorded) else [f"{at} is a {_kind(told)}, recorded as a {_kind(recorded)}"]


def _kind(value: object) -> str:
    return "number" if isinstance(value, int | float) and not isinstance(value, bool) else type(value).__name__
