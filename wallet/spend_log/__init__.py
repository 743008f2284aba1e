"""The wallet's own count of what it signed: append-only, authenticated, on disk before any answer.

    entries        what is remembered
    chained_lines  each line sealed over the one before
    tail_seal      how long the log must at least be
    log            the files, the lock, the order of writing
    state          what the lines add up to (sums, payments)
"""

from wallet.spend_log.log import SpendLog
from wallet.spend_log.payments import LANDING_MARGIN
from wallet.spend_log.state import SpendState

__all__ = ["LANDING_MARGIN", "SpendLog", "SpendState"]
