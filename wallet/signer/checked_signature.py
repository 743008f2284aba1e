"""Nothing leaves the signer before it was read back: same operations, same id, the key that was meant.

The body to broadcast is parsed anew and packed anew; the id and the signing key come from that, not from what was kept
in memory while signing.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from wallet.chain_time import WRONG_CLOCK, Reading, parse_time
from wallet.errors import BadRequest, ClockWrong, KeyRefused, SignatureMismatch, WalletError
from wallet.hive_tx.keys import Secret
from wallet.hive_tx.transaction import SignedBytes, Tapos, build, read, required_authorities, sign, signers
from wallet.intents import KeyRole, Reference
from wallet.network import Network
from wallet.vault import VaultAccount

MOST_LIFE = timedelta(minutes=10)
"""A transaction that can land for longer would have to be waited for longer (PROTOCOL section 2, one payer)."""

Operation = tuple[str, dict[str, Any]]


def sign_checked(
    operations: Sequence[Operation], tapos: Tapos, expiration: datetime, secrets: Sequence[Secret], network: Network
) -> SignedBytes:
    """Build, sign and read back. Raises BadRequest for what cannot be built, SignatureMismatch for a bad result."""
    transaction = build(operations, tapos, expiration)
    signed = sign(transaction, secrets, network)
    try:
        again, signatures = read(json.loads(signed.body))
        keys = signers(again, signatures, network)
    except (WalletError, ValueError) as error:
        raise SignatureMismatch("What was signed could not be read back; nothing was sent.") from error
    expected = list(dict.fromkeys(secret.public_key for secret in secrets))
    if (
        again.operations != transaction.operations
        or again.transaction_id != signed.transaction_id
        or (again.tapos, again.expiration) != (tapos, transaction.expiration)
        or keys != expected
    ):
        raise SignatureMismatch("What was signed is not what was asked; nothing was sent.")
    return signed


def check_role_alone(operations: Sequence[Operation], account: str, role: KeyRole) -> None:
    """Raises SignatureMismatch if the operations need anybody's signature but this account's in this role."""
    needed = {need: names for need, names in required_authorities(operations).items() if names}
    if needed != {role: {account}}:
        raise SignatureMismatch("What was built needs another signature than was asked for; nothing was signed.")


def check_key_on_chain(account: VaultAccount, role: KeyRole, listed: Collection[str]) -> None:
    """Raises KeyRefused unless the nodes list the vault's key of the role."""
    if account.public.get(role) not in listed:
        raise KeyRefused(f"The account no longer lists the {role} key that the vault has.")


def tapos_of(reference: Reference) -> Tapos:
    """Where the transaction may land."""
    return Tapos(reference.ref_block_num, reference.ref_block_prefix)


def heads_of(head_times: tuple[str, str]) -> tuple[datetime, datetime]:
    """The head block times of two nodes. Raises BadRequest."""
    return parse_time(head_times[0]), parse_time(head_times[1])


def checked_expiration(reference: Reference, system: datetime, reading: Reading, network: Network) -> datetime:
    """At most 10 minutes after both nodes' head blocks and after now. Raises BadRequest or ClockWrong."""
    expiration, head = parse_time(reference.expiration), min(heads_of(reference.head_times))
    if not head < expiration <= head + MOST_LIFE:
        raise BadRequest("A transaction expires at most 10 minutes after the head block.")
    if network is not Network.PRACTICE and expiration > system + MOST_LIFE:
        if not reading.right:
            raise ClockWrong(WRONG_CLOCK)
        raise BadRequest("A transaction expires at most 10 minutes from now.")
    return expiration
