"""Transfers, recurrent transfers, power-ups and power delegations of the toy chain."""

from __future__ import annotations

from datetime import timedelta

from integrations.practice.chain.accounts import VESTS_OF_ONE_HP, Account, check_name
from integrations.practice.chain.assets import Quantity, hive, read, vests
from integrations.practice.chain.operations.rules import Rule, Value, check_utf8, liquid, number, text
from integrations.practice.chain.refusals import require
from integrations.practice.chain.tables import RecurrentTransfer, State

MEMO_BYTES = 2048
RECURRENCE_HOURS_MIN = 24
RECURRENT_DAYS_MAX = 730
RECURRENT_OPEN_MAX = 255


def pay(state: State, sender: str, receiver: str, amount: Quantity) -> None:
    """Move liquid money. Raises Refused with hived's text when it does not suffice."""
    giver = state.account(sender)
    available = giver.balance(amount.symbol)
    require(
        available >= amount.units,
        f"Account {sender} does not have sufficient funds for balance adjustment. "
        f"Required: {amount}, Available: {Quantity(available, amount.symbol)}",
        "available >= -delta",
    )
    state.account(receiver)
    giver.add(-amount.units, amount.symbol)
    state.account(receiver).add(amount.units, amount.symbol)


def _check_memo(value: Value) -> None:
    memo = text(value, "memo")
    check_utf8(memo, "memo")
    require(len(memo.encode()) < MEMO_BYTES, "Memo is too large", "memo.size() < HIVE_MAX_MEMO_SIZE")


def _check_transfer(value: Value) -> None:
    check_name(value.get("from"))
    check_name(value.get("to"))
    amount = liquid(value)
    require(amount.units > 0, "Cannot transfer a negative amount (aka: stealing)", "amount.amount > 0")
    _check_memo(value)


def _apply_transfer(state: State, value: Value) -> None:
    pay(state, value["from"], value["to"], liquid(value))


def _parties(value: Value) -> set[str]:
    return {value["from"], value["to"]}


def pair_id(value: Value) -> int:
    """The number that tells several recurrent transfers to one receiver apart (HF28); 0 without the extension."""
    for extension in value.get("extensions") or []:
        inner = extension.get("value") if isinstance(extension, dict) else extension[-1]
        if isinstance(inner, dict) and "pair_id" in inner:
            return number(inner, "pair_id")
    return 0


def _check_recurrent(value: Value) -> None:
    check_name(value.get("from"))
    check_name(value.get("to"))
    liquid(value)
    _check_memo(value)
    require(
        number(value, "recurrence") >= RECURRENCE_HOURS_MIN,
        "Cannot set a transfer recurrence that is less than 24 hours",
        "recurrence >= HIVE_MIN_RECURRENT_TRANSFERS_RECURRENCE",
    )
    require(number(value, "executions") >= 2, "Executions must be at least 2", "executions >= 2")
    require(value["from"] != value["to"], "Cannot set a transfer to yourself", "from != to")
    require(0 <= pair_id(value) <= 255, "pair_id is a byte", "pair_id <= 255")


def _apply_recurrent(state: State, value: Value) -> None:
    key = (value["from"], value["to"], pair_id(value))
    amount, hours, executions = liquid(value), number(value, "recurrence"), number(value, "executions")
    standing = state.recurrent.read(key)
    sender = state.account(value["from"])
    state.account(value["to"])
    if amount.units == 0:
        require(standing is not None, "A non existent recurrent transfer cannot have an amount of 0", "itr != end()")
        state.recurrent.remove(key)
        sender.recurrent_open -= 1
        return
    _check_schedule(sender, amount, hours, executions, standing)
    if standing is None:
        sender.recurrent_open += 1
        identifier, trigger = state.new_identifier(), state.now
    else:
        identifier = standing.identifier
        unchanged = standing.recurrence_hours == hours
        trigger = standing.trigger if unchanged else state.now + timedelta(hours=hours)
    state.recurrent.put(key, RecurrentTransfer(identifier, *key, amount, value["memo"], hours, executions, trigger))


def _check_schedule(
    sender: Account, amount: Quantity, hours: int, executions: int, standing: RecurrentTransfer | None
) -> None:
    require(
        sender.balance(amount.symbol) >= amount.units,
        "Account does not have enough tokens for the first transfer",
        "_db.get_balance( from_account, o.amount.symbol ) >= o.amount",
    )
    waits = executions if standing is not None else executions - 1
    require(
        timedelta(hours=hours * waits) <= timedelta(days=RECURRENT_DAYS_MAX),
        "Cannot set a transfer that would last for longer than 730 days",
        "last_execution <= HIVE_MAX_RECURRENT_TRANSFER_END_DATE",
    )
    require(
        standing is not None or sender.recurrent_open < RECURRENT_OPEN_MAX,
        "Account can't have more than 255 recurrent transfers",
        "open_recurrent_transfers < HIVE_MAX_OPEN_RECURRENT_TRANSFERS",
    )


def _check_power_up(value: Value) -> None:
    check_name(value.get("from"))
    if value.get("to"):
        check_name(value["to"])
    amount = read(value.get("amount"))
    require(amount.symbol == "HIVE", "Amount must be HIVE", "amount.symbol == HIVE_SYMBOL")
    require(amount.units > 0, "Must transfer a nonzero amount", "amount.amount > 0")


def _apply_power_up(state: State, value: Value) -> None:
    receiver = value.get("to") or value["from"]
    amount = read(value["amount"])
    pay(state, value["from"], receiver, amount)
    account = state.account(receiver)
    account.settle_credits(state.now)
    account.hive -= amount.units
    account.vests += amount.units * VESTS_OF_ONE_HP // 1000


def _check_delegation(value: Value) -> None:
    check_name(value.get("delegator"))
    check_name(value.get("delegatee"))
    require(value["delegator"] != value["delegatee"], "You cannot delegate VESTS to yourself", "delegator != delegatee")
    amount = read(value.get("vesting_shares"))
    require(amount.symbol == "VESTS", "Delegation must be VESTS", "vesting_shares.symbol == VESTS_SYMBOL")


def _apply_delegation(state: State, value: Value) -> None:
    key = (value["delegator"], value["delegatee"])
    before = state.delegations.read(key) or 0
    wanted = read(value["vesting_shares"]).units
    giver, taker = state.account(key[0]), state.account(key[1])
    require(
        giver.vests - giver.vests_out >= wanted - before,
        "Account does not have enough vesting shares to delegate.",
        f"available_shares >= {vests(wanted)}",
    )
    giver.settle_credits(state.now, before - wanted)
    taker.settle_credits(state.now, wanted - before)
    giver.vests_out += wanted - before
    taker.vests_in += wanted - before
    state.delegations.put(key, wanted)


def creation_fee() -> Quantity:
    """The witnesses' median; 3 HIVE for years."""
    return hive(3_000)


RULES = {
    "transfer": Rule(lambda v: {("active", text(v, "from"))}, _check_transfer, _apply_transfer, _parties),
    "recurrent_transfer": Rule(lambda v: {("active", text(v, "from"))}, _check_recurrent, _apply_recurrent, _parties),
    "transfer_to_vesting": Rule(
        lambda v: {("active", text(v, "from"))},
        _check_power_up,
        _apply_power_up,
        lambda v: {v["from"], v.get("to") or v["from"]},
    ),
    "delegate_vesting_shares": Rule(
        lambda v: {("active", text(v, "delegator"))},
        _check_delegation,
        _apply_delegation,
        lambda v: {v["delegator"], v["delegatee"]},
    ),
}
