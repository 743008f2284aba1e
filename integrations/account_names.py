"""What a Hive account may be called, for every outside world that names one (DNS records, Hive itself)."""

from __future__ import annotations

import re

_SEGMENTS = re.compile(r"[a-z][a-z0-9-]+[a-z0-9](?:\.[a-z][a-z0-9-]+[a-z0-9])*", re.ASCII)


def is_account_name(text: str) -> bool:
    """hived's `is_valid_account_name`: 3-16 characters, segments of at least 3 joined by dots."""
    return 3 <= len(text) <= 16 and _SEGMENTS.fullmatch(text) is not None
