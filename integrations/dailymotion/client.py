"""Asks Dailymotion's API: one small answer about a video, one about a user."""

from __future__ import annotations

from urllib.parse import quote

from integrations.dailymotion.wire import (
    MOST_UPLOADS,
    UPLOAD_FIELDS,
    USER_FIELDS,
    VIDEO_FIELDS,
    Upload,
    User,
    Video,
    parse_uploads,
    parse_user,
    parse_video,
)
from integrations.http import HttpClient
from integrations.http.refusals import accepted
from integrations.http.validators import Validators, validators_of

API = "https://api.dailymotion.com"


class DailymotionClient:
    """`base` is where its API is. Raises IntegrationError."""

    def __init__(self, http: HttpClient, base: str = API) -> None:
        self._http = http
        self._base = base

    async def video(self, number: str) -> Video:
        """A video and who made it."""
        url = f"{self._base}/video/{quote(number, safe='')}?fields={VIDEO_FIELDS}"
        answer = await self._http.request("GET", url, limit=200_000)
        return parse_video(accepted(answer, "Dailymotion", "this video").body, number)

    async def user(self, name: str) -> User:
        """The profile of a user, by id or by name."""
        url = f"{self._base}/user/{quote(name, safe='')}?fields={USER_FIELDS}"
        answer = await self._http.request("GET", url, limit=200_000)
        return parse_user(accepted(answer, "Dailymotion", "this user").body, name)

    async def uploads(self, user: str, known: Validators) -> tuple[list[Upload] | None, Validators]:
        """The newest videos of the user with this id; None where nothing changed since `known`."""
        url = f"{self._base}/user/{quote(user, safe='')}/videos?fields={UPLOAD_FIELDS}&limit={MOST_UPLOADS}"
        answer = await self._http.request("GET", url, headers=known.asked(), limit=300_000)
        if known.still_true(answer):
            return None, known
        return parse_uploads(accepted(answer, "Dailymotion", "this user").body, user), validators_of(answer)
