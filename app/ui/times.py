"""Times for people: how long ago, and how long yet; the exact moment is always one hover away."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QLocale, QObject

MINUTE, HOUR, DAY = 60, 3600, 86_400


class TimeWords(QObject):
    """Every moment is aware and UTC."""

    def ago(self, moment: datetime, now: datetime) -> str:
        """`2 min`, `3 h`, `4 days`, then the date."""
        seconds = int((now - moment).total_seconds())
        if seconds < MINUTE:
            return self.tr("just now")
        if seconds < HOUR:
            return self.tr("{} min ago").format(seconds // MINUTE)
        if seconds < DAY:
            return self.tr("{} h ago").format(seconds // HOUR)
        if seconds < 2 * DAY:
            return self.tr("yesterday")
        if seconds < 30 * DAY:
            return self.tr("{} days ago").format(seconds // DAY)
        return _in_words(moment, "d MMM yyyy")

    def left(self, seconds: float) -> str:
        """`21 s`, `4:05 min`, `3 h`."""
        whole = max(0, int(seconds + 0.999))
        if whole < 2 * MINUTE:
            return self.tr("{} s").format(whole)
        if whole < HOUR:
            return self.tr("{} min").format(f"{whole // MINUTE}:{whole % MINUTE:02d}")
        return self.tr("{} h").format(-(-whole // HOUR))

    def exact(self, moment: datetime) -> str:
        """`22 Nov 2026 14:03:11 UTC`."""
        return f"{_in_words(moment, 'd MMM yyyy HH:mm:ss')} UTC"


def _in_words(moment: datetime, form: str) -> str:
    return QLocale().toString(QDateTime(moment.date(), moment.time()), form)  # type: ignore[call-overload]


def moment(text: str) -> datetime | None:
    """A stored time, which is UTC; None for an empty text."""
    if not text:
        return None
    read = datetime.fromisoformat(text)
    return read if read.tzinfo else read.replace(tzinfo=UTC)
