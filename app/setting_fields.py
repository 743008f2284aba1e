"""What one setting is: the words that describe it, what it may be, and the check; `app.settings` lists them all.

The words are data, written once in English: the command line shows them so, the window translates them (`settings`).
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import Any, cast

from app.errors import BadSetting

LONGEST = 500
_ACCOUNT = r"(?=[a-z0-9.-]{3,16}(?:=|\Z))[a-z][a-z0-9-]+[a-z0-9](?:\.[a-z][a-z0-9-]+[a-z0-9])*"
ACCOUNT_OR_PAIR = re.compile(rf"{_ACCOUNT}(?:={_ACCOUNT})?", re.ASCII)
WEB_PREFIX = re.compile(r"https://[^\s/?#@]+(?:[/?#][!-~]*)?", re.ASCII)
PROXY = re.compile(r"(?:socks5h?://[!-~]+:[0-9]{1,5})?", re.ASCII)
NODE = re.compile(r"https?://[!-<>-~]+(?:=[^=,]{1,60})?")
SERVER = re.compile(r"[^\s/?#@,]+", re.ASCII)
YES, NO = frozenset({"yes", "true", "on", "1"}), frozenset({"no", "false", "off", "0"})
GROUPS = {
    "giving": "Giving",
    "timing": "When it is sent",
    "look": "Language and look",
    "desktop": "Desktop",
    "privacy": "Privacy",
    "network": "Network",
}
"""Name of a group -> its title, in the order in which they are shown."""


class Kind(Enum):
    """What decides how a setting is shown and typed."""

    SWITCH = "switch"
    NUMBER = "number"
    AMOUNT = "amount"
    CHOICE = "choice"
    TEXT = "text"
    TEXTS = "texts"


@dataclass(frozen=True, slots=True)
class Described:
    """One setting in words: `bounds` says what it may be."""

    name: str
    label: str
    help: str
    value: str
    bounds: str


@dataclass(frozen=True, slots=True)
class SettingField:
    """One setting as it is made; `asset_of` names the setting that holds the asset of an amount of thousandths.

    `choices` pairs values with words; `written` says how a text is written, as a sentence; `at_start`: a change holds
    from the next start on.
    """

    name: str
    kind: Kind
    group: str
    label: str
    help: str
    default: Any
    minimum: int = 0
    maximum: int = 0
    unit: str = ""
    asset_of: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    written: str = ""
    at_start: bool = False

    def texts(self) -> tuple[str, ...]:
        """All words of it that a person reads."""
        words = (self.label, self.help, self.unit, self.written, *(word for _, word in self.choices))
        return tuple(filter(None, words))


def described(default: Any, group: str, label: str, explanation: str, **limits: Any) -> Any:
    """A field of the settings. `limits`: minimum, maximum, unit, asset_of, choices, each, at_start."""
    known = {"label": label, "help": explanation, "group": group}
    choices = limits.get("choices")
    if isinstance(choices, dict):
        limits["choices"] = MappingProxyType(choices)
    return field(default=default, metadata={**known, **limits})


def field_of(entry: dataclasses.Field[Any]) -> SettingField:
    """One field of the settings dataclass, as the window makes it."""
    limits = entry.metadata
    return SettingField(
        name=entry.name,
        kind=_kind(entry.default, limits),
        group=limits["group"],
        label=limits["label"],
        help=limits["help"],
        default=entry.default,
        minimum=limits.get("minimum", 0),
        maximum=limits.get("maximum", 0),
        unit=limits.get("unit", ""),
        asset_of=limits.get("asset_of", ""),
        choices=tuple(limits.get("choices", {}).items()),
        written=limits.get("each", (None, ""))[1],
        at_start=limits.get("at_start", False),
    )


def _kind(default: object, limits: Mapping[str, Any]) -> Kind:
    match default:
        case bool():
            return Kind.SWITCH
        case int():
            return Kind.AMOUNT if "asset_of" in limits else Kind.NUMBER
        case tuple():
            return Kind.TEXTS
    return Kind.CHOICE if "choices" in limits else Kind.TEXT


def in_words(value: object) -> str:
    """A value as the command line shows it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def bounds(default: object, limits: Mapping[str, Any]) -> str:
    """What a setting may be, as the command line shows it."""
    if "choices" in limits:
        empty = f"; empty: {limits['choices']['']}" if "" in limits["choices"] else ""
        return ", ".join(filter(None, limits["choices"])) + empty
    if isinstance(default, bool):
        return "yes, no"
    if isinstance(default, int):
        return f"{limits['minimum']} to {limits['maximum']}"
    _, written = limits.get("each", (None, ""))
    return written or ("a list" if isinstance(default, tuple) else "a text")


def checked(name: str, value: object, default: object, limits: Mapping[str, Any]) -> Any:
    """The value, of the setting's own type and within its limits. Raises BadSetting."""
    pattern, written = limits.get("each", (None, ""))
    if isinstance(default, tuple):
        return _checked_texts(name, value, pattern, written)
    if type(value) is not type(default):
        raise BadSetting(f"The setting {name} has the wrong type.")
    if isinstance(value, int) and not isinstance(value, bool) and not limits["minimum"] <= value <= limits["maximum"]:
        raise BadSetting(f"The setting {name} is between {limits['minimum']} and {limits['maximum']}.")
    if "choices" in limits and value not in limits["choices"]:
        raise BadSetting(f"The setting {name} is one of: {', '.join(filter(None, limits['choices']))}.")
    if isinstance(value, str) and not _is_written(value, pattern):
        raise BadSetting(f"The setting {name} is no good: {written or 'it is too long.'}")
    return value


def _checked_texts(name: str, value: object, pattern: re.Pattern[str] | None, written: str) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        raise BadSetting(f"The setting {name} is a list of texts.")
    texts = tuple(cast("list[str]", value))
    if not all(_is_written(one, pattern) for one in texts):
        raise BadSetting(f"The setting {name} is no good: {written or 'one of its texts is too long.'}")
    return texts


def _is_written(text: str, pattern: re.Pattern[str] | None) -> bool:
    return len(text) < LONGEST and (pattern is None or pattern.fullmatch(text) is not None)


def read_text(name: str, text: str, default: object) -> Any:
    """The value that a person typed on the command line, of the type of `default`. Raises BadSetting."""
    if isinstance(default, tuple):
        return tuple(part.strip() for part in text.split(",") if part.strip())
    if isinstance(default, bool):
        if text.strip().lower() not in YES | NO:
            raise BadSetting(f"The setting {name} is yes or no.")
        return text.strip().lower() in YES
    if isinstance(default, int):
        try:
            return int(text)
        except ValueError:
            raise BadSetting(f"The setting {name} is a whole number.") from None
    return text.strip()
