"""What names the state of an answer comes back as it came, and only if it can."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from integrations.http import Answer
from integrations.http.times import iso_moment, mail_moment, unix_moment
from integrations.http.validators import Validators, validators_of


def answer(status: int = 200, **headers: str) -> Answer:
    return Answer(status, {name.replace("_", "-"): value for name, value in headers.items()}, b"", 0, "https://a.example/")


def test_both_names_are_kept_and_asked_with() -> None:
    known = validators_of(answer(etag='W/"1"', last_modified="Sun, 22 Nov 2026 01:54:47 GMT"))
    assert known.asked() == {"If-None-Match": 'W/"1"', "If-Modified-Since": "Sun, 22 Nov 2026 01:54:47 GMT"}
    assert Validators().asked() == {}


@pytest.mark.parametrize("value", ["x" * 201, "a\r\nCookie: b", "caf\u00e9", ""])
def test_what_cannot_be_sent_back_is_dropped(value: str) -> None:
    assert validators_of(answer(etag=value)) == Validators()


def test_nothing_changed_only_where_that_was_asked() -> None:
    assert Validators('"1"').still_true(answer(304))
    assert not Validators().still_true(answer(304))
    assert not Validators('"1"').still_true(answer(200))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2018-07-03T21:16:16+00:00", datetime(2018, 7, 3, 21, 16, 16, tzinfo=UTC)),
        ("2026-11-22T01:54:47.708Z", datetime(2026, 11, 22, 1, 54, 47, 708_000, tzinfo=UTC)),
        ("2008-04-14 13:10:39", datetime(2008, 4, 14, 13, 10, 39, tzinfo=UTC)),
        ("yesterday", None),
        ("9999-12-31T23:59:59-23:59", None),
        ("2" * 1_000, None),
        ("", None),
    ],
)
def test_moments_of_strangers(text: str, moment: datetime | None) -> None:
    assert iso_moment(text) == moment
    if moment is not None:
        assert mail_moment(text) == moment


def test_moments_of_mail_and_of_clocks() -> None:
    assert mail_moment("Sun, 22 Nov 2026 01:54:47 +0100") == datetime(2026, 11, 22, 0, 54, 47, tzinfo=UTC)
    assert mail_moment("Sun, 99 Nov 2026") is None
    assert mail_moment("x" * 100) is None
    assert unix_moment(1_430_069_522) == datetime(2015, 4, 26, 17, 32, 2, tzinfo=UTC)
    assert unix_moment(10**30) is None
