"""The sums of a pot: never more than the pot, equal parts, the oldest get what is left over."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from app.domain.tips.pot import month_before, next_first, share_pot


def test_equal_parts_a_fifth_at_most_and_the_rest_to_the_oldest() -> None:
    assert share_pot(5000, 31) == [162] * 9 + [161] * 22
    assert share_pot(5000, 2) == [1000, 1000]
    assert share_pot(5000, 2, 400) == [400, 400]
    assert share_pot(7, 10) == [1] * 7 + [0] * 3
    assert share_pot(4, 2) == [0, 0]
    assert share_pot(5000, 0) == []


@given(st.integers(0, 10**15), st.integers(1, 500), st.none() | st.integers(0, 10**15))
def test_no_thousandth_too_many_and_none_unfair(pot: int, count: int, most: int | None) -> None:
    shares = share_pot(pot, count, most)
    cap = min(pot // 5, pot if most is None else most)
    assert len(shares) == count
    assert sum(shares) <= pot
    assert max(shares) - min(shares) <= 1
    assert shares == sorted(shares, reverse=True)
    assert max(shares) <= cap
    if max(shares) < cap:
        assert sum(shares) == pot


@given(st.datetimes(datetime(1970, 1, 2), datetime(9998, 1, 1)))  # noqa: DTZ001
def test_the_next_first_is_the_next_one(moment: datetime) -> None:
    moment = moment.replace(tzinfo=UTC)
    first = next_first(moment)
    assert (first.day, first.hour, first > moment) == (1, 0, True)
    assert month_before(first) == moment.isoformat()[:7]
    assert (first - moment).days <= 31
