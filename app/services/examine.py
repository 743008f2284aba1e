"""What `capillary doctor` looks at: everything that a sent gift depends on, and how to mend each of it.

The sentences are templates with their values beside them, so that the window can say them in another language.
"""

from __future__ import annotations

import ctypes.util
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from app.services.clock import Clock
from app.services.signing import Signing
from app.store.accounts import AccountStore
from app.store.database import Database
from app.store.peertube import PeerTubeStore
from integrations.errors import IntegrationError
from integrations.hive.client import HiveClient
from wallet.intents import AskStatus, Status

CLOCK_APART = timedelta(minutes=5)
FEW_SENDINGS = 10
QT_LIBRARIES = ("GL", "EGL", "xkbcommon", "dbus-1", "fontconfig", "glib-2.0", "xcb-cursor")


GOOD, WARNING, BROKEN = "good", "warning", "broken"


class Part(Enum):
    """What was looked at; the value is a template."""

    DATABASE = "database"
    VAULT = "vault"
    NODES = "hive nodes"
    NODE = "node {}"
    CLOCK = "clock"
    SENDINGS = "free sendings of @{}"
    LOGIN = "{} at {}"
    WINDOW = "window"


class Advice(Enum):
    """What is so and what to do; the value is a template."""

    DATABASE_SOUND = "{} is sound."
    DATABASE_DAMAGED = "The database is damaged; move it away, tips on chain are read again."
    NO_VAULT = "There is none yet: connect an account (capillary account add NAME)."
    READING = "Earlier gifts of {} are being read; leave the window open (or run: capillary thumbs)."
    VAULT_REMEMBERED = "In order; the keyring opens it too."
    VAULT_SHUT = "In order; only the passphrase opens it."
    OPERATORS = "Operators that answer: {}."
    TOO_FEW_OPERATORS = "Operators that answer: {}. Two are needed; check the network, or the setting nodes."
    FROM_OUTSIDE = "{}"
    NOT_COMPARED = "Not compared: no node answers."
    CLOCK_WRONG = "This computer's clock differs by more than 5 minutes; set it."
    CLOCK_RIGHT = "{} s from the chain."
    SENDINGS = "{} now, {} come back each day."
    FEW_SENDINGS = "{} now, {} come back each day. Delegate credits to it, or power up."
    LOGGED_IN = "Logged in."
    LOG_IN = "Log in again (capillary peertube login {} {})."
    LIBRARIES_MISSING = "Libraries are missing ({}); `make setup` installs them."
    LIBRARIES_THERE = "Qt's libraries are there."


@dataclass(frozen=True, slots=True)
class Finding:
    """`state` is good, warning or broken. `names` and `values` belong into the two templates."""

    part: Part
    state: str
    said: Advice
    values: tuple[object, ...] = ()
    names: tuple[object, ...] = ()

    @property
    def what(self) -> str:
        """What was looked at, in English."""
        return self.part.value.format(*self.names)

    @property
    def advice(self) -> str:
        """What is so and what to do, in English."""
        return self.said.value.format(*self.values)


def finding_texts() -> tuple[str, ...]:
    """Every template: what a translation has to know (context `doctor`)."""
    return tuple(dict.fromkeys([*(one.value for one in Part), *(one.value for one in Advice)]))


class Examine:
    """Looks, and changes nothing."""

    def __init__(
        self,
        hive: HiveClient,
        clock: Clock,
        database: Database,
        signing: Signing,
        accounts: AccountStore,
        peertube: PeerTubeStore,
    ) -> None:
        self._hive = hive
        self._clock = clock
        self._database = database
        self._signing = signing
        self._accounts = accounts
        self._peertube = peertube

    async def run(self) -> list[Finding]:
        """Every finding, in the order in which things depend on one another."""
        status = await self._signing.ask(AskStatus(), Status)
        return [
            self._check_database(),
            _vault(status),
            *await self._nodes(),
            *[await self._credits(account.name) for account in self._accounts.all() if not account.watch],
            *[self._login(one.username, one.base_url, one.state) for one in self._peertube.all()],
            _qt_libraries(),
        ]

    def _check_database(self) -> Finding:
        if self._database.check():
            return Finding(Part.DATABASE, GOOD, Advice.DATABASE_SOUND, (self._database.path.name,))
        return Finding(Part.DATABASE, BROKEN, Advice.DATABASE_DAMAGED)

    async def _nodes(self) -> list[Finding]:
        health = await self._hive.health()
        count = len({one.node.operator for one in health if not one.problem})
        findings = [
            Finding(Part.NODES, GOOD, Advice.OPERATORS, (count,))
            if count >= 2
            else Finding(Part.NODES, BROKEN, Advice.TOO_FEW_OPERATORS, (count,))
        ]
        findings += [
            Finding(Part.NODE, WARNING, Advice.FROM_OUTSIDE, (one.problem,), (one.node.name,))
            for one in health
            if one.problem
        ]
        times = [one.head_time for one in health if one.head_time is not None and not one.problem]
        return [*findings, self._time(times)]

    def _time(self, heads: Sequence[datetime]) -> Finding:
        if not heads:
            return Finding(Part.CLOCK, WARNING, Advice.NOT_COMPARED)
        apart = abs(self._clock.now() - max(heads))
        if apart > CLOCK_APART:
            return Finding(Part.CLOCK, BROKEN, Advice.CLOCK_WRONG)
        return Finding(Part.CLOCK, GOOD, Advice.CLOCK_RIGHT, (f"{apart.total_seconds():.0f}",))

    async def _credits(self, account: str) -> Finding:
        try:
            credits_now = await self._hive.credits(account)
        except IntegrationError as error:
            return Finding(Part.SENDINGS, WARNING, Advice.FROM_OUTSIDE, (str(error),), (account,))
        counts = (credits_now.sendings_left, credits_now.sendings_per_day)
        if credits_now.sendings_per_day < FEW_SENDINGS:
            return Finding(Part.SENDINGS, WARNING, Advice.FEW_SENDINGS, counts, (account,))
        return Finding(Part.SENDINGS, GOOD, Advice.SENDINGS, counts, (account,))

    @staticmethod
    def _login(username: str, server: str, state: str) -> Finding:
        if state == "active":
            return Finding(Part.LOGIN, GOOD, Advice.LOGGED_IN, names=(username, server))
        return Finding(Part.LOGIN, BROKEN, Advice.LOG_IN, (server, username), (username, server))


def _vault(status: Status) -> Finding:
    if not status.vault:
        return Finding(Part.VAULT, WARNING, Advice.NO_VAULT)
    rebuild = [account.name for account in status.accounts if account.needs_rebuild]
    if rebuild:
        return Finding(Part.VAULT, WARNING, Advice.READING, (", ".join(rebuild),))
    said = Advice.VAULT_REMEMBERED if status.remembered else Advice.VAULT_SHUT
    return Finding(Part.VAULT, GOOD, said)


def _qt_libraries() -> Finding:
    missing = [name for name in QT_LIBRARIES if ctypes.util.find_library(name) is None]
    if missing:
        return Finding(Part.WINDOW, WARNING, Advice.LIBRARIES_MISSING, (", ".join(missing),))
    return Finding(Part.WINDOW, GOOD, Advice.LIBRARIES_THERE)
