"""The one transaction that the signer does not build itself: a person read it and gives the passphrase with it.

It is packed anew, signed with the keys that its operations need, and its transfers count as spent. Whatever an owner
key would have to sign is refused, and so is what needs somebody else's signature.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from wallet.chain_time import parse_time, write_time
from wallet.errors import BadRequest, KeyRefused
from wallet.hive_tx.keys import Secret
from wallet.hive_tx.sentences import owner_operations
from wallet.hive_tx.transaction import Tapos, required_authorities
from wallet.intents import SignedTransaction, SignShown
from wallet.money import Amount
from wallet.network import Network
from wallet.signer.checked_signature import Operation, sign_checked
from wallet.signer.key_room import KeyRoom
from wallet.signer.open_vault import OpenVault
from wallet.spend_log.entries import Shown, ShownTransfer
from wallet.vault import VaultAccount

MOST_LIFE = timedelta(hours=24)
"""hived takes nothing that expires later."""
_PAYING = ("transfer", "recurrent_transfer", "transfer_to_savings", "escrow_transfer")


class ShownSigner:
    """Never works under an allowance alone."""

    def __init__(self, room: KeyRoom) -> None:
        self._room = room

    def answer(self, request: SignShown) -> SignedTransaction:
        """Raises WrongPassphrase, BadRequest, KeyRefused."""
        if owner_operations(request.operations):
            raise BadRequest("Operations that need an owner key are never signed here.")
        opened = self._room.enter_with(request.passphrase)
        account = opened.account(request.account)
        secrets = _secrets(opened, account, request.operations)
        expiration, network = parse_time(request.expiration), opened.around.network
        if network is Network.HIVE and not timedelta() < expiration - opened.around.clock() <= MOST_LIFE:
            raise BadRequest("A transaction expires within the next 24 hours.")
        tapos = Tapos(request.ref_block_num, request.ref_block_prefix)
        with opened.spending() as state:
            signed = sign_checked(request.operations, tapos, expiration, secrets, network)
            opened.log.append(
                Shown(
                    account=account.name,
                    network=network.value,
                    at=write_time(opened.shown_time(state)),
                    transaction_id=signed.transaction_id,
                    expiration=write_time(expiration),
                    transfers=list(_transfers(account.name, request.operations)),
                )
            )
        return SignedTransaction(signed.transaction_id, write_time(expiration), signed.body)


def _secrets(opened: OpenVault, account: VaultAccount, operations: Sequence[Operation]) -> list[Secret]:
    secrets = []
    for role, names in required_authorities(operations).items():
        if not names:
            continue
        if names != {account.name} or role not in ("posting", "active"):
            raise KeyRefused("These operations need the signature of another account.")
        secrets.append(opened.secret(account, "posting" if role == "posting" else "active"))
    return secrets


def _transfers(account: str, operations: Sequence[Operation]) -> Iterator[ShownTransfer]:
    """What leaves the account at once; of an escrow the sums that are locked."""
    for name, values in operations:
        if name not in _PAYING or values["from"] != account or values["to"] == account:
            continue
        for field in ("amount", "hbd_amount", "hive_amount"):
            if field in values:
                amount = Amount.parse(values[field])
                yield ShownTransfer(values["to"], amount.milli, amount.asset.value)
