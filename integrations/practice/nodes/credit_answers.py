"""rc_api: what accounts hold, and what operations cost, from the same curves that the chain charges by."""

from __future__ import annotations

from typing import Any

from integrations.practice.chain.assets import vests
from integrations.practice.chain.credits import REGEN, RESOURCES, cost_of
from integrations.practice.nodes.calls import Call, Method

_FRAME_BYTES = 78
_TYPICAL_BYTES = {
    "transfer": 110, "custom_json": 220, "vote": 50, "comment": 1000, "recurrent_transfer": 100, "account_create": 260,
    "account_update2": 300, "claim_account": 20, "create_claimed_account": 240, "comment_options": 60,
    "transfer_to_vesting": 40, "delegate_vesting_shares": 40,
}  # fmt: skip
_TYPICAL_VALUES: dict[str, dict[str, Any]] = {"recurrent_transfer": {"executions": 12, "recurrence": 24, "memo": ""}}


def find_rc_accounts(call: Call) -> dict[str, Any]:
    """Unknown names are left out. Numbers are text, as in the recording."""
    accounts = call.chain.state().accounts
    found = [row for row in map(accounts.read, call.names("accounts", 0)) if row is not None]
    return {
        "rc_accounts": [
            {
                "account": row.name,
                "rc_manabar": {"current_mana": str(row.mana), "last_update_time": int(row.mana_time.timestamp())},
                "max_rc_creation_adjustment": vests(row.creation_credit).nai,
                "max_rc": str(row.max_credits),
                "delegated_rc": row.credits_out,
                "received_delegated_rc": row.credits_in,
            }
            for row in found
        ]
    }


def _average(name: str) -> int:
    return cost_of([(name, _TYPICAL_VALUES.get(name, {}))], _FRAME_BYTES + _TYPICAL_BYTES[name])


def get_rc_stats(call: Call) -> dict[str, Any]:
    """Costs of typical operations. Who can afford how much is not counted here."""
    costs = {f"{name}_operation": {"avg_cost": _average(name), "count": 1} for name in sorted(_TYPICAL_BYTES)}
    ranks = [{"count": 0, "lt10": 0, "lt20": 0, "lt5": 0, "rank": rank} for rank in range(8)]
    return {
        "rc_stats": {
            "block": call.moment.head,
            "budget": [resource.budget for resource in RESOURCES],
            "comment": _average("comment"),
            "ops": costs,
            "payers": ranks,
            "pool": [resource.pool for resource in RESOURCES],
            "regen": REGEN,
            "share": [resource.share for resource in RESOURCES],
            "stamp": "0" * 64,
            "transfer": _average("transfer"),
            "vote": _average("vote"),
        }
    }


def get_resource_params(_: Call) -> dict[str, Any]:
    """The curves; the parts that only a full node uses are left out."""
    curves = {
        resource.name: {
            "price_curve_params": {
                "coeff_a": str(resource.coeff_a),
                "coeff_b": resource.coeff_b,
                "shift": resource.shift,
            },
            "resource_dynamics_params": {
                "budget_per_time_unit": resource.budget,
                "resource_unit": resource.unit,
            },
        }
        for resource in RESOURCES
    }
    return {"rc_accounts": {"resource_names": [one.name for one in RESOURCES], "resource_params": curves}}


def get_resource_pool(_: Call) -> dict[str, Any]:
    """The pools, which stand still here."""
    return {"resource_pool": {one.name: {"fill_level": 10000, "pool": one.pool} for one in RESOURCES}}


def list_rc_direct_delegations(call: Call) -> dict[str, Any]:
    """Who lends credits to whom, from `start` = [giver, taker] on."""
    start, limit = call.argument("start", 0, ["", ""]), call.integer("limit", 1, 1000)
    giver = str(start[0]) if isinstance(start, list) and start else ""
    row = call.chain.state().accounts.read(giver)
    lent = row.credit_delegations if row is not None else ()
    listed = [{"delegated_rc": amount, "from": giver, "to": taker} for taker, amount in lent]
    return {"rc_direct_delegations": listed[:limit]}


METHODS: dict[str, Method] = {
    "rc_api.find_rc_accounts": find_rc_accounts,
    "rc_api.get_rc_stats": get_rc_stats,
    "rc_api.get_resource_params": get_resource_params,
    "rc_api.get_resource_pool": get_resource_pool,
    "rc_api.list_rc_direct_delegations": list_rc_direct_delegations,
}
