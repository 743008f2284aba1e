"""What hived refuses without looking at its state, we refuse before signing; and some that it would take in silence."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.differential import judge
from wallet.errors import BadRequest
from wallet.hive_tx.shown import read_request

pytestmark = pytest.mark.xdist_group("differential")

TRANSFER = {"from": "alice", "to": "bob", "amount": "1.000 HBD", "memo": ""}
RECURRENT = {**TRANSFER, "recurrence": 24, "executions": 2, "extensions": []}
CUSTOM = {"required_auths": [], "required_posting_auths": ["alice"], "id": "capillary", "json": "{}"}
COMMENT = {
    "parent_author": "", "parent_permlink": "hive", "author": "alice", "permlink": "p", "title": "t", "body": "b",
    "json_metadata": "",
}  # fmt: skip
OPTIONS = {
    "author": "alice", "permlink": "p", "max_accepted_payout": "1.000 HBD", "percent_hbd": 1, "allow_votes": True,
    "allow_curation_rewards": True, "extensions": [],
}  # fmt: skip
ESCROW = {
    "from": "alice", "to": "bob", "agent": "carol", "hbd_amount": "1.000 HBD", "hive_amount": "0.000 HIVE",
    "escrow_id": 1, "fee": "0.100 HBD", "json_meta": "", "ratification_deadline": "2026-11-23T00:00:00",
    "escrow_expiration": "2026-11-24T00:00:00",
}  # fmt: skip
RELEASE = {
    "from": "alice", "to": "bob", "agent": "carol", "who": "alice", "receiver": "bob", "escrow_id": 1,
    "hbd_amount": "1.000 HBD", "hive_amount": "0.000 HIVE",
}  # fmt: skip
CLAIM = {"account": "alice", "reward_hive": "0.000 HIVE", "reward_hbd": "0.000 HBD", "reward_vests": "0.000000 VESTS"}
VOTE = {"voter": "alice", "author": "bob", "permlink": "p", "weight": 1}
ORDER = {
    "owner": "alice", "orderid": 1, "amount_to_sell": "1.000 HBD", "min_to_receive": "1.000 HIVE",
    "fill_or_kill": False, "expiration": "2026-11-24T00:00:00",
}  # fmt: skip
ORDER2 = {
    "owner": "alice", "orderid": 1, "amount_to_sell": "1.000 HBD", "fill_or_kill": False,
    "exchange_rate": {"base": "1.000 HBD", "quote": "3.000 HIVE"}, "expiration": "2026-11-24T00:00:00",
}  # fmt: skip
PROPOSAL = {
    "creator": "alice", "receiver": "bob", "start_date": "2026-11-23T00:00:00", "end_date": "2026-11-24T00:00:00",
    "daily_pay": "1.000 HBD", "subject": "s", "permlink": "p", "extensions": [],
}  # fmt: skip
SHARES = [{"account": "bob", "weight": 9000}, {"account": "carol", "weight": 1001}]

REFUSED_BY_HIVE: dict[str, tuple[str, dict[str, Any]]] = {
    "nothing sent": ("transfer", {**TRANSFER, "amount": "0.000 HBD"}),
    "less than nothing sent": ("transfer", {**TRANSFER, "amount": "-1.000 HBD"}),
    "power sent": ("transfer", {**TRANSFER, "amount": "1.000000 VESTS"}),
    "two decimals": ("transfer", {**TRANSFER, "amount": "1.00 HBD"}),
    "four decimals": ("transfer", {**TRANSFER, "amount": "1.0009 HIVE"}),
    "an unknown coin": ("transfer", {**TRANSFER, "amount": "1.000 EUR"}),
    "a name too short": ("transfer", {**TRANSFER, "to": "bo"}),
    "a name too long": ("transfer", {**TRANSFER, "to": "a2345678901234567"}),
    "a capital in a name": ("transfer", {**TRANSFER, "to": "Bob"}),
    "a part of a name too short": ("transfer", {**TRANSFER, "to": "bob.ab"}),
    "a name that ends in a hyphen": ("transfer", {**TRANSFER, "to": "bob-"}),
    "a memo of 2,048 bytes": ("transfer", {**TRANSFER, "memo": "m" * 2048}),
    "a memo that control characters make too long": ("transfer", {**TRANSFER, "memo": "\x01" * 410}),
    "every 23 hours": ("recurrent_transfer", {**RECURRENT, "recurrence": 23}),
    "once": ("recurrent_transfer", {**RECURRENT, "executions": 1}),
    "to oneself again and again": ("recurrent_transfer", {**RECURRENT, "to": "alice"}),
    "an id of 33 bytes": ("custom_json", {**CUSTOM, "id": "x" * 33}),
    "JSON that is none": ("custom_json", {**CUSTOM, "json": "{"}),
    "no JSON": ("custom_json", {**CUSTOM, "json": ""}),
    "signed by nobody": ("custom_json", {**CUSTOM, "required_posting_auths": []}),
    "no body": ("comment", {**COMMENT, "body": ""}),
    "a title of 256 bytes": ("comment", {**COMMENT, "title": "t" * 256}),
    "a permlink of 256 bytes": ("comment", {**COMMENT, "permlink": "p" * 256}),
    "metadata that is no JSON": ("comment", {**COMMENT, "json_metadata": "{"}),
    "more than everything shared": ("comment_options", {**OPTIONS, "extensions": [[0, {"beneficiaries": SHARES}]]}),
    "more than all in HBD": ("comment_options", {**OPTIONS, "percent_hbd": 10_001}),
    "a vote of more than everything": ("vote", {**VOTE, "weight": 10_001}),
    "nothing claimed": ("claim_reward_balance", CLAIM),
    "an agent who is a party": ("escrow_transfer", {**ESCROW, "agent": "bob"}),
    "nothing locked": ("escrow_transfer", {**ESCROW, "hbd_amount": "0.000 HBD"}),
    "a deadline after the end": ("escrow_transfer", {**ESCROW, "ratification_deadline": "2026-11-24T00:00:00"}),
    "a stranger who releases": ("escrow_release", {**RELEASE, "who": "dave"}),
    "a release to the agent": ("escrow_release", {**RELEASE, "receiver": "carol"}),
    "HBD for HBD": ("limit_order_create", {**ORDER, "min_to_receive": "1.000 HBD"}),
    "an order that sells the quote": (
        "limit_order_create2",
        {**ORDER2, "exchange_rate": {"base": "3.000 HIVE", "quote": "1.000 HBD"}},
    ),
    "an order that brings nothing": (
        "limit_order_create2",
        {**ORDER2, "exchange_rate": {"base": "5000.000 HBD", "quote": "0.001 HIVE"}},
    ),
    "HBD for HBD by price": (
        "limit_order_create2",
        {**ORDER2, "exchange_rate": {"base": "1.000 HBD", "quote": "1.000 HBD"}},
    ),
    "a proposal that ends before it starts": ("create_proposal", {**PROPOSAL, "end_date": "2026-11-23T00:00:00"}),
    "a proposal without subject": ("create_proposal", {**PROPOSAL, "subject": ""}),
    "power lent to oneself": (
        "delegate_vesting_shares", {"delegator": "alice", "delegatee": "alice", "vesting_shares": "1.000000 VESTS"}
    ),
    "HIVE converted as HBD": ("convert", {"owner": "alice", "requestid": 1, "amount": "1.000 HIVE"}),
    "HBD as collateral": ("collateralized_convert", {"owner": "alice", "requestid": 1, "amount": "1.000 HBD"}),
}  # fmt: skip
TAKEN_BY_HIVE: dict[str, tuple[str, dict[str, Any]]] = {
    "a pair id that wraps around": (
        "recurrent_transfer",
        {**RECURRENT, "extensions": [{"type": "recurrent_transfer_pair_id", "value": {"pair_id": 256}}]},
    ),
    "a permlink with capitals": ("comment", {**COMMENT, "permlink": "P"}),
    "more than two years": ("recurrent_transfer", {**RECURRENT, "recurrence": 8760, "executions": 4}),
    "8,193 bytes of JSON": ("custom_json", {**CUSTOM, "json": json.dumps("x" * 8191)}),
}
"""Stateless rules do not see these; blocks refuse them, or they mean something else than was written."""


def transaction(name: str, values: dict[str, Any]) -> dict[str, Any]:
    """One operation in a transaction that is right in all else."""
    return {
        "ref_block_num": 1, "ref_block_prefix": 2, "expiration": "2026-11-22T12:00:00", "operations": [[name, values]],
        "extensions": [],
    }  # fmt: skip


def _verdicts(cases: dict[str, tuple[str, dict[str, Any]]]) -> dict[str, bool]:
    """Whether Hive's own code refuses each case."""
    bodies = [json.dumps({**transaction(*case), "signatures": []}, ensure_ascii=False) for case in cases.values()]
    answers = judge.ask([{"ask": "transaction", "body": body} for body in bodies])
    refused = [bool(answer.get("error") or answer["objection"]) for answer in answers]
    return dict(zip(cases, refused, strict=True))


@pytest.mark.parametrize("case", [*REFUSED_BY_HIVE, *TAKEN_BY_HIVE])
def test_we_refuse(case: str) -> None:
    name, values = {**REFUSED_BY_HIVE, **TAKEN_BY_HIVE}[case]
    with pytest.raises(BadRequest, match=r"^[^\n]{10,120}\.$"):
        read_request({"name": case, "tx": transaction(name, values)})


def test_hive_refuses_them_too() -> None:
    assert _verdicts(REFUSED_BY_HIVE) == dict.fromkeys(REFUSED_BY_HIVE, True)


def test_hive_takes_these_in_silence() -> None:
    assert _verdicts(TAKEN_BY_HIVE) == dict.fromkeys(TAKEN_BY_HIVE, False)
