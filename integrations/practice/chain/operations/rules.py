"""What every operation of the toy chain answers: who signs it, is it well formed, what does it do, whom it touches."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from integrations.practice.chain.accounts import check_name
from integrations.practice.chain.assets import Quantity, read
from integrations.practice.chain.authorities import Required
from integrations.practice.chain.refusals import Refused, require
from integrations.practice.chain.tables import State

Value = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of operation.

    `check` is hived's stateless `validate()`, `apply` its evaluator; both raise Refused. `touched` are the accounts
    in whose history the operation appears.
    """

    required: Callable[[Value], Required]
    check: Callable[[Value], None]
    apply: Callable[[State, Value], None]
    touched: Callable[[Value], set[str]]


def text(value: Value, field: str) -> str:
    """A field that must be text. Raises Refused."""
    found = value.get(field)
    require(isinstance(found, str), f"Field {field} is not a string", "is_string()")
    return str(found)


def number(value: Value, field: str) -> int:
    """A field that must be a whole number (hived also takes digits in quotes). Raises Refused."""
    found = value.get(field)
    if isinstance(found, str) and found.lstrip("-").isdigit():
        return int(found)
    require(isinstance(found, int) and not isinstance(found, bool), f"Field {field} is not a number", "is_integer()")
    return int(found or 0)


def names(value: Value, field: str) -> list[str]:
    """A field that must be a list of account names. Raises Refused."""
    found = value.get(field)
    require(isinstance(found, list), f"Field {field} is not an array", "is_array()")
    return [check_name(name) for name in found or []]


def liquid(value: Value, field: str = "amount") -> Quantity:
    """An amount that must be HIVE or HBD. Raises Refused."""
    amount = read(value.get(field))
    require(amount.symbol != "VESTS", "Amount must be HIVE or HBD", "amount.symbol.is_vesting() == false")
    return amount


def check_utf8(content: str, what: str) -> None:
    """Raises Refused for text that is not valid UTF-8 (lone surrogates)."""
    try:
        content.encode()
    except UnicodeEncodeError as error:
        raise Refused(f"{what} is not UTF8", f"fc::is_utf8( {what} )") from error


def check_json(content: str, what: str) -> None:
    """Raises Refused unless it is empty or JSON in valid UTF-8."""
    check_utf8(content, what)
    if content:
        try:
            json.loads(content)
        except ValueError as error:
            raise Refused(f"{what} is not valid JSON", f"fc::json::is_valid({what})") from error
