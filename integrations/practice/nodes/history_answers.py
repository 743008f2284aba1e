"""account_history_api with its paging traps, and transaction_status_api.

The traps (facts/hive.md section 3; hived, account_history_api.cpp): `start` is 0-based and at least `limit` - 1;
with a filter at most 2,000 operations are looked at, and if none of them matched, the answer is an error.
"""

from __future__ import annotations

from typing import Any

from integrations.practice.chain.assets import to_nai
from integrations.practice.chain.blocks import stamp
from integrations.practice.chain.history import Record, Stored
from integrations.practice.chain.refusals import Refused, require
from integrations.practice.nodes.calls import Call, Method
from integrations.practice.nodes.chain_answers import transaction_json

LIMIT_MAX = 1000
SCAN_MAX = 2000
RANGE_MAX = 2000
FIRST_VIRTUAL = 50
OPERATION_IDS = {
    "vote": 0, "comment": 1, "transfer": 2, "transfer_to_vesting": 3, "account_create": 9, "custom_json": 18,
    "comment_options": 19, "claim_account": 22, "create_claimed_account": 23, "delegate_vesting_shares": 40,
    "account_update2": 43, "recurrent_transfer": 49, "author_reward": 51, "curation_reward": 52,
    "comment_benefactor_reward": 63, "effective_comment_vote": 72, "account_created": 80,
    "fill_recurrent_transfer": 83, "failed_recurrent_transfer": 84,
}  # fmt: skip
"""hived's numbers of the operations that happen here: the bits of a filter."""


def operation_json(record: Record) -> dict[str, Any]:
    """An operation as account_history_api shows it."""
    return {
        "block": record.block,
        "op": {"type": f"{record.name}_operation", "value": to_nai(record.value)},
        "op_in_trx": record.operation_in_transaction,
        "operation_id": 0,
        "timestamp": stamp(record.time),
        "trx_id": record.transaction_id,
        "trx_in_block": record.transaction_in_block,
        "virtual_op": record.virtual,
    }


def condenser_operation(record: Record) -> dict[str, Any]:
    """The same as condenser_api shows it."""
    shown = {**operation_json(record), "op": [record.name, record.value]}
    del shown["operation_id"]
    return shown


def _page(call: Call, *, reversible: bool, filter_place: int) -> list[tuple[int, Record]]:
    name = call.name("account", 0)
    start, limit = call.integer("start", 1, -1), call.integer("limit", 2, LIMIT_MAX)
    low = call.integer("operation_filter_low", filter_place, 0)
    high = call.integer("operation_filter_high", filter_place + 1, 0)
    limit = limit if limit >= 0 else 2**32 + limit
    require(limit <= LIMIT_MAX, f"limit of {limit} is greater than maxmimum allowed", "args.limit <= 1000")
    require(
        limit > 0 and (start < 0 or start >= limit - 1),
        "start must be greater than or equal to limit-1 (start is 0-based index)",
        "args.start >= args.limit-1",
    )
    records = call.chain.history.of_account(name, call.newest(reversible=reversible))
    newest = len(records) - 1
    place = newest if start < 0 else min(start, newest)
    return _scan(records, place, limit, low | high << 64)


def _scan(records: list[Record], place: int, limit: int, wanted: int) -> list[tuple[int, Record]]:
    found: list[tuple[int, Record]] = []
    looked_at = 0
    while place >= 0 and len(found) < limit:
        if wanted and looked_at >= SCAN_MAX:
            require(
                found,
                f"Could not find filtered operation in {looked_at} operations, to continue searching, "
                f"set start={place}.",
                "total_processed_items < 2000",
            )
            break
        record = records[place]
        if not wanted or wanted >> OPERATION_IDS[record.name] & 1:
            found.append((place, record))
        looked_at += 1
        place -= 1
    return found[::-1]


def get_account_history(call: Call) -> dict[str, Any]:
    """Oldest first inside a page; pages go back in time."""
    reversible = call.flag("include_reversible", 3)
    page = _page(call, reversible=reversible, filter_place=4)
    return {"history": [[place, operation_json(record)] for place, record in page]}


def condenser_history(call: Call) -> list[Any]:
    """condenser_api shows irreversible operations only."""
    page = _page(call, reversible=False, filter_place=3)
    return [[place, condenser_operation(record)] for place, record in page]


def _stored(call: Call, field: str, *, reversible: bool) -> Stored:
    identifier = call.text(field, 0)
    stored = call.chain.history.transactions.get(identifier)
    if stored is None or stored.block > call.newest(reversible=reversible):
        raise Refused(f"Unknown Transaction {identifier.ljust(40, '0')}", "false")
    return stored


def _place(stored: Stored) -> dict[str, Any]:
    return {"block_num": stored.block, "transaction_id": stored.transaction_id, "transaction_num": stored.index}


def get_transaction(call: Call) -> dict[str, Any]:
    """Raises Refused ("Unknown Transaction") for one that is not in a block."""
    stored = _stored(call, "id", reversible=call.flag("include_reversible", 1))
    return {**transaction_json(stored), **_place(stored)}


def condenser_transaction(call: Call) -> dict[str, Any]:
    """The same with operations in the legacy form."""
    stored = _stored(call, "trx_id", reversible=False)
    return {**stored.body, **_place(stored)}


def get_ops_in_block(call: Call) -> dict[str, Any]:
    """Nothing for a block that may not be shown yet."""
    number, only_virtual = call.integer("block_num", 0), call.flag("only_virtual", 1)
    reversible = call.flag("include_reversible", 2)
    if number > call.newest(reversible=reversible):
        return {"ops": []}
    records = call.chain.history.by_block.get(number, [])
    return {"ops": [operation_json(record) for record in records if record.virtual or not only_virtual]}


def enum_virtual_ops(call: Call) -> dict[str, Any]:
    """Virtual operations of a range of at most 2,000 blocks, flat or grouped by block."""
    first, end = call.integer("block_range_begin", 0), call.integer("block_range_end", 1)
    require(end > first, "Block range must be upward", "blockRangeEnd > blockRangeBegin")
    require(end - first <= RANGE_MAX, "Block range distance must be less than or equal to 2000", "block_range_limit")
    reversible, grouped = call.flag("include_reversible", 2), call.flag("group_by_block", 3)
    wanted = call.integer("filter", 6, 0)
    last = min(end - 1, call.newest(reversible=reversible))
    records = [
        record
        for record in call.chain.history.between(first, last)
        if record.virtual and (not wanted or wanted >> (OPERATION_IDS[record.name] - FIRST_VIRTUAL) & 1)
    ]
    shown = [{**operation_json(record), "operation_id": str(record.position)} for record in records]
    return {
        "next_block_range_begin": min(end, call.moment.head + 1),
        "next_operation_begin": "0",
        "ops": [] if grouped else shown,
        "ops_by_block": _by_block(call, shown) if grouped else [],
    }


def _by_block(call: Call, shown: list[dict[str, Any]]) -> list[dict[str, Any]]:
    blocks: dict[int, list[dict[str, Any]]] = {}
    for operation in shown:
        blocks.setdefault(operation["block"], []).append(operation)
    return [
        {
            "block": number,
            "irreversible": number <= call.moment.irreversible,
            "ops": operations,
            "timestamp": operations[0]["timestamp"],
        }
        for number, operations in blocks.items()
    ]


def find_transaction(call: Call) -> dict[str, Any]:
    """The status of a transaction; only `expiration` makes the late ones distinguishable."""
    identifier, expiration = call.text("transaction_id", 0), call.time("expiration", 1)
    return call.chain.status(identifier, expiration, call.moment)


METHODS: dict[str, Method] = {
    "account_history_api.get_account_history": get_account_history,
    "condenser_api.get_account_history": condenser_history,
    "account_history_api.get_transaction": get_transaction,
    "condenser_api.get_transaction": condenser_transaction,
    "account_history_api.get_ops_in_block": get_ops_in_block,
    "account_history_api.enum_virtual_ops": enum_virtual_ops,
    "transaction_status_api.find_transaction": find_transaction,
}
