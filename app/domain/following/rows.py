"""One row for each work, wherever it stands: the same work on two platforms is one row with "also on".

    sure      the same id, or a Hive post whose canonical URL is the video, both channels proven for one creator
    a guess   the same title by the same creator on another platform within a day: offered, never taken for the same
              work where money is concerned
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.content import Platform
from app.domain.following.sources import Source
from app.domain.following.titles import folded, same_title

NEAR = timedelta(days=1)
_ORDER = {
    platform: place
    for place, platform in enumerate(
        (Platform.PEERTUBE, Platform.YOUTUBE, Platform.VIMEO, Platform.DAILYMOTION, Platform.WEB, Platform.HIVE)
    )
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A work as one channel lists it. `title` is a stranger's word. `proven`: the channel is one of its creator's.

    `about` is the work that a Hive post names as its original, empty elsewhere; `here` is False where the channel is
    gone. `seen`: it was shown before, or is older than the following.
    """

    creator: int
    source: Source
    work: str
    title: str
    url: str
    published: datetime
    about: str = ""
    sensitive: bool = False
    seen: bool = True
    proven: bool = False
    here: bool = True


@dataclass(frozen=True, slots=True)
class AlsoOn:
    """The same work elsewhere; `sure` says whether it is known or only guessed from the title."""

    listed: Listed
    sure: bool


@dataclass(frozen=True, slots=True)
class WorkRow:
    """`shown` is what Play and Tip mean: where it still is, on the platform that asks least of a viewer.

    `key` stays the same while data arrives; `published` is the earliest.
    """

    key: str
    shown: Listed
    also: tuple[AlsoOn, ...]
    published: datetime

    @property
    def seen(self) -> bool:
        """A work that was seen on one platform is not new on another."""
        return self.shown.seen or any(one.listed.seen for one in self.also)

    @property
    def works(self) -> tuple[str, ...]:
        """All ids under which it is known for sure."""
        return (self.shown.work, *(one.listed.work for one in self.also if one.sure))


def rows(listed: Iterable[Listed]) -> list[WorkRow]:
    """Newest first."""
    by_creator: dict[int, list[Listed]] = {}
    for one in listed:
        by_creator.setdefault(one.creator, []).append(one)
    found = [row for works in by_creator.values() for row in _of_creator(works)]
    return sorted(found, key=lambda row: (row.published, row.key), reverse=True)


def _of_creator(listed: Sequence[Listed]) -> list[WorkRow]:
    sure = _by_id(listed)
    titles: dict[str, list[list[Listed]]] = {}
    for group in sure:
        titles.setdefault(folded(group[0].title), []).append(group)
    return [row for groups in titles.values() for row in _joined(groups)]


def _by_id(listed: Sequence[Listed]) -> list[list[Listed]]:
    """What is one work for sure; oldest first, so that the row keeps its name."""
    groups: dict[str, list[Listed]] = {}
    for one in sorted(listed, key=lambda each: (each.published, str(each.source))):
        groups.setdefault(one.work, []).append(one)
    proven = {work for work, group in groups.items() if any(one.proven for one in group)}
    for work in list(groups):
        about = groups[work][0].about
        if about and about != work and {work, about} <= proven & groups.keys() and not groups[about][0].about:
            groups[about] += groups.pop(work)
    return list(groups.values())


def _joined(groups: Sequence[list[Listed]]) -> list[WorkRow]:
    """Rows of one title: those of other platforms within a day are offered in the row of the first."""
    made: list[list[list[Listed]]] = []
    for group in sorted(groups, key=lambda one: one[0].published):
        fitting = next((together for together in made if _may_be_the_same(group, together)), None)
        if fitting is None:
            made.append([group])
        else:
            fitting.append(group)
    return [_row(together) for together in made]


def _may_be_the_same(group: Sequence[Listed], together: Sequence[Sequence[Listed]]) -> bool:
    first = together[0][0]
    taken = {one.source.platform for others in together for one in others}
    near = abs(group[0].published - first.published) <= NEAR
    return near and taken.isdisjoint(one.source.platform for one in group) and same_title(group[0].title, first.title)


def _row(together: Sequence[Sequence[Listed]]) -> WorkRow:
    everything = [one for group in together for one in group]
    ranked = sorted(everything, key=_rank)
    own = next(group for group in together if ranked[0] in group)
    also = tuple(AlsoOn(one, one in own) for one in _once(ranked[0], ranked[1:]))
    first = together[0][0]
    return WorkRow(f"{first.creator} {first.work}", ranked[0], also, min(one.published for one in everything))


def _once(shown: Listed, rest: Iterable[Listed]) -> list[Listed]:
    """A work that two channels of one place list stands once."""
    found = {shown.work: shown}
    for one in rest:
        found.setdefault(one.work, one)
    return list(found.values())[1:]


def _rank(listed: Listed) -> tuple[bool, int, datetime]:
    return not listed.here, _ORDER[listed.source.platform], listed.published
