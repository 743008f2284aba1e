"""A page is believed at the place where it was asked for, wherever its server sends its readers."""

from __future__ import annotations

from typing import Any

import pytest

from integrations.errors import BadAnswer, NotThere, Rejected
from integrations.feeds.client import PageClient
from integrations.feeds.wire import MeLink
from integrations.http import Answer

BODY = b'<title>Hill</title><a rel="me" href="https://hive.blog/@edith">hive-tips: @edith</a>'


class Answering:
    """An HTTP client after its redirects: it says where the answer came from in the end."""

    def __init__(self, url: str, status: int = 200) -> None:
        self.answer = Answer(status, {"content-type": "text/html"}, BODY, len(BODY), url)

    async def request(self, *_: Any, **_named: Any) -> Answer:
        return self.answer


def client(url: str, status: int = 200) -> PageClient:
    http: Any = Answering(url, status)
    return PageClient(http)


@pytest.mark.parametrize("came_from", ["https://hill.example/", "https://hill.example/start.html"])
async def test_a_page_of_the_same_host_is_read(came_from: str) -> None:
    page = await client(came_from).page("https://hill.example/")
    assert page.me == (MeLink("https://hive.blog/@edith", "hive-tips: @edith"),)
    assert page.title == "Hill"


@pytest.mark.parametrize(
    "came_from", ["https://www.hill.example/", "https://hill.example:8443/", "https://hill.example.evil.example/"]
)
async def test_another_host_speaks_for_itself_only(came_from: str) -> None:
    with pytest.raises(Rejected, match="another one"):
        await client(came_from).page("https://hill.example/")


@pytest.mark.parametrize(("status", "error"), [(404, NotThere), (403, NotThere), (451, Rejected), (304, BadAnswer)])
async def test_a_refusal_is_no_page(status: int, error: type[Exception]) -> None:
    with pytest.raises(error):
        await client("https://hill.example/", status).page("https://hill.example/")
