"""The rule that finds changed likes, against a server that orders rows as a recorded PeerTube does."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from integrations.errors import BadAnswer, Unreachable
from integrations.peertube.like_pages import LikeRow, LikesPage
from integrations.peertube.likes import AskLiked, AskPage, KnownLikes, LikeChanges, Question, scan


@dataclass
class ModelServer:
    """Rates as PeerTube keeps them: one row a video, its age kept while it turns from dislike to like."""

    rows: dict[str, tuple[int, str]] = field(default_factory=dict)
    clock: int = 0
    asked: list[Question] = field(default_factory=list)

    def rate(self, video: str, rating: str) -> None:
        self.clock += 1
        if rating == "none":
            self.rows.pop(video, None)
        else:
            created = self.rows.get(video, (self.clock, ""))[0]
            self.rows[video] = (created, rating)

    def liked(self) -> list[str]:
        likes = [(created, video) for video, (created, rating) in self.rows.items() if rating == "like"]
        return [video for _, video in sorted(likes, reverse=True)]

    def answer(self, question: Question) -> LikesPage | bool:
        self.asked.append(question)
        if isinstance(question, AskLiked):
            return question.uuid in self.liked()
        rows = self.liked()[question.start : question.start + question.count]
        return LikesPage(len(self.liked()), tuple(LikeRow(uuid, None) for uuid in rows))

    def bytes_read(self) -> int:
        return sum(60 if isinstance(question, AskLiked) else question.count * 1_600 for question in self.asked)


def look(server: ModelServer, known: KnownLikes, *, full: bool = False) -> LikeChanges:
    """Drive one scan to its end."""
    server.asked.clear()
    course = scan(known, full=full)
    question = next(course)
    while True:
        try:
            question = course.send(server.answer(question))
        except StopIteration as finished:
            changes: LikeChanges = finished.value
            return changes


def server_with(count: int) -> tuple[ModelServer, KnownLikes]:
    """A user with `count` likes, `video 1` the oldest, all of them known."""
    server = ModelServer()
    for number in range(1, count + 1):
        server.rate(f"video {number}", "like")
    return server, look(server, KnownLikes(), full=True).known


def uuids(rows: tuple[LikeRow, ...]) -> list[str]:
    return [row.uuid for row in rows]


def test_the_first_scan_reads_every_like() -> None:
    server, known = server_with(250)
    assert list(known.uuids) == server.liked()
    assert server.asked == [AskPage(0, 100), AskPage(99, 100), AskPage(198, 100)]


def test_nothing_new_costs_one_row() -> None:
    server, known = server_with(250)
    assert look(server, known) == LikeChanges(known)
    assert server.asked == [AskPage(0, 1)]


def test_a_like_is_noticed_on_the_newest_page() -> None:
    server, known = server_with(250)
    server.rate("sunrise", "like")
    changes = look(server, known)
    assert (uuids(changes.new), changes.gone, changes.complete) == (["sunrise"], (), False)
    assert list(changes.known.uuids) == server.liked()


def test_an_unlike_of_a_recent_video_is_noticed_with_one_question() -> None:
    server, known = server_with(250)
    server.rate("video 245", "none")
    changes = look(server, known)
    assert changes.gone == ("video 245",)
    assert server.asked == [AskPage(0, 1), AskPage(0, 20), AskLiked("video 245")]


def test_an_unlike_of_an_old_video_is_noticed_by_a_full_scan() -> None:
    server, known = server_with(250)
    server.rate("video 3", "none")
    changes = look(server, known)
    assert (changes.gone, changes.complete) == (("video 3",), True)


def test_a_like_taken_back_and_given_again_comes_back() -> None:
    server, known = server_with(250)
    server.rate("video 3", "none")
    server.rate("video 3", "like")
    changes = look(server, known)
    assert (uuids(changes.back), changes.new, changes.gone) == (["video 3"], (), ())
    assert changes.known.uuids[0] == "video 3"


def test_a_dislike_turned_into_a_like_is_noticed_at_its_old_place() -> None:
    server = ModelServer()
    server.rate("old dislike", "dislike")
    for number in range(250):
        server.rate(f"video {number}", "like")
    known = look(server, KnownLikes(), full=True).known
    server.rate("old dislike", "like")
    changes = look(server, known)
    assert (uuids(changes.new), changes.complete) == (["old dislike"], True)
    assert changes.known.uuids[-1] == "old dislike"


def test_a_swap_below_the_newest_page_is_noticed_by_the_weekly_scan() -> None:
    server = ModelServer()
    server.rate("old dislike", "dislike")
    for number in range(250):
        server.rate(f"video {number}", "like")
    known = look(server, KnownLikes(), full=True).known
    server.rate("old dislike", "like")
    server.rate("video 1", "none")
    assert look(server, known) == LikeChanges(known)
    weekly = look(server, known, full=True)
    assert (uuids(weekly.new), weekly.gone) == (["old dislike"], ("video 1",))


def test_many_moved_likes_are_not_mistaken_for_unlikes() -> None:
    server, known = server_with(60)
    for number in range(30, 60):
        server.rate(f"video {number}", "none")
        server.rate(f"video {number}", "like")
    changes = look(server, known)
    assert (changes.gone, changes.new) == ((), ())
    assert list(changes.known.uuids) == server.liked()


def test_a_like_that_the_total_counts_but_no_page_lists_does_not_cost_a_full_scan_each_time() -> None:
    server, known = server_with(30)

    def hiding(question: Question) -> LikesPage | bool:
        answer = server.answer(question)
        return LikesPage(answer.total + 2, answer.rows) if isinstance(answer, LikesPage) else answer

    course = scan(known, full=True)
    next(course)
    with pytest.raises(StopIteration) as finished:
        course.send(hiding(AskPage(0, 100)))
    hidden: LikeChanges = finished.value.value
    assert hidden.known.hidden == 2
    again = scan(hidden.known)
    with pytest.raises(StopIteration) as unchanged:
        again.send(hiding(next(again)))
    assert unchanged.value.value == LikeChanges(hidden.known)


def test_a_list_that_never_stands_still_is_left_for_later() -> None:
    server, known = server_with(150)
    class Restless(ModelServer):
        def answer(self, question: Question) -> LikesPage | bool:
            self.rate(f"restless {self.clock}", "like")
            return super().answer(question)

    with pytest.raises(Unreachable, match="changed while it was read"):
        look(Restless(server.rows, server.clock), known, full=True)


def test_a_server_that_sends_more_rows_than_asked_for_breaks_the_protocol() -> None:
    course = scan(KnownLikes())
    next(course)
    with pytest.raises(BadAnswer):
        course.send(LikesPage(2, (LikeRow("a", None), LikeRow("b", None))))


def test_a_server_that_claims_a_million_likes_is_not_followed() -> None:
    course = scan(KnownLikes(), full=True)
    next(course)
    with pytest.raises(BadAnswer):
        course.send(LikesPage(1_000_000, tuple(LikeRow(f"video {number}", None) for number in range(100))))


VIDEOS = [f"video {number}" for number in range(45)]
ACTS = st.lists(st.tuples(st.sampled_from(VIDEOS), st.sampled_from(["like", "dislike", "none"])), max_size=12)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(VIDEOS), st.sampled_from(["like", "dislike"])), max_size=80), st.lists(ACTS))
def test_whatever_people_do_every_scan_tells_the_truth_and_the_weekly_one_all_of_it(
    before: list[tuple[str, str]], intervals: list[list[tuple[str, str]]]
) -> None:
    server = ModelServer()
    for video, rating in before:
        server.rate(video, rating)
    known = look(server, KnownLikes(), full=True).known
    assert list(known.uuids) == server.liked()
    for acts in intervals:
        for video, rating in acts:
            server.rate(video, rating)
        changes = look(server, known)
        liked = set(server.liked())
        assert {row.uuid for row in changes.new} <= liked - set(known.uuids)
        assert {row.uuid for row in changes.back} <= liked & set(known.uuids)
        assert set(changes.gone) <= set(known.uuids) - liked
        assert len(changes.known.uuids) == len(liked)
        known = changes.known
    assert list(look(server, known, full=True).known.uuids) == server.liked()


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 60), st.sampled_from(VIDEOS), st.sampled_from(["like", "dislike", "none"]))
def test_one_act_in_an_interval_is_always_noticed(count: int, video: str, rating: str) -> None:
    server, known = server_with(count)
    server.rate("disliked", "dislike")
    was, before = set(server.liked()), set(known.uuids)
    server.rate(video, rating)
    changes = look(server, known)
    assert was == before
    assert {row.uuid for row in changes.new} == set(server.liked()) - before
    assert set(changes.gone) == before - set(server.liked())
    assert list(changes.known.uuids) == server.liked()
