"""What stands behind the pages and commands of open statistics, in one value."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.statistics.export import ExportStatistics
from app.services.statistics.keep import KeepStatistics
from app.services.statistics.mine import WhereItWent
from app.services.statistics.rankings import RankGifts
from app.services.statistics.views import ReadStatistics


@dataclass(frozen=True, slots=True)
class StatisticsRoom:
    """`keep` brings sums up with the journal, `read` and `rank` show them; `mine`: own money, `export`: open data."""

    keep: KeepStatistics
    read: ReadStatistics
    rank: RankGifts
    mine: WhereItWent
    export: ExportStatistics
