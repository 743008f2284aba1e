"""What the wallet's page shows, as plain values: they cross from the program's thread to the window.

Money is thousandths; None is not known now. Nothing heavy is imported here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.services.window_page import TipCard


class KeyState(StrEnum):
    """A key of the vault against what the account lists on chain."""

    GOOD = "good"
    CHANGED = "changed"
    MISSING = "missing"
    SEALED = "sealed"
    UNKNOWN = "unknown"


class Payer(StrEnum):
    """Which computer pays for an account. SOON: this one, 15 minutes after it said so."""

    HERE = "here"
    SOON = "soon"
    ELSEWHERE = "elsewhere"
    NOBODY = "nobody"
    STOPPED = "stopped"
    WATCHED = "watched"


@dataclass(frozen=True, slots=True)
class AccountRow:
    """`keys` are (role, state) for posting, active and memo. `sendings`: left now, and regrown in a day.

    `allowance_until` is a moment of the chain, empty where it is closed, None where the vault is.
    """

    name: str
    watch: bool
    keys: tuple[tuple[str, KeyState], ...]
    hive: int | None
    hbd: int | None
    sendings: tuple[int, int] | None
    payer: Payer
    allowance_until: str | None
    needs_rebuild: bool = False


@dataclass(frozen=True, slots=True)
class LimitRow:
    """Limits of one account and asset. `days` are sums of the month's days up to today, which is the last one."""

    account: str
    asset: str
    per_tip: int
    per_creator_day: int
    per_day: int
    per_month: int
    today: int | None
    month: int | None
    days: tuple[int, ...]
    days_in_month: int

    @property
    def most_a_month(self) -> int:
        """What a whole month can cost, whichever limit is reached first."""
        return min(self.per_month, self.per_day * 31)


@dataclass(frozen=True, slots=True)
class LimitsView:
    """`held` are tips that a limit keeps back. `sealed`: there is a vault, and it is closed."""

    rows: tuple[LimitRow, ...]
    held: tuple[TipCard, ...]
    sealed: bool


@dataclass(frozen=True, slots=True)
class VaultView:
    """How the vault stands."""

    there: bool
    open: bool
    tipping: bool
    remembered: bool
    lock_minutes: int


@dataclass(frozen=True, slots=True)
class PeerTubeRow:
    """A PeerTube account. `bytes_today` of `most_bytes`; `active` is False when it needs a new log-in."""

    number: int
    server: str
    user: str
    pays_from: str
    active: bool
    last_look: datetime | None
    bytes_today: int
    most_bytes: int
    likes: int


@dataclass(frozen=True, slots=True)
class PeerTubeView:
    """`payers`: Hive accounts that could pay."""

    rows: tuple[PeerTubeRow, ...]
    payers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NodeRow:
    """`problem` is one sentence, empty if it answers well. `asked` is False before it was ever asked."""

    url: str
    operator: str
    name: str
    latency: float | None
    behind: int | None
    last_answer: datetime | None
    problem: str
    asked: bool


@dataclass(frozen=True, slots=True)
class NodesView:
    """`own`: the list was chosen by the user. `fixed`: a practice world names its nodes itself."""

    rows: tuple[NodeRow, ...]
    own: bool
    fixed: bool
