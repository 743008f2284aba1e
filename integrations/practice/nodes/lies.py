"""What a node can be told to do wrong: which lie, in which methods, how many times.

    before the answer is made      old_head, future_head, success_and_drop, duplicate
    after it is made               wrong_head, other_chain, false_balance, false_keys, hidden_accounts,
                                   invented_accounts,
                                   error_after_accepting, expired_irreversible, false_mempool, false_block,
                                   false_posts, empty_history, hidden_transfers, false_memos, wrong_types
    instead of an answer           html, endless, silence, server_error, rate_limit, cut_off
    instead of a server            down (the port refuses connections)
"""

from __future__ import annotations

import copy
import json
import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from integrations.practice.errors import PracticeError


class Lie(StrEnum):
    """The named faults. Options in brackets."""

    OLD_HEAD = "old_head"
    """The head stands still `blocks` (default 1,200) behind."""
    FUTURE_HEAD = "future_head"
    """The head is `blocks` (default 1,200) ahead, with everything in between irreversible."""
    SUCCESS_AND_DROP = "success_and_drop"
    """A broadcast is answered like a success and forgotten."""
    DUPLICATE = "duplicate"
    """A broadcast is refused as a duplicate and forgotten."""
    WRONG_HEAD = "wrong_head"
    """Block ids are not those of the chain."""
    OTHER_CHAIN = "other_chain"
    """The chain id of Hive itself (`chain_id`)."""
    FALSE_BALANCE = "false_balance"
    """Balances are `factor` times (default 1,000) as high."""
    FALSE_KEYS = "false_keys"
    """Every key of an account is replaced by `key`."""
    ERROR_AFTER_ACCEPTING = "error_after_accepting"
    """A broadcast is taken and answered with an internal error."""
    HIDDEN_ACCOUNTS = "hidden_accounts"
    """No account exists."""
    INVENTED_ACCOUNTS = "invented_accounts"
    """Every account that is asked for together with one that exists does, too."""
    EXPIRED_IRREVERSIBLE = "expired_irreversible"
    """Every transaction is said to have expired for good."""
    FALSE_MEMPOOL = "false_mempool"
    """Every transaction is said to be on its way."""
    FALSE_BLOCK = "false_block"
    """Every transaction is said to be irreversible in block `block` (default 1)."""
    FALSE_POSTS = "false_posts"
    """Every post calls `original` its original (default none)."""
    EMPTY_HISTORY = "empty_history"
    """No account ever did anything."""
    HIDDEN_TRANSFERS = "hidden_transfers"
    """No history shows a transfer."""
    FALSE_MEMOS = "false_memos"
    """Every transfer of a history says `memo` (default nothing)."""
    WRONG_TYPES = "wrong_types"
    """Numbers become lists, texts become numbers."""
    HTML = "html"
    """A web page with status 200 (`status`)."""
    ENDLESS = "endless"
    """A body that never ends."""
    SILENCE = "silence"
    """Nothing for `seconds` (default 30), then the answer."""
    SERVER_ERROR = "server_error"
    """503 (`status`)."""
    RATE_LIMIT = "rate_limit"
    """429, with `retry_after` only if given."""
    CUT_OFF = "cut_off"
    """Half of the JSON."""
    DOWN = "down"
    """Nothing listens on the port."""


BROADCASTS = frozenset({"network_broadcast_api.broadcast_transaction", "condenser_api.broadcast_transaction"})
_HIVE_CHAIN_ID = "beeab0de" + "0" * 56
_FALSE_KEY = "STM6LLegbAgLAy28EHrffBVuANFWcFgmqRMW13wBmTExqFE9SCkg4"


@dataclass(slots=True)
class Told:
    """One lie that a node was told. `left` None means until it is cleared."""

    lie: Lie
    methods: frozenset[str]
    left: int | None
    options: dict[str, Any] = field(default_factory=dict)


class LieBook:
    """The lies of one node; safe to change while it answers."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._told: list[Told] = []

    def tell(self, name: str, methods: Collection[str] = (), times: int | None = None, **options: Any) -> None:
        """Lie from now on, in `methods` only if any are given, `times` times. Raises PracticeError for no known lie."""
        try:
            lie = Lie(name)
        except ValueError:
            raise PracticeError(f"A node has no lie of this name; it knows {', '.join(Lie)}.") from None
        with self._lock:
            self._told.append(Told(lie, frozenset(methods), times, options))

    def clear(self, name: str | None = None) -> None:
        """Be honest again, about one lie or all."""
        with self._lock:
            self._told = [told for told in self._told if name is not None and told.lie != name]

    def take(self, lie: Lie, method: str) -> dict[str, Any] | None:
        """The options of a lie that is due for this method, used up once; None if the answer is honest."""
        with self._lock:
            for told in self._told:
                if told.lie is lie and (not told.methods or method in told.methods) and told.left != 0:
                    told.left = None if told.left is None else told.left - 1
                    return told.options
        return None

    def names(self) -> list[str]:
        """The lies that are still told."""
        with self._lock:
            return [told.lie.value for told in self._told if told.left != 0]


def _wrong_head(result: Any, _: dict[str, Any]) -> Any:
    if isinstance(result, dict) and "head_block_id" in result:
        identifier = result["head_block_id"]
        result["head_block_id"] = identifier[:8] + identifier[8:][::-1]
    for part in ("block", "header"):
        if isinstance(result, dict) and part in result:
            result[part]["previous"] = result[part]["previous"][::-1]
            result[part]["block_id"] = result[part].get("block_id", "0" * 40)[:8] + "f" * 32
    return result


def _other_chain(result: Any, options: dict[str, Any]) -> Any:
    chain_id = options.get("chain_id", _HIVE_CHAIN_ID)
    for field_name in ("chain_id", "HIVE_CHAIN_ID"):
        if isinstance(result, dict) and field_name in result:
            result[field_name] = chain_id
    return result


def _accounts_of(result: Any) -> list[dict[str, Any]]:
    listed = result.get("accounts", []) if isinstance(result, dict) else result
    return [one for one in listed if isinstance(one, dict) and "posting" in one] if isinstance(listed, list) else []


def _false_balance(result: Any, options: dict[str, Any]) -> Any:
    factor = int(options.get("factor", 1000))
    for account in _accounts_of(result):
        for name in ("balance", "hbd_balance"):
            if isinstance(account[name], dict):
                account[name]["amount"] = str(int(account[name]["amount"]) * factor)
            else:
                number, symbol = account[name].split(" ")
                account[name] = f"{int(number.replace('.', '')) * factor // 1000}.000 {symbol}"
    return result


def _false_keys(result: Any, options: dict[str, Any]) -> Any:
    key = options.get("key", _FALSE_KEY)
    for account in _accounts_of(result):
        account["memo_key"] = key
        for role in ("owner", "active", "posting"):
            account[role] = {"account_auths": [], "key_auths": [[key, 1]], "weight_threshold": 1}
    return result


def _hidden_accounts(result: Any, _: dict[str, Any]) -> Any:
    if not _accounts_of(result):
        return result
    return {"accounts": []} if isinstance(result, dict) else []


def _invented_accounts(result: Any, options: dict[str, Any]) -> Any:
    known = _accounts_of(result)
    if not known or not isinstance(result, dict):
        return result
    missing = sorted(set(options["params"]["accounts"]) - {one["name"] for one in known})
    return {"accounts": [*known, *({**known[0], "name": name} for name in missing)]}


def _expired(result: Any, _: dict[str, Any]) -> Any:
    return {"status": "expired_irreversible"} if isinstance(result, dict) and "status" in result else result


def _in_mempool(result: Any, _: dict[str, Any]) -> Any:
    return {"status": "within_mempool"} if isinstance(result, dict) and "status" in result else result


def _in_block(result: Any, options: dict[str, Any]) -> Any:
    if not isinstance(result, dict) or "status" not in result:
        return result
    return {"block_num": int(options.get("block", 1)), "rc_cost": 1, "status": "within_irreversible_block"}


def _false_posts(result: Any, options: dict[str, Any]) -> Any:
    if isinstance(result, dict) and "permlink" in result and "json_metadata" in result:
        metadata = {"canonical_url": options["original"]} if "original" in options else {}
        as_text = isinstance(result["json_metadata"], str)
        result["json_metadata"] = json.dumps(metadata) if as_text else metadata
    return result


def _empty_history(result: Any, _: dict[str, Any]) -> Any:
    return {"history": []} if isinstance(result, dict) and "history" in result else result


def _transfers_of(result: Any) -> list[list[Any]]:
    listed = result.get("history", []) if isinstance(result, dict) else []
    return [entry for entry in listed if entry[1]["op"]["type"] == "transfer_operation"]


def _hidden_transfers(result: Any, _: dict[str, Any]) -> Any:
    hidden = _transfers_of(result)
    return {"history": [entry for entry in result["history"] if entry not in hidden]} if hidden else result


def _false_memos(result: Any, options: dict[str, Any]) -> Any:
    for _, entry in _transfers_of(result):
        entry["op"]["value"]["memo"] = options.get("memo", "")
    return result


def _wrong_types(result: Any, _: dict[str, Any]) -> Any:
    if isinstance(result, dict):
        return {name: _wrong_types(inner, {}) for name, inner in result.items()}
    if isinstance(result, list):
        return {"items": [_wrong_types(inner, {}) for inner in result]}
    return 7 if isinstance(result, str) else [result]


_AFTER: dict[Lie, Callable[[Any, dict[str, Any]], Any]] = {
    Lie.WRONG_HEAD: _wrong_head,
    Lie.OTHER_CHAIN: _other_chain,
    Lie.FALSE_BALANCE: _false_balance,
    Lie.FALSE_KEYS: _false_keys,
    Lie.HIDDEN_ACCOUNTS: _hidden_accounts,
    Lie.INVENTED_ACCOUNTS: _invented_accounts,
    Lie.EXPIRED_IRREVERSIBLE: _expired,
    Lie.FALSE_MEMPOOL: _in_mempool,
    Lie.FALSE_BLOCK: _in_block,
    Lie.FALSE_POSTS: _false_posts,
    Lie.EMPTY_HISTORY: _empty_history,
    Lie.HIDDEN_TRANSFERS: _hidden_transfers,
    Lie.FALSE_MEMOS: _false_memos,
    Lie.WRONG_TYPES: _wrong_types,
}


def twist(book: LieBook, method: str, params: Any, result: Any) -> Any:
    """The result as this node tells it."""
    for lie, change in _AFTER.items():
        options = book.take(lie, method)
        if options is not None:
            result = change(copy.deepcopy(result), {**options, "params": params})
    return result
