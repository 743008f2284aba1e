"""The watch pages: everything of a stranger is escaped, nothing comes from elsewhere, the thumbs call the real API."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from html.parser import HTMLParser

import pytest

from integrations.http import Answer
from integrations.practice.peertube.pages import picture
from integrations.practice.seed_data import DOVETAIL, OTHER, SUNRISE, TUBE
from tests.servers.practice_peertube import Tube, practice_peertube

SUNRISE_SHORT = "8iTvEUyqZ4JimMfo5brPx8"


class Page(HTMLParser):
    """Tags with their attributes, and the text between them."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture
async def tube() -> AsyncIterator[Tube]:
    async with practice_peertube() as running:
        yield running


async def get(tube: Tube, path: str, host: str = TUBE) -> Answer:
    return await tube.http.request("GET", f"http://{host}:{tube.state.port}{path}", accept=("*/*",))


async def page(tube: Tube, path: str, host: str = TUBE) -> Page:
    answer = await get(tube, path, host)
    assert (answer.status, answer.media_type) == (200, "text/html")
    return Page(answer.body.decode())


async def test_the_home_page_leads_to_every_video(tube: Tube) -> None:
    links = {link["href"] for link in (await page(tube, "/")).all("a")}
    assert {f"/w/{video.short}" for video in tube.state.hosts[TUBE].videos.values()} <= links


@pytest.mark.parametrize("path", [f"/w/{SUNRISE_SHORT}", f"/videos/watch/{SUNRISE}", f"/w/{SUNRISE_SHORT};threadId=3"])
async def test_a_watch_page_shows_title_channel_support_and_thumbs(tube: Tube, path: str) -> None:
    shown = await page(tube, path)
    for words in ("Sunrise", "Carol by the sea", "hive-tips: @carol", "Practice: nothing here is real money"):
        assert words in shown.text
    thumbs = [button for button in shown.all("button") if "data-rating" in button]
    assert [(button["data-rating"], button["aria-label"]) for button in thumbs] == [
        ("like", "Thumb up"), ("dislike", "Thumb down"),
    ]  # fmt: skip
    assert shown.all("article")[0]["data-video"] == SUNRISE


async def test_a_remote_video_says_where_it_is_from(tube: Tube) -> None:
    video = tube.state.hosts[TUBE].videos[DOVETAIL]
    shown = await page(tube, f"/w/{video.short}")
    assert "From other.localhost" in shown.text
    assert "/c/maker_channel@other.localhost" in {link["href"] for link in shown.all("a")}


async def test_a_stranger_cannot_write_markup_into_a_page(tube: Tube) -> None:
    nasty = '</p><script>alert("$title")</script>" onload="x'
    tube.state.add_channel(TUBE, "nasty", nasty, "carol", nasty, nasty)
    uuid = tube.state.add_video(TUBE, "nasty", nasty, description=nasty, support=nasty)
    for path in ("/", f"/videos/watch/{uuid}", "/c/nasty"):
        shown = await page(tube, path)
        assert shown.all("script") == [{"src": "/practice/page.js", "defer": None}]
        assert not any("onload" in attributes for _, attributes in shown.tags)
        assert nasty in shown.text


@pytest.mark.parametrize("path", ["/", f"/w/{SUNRISE_SHORT}", "/c/carol_channel", "/a/carol", "/a/alice"])
async def test_a_page_loads_nothing_from_elsewhere_and_is_fit_for_a_reader(tube: Tube, path: str) -> None:
    answer = await get(tube, path)
    shown = Page(answer.body.decode())
    sources = [tag.get("src") or tag.get("href") or "" for name in ("script", "link", "img") for tag in shown.all(name)]
    assert all(source.startswith(("/practice/", "data:")) for source in sources)
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert shown.all("html") == [{"lang": "en"}]
    assert len(shown.all("h1")) == 1
    assert all(field.get("aria-label") for field in shown.all("input"))
    assert not any("style" in attributes for _, attributes in shown.tags)


async def test_style_and_script_are_there_and_nothing_else_is(tube: Tube) -> None:
    style, script = await get(tube, "/practice/page.css"), await get(tube, "/practice/page.js")
    assert b"prefers-color-scheme: dark" in style.body
    assert (style.media_type, script.media_type) == ("text/css", "text/javascript")
    assert (await get(tube, "/practice/page.html")).status == 404


async def test_the_script_calls_the_addresses_that_the_server_has(tube: Tube) -> None:
    script = (await get(tube, "/practice/page.js")).body.decode()
    called = set(re.findall(r"[\"`](/api/v1/[^\"`]*)", script))
    assert called == {
        "/api/v1/oauth-clients/local", "/api/v1/users/token", "/api/v1/users/me", "/api/v1/users/revoke-token",
        "/api/v1/users/me/videos/${video()}/rating", "/api/v1/videos/${video()}", "/api/v1/videos/${video()}/rate",
    }  # fmt: skip


@pytest.mark.parametrize("path", ["/w/1111111111111111111111", "/c/nobody", "/nothing"])
async def test_a_page_that_is_not_there_is_not_found(tube: Tube, path: str) -> None:
    assert (await get(tube, path)).status == 404


async def test_the_other_host_has_pages_of_its_own(tube: Tube) -> None:
    shown = await page(tube, f"/w/{SUNRISE_SHORT}", OTHER)
    assert "hive-tips: @mallory" in shown.text


def test_a_picture_is_the_same_everywhere_and_another_for_another_video() -> None:
    assert picture(SUNRISE) == picture(SUNRISE) != picture(DOVETAIL)
    assert "http" not in picture(SUNRISE)
