"""What older likes would have done, in one sentence."""

from __future__ import annotations

import pytest

from app.domain.creators.payees import Payee, PayeeKind, Why
from app.domain.foresight import Foresight, Readiness


def told(works: int, makers: int, *counts: tuple[Readiness, int]) -> str:
    foresight = Foresight(works, makers)
    for readiness, count in counts:
        for _ in range(count):
            foresight = foresight.plus(readiness)
    return foresight.sentence


def test_every_maker_is_told() -> None:
    assert told(214, 61, (Readiness.READY, 9), (Readiness.NAMED, 4), (Readiness.ABSENT, 48)) == (
        "You liked 214 works by 61 people. 9 can receive tips today, 4 name an account, 48 have not joined."
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (told(0, 0), "You liked 0 works by 0 people."),
        (told(1, 1), "You liked 1 work by 1 person."),
        (
            told(3, 3, (Readiness.READY, 2)),
            "You liked 3 works by 3 people. Of the 2 looked at, 2 can receive tips today.",
        ),
        (
            told(2, 2, (Readiness.ABSENT, 1), (Readiness.SILENT, 1)),
            "You liked 2 works by 2 people. 0 can receive tips today, 1 has not joined, 1 did not answer.",
        ),
    ],
)
def test_what_is_not_known_is_not_claimed(sentence: str, expected: str) -> None:
    assert sentence == expected


@pytest.mark.parametrize(
    ("payee", "readiness"),
    [
        (Payee(PayeeKind.CONFIRMED, Why.BOTH_SIDES, "carol"), Readiness.READY),
        (Payee(PayeeKind.AUTHOR, Why.AUTHOR, "edith"), Readiness.READY),
        (Payee(PayeeKind.MENTIONED, Why.SECOND_ORIGIN, "gina"), Readiness.NAMED),
        (Payee(PayeeKind.UNKNOWN, Why.AUTHOR), Readiness.ABSENT),
    ],
)
def test_a_judgement_says_how_far_its_maker_is(payee: Payee, readiness: Readiness) -> None:
    assert Readiness.of(payee) is readiness
