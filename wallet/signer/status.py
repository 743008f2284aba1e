"""What may be told about the vault: names, public keys, limits. Without a word while the vault is closed."""

from __future__ import annotations

from wallet.errors import SpendLogDamaged, VaultDamaged
from wallet.intents import AccountStatus, Status
from wallet.signer.key_room import KeyRoom, Openness
from wallet.signer.open_vault import OpenVault, allowance_open
from wallet.vault import VaultAccount


class StatusTeller:
    """Answers at any time."""

    def __init__(self, room: KeyRoom) -> None:
        self._room = room

    def status(self) -> Status:
        """No accounts while the vault is closed. Raises VaultDamaged if another lies in the place of the open one."""
        openness, there = self._room.openness, self._room.around.vault_path.exists()
        if openness is Openness.CLOSED:
            return Status(there, False, False, self._is_remembered(), [])
        opened = self._room.enter(Openness.TIPPING)
        accounts = list(opened.vault().contents.accounts.values())
        whole, tipping = _log_says(opened, accounts)
        return Status(
            vault=there,
            keys_open=openness is Openness.OPEN,
            tipping_open=tipping,
            remembered=self._is_remembered(),
            accounts=[_account_status(account, account.name not in whole) for account in accounts],
        )

    def _is_remembered(self) -> bool:
        try:
            return self._room.keyring_box().remembered
        except VaultDamaged:
            return False


def _log_says(opened: OpenVault, accounts: list[VaultAccount]) -> tuple[set[str], bool]:
    """Accounts whose spending is known, and whether any may tip unattended."""
    try:
        with opened.spending() as state:
            now = opened.shown_time(state)
            whole = {account.name for account in accounts if state.is_whole(account.name)}
    except SpendLogDamaged:
        return set(), False
    return whole, any(allowance_open(account, now) for account in accounts if account.name in whole)


def _account_status(account: VaultAccount, needs_rebuild: bool) -> AccountStatus:
    return AccountStatus(
        name=account.name,
        network=account.network.value,
        keys={role: account.public[role] for role in account.wifs},
        limits=dict(account.limits),
        allowance_until=account.allowance_until,
        needs_rebuild=needs_rebuild,
    )
