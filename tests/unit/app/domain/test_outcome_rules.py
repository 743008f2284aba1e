"""The two exits of a sent transaction, over every combination of what nodes can say (ARCHITECTURE, step 7)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.tips.outcome import NodeOpinion, Outcome, outcome

EXPIRY = datetime(2026, 11, 10, 12, tzinfo=UTC)
PAST = EXPIRY + timedelta(seconds=61)
ABSENT = {"irreversible_in_block": None, "seen_at_all": False, "irreversible_time": PAST, "in_history": False}
TIMES = (EXPIRY - timedelta(minutes=9), EXPIRY, EXPIRY + timedelta(seconds=60), PAST)
EVERYTHING = tuple(product((None, 7, 8), (False, True), TIMES, (None, False, True)))
"""All that one operator's node can say: 3 x 2 x 4 x 3 opinions."""


def opinion(operator: str, said: tuple[int | None, bool, datetime, bool | None]) -> NodeOpinion:
    return NodeOpinion(operator, *said)


def absent(operator: str, **changes: object) -> NodeOpinion:
    return NodeOpinion(operator=operator, **{**ABSENT, **changes})  # type: ignore[arg-type]


def expected(opinions: list[NodeOpinion]) -> tuple[Outcome, set[int]]:
    """The rule, said again in other words: (end, blocks that may be named)."""
    pairs = [
        (one, other) for one in opinions for other in opinions if one.operator < other.operator
    ]
    same_block = {
        one.irreversible_in_block
        for one, other in pairs
        if one.irreversible_in_block == other.irreversible_in_block and one.irreversible_in_block is not None
    }
    if same_block:
        return Outcome.LANDED, {block for block in same_block if block is not None}
    sights = [one for one in opinions if one.irreversible_in_block or one.seen_at_all or one.in_history]
    both_past = any(
        all(each.irreversible_time - EXPIRY > timedelta(minutes=1) and each.in_history is False for each in pair)
        for pair in pairs
    )
    return (Outcome.CANNOT_LAND if both_past and not sights else Outcome.UNDECIDED), set()


def check(opinions: list[NodeOpinion]) -> None:
    end, block = outcome(opinions, EXPIRY)
    wanted, blocks = expected(opinions)
    assert end is wanted
    assert (block in blocks) if wanted is Outcome.LANDED else block is None


def test_every_pair_of_opinions_ends_as_the_rule_says() -> None:
    for one, other in product(EVERYTHING, repeat=2):
        check([opinion("north", one), opinion("south", other)])


def test_one_operator_decides_nothing_whatever_its_nodes_say() -> None:
    for one, other in product(EVERYTHING, repeat=2):
        assert outcome([opinion("north", one), opinion("north", other)], EXPIRY) == (Outcome.UNDECIDED, None)
        assert outcome([opinion("north", one)], EXPIRY) == (Outcome.UNDECIDED, None)


@given(
    st.lists(
        st.tuples(st.sampled_from(["north", "south", "east", "west"]), st.sampled_from(EVERYTHING)), max_size=5
    )
)
def test_any_number_of_opinions_ends_as_the_rule_says(said: list[tuple[str, tuple[int, bool, datetime, bool]]]) -> None:
    check([opinion(operator, one) for operator, one in said])


@given(st.permutations([absent("north"), absent("south"), absent("east", seen_at_all=True)]))
def test_one_who_sees_it_outweighs_two_who_do_not(opinions: list[NodeOpinion]) -> None:
    assert outcome(opinions, EXPIRY) == (Outcome.UNDECIDED, None)


@pytest.mark.parametrize(
    "doubt",
    [
        {"irreversible_time": EXPIRY + timedelta(seconds=60)},
        {"in_history": None},
        {"in_history": True},
        {"seen_at_all": True},
        {"irreversible_in_block": 7},
    ],
    ids=lambda doubt: next(iter(doubt)),
)
def test_one_doubt_is_enough_to_sign_nothing_anew(doubt: dict[str, object]) -> None:
    assert outcome([absent("north"), absent("south")], EXPIRY) == (Outcome.CANNOT_LAND, None)
    assert outcome([absent("north"), absent("south", **doubt)], EXPIRY) == (Outcome.UNDECIDED, None)


def test_two_blocks_for_one_transaction_are_a_contradiction() -> None:
    opinions = [absent("north", irreversible_in_block=7), absent("south", irreversible_in_block=8)]
    assert outcome(opinions, EXPIRY) == (Outcome.UNDECIDED, None)
    assert outcome([*opinions, absent("east", irreversible_in_block=8)], EXPIRY) == (Outcome.LANDED, 8)
