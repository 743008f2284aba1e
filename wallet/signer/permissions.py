"""How much and how long without asking. More of either costs the passphrase, given to the signer; less is free."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from wallet.chain_time import write_time
from wallet.errors import WrongPassphrase
from wallet.intents import Limits, OpenAllowance, SetLimits
from wallet.policy import NOTHING, is_raise
from wallet.signer.checked_signature import heads_of
from wallet.signer.key_room import KeyRoom, Openness
from wallet.signer.open_vault import OpenVault
from wallet.vault import VaultContents


class PermissionKeeper:
    """Keeps limits and allowances, sealed in the vault."""

    def __init__(self, room: KeyRoom) -> None:
        self._room = room

    def set_limits(self, request: SetLimits) -> None:
        """Raises WrongPassphrase if any limit rises and no passphrase came along."""
        proven = request.passphrase is not None
        opened = self._room.enter_with(request.passphrase) if proven else self._room.enter(Openness.TIPPING)
        opened.account(request.account)

        def changed(contents: VaultContents) -> VaultContents:
            account = contents.accounts[request.account]
            limits: dict[str, Limits] = dict(account.limits)
            for asset, new in request.limits.items():
                if not proven and is_raise(new, limits.get(asset, NOTHING)):
                    raise WrongPassphrase("Raising a limit needs the passphrase.")
                limits[asset] = new
            return contents.with_account(msgspec.structs.replace(account, limits=limits))

        opened.save(changed)

    def open_allowance(self, request: OpenAllowance) -> None:
        """Until `days` from now; 0 closes it at once and needs no passphrase."""
        if not request.days:
            self._save_until(self._room.enter(Openness.TIPPING), request.account, None)
            return
        opened = self._room.enter_with(request.passphrase)
        heads = heads_of(request.head_times) if request.head_times is not None else None
        with opened.spending() as state:
            now = opened.reading(state, heads).now if heads is not None else opened.shown_time(state)
        self._save_until(opened, request.account, write_time(now + timedelta(days=request.days)))

    def _save_until(self, opened: OpenVault, name: str, until: str | None) -> None:
        opened.account(name)

        def changed(contents: VaultContents) -> VaultContents:
            account = contents.accounts[name]
            return contents.with_account(msgspec.structs.replace(account, allowance_until=until))

        opened.save(changed)
