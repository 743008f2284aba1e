"""Where and until when a transaction may land, from a head that two operators agree on."""

from __future__ import annotations

from datetime import timedelta

from app.store.database import stored_time
from integrations.hive.heads import ChainHead
from wallet.intents import Reference

SIGNED_FOR = timedelta(minutes=9)
"""The wallet grants at most 10 minutes after the head block."""


def reference_to(head: ChainHead) -> Reference:
    """The reference for a transaction that is signed now."""
    return Reference(
        ref_block_num=head.reference_number & 0xFFFF,
        ref_block_prefix=int.from_bytes(bytes.fromhex(head.reference_id)[4:8], "little"),
        expiration=stored_time(head.time + SIGNED_FOR),
        head_times=(stored_time(head.head_times[0]), stored_time(head.head_times[1])),
    )
