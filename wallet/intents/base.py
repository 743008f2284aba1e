"""The words that all requests share.

Times are `YYYY-MM-DDTHH:MM:SS`, UTC, as hived writes them. Money is thousandths (`milli`) plus the asset's name.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

MAX_REQUEST_BYTES = 64 * 1024
Milli = Annotated[int, msgspec.Meta(ge=1, le=2**63 - 1)]
AssetName = Literal["HIVE", "HBD"]
NetworkName = Literal["hive", "practice"]
KeyRole = Literal["posting", "active", "memo"]


class RequestBase(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="ask"):
    """Base of every request; the tag is the class name."""

    def __repr__(self) -> str:
        """The name only: requests carry passphrases and keys, and this text ends up in logs."""
        return f"{type(self).__name__}(...)"


class ReplyBase(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="reply"):
    """Base of every reply; the tag is the class name."""


class Reference(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where and until when a transaction may land; from an irreversible block that two operators agree on.

    `head_times` are the head block times of the two nodes asked, for the clock rule of PROTOCOL section 2.
    """

    ref_block_num: Annotated[int, msgspec.Meta(ge=0, le=0xFFFF)]
    ref_block_prefix: Annotated[int, msgspec.Meta(ge=0, le=0xFFFFFFFF)]
    expiration: str
    head_times: tuple[str, str]
