"""May this be signed, and must a person be asked? Pure: what was spent and what the user allowed goes in.

    unattended   right clock, whole spend log, open allowance, confirmed payee or author, same receivers as last time,
                 every limit
    attended     every limit but the one per tip: the person has just seen the sum
    allowed once the sums of day, month and creator do not hold it either: the passphrase was typed for this payment

All tips of a request are allowed together or not at all; tips of one request count for one another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from wallet.chain_time import WRONG_CLOCK
from wallet.errors import ClockWrong, LimitReached, NeedsConsent
from wallet.intents import Limits

MOST_TIPS_A_MINUTE = 60
ASSETS = ("HBD", "HIVE")
NOTHING = Limits(per_tip=0, per_creator_day=0, per_day=0, per_month=0)
DEFAULT_LIMITS: Mapping[str, Limits] = {
    "HBD": Limits(per_tip=100, per_creator_day=200, per_day=500, per_month=10_000),
    "HIVE": NOTHING,
}
"""Who never opened the settings gives at most half a dollar a day; HIVE moves only once limits are set for it."""

Receivers = Mapping[str, frozenset[str]]
"""The accounts that received, by the role of the leg: creator, host, split."""


@dataclass(frozen=True, slots=True)
class AskedTip:
    """A tip as far as a limit can see it; `milli` is the sum of its legs."""

    channel: str
    asset: str
    milli: int
    payee: str
    attended: bool
    receivers: Receivers
    allowed_once: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """What the user allowed for the account, and what is known of clock and log at this moment."""

    limits: Mapping[str, Limits]
    allowance_open: bool
    log_whole: bool
    clock_right: bool


@dataclass(frozen=True, slots=True)
class SpentBefore:
    """Thousandths of the account's current UTC day and month; `creators` by (channel, asset) for the day.

    `remembered` are the receivers of each asked channel's earlier tips; a channel that is missing was never tipped.
    """

    today: Mapping[str, int] = field(default_factory=dict)
    month: Mapping[str, int] = field(default_factory=dict)
    creators: Mapping[tuple[str, str], int] = field(default_factory=dict)
    tips_in_last_minute: int = 0
    remembered: Mapping[str, Receivers] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decision:
    """It may be signed; `unattended` tells how many of the tips nobody was asked about."""

    unattended: int


def decide(tips: Sequence[AskedTip], standing: Standing, before: SpentBefore) -> Decision:
    """Allow all of `tips`, or raise ClockWrong, NeedsConsent or LimitReached for the first thing in the way."""
    unattended = [tip for tip in tips if not tip.attended]
    if unattended:
        _check_standing(standing)
    remembered = dict(before.remembered)
    for tip in tips:
        known = remembered.get(tip.channel)
        if not tip.attended:
            _check_payee(tip, known)
        remembered[tip.channel] = remember_receivers(tip.receivers, known or {})
    for tip in unattended:
        if tip.milli > standing.limits.get(tip.asset, NOTHING).per_tip:
            raise LimitReached("This tip is over your limit for one tip.", "per_tip")
    if before.tips_in_last_minute + len(tips) > MOST_TIPS_A_MINUTE:
        raise LimitReached(f"More than {MOST_TIPS_A_MINUTE} tips a minute are not signed.", "per_minute")
    _check_sums(tips, standing, before)
    return Decision(len(unattended))


def receivers_changed(asked: Receivers, remembered: Receivers) -> bool:
    """Whether somebody receives who did not receive before in this role.

    A host or a split that appears for the first time is no change, nor is a part too small to be paid this time.
    """
    if remembered.get("creator") and not asked.get("creator"):
        return True
    return any(remembered.get(role) and not names <= remembered[role] for role, names in asked.items())


def remember_receivers(asked: Receivers, remembered: Receivers) -> Receivers:
    """What to compare the next tip with: a role's accounts are replaced only by accounts that were not among them."""
    replaced = {
        role: names for role, names in asked.items() if names and not names <= remembered.get(role, frozenset())
    }
    return {**remembered, **replaced}


def is_raise(new: Limits, old: Limits) -> bool:
    """Whether any limit of `new` lets more out than `old`."""
    return (
        new.per_tip > old.per_tip
        or new.per_creator_day > old.per_creator_day
        or new.per_day > old.per_day
        or new.per_month > old.per_month
    )


def _check_standing(standing: Standing) -> None:
    if not standing.clock_right:
        raise ClockWrong(WRONG_CLOCK)
    if not standing.log_whole:
        raise NeedsConsent("Earlier payments must be counted again before anything is sent unasked.", "damaged_log")
    if not standing.allowance_open:
        raise NeedsConsent("The allowance has ended; renew it to tip without being asked.", "allowance_closed")


def _check_payee(tip: AskedTip, remembered: Receivers | None) -> None:
    if tip.payee not in ("confirmed", "author"):
        raise NeedsConsent("This account has not confirmed that the channel is its own.", "payee_not_confirmed")
    if remembered is not None and receivers_changed(tip.receivers, remembered):
        raise NeedsConsent("This channel was paid to another account before.", "payee_changed")


def _check_sums(tips: Sequence[AskedTip], standing: Standing, before: SpentBefore) -> None:
    for asset in dict.fromkeys(tip.asset for tip in tips):
        limits = standing.limits.get(asset, NOTHING)
        of_asset = [tip for tip in tips if tip.asset == asset and not tip.allowed_once]
        if not of_asset:
            continue
        for channel in dict.fromkeys(tip.channel for tip in of_asset):
            given = before.creators.get((channel, asset), 0)
            if given + sum(tip.milli for tip in of_asset if tip.channel == channel) > limits.per_creator_day:
                raise LimitReached("This is over today's limit for this creator.", "per_creator_day")
        asked = sum(tip.milli for tip in of_asset)
        if before.month.get(asset, 0) + asked > limits.per_month:
            raise LimitReached("This is over this month's limit.", "per_month")
        if before.today.get(asset, 0) + asked > limits.per_day:
            raise LimitReached("This is over today's limit.", "per_day")
