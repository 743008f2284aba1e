"""Gifts that were noted before there was an account to pay them, once there is one: all of them ask, in one group."""

from __future__ import annotations

from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip


def standing_with(account: str, tip: Tip) -> tuple[TipState, Reason]:
    """State and reason of a noted tip that `account` shall pay from now on."""
    if any(leg.role == "creator" and leg.to == account for leg in tip.legs):
        return TipState.FAILED, Reason.OWN_WORK
    if not tip.legs:
        return TipState.PROMISED, Reason.PAYEE_CONTESTED if tip.payee == "contested" else Reason.PAYEE_UNKNOWN
    return TipState.QUESTION, Reason.PAYEE_MENTIONED if tip.payee == "mentioned" else Reason.MANY_AT_ONCE
