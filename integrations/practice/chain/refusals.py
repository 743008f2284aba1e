"""How hived says no: one exception that carries hived's own code, name, message and text.

    json-rpc code -32003, message "<message>:<expression>: <text>"
    data {code, name, message, stack: [{context, format, data}], extension: {assertion_expression}}

Texts: facts/hive.md section 3. Codes: hived, chain/hive_fwd.hpp and exceptions.hpp.
"""

from __future__ import annotations

from typing import Any

EPOCH = "1970-01-01T00:00:00"


class Refused(Exception):
    """A transaction or call that hived would refuse. Base of all refusals: a failed assertion (code 10)."""

    code = 10
    name = "assert_exception"
    title = "Assert Exception"
    rpc_code = -32003

    def __init__(self, text: str, expression: str = "", data: dict[str, Any] | None = None) -> None:
        super().__init__(text)
        self.text = text
        self.expression = expression
        self.data = data or {}

    @property
    def message(self) -> str:
        """The one line that a JSON-RPC error carries."""
        return f"{self.title}:{self.expression}: {self.text}" if self.expression else f"{self.title}:{self.text}"

    def as_rpc_error(self, *, time: str = EPOCH, method: str = "_push_transaction") -> dict[str, Any]:
        """The `error` member of a JSON-RPC answer."""
        place = {"file": "database.cpp", "hostname": "", "level": "error", "line": 4494}
        context = {**place, "method": method, "timestamp": time}
        data: dict[str, Any] = {
            "code": self.code,
            "message": self.title,
            "name": self.name,
            "stack": [{"context": context, "data": self.data, "format": self.text}],
        }
        if self.expression:
            data["extension"] = {"assertion_expression": self.expression}
        return {"code": self.rpc_code, "data": data, "message": self.message}


class MissingActive(Refused):
    """No sufficient active signature."""

    code, name, title = 3010000, "tx_missing_active_auth", "missing required active authority"


class MissingOwner(Refused):
    """No sufficient owner signature."""

    code, name, title = 3020000, "tx_missing_owner_auth", "missing required owner authority"


class MissingPosting(Refused):
    """No sufficient posting signature; since HF28 an active or owner signature does not help."""

    code, name, title = 3030000, "tx_missing_posting_auth", "missing required posting authority"


class DuplicateSignature(Refused):
    """One key signed twice."""

    code, name, title = 3060000, "tx_duplicate_sig", "duplicate signature included"


class Expired(Refused):
    """Too late, or more than a day ahead."""

    code, name, title = 4030100, "transaction_expiration_exception", "transaction expiration exception"


class WrongReference(Refused):
    """The TaPoS prefix is not that of the block."""

    code, name, title = 4030200, "transaction_tapos_exception", "transaction tapos exception"


class NotEnoughCredits(Refused):
    """The payer's resource credits do not cover the transaction."""

    code, name, title = 4100100, "not_enough_rc_exception", "payer has not enough RC mana for transaction"


class ParseFailed(Refused):
    """hived could not read the call at all."""

    code, name, title = 4, "parse_error_exception", "Parse Error"
    rpc_code = -32000


class BadCast(Refused):
    """A value of the wrong type."""

    code, name, title = 7, "bad_cast_exception", "Bad Cast"
    rpc_code = -32000


class BadParameters(Refused):
    """The call lacks something."""

    rpc_code = -32002
    code, name, title = 10, "assert_exception", "Assert Exception"


def require(condition: object, text: str, expression: str = "") -> None:
    """Raises Refused with hived's text unless the condition holds."""
    if not condition:
        raise Refused(text, expression)
