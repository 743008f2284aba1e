"""What arrived on each day of this month; the columns of the giving side with words of their own."""

from __future__ import annotations

from app.ui.charts.columns import Columns


class EarnedColumns(Columns):
    """Columns without a limit."""

    def sentence(self) -> str:
        """What the drawing shows."""
        values = self.month.values
        if not any(values):
            return self.tr("Nothing arrived this month yet.")
        day = max(range(len(values)), key=lambda place: values[place])
        return self.tr("Arrived this month: {sum}; most on day {day}: {most}; today {today}.").format(
            sum=self._say(sum(values)), day=day + 1, most=self._say(values[day]), today=self._say(values[-1])
        )
