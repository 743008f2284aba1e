"""The words of what was received in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.domain.content.describe import PLATFORMS
from app.domain.earnings.earning import Earning, Source
from app.domain.earnings.groups import By, Group
from app.ui.numbers import amount_text, number
from app.ui.plain_text import visible

VESTS_MILLI = 1000
NAMES = {platform.value: name for platform, name in PLATFORMS.items()}


class EarnedWords(QObject):
    """Names and sums."""

    def by(self, by: By) -> str:
        """The name of a way to add up."""
        return {
            By.DAY: self.tr("By day"),
            By.PLATFORM: self.tr("By platform"),
            By.WORK: self.tr("By work"),
            By.SUPPORTER: self.tr("By supporter"),
            By.SOURCE: self.tr("By source"),
        }[by]

    def period(self, period: str) -> str:
        """The name of a span of time."""
        return {
            "month": self.tr("This month"),
            "year": self.tr("This year"),
            "before": self.tr("Last year"),
            "all": self.tr("Everything"),
        }[period]

    def source(self, source: Source) -> str:
        """Where something came from."""
        return {
            Source.TIP: self.tr("Gifts"),
            Source.PROMISE: self.tr("Promises that were kept"),
            Source.PATRON: self.tr("Patrons"),
            Source.HOST: self.tr("Hosting"),
            Source.AUTHOR: self.tr("Hive, for writing"),
            Source.CURATION: self.tr("Hive, for voting"),
            Source.BENEFICIARY: self.tr("Hive, as beneficiary"),
        }[source]

    def name(self, group: Group, by: By) -> str:
        """What a group is called."""
        match by:
            case By.SOURCE:
                return self.source(Source(group.name))
            case By.PLATFORM:
                return NAMES.get(group.name, group.name) or self.tr("Unknown")
            case By.SUPPORTER if not group.name:
                return self.tr("Hive itself")
            case By.SUPPORTER:
                return self.tr("@{} (quietly)").format(group.name) if group.quiet else f"@{group.name}"
            case By.WORK:
                return visible(group.title.removeprefix("https://") or self.tr("Unknown"), 80)
        return group.name

    def giver(self, one: Earning) -> str:
        """Who gave, and that only both know what for."""
        if not one.supporter:
            return self.source(one.source)
        return self.tr("@{} (quietly)").format(one.supporter) if one.quiet else f"@{one.supporter}"

    def work(self, one: Earning) -> str:
        """What for."""
        return visible(one.title or one.url.removeprefix("https://"), 80)


def sum_text(units: int, asset: str) -> str:
    """`0.045 HBD`; of VESTS thousandths, which is fine enough to read."""
    return amount_text(units // VESTS_MILLI, asset) if asset == "VESTS" else amount_text(units, asset)


def cell(units: int | None, asset: str) -> str:
    """The number alone; nothing where there is none."""
    if units is None:
        return ""
    return number(units // VESTS_MILLI) if asset == "VESTS" else number(units)

