"""Which accounts and keys the vault has. Owner keys never enter it; what derives keys is used once and forgotten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from wallet.errors import BadRequest, KeyRefused, SpendLogDamaged, WalletError
from wallet.hive_tx import fields
from wallet.hive_tx.keys import Secret, parse_wif, random_secret, secret_from_password, secret_from_seed_phrase
from wallet.intents import (
    AddAccount,
    Done,
    GivenKeys,
    KeyRole,
    MakeGivenKeys,
    MakePocketKeys,
    PublicKeys,
    RemoveAccount,
)
from wallet.network import Network
from wallet.policy import DEFAULT_LIMITS
from wallet.signer.key_room import KeyRoom
from wallet.signer.open_vault import OpenVault
from wallet.spend_log.entries import Joined
from wallet.vault import VaultAccount, VaultContents, backup_vault

ROLES: tuple[KeyRole, ...] = ("posting", "active", "memo")


class AccountKeeper:
    """Adds and removes accounts; each time with the passphrase."""

    def __init__(self, room: KeyRoom) -> None:
        self._room = room

    def add(self, request: AddAccount) -> None:
        """Raises KeyRefused for keys that the account does not list, BadRequest, WrongPassphrase."""
        fields.account("The account", request.name)
        _check_network(self._room, request.network)
        found = _listed_secrets(request)
        wifs = {role: secret.wif for role, secret in found.items()}
        public = {role: secret.public_key for role, secret in found.items()}
        opened = self._room.enter_with(request.passphrase)
        known = opened.vault().contents.accounts.get(request.name)
        new = _new_account(request.name, Network(request.network))

        def added(contents: VaultContents) -> VaultContents:
            return contents.with_account(contents.accounts.get(new.name, new).with_keys(wifs, public))

        opened.save(added)
        if known is None:
            _join(opened, new.name)

    def make_pocket(self, request: MakePocketKeys) -> PublicKeys:
        """In the vault and in a verified backup before the public keys are told; undone if the backup fails."""
        fields.account("The account", request.name)
        _check_network(self._room, request.network)
        backup_path = Path(request.backup_path)
        if not backup_path.is_absolute() or backup_path.exists():
            raise BadRequest("The backup needs a full path to a file that is not there yet.")
        opened = self._room.enter_with(request.passphrase)
        if request.name in opened.vault().contents.accounts:
            raise BadRequest("This account is in the vault already.")
        secrets = {role: random_secret() for role in ROLES}
        public = {role: secret.public_key for role, secret in secrets.items()}
        account = _new_account(request.name, Network(request.network)).with_keys(
            {role: secret.wif for role, secret in secrets.items()}, public
        )
        opened.save(lambda contents: contents.with_account(account))
        try:
            backup_vault(opened.vault(), backup_path, request.passphrase, cost=opened.around.cost)
        except WalletError:
            opened.save(lambda contents: contents.without_account(account.name))
            raise
        _join(opened, account.name)
        return PublicKeys({role: secret.public_key for role, secret in secrets.items()})

    def make_given(self, request: MakeGivenKeys) -> GivenKeys:
        """The owner key is made here, told, and forgotten: it belongs on paper. The others are in the vault by then."""
        fields.account("The account", request.name)
        _check_network(self._room, request.network)
        opened = self._room.enter_with(request.passphrase)
        known = opened.vault().contents.accounts.get(request.name)
        if known is None:
            secrets = {role: random_secret() for role in ROLES}
            public = {role: secret.public_key for role, secret in secrets.items()}
            made = _new_account(request.name, Network(request.network)).with_keys(
                {role: secret.wif for role, secret in secrets.items()}, public
            )
            opened.save(lambda contents: contents.with_account(made))
            _join(opened, made.name)
            known = made
        if set(known.wifs) != set(ROLES):
            raise BadRequest("This account is in the vault already, with keys of its own.")
        owner = random_secret()
        keys: dict[str, str] = {role: known.public[role] for role in ROLES}
        return GivenKeys(keys | {"owner": owner.public_key}, owner.wif)

    def remove(self, request: RemoveAccount) -> Done:
        """Its keys are gone from the vault and from the copy of before."""
        opened = self._room.enter_with(request.passphrase)
        if request.name not in opened.vault().contents.accounts:
            raise BadRequest("This account is not in the vault.")

        def without(contents: VaultContents) -> VaultContents:
            return contents.without_account(request.name)

        opened.save(without)
        # vault.json.bak holds the contents before the last save: the second one takes the keys out of it too.
        opened.save(without)
        return Done()


def _listed_secrets(request: AddAccount) -> dict[KeyRole, Secret]:
    """Each role's secret, checked against what the account lists on chain."""
    ways = [bool(request.wifs), request.master_password is not None, request.seed_phrase is not None]
    if sum(ways) > 1:
        raise BadRequest("Give keys, or the master password, or the seed phrase; one of them.")
    if request.wifs:
        return _by_listing([parse_wif(wif) for wif in request.wifs], request.authorities)
    derived: dict[KeyRole, Secret] = {}
    for role in request.roles:
        if request.master_password is not None:
            derived[role] = secret_from_password(request.name, request.master_password, role)
        elif request.seed_phrase is not None:
            derived[role] = secret_from_seed_phrase(request.seed_phrase, role)
    _refuse_owner_keys(derived.values(), request.authorities)
    listed = {role: secret for role, secret in derived.items() if _is_listed(secret, role, request.authorities)}
    if derived and not listed:
        raise KeyRefused("None of the account's keys comes from this password or phrase.")
    return listed


def _by_listing(secrets: Sequence[Secret], authorities: Mapping[str, list[str]]) -> dict[KeyRole, Secret]:
    _refuse_owner_keys(secrets, authorities)
    found: dict[KeyRole, Secret] = {}
    for secret in secrets:
        roles = [role for role in ROLES if _is_listed(secret, role, authorities)]
        if not roles:
            raise KeyRefused("The account does not list one of these keys.")
        found.update(dict.fromkeys(roles, secret))
    return found


def _refuse_owner_keys(secrets: Iterable[Secret], authorities: Mapping[str, list[str]]) -> None:
    if any(secret.public_key in authorities.get("owner", ()) for secret in secrets):
        raise KeyRefused("This is an owner key; it never belongs into this program.")


def _is_listed(secret: Secret, role: str, authorities: Mapping[str, list[str]]) -> bool:
    return secret.public_key in authorities.get(role, ())


def _new_account(name: str, network: Network) -> VaultAccount:
    return VaultAccount(name, network, limits=dict(DEFAULT_LIMITS))


def _check_network(room: KeyRoom, network: str) -> None:
    if network != room.around.network.value:
        raise BadRequest("Real accounts and those of the practice world never share a vault.")


def _join(opened: OpenVault, account: str) -> None:
    """From here on the log knows all that this wallet signs. A damaged log is left alone: it must be rebuilt."""
    try:
        with opened.spending():
            opened.log.append(Joined(account))
    except SpendLogDamaged:
        return
