"""The open vault and the spend log that its key opens: accounts, private keys, time, and what was spent."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from wallet.chain_time import Reading, parse_time, read_clock
from wallet.errors import BadRequest, CannotWrite, KeyRefused
from wallet.hive_tx.keys import Secret, parse_wif
from wallet.intents import KeyRole
from wallet.network import Network
from wallet.spend_log import SpendLog, SpendState
from wallet.vault import STANDARD_COST, KdfCost, Vault, VaultAccount, VaultContents

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

MOST_ALLOWANCE = timedelta(days=90)
_SAVE_TRIES = 5


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a signer is given once, at its start. `idle` is the time without a person until it locks itself.

    `keyring` None means the one of this desktop.
    """

    folder: Path
    network: Network = Network.HIVE
    cost: KdfCost = STANDARD_COST
    idle: timedelta = timedelta(minutes=10)
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    monotonic: Callable[[], float] = time.monotonic
    keyring: KeyringBackend | None = None

    @property
    def vault_path(self) -> Path:
        """vault.json."""
        return self.folder / "vault.json"


class OpenVault:
    """Lives from unlocking to locking. Everything that another signer saved or appended is read before it is used."""

    def __init__(self, around: Surroundings, vault: Vault) -> None:
        self.around = around
        self.log = SpendLog(around.folder, vault.derive("spend log chain 1"), vault.derive("spend log seal 1"))
        self._vault = vault
        self._secrets: dict[str, Secret] = {}
        self._seen = _stamp(around.vault_path)

    def vault(self) -> Vault:
        """With what other processes saved. Raises VaultDamaged if another vault lies in its place."""
        stamp = _stamp(self.around.vault_path)
        if stamp != self._seen:
            self._vault.reload_if_changed()
            self._seen = stamp
        return self._vault

    def account(self, name: str) -> VaultAccount:
        """Raises BadRequest for an account that is not here."""
        account = self.vault().contents.accounts.get(name)
        if account is None or account.network is not self.around.network:
            raise BadRequest("This account is not in the vault.")
        return account

    def secret(self, account: VaultAccount, role: KeyRole) -> Secret:
        """The private key of a role. Raises KeyRefused if the vault has none."""
        if role not in account.wifs:
            raise KeyRefused(f"The vault has no {role} key of this account.")
        return self.secret_of(account.wifs[role])

    def secret_of(self, wif: str) -> Secret:
        """Read once and kept: reading costs as much as signing."""
        if wif not in self._secrets:
            self._secrets[wif] = parse_wif(wif)
        return self._secrets[wif]

    def save(self, change: Callable[[VaultContents], VaultContents]) -> None:
        """Apply `change` to the newest contents and save. Raises CannotWrite."""
        for left in reversed(range(_SAVE_TRIES)):
            vault = self.vault()
            try:
                vault.save(change(vault.contents))
            except CannotWrite:
                # Another process may have saved between our look and our write: then its contents are changed.
                if not left or not vault.reload_if_changed():
                    raise
            else:
                break
        self._seen = _stamp(self.around.vault_path)

    @contextlib.contextmanager
    def spending(self) -> Iterator[SpendState]:
        """What was spent; other signers wait meanwhile. Raises SpendLogDamaged, CannotWrite."""
        with self.log.held() as state:
            yield state

    def begin_log(self, why: Literal["created", "restored"] | None) -> None:
        """Start the spend log of a new vault; for an older one (None) only if there is none."""
        with self.log.locked():
            if why is not None or self.log.is_missing():
                self.log.begin(why or "missing")

    def reading(self, state: SpendState, heads: tuple[datetime, datetime] | None) -> Reading:
        """The time to count with."""
        network = self.around.network
        return read_clock(network, self.around.clock(), heads, state.highest_time(network))

    def shown_time(self, state: SpendState) -> datetime:
        """The time for what nothing is signed by: the clock's, unless a later one was seen."""
        highest, system = state.highest_time(self.around.network), self.around.clock()
        if self.around.network is Network.PRACTICE:
            return highest or system
        return max(highest or system, system)

    def close(self) -> None:
        """Forget everything, as far as Python lets one."""
        self._vault.close()
        self._secrets.clear()


def allowance_open(account: VaultAccount, now: datetime) -> bool:
    """Whether tips may be signed unattended at `now`.

    One that ends later than any that can be opened was opened while the clock was ahead, and is not believed.
    """
    if account.allowance_until is None:
        return False
    until = parse_time(account.allowance_until)
    return now < until and (account.network is Network.PRACTICE or until <= now + MOST_ALLOWANCE + timedelta(hours=1))


def _stamp(path: Path) -> tuple[int, ...]:
    try:
        status = path.stat()
    except FileNotFoundError:
        return ()
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns
