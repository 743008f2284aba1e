"""Reading an account's history backwards, page by page, without falling into hived's traps.

    start -1 (newest) -> lowest sequence - 1 -> ... -> older than `since`, sequence 0, or enough

    limit <= 1000 and start >= limit - 1, so that the last pages shrink
    with a filter a node looks at 2,000 operations: some found -> a short page that is no end;
                                                    none found -> an error that says "set start=N"
    sequences are the node's own, so one range is read from one node
Source: hived, account_history_api.cpp; facts/hive.md section 3.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from integrations.errors import BadAnswer, TooLarge
from integrations.hive.wire.operations import NO_TRANSACTION, HistoryOperation
from integrations.hive.wire.refusals import NodeRefusal, Refusal

PAGE = 1_000
SMALL_PAGE = 100
SCANNED_WITH_FILTER = 2_000
PAGES_MAX = 120
NEWEST = -1

_Key = tuple[str, int, tuple[int, int], str, str]
AskPage = Callable[[int, int, bool], Awaitable[list[HistoryOperation]]]
"""(start, limit, filtered) -> one page, oldest first. Raises NodeRefusal with SCAN_ENDED."""


@dataclass(frozen=True, slots=True)
class HistoryRange:
    """Operations, oldest first. `complete`: nothing of the asked kinds since `since` is missing, as far as a node
    can be believed; False where the reading stopped early. `cut`: it stopped because the history is too long, at every
    node."""

    operations: list[HistoryOperation]
    complete: bool
    cut: bool = False


@dataclass(slots=True)
class _Reading:
    since: datetime | None
    limit: int | None
    filtered: bool
    start: int = NEWEST
    page_size: int = PAGE
    found: list[HistoryOperation] = field(default_factory=list)

    @property
    def asked(self) -> int:
        """How many operations may be asked for from `start`."""
        return self.page_size if self.start == NEWEST else min(self.page_size, self.start + 1)

    @property
    def enough(self) -> bool:
        return self.limit is not None and len(self.found) >= self.limit


async def read_range(
    ask: AskPage, *, since: datetime | None, limit: int | None, filtered: bool, pages: int = PAGES_MAX
) -> HistoryRange:
    """The newest operations back to `since` (or the first one), at most `limit`. Raises what `ask` raises.

    BadAnswer if the pages do not fit together.
    """
    reading = _Reading(since, limit, filtered)
    for _ in range(pages):
        try:
            page = await ask(reading.start, reading.asked, filtered)
        except NodeRefusal as refusal:
            if await _scan_went_past(ask, reading, refusal):
                return _result(reading, complete=True)
            continue
        except TooLarge:
            if reading.page_size == SMALL_PAGE:
                raise
            reading.page_size = SMALL_PAGE
            continue
        if _take(reading, page):
            return _result(reading, complete=True)
        if reading.enough:
            break
    return _result(reading, complete=False)


async def _scan_went_past(ask: AskPage, reading: _Reading, refusal: NodeRefusal) -> bool:
    """Go on where the node says; True if that place is older than `since` already."""
    next_start = refusal.classified.next_start
    if refusal.classified.refusal is not Refusal.SCAN_ENDED or next_start is None:
        raise refusal
    if reading.start != NEWEST and next_start >= reading.start:
        raise BadAnswer("The Hive node sends us in circles through the history.")
    reading.start = next_start
    if reading.since is None:
        return False
    probe = await ask(next_start, 1, False)
    if len(probe) != 1 or probe[0].sequence != next_start:
        raise BadAnswer("The Hive node's history has a gap.")
    return probe[0].time < reading.since


def _take(reading: _Reading, page: Sequence[HistoryOperation]) -> bool:
    """Keep what is new of the page; True if nothing older is wanted or there."""
    if not page:
        if reading.start >= SCANNED_WITH_FILTER or (reading.start != NEWEST and not reading.filtered):
            raise BadAnswer("The Hive node's history has a gap.")
        return True
    _check_fit(reading, page)
    wanted = [item for item in page if reading.since is None or item.time >= reading.since]
    reading.found[:0] = wanted
    reading.start = page[0].sequence - 1
    return len(wanted) < len(page) or page[0].sequence == 0


def _check_fit(reading: _Reading, page: Sequence[HistoryOperation]) -> None:
    lowest, highest = page[0], page[-1]
    if len(page) > reading.asked or (reading.start != NEWEST and highest.sequence > reading.start):
        raise BadAnswer("The Hive node's history has a gap.")
    if reading.found and (highest.time > reading.found[0].time or highest.block > reading.found[0].block):
        raise BadAnswer("The Hive node's history is out of order.")
    if reading.filtered:
        return
    whole = highest.sequence - lowest.sequence + 1 == len(page)
    joined = reading.start == NEWEST or highest.sequence == reading.start
    full = len(page) == reading.asked or lowest.sequence == 0
    if not (whole and joined and full):
        raise BadAnswer("The Hive node's history has a gap.")


def _result(reading: _Reading, *, complete: bool) -> HistoryRange:
    operations = reading.found
    if reading.limit is not None and len(operations) > reading.limit:
        operations = operations[len(operations) - reading.limit :]
        complete = False
    return HistoryRange(operations, complete, cut=not complete and not reading.enough)


def alike(one: HistoryRange, other: HistoryRange) -> bool:
    """Whether two nodes' ranges tell the same of everything that one of them calls irreversible."""
    return not any(
        operation.irreversible for same in _by_place((one, other)) if not _agreed(same, 2) for operation in same
    )


def joined(ranges: Sequence[HistoryRange], shown_by: Literal["any", "all"]) -> HistoryRange:
    """What any, or all, of several nodes' ranges show. Complete only if all are.

    With "all" an operation is only believed with the same value everywhere, and an irreversible one that is not makes
    the range incomplete. Irreversible only if every range that shows it says so.
    """
    merged: list[HistoryOperation] = []
    complete = bool(ranges) and all(one.complete for one in ranges)
    for same in _by_place(ranges):
        if shown_by == "any" or _agreed(same, len(ranges)):
            merged.append(replace(same[0], irreversible=all(operation.irreversible for operation in same)))
        elif any(operation.irreversible for operation in same):
            complete = False
    merged.sort(key=lambda operation: (operation.block, operation.place))
    return HistoryRange(merged, complete, cut=bool(ranges) and all(one.cut for one in ranges))


def _by_place(ranges: Sequence[HistoryRange]) -> Iterator[list[HistoryOperation]]:
    """The same place on chain as each range shows it; once for each range, unless one contradicts itself."""
    seen: dict[_Key, dict[int, HistoryOperation]] = {}
    for number, one in enumerate(ranges):
        equal: Counter[tuple[int, str]] = Counter()
        for operation in one.operations:
            key = (*_key(operation), _which(operation, equal))
            shown = seen.setdefault(key, {})
            if not _same(shown.setdefault(number, operation), operation):
                shown[~number] = operation
    return (list(shown.values()) for shown in seen.values())


def _key(operation: HistoryOperation) -> tuple[str, int, tuple[int, int], str]:
    return operation.transaction_id, operation.block, operation.place, operation.name


def _which(operation: HistoryOperation, equal: Counter[tuple[int, str]]) -> str:
    """What tells the virtual operations of a block apart: their numbers may be the same, or all different."""
    if operation.transaction_id != NO_TRANSACTION:
        return ""
    content = json.dumps([operation.name, operation.value], sort_keys=True)
    equal[operation.block, content] += 1
    return f"{content}/{equal[operation.block, content]}"


def _agreed(shown: Sequence[HistoryOperation], wanted: int) -> bool:
    return len(shown) == wanted and all(_same(shown[0], one) for one in shown)


def _same(one: HistoryOperation, other: HistoryOperation) -> bool:
    return (one.value, one.time) == (other.value, other.time)
