"""Who keeps and shows open statistics."""

from __future__ import annotations

from app.bootstrap.ground import Ground
from app.services.statistics.export import ExportStatistics
from app.services.statistics.keep import KeepStatistics
from app.services.statistics.mine import WhereItWent
from app.services.statistics.rankings import RankGifts
from app.services.statistics.room import StatisticsRoom
from app.services.statistics.views import ReadStatistics


def keeping_statistics(ground: Ground) -> StatisticsRoom:
    """The sums of this folder's readings of the journal."""
    database = ground.database
    return StatisticsRoom(
        keep=KeepStatistics(database, ground.events),
        read=ReadStatistics(database),
        rank=RankGifts(database, ground.clock),
        mine=WhereItWent(database),
        export=ExportStatistics(database),
    )
