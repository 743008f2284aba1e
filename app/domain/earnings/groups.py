"""Sums of earnings by day, platform, work, supporter or source. Each asset has a sum of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.earnings.earning import PRECISION, Earning


class By(StrEnum):
    """What earnings are gathered by."""

    DAY = "day"
    PLATFORM = "platform"
    WORK = "work"
    SUPPORTER = "supporter"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Group:
    """`sums` are smallest units by asset, without assets of which nothing came. `name` is empty where there is none.

    `quiet`: of supporters who wanted that nobody else knows what they gave for; they are never mixed with open gifts.
    `title` is that of a work, or its address: strangers' text.
    """

    name: str
    count: int
    sums: Mapping[str, int]
    quiet: bool = False
    title: str = ""


def grouped(earnings: Iterable[Earning], by: By) -> list[Group]:
    """Days newest first; everything else by what came, HBD first, then HIVE, then VESTS."""
    return [group for group, _ in gathered(earnings, by)]


def gathered(earnings: Iterable[Earning], by: By) -> list[tuple[Group, list[Earning]]]:
    """The same groups, each with what is in it."""
    places: dict[tuple[str, bool], list[Earning]] = defaultdict(list)
    for one in earnings:
        places[_name(one, by), by is By.SUPPORTER and one.quiet].append(one)
    pairs = [(_group(name, quiet, found, by), found) for (name, quiet), found in places.items()]
    if by is By.DAY:
        return sorted(pairs, key=lambda pair: pair[0].name, reverse=True)
    return sorted(pairs, key=lambda pair: _largest_first(pair[0]))


def sums(earnings: Iterable[Earning]) -> dict[str, int]:
    """Smallest units by asset."""
    found: dict[str, int] = defaultdict(int)
    for one in earnings:
        found[one.id.asset] += one.units
    return {asset: found[asset] for asset in PRECISION if asset in found}


def _group(name: str, quiet: bool, found: list[Earning], by: By) -> Group:
    names = (*(one.title for one in found), *(one.url for one in found)) if by is By.WORK else ()
    title = next(filter(None, names), "")
    return Group(name, len(found), sums(found), quiet, title)


def _name(one: Earning, by: By) -> str:
    match by:
        case By.DAY:
            return one.day
        case By.PLATFORM:
            return one.platform
        case By.WORK:
            return one.work or one.url
        case By.SUPPORTER:
            return one.supporter
        case By.SOURCE:
            return one.source.value


def _largest_first(group: Group) -> tuple[object, ...]:
    return (*(-group.sums.get(asset, 0) for asset in PRECISION), group.name, group.quiet)
