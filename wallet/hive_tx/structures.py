"""The fields that hold more than one value: authorities and extensions, in hived's order.

hived keeps them in sorted containers; whoever signs them in another order signs something else (fault 9).
"""

from __future__ import annotations

from typing import Any

from wallet.errors import BadRequest
from wallet.hive_tx import fields

MAX_MEMBERS = 40
_WEIGHT = fields.whole(0, 0xFFFF)
_THRESHOLD = fields.whole(1, 0xFFFFFFFF)


def authority(name: str, value: Any) -> dict[str, Any]:
    """`{"weight_threshold", "account_auths": [[name, weight]], "key_auths": [[key, weight]]}`, sorted.

    A threshold of 0, which anybody meets, is refused.
    """
    if not isinstance(value, dict) or set(value) != {"weight_threshold", "account_auths", "key_auths"}:
        raise BadRequest(f"{name} has weight_threshold, account_auths and key_auths.")
    accounts = _members(f"{name}.account_auths", value["account_auths"], fields.account)
    keys = _members(f"{name}.key_auths", value["key_auths"], fields.public_key)
    threshold = _THRESHOLD(f"{name}.weight_threshold", value["weight_threshold"])
    if len(accounts) + len(keys) > MAX_MEMBERS:
        raise BadRequest(f"{name} has at most {MAX_MEMBERS} members.")
    return {
        "weight_threshold": threshold,
        "account_auths": sorted(accounts),
        "key_auths": sorted(keys, key=lambda member: fields.public_key_to_wire(str(member[0]))),
    }


def owner_authority(name: str, value: Any) -> dict[str, Any]:
    """The same, and somebody can meet it: hived takes an owner authority that nobody can, and the account is lost."""
    checked = authority(name, value)
    if sum(weight for _, weight in checked["account_auths"] + checked["key_auths"]) < checked["weight_threshold"]:
        raise BadRequest(f"{name} asks for more weight than its members have, so nobody could ever use it.")
    return checked


def price(name: str, value: Any) -> dict[str, str]:
    """`{"base": "1.000 HBD", "quote": "3.000 HIVE"}`: two different coins, more than nothing of each."""
    if not isinstance(value, dict) or set(value) != {"base", "quote"}:
        raise BadRequest(f"{name} has base and quote.")
    money = fields.asset("HIVE", "HBD").check
    checked = {side: money(f"{name}.{side}", value[side]) for side in ("base", "quote")}
    if fields.parse_asset(name, checked["base"])[1] == fields.parse_asset(name, checked["quote"])[1]:
        raise BadRequest(f"{name} is between HIVE and HBD.")
    return checked


def price_to_wire(value: dict[str, str]) -> dict[str, Any]:
    """beem's ExchangeRate takes both sides as amounts."""
    return {side: fields.asset_to_wire(text) for side, text in value.items()}


def authority_to_wire(value: dict[str, Any]) -> dict[str, Any]:
    """beem's Permission takes lists of pairs; keys as hexadecimal digits."""
    keys = [[fields.public_key_to_wire(key), weight] for key, weight in value["key_auths"]]
    return {**value, "account_auths": list(value["account_auths"]), "key_auths": keys}


def number_set(name: str, value: Any) -> list[int]:
    """Numbers of proposals, at most 5 in one operation, sorted: hived refuses unsorted ones."""
    if not isinstance(value, list) or not 1 <= len(value) <= 5:
        raise BadRequest(f"{name} is a list of 1 to 5 numbers.")
    whole = fields.whole(0, 2**63 - 1)
    numbers = sorted(whole(name, one) for one in value)
    if len(set(numbers)) != len(numbers):
        raise BadRequest(f"{name} holds a number twice.")
    return numbers


def comment_extensions(name: str, value: Any) -> list[list[Any]]:
    """Nothing, or one list of at most 8 beneficiaries, sorted by name: hived refuses unsorted ones.

    Read in both forms, `[0, {...}]` and `{"type", "value"}`; written as `[0, {...}]`, the only one that hived's legacy
    reader takes here (for recurrent transfers it takes only the other; tests/differential).
    """
    content = _only_extension(name, value, 0, "comment_payout_beneficiaries")
    if content is None:
        return []
    members = content.get("beneficiaries")
    if set(content) != {"beneficiaries"} or not isinstance(members, list) or not 1 <= len(members) <= 8:
        raise BadRequest(f"{name} names 1 to 8 beneficiaries.")
    shares: dict[str, int] = {}
    for member in members:
        if not isinstance(member, dict) or set(member) != {"account", "weight"}:
            raise BadRequest(f"{name} gives each beneficiary an account and a weight.")
        shares[fields.account(name, member["account"])] = fields.whole(1, 10_000)(name, member["weight"])
    if len(shares) != len(members) or sum(shares.values()) > 10_000:
        raise BadRequest(f"{name} names a beneficiary twice, or shares out more than everything.")
    sorted_members = [{"account": who, "weight": shares[who]} for who in sorted(shares)]
    return [[0, {"beneficiaries": sorted_members}]]


def pair_extensions(name: str, value: Any) -> list[dict[str, Any]]:
    """Nothing, or the `pair_id` (0 to 255) that tells recurrent transfers to one receiver apart.

    Written as `{"type", "value"}`. hived keeps the number in 8 bits and wraps a larger one around in silence, so it
    is bounded here.
    """
    content = _only_extension(name, value, 1, "recurrent_transfer_pair_id")
    if content is None:
        return []
    if set(content) != {"pair_id"}:
        raise BadRequest(f"{name} names a pair_id.")
    number = fields.whole(0, 255)(f"{name}.pair_id", content["pair_id"])
    return [{"type": "recurrent_transfer_pair_id", "value": {"pair_id": number}}]


def _only_extension(name: str, value: Any, number: int, kind: str) -> dict[str, Any] | None:
    match value:
        case []:
            return None
        case [[int(found), dict(content)]] if found == number and not isinstance(found, bool):
            return content
        case [{"type": str(found), "value": dict(content)}] if found == kind and len(value[0]) == 2:
            return content
    raise BadRequest(f"{name} is empty or holds one {kind}.")


def _members(name: str, value: Any, check: fields.Check) -> list[list[Any]]:
    if not isinstance(value, list) or len(value) > MAX_MEMBERS:
        raise BadRequest(f"{name} is a list of at most {MAX_MEMBERS} pairs.")
    members: list[list[Any]] = []
    for pair in value:
        if not isinstance(pair, list | tuple) or len(pair) != 2:
            raise BadRequest(f"{name} is a list of pairs.")
        members.append([check(name, pair[0]), _WEIGHT(name, pair[1])])
    if len({who for who, _ in members}) != len(members):
        raise BadRequest(f"{name} names a member twice.")
    return members
