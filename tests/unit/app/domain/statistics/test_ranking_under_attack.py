"""Ranking under attack: what makes nobody poorer ranks nobody higher than a few honest supporters would.

An attacker has any number of accounts, splits money over them, over days and over works, lets it go in rings, and ties
accounts to each other. The honest peer in each comparison is five people who give the same money in equal parts, and
give to somebody else, too.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.statistics.ranking import CIRCLE, VOICE, Given, Ranked, aged, rank
from app.domain.statistics.together import Mark, Together

HONEST = 5
CREATOR, HONEST_CREATOR, OTHER = "attacker", "honest", "elsewhere"


def split(money: int, parts: int) -> list[int]:
    """Equal parts, left-over thousandths to the first."""
    return [money // parts + (place < money % parts) for place in range(parts)]


def honest(money: int, people: int = HONEST, age: int = 1) -> list[Given]:
    """People who give to one creator and as much to another."""
    return [
        Given(f"person{place}", to, age, milli)
        for place, milli in enumerate(split(money, people))
        for to in (HONEST_CREATOR, OTHER)
    ]


def fakes(money: int, accounts: int, elsewhere: int = 0) -> list[Given]:
    """Accounts of one attacker, who may give a little to somebody real with each."""
    gifts = [Given(f"fake{place}", CREATOR, 1, milli) for place, milli in enumerate(split(money, accounts))]
    return gifts + [Given(f"fake{place}", OTHER, 1, elsewhere) for place in range(accounts) if elsewhere]


def score(ranked: Sequence[Ranked], what: str) -> int:
    return next((one.score for one in ranked if one.what == what), 0)


@pytest.mark.parametrize("money", [1, 4, 5, 999, 1_000, 4_999, 5_000, 50_000, 1_000_000])
@pytest.mark.parametrize("elsewhere", [0, 1, 1_000])
def test_a_thousand_fake_supporters_rank_no_higher_than_five_honest_ones(money: int, elsewhere: int) -> None:
    ranked = rank([*fakes(money, 1_000, elsewhere), *honest(money)])
    assert score(ranked, CREATOR) <= score(ranked, HONEST_CREATOR)
    assert score(ranked, HONEST_CREATOR) == min(money, HONEST * VOICE)


@given(
    money=st.integers(1, 200_000),
    accounts=st.integers(1, 300),
    elsewhere=st.integers(0, 2_000),
    seed=st.integers(0, 2**32),
)
@settings(max_examples=60, deadline=None)
def test_no_way_to_divide_the_money_helps_them(money: int, accounts: int, elsewhere: int, seed: int) -> None:
    chance = random.Random(seed)
    cuts = sorted(chance.randrange(money + 1) for _ in range(accounts - 1))
    parts = [end - start for start, end in zip([0, *cuts], [*cuts, money], strict=True)]
    paid = [(f"fake{place}", milli) for place, milli in enumerate(parts) if milli]
    attack = [Given(name, CREATOR, chance.randint(1, 30), milli) for name, milli in paid]
    attack += [Given(f"fake{place}", OTHER, 1, elsewhere) for place in range(accounts) if elsewhere]
    ranked = rank([*attack, *honest(money)])
    assert score(ranked, CREATOR) <= score(ranked, HONEST_CREATOR)


@pytest.mark.parametrize("days", [1, 2, 29, 90])
@pytest.mark.parametrize("works", [1, 7, 100])
def test_one_sum_over_many_days_and_works_ranks_no_higher(days: int, works: int) -> None:
    """Of one supporter, and of a thousand."""
    for supporters, money in ((1, 3_000), (1_000, 50_000)):
        pieces = [
            Given(f"fake{number % supporters}", CREATOR, number % days + 1, milli, f"work{number % works}")
            for number, milli in enumerate(split(money, days * works * 3))
            if milli
        ]
        elsewhere = [Given(f"fake{place}", OTHER, 1, VOICE) for place in range(supporters)]
        at_once = [Given(f"fake{place}", CREATOR, 1, milli) for place, milli in enumerate(split(money, supporters))]
        whole = [one._replace(what="") for one in pieces]
        assert score(rank([*whole, *elsewhere]), CREATOR) <= score(rank([*at_once, *elsewhere]), CREATOR)
        by_work = rank([*pieces, *elsewhere])
        assert all(one.score <= min(supporters, HONEST) * VOICE for one in by_work if one.what != OTHER)


def ring(members: int, money: int, rounds: int) -> Iterator[Given]:
    """Everybody passes the same money on to the next one, round after round."""
    for turn in range(rounds):
        for place in range(members):
            yield Given(f"ring{place}", f"ring{(place + 1) % members}", turn % 90 + 1, money)


@pytest.mark.parametrize("members", [2, 3, 4])
def test_money_that_comes_back_counts_for_nothing(members: int) -> None:
    assert {one.score for one in rank(ring(members, 1_000, 50))} == {0}


@pytest.mark.parametrize("members", [5, 50, 1_000])
def test_in_a_long_ring_everybody_has_at_most_the_one_voice_of_those_without_any(members: int) -> None:
    ranked = rank([*ring(members, 1_000, 50), *honest(5_000)])
    assert max(one.score for one in ranked if one.what.startswith("ring")) <= VOICE
    assert score(ranked, HONEST_CREATOR) == HONEST * VOICE


def test_a_clique_that_thanks_each_other_ranks_nobody() -> None:
    members = [f"member{place}" for place in range(30)]
    gifts = [Given(one, other, 1, 1_000) for one in members for other in members if one != other]
    assert {one.score for one in rank(gifts)} == {0}


def test_own_accounts_count_for_nothing() -> None:
    """By the same paying computer, by the same channel, and plainly oneself."""
    marks = [Mark(name, "device 00112233445566aa") for name in (CREATOR, "second")]
    marks += [Mark(name, "channel youtube:channel:UC" + 22 * "a") for name in (CREATOR, "third")]
    own = [Given(name, CREATOR, 1, 5_000) for name in (CREATOR, "second", "third")]
    own += [Given(name, OTHER, 1, 5_000) for name in (CREATOR, "second", "third")]
    assert score(rank(own, Together(marks)), CREATOR) == 0
    assert score(rank(own, Together()), CREATOR) == 2 * VOICE


def test_an_own_second_creator_is_not_somewhere_else() -> None:
    marks = [Mark(name, "device 00112233445566aa") for name in (CREATOR, "second")]
    gifts = [Given(f"fake{place}", to, 1, 1_000) for place in range(50) for to in (CREATOR, "second")]
    assert score(rank(gifts, Together(marks)), CREATOR) == VOICE
    assert score(rank(gifts), CREATOR) == CIRCLE


def test_nobody_can_tie_strangers_to_each_other() -> None:
    """Who names the computer of one and the channel of the other belongs to both; those two stay strangers."""
    marks = [Mark("one", "device 0011223344556677"), Mark("other", "channel vimeo:user:7")]
    marks += [Mark("mallory", "device 0011223344556677"), Mark("mallory", "channel vimeo:user:7")]
    together = Together(marks)
    assert together("one", "mallory")
    assert together("mallory", "other")
    assert not together("one", "other")


def test_a_stranger_who_gives_crumbs_to_supporters_silences_nobody() -> None:
    """The creator once thanked mallory, who now gives each supporter a thousandth: gifts shall look returned."""
    before = [*honest(5_000), Given(HONEST_CREATOR, "mallory", 1, 2_000)]
    crumbs = [Given("mallory", f"person{place}", 1, 1) for place in range(HONEST)]
    assert score(rank([*before, *crumbs]), HONEST_CREATOR) >= score(rank(before), HONEST_CREATOR) - HONEST


def test_many_honest_supporters_weigh_more_than_one_big_sum() -> None:
    many = [Given(f"fan{place}", "many", 1, 100) for place in range(100)]
    many += [Given(f"fan{place}", f"favourite{place % 25}", 1, 500) for place in range(100)]
    one = [Given("rich", "one", 1, 1_000_000), Given("rich", OTHER, 1, 1_000_000)]
    ranked = rank([*many, *one])
    assert score(ranked, "many") == 10_000
    assert score(ranked, "one") == VOICE
    assert next(place.supporters for place in ranked if place.what == "many") == 100


def test_what_is_recent_weighs_more_and_what_is_old_nothing() -> None:
    assert [aged(age, 100) for age in (0, 1, 30, 31, 60, 61, 90, 91)] == [0, 400, 400, 200, 200, 100, 100, 0]


@given(
    st.lists(
        st.builds(
            Given,
            st.sampled_from("abcdef"),
            st.sampled_from("abcdef"),
            st.integers(0, 100),
            st.integers(1, 3_000),
            st.sampled_from(["", "work"]),
        ),
        max_size=40,
    ),
    st.integers(0, 2**32),
)
@settings(max_examples=80, deadline=None)
def test_order_and_pieces_of_gifts_make_no_difference(gifts: list[Given], seed: int) -> None:
    mixed = [
        piece
        for gift in gifts
        for piece in (gift._replace(milli=gift.milli // 2), gift._replace(milli=gift.milli - gift.milli // 2))
    ]
    random.Random(seed).shuffle(mixed)
    assert [one for one in rank(mixed) if one.score] == [one for one in rank(gifts) if one.score]
    assert all(one.score >= 0 for one in rank(gifts))


def test_a_dense_web_of_crumbs_does_not_hold_the_ranking_up() -> None:
    """120 accounts that all give each other would be 200 million ways; only the largest gifts are followed."""
    members = [f"member{place}" for place in range(120)]
    gifts = [Given(one, other, 1, place + 1) for one in members for place, other in enumerate(members) if one != other]
    began = process_time()
    rank(gifts)
    assert process_time() - began < 20
