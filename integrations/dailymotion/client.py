"""Asks Dailymotion's API: one small answer about a video, one about a user."""

from __future__ import annotations

from urllib.parse import quote

from integrations.dailymotion.wire import USER_FIELDS, VIDEO_FIELDS, User, Video, parse_user, parse_video
from integrations.http import HttpClient
from integrations.http.refusals import accepted

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
