"""What an account claims is folded from the chain alone; what is not exactly right changes nothing and is counted."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.content import ChannelId
from app.domain.creators.links import AccountLinks, SignedOperation, StandingLink, claim_of, fold_links
from app.domain.creators.splits import Split, parse_splits
from app.domain.public_operation import Malformed
from app.errors import BadSplits

START = datetime(2026, 1, 1, tzinfo=UTC)
CHANNEL = ChannelId.parse("peertube:channel:carol@tube.example")
LINK: dict[str, object] = {"v": 1, "op": "link", "url": "https://tube.example/c/carol"}
UNLINK: dict[str, object] = LINK | {"op": "unlink"}


def on_day(
    day: float, body: object, *, signer: str = "carol", irreversible: bool = True, active: tuple[str, ...] = ()
) -> SignedOperation:
    value = {
        "id": "capillary",
        "json": body if isinstance(body, str) else json.dumps(body),
        "required_posting_auths": [signer],
        "required_auths": list(active),
    }
    return SignedOperation((int(day * 28_800), 0, 0), START + timedelta(days=day), value, irreversible)


def fold(*operations: SignedOperation) -> AccountLinks:
    return fold_links("carol", operations)


def test_a_link_stands_from_its_block() -> None:
    link = fold(on_day(3, LINK)).standing[CHANNEL]
    assert link.since == START + timedelta(days=3)
    assert link.url == "https://tube.example/c/carol"
    assert link.splits == ()


@pytest.mark.parametrize(
    "url",
    [
        "https://tube.example/video-channels/carol/videos",
        "https://home.example/c/carol@tube.example",
        "https://Tube.Example:443/c/carol?x=1",
    ],
)
def test_another_form_of_the_url_withdraws_the_same_link(url: str) -> None:
    assert fold(on_day(0, LINK), on_day(1, UNLINK | {"url": url})).standing == {}


def test_a_repeated_link_replaces_splits_and_keeps_standing() -> None:
    links = fold(on_day(0, LINK | {"splits": [{"to": "bob", "share": 1}]}), on_day(2, LINK))
    assert links.standing[CHANNEL].since == START
    assert links.standing[CHANNEL].splits == ()


def test_a_link_after_a_withdrawal_stands_anew() -> None:
    links = fold(on_day(0, LINK), on_day(1, UNLINK), on_day(2, LINK))
    assert links.standing[CHANNEL].since == START + timedelta(days=2)


def test_the_order_of_reading_does_not_matter_nor_does_reading_twice() -> None:
    operations = [on_day(0, LINK), on_day(1, UNLINK), on_day(2, LINK | {"share": 5})]
    assert fold(*reversed(operations), *operations) == fold(*operations)


def test_reversible_blocks_do_not_count_yet() -> None:
    assert fold(on_day(0, LINK, irreversible=False)).standing == {}
    assert CHANNEL in fold(on_day(0, LINK), on_day(1, UNLINK, irreversible=False)).standing


def test_withdrawing_what_never_stood_changes_nothing() -> None:
    links = fold(on_day(0, UNLINK))
    assert links == AccountLinks("carol")


def test_other_operations_are_passed_over_uncounted() -> None:
    stranger = on_day(0, LINK)
    foreign = SignedOperation((1,), START, dict(stranger.value) | {"id": "follow", "json": "[]"}, True)
    payer = on_day(1, {"v": 1, "op": "payer", "device": "5eed5eed5eed5eed"})
    assert fold(foreign, payer) == AccountLinks("carol")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", Malformed.NOT_JSON),
        ("[]", Malformed.NOT_JSON),
        ("{" * 5000, Malformed.NOT_JSON),
        ("[" * 8000, Malformed.NOT_JSON),
        ('{"v":1,"op":"link","op":"unlink","url":"https://tube.example/c/carol"}', Malformed.NOT_JSON),
        ('{"v":1.0,"op":"link"}', Malformed.NOT_JSON),
        ('{"v":NaN}', Malformed.NOT_JSON),
        ('{"v":' + "9" * 5000 + "}", Malformed.NOT_JSON),
        (LINK | {"url": "https://example.org/" + "a" * 8192}, Malformed.OVERSIZED),
        (LINK | {"v": 2}, Malformed.VERSION),
        (LINK | {"v": True}, Malformed.VERSION),
        (LINK | {"v": "1"}, Malformed.VERSION),
        (LINK | {"op": "steal"}, Malformed.UNKNOWN),
        (LINK | {"op": ["link"]}, Malformed.UNKNOWN),
        (LINK | {"note": "x"}, Malformed.FIELDS),
        (UNLINK | {"share": 1}, Malformed.FIELDS),
        ({"v": 1, "op": "link"}, Malformed.URL),
        (LINK | {"url": 1}, Malformed.URL),
        (LINK | {"url": "tube.example/c/carol"}, Malformed.URL),
        (LINK | {"url": " https://tube.example/c/carol"}, Malformed.URL),
        (LINK | {"url": "http://tube.example/c/carol"}, Malformed.URL),
        (LINK | {"url": "https://192.168.1.5/c/carol"}, Malformed.URL),
        (LINK | {"url": "https://tube.example/\ud800"}, Malformed.URL),
        (LINK | {"url": "https://tube.example/w/bQTwoxYtQuARWqPYtToLV5"}, Malformed.NOT_A_CHANNEL),
        (LINK | {"url": "https://www.youtube.com/@carol"}, Malformed.NOT_A_CHANNEL),
        (LINK | {"share": 101}, Malformed.SHARE),
        (LINK | {"share": -1}, Malformed.SHARE),
        (LINK | {"share": True}, Malformed.SHARE),
        (LINK | {"share": "10"}, Malformed.SHARE),
        (LINK | {"share": None}, Malformed.SHARE),
        (LINK | {"splits": {}}, Malformed.SPLITS),
        (LINK | {"splits": [{"to": "bob", "share": 1}] * 9}, Malformed.SPLITS),
    ],
    ids=lambda value: str(value)[:50],
)
def test_a_malformed_operation_is_counted_with_its_reason(body: object, reason: Malformed) -> None:
    links = fold(on_day(0, LINK), on_day(1, body))
    assert dict(links.malformed) == {reason: 1}
    assert list(links.standing) == [CHANNEL]


def test_only_the_accounts_own_posting_authority_speaks_for_it() -> None:
    links = fold(on_day(0, LINK, signer="mallory"), on_day(1, LINK, active=("carol",)))
    assert dict(links.malformed) == {Malformed.SIGNER: 2}
    assert links.standing == {}


def test_an_operation_without_a_body_is_no_json() -> None:
    operation = SignedOperation((0,), START, {"id": "capillary"}, True)
    assert dict(fold(operation).malformed) == {Malformed.NOT_JSON: 1}


def test_a_link_to_either_form_of_an_actor_is_found_for_its_channel() -> None:
    links = fold(on_day(0, LINK | {"url": "https://tube.example/@carol"}), on_day(1, LINK))
    found = links.link_to([CHANNEL])
    assert found is not None
    assert found.since == START
    assert links.link_to([ChannelId.parse("peertube:channel:dave@tube.example")]) is None


def test_a_channel_that_was_never_linked_has_no_share() -> None:
    assert fold().share_at(CHANNEL, START) == 0


def test_a_share_that_comes_later_is_not_known_yet() -> None:
    assert fold(on_day(20, LINK | {"share": 9})).share_at(CHANNEL, START) == 0


changes = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 100)), unique_by=lambda change: change[0], max_size=8)


@given(changes, st.integers(0, 80))
def test_a_share_never_exceeds_what_was_asked_for_on_any_of_the_last_seven_days(
    asked: list[tuple[int, int]], now: int
) -> None:
    links = fold(*(on_day(day, LINK | {"share": share}) for day, share in asked))
    in_force = links.share_at(CHANNEL, START + timedelta(days=now))

    def asked_on(day: int) -> int:
        return next((share for other, share in sorted(asked, reverse=True) if other <= day), 0)

    assert in_force == min(asked_on(day) for day in range(now - 7, now + 1) if day == now or day >= now - 7)


fields = st.sampled_from(["v", "op", "url", "splits", "share"])
plain = st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.sampled_from(["link", LINK["url"]])
bodies = st.recursive(
    plain, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(fields, inner, max_size=5), max_leaves=10
)


@given(bodies)
def test_any_body_is_folded_or_counted(body: object) -> None:
    links = fold(on_day(0, body))
    assert len(links.standing) + sum(links.malformed.values()) <= 1


@pytest.mark.parametrize(
    "splits",
    [
        None,
        "bob",
        [None],
        [{}],
        [{"to": "bob"}],
        [{"to": "Bob", "share": 1}],
        [{"to": "bob", "share": 0}],
        [{"to": "bob", "share": True}],
        [{"to": "bob", "share": "1"}],
        [{"to": "bob", "share": 1_000_001}],
        [{"to": "bob", "share": 101, "fee": True}],
        [{"to": "bob", "share": 1, "fee": 1}],
        [{"to": "bob", "share": 1, "note": "x"}],
        [{"to": "bob", "share": 60, "fee": True}, {"to": "carol", "share": 41, "fee": True}],
        [{"to": "bob", "share": 1}] * 9,
    ],
    ids=str,
)
def test_bad_splits_are_refused(splits: object) -> None:
    with pytest.raises(BadSplits):
        parse_splits(splits)


def test_good_splits_read_back_from_what_they_write() -> None:
    splits = (Split("hugo", 10, fee=True), Split("nina", 1_000_000), Split("bob", 1))
    assert parse_splits([split.as_json() for split in splits]) == splits
    assert parse_splits([{"to": "bob", "share": 1, "fee": False}]) == (Split("bob", 1),)
    assert parse_splits([]) == ()


def test_the_text_of_an_operation_says_what_it_claims() -> None:
    text = json.dumps({"v": 1, "op": "link", "url": "https://tube.example/c/carol", "share": 5})
    claim = claim_of(text)
    assert claim is not None
    assert (str(claim.channel), claim.share, claim.withdraws) == ("peertube:channel:carol@tube.example", 5, False)


@pytest.mark.parametrize(
    "text",
    ["", "[]", '{"v":1,"op":"payer","device":"0"}', '{"v":1,"op":"link","url":"x"}', '{"v":2,"op":"link"}', "None"],
)
def test_what_claims_nothing_is_no_claim(text: str) -> None:
    assert claim_of(text) is None


def test_when_a_share_counts_in_full_is_seven_days_after_it_was_raised() -> None:
    site = ChannelId.parse("web:tube.example")
    start = datetime(2026, 1, 1, tzinfo=UTC)

    def links(*shares: int) -> AccountLinks:
        changes = tuple((start + timedelta(days=day), share) for day, share in enumerate(shares))
        standing = {site: StandingLink(site, start, (), shares[-1])} if shares else {}
        return AccountLinks("host", standing, {site: changes})

    assert links().rises_at(site) is None
    assert links(0).rises_at(site) is None
    assert links(10).rises_at(site) == start + timedelta(days=7)
    assert links(5, 10).rises_at(site) == start + timedelta(days=8)
    assert links(20, 5, 10, 10).rises_at(site) == start + timedelta(days=9)
    assert links(20, 10).rises_at(site) == start + timedelta(days=7)
