"""Sums, values and rows of what was received: nothing is lost, nothing is mixed, nothing is guessed."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.earnings.earning import PRECISION, Earning, EarningId, Source, number_of, with_promises
from app.domain.earnings.goals import Goal, progress
from app.domain.earnings.groups import By, gathered, grouped, sums
from app.domain.earnings.rates import Rate, RateBook, feed_days
from app.domain.earnings.tax_rows import COLUMNS, tax_rows
from app.domain.spreadsheet import safe_cell
from wallet.money import Amount, Asset

FRIDAY = datetime(2026, 8, 21, 20, tzinfo=UTC)
TEXT = st.text(max_size=20)


def earning(
    units: int = 50,
    asset: str = "HBD",
    *,
    time: datetime = FRIDAY,
    supporter: str = "bob",
    work: str = "hive:post:@carol/one",
    quiet: bool = False,
    key: str = "",
    title: str = "",
    url: str = "https://hive.blog/@carol/one",
    source: Source = Source.TIP,
) -> Earning:
    identity = EarningId("carol", 7, "ab" * 20, "0", asset)
    return Earning(identity, time, source, supporter, units, work, url, quiet, key, title)


EARNINGS = st.lists(
    st.builds(
        earning,
        st.integers(1, 2**40),
        st.sampled_from([*PRECISION]),
        time=st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
        supporter=st.sampled_from(["bob", "dora", ""]),
        work=st.sampled_from(["hive:post:@carol/one", "peertube:video:x@tube.example", ""]),
        quiet=st.booleans(),
        source=st.sampled_from([*Source]),
    ),
    max_size=30,
)


@given(EARNINGS, st.sampled_from([*By]))
def test_groups_hold_every_earning_once_and_add_up_to_the_whole(found: list[Earning], by: By) -> None:
    groups = grouped(found, by)
    assert sum(group.count for group in groups) == len(found)
    for asset in PRECISION:
        assert sum(group.sums.get(asset, 0) for group in groups) == sums(found).get(asset, 0)
    assert all(units > 0 for group in groups for units in group.sums.values())
    assert len({(group.name, group.quiet) for group in groups}) == len(groups)


@given(EARNINGS)
def test_open_and_quiet_gifts_of_a_supporter_never_share_a_sum(found: list[Earning]) -> None:
    for group, parts in gathered(found, By.SUPPORTER):
        assert {one.quiet for one in parts} == {group.quiet}


def test_days_come_newest_first_and_everything_else_largest_first() -> None:
    found = [earning(1), earning(9, supporter="dora", time=FRIDAY - timedelta(days=1))]
    assert [group.name for group in grouped(found, By.DAY)] == ["2026-08-21", "2026-08-20"]
    assert [group.name for group in grouped(found, By.SUPPORTER)] == ["dora", "bob"]


@given(st.integers(0, 2**62), st.sampled_from([*PRECISION]))
def test_a_number_is_exact(units: int, asset: str) -> None:
    text = number_of(units, asset)
    assert Fraction(text) * 10 ** PRECISION[asset] == units


def rate(day: date, value: str, name: str = "1 EUR = {} USD") -> Rate:
    return Rate(day, Fraction(value), name.format(value), "a bank")


def book(*, until: date | None = None) -> RateBook:
    """Thursday, Friday, Monday of August 2026; with `until` only what was published by then."""
    days = [date(2026, 8, 20), date(2026, 8, 21), date(2026, 8, 24)]
    known = [day for day in days if until is None or day <= until]
    dollars, pounds = ("1.10", "1.25", "1.20"), ("0.80", "0.90", "0.85")
    return RateBook(
        {FRIDAY.date(): rate(FRIDAY.date(), "0.041", "1 HIVE = {} HBD")},
        {
            "USD": {day: rate(day, value) for day, value in zip(known, dollars, strict=False)},
            "GBP": {day: rate(day, value) for day, value in zip(known, pounds, strict=False)},
        },
    )


@pytest.mark.parametrize(
    ("asset", "currency", "milli", "rates"),
    [
        ("HBD", "HBD", 1_000, 0),
        ("HBD", "USD", 1_000, 0),
        ("HIVE", "HBD", 41, 1),
        ("HIVE", "HIVE", 1_000, 0),
        ("HBD", "EUR", 800, 1),
        ("HIVE", "EUR", 33, 2),
        ("HBD", "GBP", 720, 2),
    ],
)
def test_a_value_names_every_rate_that_made_it(asset: str, currency: str, milli: int, rates: int) -> None:
    found = book().value(earning(1_000, asset), currency)
    assert found is not None
    assert (found.milli, len(found.rates)) == (milli, rates)
    assert all(one.day == FRIDAY.date() for one in found.rates)


def test_a_saturday_takes_fridays_rate_once_monday_shows_that_no_other_comes() -> None:
    saturday = earning(1_000, time=FRIDAY + timedelta(days=1))
    assert book(until=date(2026, 8, 21)).value(saturday, "EUR") is None
    found = book().value(saturday, "EUR")
    assert found is not None
    assert [one.day for one in found.rates] == [date(2026, 8, 21)]


@pytest.mark.parametrize(
    ("one", "currency"),
    [
        (earning(1_000, "HIVE", time=FRIDAY + timedelta(days=1)), "HBD"),
        (earning(1_000, "VESTS"), "EUR"),
        (earning(1_000, "VESTS"), "VESTS"),
        (earning(1_000), "XYZ"),
        (earning(1_000, time=FRIDAY - timedelta(days=30)), "EUR"),
        (earning(1_000, time=FRIDAY + timedelta(days=30)), "EUR"),
    ],
)
def test_a_missing_rate_stays_missing(one: Earning, currency: str) -> None:
    assert book().value(one, currency) is None


@given(st.integers(0, 2**50))
def test_values_are_rounded_once_and_by_less_than_half_a_thousandth(units: int) -> None:
    found = book().value(earning(units), "EUR")
    assert found is not None
    assert abs(Fraction(units) / Fraction("1.25") - found.milli) <= Fraction(1, 2)


def test_each_day_of_the_feed_has_its_last_price_and_today_has_none_yet() -> None:
    head = datetime(2026, 8, 22, 2, 30, tzinfo=UTC)
    days = feed_days(84, 600, head)
    assert days[date(2026, 8, 21)] == 83 - 3
    assert date(2026, 8, 22) not in days
    assert min(days) == date(2026, 8, 18)


@given(st.builds(earning, title=TEXT, url=TEXT, work=TEXT, supporter=TEXT, key=TEXT))
def test_no_cell_of_a_file_begins_a_formula(one: Earning) -> None:
    (row,) = tax_rows([one], book(), "EUR")
    assert tuple(row) == COLUMNS
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS)
    writer.writerow({name: safe_cell(value) for name, value in row.items()})
    (read,) = csv.reader(io.StringIO(stream.getvalue(), newline=""))
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in read)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\uff1d1", "\t=1"])
def test_what_could_be_a_formula_becomes_text_and_loses_nothing(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


def test_what_the_chain_paid_by_itself_has_a_block_and_no_transaction() -> None:
    identity = EarningId("carol", 9, "", "ab/1", "HBD")
    reward = Earning(identity, FRIDAY, Source.AUTHOR, "", 10, "hive:post:@carol/one", "https://hive.blog/@carol/one")
    (row,) = tax_rows([reward], book(), "")
    assert (row["transaction_id"], row["block"], row["visibility"], row["value"]) == ("", 9, "", "")


def test_a_tip_with_the_key_of_a_promise_of_its_own_giver_keeps_it() -> None:
    found = [earning(key="a1"), earning(key="b2"), earning(key="a1", supporter="dora")]
    kept, *others = with_promises(found, frozenset({("bob", "a1")}))
    assert kept.source is Source.PROMISE
    assert {one.source for one in others} == {Source.TIP}


@given(EARNINGS)
def test_a_goal_counts_its_own_asset_from_its_own_day(found: list[Earning]) -> None:
    goal = Goal(1, "", "A microphone", Amount(1_000, Asset.HBD), FRIDAY)
    counted = [one.units for one in found if one.id.asset == "HBD" and one.time >= FRIDAY]
    assert progress(goal, found).milli == sum(counted)
