"""Whether the keys that signed suffice: strict roles since HF28, accounts in authorities followed two levels deep.

Source: hived, protocol/transaction_util.cpp (verify_authority), protocol/sign_state.cpp.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from integrations.practice.chain.accounts import Account, Authority
from integrations.practice.chain.refusals import (
    DuplicateSignature,
    MissingActive,
    MissingOwner,
    MissingPosting,
    Refused,
)

DEPTH_MAX = 2
ACCOUNTS_MAX = 125
_REFUSALS: dict[str, tuple[type[Refused], str]] = {
    "owner": (MissingOwner, "Owner"),
    "active": (MissingActive, "Active"),
    "posting": (MissingPosting, "Posting"),
}

Required = set[tuple[str, str]]
"""(role, account) pairs that a transaction needs."""


class Signers:
    """The keys that signed one transaction, and how far authorities were followed for it."""

    def __init__(self, keys: Collection[str], look_up: Callable[[str], Account | None]) -> None:
        """Raises DuplicateSignature if a key is there twice."""
        self._keys = frozenset(keys)
        if len(self._keys) != len(keys):
            raise DuplicateSignature("Duplicate Signature detected")
        self._look_up = look_up
        self._followed = 0

    def check(self, required: Required) -> None:
        """Raises MissingOwner, MissingActive or MissingPosting for the first pair that is not met."""
        for role, name in sorted(required):
            account = self._look_up(name)
            if account is None:
                raise Refused(f"Account {name} does not exist", "unknown key", {"name": name})
            if not self._met(account.authority(role), self._nested_role(role), 0):
                refusal, word = _REFUSALS[role]
                authority = account.authority(role).to_json()
                raise refusal(f"Missing {word} Authority {name}", data={"auth": authority, "id": name})

    @staticmethod
    def _nested_role(role: str) -> str:
        """An account inside an owner authority answers with its active authority, never with its owner's."""
        return "posting" if role == "posting" else "active"

    def _met(self, authority: Authority, nested_role: str, depth: int) -> bool:
        weight = sum(share for key, share in authority.keys if key in self._keys)
        for name, share in authority.accounts:
            if weight >= authority.threshold:
                break
            if depth >= DEPTH_MAX or self._followed >= ACCOUNTS_MAX:
                break
            self._followed += 1
            member = self._look_up(name)
            if member is not None and self._met(member.authority(nested_role), nested_role, depth + 1):
                weight += share
        return weight >= authority.threshold
