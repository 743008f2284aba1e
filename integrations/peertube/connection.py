"""One PeerTube server behind its base URL: paces requests, counts bytes, and turns every refusal into our own sentence.

    401 with a word of PeerTube's   LoginRequired      missing, unknown, expired and revoked tokens all look alike
    401 without, 403, 404, 410      NotThere           a private video asks an anonymous reader to log in
    400 and the rest                Rejected           `code` is PeerTube's word: invalid_grant, missing_two_factor, ...
    3xx, or 2xx of another type     BadAnswer
    429, 5xx                        RateLimited, Unreachable, raised by integrations.http
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from integrations.errors import BadAnswer, LoginRequired, NotThere, RateLimited, Rejected
from integrations.http import Answer, HttpClient
from integrations.peertube.activities import CONTENT_TYPE
from integrations.peertube.pace import Counter, Pace
from integrations.peertube.wire import problem_code

JSON = ("application/json", "application/problem+json")
ACTIVITY = (CONTENT_TYPE, "application/ld+json")
MOST_BYTES = 2_000_000
_TOKEN_CODES = frozenset({"invalid_token", "unauthorized_request"})


@dataclass(slots=True)
class Traffic:
    """What a server cost since this object was made. `received` are bytes on the wire."""

    requests: int = 0
    received: int = 0
    not_modified: int = 0


class Connection:
    """The only object here that sends anything; `base_url` is `https://host[:port]`."""

    def __init__(self, base_url: str, http: HttpClient, pace: Pace | None = None) -> None:
        self.base_url = base_url
        self.traffic = Traffic()
        self._http = http
        self._pace = pace or Pace()

    async def get(self, path: str, what: str, *, token: str = "", etag: str = "", limit: int = MOST_BYTES) -> Answer:
        """GET under `/api/v1` or any other path of the server. Status 304 is only possible with `etag`."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        if etag:
            headers["If-None-Match"] = etag
        answer = await self._send(Counter.API, "GET", path, headers, limit=limit)
        if answer.status == 304 and etag:
            self.traffic.not_modified += 1
            return answer
        return _accepted(answer, what)

    async def get_activity(self, url: str, what: str) -> Answer:
        """The ActivityPub document at an absolute URL, which may be on another host."""
        return _accepted(await self._send(Counter.ACTIVITY, "GET", url, {}, accept=ACTIVITY), what)

    async def post_form(self, path: str, fields: Mapping[str, str], headers: Mapping[str, str], what: str) -> Answer:
        """The token endpoint takes nothing but forms, and counts against the log-in limit."""
        form = {"Content-Type": "application/x-www-form-urlencoded", **headers}
        body = urlencode(fields).encode()
        return _accepted(await self._send(Counter.LOGIN, "POST", path, form, body=body, limit=50_000), what)

    async def post(self, path: str, token: str, what: str) -> Answer:
        """POST without a body, as the user."""
        headers = {"Authorization": f"Bearer {token}"}
        return _accepted(await self._send(Counter.API, "POST", path, headers, body=b"", limit=50_000), what)

    async def _send(
        self,
        counter: Counter,
        method: str,
        where: str,
        headers: Mapping[str, str],
        *,
        body: bytes | None = None,
        limit: int = MOST_BYTES,
        accept: tuple[str, ...] = JSON,
    ) -> Answer:
        url = self.base_url + where if where.startswith("/") else where
        await self._pace.wait(counter)
        self.traffic.requests += 1
        try:
            answer = await self._http.request(method, url, headers=headers, body=body, limit=limit, accept=accept)
        except RateLimited as error:
            self._pace.refused(counter, error.retry_after)
            raise
        self.traffic.received += answer.received
        self._pace.learn(counter, answer.headers)
        return answer


def _accepted(answer: Answer, what: str) -> Answer:
    if 200 <= answer.status < 300:
        return answer
    if answer.status < 400:
        raise BadAnswer(f"The PeerTube server sends us elsewhere when asked about {what}.")
    code = problem_code(answer.body)
    if answer.status == 401 and code in _TOKEN_CODES:
        raise LoginRequired("The PeerTube server does not accept our session.", code)
    if answer.status in (401, 403) and not code:
        raise NotThere(f"The PeerTube server does not let us see {what}.", "private")
    if answer.status in (404, 410):
        raise NotThere(f"The PeerTube server does not have {what}.", "not_found")
    raise Rejected(f"The PeerTube server refused our question about {what}.", code)
