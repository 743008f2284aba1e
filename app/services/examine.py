"""What `capillary doctor` looks at: everything that a sent gift depends on, and how to mend each of it."""

from __future__ import annotations

import ctypes.util
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

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


@dataclass(frozen=True, slots=True)
class Finding:
    """`state` is good, warning or broken; `advice` says what is so and what to do."""

    what: str
    state: str
    advice: str


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
            return Finding("database", "good", f"{self._database.path.name} is sound.")
        return Finding("database", "broken", "The database is damaged; move it away, tips on chain are read again.")

    async def _nodes(self) -> list[Finding]:
        health = await self._hive.health()
        operators = {one.node.operator for one in health if not one.problem}
        good = f"{len(operators)} operators answer."
        findings = [
            Finding("hive nodes", "good", good)
            if len(operators) >= 2
            else Finding("hive nodes", "broken", f"{good} Two are needed; check the network, or the setting nodes.")
        ]
        findings += [Finding(f"node {one.node.name}", "warning", one.problem) for one in health if one.problem]
        times = [one.head_time for one in health if one.head_time is not None and not one.problem]
        return [*findings, self._time(times)]

    def _time(self, heads: Sequence[datetime]) -> Finding:
        if not heads:
            return Finding("clock", "warning", "Not compared: no node answers.")
        apart = abs(self._clock.now() - max(heads))
        if apart > CLOCK_APART:
            return Finding("clock", "broken", "This computer's clock differs by more than 5 minutes; set it.")
        return Finding("clock", "good", f"{apart.total_seconds():.0f} s from the chain.")

    async def _credits(self, account: str) -> Finding:
        try:
            credits_now = await self._hive.credits(account)
        except IntegrationError as error:
            return Finding(f"free sendings of @{account}", "warning", str(error))
        sentence = f"{credits_now.sendings_left} now, {credits_now.sendings_per_day} come back each day."
        if credits_now.sendings_per_day < FEW_SENDINGS:
            return Finding(
                f"free sendings of @{account}", "warning", sentence + " Delegate credits to it, or power up."
            )
        return Finding(f"free sendings of @{account}", "good", sentence)

    @staticmethod
    def _login(username: str, server: str, state: str) -> Finding:
        if state == "active":
            return Finding(f"{username} at {server}", "good", "Logged in.")
        return Finding(
            f"{username} at {server}", "broken", f"Log in again: capillary peertube login {server} {username}"
        )


def _vault(status: Status) -> Finding:
    if not status.vault:
        return Finding("vault", "warning", "There is none yet: capillary account add NAME")
    rebuild = [account.name for account in status.accounts if account.needs_rebuild]
    if rebuild:
        return Finding(
            "vault", "warning", f"Earlier gifts of {', '.join(rebuild)} are being read; run: capillary thumbs"
        )
    keyring = "the keyring opens it too" if status.remembered else "only the passphrase opens it"
    return Finding("vault", "good", f"In order; {keyring}.")


def _qt_libraries() -> Finding:
    missing = [name for name in QT_LIBRARIES if ctypes.util.find_library(name) is None]
    if missing:
        return Finding(
            "window", "warning", f"Libraries are missing ({', '.join(missing)}); `make setup` installs them."
        )
    return Finding("window", "good", "Qt's libraries are there.")
