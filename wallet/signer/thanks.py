"""A thank-you: what it costs and what it says is decided here, only to whom and in which words is asked.

Words that begin like a memo of the grammar are refused: an answer must not look like a gift.
"""

from __future__ import annotations

import unicodedata
from typing import Literal

from wallet.chain_time import Reading, write_time
from wallet.errors import BadRequest, KeyRefused
from wallet.hive_tx import fields
from wallet.hive_tx.memos import encrypt_memo
from wallet.intents import Reference, SignedTransaction, SignThanksComment, SignThanksMemo
from wallet.money import Amount, Asset
from wallet.signer.checked_signature import (
    Operation,
    check_key_on_chain,
    check_role_alone,
    checked_expiration,
    heads_of,
    sign_checked,
    tapos_of,
)
from wallet.signer.key_room import KeyRoom
from wallet.signer.open_vault import OpenVault
from wallet.spend_log.entries import Shown, ShownTransfer
from wallet.vault import VaultAccount

LEAST_MILLI = 1
_METADATA = '{"app":"capillary"}'


class ThanksSigner:
    """Never works without the passphrase."""

    def __init__(self, room: KeyRoom) -> None:
        self._room = room

    def memo(self, request: SignThanksMemo) -> SignedTransaction:
        """Raises WrongPassphrase, BadRequest, KeyRefused."""
        _check_words(request.words)
        if fields.account("The receiver", request.to) == request.account:
            raise BadRequest("An account does not thank itself.")
        opened = self._room.enter_with(request.passphrase)
        account = opened.account(request.account)
        if "memo" not in account.wifs:
            raise KeyRefused("A thank-you as a letter needs the memo key of the account.")
        letter = encrypt_memo(opened.secret(account, "memo"), request.memo_key, request.words)
        amount = Amount(LEAST_MILLI, Asset(request.asset))
        values = {"from": account.name, "to": request.to, "amount": str(amount), "memo": letter}
        spent = [ShownTransfer(request.to, amount.milli, amount.asset.value)]
        signed = _Asked(request.reference, request.active_keys, "active", ("transfer", values))
        return signed.sign(opened, account, spent)

    def comment(self, request: SignThanksComment) -> SignedTransaction:
        """Raises WrongPassphrase, BadRequest, KeyRefused."""
        _check_words(request.words)
        fields.account("The author", request.parent_author)
        opened = self._room.enter_with(request.passphrase)
        account = opened.account(request.account)
        values = {
            "parent_author": request.parent_author,
            "parent_permlink": request.parent_permlink,
            "author": account.name,
            "permlink": request.permlink,
            "title": "",
            "body": request.words,
            "json_metadata": _METADATA,
        }
        signed = _Asked(request.reference, request.posting_keys, "posting", ("comment", values))
        return signed.sign(opened, account, [])


class _Asked:
    """One operation, and what it needs to be signed."""

    def __init__(
        self, reference: Reference, listed: list[str], role: Literal["active", "posting"], operation: Operation
    ) -> None:
        self._reference = reference
        self._listed = listed
        self._role: Literal["active", "posting"] = role
        self._operation = operation

    def sign(self, opened: OpenVault, account: VaultAccount, spent: list[ShownTransfer]) -> SignedTransaction:
        """The transaction; what it spends is in the log before it is answered."""
        check_key_on_chain(account, self._role, self._listed)
        check_role_alone([self._operation], account.name, self._role)
        network, tapos = opened.around.network, tapos_of(self._reference)
        with opened.spending() as state:
            reading: Reading = opened.reading(state, heads_of(self._reference.head_times))
            expiration = checked_expiration(self._reference, opened.around.clock(), reading, network)
            secrets = [opened.secret(account, self._role)]
            signed = sign_checked([self._operation], tapos, expiration, secrets, network)
            if spent:
                times = write_time(reading.now), signed.transaction_id, write_time(expiration)
                opened.log.append(Shown(account.name, network.value, *times, spent))
        return SignedTransaction(signed.transaction_id, write_time(expiration), signed.body)


def _check_words(words: str) -> None:
    if any(unicodedata.category(one) in ("Cc", "Cs") and one != "\n" for one in words):
        raise BadRequest("A thank-you is written in ordinary letters.")
    if not words.strip() or words.lstrip().lower().startswith(("capillary/", "#")):
        raise BadRequest("These words would not be read as a thank-you; write them differently.")
