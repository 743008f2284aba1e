"""The settings: one frozen dataclass whose fields describe themselves; window and command line are made from it.

Limits of spending are not settings: they live in the wallet, sealed, where no other program part can raise them.
"""

from __future__ import annotations

import dataclasses
import json
import os
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from app.errors import BadSetting

MAX_FILE_BYTES = 64 * 1024


_ACCOUNT = r"(?=[a-z0-9.-]{3,16}(?:=|\Z))[a-z][a-z0-9-]+[a-z0-9](?:\.[a-z][a-z0-9-]+[a-z0-9])*"
ACCOUNT_OR_PAIR = re.compile(rf"{_ACCOUNT}(?:={_ACCOUNT})?", re.ASCII)

YES, NO = frozenset({"yes", "true", "on", "1"}), frozenset({"no", "false", "off", "0"})


@dataclass(frozen=True, slots=True)
class Described:
    """One setting in words: `bounds` says what it may be."""

    name: str
    label: str
    help: str
    value: str
    bounds: str


def _described(default: Any, label: str, explanation: str, **limits: Any) -> Any:
    return field(default=default, metadata={"label": label, "help": explanation, **limits})


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person may choose. Amounts are thousandths, times are seconds."""

    price: int = _described(50, "Gift for a thumb", "Thousandths that one thumb gives.", minimum=1, maximum=1_000_000)
    asset: str = _described("HBD", "Currency", "HBD is worth about one US dollar.", choices=("HBD", "HIVE"))
    visibility: str = _described(
        "",
        "Who may see it",
        "open: everybody sees which work you thanked. quiet: only the creator.",
        choices=("", "open", "quiet"),
    )
    undo_seconds: int = _described(
        30, "Time to undo", "How long a gift waits before it is sent.", minimum=5, maximum=86_400
    )
    first_undo_seconds: int = _described(
        300, "Time to undo a first gift", "The same, for the first gift to a creator.", minimum=5, maximum=86_400
    )
    host_share: int = _described(
        30,
        "Most a host gets (%)",
        "A server that asks for more gets this much; the rest goes to the creator.",
        minimum=0,
        maximum=100,
    )
    group_size: int = _described(
        10,
        "Many at once",
        "More new thumbs than this wait until you choose which ones to send.",
        minimum=1,
        maximum=1000,
    )
    follow_votes: bool = _described(False, "Hive votes", "A vote on a Hive post gives too.")
    voters: tuple[str, ...] = _described(
        (),
        "Votes of your other Hive accounts",
        "Accounts of yours without keys here whose votes give too; name=payer if several accounts here could pay.",
        each=(ACCOUNT_OR_PAIR, "Hive accounts, each alone or as name=payer"),
    )
    sending: str = _described(
        "auto",
        "When it is sent",
        "auto: at once while free sendings last, else collected.",
        choices=("auto", "hourly", "daily"),
    )
    lock_minutes: int = _described(
        10,
        "Lock after (minutes)",
        "Minutes without you until the wallet locks itself; gifts within an open allowance go on.",
        minimum=1,
        maximum=1440,
    )
    paused: bool = _described(False, "Paused", "Nothing is collected or sent until you go on.")
    language: str = _described("", "Language", "Empty follows your desktop.", choices=("", "en", "fr"))
    theme: str = _described("", "Look", "light or dark; empty follows your desktop.", choices=("", "light", "dark"))
    reduce_motion: bool = _described(False, "Reduce motion", "Nothing on the screen moves by itself.")
    pictures: bool = _described(True, "Pictures", "Load pictures of creators and works from their servers.")
    notifications: bool = _described(True, "Notifications", "Tell on the desktop what arrived, with Undo.")
    keep_in_tray: bool = _described(False, "Stay in the tray", "Closing the window leaves it running in the tray.")
    autostart: bool = _described(False, "Start with the desktop", "Start in the tray when you log in to this computer.")
    explorer: str = _described(
        "https://hivehub.dev/tx/", "Block explorer", "A link to a transaction begins with this address."
    )
    proxy: str = _described("", "Proxy", "socks5://host:port for all connections; empty for none.")
    nodes: tuple[str, ...] = _described(
        (), "Hive nodes", "Addresses, each followed by = and its operator; empty for the list."
    )

    home_servers: tuple[str, ...] = _described(
        (), "Home servers", "Servers that you typed in yourself; http and private addresses are allowed there."
    )

    @classmethod
    def load(cls, path: Path) -> Settings:
        """Read the file; the defaults if there is none. Raises BadSetting for values out of bounds."""
        if not path.exists():
            return cls()
        if path.stat().st_size > MAX_FILE_BYTES:
            raise BadSetting("The settings file is too large; move it away to start with the defaults.")
        try:
            values = json.loads(path.read_bytes())
        except ValueError:
            raise BadSetting("The settings file is not readable; move it away to start with the defaults.") from None
        if not isinstance(values, dict):
            raise BadSetting("The settings file is not readable; move it away to start with the defaults.")
        known = {entry.name for entry in dataclasses.fields(cls)}
        return cls().change({name: value for name, value in values.items() if name in known})

    def change(self, values: dict[str, Any]) -> Settings:
        """A copy with these values, each checked against its limits. Raises BadSetting."""
        fields = {entry.name: entry for entry in dataclasses.fields(self)}
        for name, value in values.items():
            if name not in fields:
                raise BadSetting("There is no setting of this name; `capillary settings list` shows them.")
            values[name] = _checked(name, value, fields[name].default, fields[name].metadata)
        return dataclasses.replace(self, **values)

    def described(self) -> list[Described]:
        """Every setting in words, in the order in which they are shown."""
        return [
            Described(
                one.name,
                one.metadata["label"],
                one.metadata["help"],
                _in_words(getattr(self, one.name)),
                _bounds(one.default, one.metadata),
            )
            for one in dataclasses.fields(self)
        ]

    def read(self, name: str, text: str) -> Any:
        """The value that a person typed, of the setting's own type. Raises BadSetting."""
        default = next((one.default for one in dataclasses.fields(self) if one.name == name), "")
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

    def save(self, path: Path) -> None:
        """Write the file whole or not at all, readable by its owner only."""
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary = path.with_suffix(".new")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(json.dumps(dataclasses.asdict(self), indent=1).encode())
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)


class LiveSettings:
    """The settings in force; everybody who holds this sees a change at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._listeners: list[Callable[[Settings, tuple[str, ...]], object]] = []
        self._read = _age(path)
        self.now = Settings.load(path)

    def listen(self, listener: Callable[[Settings, tuple[str, ...]], object]) -> None:
        """Call it with the new settings, and the names of those that changed."""
        self._listeners.append(listener)

    def change(self, values: dict[str, Any]) -> Settings:
        """Check, save and put in force. Raises BadSetting."""
        changed = self.now.change(dict(values))
        changed.save(self._path)
        self._read = _age(self._path)
        self._put_in_force(changed)
        return changed

    def look_again(self) -> Settings:
        """What holds now, also if another program has written the file; what cannot be read changes nothing."""
        age = _age(self._path)
        if age != self._read:
            self._read = age
            with suppress(BadSetting):
                self._put_in_force(Settings.load(self._path))
        return self.now

    def _put_in_force(self, changed: Settings) -> None:
        before, self.now = self.now, changed
        names = [entry.name for entry in dataclasses.fields(changed)]
        told = tuple(name for name in names if getattr(before, name) != getattr(changed, name))
        for listener in self._listeners if told else ():
            listener(changed, told)


def _age(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_ino)


def _in_words(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _bounds(default: object, limits: Any) -> str:
    if "choices" in limits:
        return ", ".join(filter(None, limits["choices"]))
    if isinstance(default, bool):
        return "yes, no"
    if isinstance(default, int):
        return f"{limits['minimum']} to {limits['maximum']}"
    return "a list" if isinstance(default, tuple) else "a text"


def _checked(name: str, value: object, default: object, limits: Any) -> Any:
    if isinstance(default, tuple):
        if not isinstance(value, list | tuple) or not all(isinstance(one, str) and len(one) < 500 for one in value):
            raise BadSetting(f"The setting {name} is a list of texts.")
        pattern, what = limits.get("each", (None, ""))
        if pattern is not None and not all(pattern.fullmatch(one) for one in value):
            raise BadSetting(f"The setting {name} is a list of {what}.")
        return tuple(cast("list[str]", value))
    if type(value) is not type(default):
        raise BadSetting(f"The setting {name} has the wrong type.")
    if isinstance(value, int) and not isinstance(value, bool) and not limits["minimum"] <= value <= limits["maximum"]:
        raise BadSetting(f"The setting {name} is between {limits['minimum']} and {limits['maximum']}.")
    if "choices" in limits and value not in limits["choices"]:
        raise BadSetting(f"The setting {name} is one of: {', '.join(filter(None, limits['choices']))}.")
    return value
