"""How one gift is divided into transfers, so that every thousandth arrives somewhere and none at the giver.

    amount ── host: the least of what it asks for and what the supporter allows, in per cent, rounded down
          └── creator's part ── fees, per cent of this part, rounded down
                            └── shares of the rest, rounded down
                            └── what cannot be split: the creator

Two ways to one receiver become one transfer; nothing is sent to the giver, it goes to the creator instead; if the
creator is the giver there is no gift at all. Source: PROTOCOL section 2, "Host share".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.creators.splits import Split, checked
from app.domain.tips.tip import TipLeg
from wallet.money import Amount

DEFAULT_HOST_MAXIMUM = 30
"""Per cent; the supporter may choose another."""


class NoTip(StrEnum):
    """Why there is nothing to send; the value is the sentence for people."""

    OWN_WORK = "This is your own work; nothing is sent to yourself."
    NOTHING = "The amount is zero; nothing is sent."


@dataclass(frozen=True, slots=True)
class HostWish:
    """What the hosting instance asks for: its proven account and its share in per cent (0-100)."""

    account: str
    share: int


@dataclass(frozen=True, slots=True)
class PricedTip:
    """`legs` in the order creator, host, splits; they sum up to `amount`. `note` is empty or a sentence for the row."""

    amount: Amount
    legs: tuple[TipLeg, ...]
    note: str = ""


def price_each(
    amount: Amount,
    *,
    payer: str,
    creator: str,
    splits: Sequence[Split] = (),
    host: HostWish | None = None,
    host_maximum: int = DEFAULT_HOST_MAXIMUM,
) -> PricedTip | NoTip:
    """Divide a gift of a fixed amount. Raises BadSplits, and MoneyError for shares outside 0-100."""
    if payer == creator:
        return NoTip.OWN_WORK
    if not amount:
        return NoTip.NOTHING
    milli: dict[str, int] = {creator: 0}
    roles: dict[str, str] = {creator: "creator"}

    def give(role: str, to: str, part: int) -> int:
        if to in {payer, creator}:
            return 0
        roles.setdefault(to, role)
        milli[to] = milli.get(to, 0) + part
        return part

    note = ""
    left = amount.milli
    if host is not None:
        left -= give("host", host.account, amount.percent(min(host.share, host_maximum)).milli)
        if host.share > host_maximum and host.account not in {payer, creator}:
            note = _excess_sentence(host.share, host_maximum)
    left -= sum(give("split", to, part) for to, part in _split_parts(left, checked(splits)))
    milli[creator] = left
    legs = [TipLeg(roles[to], to, Amount(part, amount.asset)) for to, part in milli.items() if part]
    return PricedTip(amount, tuple(legs), note)


def without_host(legs: Sequence[TipLeg]) -> tuple[TipLeg, ...]:
    """The same gift where the host cannot receive: its part is the creator's. No legs if none is the creator's."""
    host = sum(leg.amount.milli for leg in legs if leg.role == "host")
    if not any(leg.role == "creator" for leg in legs):
        return ()
    return tuple(
        replace(leg, amount=Amount(leg.amount.milli + host, leg.amount.asset)) if leg.role == "creator" else leg
        for leg in legs
        if leg.role != "host"
    )


def _split_parts(milli: int, splits: Sequence[Split]) -> list[tuple[str, int]]:
    """Each receiver's part of the creator's part, rounded down."""
    fees = [(split.to, milli * split.share // 100) for split in splits if split.fee]
    rest = milli - sum(part for _, part in fees)
    weight = sum(split.share for split in splits if not split.fee)
    return fees + [(split.to, rest * split.share // weight) for split in splits if not split.fee]


def _excess_sentence(asked: int, paid: int) -> str:
    return f"The host asks for {asked} %; you give hosts at most {paid} %, and the rest went to the creator."
