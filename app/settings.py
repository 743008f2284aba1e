"""The settings: one frozen dataclass whose fields describe themselves; window and command line are made from it.

Limits of spending are not settings: they live in the wallet, sealed, where no other program part can raise them.
"""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.errors import BadSetting
from app.file_age import file_age
from app.setting_fields import (
    ACCOUNT_OR_PAIR,
    GROUPS,
    NODE,
    PROXY,
    SERVER,
    WEB_PREFIX,
    Described,
    SettingField,
    bounds,
    checked,
    described,
    field_of,
    in_words,
    read_text,
)

MAX_FILE_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person may choose. Amounts are thousandths, times are seconds."""

    price: int = described(
        50, "giving", "Gift for a thumb", "What one thumb gives.", minimum=1, maximum=1_000_000, asset_of="asset"
    )
    asset: str = described(
        "HBD",
        "giving",
        "Currency",
        "HBD is worth about one US dollar.",
        choices={"HBD": "HBD, about one US dollar", "HIVE": "HIVE, whose worth changes"},
    )
    pricing: str = described(
        "each", "giving", "How gifts are measured",
        "A fixed amount for each thumb, or your monthly limit as a pot that all thumbs of a month share.",
        choices={"each": "The same for each thumb", "pot": "A pot a month, shared on the 1st"},
    )  # fmt: skip
    visibility: str = described(
        "",
        "privacy",
        "Who may see it",
        "Everybody sees which work you thanked (open), or only its creator does (quiet).",
        choices={"": "Not chosen yet: only the creator", "open": "Everybody", "quiet": "Only the creator"},
    )
    undo_seconds: int = described(
        30, "timing", "Time to undo", "How long a gift waits before it is sent.",
        minimum=5, maximum=86_400, unit="seconds",
    )  # fmt: skip
    first_undo_seconds: int = described(
        300,
        "timing",
        "Time to undo a first gift",
        "The same, for the first gift to a creator.",
        minimum=5,
        maximum=86_400,
        unit="seconds",
    )
    host_share: int = described(
        30,
        "giving",
        "Most a host gets",
        "A server that asks for more gets this much; the rest goes to the creator.",
        minimum=0,
        maximum=100,
        unit="per cent",
    )
    group_size: int = described(
        10,
        "timing",
        "Many at once",
        "More new thumbs than this wait until you choose which ones to send.",
        minimum=1,
        maximum=1000,
        unit="thumbs",
    )
    follow_votes: bool = described(False, "giving", "Hive votes", "A vote on a Hive post gives too.")
    voters: tuple[str, ...] = described(
        (),
        "giving",
        "Votes of your other Hive accounts",
        "Accounts of yours without keys here whose votes give too; name=payer if several accounts here could pay.",
        each=(ACCOUNT_OR_PAIR, "Each is a Hive account, alone or as name=payer."),
    )
    sending: str = described(
        "auto",
        "timing",
        "When it is sent",
        "At once while free sendings last (auto), or collected.",
        choices={
            "auto": "At once, while free sendings last",
            "hourly": "Collected, once an hour",
            "daily": "Collected, once a day",
        },
    )
    lock_minutes: int = described(
        10,
        "privacy",
        "Lock the wallet after",
        "Minutes without you until the wallet locks itself; gifts within an open allowance go on.",
        minimum=1,
        maximum=1440,
        unit="minutes",
    )
    paused: bool = described(False, "giving", "Paused", "Nothing is collected or sent until you go on.")
    language: str = described(
        "",
        "look",
        "Language",
        "What the window speaks.",
        choices={"": "As on this desktop", "en": "English", "fr": "Français"},
    )
    theme: str = described(
        "",
        "look",
        "Look",
        "The colours of the window.",
        choices={"": "As on this desktop", "light": "Light", "dark": "Dark"},
    )
    reduce_motion: bool = described(False, "look", "Reduce motion", "Nothing on the screen moves by itself.")
    pictures: bool = described(
        True,
        "privacy",
        "Pictures",
        "Load pictures of creators and works from their servers, which then see this computer's address.",
    )
    notifications: bool = described(
        True, "desktop", "Notifications", "Tell on the desktop what arrived, with Undo."
    )
    keep_in_tray: bool = described(
        False, "desktop", "Stay in the tray", "Closing the window leaves it running in the tray."
    )
    autostart: bool = described(
        False, "desktop", "Start with the desktop", "Start in the tray when you log in to this computer."
    )
    earns: bool = described(
        False,
        "look",
        "I make things myself",
        "Shows Earnings: your channels elsewhere, who shares what arrives, and what a server gets.",
    )
    reference_rates: bool = described(
        True, "network", "Daily rates", "Ask the European Central Bank, for values of earnings in your currency."
    )
    explorer: str = described(
        "https://hivehub.dev/tx/",
        "network",
        "Block explorer",
        "A link to a transaction begins with this address.",
        each=(WEB_PREFIX, "The address begins with https://, such as https://hivehub.dev/tx/."),
    )
    proxy: str = described(
        "",
        "network",
        "Proxy",
        "All connections go through it; empty for none.",
        each=(PROXY, "A proxy is written like socks5://127.0.0.1:9050."),
        at_start=True,
    )
    nodes: tuple[str, ...] = described(
        (),
        "network",
        "Hive nodes",
        "What the program knows of Hive comes from these; empty for the list that comes with it.",
        each=(NODE, "A node is written like https://api.hive.blog=blocktrades: its address, and who runs it."),
    )
    home_servers: tuple[str, ...] = described(
        (),
        "network",
        "Home servers",
        "Servers that you typed in yourself; http and private addresses are allowed there.",
        each=(SERVER, "A server is written as its name, or as name and port, such as tube.lan:9000."),
        at_start=True,
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
            values[name] = checked(name, value, fields[name].default, fields[name].metadata)
        return dataclasses.replace(self, **values)

    @classmethod
    def fields(cls) -> tuple[SettingField, ...]:
        """Every setting as the window makes it, in the order in which they stand here."""
        return tuple(field_of(entry) for entry in dataclasses.fields(cls))

    def described(self) -> list[Described]:
        """Every setting in words, in the order in which they are shown."""
        return [
            Described(
                one.name,
                one.metadata["label"],
                one.metadata["help"],
                in_words(getattr(self, one.name)),
                bounds(one.default, one.metadata),
            )
            for one in dataclasses.fields(self)
        ]

    def read(self, name: str, text: str) -> Any:
        """The value that a person typed, of the setting's own type. Raises BadSetting."""
        return read_text(name, text, next((one.default for one in dataclasses.fields(self) if one.name == name), ""))

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
        self._read = file_age(path)
        self.now = Settings.load(path)

    def listen(self, listener: Callable[[Settings, tuple[str, ...]], object]) -> None:
        """Call it with the new settings, and the names of those that changed."""
        self._listeners.append(listener)

    def change(self, values: dict[str, Any]) -> Settings:
        """Check, save and put in force. Raises BadSetting."""
        changed = self.now.change(dict(values))
        changed.save(self._path)
        self._read = file_age(self._path)
        self._put_in_force(changed)
        return changed

    def look_again(self) -> Settings:
        """What holds now, also if another program has written the file; what cannot be read changes nothing."""
        age = file_age(self._path)
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


def setting_texts() -> tuple[str, ...]:
    """Every word that people read about settings, once: what a translation has to know (context `settings`)."""
    words = [text for entry in Settings.fields() for text in entry.texts()]
    return tuple(dict.fromkeys([*GROUPS.values(), *words]))
