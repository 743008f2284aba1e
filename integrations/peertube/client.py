"""What Capillary asks of one PeerTube instance: the user's own likes, and who made what was liked.

Everything raises IntegrationError: LoginRequired when the session ended, NotThere for what is deleted or private,
Rejected with PeerTube's code, RateLimited with the seconds to wait, BadAnswer for what breaks the protocol.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal
from urllib.parse import quote, urlencode

from integrations.errors import LoginRequired, NotThere
from integrations.http import Answer, HttpClient
from integrations.peertube import like_pages, likes, wire
from integrations.peertube.logins import Logins
from integrations.peertube.pace import Pace
from integrations.peertube.public import PublicInstance
from integrations.peertube.sessions import Session, SessionStore

MOST_SUBSCRIPTIONS = 2_000


@dataclass(frozen=True, slots=True)
class LikesAnswer:
    """`page` is None where the server says that nothing changed since `etag`."""

    page: like_pages.LikesPage | None
    etag: str


@dataclass(frozen=True, slots=True)
class LikesScan:
    """`etag` belongs to `changes.known`: store both together and give both to the next scan."""

    changes: likes.LikeChanges
    etag: str


class PeerTubeClient(PublicInstance):
    """One instance. Sessions are handed in, so that several accounts of it share its pace and its byte count."""

    def __init__(
        self,
        base_url: str,
        http: HttpClient,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        pace: Pace | None = None,
    ) -> None:
        super().__init__(base_url, http, pace=pace)
        self._logins = Logins(self._connection, now)
        self._now = now

    async def login(self, username: str, password: str, store: SessionStore, otp: str | None = None) -> Session:
        """A new session, already stored. Raises Rejected; `integrations.peertube.logins` lists the codes.

        The caller first shows `sessions.LOGIN_NOTICE`. The name is taken as the server writes it.
        """
        pair = await self._logins.with_password(username, password, otp)
        answer = await self._connection.get("/api/v1/users/me", "your account", token=pair.access)
        me = wire.decoded(answer.body, wire.Me, "your account")
        return Session.begin(self.base_url, me.username, pair, store)

    async def refresh(self, session: Session) -> Session:
        """Exchange the tokens now. Needed only by tests and by `doctor`: every other call does so by itself."""
        await session.renew(session.pair, self._logins.refreshed)
        return session

    async def logout(self, session: Session) -> None:
        """End the session there and forget it here, the latter in any case."""
        await self._logins.end(session)

    async def me(self, session: Session) -> wire.Me:
        """Name and account of the user."""
        answer = await self._as_user(session, "/api/v1/users/me", "your account")
        return wire.decoded(answer.body, wire.Me, "your account")

    async def likes_page(self, session: Session, start: int, count: int, etag: str = "") -> LikesAnswer:
        """Rows `start` to `start + count` (at most 100) of the user's likes, newest first."""
        query = urlencode({"rating": "like", "sort": "-createdAt", "start": start, "count": count})
        path = f"/api/v1/accounts/{session.username}/ratings?{query}"
        answer = await self._as_user(session, path, "your likes", etag)
        page = None if answer.status == 304 else like_pages.parse_likes_page(answer.body)
        return LikesAnswer(page, answer.headers.get("etag", "")[:200])

    async def scan_likes(
        self,
        session: Session,
        known: likes.KnownLikes,
        etag: str = "",
        *,
        full: bool = False,
        may_read_all: bool = True,
    ) -> LikesScan:
        """What changed since `known`, by the rule of `likes.scan`; one answer without a body where nothing did."""
        scan, newest = likes.scan(known, full=full, may_read_all=may_read_all), ""
        try:
            question = next(scan)
            while True:
                if isinstance(question, likes.AskLiked):
                    question = scan.send(await self._likes_now(session, question.uuid))
                    continue
                is_first = question == likes.AskPage(0, likes.FIRST_PAGE)
                answer = await self.likes_page(session, question.start, question.count, etag if is_first else "")
                if answer.page is None:
                    return LikesScan(likes.LikeChanges(known), etag)
                newest = answer.etag if is_first else newest
                question = scan.send(answer.page)
        except StopIteration as finished:
            changes: likes.LikeChanges = finished.value
            return LikesScan(changes, newest)

    async def rating(self, session: Session, uuid: str) -> Literal["like", "dislike", "none"]:
        """What the user thinks of one video now. Raises NotThere if it was deleted."""
        path = f"/api/v1/users/me/videos/{quote(uuid, safe='')}/rating"
        answer = await self._as_user(session, path, "your thumb on a video")
        return wire.decoded(answer.body, wire.Rating, "your thumb on a video").rating

    async def search(self, url: str, session: Session) -> wire.VideoSummary | None:
        """The video that a watch URL of any instance means, as the home instance resolves it; None if it cannot."""
        path = "/api/v1/search/videos?" + urlencode({"search": url})
        answer = await self._as_user(session, path, "a video's address")
        found = wire.decoded(answer.body, wire.SearchResult, "a video's address").data
        return found[0] if len(found) == 1 else None

    async def subscriptions(self, session: Session) -> list[wire.Channel]:
        """The channels that the user is subscribed to, those of other instances too; the newest 2,000."""
        found: list[wire.Channel] = []
        for start in range(0, MOST_SUBSCRIPTIONS, wire.MOST_ROWS):
            query = urlencode({"start": start, "count": wire.MOST_ROWS, "sort": "-createdAt"})
            answer = await self._as_user(session, f"/api/v1/users/me/subscriptions?{query}", "your subscriptions")
            page = wire.decoded(answer.body, wire.ChannelPage, "your subscriptions")
            found += page.channels
            if start + len(page.data) >= page.total or not page.data:
                break
        return found

    async def _as_user(self, session: Session, path: str, what: str, etag: str = "") -> Answer:
        """GET with the session's token. A refused token is exchanged once; a second refusal is the caller's."""
        if session.is_due(self._now()):
            await session.renew(session.pair, self._logins.refreshed)
        pair = session.pair
        try:
            return await self._connection.get(path, what, token=pair.access, etag=etag)
        except LoginRequired:
            await session.renew(pair, self._logins.refreshed)
        return await self._connection.get(path, what, token=session.pair.access, etag=etag)

    async def _likes_now(self, session: Session, uuid: str) -> bool:
        try:
            return await self.rating(session, uuid) == "like"
        except NotThere:
            return False
