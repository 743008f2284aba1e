"""Asks Vimeo: one small answer about a video, one about a user."""

from __future__ import annotations

from urllib.parse import quote

from integrations.http import HttpClient
from integrations.http.refusals import accepted
from integrations.http.validators import Validators, validators_of
from integrations.vimeo.wire import Embed, Upload, User, parse_embed, parse_uploads, parse_user

HOME = "https://vimeo.com"


class VimeoClient:
    """`base` is where Vimeo is. Raises IntegrationError."""

    def __init__(self, http: HttpClient, base: str = HOME) -> None:
        self._http = http
        self._base = base

    async def video(self, number: str, page: str) -> Embed:
        """What a video says about itself; `page` opens it, with its hash if it is unlisted."""
        url = f"{self._base}/api/oembed.json?url={quote(page, safe='')}"
        answer = await self._http.request("GET", url, limit=200_000)
        return parse_embed(accepted(answer, "Vimeo", "this video").body, number)

    async def user(self, name: str) -> User:
        """The profile of a user, by the name in his address or by his number."""
        url = f"{self._base}/api/v2/{quote(name, safe='')}/info.json"
        answer = await self._http.request("GET", url, limit=200_000)
        return parse_user(accepted(answer, "Vimeo", "this user").body, name)

    async def uploads(self, number: str, known: Validators) -> tuple[list[Upload] | None, Validators]:
        """The newest videos of the user with this number; None where nothing changed since `known`."""
        url = f"{self._base}/api/v2/user{quote(number, safe='')}/videos.json"
        answer = await self._http.request("GET", url, headers=known.asked(), limit=500_000)
        if known.still_true(answer):
            return None, known
        return parse_uploads(accepted(answer, "Vimeo", "this user").body, number), validators_of(answer)
