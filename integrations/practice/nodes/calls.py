"""One call of one method: the chain, the moment it is answered for, its parameters in either of hived's two forms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from integrations.practice.chain.blocks import Moment
from integrations.practice.chain.refusals import BadCast, ParseFailed, Refused
from integrations.practice.chain.toy_chain import ToyChain

_MISSING = object()


@dataclass(frozen=True, slots=True)
class Call:
    """`params` is an object for most methods and a list for condenser_api."""

    chain: ToyChain
    moment: Moment
    params: Any

    def argument(self, name: str, place: int, default: Any = _MISSING) -> Any:
        """The named or positional argument. Raises Refused if there is none and no default."""
        if isinstance(self.params, dict) and name in self.params:
            return self.params[name]
        if isinstance(self.params, list) and place < len(self.params):
            return self.params[place]
        if default is _MISSING:
            raise Refused(f"Missing parameter {name}", "args")
        return default

    def text(self, name: str, place: int) -> str:
        """A text argument. Raises Refused."""
        value = self.argument(name, place)
        if not isinstance(value, str):
            raise BadCast("Invalid cast from type to string")
        return value

    def integer(self, name: str, place: int, default: Any = _MISSING) -> int:
        """A whole number, or its digits in quotes. Raises ParseFailed."""
        value = self.argument(name, place, default)
        if isinstance(value, str) and value.removeprefix("-").isdigit():
            return int(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise ParseFailed("Couldn't parse uint64_t")
        return value

    def flag(self, name: str, place: int, default: bool = False) -> bool:
        """True or false, in quotes too. Raises BadCast."""
        value = self.argument(name, place, default)
        if value in ("true", "false"):
            return bool(value == "true")
        if not isinstance(value, bool | int):
            raise BadCast('Cannot convert string to bool (only "true" or "false" can be converted)')
        return bool(value)

    def name(self, name: str, place: int) -> str:
        """An account name that fits into hived's 16 bytes. Raises Refused."""
        value = self.text(name, place)
        if len(value.encode()) > 16:
            size = len(value.encode())
            text = f"Input too large: `{value}` ({size}) for fixed size string: (16)"
            raise Refused(text, "in_len <= sizeof(data)")
        return value

    def names(self, name: str, place: int) -> list[str]:
        """A list of texts. Raises Refused."""
        value = self.argument(name, place)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise BadCast("Invalid cast from type to Array")
        return value

    def time(self, name: str, place: int) -> datetime | None:
        """A time as hived writes it, or None. Raises ParseFailed."""
        value = self.argument(name, place, None)
        if value is None:
            return None
        try:
            return datetime.strptime(str(value), "%Y-%m-%dT%H:%M:%S").replace(tzinfo=UTC)
        except ValueError as error:
            raise ParseFailed("Couldn't parse time") from error

    def newest(self, *, reversible: bool) -> int:
        """The newest block that an answer may show."""
        return self.moment.head if reversible else self.moment.irreversible


Method = Callable[[Call], Any]
