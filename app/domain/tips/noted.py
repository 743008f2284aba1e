"""Gifts that were noted before there was an account to pay them, once there is one: all of them ask, in one group."""

from __future__ import annotations

from dataclasses import replace

from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip, TipLeg
from wallet.money import Amount


def standing_with(account: str, tip: Tip) -> tuple[TipState, Reason]:
    """State and reason of a noted tip that `account` shall pay from now on."""
    if any(leg.role == "creator" and leg.to == account for leg in tip.legs):
        return TipState.FAILED, Reason.OWN_WORK
    if not tip.legs:
        return TipState.PROMISED, Reason.PAYEE_CONTESTED if tip.payee == "contested" else Reason.PAYEE_UNKNOWN
    return TipState.QUESTION, Reason.PAYEE_MENTIONED if tip.payee == "mentioned" else Reason.MANY_AT_ONCE


def legs_with(account: str, tip: Tip) -> tuple[TipLeg, ...]:
    """Who receives of a noted tip that `account` shall pay: its own parts go to the creator (see `pricing`)."""
    creator = next((leg for leg in tip.legs if leg.role == "creator"), None)
    if creator is None or creator.to == account:
        return tip.legs
    own = sum(leg.amount.milli for leg in tip.legs if leg.to == account)
    more = replace(creator, amount=Amount(creator.amount.milli + own, creator.amount.asset))
    return tuple(more if leg is creator else leg for leg in tip.legs if leg.to != account)
