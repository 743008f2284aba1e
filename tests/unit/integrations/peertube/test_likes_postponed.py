"""A scan that may not read every like gives what the newest page shows, and leaves the rest to the next one."""

from __future__ import annotations

from collections.abc import Sequence

from integrations.peertube.like_pages import LikeRow, LikesPage
from integrations.peertube.likes import AskPage, KnownLikes, LikeChanges, scan


def answered(
    known: KnownLikes, listed: Sequence[str], total: int, *, may_read_all: bool, full: bool = False
) -> LikeChanges:
    """Drive a scan over a server that lists these uuids, newest first."""
    scanning = scan(known, full=full, may_read_all=may_read_all)
    question = next(scanning)
    while True:
        assert isinstance(question, AskPage)
        rows = tuple(LikeRow(uuid, None) for uuid in listed[question.start : question.start + question.count])
        try:
            question = scanning.send(LikesPage(total, rows))
        except StopIteration as finished:
            changes: LikeChanges = finished.value
            return changes


def uuids(count: int) -> list[str]:
    return [f"u{number:03}" for number in range(count)]


def test_new_likes_on_top_are_found_and_what_is_missing_below_waits() -> None:
    known = KnownLikes(tuple(uuids(60)))
    listed = ["new", *uuids(60)[:40], *uuids(60)[41:]]
    changes = answered(known, listed, len(listed), may_read_all=False)
    assert [row.uuid for row in changes.new] == ["new"]
    assert changes.gone == ()
    assert changes.postponed
    assert not changes.complete
    assert changes.known == KnownLikes(("new", *uuids(60)), -1)


def test_the_next_look_after_it_is_quiet_and_the_next_scan_finds_the_rest() -> None:
    listed = ["new", *uuids(60)[:40], *uuids(60)[41:]]
    postponed = answered(KnownLikes(tuple(uuids(60))), listed, len(listed), may_read_all=False).known
    assert answered(postponed, listed, len(listed), may_read_all=False) == LikeChanges(postponed)
    weekly = answered(postponed, listed, len(listed), may_read_all=False, full=True)
    assert (weekly.gone, weekly.complete) == (("u040",), True)


def test_with_leave_to_read_all_the_same_list_is_read_whole() -> None:
    listed = ["new", *uuids(60)[:40], *uuids(60)[41:]]
    changes = answered(KnownLikes(tuple(uuids(60))), listed, len(listed), may_read_all=True)
    assert (changes.gone, changes.complete, changes.postponed) == (("u040",), True, False)
