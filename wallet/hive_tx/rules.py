"""hived's rules that look at more than one field of an operation, and the authorities that depend on its content."""

from __future__ import annotations

from typing import Any

from wallet.errors import BadRequest
from wallet.hive_tx.fields import new_permlink, parse_asset, parse_time

Values = dict[str, Any]


def comment(values: Values) -> None:
    """A new post stands under a category, which is named as a post is."""
    if not values["parent_author"]:
        new_permlink("comment.parent_permlink", values["parent_permlink"])


def custom_json(values: Values) -> None:
    """Somebody must sign it; hived counts both kinds together."""
    count = len(values["required_auths"]) + len(values["required_posting_auths"])
    _refuse_unless(1 <= count <= 40, "A custom_json names 1 to 40 accounts that sign it.")


def custom_json_authorities(values: Values) -> dict[str, set[str]]:
    """Active, posting, or both: since HF28 neither stands in for the other."""
    wanted = {"active": set(values["required_auths"]), "posting": set(values["required_posting_auths"])}
    return {role: names for role, names in wanted.items() if names}


def claim_reward_balance(values: Values) -> None:
    """Something is claimed."""
    _refuse_unless(
        any(parse_asset(name, values[name])[0] for name in ("reward_hive", "reward_hbd", "reward_vests")),
        "A claim of rewards claims something.",
    )


def recurrent_transfer(values: Values) -> None:
    """Not to oneself, and within two years: hived asks the second when it runs, we before signing."""
    _refuse_unless(values["from"] != values["to"], "A recurrent transfer goes to somebody else.")
    _refuse_unless(
        values["recurrence"] * (values["executions"] - 1) <= 730 * 24,
        "The last execution of a recurrent transfer is at most 730 days ahead.",
    )


def delegate_vesting_shares(values: Values) -> None:
    """Not to oneself."""
    _refuse_unless(values["delegator"] != values["delegatee"], "A delegation goes to somebody else.")


def limit_order_create(values: Values) -> None:
    """HIVE for HBD, or HBD for HIVE."""
    _, sold = parse_asset("amount_to_sell", values["amount_to_sell"])
    _, bought = parse_asset("min_to_receive", values["min_to_receive"])
    _refuse_unless(sold != bought, "An order sells HIVE for HBD or HBD for HIVE.")


def limit_order_create2(values: Values) -> None:
    """What is sold is the base of the price, and is worth at least a thousandth of the quote."""
    amount, sold = parse_asset("amount_to_sell", values["amount_to_sell"])
    base, symbol = parse_asset("exchange_rate.base", values["exchange_rate"]["base"])
    quote, _ = parse_asset("exchange_rate.quote", values["exchange_rate"]["quote"])
    _refuse_unless(sold == symbol, "An order sells the base of its price.")
    _refuse_unless(0 < amount * quote // base < 2**63, "An order brings at least 0.001, and no more than exists.")


def create_proposal(values: Values) -> None:
    """It ends after it starts."""
    start, end = (parse_time(name, values[name]) for name in ("start_date", "end_date"))
    _refuse_unless(start < end, "A proposal ends after it starts.")


def escrow_transfer(values: Values) -> None:
    """Something is locked, the agent is neither party, and the deadline comes first."""
    _agent_is_neutral(values)
    locked = [parse_asset(name, values[name])[0] for name in ("hbd_amount", "hive_amount")]
    _refuse_unless(any(locked), "An escrow locks some money.")
    deadline = parse_time("ratification_deadline", values["ratification_deadline"])
    expiration = parse_time("escrow_expiration", values["escrow_expiration"])
    _refuse_unless(deadline < expiration, "An escrow expires after its ratification deadline.")


def escrow_approve(values: Values) -> None:
    """The receiver or the agent approves."""
    _agent_is_neutral(values)
    _refuse_unless(values["who"] in (values["to"], values["agent"]), "The receiver or the agent approves an escrow.")


def escrow_dispute(values: Values) -> None:
    """One of the parties disputes."""
    _agent_is_neutral(values)
    _refuse_unless(values["who"] in (values["from"], values["to"]), "Sender or receiver disputes an escrow.")


def escrow_release(values: Values) -> None:
    """Somebody of the three releases something, to one of the two parties."""
    _agent_is_neutral(values)
    parties = (values["from"], values["to"])
    _refuse_unless(values["who"] in (*parties, values["agent"]), "Sender, receiver or agent releases an escrow.")
    _refuse_unless(values["receiver"] in parties, "An escrow is released to its sender or its receiver.")
    released = [parse_asset(name, values[name])[0] for name in ("hbd_amount", "hive_amount")]
    _refuse_unless(any(released), "An escrow releases some money.")


def account_update_authorities(values: Values) -> dict[str, set[str]]:
    """Owner if the owner authority changes, else active."""
    return {"owner" if "owner" in values else "active": {values["account"]}}


def account_update2_authorities(values: Values) -> dict[str, set[str]]:
    """Owner, active, or posting where only `posting_json_metadata` changes."""
    if "owner" in values:
        role = "owner"
    elif any(values.get(name) for name in ("active", "posting", "memo_key", "json_metadata")):
        role = "active"
    else:
        role = "posting"
    return {role: {values["account"]}}


def _agent_is_neutral(values: Values) -> None:
    _refuse_unless(values["agent"] not in (values["from"], values["to"]), "The agent of an escrow is a third account.")


def _refuse_unless(holds: bool, sentence: str) -> None:
    if not holds:
        raise BadRequest(sentence)
