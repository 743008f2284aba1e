"""Texts that only the owner of the keys can make or read: payment keys and encrypted memos."""

from __future__ import annotations

from wallet.errors import BadRequest, KeyRefused, MemoError
from wallet.hive_tx.keys import Secret
from wallet.hive_tx.memos import decrypt_memo
from wallet.intents import DecryptMemos, PaymentKeys, Texts
from wallet.memo import payment_key
from wallet.signer.key_room import KeyRoom, Openness
from wallet.signer.open_vault import OpenVault
from wallet.vault import VaultAccount

_MOST_ID_LETTERS = 1100


class TextReader:
    """Reads and makes what needs a private key but signs nothing."""

    def __init__(self, room: KeyRoom) -> None:
        self._room = room

    def payment_keys(self, request: PaymentKeys) -> Texts:
        """In the order asked. Raises KeyRefused for an account that is only watched."""
        opened = self._room.enter(Openness.TIPPING)
        secret = payment_secret(opened, opened.account(request.account)).secret_bytes
        return Texts([payment_key(secret, content_id, number) for content_id, number in request.payments])

    def decrypt(self, request: DecryptMemos) -> Texts:
        """None for every memo that is not for the present or a retired memo key, or is damaged."""
        opened = self._room.enter(Openness.TIPPING)
        secrets = [opened.secret_of(wif) for wif in opened.account(request.account).memo_wifs]
        if not secrets:
            raise KeyRefused("The vault has no memo key of this account.")
        return Texts([_text(secrets, memo) for memo in request.memos])


def payment_secret(opened: OpenVault, account: VaultAccount) -> Secret:
    """The memo key; the active one in its place where the vault has no memo key (PROTOCOL section 2)."""
    return opened.secret(account, "memo" if "memo" in account.wifs else "active")


def check_id(text: str) -> None:
    """Raises BadRequest for what cannot be an id of PROTOCOL section 3."""
    if not 3 <= len(text) <= _MOST_ID_LETTERS or not text.isascii() or not text.isprintable() or " " in text:
        raise BadRequest("An id of a work or a channel is printable ASCII without spaces.")


def _text(secrets: list[Secret], memo: str) -> str | None:
    try:
        return decrypt_memo(secrets, memo)
    except MemoError:
        return None
