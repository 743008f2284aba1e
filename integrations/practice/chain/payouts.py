"""What a post earns seven days after it was written: a toy sum of its votes, told in hived's virtual operations.

    votes -> half to the curators, in VESTS     -> beneficiaries' parts -> the rest to the author, half HBD, half VESTS

What is due and to whom is hived's (chain/database.cpp, cashout_comment_helper); how much is ours: a thousandth of HBD
for every tenth of a HIVE of a voter's power.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from integrations.practice.chain.accounts import VESTS_OF_ONE_HP
from integrations.practice.chain.assets import Quantity, hbd, hive, vests
from integrations.practice.chain.tables import Comment, Emitted, State

PAID_AFTER = timedelta(days=7)
WHOLE = 10_000
HBD_FOR_A_HIVE = 41
"""Thousandths of HBD for 1 HIVE, as in 2026-08 (facts/hive.md, price feed)."""
_MILLI_FOR_A_HIVE = 10


def trigger(comment: Comment) -> datetime:
    """When it is paid out."""
    return comment.created + PAID_AFTER


def due(state: State, until: datetime) -> Comment | None:
    """The oldest comment that is not paid out by then and has votes."""
    waiting = [
        row for row in state.comments.rows() if not row.paid_out and trigger(row) <= until and _in_time(row)
    ]
    return min(waiting, key=lambda row: (row.created, row.identifier), default=None)


def run(state: State, comment: Comment) -> list[Emitted]:
    """Pay it out; nothing is told of a comment that earned nothing."""
    comment.paid_out = True
    worth = {name: _worth(state, name, weight) for name, weight in _in_time(comment) if weight > 0}
    reward = sum(worth.values())
    if not reward:
        return []
    curators = reward // 2 if comment.allow_curation_rewards else 0
    told = [_curated(state, comment, name, curators * one // reward) for name, one in worth.items() if curators]
    left = reward - curators
    parts = [(name, left * weight // WHOLE) for name, weight in comment.beneficiaries]
    told += [_benefited(state, comment, name, milli) for name, milli in parts if milli]
    left -= sum(milli for _, milli in parts)
    in_hbd, power = _paid(state, comment.author, left)
    value = {**_place(comment), **_payouts(in_hbd, power), "curators_vesting_payout": str(_power(curators))}
    return [*told, Emitted("author_reward", {**value, "payout_must_be_claimed": True})]


def _in_time(comment: Comment) -> list[tuple[str, int]]:
    """Who voted before it was paid out, and how; later votes earn nobody anything."""
    return [(name, weight) for name, weight, when in comment.votes if when <= trigger(comment)]


def _worth(state: State, voter: str, weight: int) -> int:
    return state.account(voter).vests // VESTS_OF_ONE_HP * _MILLI_FOR_A_HIVE * weight // WHOLE


def _curated(state: State, comment: Comment, curator: str, milli: int) -> Emitted:
    power = _power(milli)
    state.account(curator).reward_vests += power.units
    value = {"curator": curator, "reward": str(power), **_place(comment), "payout_must_be_claimed": True}
    return Emitted("curation_reward", value)


def _benefited(state: State, comment: Comment, name: str, milli: int) -> Emitted:
    in_hbd, power = _paid(state, name, milli)
    value = {"benefactor": name, **_place(comment), **_payouts(in_hbd, power), "payout_must_be_claimed": True}
    return Emitted("comment_benefactor_reward", value)


def _paid(state: State, name: str, milli: int) -> tuple[Quantity, Quantity]:
    in_hbd, power = hbd(milli // 2), _power(milli - milli // 2)
    account = state.account(name)
    account.reward_hbd += in_hbd.units
    account.reward_vests += power.units
    return in_hbd, power


def _power(milli: int) -> Quantity:
    return vests(milli * VESTS_OF_ONE_HP // HBD_FOR_A_HIVE)


def _place(comment: Comment) -> dict[str, object]:
    return {"author": comment.author, "permlink": comment.permlink}


def _payouts(in_hbd: Quantity, power: Quantity) -> dict[str, object]:
    return {"hbd_payout": str(in_hbd), "hive_payout": str(hive(0)), "vesting_payout": str(power)}
