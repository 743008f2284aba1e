"""A person's rule for one creator, and what it makes of a gift.

    amount   gives this much where no other amount was typed
    never    nothing is given for a thumb; a link that was dropped on purpose is a question, by its first doubt
    ask      every gift is a question first, a promise stays a promise until it can be paid
    quiet    the memo is a letter, whatever else holds

A rule is for the channel of a work, or for the account that owns the channel; the channel's own comes first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from app.domain.content import ChannelId, Platform
from app.domain.thumbs import Source
from app.domain.tips.states import Reason, TipState
from wallet.money import Amount, Asset

RuleKind = Literal["amount", "never", "ask", "quiet"]
RULE_KINDS: tuple[RuleKind, ...] = ("amount", "never", "ask", "quiet")
MOST_MILLI = 1_000_000
"""As for the usual gift."""


@dataclass(frozen=True, slots=True)
class CreatorRule:
    """`channel` is an id of PROTOCOL section 3; `milli` and `asset` are 0 and "" unless the kind is `amount`."""

    channel: str
    channel_name: str
    kind: RuleKind
    milli: int = 0
    asset: str = ""

    @property
    def amount(self) -> Amount | None:
        """What is given instead of the usual gift, if the rule is about that."""
        return Amount(self.milli, Asset(self.asset)) if self.kind == "amount" else None


def rule_for(rules: Mapping[str, CreatorRule], channels: Sequence[ChannelId]) -> CreatorRule | None:
    """The first rule among those of the channel and its owners, in this order; a rule for `/@name` is for either."""
    if not rules:
        return None
    names = [name for channel in channels for name in _names(channel)]
    return next((rules[name] for name in names if name in rules), None)


def _names(channel: ChannelId) -> list[str]:
    if channel.platform is not Platform.PEERTUBE:
        return [str(channel)]
    return [str(channel), str(replace(channel, kind="actor"))]


def visibility_under(rule: CreatorRule | None, usual: str) -> str:
    """Who may see the gift."""
    return "quiet" if rule is not None and rule.kind == "quiet" else usual


def standing_under(
    rule: CreatorRule | None, source: Source, state: TipState, reason: Reason
) -> tuple[TipState, Reason]:
    """State and reason of a gift that would stand at `state` without the rule."""
    if rule is None or state is TipState.FAILED:
        return state, reason
    if rule.kind == "never":
        if source is Source.LINK and state is TipState.QUESTION:
            # A yes to giving at all would be none to this receiver.
            return state, reason
        asked = source is Source.LINK and state is TipState.QUEUED
        return (TipState.QUESTION if asked else TipState.CANCELLED), Reason.RULE_NEVER
    many = (state, reason) == (TipState.QUESTION, Reason.MANY_AT_ONCE)
    if rule.kind == "ask" and (state is TipState.QUEUED or many):
        return TipState.QUESTION, Reason.RULE_ASKS
    return state, reason
