"""What the program reads only to tell a person something; it moves no money and runs beside what does."""

from __future__ import annotations

from app.services.earnings.room import EarningRoom
from app.services.journal.readings import JournalReadings
from app.services.link_room import LinkRoom
from app.services.received import ReadReceived
from app.services.runner import Work
from app.services.statistics.room import StatisticsRoom


def telling(
    received: ReadReceived, journal: JournalReadings, links: LinkRoom, statistics: StatisticsRoom, earnings: EarningRoom
) -> dict[str, Work]:
    """The jobs of the runner that tell, by name."""
    return {
        "read received": received.run_once,
        "read journal": journal.run_once,
        "prove links": links.prove.run_once,
        "keep statistics": statistics.keep.run_once,
        "read earnings": earnings.turn,
    }
