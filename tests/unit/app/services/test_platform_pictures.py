"""Pictures of works elsewhere come from the platform's own servers, or from nowhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.domain.content import Platform
from app.services.read_platform_work import own_picture

RECORDINGS = Path(__file__).resolve().parents[3] / "fixtures" / "recordings" / "platforms"


def test_the_recorded_pictures_are_on_their_own_servers() -> None:
    vimeo = json.loads((RECORDINGS / "vimeo-oembed.json").read_bytes())["thumbnail_url"]
    dailymotion = json.loads((RECORDINGS / "dailymotion-api-video.json").read_bytes())["thumbnail_240_url"]
    youtube = "https://i1.ytimg.com/vi/TbthtdBw93w/hqdefault.jpg"
    assert youtube in (RECORDINGS / "youtube-feed.xml").read_text("utf-8")
    for platform, address in (
        (Platform.VIMEO, vimeo),
        (Platform.DAILYMOTION, dailymotion),
        (Platform.YOUTUBE, youtube),
    ):
        assert own_picture(platform, address) == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://i.ytimg.com/a.jpg",
        "https://i.ytimg.com.evil.example/a.jpg",
        "https://evilytimg.com/a.jpg",
        "https://evil.example/i.ytimg.com/a.jpg",
        "https://user@i.ytimg.com/a.jpg",
        "javascript:alert(1)",
        "https://i.vimeocdn.com/a.jpg",
    ],
)
def test_another_place_is_not_asked(address: str) -> None:
    assert own_picture(Platform.YOUTUBE, address) == ""
    assert own_picture(Platform.WEB, address) == ""
