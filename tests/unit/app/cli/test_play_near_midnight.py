"""The play never sees its own tomorrow, whenever it is started."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.cli.practice import _away_from_midnight


@pytest.mark.parametrize("hour", range(24))
def test_two_hours_are_left_of_the_day_in_which_the_play_runs(hour: int) -> None:
    now = datetime(2026, 11, 22, hour, 59, tzinfo=UTC)
    start = _away_from_midnight(now) or now
    assert start.hour < 22
    assert start >= now
