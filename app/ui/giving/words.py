"""The words of the table and its pane: what a state means in a sentence or two, and what can be done."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QLocale, QObject

from app.domain.tips.kinds import ASKING, TO_COME, Kind, Standing, standing_of
from app.domain.tips.listing import Grouping, Order, TipTotal
from app.services.tip_detail import TipDetail
from app.services.tip_table import TableHeading
from app.services.window_page import TipCard
from app.ui.numbers import amount_text
from app.ui.plain_text import isolated, visible

_PLATFORMS = {
    "peertube": "PeerTube",
    "hive": "Hive",
    "youtube": "YouTube",
    "vimeo": "Vimeo",
    "dailymotion": "Dailymotion",
}


class GivingWords(QObject):
    """Strangers' words come out visible and with their own direction."""

    def kind(self, kind: Kind) -> str:
        """The name of a chip."""
        return {
            Kind.ARRIVED: self.tr("Arrived"),
            Kind.ON_ITS_WAY: self.tr("On its way"),
            Kind.WAITING: self.tr("Waiting"),
            Kind.PROMISE: self.tr("Promises"),
            Kind.QUESTION: self.tr("Questions"),
            Kind.TAKEN_BACK: self.tr("Taken back"),
            Kind.NOT_SENT: self.tr("Not sent"),
        }[kind]

    def order(self, order: Order, *, descending: bool) -> str:
        """The name of a way to sort."""
        return {
            (Order.TIME, True): self.tr("Newest first"),
            (Order.TIME, False): self.tr("Oldest first"),
            (Order.TITLE, False): self.tr("Title, A to Z"),
            (Order.TITLE, True): self.tr("Title, Z to A"),
            (Order.CREATOR, False): self.tr("Creator, A to Z"),
            (Order.CREATOR, True): self.tr("Creator, Z to A"),
            (Order.AMOUNT, True): self.tr("Largest first"),
            (Order.AMOUNT, False): self.tr("Smallest first"),
            (Order.KIND, False): self.tr("By state"),
            (Order.KIND, True): self.tr("By state, backwards"),
        }[order, descending]

    def grouping(self, grouping: Grouping) -> str:
        """The name of a way to group."""
        return {
            Grouping.NONE: self.tr("Not grouped"),
            Grouping.CREATOR: self.tr("By creator"),
            Grouping.PLACE: self.tr("By platform"),
            Grouping.MONTH: self.tr("By month"),
        }[grouping]

    def heading(self, heading: TableHeading, grouping: Grouping) -> str:
        """The name of a group."""
        if grouping is Grouping.MONTH:
            year, month = heading.group.key.split("-")
            return QLocale().toString(date(int(year), int(month), 1), "MMMM yyyy")  # type: ignore[call-overload, no-any-return]
        if grouping is Grouping.PLACE:
            platform, _, host = heading.group.key.partition(" ")
            return " · ".join(part for part in (_PLATFORMS.get(platform, ""), visible(host, 80)) if part)
        sample = heading.sample
        if sample is None or not sample.creator:
            return self.tr("Unknown maker")
        return f"{isolated(sample.creator)} · {visible(sample.host, 80)}"

    def count(self, gifts: int) -> str:
        """`12 gifts`."""
        return self.tr("1 gift") if gifts == 1 else self.tr("{} gifts").format(QLocale().toString(gifts))

    def sums(self, totals: tuple[TipTotal, ...] | list[TipTotal]) -> str:
        """`0.450 HBD arrived, 0.100 HBD to come`; promises and questions count only where there is nothing else."""
        arrived, to_come = _sums(totals, {Kind.ARRIVED}), _sums(totals, TO_COME)
        parts = [self.tr("{} arrived").format(arrived)] if arrived else []
        parts += [self.tr("{} to come").format(to_come)] if to_come else []
        asking = "" if parts else _sums(totals, ASKING)
        parts += [self.tr("{} promised or in question").format(asking)] if asking else []
        return ", ".join(parts)

    def spoken(self, heading: TableHeading, grouping: Grouping) -> str:
        """A heading as a screen reader says it."""
        return f"{self.heading(heading, grouping)}, {self.counted(heading)}"

    def counted(self, heading: TableHeading) -> str:
        """What stands at the right of a heading."""
        return ", ".join(part for part in (self.count(heading.group.count), self.sums(heading.group.totals)) if part)

    def standing(self, standing: Standing) -> str:
        """One to three words."""
        return {
            Standing.NOT_YET_SENT: self.tr("Not sent yet"),
            Standing.ON_ITS_WAY: self.tr("On its way", "one gift"),
            Standing.UNKNOWN_OUTCOME: self.tr("Outcome unknown"),
            Standing.WAITING: self.tr("Waiting", "one gift"),
            Standing.PROMISE: self.tr("Promised"),
            Standing.QUESTION: self.tr("Question"),
            Standing.POSSIBLE_DUPLICATE: self.tr("Possible duplicate"),
            Standing.ARRIVED: self.tr("Arrived", "one gift"),
            Standing.PAID_BEFORE: self.tr("Paid before"),
            Standing.FAILED: self.tr("Failed"),
            Standing.LAPSED: self.tr("Lapsed"),
            Standing.TAKEN_BACK: self.tr("Taken back", "one gift"),
        }[standing]

    def meaning(self, standing: Standing) -> str:
        """What it means, and what happens next."""
        return {
            Standing.NOT_YET_SENT: self.tr("It waits for the end of the time in which you can undo it."),
            Standing.ON_ITS_WAY: self.tr("It is being sent. Until two nodes show it for good, nothing more is needed."),
            Standing.UNKNOWN_OUTCOME: self.tr(
                "It was sent, and two nodes of different operators do not yet agree what became of it. It is not "
                "signed a second time before they do, so it cannot be paid twice. Nothing is lost."
            ),
            Standing.WAITING: self.tr("It goes out by itself once what it waits for is there."),
            Standing.PROMISE: self.tr("It is paid once the creator joins. Until then, no money moves."),
            Standing.QUESTION: self.tr("It is not sent before you say so."),
            Standing.POSSIBLE_DUPLICATE: self.tr(
                "The same video was shown by another server first, so this one may be a copy, and whoever put it here "
                "may not be its maker. It is not sent before you say so."
            ),
            Standing.ARRIVED: self.tr("Two nodes of different operators show it for good. It cannot be taken back."),
            Standing.PAID_BEFORE: self.tr("Nothing was sent again."),
            Standing.FAILED: self.tr("It was not paid, and nothing of it left your account."),
            Standing.LAPSED: self.tr("It was not paid. You can try it again."),
            Standing.TAKEN_BACK: self.tr("Nothing left your account."),
        }[standing]

    def source(self, detail: TipDetail) -> str:
        """Where the thumb came from, and when."""
        when = self.moment(detail.card.queued_at)
        if detail.source == "peertube":
            place = visible(detail.thumb_place, 100) if detail.thumb_place else self.tr("a PeerTube account")
            return self.tr("A like of {place}, {when}").format(place=place, when=when)
        if detail.source == "vote":
            return self.tr("A vote on Hive, {when}").format(when=when)
        return self.tr("A link that you gave, {when}").format(when=when)

    def visibility(self, visibility: str) -> str:
        """Who may see it."""
        if visibility == "quiet":
            return self.tr("Only the creator. Others see that money was sent, not what for.")
        return self.tr("Everybody. It stands on the chain for good.")

    def role(self, role: str) -> str:
        """Whose part a leg is."""
        return {
            "creator": self.tr("creator"),
            "host": self.tr("server"),
            "split": self.tr("takes part"),
        }.get(role, "")

    def moment(self, moment: datetime) -> str:
        """Date and time as they are written here, in the zone of this computer."""
        return QLocale().toString(moment.astimezone().replace(tzinfo=None), QLocale.FormatType.ShortFormat)  # type: ignore[call-overload, no-any-return]

    def day(self, moment: datetime) -> str:
        """The date alone."""
        return QLocale().toString(moment.astimezone().date(), "d MMM yyyy")  # type: ignore[call-overload, no-any-return]


def standing_now(card: TipCard, now: datetime) -> Standing:
    """What a card's state means at this moment."""
    return standing_of(card.state, card.reason, card.changed_at, card.due_at, now)


def _sums(totals: tuple[TipTotal, ...] | list[TipTotal], kinds: frozenset[Kind] | set[Kind]) -> str:
    sums: dict[str, int] = {}
    for total in totals:
        if total.kind in kinds:
            sums[total.asset] = sums.get(total.asset, 0) + total.milli
    return " + ".join(amount_text(milli, asset) for asset, milli in sorted(sums.items()))
