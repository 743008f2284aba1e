"""Block numbers, times and ids: all computed, none stored, so that 60 days of mostly empty blocks cost nothing.

    number(t) = whole 3-second steps since genesis      id = number (4 bytes) + SHA-256(seed, number)[:16]
    head = number(now)                                  irreversible = head - 1
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from integrations.practice.chain.refusals import WrongReference

BLOCK_SECONDS = 3
TAPOS_BLOCKS = 65_536
REMEMBERED_BLOCKS = 64_000
"""How far back transaction_status_api knows transactions."""
EMPTY_ID = "0" * 40


@dataclass(frozen=True, slots=True)
class Moment:
    """What is head and what is irreversible while one request is answered; blocks may pass meanwhile."""

    head: int
    time: datetime
    irreversible: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """The blocks of one chain. `genesis` is the time of block 0, which nobody sees."""

    genesis: datetime
    seed: str

    def number_at(self, moment: datetime) -> int:
        """The newest block at `moment`; 0 at or before genesis."""
        return max(0, int((moment - self.genesis) // timedelta(seconds=BLOCK_SECONDS)))

    def moment_of(self, head: int) -> Moment:
        """The moment in which `head` is the newest block; irreversibility is one block behind."""
        return Moment(head, self.time_of(head), max(0, head - 1))

    def first_from(self, moment: datetime) -> int:
        """The first block whose time is not before `moment`."""
        number = self.number_at(moment)
        return number if self.time_of(number) >= moment else number + 1

    def time_of(self, number: int) -> datetime:
        """The timestamp of a block."""
        return self.genesis + timedelta(seconds=BLOCK_SECONDS * number)

    def id_of(self, number: int) -> str:
        """40 hex digits; all zero for block 0."""
        if number == 0:
            return EMPTY_ID
        rest = hashlib.sha256(f"{self.seed}/{number}".encode()).hexdigest()[:32]
        return f"{number:08x}{rest}"

    def prefix_of(self, number: int) -> int:
        """The TaPoS prefix: bytes 4-8 of the id, little endian."""
        return int.from_bytes(bytes.fromhex(self.id_of(number))[4:8], "little")

    def check_reference(self, reference: int, prefix: int, head: int) -> None:
        """Raises WrongReference unless one of the last 65,536 blocks has this number and prefix."""
        number = (head & ~0xFFFF) | reference
        if number > head:
            number -= TAPOS_BLOCKS
        if number < 0 or self.prefix_of(number) != prefix:
            raise WrongReference(
                "", "trx.ref_block_prefix == tapos_block_summary.block_id._hash[ 1 ].value()", {"prefix": prefix}
            )


def stamp(moment: datetime) -> str:
    """hived's way to write a time: UTC without a zone."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S")
