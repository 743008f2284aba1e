"""What is asked of one node, method by method: the work that fail-over and second opinions are made of."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from integrations.errors import IntegrationError
from integrations.hive.calls import HISTORY_BYTES, HISTORY_SECONDS, NodeCalls
from integrations.hive.history import PAGES_MAX, HistoryRange, read_range
from integrations.hive.nodes import NodeAddress
from integrations.hive.wire import accounts, chain, operations
from integrations.hive.wire.operations import HistoryOperation, Post
from integrations.hive.wire.refusals import NodeRefusal, Refusal
from wallet.network import Network

ACCOUNTS_AT_ONCE = 100
TIME_FORMAT = "%Y-%m-%dT%H:%M:%S"


@dataclass(frozen=True, slots=True)
class TransactionReport:
    """What one operator's node says about one transaction; what it is worth: app.domain.tips.outcome.

    `in_history`: whether the account's own history shows it, None where it was not read or the range has gaps.
    `block`: from the status, or from the history: nodes forget a transaction's status after two days.
    """

    operator: str
    status: chain.TransactionStatus
    block: int | None
    irreversible_number: int
    irreversible_time: datetime
    in_history: bool | None
    history_complete: bool


async def properties(calls: NodeCalls, node: NodeAddress) -> chain.Properties:
    """Head and irreversible block."""
    return await calls.ask(node, "database_api.get_dynamic_global_properties", {}, chain.read_properties)


async def header(calls: NodeCalls, node: NodeAddress, number: int) -> chain.Header:
    """The head of one block."""
    return await calls.ask(
        node, "block_api.get_block_header", {"block_num": number}, partial(chain.read_header, number=number)
    )


async def account_facts(
    calls: NodeCalls, node: NodeAddress, names: Sequence[str]
) -> dict[str, accounts.AccountFacts]:
    """The accounts that exist among `names`."""
    found: dict[str, accounts.AccountFacts] = {}
    for first in range(0, len(names), ACCOUNTS_AT_ONCE):
        some = list(names[first : first + ACCOUNTS_AT_ONCE])
        read = partial(accounts.read_accounts, asked=some)
        found |= await calls.ask(node, "database_api.find_accounts", {"accounts": some}, read, limit=HISTORY_BYTES)
    return found


async def history(
    calls: NodeCalls,
    node: NodeAddress,
    account: str,
    kinds: Collection[str],
    *,
    since: datetime | None,
    limit: int | None = None,
    include_reversible: bool = True,
    pages: int = PAGES_MAX,
) -> HistoryRange:
    """One account's operations from one node; all kinds if `kinds` is empty."""
    irreversible = (await properties(calls, node)).irreversible_number
    low, high = operations.filter_bits(kinds)

    async def page(start: int, size: int, filtered: bool) -> list[HistoryOperation]:
        params: dict[str, object] = {
            "account": account,
            "start": start,
            "limit": size,
            "include_reversible": include_reversible,
        }
        if filtered:
            params |= {"operation_filter_low": low, "operation_filter_high": high}
        return await calls.ask(
            node,
            "account_history_api.get_account_history",
            params,
            partial(operations.read_history, irreversible_number=irreversible),
            seconds=HISTORY_SECONDS,
            limit=HISTORY_BYTES,
        )

    found = await read_range(page, since=since, limit=limit, filtered=bool(kinds), pages=pages)
    # A node that ignores the filter must not make other kinds appear.
    wanted = [item for item in found.operations if not kinds or item.name in kinds]
    return replace(found, operations=wanted)


async def newest(calls: NodeCalls, node: NodeAddress, account: str) -> str:
    """What names the newest operation of an account at any node; sequences are each node's own."""
    page = await calls.ask(
        node,
        "account_history_api.get_account_history",
        {"account": account, "start": -1, "limit": 1, "include_reversible": True},
        partial(operations.read_history, irreversible_number=0),
        seconds=HISTORY_SECONDS,
    )
    return " ".join(f"{one.block} {one.transaction_id} {one.place[1]} {one.name}" for one in page)


async def report(
    calls: NodeCalls,
    network: Network,
    node: NodeAddress,
    transaction_id: str,
    expiration: datetime,
    account: str,
    since: datetime,
) -> TransactionReport:
    """Everything one node can say about the fate of a transaction.

    The irreversible block is read first and the history last, so that the history covers at least what was
    irreversible when its time was noted.
    """
    irreversible = (await properties(calls, node)).irreversible_number
    at = (await header(calls, node, irreversible)).time
    fate = await calls.ask(
        node,
        "transaction_status_api.find_transaction",
        {"transaction_id": transaction_id, "expiration": expiration.strftime(TIME_FORMAT)},
        chain.read_fate,
    )
    status, block = fate.status, fate.block
    in_history, complete = None, False
    if not status.startswith("within_") and at > expiration:
        told = await _in_history(calls, network, node, transaction_id, account, since, irreversible)
        in_history, complete, block = told
    if status == "within_irreversible_block" and (block or 0) > irreversible:
        # It became irreversible between the two calls, or the node contradicts itself: either way, not yet.
        status = "within_reversible_block"
    return TransactionReport(node.operator, status, block, irreversible, at, in_history, complete)


async def _in_history(
    calls: NodeCalls,
    network: Network,
    node: NodeAddress,
    transaction_id: str,
    account: str,
    since: datetime,
    irreversible: int,
) -> tuple[bool | None, bool, int | None]:
    """(shown or not, whether the range is complete, the block that it shows)."""
    try:
        up_to_date = network is not Network.HIVE or await history_has_block(calls, node, irreversible)
        found = await history(calls, node, account, operations.REAL_KINDS, since=since)
    except IntegrationError:
        return None, False, None
    blocks = [operation.block for operation in found.operations if operation.transaction_id == transaction_id]
    if blocks:
        return True, found.complete, blocks[0]
    complete = found.complete and up_to_date
    return (False if complete else None), complete, None


async def history_has_block(calls: NodeCalls, node: NodeAddress, number: int) -> bool:
    """Whether the history, which at most nodes is another program (HAfAH), has come as far as this block.

    The practice chain has no producers to pay, hence empty blocks, and no second program.
    """
    params = {"block_num": number, "only_virtual": True, "include_reversible": True}
    return await calls.ask(node, "account_history_api.get_ops_in_block", params, chain.read_has_operations)


async def credits_of(calls: NodeCalls, node: NodeAddress, account: str) -> accounts.Credits:
    """Credits by the node's own figures; ours where it gives none."""
    now = (await properties(calls, node)).time
    costs: Mapping[str, int] = accounts.FALLBACK_COSTS
    with suppress(NodeRefusal):
        costs = await calls.ask(node, "rc_api.get_rc_stats", {}, accounts.read_costs)
    read = partial(accounts.read_credits, account=account, now=now, costs=costs)
    return await calls.ask(node, "rc_api.find_rc_accounts", {"accounts": [account]}, read)


async def post(calls: NodeCalls, node: NodeAddress, author: str, permlink: str) -> Post | None:
    """A post from hivemind, or from the old API where the node has no bridge. None if there is none."""
    read = partial(operations.read_post, author=author, permlink=permlink)
    try:
        return await calls.ask(node, "bridge.get_post", {"author": author, "permlink": permlink}, read)
    except NodeRefusal as refusal:
        if refusal.classified.refusal is Refusal.NOT_THERE:
            return None
        if refusal.classified.refusal is not Refusal.NO_SUCH_METHOD:
            raise
    return await calls.ask(node, "condenser_api.get_content", [author, permlink], read)
