"""The copy of links in a profile: believed only where no operation speaks, and never read as more than it says."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.content import ChannelId
from app.domain.creators.links import AccountLinks, SignedOperation, StandingLink, fold_links
from app.domain.creators.mirror import MOST_CHARACTERS, read_copy, with_copies, written
from app.domain.creators.splits import Split
from app.errors import BadProfile

SEEN_FROM = datetime(2026, 1, 1, tzinfo=UTC)
CAROL = ChannelId.parse("peertube:channel:carol@tube.example")
SITE = ChannelId.parse("web:tube.example")
LINK: dict[str, object] = {"url": "https://tube.example/c/carol"}
HOST: dict[str, object] = {"url": "https://tube.example", "share": 20}
NOTHING = AccountLinks("carol")


def profile(*links: object, **others: object) -> str:
    return json.dumps({"profile": {"name": "Carol", "capillary": list(links), **others}})


def day(number: float) -> datetime:
    return SEEN_FROM + timedelta(days=number)


def after(operation: str, **fields: object) -> AccountLinks:
    body = json.dumps({"v": 1, "op": operation, **LINK, **fields})
    value = {"id": "capillary", "json": body, "required_posting_auths": ["carol"], "required_auths": []}
    return fold_links("carol", [SignedOperation((1,), day(5), value, True)])


def test_what_an_operation_would_say_is_read() -> None:
    splits = [{"to": "bob", "share": 3}]
    copy = read_copy(profile(LINK | {"splits": splits}, HOST, height=1.5))
    assert copy[CAROL].splits == (Split("bob", 3),)
    assert copy[SITE].share == 20


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "[" * 90_000,
        '{"profile":[]}',
        '{"profile":{"capillary":{}}}',
        '{"profile":{"capillary":[]},"profile":{"capillary":[{"url":"https://tube.example/c/carol"}]}}',
        profile("https://tube.example/c/carol", None, ["url"], {}, {"url": 7}),
        profile(LINK | {"op": "unlink"}, LINK | {"v": 2})[:-2],
        profile(LINK | {"share": 101}, LINK | {"share": 10.0}, LINK | {"more": 1}, LINK | {"splits": "bob"}),
        profile({"url": "https://tube.example/w/2b4Gz4kFkWRuDBwCgcBrRd"}),
        profile(LINK) + " " * MOST_CHARACTERS,
    ],
)
def test_a_profile_without_a_sound_copy_has_none(text: str) -> None:
    assert read_copy(text) == {}


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(lambda x: profile(x, {"url": x})))
def test_whatever_stands_in_a_profile_is_read_without_breaking(text: str) -> None:
    assert set(read_copy(text)) <= {CAROL, SITE}


def test_where_no_operation_is_seen_the_copy_stands() -> None:
    links = with_copies(NOTHING, [(SEEN_FROM, read_copy(profile(LINK)))])
    assert links.link_to([CAROL]) is not None
    assert links.standing[CAROL].since == SEEN_FROM


def test_a_withdrawal_that_is_seen_beats_a_copy_that_was_forgotten() -> None:
    links = with_copies(after("unlink"), [(SEEN_FROM, read_copy(profile(LINK, HOST)))])
    assert set(links.standing) == {SITE}


def test_a_link_that_is_seen_beats_a_copy_without_it_or_with_something_else() -> None:
    assert with_copies(after("link"), [(SEEN_FROM, {})]).standing[CAROL].since == day(5)
    other = read_copy(profile(LINK | {"splits": [{"to": "mallory", "share": 1}]}))
    assert with_copies(after("link"), [(SEEN_FROM, other)]).standing[CAROL].splits == ()


def test_what_the_newest_copy_lacks_does_not_stand() -> None:
    copies = [(SEEN_FROM, read_copy(profile(LINK))), (day(1), read_copy(profile()))]
    assert with_copies(NOTHING, copies).standing == {}


def test_a_link_that_came_back_stands_from_its_return() -> None:
    both, one = read_copy(profile(LINK, HOST)), read_copy(profile(HOST))
    links = with_copies(NOTHING, [(SEEN_FROM, both), (day(1), one), (day(2), both), (day(3), both)])
    assert links.standing[CAROL].since == day(2)
    assert links.standing[SITE].since == SEEN_FROM


def test_a_share_raised_in_the_copy_alone_counts_after_seven_days_and_a_lower_one_at_once() -> None:
    high, low = read_copy(profile(HOST)), read_copy(profile(HOST | {"share": 5}))
    raised = with_copies(NOTHING, [(SEEN_FROM, low), (day(10), high)])
    assert [raised.share_at(SITE, day(number)) for number in (9, 10, 16.9, 17)] == [5, 5, 5, 20]
    lowered = with_copies(NOTHING, [(SEEN_FROM, high), (day(10), low)])
    assert lowered.share_at(SITE, day(10)) == 5


def test_a_share_that_was_seen_for_less_than_seven_days_does_not_count_yet() -> None:
    assert with_copies(NOTHING, [(day(2), read_copy(profile(HOST)))]).share_at(SITE, day(8)) == 0


def standing(channel: ChannelId, share: int = 0, *splits: Split) -> StandingLink:
    return StandingLink(channel, SEEN_FROM, splits, share)


def test_what_is_written_is_read_again() -> None:
    links = [standing(CAROL, 0, Split("nina", 3), Split("hugo", 10, fee=True)), standing(SITE, 20)]
    copy = read_copy(written(profile(LINK, about="I film."), links))
    assert {(claim.channel, claim.splits, claim.share) for claim in copy.values()} == {
        (link.channel, link.splits, link.share) for link in links
    }


def test_everything_else_in_a_profile_stays_letter_for_letter() -> None:
    before = '{"other":[1.10,1e400, null],"profile":{"name":"C\\u00e1rol","zoom":2.50,"capillary":[],"x":{"a":1}}}'
    after = written(before, [standing(SITE)])
    assert after == (
        '{"other":[1.10,1e400, null],"profile":{"name":"C\\u00e1rol","zoom":2.50,'
        '"capillary":[{"url":"https://tube.example"}],"x":{"a":1}}}'
    )


def test_an_entry_of_a_later_version_stays() -> None:
    later = {"url": "https://tube.example/c/other", "until": "2030-01-01T00:00:00"}
    after = json.loads(written(profile(LINK, later), []))
    assert after["profile"]["capillary"] == [later]


@pytest.mark.parametrize("before", ["", "  ", "{}", '{"profile":{}}'])
def test_an_empty_profile_becomes_one(before: str) -> None:
    assert SITE in read_copy(written(before, [standing(SITE)]))


@pytest.mark.parametrize(
    "before", ["[]", "x", '{"profile":[]}', '{"profile":1}', '{"a":1,"a":2}', '{"profile":{"a":1,"a":2}}', "[" * 9_000]
)
def test_what_is_no_profile_is_left_alone(before: str) -> None:
    with pytest.raises(BadProfile):
        written(before, [standing(SITE)])


def test_a_profile_that_is_too_long_is_left_alone() -> None:
    with pytest.raises(BadProfile):
        written(profile(about="x" * MOST_CHARACTERS), [standing(SITE)])
