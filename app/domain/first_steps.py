"""Which step of the first run comes next: it follows from what is there, and from a small choice where nothing is.

    own account     hello -> account -> places -> amount -> seen -> foresight -> done
    another's help  hello -> none -> invited or given -> places -> amount -> ...
    promises first  hello -> none -> places -> seen -> foresight -> done; account and amount come later
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

OWN, NONE, PROMISES, INVITED, GIVEN = "own", "none", "promises", "invited", "given"
"""How one comes to an account; empty before anything was chosen."""


class Step(StrEnum):
    """What the window shows."""

    HELLO = "hello"
    ACCOUNT = "account"
    NONE = "none"
    INVITED = "invited"
    GIVEN = "given"
    PLACES = "places"
    AMOUNT = "amount"
    SEEN = "seen"
    FORESIGHT = "foresight"
    DONE = "done"


class FirstFacts(NamedTuple):
    """`likes`: thumbs come from somewhere. `limited`: limits are sealed and the allowance was opened."""

    way: str = ""
    account: bool = False
    likes: bool = False
    limited: bool = False
    seen: bool = False
    finished: bool = False
    gifts: bool = False


def next_step(facts: FirstFacts) -> Step:
    """Nothing is asked for twice; who came another way than through here, and has all of it, is done."""
    if facts.finished or (not facts.way and (facts.gifts or _complete(facts))):
        return Step.DONE
    if not facts.account and facts.way != PROMISES:
        return {OWN: Step.ACCOUNT, NONE: Step.NONE, INVITED: Step.INVITED, GIVEN: Step.GIVEN}.get(facts.way, Step.HELLO)
    if not facts.likes:
        return Step.PLACES
    if facts.account and not facts.limited:
        return Step.AMOUNT
    return Step.FORESIGHT if facts.seen else Step.SEEN


def steps_before(step: Step, facts: FirstFacts) -> list[Step]:
    """Those that `Back` leads through, the nearest last."""
    if step in (Step.HELLO, Step.DONE):
        return []
    if step in (Step.NONE, Step.ACCOUNT) and not facts.account:
        return [Step.HELLO]
    if step in (Step.INVITED, Step.GIVEN):
        return [Step.HELLO, Step.NONE]
    usual = [Step.PLACES, *([Step.AMOUNT] if facts.account else []), Step.SEEN, Step.FORESIGHT]
    before = usual[: usual.index(step)] if step in usual else []
    return before if facts.account else [Step.NONE, *before]


def _complete(facts: FirstFacts) -> bool:
    return facts.account and facts.likes and facts.limited and facts.seen
