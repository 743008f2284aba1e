"""The same situations as tests/e2e/test_links.py, on recorded answers of the real places, with other texts put in.

Profiles of Vimeo and Dailymotion are not recorded. Of these two, the recorded answer about a video shows that the
text under one work never speaks for the channel.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.content import ChannelId, canonical_url
from app.domain.creators.link_states import LinkState, state_of
from app.domain.creators.links import SignedOperation, fold_links
from app.domain.creators.payees import Confirmation, Evidence, Reach, judge
from app.domain.creators.words import words_of
from integrations.dailymotion.wire import parse_video
from integrations.errors import BadAnswer, Rejected
from integrations.peertube.activities import parse_activity_actor
from integrations.vimeo.wire import parse_embed
from integrations.youtube.wire import parse_feed
from tests.servers.recordings import Recording

PLATFORMS = Path(__file__).resolve().parents[1] / "fixtures" / "recordings" / "platforms"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
YOUTUBE = ChannelId.parse("youtube:channel:UCaLlzGqiPE2QRj6sSOawJRg")
PEERTUBE = ChannelId.parse("peertube:channel:alice_music@localhost:9000")
FEED = (PLATFORMS / "youtube-feed.xml").read_text("utf-8")
TOLD = "Stuart Halloway introduces Ions for Datomic Cloud on AWS."
LOOK_ALIKE = "c\u0430rol"
Texts = Callable[[str, bool], tuple[str, ...]]


def of_youtube(text: str, moved: bool) -> tuple[str, ...]:
    other = FEED.replace("aLlzGqiPE2QRj6sSOawJRg", "aLlzGqiPE2QRj6sSOawJRh") if moved else FEED
    return tuple(one.description for one in parse_feed(other.replace(TOLD, text).encode(), YOUTUBE.name).uploads)


def of_peertube(text: str, moved: bool) -> tuple[str, ...]:
    document = json.loads(json.dumps(Recording.read("ap-channel").document)) | {"support": text}
    if moved:
        document["preferredUsername"] = "somebody_else"
    actor = parse_activity_actor(json.dumps(document).encode())
    return (actor.support or "",)


@dataclass(frozen=True)
class Case:
    """What stands there and who signed a link -> how the link of `account` stands, and who is paid unasked."""

    name: str
    text: str
    state: LinkState
    paid: str = ""
    signers: tuple[str, ...] = ("carol",)
    account: str = "carol"
    moved: bool = False
    misses: int | None = None


CASES = (
    Case("positive", "hive-tips: @carol", LinkState.CONFIRMED, "carol"),
    Case("missing", "Nothing.", LinkState.WAITING_WORDS),
    Case("no link", "hive-tips: @carol", LinkState.WAITING_LINK, signers=()),
    Case("forged", "hive-tips: @carol", LinkState.WAITING_WORDS, "carol", ("carol", "mallory"), "mallory"),
    Case("look-alike", f"hive-tips: @{LOOK_ALIKE}", LinkState.REFUSED),
    Case("contested", "hive-tips: @carol hive-tips: @bob", LinkState.CONTESTED, signers=("carol", "bob")),
    Case("mention", "Thanks to https://hive.blog/@carol", LinkState.WAITING_WORDS),
    Case("moved", "hive-tips: @carol", LinkState.SLEEPING, moved=True),
    Case("missed twice", "Nothing.", LinkState.CONFIRMED, "carol", misses=2),
    Case("lost", "Nothing.", LinkState.GONE, misses=3),
)
HOLDS = {"lost": (LinkState.CONFIRMED, "carol")}
"""YouTube: old uploads scroll out of the feed, so proven words hold until others come."""


def link(account: str, channel: ChannelId) -> SignedOperation:
    body = json.dumps({"v": 1, "op": "link", "url": canonical_url(channel).replace("http://", "https://")})
    value = {"id": "capillary", "json": body, "required_posting_auths": [account], "required_auths": []}
    return SignedOperation((1,), NOON - timedelta(days=30), value, irreversible=True)


def judged(channel: ChannelId, texts: Texts, case: Case) -> tuple[LinkState, str]:
    try:
        found, reach = texts(case.text, case.moved), Reach.ANSWERED
    except (BadAnswer, Rejected):
        found, reach = (), Reach.UNREACHABLE
    before = None
    if case.misses is not None:
        before = Confirmation("carol", tuple(NOON + timedelta(days=day) for day in range(case.misses)))
    signed = {name: fold_links(name, [link(name, channel)] if name in case.signers else []) for name in case.signers}
    links = {"carol": fold_links("carol", ())} | signed
    evidence = Evidence(channel, (channel,), reach, words_of(channel.platform, found), links=links, before=before)
    payee = judge(evidence)
    return state_of(case.account, evidence, payee), payee.account if payee.unattended else ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
@pytest.mark.parametrize(("channel", "texts"), [(YOUTUBE, of_youtube), (PEERTUBE, of_peertube)])
def test_a_recorded_place(channel: ChannelId, texts: Texts, case: Case) -> None:
    expected = (case.state, case.paid)
    if channel is YOUTUBE:
        expected = HOLDS.get(case.name, expected)
    assert judged(channel, texts, case) == expected


def test_the_newest_upload_with_words_decides_on_youtube() -> None:
    entry = FEED[FEED.index(" <entry>") : FEED.index("</feed>")]
    newer = entry.replace(TOLD, "hive-tips: @bob")
    feed = FEED.replace(" <entry>", newer + " <entry>", 1).replace(TOLD, "hive-tips: @carol")
    uploads = parse_feed(feed.encode(), YOUTUBE.name).uploads
    assert words_of(YOUTUBE.platform, [one.description for one in uploads]).names == ("bob",)


def test_words_under_one_work_are_no_words_of_its_channel() -> None:
    vimeo = (PLATFORMS / "vimeo-oembed.json").read_text("utf-8").replace("Street dogs", "hive-tips: @mallory")
    dailymotion = (PLATFORMS / "dailymotion-api-video.json").read_text("utf-8")
    embed, video = parse_embed(vimeo.encode(), "718338402"), parse_video(dailymotion.encode(), "x2o25fz")
    assert "hive-tips: @mallory" in (embed.description or "")
    assert (embed.user, video.owner_id) == ("aeonvideo", "x1abcd")
