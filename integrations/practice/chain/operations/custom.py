"""custom_json: our own operations, and hived's `rc` one that lends resource credits.

Source of delegate_rc: hived, plugins/rc/rc_operations; limits: facts/hive.md section 3.
"""

from __future__ import annotations

import json
from typing import Any

from integrations.practice.chain.accounts import is_account_name
from integrations.practice.chain.authorities import Required
from integrations.practice.chain.operations.rules import Rule, Value, check_json, names, text
from integrations.practice.chain.refusals import require
from integrations.practice.chain.tables import State

ID_MAX = 32
DATA_MAX = 8192
DELEGATEES_MAX = 100


def signers(value: Value) -> tuple[list[str], list[str]]:
    """(active, posting) accounts that a custom_json names."""
    return names(value, "required_auths"), names(value, "required_posting_auths")


def _required(value: Value) -> Required:
    active, posting = signers(value)
    return {("active", name) for name in active} | {("posting", name) for name in posting}


def _check(value: Value) -> None:
    active, posting = signers(value)
    require(active or posting, "at least one account must be specified", "required_auths.size() + ... > 0")
    require(len(active) + len(posting) <= 40, "too many auths", "<= HIVE_MAX_AUTHORITY_MEMBERSHIP")
    identifier, body = text(value, "id"), text(value, "json")
    require(len(identifier.encode()) <= ID_MAX, "id is too long", "id.length() <= HIVE_CUSTOM_OP_ID_MAX_LENGTH")
    require(body, "JSON is empty", "json.size() > 0")
    check_json(body, "json")
    limit = "o.json.length() <= HIVE_CUSTOM_OP_DATA_MAX_LENGTH"
    require(len(body.encode()) <= DATA_MAX, f"Operation JSON must be less than {DATA_MAX} bytes.", limit)


def _apply(state: State, value: Value) -> None:
    if value["id"] == "rc":
        _, posting = signers(value)
        _delegate_credits(state, json.loads(value["json"]), posting)


def _delegate_credits(state: State, body: Any, posting: list[str]) -> None:
    match body:
        case ["delegate_rc", {"from": str(giver), "delegatees": list(takers), "max_rc": int(amount)}]:
            pass
        case _:
            require(False, "Unable to parse the rc operation", "rc_plugin_operation")
            return
    require(giver in posting, "Missing Posting Authority", "auth.find( from ) != auth.end()")
    require(0 < len(takers) <= DELEGATEES_MAX, "Invalid number of delegatees", "delegatees.size()")
    require(amount >= 0, "amount of rc delegated cannot be negative", "max_rc >= 0")
    for taker in takers:
        require(is_account_name(taker) and taker != giver, "Invalid delegatee", "delegatee != from")
        _lend(state, giver, str(taker), amount)


def _lend(state: State, giver: str, taker: str, amount: int) -> None:
    account, other = state.account(giver), state.account(taker)
    before = dict(account.credit_delegations).get(taker, 0)
    require(before != amount, "A delegation to that user with the same amount already exists", "delta != 0")
    more = amount - before
    free = account.vests - account.vests_out - account.credits_out
    require(
        more <= min(free, account.credits_at(state.now)),
        f"Account {giver} has not enough RC. Needs {more} but has {max(0, free)}.",
        "from_account.get_delegated_rc_capacity",
    )
    account.settle_credits(state.now, -max(0, more))
    account.credits_out += more
    other.settle_credits(state.now, max(0, more))
    other.credits_in += more
    other.mana = min(other.mana, other.max_credits)
    rest = {name: lent for name, lent in account.credit_delegations if name != taker}
    account.credit_delegations = tuple(sorted({**rest, taker: amount}.items() if amount else rest.items()))


def _touched(value: Value) -> set[str]:
    return {*value["required_auths"], *value["required_posting_auths"]}


RULES = {"custom_json": Rule(_required, _check, _apply, _touched)}
