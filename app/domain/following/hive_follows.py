"""Whom an account follows on Hive: a fold over its own `follow` operations.

    {"follower":"jsc","following":"zajac","what":["blog"]}            recorded, history of 2016
    ["follow",{"follower":"jsc","following":"zajac","what":[]}]       as front ends sign it since; [] ends it
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from app.domain.content import ChannelId, Platform
from app.errors import BadId

OPERATION_ID = "follow"
_MOST_NAMES = 100


def follows(account: str, operations: Iterable[Mapping[str, object]]) -> list[str]:
    """The accounts that `account` follows after these custom_json, oldest first, in the order in which it began.

    What is malformed, of somebody else, or about itself changes nothing.
    """
    standing: dict[str, None] = {}
    for value in operations:
        names, stands = _read(account, value)
        for name in names:
            standing.pop(name, None)
            if stands:
                standing[name] = None
    return list(standing)


def _read(account: str, value: Mapping[str, object]) -> tuple[list[str], bool]:
    if value.get("id") != OPERATION_ID or value.get("required_posting_auths") != [account]:
        return [], False
    try:
        body = json.loads(str(value.get("json", "")))
    except (ValueError, RecursionError):
        return [], False
    match body:
        case ["follow", dict(told)] | dict(told):
            pass
        case _:
            return [], False
    match told:
        case {"follower": follower, "following": following, "what": list(what)} if follower == account:
            names = following if isinstance(following, list) else [following]
            return [name for name in names[:_MOST_NAMES] if name != account and _is_account(name)], "blog" in what
    return [], False


def _is_account(name: object) -> bool:
    try:
        return isinstance(name, str) and bool(ChannelId(Platform.HIVE, "account", name))
    except BadId:
        return False
