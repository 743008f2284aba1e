"""What changed among a user's likes, found with as few bytes as the order rules of PeerTube allow.

PeerTube gives rows without times or ids, newest first, and a `total`. What a person does, and where it shows
(facts/peertube.md, section 2):

    none -> like            a new row on top                       seen on the newest page
    like -> none -> like    the row moves to the top               seen on the newest page, as `back`
    like -> none            the row is gone, `total` falls         seen on the page, or by a full scan
    dislike -> like         a row at its *old* place, `total` +1   seen on the page, or by a full scan

        newest row ──same top, same total──────────────────────────────────> nothing changed
            └─> newest 20 ──explains `total`──> ask each missing video ───> changes
                    └─────── does not ──────────────> every row (100 a page) ──> changes

An un-like and a dislike -> like below the page in one interval cancel out in `total`; the weekly full scan sees them.
Plain functions and generators: whoever drives `scan` does the asking, so the rule is tested against a model server.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from integrations.errors import BadAnswer, Unreachable
from integrations.peertube.like_pages import LikeRow, LikesPage
from integrations.peertube.wire import MOST_ROWS

FIRST_PAGE = 1
NEWEST_PAGE = 20
MOST_QUESTIONS = 10
"""More missing videos than this are looked for by a full scan: a question costs about as much as a row."""
MOST_LIKES = 200_000
_PASSES = 3


@dataclass(frozen=True, slots=True)
class KnownLikes:
    """What a finished scan left: uuids newest first. `hidden` counts likes in `total` that the server never lists."""

    uuids: tuple[str, ...] = ()
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class LikeChanges:
    """What a scan found. `known` takes the place of the old one, in the same transaction as everything else.

    `new`: rows never seen before, newest first. `back`: un-liked and liked again since the last scan.
    `gone`: un-liked, disliked, or the video was deleted. `complete`: every row was read. `postponed`: every row should
    have been read and was not allowed to be; what hides below the newest page is counted in `known.hidden` until then.
    """

    known: KnownLikes
    new: tuple[LikeRow, ...] = ()
    back: tuple[LikeRow, ...] = ()
    gone: tuple[str, ...] = ()
    complete: bool = False
    postponed: bool = False


@dataclass(frozen=True, slots=True)
class AskPage:
    """Please fetch `count` rows from `start`; answer with a LikesPage."""

    start: int
    count: int


@dataclass(frozen=True, slots=True)
class AskLiked:
    """Please ask whether the user likes this video now; answer with a bool (a deleted video is not liked)."""

    uuid: str


Question: TypeAlias = AskPage | AskLiked
Scan: TypeAlias = Generator[Question, LikesPage | bool, LikeChanges]


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Rows from the top of the list held against the known order.

    `moved`: known, but above rows that used to stand above them. `missing`: known, and should stand among the rows.
    `below`: known, and further down than the rows reach.
    """

    new: tuple[LikeRow, ...]
    moved: tuple[LikeRow, ...]
    missing: tuple[str, ...]
    below: tuple[str, ...]


def scan(known: KnownLikes, *, full: bool = False, may_read_all: bool = True) -> Scan:
    """Asks as little as it can; `full` reads every row (first time, weekly). Raises Unreachable if rows keep moving.

    Without `may_read_all` a list that the newest page does not explain gives what that page shows.
    """
    if full:
        return (yield from _every_row(known))
    first = yield from _page(0, FIRST_PAGE)
    expected = len(known.uuids) + known.hidden
    if first.total == expected and _top(first) == (known.uuids[0] if known.uuids else None):
        return LikeChanges(known)
    page = yield from _page(0, NEWEST_PAGE)
    comparison = compare(known.uuids, page.rows)
    explained = expected + len(comparison.new) - len(comparison.missing)
    reached = len(comparison.new) < len(page.rows)
    if page.total != explained or not reached or len(comparison.missing) > MOST_QUESTIONS:
        return (yield from _every_row(known)) if may_read_all else _newest_only(known, page, comparison)
    for uuid in comparison.missing:
        if (yield from _liked(uuid)):
            return (yield from _every_row(known)) if may_read_all else _newest_only(known, page, comparison)
    uuids = tuple(row.uuid for row in page.rows) + comparison.below
    return LikeChanges(KnownLikes(uuids, known.hidden), comparison.new, comparison.moved, comparison.missing)


def compare(known: Sequence[str], rows: Sequence[LikeRow]) -> _Comparison:
    """The smallest explanation of `rows`: the longest run at their end that keeps the known order has not moved."""
    place = {uuid: index for index, uuid in enumerate(known)}
    seen = [row for row in rows if row.uuid in place]
    unmoved = _ordered_tail([place[row.uuid] for row in seen])
    moved = seen[: len(seen) - unmoved]
    deepest = place[seen[-1].uuid] if seen else -1
    listed = {row.uuid for row in rows}
    return _Comparison(
        new=tuple(row for row in rows if row.uuid not in place),
        moved=tuple(moved),
        missing=tuple(uuid for uuid in known[: deepest + 1] if uuid not in listed),
        below=tuple(uuid for uuid in known[deepest + 1 :] if uuid not in listed),
    )


def _ordered_tail(places: Sequence[int]) -> int:
    length = min(len(places), 1)
    while length < len(places) and places[-length - 1] < places[-length]:
        length += 1
    return length


def _newest_only(known: KnownLikes, page: LikesPage, comparison: _Comparison) -> LikeChanges:
    top = [row.uuid for row in page.rows if row in comparison.new or row in comparison.moved]
    uuids = (*top, *(uuid for uuid in known.uuids if uuid not in top))
    hidden = page.total - len(uuids)
    return LikeChanges(KnownLikes(uuids, hidden), comparison.new, comparison.moved, postponed=True)


def _every_row(known: KnownLikes) -> Scan:
    for _ in range(_PASSES):
        rows = yield from _one_pass()
        if rows is not None:
            return _complete(known, *rows)
    raise Unreachable("The list of your likes changed while it was read; it will be read again.")


def _one_pass() -> Generator[Question, LikesPage | bool, tuple[list[LikeRow], int] | None]:
    """All rows and `total`; None if the list moved in between: a row came twice, or `total` changed.

    Pages overlap by one row: an un-like above would shift one past the border, and is then noticed.
    """
    first = yield from _page(0, MOST_ROWS)
    rows = list(first.rows)
    if first.total > MOST_LIKES:
        raise BadAnswer("The PeerTube server claims more likes than can be read.")
    page = first
    while len(page.rows) == MOST_ROWS and len(rows) < first.total:
        page = yield from _page(len(rows) - 1, MOST_ROWS)
        if page.total != first.total or _top(page) != rows[-1].uuid:
            return None
        rows.extend(page.rows[1:])
    if len({row.uuid for row in rows}) != len(rows) or len(rows) > first.total:
        return None
    return rows, first.total


def _complete(known: KnownLikes, rows: Sequence[LikeRow], total: int) -> LikeChanges:
    comparison = compare(known.uuids, rows)
    uuids = tuple(row.uuid for row in rows)
    return LikeChanges(
        KnownLikes(uuids, total - len(rows)),
        comparison.new,
        comparison.moved,
        comparison.missing + comparison.below,
        complete=True,
    )


def _top(page: LikesPage) -> str | None:
    return page.rows[0].uuid if page.rows else None


def _page(start: int, count: int) -> Generator[Question, LikesPage | bool, LikesPage]:
    answer = yield AskPage(start, count)
    if not isinstance(answer, LikesPage):
        raise TypeError("A page was asked for.")
    if len(answer.rows) > count:
        raise BadAnswer("The PeerTube server sent more likes than were asked for.")
    return answer


def _liked(uuid: str) -> Generator[Question, LikesPage | bool, bool]:
    answer = yield AskLiked(uuid)
    if not isinstance(answer, bool):
        raise TypeError("A yes or no was asked for.")
    return answer
