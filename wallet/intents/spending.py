"""What was spent: the wallet counts for itself, and is told what other computers and earlier lives sent."""

from __future__ import annotations

from typing import Annotated

import msgspec

from wallet.intents.base import AssetName, Milli, ReplyBase, RequestBase


class OwnTransfer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A transfer of the account on chain, reversible or not; `content_id` and `number` if its memo names them.

    All transfers of one transaction come in one request: two alike in it are two, the same one told again is one.
    """

    transaction_id: str
    time: str
    to: str
    milli: Milli
    asset: AssetName
    content_id: str | None = None
    channel: str | None = None
    number: int = 1


class CountTransfers(RequestBase, frozen=True):
    """Enter transfers that this spend log has not seen (another computer, before a restore) -> Spent.

    `complete_since`: the range from then to now is complete; a restored log signs again once it covers 31 days.
    """

    account: str
    transfers: Annotated[list[OwnTransfer], msgspec.Meta(max_length=200)]
    head_times: tuple[str, str]
    complete_since: str | None = None


class AskSpent(RequestBase, frozen=True):
    """What was spent and what is left -> Spent."""

    account: str
    head_times: tuple[str, str] | None = None


class Spent(ReplyBase, frozen=True):
    """Thousandths by asset for the current UTC day and month, and by (channel) for the day."""

    day: str
    today: dict[str, int]
    month: dict[str, int]
    creators_today: dict[str, dict[str, int]]
