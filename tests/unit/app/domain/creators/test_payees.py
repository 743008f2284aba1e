"""Who receives: the cases of PROTOCOL section 3, and those by which somebody else would like to receive."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.content import ChannelId, ContentId, canonical_url
from app.domain.creators.links import AccountLinks, SignedOperation, fold_links
from app.domain.creators.payees import (
    SENTENCES,
    Confirmation,
    Evidence,
    Payee,
    PayeeKind,
    Reach,
    Why,
    is_same_work,
    judge,
    named_video,
)
from app.domain.creators.splits import Split
from app.domain.creators.words import Words

UUID = "57ced71f-2964-44d1-881c-0c36b0caa336"
VIDEO = ContentId.parse(f"peertube:video:{UUID}@tube.example")
YOUTUBE = ContentId.parse("youtube:video:TbthtdBw93w")
CHANNEL = ChannelId.parse("peertube:channel:carol_films@tube.example")
OWNER = ChannelId.parse("peertube:account:carol@tube.example")
YOUTUBE_CHANNEL = ChannelId.parse("youtube:channel:UCaLlzGqiPE2QRj6sSOawJRg")
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def linked(
    account: str, channel: ChannelId = CHANNEL, *, splits: Sequence[object] = (), day: int = 0
) -> dict[str, AccountLinks]:
    body = {"v": 1, "op": "link", "url": canonical_url(channel), "splits": list(splits)}
    value = {"id": "capillary", "json": json.dumps(body), "required_posting_auths": [account], "required_auths": []}
    operation = SignedOperation((day,), NOW + timedelta(days=day), value, True)
    return {account: fold_links(account, [operation])}


PROVEN = Evidence(VIDEO, (CHANNEL, OWNER), channel_words=Words(("carol",)), links=linked("carol"))


def test_both_sides_confirm() -> None:
    payee = judge(PROVEN)
    assert payee == Payee(PayeeKind.CONFIRMED, Why.BOTH_SIDES, "carol")
    assert payee.unattended
    assert not payee.asks


def test_a_link_to_the_owners_account_is_as_good() -> None:
    assert judge(replace(PROVEN, links=linked("carol", OWNER))).kind is PayeeKind.CONFIRMED


def test_the_splits_of_the_link_come_along() -> None:
    links = linked("carol", splits=[{"to": "hugo", "share": 1}])
    assert judge(replace(PROVEN, links=links)).splits == (Split("hugo", 1),)


def test_a_second_account_with_a_newer_link_receives_nothing() -> None:
    payee = judge(replace(PROVEN, links=linked("carol") | linked("mallory", day=9)))
    assert payee.account == "carol"
    assert judge(replace(PROVEN, channel_words=Words(), links=linked("mallory"))).kind is PayeeKind.UNKNOWN


def test_words_without_a_link_ask_on_peertube() -> None:
    payee = judge(replace(PROVEN, links={}))
    assert payee == Payee(PayeeKind.MENTIONED, Why.NOT_LINKED, "carol")
    assert payee.asks
    assert not payee.unattended


def test_words_without_a_link_are_a_promise_elsewhere() -> None:
    payee = judge(Evidence(YOUTUBE, (YOUTUBE_CHANNEL,), channel_words=Words(("carol",))))
    assert (payee.kind, payee.why) == (PayeeKind.UNKNOWN, Why.NOT_LINKED)


def test_a_link_to_another_channel_is_no_link_to_this_one() -> None:
    other = ChannelId.parse("peertube:channel:dave@tube.example")
    assert judge(replace(PROVEN, links=linked("carol", other))).kind is PayeeKind.MENTIONED


def test_a_bare_mention_asks_even_where_the_account_claims_the_channel() -> None:
    payee = judge(Evidence(VIDEO, (CHANNEL,), mention="carol", links=linked("carol")))
    assert payee == Payee(PayeeKind.MENTIONED, Why.MENTION, "carol")
    assert judge(Evidence(YOUTUBE, (YOUTUBE_CHANNEL,), mention="carol")).kind is PayeeKind.UNKNOWN


def test_nobody_named_is_a_promise() -> None:
    payee = judge(Evidence(VIDEO, (CHANNEL,)))
    assert payee == Payee(PayeeKind.UNKNOWN, Why.NOBODY)
    assert not payee.asks


def test_several_names_pay_nobody_and_ask_nobody() -> None:
    payee = judge(replace(PROVEN, channel_words=Words(("dan", "dana")), links=linked("dan") | linked("dana")))
    assert payee == Payee(PayeeKind.CONTESTED, Why.SEVERAL_NAMED, rivals=("dan", "dana"))
    assert not payee.asks
    assert not payee.unattended


def test_a_hive_post_pays_its_author_whatever_else_is_said() -> None:
    post = ContentId.parse("hive:post:@edith/letters")
    payee = judge(replace(PROVEN, work=post, reach=Reach.UNREACHABLE))
    assert payee == Payee(PayeeKind.AUTHOR, Why.AUTHOR, "edith")
    assert payee.unattended


@pytest.mark.parametrize("reach", [Reach.UNREACHABLE, Reach.GONE])
def test_a_page_that_does_not_answer_lets_tips_wait(reach: Reach) -> None:
    assert judge(replace(PROVEN, reach=reach)) == Payee(PayeeKind.SLEEPING, Why.NO_ANSWER)
    slept = judge(replace(PROVEN, reach=reach, before=Confirmation("carol")))
    assert slept.account == "carol"
    assert not slept.unattended


def test_a_copied_uuid_on_another_instance_is_a_question() -> None:
    copy = ContentId.parse(f"peertube:video:{UUID}@evil.example")
    channel = ChannelId.parse("peertube:channel:carol_films@evil.example")
    words, links = Words(("mallory",)), linked("mallory", channel)
    evidence = Evidence(copy, (channel,), channel_words=words, links=links, first_origin="tube.example")
    payee = judge(evidence)
    assert (payee.kind, payee.why) == (PayeeKind.CONTESTED, Why.SECOND_ORIGIN)
    assert payee.asks
    assert not payee.unattended
    assert not judge(replace(evidence, channel_words=Words())).asks


def test_the_first_origin_keeps_being_paid() -> None:
    assert judge(replace(PROVEN, first_origin="tube.example")).unattended


def test_work_words_of_a_confirmed_channel_name_the_payee_of_this_work() -> None:
    links = linked("carol", splits=[{"to": "hugo", "share": 1}])
    payee = judge(replace(PROVEN, work_words=Words(("bob",)), links=links))
    assert payee == Payee(PayeeKind.CONFIRMED, Why.THIS_WORK, "bob")


def test_work_words_that_name_the_channels_account_change_nothing() -> None:
    assert judge(replace(PROVEN, work_words=Words(("carol",)))) == judge(PROVEN)


def test_work_words_of_an_unproven_channel_ask() -> None:
    evidence = Evidence(VIDEO, (CHANNEL,), work_words=Words(("bob",)))
    assert judge(evidence) == Payee(PayeeKind.MENTIONED, Why.THIS_WORK_UNPROVEN, "bob")
    assert judge(replace(evidence, links=linked("bob"))) == Payee(PayeeKind.CONFIRMED, Why.THIS_WORK, "bob")


def test_several_work_words_pay_nobody_and_a_contested_channel_stays_contested() -> None:
    assert judge(replace(PROVEN, work_words=Words(("bob", "gina")))).rivals == ("bob", "gina")
    contested = replace(PROVEN, channel_words=Words(("dan", "dana")), work_words=Words(("bob",)))
    assert judge(contested).rivals == ("dan", "dana")


def missed(*days: float) -> Confirmation:
    confirmation = Confirmation("carol")
    for day in days:
        confirmation = confirmation.after_answer(Words(), NOW + timedelta(days=day))
    return confirmation


@pytest.mark.parametrize(
    ("days", "holds"),
    [((), True), ((0,), True), ((0, 1), True), ((0, 1, 2), False), ((0, 0.1, 0.2), True), ((0, 9), True)],
)
def test_words_that_are_gone_three_times_in_three_days_end_a_link(days: tuple[float, ...], holds: bool) -> None:
    evidence = replace(PROVEN, channel_words=Words(), before=missed(*days))
    still = Payee(PayeeKind.CONFIRMED, Why.WORDS_MISSED, "carol")
    assert judge(evidence) == (still if holds else Payee(PayeeKind.UNKNOWN, Why.NOBODY))


def test_words_that_come_back_end_the_series_of_misses() -> None:
    confirmation = missed(0, 1).after_answer(Words(("carol",)), NOW + timedelta(days=2))
    assert confirmation == Confirmation("carol")
    assert len(missed(*range(100)).misses) == 30


def test_on_youtube_words_hold_until_others_come() -> None:
    evidence = Evidence(YOUTUBE, (YOUTUBE_CHANNEL,), links=linked("carol", YOUTUBE_CHANNEL), before=missed(0, 1, 2, 3))
    assert judge(evidence).unattended
    assert judge(replace(evidence, channel_words=Words(("bob",)))).kind is PayeeKind.UNKNOWN


def test_a_withdrawn_link_ends_at_once() -> None:
    assert judge(replace(PROVEN, links={}, before=Confirmation("carol"))).why is Why.WITHDRAWN
    assert judge(replace(PROVEN, channel_words=Words(), links={}, before=Confirmation("carol"))).why is Why.NOBODY


def test_every_reason_has_its_sentence() -> None:
    assert set(SENTENCES) == set(Why)
    assert judge(PROVEN).sentence == "The channel names this account, and the account names the channel."


@pytest.mark.parametrize(
    ("url", "video"),
    [
        (f"https://tube.example/videos/watch/{UUID}", str(VIDEO)),
        ("https://youtu.be/TbthtdBw93w", str(YOUTUBE)),
        ("https://tube.example/c/carol_films", None),
        ("https://www.youtube.com/@carol", None),
        ("https://peakd.com/@carol/a-post", None),
        ("https://example.org/film", None),
        ("not a link", None),
        (None, None),
        (["https://youtu.be/TbthtdBw93w"], None),
    ],
)
def test_a_post_names_a_video_or_nothing(url: object, video: str | None) -> None:
    named = named_video(url)
    assert (str(named) if named else None) == video


def test_a_post_is_the_video_only_for_the_channels_confirmed_payee() -> None:
    payee = judge(PROVEN)
    assert is_same_work(ContentId.parse("hive:post:@carol/film"), payee)
    assert not is_same_work(ContentId.parse("hive:post:@mallory/film"), payee)
    assert not is_same_work(VIDEO, payee)
    of_this_work = judge(replace(PROVEN, work_words=Words(("bob",))))
    assert not is_same_work(ContentId.parse("hive:post:@bob/film"), of_this_work)
    unproven = judge(replace(PROVEN, links={}))
    assert not is_same_work(ContentId.parse("hive:post:@carol/film"), unproven)
