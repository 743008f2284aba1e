"""Moments as strangers write them; whatever cannot be one is None, and whoever asked goes on without."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST = 60


def iso_moment(text: str) -> datetime | None:
    """`2018-07-03T21:16:16+00:00`, `2026-11-22T01:54:47.708Z`, `2008-04-14 13:10:39` (then UTC)."""
    try:
        return _utc(datetime.fromisoformat(text.strip())) if len(text) <= LONGEST else None
    except (ValueError, OverflowError):
        return None


def mail_moment(text: str) -> datetime | None:
    """`Sun, 22 Nov 2026 01:54:47 GMT`, as in RSS; ISO forms are taken, too."""
    if len(text) > LONGEST:
        return None
    try:
        return _utc(parsedate_to_datetime(text.strip()))
    except (ValueError, TypeError, IndexError, OverflowError):
        return iso_moment(text)


def unix_moment(seconds: int) -> datetime | None:
    """Seconds since 1970."""
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _utc(moment: datetime) -> datetime:
    aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC)
