"""What a person wants for single creators: another amount, nothing, a question each time, a letter."""

from __future__ import annotations

from app.domain.content import ChannelId, ContentId, KnownHosts, Lookup, parse_url, read_id
from app.domain.tips.rules import MOST_MILLI, RULE_KINDS, CreatorRule, RuleKind
from app.domain.tips.states import UNSENT, Reason, TipState
from app.errors import BadId, BadLink, BadSetting
from app.events import Events, RulesChanged, TipsChanged
from app.services.clock import Clock
from app.services.tip_moves import TipMoves
from app.store.creator_rules import CreatorRuleStore
from wallet.money import Amount, Asset


class CreatorRules:
    """Rules by channel. They hold for gifts made from now on, `never` and `quiet` also for what is not sent yet.

    Which of these belong to an account that owns channels is only seen when they are about to go: by LastLook.
    """

    def __init__(self, rules: CreatorRuleStore, moves: TipMoves, clock: Clock, events: Events) -> None:
        self._rules = rules
        self._moves = moves
        self._clock = clock
        self._events = events

    def all(self) -> list[CreatorRule]:
        """Every rule, in order of the creators' names."""
        return self._rules.all()

    def set(self, rule: CreatorRule) -> None:
        """Add or replace the rule of a channel. Raises BadSetting, BadId."""
        if not isinstance(read_id(rule.channel), ChannelId):
            raise BadId("A rule is for a channel, not for one work.")
        self._rules.set(_checked(rule), self._clock.now())
        if rule.kind == "never":
            unsent = self._rules.tips_of(rule.channel, UNSENT)
            self._moves.move(unsent, UNSENT, TipState.CANCELLED, Reason.RULE_NEVER)
        if rule.kind == "quiet" and (changed := self._rules.quieten(rule.channel, UNSENT, self._clock.now())):
            self._events.tell(TipsChanged(tuple(changed)))
        self._events.tell(RulesChanged())

    def remove(self, channel: str) -> bool:
        """Forget the rule of a channel; whether there was one. What was taken back stays so."""
        removed = self._rules.remove(channel)
        if removed:
            self._events.tell(RulesChanged())
        return removed

    def creator(self, text: str, known: KnownHosts) -> tuple[str, str]:
        """Channel id and name for an id, the link of a channel, or of a work thanked from here. Raises BadLink, BadId.

        Nothing is asked of the network.
        """
        reading = _read(text.strip(), known)
        if isinstance(reading, ContentId):
            maker = self._rules.channel_of(str(reading)) or (str(reading.maker) if reading.maker else "")
            if not maker:
                raise BadLink("This link names one work; use the link of its channel.")
            reading = read_id(maker)
        channel = str(reading)
        return channel, self._rules.name_of(channel) or getattr(reading, "name", channel)


def rule_of(channel: str, name: str, kind: str, amount: Amount | None) -> CreatorRule:
    """A rule from what was typed. Raises BadSetting."""
    if kind not in RULE_KINDS:
        raise BadSetting(f"A rule is one of: {', '.join(RULE_KINDS)}.")
    chosen: RuleKind = next(one for one in RULE_KINDS if one == kind)
    if (chosen == "amount") != (amount is not None):
        raise BadSetting('Only the rule "amount" names an amount, and it must.')
    milli, asset = (amount.milli, amount.asset.value) if amount else (0, "")
    return _checked(CreatorRule(channel, name, chosen, milli, asset))


def _checked(rule: CreatorRule) -> CreatorRule:
    if rule.kind not in RULE_KINDS:
        raise BadSetting(f"A rule is one of: {', '.join(RULE_KINDS)}.")
    if rule.kind != "amount":
        return CreatorRule(rule.channel, rule.channel_name, rule.kind)
    if not 1 <= rule.milli <= MOST_MILLI or rule.asset not in {asset.value for asset in Asset}:
        raise BadSetting(f"The amount of a rule is from 0.001 to {MOST_MILLI // 1000}.000 HBD or HIVE.")
    return rule


def _read(text: str, known: KnownHosts) -> ContentId | ChannelId:
    try:
        return read_id(text)
    except BadId:
        reading = parse_url(text, known)
    if isinstance(reading, Lookup):
        raise BadLink("The id of this channel can only be asked for over the network; use the link that names it.")
    return reading
