"""What a transaction costs in resource credits: hived's price curves over the pools of one recorded day.

    cost of a resource = regen x coeff_a >> shift, + 1, x units / (coeff_b + pool), + 1, x share / 10000
    (chain/rc/rc_curve.cpp, rc_utility.cpp; numbers of rc_api.get_resource_params and get_rc_stats, block 99,273,600)

On mainnet the pools move all the time; here they stand still, so that a test may name a figure.
"""

from __future__ import annotations

from typing import Any, NamedTuple

REGEN = 2_182_356_237_432
SHARE_WHOLE = 10_000


class Resource(NamedTuple):
    """One of hived's five resources."""

    name: str
    coeff_a: int
    coeff_b: int
    shift: int
    unit: int
    pool: int
    share: int
    budget: int

    def cost(self, count: int) -> int:
        """Credits for `count` of it."""
        if count <= 0:
            return 0
        numerator = ((REGEN * self.coeff_a >> self.shift) + 1) * count * self.unit
        return (numerator // (self.coeff_b + self.pool) + 1) * self.share // SHARE_WHOLE


HISTORY = Resource("resource_history_bytes", 10525659774662010880, 211332338, 50, 1, 23209173060, 4513, 43403)
ACCOUNTS = Resource("resource_new_accounts", 16484671763857882971, 1231961, 51, 10000, 4500555, 10000, 797)
MARKET = Resource("resource_market_bytes", 14969827235074865152, 15654337, 55, 10, 1965951984, 591, 72338)
STATE = Resource("resource_state_bytes", 10525659774662010880, 212030656091, 50, 1, 24431706720637, 2742, 43546196)
EXECUTION = Resource("resource_execution_time", 14969827235074865152, 541062725, 59, 1, 64953409331, 2153, 40000000)
RESOURCES = (HISTORY, ACCOUNTS, MARKET, STATE, EXECUTION)

_TRANSACTION_TIME = 6622 + 94165
_TIMES = {
    "transfer": 5999,
    "vote": 18312,
    "comment": 66178,
    "comment_options": 6202,
    "custom_json": 1509,
    "account_create": 38710,
    "claim_account": 8781,
    "create_claimed_account": 58415,
    "account_update2": 13648,
    "transfer_to_vesting": 42245,
    "delegate_vesting_shares": 16727,
}
_STATE_SIZES = {
    "vote": 24192,
    "comment": 4237056,
    "account_create": 46953600,
    "create_claimed_account": 46953600,
    "transfer_to_vesting": 11520,
    "delegate_vesting_shares": 1927200,
}
_MARKET_OPERATIONS = frozenset({"transfer", "transfer_to_vesting", "recurrent_transfer"})
_DELEGATE_CREDITS = (75000, 1927200)


def cost_of(operations: list[tuple[str, dict[str, Any]]], size: int) -> int:
    """Credits that a transaction of `size` serialised bytes (signatures included) takes from its payer."""
    execution, state, market, new_accounts = _TRANSACTION_TIME, 128, 0, 0
    for name, value in operations:
        more_time, more_state = _operation(name, value)
        execution += more_time
        state += more_state
        market = size if name in _MARKET_OPERATIONS else market
        new_accounts += name == "claim_account"
    counts = (size, new_accounts, market, state, execution)
    return sum(resource.cost(count) for resource, count in zip(RESOURCES, counts, strict=True))


def _operation(name: str, value: dict[str, Any]) -> tuple[int, int]:
    if name == "recurrent_transfer":
        executions, hours = int(value.get("executions", 0)), int(value.get("recurrence", 0))
        memo = len(str(value.get("memo", "")).encode())
        return 13908 + 14347 * executions, (200 + memo) * executions * hours
    if name == "custom_json" and value.get("id") == "rc":
        return _DELEGATE_CREDITS
    return _TIMES.get(name, 20000), _STATE_SIZES.get(name, 0)
