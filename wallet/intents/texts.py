"""Texts that only the owner of the memo key can make or read."""

from __future__ import annotations

from typing import Annotated

import msgspec

from wallet.intents.base import ReplyBase, RequestBase


class PaymentKeys(RequestBase, frozen=True):
    """The 16-hex keys of payments (content id, number) -> Texts."""

    account: str
    payments: Annotated[list[tuple[str, int]], msgspec.Meta(max_length=500)]


class DecryptMemos(RequestBase, frozen=True):
    """Read encrypted memos with the present and retired memo keys -> Texts; None for what is not for us."""

    account: str
    memos: Annotated[list[str], msgspec.Meta(max_length=500)]


class Texts(ReplyBase, frozen=True):
    """One text for each thing asked, in order."""

    texts: list[str | None]
