"""Dailymotion's API as recorded, and its refusals."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.dailymotion.wire import parse_user, parse_video
from integrations.errors import BadAnswer, IntegrationError, NotThere, Rejected

RECORDINGS = Path(__file__).parents[3] / "fixtures" / "recordings" / "platforms"
VIDEO = (RECORDINGS / "dailymotion-api-video.json").read_bytes()
USER = b'{"id":"x1abcd","username":"FIML","screenname":"Football","description":"hive-tips: @fiml","url":"x"}'


def test_the_recorded_video_names_its_owner_by_number() -> None:
    video = parse_video(VIDEO, "x2o25fz")
    assert (video.owner_id, video.owner_screenname) == ("x1abcd", "FIML - Football is my life")
    assert video.description == "All goals of the match."


def test_another_video_is_refused() -> None:
    with pytest.raises(Rejected, match="another video"):
        parse_video(VIDEO, "x2o25fy")


@pytest.mark.parametrize("asked", ["x1abcd", "FIML", "fiml"])
def test_a_profile_is_asked_for_by_number_or_by_name(asked: str) -> None:
    found = parse_user(USER, asked)
    assert (found.id, found.title, found.description) == ("x1abcd", "Football", "hive-tips: @fiml")


def test_the_profile_of_another_one_is_refused() -> None:
    with pytest.raises(Rejected, match="another user"):
        parse_user(USER, "x1abce")


@pytest.mark.parametrize(("code", "error"), [(404, NotThere), (403, NotThere), (400, Rejected)])
def test_a_refusal_is_understood_whatever_its_status(code: int, error: type[IntegrationError]) -> None:
    with pytest.raises(error):
        parse_video(b'{"error":{"code":%d,"message":"no","type":"t"}}' % code, "x2o25fz")


@given(st.binary(max_size=300))
def test_any_bytes_are_understood_or_refused(body: bytes) -> None:
    with pytest.raises(BadAnswer):
        parse_video(body, "x2o25fz")
    with pytest.raises(BadAnswer):
        parse_user(body, "x1abcd")
