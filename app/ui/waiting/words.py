"""The words of what waits, in the language of the window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QDateTime, QLocale, QObject

from app.domain.tips.awaited import Awaited, Sums
from app.domain.tips.joining import Joining
from app.services.patrons import PatronCost, PatronView
from app.services.promise_views import PromiseStanding, PromisesTo
from app.services.share_pot import PotStanding
from app.ui.numbers import amount_text
from app.ui.plain_text import visible

DAYS_OF_HOURS = 24
MOST_NAME = 60


class WaitingWords(QObject):
    """Sentences about promises, pots and recurring gifts."""

    def joining(self, one: PromisesTo, now: datetime) -> str:
        """Where the creator is, and what happens next."""
        name = visible(one.name, MOST_NAME)
        match one.joining:
            case Joining.GOING if one.goes_at is not None:
                return self.tr(
                    "{name} has joined. Your %n promise(s), {sum}, go out {when}.", "", len(one.tips)
                ).format(name=name, sum=self.promised(one.sums), when=self.when(one.goes_at, now))
            case Joining.WATCHED:
                return self.tr("{name} has joined as @{account}. The link is looked at for seven days.").format(
                    name=name, account=one.payee
                )
            case Joining.STOPPED:
                return self.tr("Stopped: these wait until you go on, or until they end.")
        return self.tr("Has not joined yet. The promises end on {}.").format(self.day(one.ends_at))

    def when(self, moment: datetime, now: datetime) -> str:
        """`tomorrow 18:00`; the hours are UTC like everywhere here."""
        time = QLocale().toString(QDateTime(moment.date(), moment.time()), "HH:mm")  # type: ignore[call-overload]
        if moment <= now:
            return self.tr("within the hour")
        if moment.date() == now.date():
            return self.tr("today {} UTC").format(time)
        if moment.date() == (now + timedelta(days=1)).date():
            return self.tr("tomorrow {} UTC").format(time)
        return self.tr("on {day} at {time} UTC").format(day=self.day(moment), time=time)

    def day(self, moment: datetime) -> str:
        """`22 Nov 2026`."""
        return QLocale().toString(QDateTime(moment.date(), moment.time()), "d MMM yyyy")  # type: ignore[call-overload]

    def promised(self, sums: Sequence[Sums]) -> str:
        """`0.350 HBD`."""
        return " + ".join(amount_text(one.promised, one.asset.value) for one in sums)

    def whole(self, found: PromiseStanding) -> str:
        """Covered and uncovered sums, and how many promises were kept."""
        sentences = []
        for one in found.sums:
            promised = amount_text(one.promised, one.asset.value)
            if not found.balances_known:
                sentences.append(self.tr("{} promised.").format(promised))
                continue
            sentences.append(
                self.tr("{promised} promised, {covered} covered by your balance.").format(
                    promised=promised, covered=amount_text(one.covered, one.asset.value)
                )
            )
            if one.uncovered:
                missing = amount_text(one.uncovered, one.asset.value)
                sentences.append(self.tr("{} is not covered.").format(missing))
        payable = found.honour.kept + found.honour.broken
        if payable:
            kept = self.tr("Kept: {kept} of %n promise(s) that could be kept.", "", payable)
            sentences.append(kept.format(kept=found.honour.kept))
        return " ".join(sentences)

    def pot(self, pot: PotStanding) -> str:
        """`31 thanks this month, about 0.161 HBD each so far.`"""
        whole = amount_text(pot.pot.milli, pot.pot.asset.value)
        if not pot.thanks:
            return self.tr("Nothing is in this month's pot of {} yet.").format(whole)
        each = amount_text(pot.each.milli, pot.each.asset.value)
        said = self.tr("%n thanks this month, about {} each so far.", "", pot.thanks).format(each)
        after = self.tr("The pot of {pot} is shared on {day}.").format(pot=whole, day=self.day(pot.goes_from))
        return f"{said} {after}"

    def awaited(self, one: Awaited) -> str:
        """How many promises wait for somebody, and whose."""
        count = self.tr("%n promise(s)", "", one.promises)
        by = self.tr("by %n supporter(s)", "", one.supporters)
        covered = self.tr("%n covered", "", one.covered)
        return f"{count} {by}, {self.promised(one.sums)}, {covered}"

    def rhythm(self, amount: str, hours: int) -> str:
        """`1.000 HBD every 30 days`."""
        days = hours // DAYS_OF_HOURS
        return (
            self.tr("{} every day").format(amount)
            if days == 1
            else self.tr("{amount} every {days} days").format(amount=amount, days=days)
        )

    def next_payment(self, one: PatronView) -> str:
        """When it comes, how many are left, what they sum up to."""
        yearly = amount_text(one.yearly.milli, one.yearly.asset.value)
        left = self.tr("%n payment(s) left", "", one.remaining)
        sentence = self.tr("Next payment: {day}. {left}, {yearly} in a year.")
        return sentence.format(day=self.day(one.next_at), left=left, yearly=yearly)

    def cost(self, cost: PatronCost) -> str:
        """What it costs before it is signed."""
        amount = amount_text(cost.order.amount.milli, cost.order.amount.asset.value)
        yearly = amount_text(cost.order.yearly.milli, cost.order.yearly.asset.value)
        sentence = self.tr("{rhythm} to @{receiver}, %n time(s): {yearly} in a year.", "", cost.order.executions)
        return sentence.format(rhythm=self.rhythm(amount, cost.order.hours), receiver=cost.receiver, yearly=yearly)

    def credits(self, cost: PatronCost) -> str:
        """What it takes of the free sendings."""
        said = self.tr("It takes as much of your free sendings as %n single gift(s), all at once.", "", cost.sendings)
        if cost.affordable:
            return said
        too_much = self.tr("That is more than you have now: order fewer payments.")
        return f"{said} {too_much}"
