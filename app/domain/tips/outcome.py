r"""When a sent transaction counts as landed, and when it may be given up. A node's word is a claim.

    submitting -> landed       two operators show it in the same irreversible block
              \-> cannot land  two operators: irreversible time > expiry + 60 s, and it is not in a complete range
                               of the account's own history; and nobody who was asked shows it anywhere
              \-> undecided    everything else, for as long as it takes

Source: ARCHITECTURE step 7; hived transaction_status_api. `unknown` and `too_old` say nothing by themselves, and
`expired_irreversible` is a node's opinion that its own history must bear out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

EXPIRY_MARGIN = timedelta(seconds=60)
RESIGN_MARGIN = timedelta(minutes=10)
"""A payment is signed anew from its old transaction's expiry + 10 min on (PROTOCOL section 2)."""

OPERATORS_NEEDED = 2


@dataclass(frozen=True, slots=True)
class NodeOpinion:
    """What one operator's node says about one transaction.

    `irreversible_in_block` is its block if the node shows it irreversible; `in_history` is None where the node's
    history range from the reference block to the expiry is not known to be complete.
    """

    operator: str
    irreversible_in_block: int | None
    seen_at_all: bool
    irreversible_time: datetime
    in_history: bool | None


class Outcome(StrEnum):
    """The only three answers."""

    LANDED = "landed"
    CANNOT_LAND = "cannot_land"
    UNDECIDED = "undecided"


def outcome(opinions: Sequence[NodeOpinion], expiration: datetime) -> tuple[Outcome, int | None]:
    """The outcome, and the block if it landed. Two opinions of one operator count as one."""
    shown: dict[int, set[str]] = {}
    for opinion in opinions:
        if opinion.irreversible_in_block:
            shown.setdefault(opinion.irreversible_in_block, set()).add(opinion.operator)
    for block, operators in shown.items():
        if len(operators) >= OPERATORS_NEEDED:
            return Outcome.LANDED, block
    if shown or any(opinion.seen_at_all or opinion.in_history for opinion in opinions):
        return Outcome.UNDECIDED, None
    past = {
        opinion.operator
        for opinion in opinions
        if opinion.irreversible_time > expiration + EXPIRY_MARGIN and opinion.in_history is False
    }
    return (Outcome.CANNOT_LAND if len(past) >= OPERATORS_NEEDED else Outcome.UNDECIDED), None
