"""Rules for single creators: kept, read from what a person typed, and effective on what is not sent yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.domain.content import KnownHosts
from app.domain.thumbs import Payment
from app.domain.tips.rules import CreatorRule
from app.domain.tips.states import Reason, TipState
from app.errors import AppError, BadId, BadLink, BadSetting
from app.events import Event, Events, RulesChanged, TipsChanged
from app.services.clock import SystemClock
from app.services.creator_rules import CreatorRules, rule_of
from app.services.decide import DecideTips
from app.services.tip_moves import TipMoves
from app.settings import LiveSettings
from app.store.creator_rules import CreatorRuleStore
from app.store.database import Database
from app.store.tips import TipStore
from tests.fixtures.stored_tips import stored_tip
from wallet.money import Amount, Asset

CAROL = "hive:account:carol"
KNOWN = KnownHosts(peertube=("tube.example",))


@dataclass
class Room:
    rules: CreatorRules
    tips: TipStore
    told: list[Event]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    database, events, clock, told = Database(tmp_path / "capillary.sqlite"), Events(), SystemClock(), list[Event]()
    events.listen(told.append)
    tips = TipStore(database)
    moves = TipMoves(tips, clock, events)
    yield Room(CreatorRules(CreatorRuleStore(database), moves, clock, events), tips, told)
    database.close()


def test_a_channel_has_one_rule_the_newest(room: Room) -> None:
    room.rules.set(CreatorRule(CAROL, "carol", "ask"))
    room.rules.set(CreatorRule("hive:account:bob", "bob", "quiet"))
    room.rules.set(CreatorRule(CAROL, "carol", "amount", 100, "HBD"))
    assert room.rules.all() == [
        CreatorRule("hive:account:bob", "bob", "quiet"),
        CreatorRule(CAROL, "carol", "amount", 100, "HBD"),
    ]
    assert room.rules.remove(CAROL)
    assert not room.rules.remove(CAROL)
    assert [rule.channel for rule in room.rules.all()] == ["hive:account:bob"]
    assert room.told == [RulesChanged()] * 4


def test_never_takes_back_what_is_not_sent_yet_and_nothing_else(room: Room) -> None:
    other = stored_tip(4, channel="hive:account:bob", payment=Payment("alice", "hive:post:@bob/p4"))
    first, promise, paid, of_bob = room.tips.insert(
        [stored_tip(1), stored_tip(2, state=TipState.PROMISED), stored_tip(3, state=TipState.CONFIRMED), other]
    )
    room.rules.set(CreatorRule(CAROL, "carol", "ask"))
    assert room.told == [RulesChanged()]
    room.rules.set(CreatorRule(CAROL, "carol", "never"))
    assert room.told[1:] == [TipsChanged((first, promise)), RulesChanged()]
    standing = {tip.id: (tip.state, tip.reason) for tip in room.tips.latest()}
    assert standing == {
        first: (TipState.CANCELLED, Reason.RULE_NEVER),
        promise: (TipState.CANCELLED, Reason.RULE_NEVER),
        paid: (TipState.CONFIRMED, Reason.NONE),
        of_bob: (TipState.QUEUED, Reason.NONE),
    }


def test_trying_again_what_never_held_back_still_asks_about_a_receiver_who_is_not_sure(
    room: Room, tmp_path: Path
) -> None:
    settings = LiveSettings(tmp_path / "settings.json")
    decide = DecideTips(room.tips, settings, SystemClock(), Events())
    held = {"state": TipState.CANCELLED, "reason": Reason.RULE_NEVER}
    sure, unsure = room.tips.insert([stored_tip(1, **held), stored_tip(2, payee="mentioned", **held)])
    assert decide.retry([sure, unsure]) == [sure, unsure]
    standing = {tip.id: (tip.state, tip.reason, tip.attended) for tip in room.tips.latest()}
    assert standing == {
        sure: (TipState.QUEUED, Reason.NONE, True),
        unsure: (TipState.QUESTION, Reason.PAYEE_MENTIONED, False),
    }


def test_quiet_makes_letters_of_what_is_not_sent_yet(room: Room) -> None:
    waiting, sent = room.tips.insert([stored_tip(1), stored_tip(2, state=TipState.SUBMITTING)])
    room.rules.set(CreatorRule(CAROL, "carol", "quiet"))
    assert room.told == [TipsChanged((waiting,)), RulesChanged()]
    assert {tip.id: tip.visibility for tip in room.tips.latest()} == {waiting: "quiet", sent: "open"}


@pytest.mark.parametrize(
    ("rule", "error"),
    [
        (CreatorRule("hive:post:@carol/p1", "carol", "ask"), BadId),
        (CreatorRule("nobody", "carol", "ask"), BadId),
        (CreatorRule(CAROL, "carol", "amount", 0, "HBD"), BadSetting),
        (CreatorRule(CAROL, "carol", "amount", 1_000_001, "HBD"), BadSetting),
        (CreatorRule(CAROL, "carol", "amount", 50, "EUR"), BadSetting),
    ],
)
def test_a_rule_that_means_nothing_is_refused(room: Room, rule: CreatorRule, error: type[AppError]) -> None:
    with pytest.raises(error):
        room.rules.set(rule)
    assert room.rules.all() == []


def test_a_rule_is_made_of_typed_words() -> None:
    assert rule_of(CAROL, "carol", "amount", Amount(100, Asset.HIVE)).amount == Amount(100, Asset.HIVE)
    assert rule_of(CAROL, "carol", "quiet", None).kind == "quiet"
    for kind, amount in (("sometimes", None), ("amount", None), ("never", Amount(1, Asset.HBD))):
        with pytest.raises(BadSetting):
            rule_of(CAROL, "carol", kind, amount)


@pytest.mark.parametrize(
    ("typed", "channel", "name"),
    [
        (CAROL, CAROL, "carol"),
        ("https://hive.blog/@carol", CAROL, "carol"),
        ("https://hive.blog/@carol/anything-of-hers", CAROL, "carol"),
        ("https://tube.example/c/films", "peertube:channel:films@tube.example", "films"),
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "youtube:channel:UC0123456789abcdefghijkl", "Carol's films"),
    ],
)
def test_a_creator_is_named_by_channel_or_by_a_work_that_was_thanked(
    room: Room, typed: str, channel: str, name: str
) -> None:
    known = stored_tip(
        payment=Payment("alice", "youtube:video:dQw4w9WgXcQ"),
        channel="youtube:channel:UC0123456789abcdefghijkl",
        channel_name="Carol's films",
    )
    room.tips.insert([known])
    assert room.rules.creator(typed, KNOWN) == (channel, name)


@pytest.mark.parametrize("typed", ["https://youtu.be/dQw4w9WgXcQ", "https://www.youtube.com/@carol", "carol"])
def test_what_names_no_channel_is_said_in_a_sentence(room: Room, typed: str) -> None:
    with pytest.raises((BadLink, BadId), match=r"\.$"):
        room.rules.creator(typed, KNOWN)
