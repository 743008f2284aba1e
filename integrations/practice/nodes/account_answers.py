"""Accounts as database_api and condenser_api show them, keys by account, recurrent transfers."""

from __future__ import annotations

from typing import Any

from integrations.practice.chain.accounts import NEVER, VESTS_OF_ONE_HP, Account
from integrations.practice.chain.assets import Quantity, hbd, hive, vests
from integrations.practice.chain.blocks import stamp
from integrations.practice.chain.schedule import open_of
from integrations.practice.nodes.calls import Call, Method

ACCOUNTS_MAX = 1000
_NO_DATE = "1969-12-31T23:59:59"


def find_accounts(call: Call) -> dict[str, Any]:
    """Unknown names are left out, as hived does."""
    found = _existing(call, call.names("accounts", 0))
    return {"accounts": [_account(account, call, nai=True) for account in found]}


def get_accounts(call: Call) -> list[dict[str, Any]]:
    """The older form: amounts as text, and the lists that hived no longer fills."""
    found = _existing(call, call.names("accounts", 0))
    return [{**_account(account, call, nai=False), **_condenser_only()} for account in found]


def get_key_references(call: Call) -> dict[str, Any]:
    """For each key the accounts that list it in any authority."""
    keys = call.names("keys", 0)
    rows = list(call.chain.state().accounts.rows())
    return {"accounts": [sorted(row.name for row in rows if _lists(row, key)) for key in keys]}


def find_recurrent_transfers(call: Call) -> dict[str, Any]:
    """The open ones of one sender."""
    return {"recurrent_transfers": _recurrent(call, nai=True)}


def condenser_recurrent_transfers(call: Call) -> list[dict[str, Any]]:
    """The same, amounts as text."""
    return _recurrent(call, nai=False)


def _existing(call: Call, names: list[str]) -> list[Account]:
    accounts = call.chain.state().accounts
    rows = [accounts.read(name) for name in names[:ACCOUNTS_MAX]]
    return [row for row in rows if row is not None]


def _lists(account: Account, key: str) -> bool:
    authorities = (account.owner, account.active, account.posting)
    return any(key == listed for authority in authorities for listed, _ in authority.keys)


def _amount(quantity: Quantity, *, nai: bool) -> Any:
    return quantity.nai if nai else str(quantity)


def _account(account: Account, call: Call, *, nai: bool) -> dict[str, Any]:
    return {
        "active": account.active.to_json(),
        "can_vote": True,
        "comment_count": 0,
        "created": stamp(account.created),
        "curation_rewards": 0,
        "delayed_votes": [],
        "downvote_manabar": {"current_mana": account.vests // 4, "last_update_time": _unix(call)},
        "governance_vote_expiration_ts": _NO_DATE,
        "id": account.identifier,
        "json_metadata": account.json_metadata,
        "memo_key": account.memo_key,
        "mined": False,
        "name": account.name,
        "open_recurrent_transfers": account.recurrent_open,
        "owner": account.owner.to_json(),
        "pending_claimed_accounts": account.claimed,
        "pending_transfers": 0,
        "post_bandwidth": 0,
        "post_count": account.post_count,
        "posting": account.posting.to_json(),
        "posting_json_metadata": account.posting_json_metadata,
        "posting_rewards": 0,
        "proxied_vsf_votes": [0, 0, 0, 0],
        "proxy": "",
        "recovery_account": account.recovery_account,
        "reset_account": "null",
        "voting_manabar": {"current_mana": account.vests, "last_update_time": _unix(call)},
        "withdraw_routes": 0,
        "withdrawn": 0,
        "witnesses_voted_for": 0,
        "savings_withdraw_requests": 0,
        "to_withdraw": 0,
        "lifetime_vote_count": 0,
        **({"is_smt": False, "last_post_edit": stamp(account.last_post)} if nai else {}),
        **_amounts(account, nai=nai),
        **_dates(account),
    }


def _unix(call: Call) -> int:
    return int(call.moment.time.timestamp())


def _amounts(account: Account, *, nai: bool) -> dict[str, Any]:
    amounts = {
        "balance": hive(account.hive),
        "delegated_vesting_shares": vests(account.vests_out),
        "hbd_balance": hbd(account.hbd),
        "post_voting_power": vests(account.vests - account.vests_out + account.vests_in),
        "received_vesting_shares": vests(account.vests_in),
        "reward_hbd_balance": hbd(account.reward_hbd),
        "reward_hive_balance": hive(0),
        "reward_vesting_balance": vests(account.reward_vests),
        "reward_vesting_hive": hive(account.reward_vests * 1000 // VESTS_OF_ONE_HP),
        "savings_balance": hive(0),
        "savings_hbd_balance": hbd(0),
        "vesting_shares": vests(account.vests),
        "vesting_withdraw_rate": vests(0),
    }
    return {name: _amount(quantity, nai=nai) for name, quantity in amounts.items()}


def _dates(account: Account) -> dict[str, Any]:
    dates = {
        "hbd_last_interest_payment": NEVER,
        "hbd_seconds_last_update": NEVER,
        "last_account_recovery": NEVER,
        "last_account_update": account.last_update,
        "last_owner_update": account.last_owner_update,
        "last_post": account.last_post,
        "last_root_post": account.last_root_post,
        "last_vote_time": account.last_vote,
        "previous_owner_update": NEVER,
        "savings_hbd_last_interest_payment": NEVER,
        "savings_hbd_seconds_last_update": NEVER,
    }
    seconds = {"hbd_seconds": "0", "savings_hbd_seconds": "0", "next_vesting_withdrawal": _NO_DATE}
    return {**{name: stamp(date) for name, date in dates.items()}, **seconds}


def _condenser_only() -> dict[str, Any]:
    lists = ("guest_bloggers", "market_history", "other_history", "post_history", "tags_usage", "transfer_history")
    numbers = {"reputation": 0, "voting_power": 0, "vesting_balance": str(hive(0))}
    return {**{name: [] for name in (*lists, "vote_history", "witness_votes")}, **numbers}


def _recurrent(call: Call, *, nai: bool) -> list[dict[str, Any]]:
    rows = sorted(open_of(call.chain.state(), call.name("from", 0)), key=lambda row: row.identifier)
    return [
        {
            "id": row.identifier,
            "trigger_date": stamp(row.trigger),
            "from": row.sender,
            "to": row.receiver,
            "amount": _amount(row.amount, nai=nai),
            "memo": row.memo,
            "recurrence": row.recurrence_hours,
            "consecutive_failures": row.failures,
            "remaining_executions": row.remaining,
            "pair_id": row.pair_id,
        }
        for row in rows
    ]


METHODS: dict[str, Method] = {
    "database_api.find_accounts": find_accounts,
    "condenser_api.get_accounts": get_accounts,
    "account_by_key_api.get_key_references": get_key_references,
    "database_api.find_recurrent_transfers": find_recurrent_transfers,
    "condenser_api.find_recurrent_transfers": condenser_recurrent_transfers,
}
