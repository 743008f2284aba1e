"""Memos of transfers as gifts, letters opened by the wallet; what is no gift, or not for us, is None."""

from __future__ import annotations

from collections.abc import Sequence

from app.services.signing import Signing
from wallet.errors import MemoError
from wallet.intents import DecryptMemos, Texts
from wallet.memo import Memo, TipMemo
from wallet.memo import parse_any as parse_memo

DECRYPT_AT_ONCE = 25
"""A memo has up to 2,047 bytes, a request to the signer up to 64 KB."""


class ReadMemos:
    """The text of a memo that is no gift goes no further than here."""

    def __init__(self, signing: Signing) -> None:
        self._signing = signing

    async def run(self, account: str, memos: Sequence[str]) -> list[TipMemo | None]:
        """Tips alone, one answer for each memo. Raises like `any_kind`."""
        found = await self.any_kind(account, memos)
        return [one if isinstance(one, TipMemo) else None for one in found]

    async def any_kind(self, account: str, memos: Sequence[str]) -> list[Memo | None]:
        """One answer for each memo. With letters among them: raises Locked, and KeyRefused without a memo key."""
        letters = [memo for memo in memos if is_letter(memo)]
        opened: dict[str, str] = {}
        for start in range(0, len(letters), DECRYPT_AT_ONCE):
            part = letters[start : start + DECRYPT_AT_ONCE]
            reply = await self._signing.ask(DecryptMemos(account, part), Texts)
            opened |= {memo: text for memo, text in zip(part, reply.texts, strict=True) if text is not None}
        return [read_memo(opened.get(memo, "") if is_letter(memo) else memo) for memo in memos]


def is_letter(memo: str) -> bool:
    """Whether the memo is encrypted."""
    return memo.startswith("#")


def read_memo(text: str) -> Memo | None:
    """What an open memo says, if it is one of ours."""
    try:
        return parse_memo(text)
    except MemoError:
        return None
