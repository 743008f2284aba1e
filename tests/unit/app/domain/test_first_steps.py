"""Which step comes next follows from what is there; every step can be left and comes again."""

from __future__ import annotations

import pytest

from app.domain.first_steps import FirstFacts, Step, next_step, steps_before

OWN = FirstFacts(way="own")


@pytest.mark.parametrize(
    ("facts", "step"),
    [
        (FirstFacts(), Step.HELLO),
        (OWN, Step.ACCOUNT),
        (FirstFacts(way="none"), Step.NONE),
        (FirstFacts(way="given"), Step.GIVEN),
        (FirstFacts(way="invited"), Step.INVITED),
        (FirstFacts(account=True), Step.PLACES),
        (FirstFacts("own", account=True, likes=True), Step.AMOUNT),
        (FirstFacts("own", account=True, likes=True, limited=True), Step.SEEN),
        (FirstFacts("own", account=True, likes=True, limited=True, seen=True), Step.FORESIGHT),
        (FirstFacts("own", account=True, likes=True, limited=True, seen=True, finished=True), Step.DONE),
        (FirstFacts("promises"), Step.PLACES),
        (FirstFacts("promises", likes=True), Step.SEEN),
        (FirstFacts("promises", likes=True, seen=True), Step.FORESIGHT),
        (FirstFacts("promises", account=True, likes=True, seen=True), Step.AMOUNT),
        (FirstFacts(account=True, likes=True, limited=True, seen=True), Step.DONE),
        (FirstFacts(account=True, gifts=True), Step.DONE),
    ],
)
def test_the_next_step_is_the_first_that_is_missing(facts: FirstFacts, step: Step) -> None:
    assert next_step(facts) is step


@pytest.mark.parametrize(
    ("step", "facts", "before"),
    [
        (Step.HELLO, FirstFacts(), []),
        (Step.ACCOUNT, OWN, [Step.HELLO]),
        (Step.GIVEN, FirstFacts("given"), [Step.HELLO, Step.NONE]),
        (Step.SEEN, FirstFacts("own", account=True), [Step.PLACES, Step.AMOUNT]),
        (Step.SEEN, FirstFacts("promises"), [Step.NONE, Step.PLACES]),
        (Step.PLACES, FirstFacts("own", account=True), []),
    ],
)
def test_back_leads_to_the_step_before(step: Step, facts: FirstFacts, before: list[Step]) -> None:
    assert steps_before(step, facts) == before
