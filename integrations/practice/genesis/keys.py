"""The keys of the seeded accounts, derived from their published play passwords as Hive wallets do."""

from __future__ import annotations

from functools import cache

from integrations.practice.seed_data import hive_account
from wallet.hive_tx.keys import Role, Secret, secret_from_password


@cache
def play_secret(account: str, role: Role) -> Secret:
    """The private key of a seeded account. Raises KeyError for an account that is not seeded."""
    return secret_from_password(account, hive_account(account).password, role)
