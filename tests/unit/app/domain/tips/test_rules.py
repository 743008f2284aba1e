"""What a rule for one creator makes of a gift."""

from __future__ import annotations

import pytest

from app.domain.content import ChannelId
from app.domain.thumbs import Source
from app.domain.tips.rules import CreatorRule, RuleKind, rule_for, standing_under, visibility_under
from app.domain.tips.states import REASONS, Reason, TipState
from wallet.money import Amount, Asset

CHANNEL = ChannelId.parse("peertube:channel:films@tube.example")
OWNER = ChannelId.parse("peertube:account:carol@tube.example")
QUEUED = (TipState.QUEUED, Reason.NONE)
MANY = (TipState.QUESTION, Reason.MANY_AT_ONCE)
MENTIONED = (TipState.QUESTION, Reason.PAYEE_MENTIONED)
PROMISED = (TipState.PROMISED, Reason.PAYEE_UNKNOWN)
OWN = (TipState.FAILED, Reason.OWN_WORK)
NEVER = (TipState.CANCELLED, Reason.RULE_NEVER)
ASKS = (TipState.QUESTION, Reason.RULE_ASKS)


def rule(kind: RuleKind, channel: ChannelId = CHANNEL) -> CreatorRule:
    return CreatorRule(str(channel), "Carol", kind)


def test_a_rule_for_the_channel_comes_before_one_for_its_owner() -> None:
    of_channel, of_owner = rule("ask"), rule("never", OWNER)
    both = {one.channel: one for one in (of_owner, of_channel)}
    assert rule_for(both, (CHANNEL, OWNER)) is of_channel
    assert rule_for({of_owner.channel: of_owner}, (CHANNEL, OWNER)) is of_owner
    assert rule_for(both, (ChannelId.parse("hive:account:carol"),)) is None
    assert rule_for({}, (CHANNEL,)) is None


def test_a_rule_for_an_at_name_is_for_channel_or_account_of_that_name() -> None:
    at_name = rule("ask", ChannelId.parse("peertube:actor:carol@tube.example"))
    assert rule_for({at_name.channel: at_name}, (CHANNEL, OWNER)) is at_name
    assert rule_for({at_name.channel: at_name}, (CHANNEL,)) is None


def test_only_the_rule_about_the_amount_has_one() -> None:
    assert CreatorRule("hive:account:carol", "carol", "amount", 100, "HBD").amount == Amount(100, Asset.HBD)
    assert rule("never").amount is None


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("never", QUEUED, NEVER),
        ("never", MANY, NEVER),
        ("never", MENTIONED, NEVER),
        ("never", PROMISED, NEVER),
        ("never", OWN, OWN),
        ("ask", QUEUED, ASKS),
        ("ask", MANY, ASKS),
        ("ask", MENTIONED, MENTIONED),
        ("ask", PROMISED, PROMISED),
        ("ask", OWN, OWN),
        ("quiet", QUEUED, QUEUED),
        ("amount", MANY, MANY),
    ],
)
def test_a_thumb_under_a_rule(
    kind: RuleKind, before: tuple[TipState, Reason], after: tuple[TipState, Reason]
) -> None:
    assert standing_under(rule(kind), Source.PEERTUBE_LIKE, *before) == after
    assert standing_under(None, Source.PEERTUBE_LIKE, *before) == before


@pytest.mark.parametrize(
    ("before", "state"),
    [(QUEUED, TipState.QUESTION), (PROMISED, TipState.CANCELLED)],
)
def test_a_link_that_was_dropped_on_purpose_is_a_question_even_under_never(
    before: tuple[TipState, Reason], state: TipState
) -> None:
    assert standing_under(rule("never"), Source.LINK, *before) == (state, Reason.RULE_NEVER)


def test_a_link_whose_receiver_is_not_sure_asks_about_the_receiver() -> None:
    assert standing_under(rule("never"), Source.LINK, *MENTIONED) == MENTIONED


def test_quiet_is_a_letter_and_the_other_rules_leave_that_alone() -> None:
    assert visibility_under(rule("quiet"), "open") == "quiet"
    assert visibility_under(rule("ask"), "open") == "open"
    assert visibility_under(None, "quiet") == "quiet"


def test_each_reason_of_a_rule_has_its_sentence() -> None:
    assert REASONS[Reason.RULE_NEVER].endswith(".")
    assert REASONS[Reason.RULE_ASKS].endswith("?")
