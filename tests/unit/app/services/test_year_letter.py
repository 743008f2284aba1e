"""A year of thanks in figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.thumbs import Payment
from app.domain.tips.states import TipState
from app.domain.tips.tip import TipLeg
from app.services.year_letter import MOST_NAMED, ReadYearLetter, year_letter
from app.store.database import Database
from app.store.tips import TipStore
from app.store.year import Thanks
from tests.fixtures.stored_tips import NOON, stored_tip
from wallet.money import Amount, Asset


def thanks(person: str = "carol", at: datetime = NOON, milli: int = 50, asset: Asset = Asset.HBD) -> Thanks:
    return Thanks(person, f"hive:account:{person}", person.title(), Amount(milli, asset), at, promised=False)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "capillary.sqlite")
    yield opened
    opened.close()


def test_thanks_people_and_sums_are_counted_and_the_most_thanked_come_first() -> None:
    gifts = [thanks(), thanks("bob"), thanks(milli=10), thanks("bob", asset=Asset.HIVE), thanks(), thanks("edith")]
    letter = year_letter(2026, gifts)
    assert (letter.year, letter.thanks, letter.people, letter.joined) == (2026, 6, 3, 0)
    assert [str(amount) for amount in letter.sums] == ["0.210 HBD", "0.050 HIVE"]
    assert [(one.account, one.name, one.thanks) for one in letter.most_thanked] == [
        ("carol", "Carol", 3),
        ("bob", "Bob", 2),
        ("edith", "Edith", 1),
    ]
    assert [str(amount) for amount in letter.most_thanked[1].sums] == ["0.050 HBD", "0.050 HIVE"]


def test_each_of_twelve_months_has_its_own_thanks() -> None:
    letter = year_letter(2026, [thanks(at=datetime(2026, month, 5, tzinfo=UTC)) for month in (1, 3, 3, 12)])
    assert [(one.month, one.thanks) for one in letter.months if one.thanks] == [(1, 1), (3, 2), (12, 1)]
    assert len(letter.months) == 12
    assert [str(amount) for amount in letter.months[2].sums] == ["0.100 HBD"]


def test_who_got_several_promises_joined_once() -> None:
    promised = replace(thanks(), promised=True)
    assert year_letter(2026, [promised, promised, replace(promised, person="bob"), thanks("edith")]).joined == 2


def test_new_year_is_where_the_reader_lives() -> None:
    gift = thanks(at=datetime(2026, 12, 31, 23, 30, tzinfo=UTC))
    paris = timezone(timedelta(hours=1))
    assert year_letter(2026, [gift]).thanks == 1
    assert year_letter(2026, [gift], paris).thanks == 0
    assert year_letter(2027, [gift], paris).months[0].thanks == 1


def test_a_year_without_gifts_is_empty() -> None:
    letter = year_letter(2026, [])
    assert (letter.thanks, letter.people, letter.sums, letter.most_thanked) == (0, 0, (), ())


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "c"]), st.integers(1, 12), st.integers(1, 10**6)), max_size=40))
def test_months_and_people_sum_up_to_the_year(gifts: list[tuple[str, int, int]]) -> None:
    letter = year_letter(
        2026, [thanks(person, datetime(2026, month, 1, tzinfo=UTC), milli) for person, month, milli in gifts]
    )
    assert sum(one.thanks for one in letter.months) == letter.thanks == len(gifts)
    assert sum(one.thanks for one in letter.most_thanked) == letter.thanks
    for parts in ([one.sums for one in letter.months], [one.sums for one in letter.most_thanked], [letter.sums]):
        assert sum(amount.milli for sums in parts for amount in sums) == sum(milli for _, _, milli in gifts)


def test_many_people_are_not_all_named() -> None:
    letter = year_letter(2026, [thanks(f"creator{number}") for number in range(50)])
    assert (len(letter.most_thanked), letter.people) == (MOST_NAMED, 50)


def test_the_database_tells_which_gifts_arrived_and_which_were_promises(database: Database) -> None:
    tips = TipStore(database)
    of_bob = (TipLeg("host", "tubehost", Amount(5, Asset.HBD)), TipLeg("creator", "bob", Amount(45, Asset.HBD)))
    paid, promise, _ = tips.insert(
        [
            stored_tip(1, state=TipState.CONFIRMED),
            stored_tip(2, state=TipState.PROMISED, legs=of_bob, payment=Payment("alice", "hive:post:@bob/p")),
            stored_tip(3),
        ]
    )
    letters = ReadYearLetter(database)
    assert (letters.run(2026).thanks, letters.run(2026).joined) == (1, 0)
    tips.move([promise], {TipState.PROMISED}, TipState.QUEUED, NOON)
    tips.move([promise], {TipState.QUEUED}, TipState.CONFIRMED, NOON)
    letter = letters.run(2026)
    assert (letter.thanks, letter.people, letter.joined) == (2, 2, 1)
    assert {one.account for one in letter.most_thanked} == {"carol", "bob"}
    assert letters.run(2025).thanks == 0
    assert paid != promise


def test_letters_are_offered_for_years_with_gifts(database: Database) -> None:
    letters, tips = ReadYearLetter(database), TipStore(database)
    assert letters.years() == []
    early = datetime(2024, 5, 1, tzinfo=UTC)
    tips.insert([stored_tip(1, state=TipState.CONFIRMED), stored_tip(2, state=TipState.CONFIRMED, queued_at=early)])
    assert letters.years() == [2026, 2025, 2024]
