"""Who is supported by many, lately: the published formula of rankings, in whole numbers (docs/protocol.md).

    gifts of 90 days -> aged -> without own and returned money -> voices of those who support others too -> score
                                                               -> all others: one voice together

Making accounts costs nothing, and money that one gives oneself comes back; so neither many accounts nor much money may
rank anybody. What costs is money that is gone: a supporter's voice for one creator is at most what the same account
gave to others. Accounts without such gifts speak with one voice, however many there are; and those who gave most of the
rest to the same other creator speak for at most five.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

WINDOW_DAYS = 90
VOICE = 1_000
"""Thousandths: the most that one supporter's voice weighs."""
CIRCLE = 5 * VOICE
"""The most that supporters weigh together who gave most of the rest to the same other creator."""
FOLLOWED = 20
"""So many of an account's gifts, the largest, are followed to see what comes back over others: a bound for the work."""
_QUARTERS = ((30, 4), (60, 2), (WINDOW_DAYS, 1))

Pair = tuple[str, str]
"""(supporter, creator)."""
Gives = Mapping[str, Mapping[str, int]]
"""Who gave whom how many quarters."""


class Given(NamedTuple):
    """What a supporter gave a creator on one day: `age` in whole days before the day of the ranking, from 1.

    `what` is ranked: the creator itself, or a work of it.
    """

    supporter: str
    creator: str
    age: int
    milli: int
    what: str = ""


@dataclass(frozen=True, slots=True)
class Ranked:
    """`score` is in thousandths, but no sum of money. `supporters` have a voice of their own; `others` have not."""

    what: str
    score: int
    supporters: int
    others: int


def aged(age: int, milli: int) -> int:
    """Quarters of thousandths: in full for 30 days, half for 30 more, a quarter for the last 30; nothing before."""
    if age < 1:
        return 0
    return next((quarters * milli for days, quarters in _QUARTERS if age <= days), 0)


def rank(gifts: Iterable[Given], together: Callable[[str, str], bool] = str.__eq__) -> list[Ranked]:
    """Everything that was given for, the highest score first, equal ones by name.

    `together`: whether two accounts belong together. Gifts may come in any order and any pieces.
    """
    sums: dict[Pair, int] = defaultdict(int)
    parts: dict[tuple[str, Pair], int] = defaultdict(int)
    for gift in gifts:
        quarters, pair = aged(gift.age, gift.milli), (gift.supporter, gift.creator)
        if quarters and not together(*pair):
            sums[pair] += quarters
            parts[gift.what or gift.creator, pair] += quarters
    kept = _without_returns(sums)
    given = _by_supporter(kept)
    whats: dict[str, dict[Pair, int]] = defaultdict(dict)
    for (what, pair), quarters in parts.items():
        # Of what came back nobody can say for which work it was given.
        whats[what][pair] = quarters * kept.get(pair, 0) // sums[pair] // 4
    ranked = [_ranked(what, of, given, together) for what, of in whats.items()]
    return sorted(ranked, key=lambda one: (-one.score, one.what))


def _without_returns(sums: Mapping[Pair, int]) -> dict[Pair, int]:
    """What was given, without what can have come back from the creator: straight, or over one or two others."""
    gives: dict[str, dict[str, int]] = defaultdict(dict)
    for (supporter, creator), quarters in sums.items():
        gives[supporter][creator] = quarters
    receivers = {creator for _, creator in sums}
    largest = {
        name: dict(sorted(gifts.items(), key=lambda gift: (-gift[1], gift[0]))[:FOLLOWED])
        for name, gifts in gives.items()
    }
    # Most supporters receive nothing; to them nothing can come back.
    return {
        pair: max(quarters - _returned(*pair, gives, largest), 0) if pair[0] in receivers else quarters
        for pair, quarters in sums.items()
    }


def _returned(supporter: str, creator: str, gives: Gives, largest: Gives) -> int:
    """The most that the creator's gifts can have carried back to the supporter; a way as much as its thinnest part."""
    nothing: Mapping[str, int] = {}
    returned = gives.get(creator, nothing).get(supporter, 0)
    for one, carried in largest.get(creator, nothing).items():
        if one == supporter:
            continue
        returned += min(carried, gives.get(one, nothing).get(supporter, 0))
        for two, further in largest.get(one, nothing).items():
            if two not in (supporter, creator):
                returned += min(carried, further, gives.get(two, nothing).get(supporter, 0))
    return returned


def _by_supporter(kept: Mapping[Pair, int]) -> dict[str, dict[str, int]]:
    given: dict[str, dict[str, int]] = defaultdict(dict)
    for (supporter, creator), quarters in kept.items():
        given[supporter][creator] = quarters // 4
    return given


def _ranked(
    what: str, of: Mapping[Pair, int], given: Mapping[str, Mapping[str, int]], together: Callable[[str, str], bool]
) -> Ranked:
    circles: dict[str, int] = defaultdict(int)
    rest = voices = 0
    for (supporter, creator), milli in of.items():
        elsewhere, most = _elsewhere(given[supporter], creator, together)
        voice = min(milli, elsewhere, VOICE)
        circles[most] += voice
        voices += voice > 0
        rest += milli - voice
    own = sum(min(circle, CIRCLE) for circle in circles.values())
    # The one voice of the others is no voice more: it only stands in where the own ones are less than one.
    score = own if own >= VOICE else min(own + rest, VOICE)
    return Ranked(what, score, voices, sum(1 for milli in of.values() if milli) - voices)


def _elsewhere(given: Mapping[str, int], creator: str, together: Callable[[str, str], bool]) -> tuple[int, str]:
    """What the supporter gave to others than this creator, at most one voice each, and to whom most."""
    others = {name: milli for name, milli in given.items() if milli and not together(name, creator)}
    if not others:
        return 0, ""
    return sum(min(milli, VOICE) for milli in others.values()), min(others, key=lambda name: (-others[name], name))
