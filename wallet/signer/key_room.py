"""How far the signer is open just now, and until when.

    CLOSED    nothing: the data key is not in memory
    TIPPING   after auto-lock, while an allowance is open: tips within it, and what is read to send them
    OPEN      everything that does not ask for the passphrase itself

TIPPING is a rule of this room, not a wiping of memory: limits that another process lowers must be read from the vault,
so its key stays. Once no allowance is open any more, the room closes.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Literal

from wallet.errors import BadRequest, CannotWrite, Locked, SpendLogDamaged, VaultDamaged, WrongPassphrase
from wallet.keyring_box import FILE_NAME, KeyringBox
from wallet.signer.open_vault import OpenVault, Surroundings, allowance_open
from wallet.vault import Vault, vault_id

_LOOK_AT_ALLOWANCE_EVERY = 60.0


class Openness(IntEnum):
    """Each includes the ones before."""

    CLOSED = 0
    TIPPING = 1
    OPEN = 2


class KeyRoom:
    """The only way to the open vault: whoever wants in says how far the room must be open."""

    def __init__(self, around: Surroundings) -> None:
        self.around = around
        self._open: OpenVault | None = None
        self._openness = Openness.CLOSED
        self._idle_seconds = self._asked_idle_seconds = around.idle.total_seconds()
        self._next_look = around.monotonic()

    @property
    def openness(self) -> Openness:
        """How far the room is open now."""
        return self._openness

    def enter(self, least: Openness = Openness.OPEN) -> OpenVault:
        """Raises Locked if the room is open less far than `least`."""
        if self._open is None or self._openness < least:
            raise Locked("The keys are locked; unlock them with your passphrase.")
        return self._open

    def enter_with(self, passphrase: str | None) -> OpenVault:
        """Check the passphrase, and open the room if it was not. Raises WrongPassphrase."""
        if passphrase is None:
            raise WrongPassphrase("This needs the passphrase.")
        if self._openness is Openness.OPEN:
            self.enter().vault().check_passphrase(passphrase)
        else:
            self.unlock(passphrase)
        self._owner_is_here()
        return self.enter()

    def unlock(self, passphrase: str | None) -> None:
        """By the OS keyring without a passphrase. Raises WrongPassphrase, VaultDamaged, KeyringUnavailable."""
        path, cost = self.around.vault_path, self.around.cost
        if not path.exists():
            raise BadRequest("There is no vault here yet.")
        if passphrase is not None:
            self.admit(Vault.open(path, passphrase, cost=cost))
        else:
            self.admit(Vault.open_with_data_key(path, self.keyring_box().recall(), cost=cost))

    def admit(self, vault: Vault, *, new: Literal["created", "restored"] | None = None) -> None:
        """Open the room with a vault that was opened, or that is `new`. Raises CannotWrite."""
        opened = OpenVault(self.around, vault)
        opened.begin_log(new)
        self.close()
        self._open, self._openness = opened, Openness.OPEN
        self._owner_is_here()

    def close(self) -> None:
        """Forget everything."""
        if self._open is not None:
            self._open.close()
        self._open, self._openness = None, Openness.CLOSED

    def keep_only_allowance(self) -> None:
        """Close, but let an open allowance go on."""
        if self._open is not None and self._any_allowance_open(self._open):
            self._openness = Openness.TIPPING
        else:
            self.close()

    def person_is_here(self) -> None:
        """Start the idle time anew."""
        self._next_look = self.around.monotonic() + self._idle_seconds

    def lock_after(self, seconds: float) -> None:
        """Another idle time; a shorter one counts from now, a longer one once the room was opened with its key anew."""
        self._asked_idle_seconds = seconds
        self._idle_seconds = min(self._idle_seconds, seconds)
        self._next_look = min(self._next_look, self.around.monotonic() + seconds)

    def tick(self) -> float | None:
        """Lock what has been idle too long -> seconds until the next look, None if nothing is open."""
        if self._open is None:
            return None
        left = self._next_look - self.around.monotonic()
        if left > 0:
            return left
        self._next_look = self.around.monotonic() + _LOOK_AT_ALLOWANCE_EVERY
        self.keep_only_allowance()
        return _LOOK_AT_ALLOWANCE_EVERY

    def keyring_box(self) -> KeyringBox:
        """The second wrap of this folder's vault. Raises VaultDamaged."""
        path = self.around.vault_path
        known_as = vault_id(path, cost=self.around.cost)
        return KeyringBox(path.with_name(FILE_NAME), known_as, backend=self.around.keyring)

    def _owner_is_here(self) -> None:
        self._idle_seconds = self._asked_idle_seconds
        self.person_is_here()

    def _any_allowance_open(self, opened: OpenVault) -> bool:
        try:
            accounts = opened.vault().contents.accounts.values()
            with opened.spending() as state:
                now = opened.shown_time(state)
        except (SpendLogDamaged, VaultDamaged):
            return False
        except CannotWrite:
            # Another signer holds the log for long: nothing is known, and the next look is soon.
            return True
        return any(allowance_open(account, now) for account in accounts)
