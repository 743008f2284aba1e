"""Wishes of the tip card: look at the work of a link without storing anything, then give for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish
from app.ui.wishes.tips import LinkTipped

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.services.tip_link import LinkLook
    from app.services.window_page import TipCard


@dataclass(frozen=True, slots=True)
class TipCardFacts:
    """What the card shows; `before` is the row of this work if the account gave for it already."""

    look: LinkLook
    before: TipCard | None


def look_at(url: str, account: str) -> Wish:
    """Read the work and who is behind it -> TipCardFacts. Refused with BadLink, or what the work's server says."""

    async def run(application: Application) -> TipCardFacts:
        from app.domain.thumbs import Payment
        from app.services.window_page import card_of

        look = await application.tip_link.look(url, account, application.peertube.known_hosts())
        before = application.tips.of_payment(Payment(account, look.content))
        return TipCardFacts(look, card_of(before) if before is not None else None)

    return run


def tip_work(url: str, account: str, amount: str) -> Wish:
    """Queue a gift of this amount (`0.050`, in the usual currency) -> LinkTipped. Undo is there as always."""

    async def run(application: Application) -> LinkTipped:
        from app.errors import NotConnected
        from app.services.window_page import card_of

        given = application.tip_link.amount(amount)
        payer = application.first_run.notes_gifts.payer(account)
        newest = max((tip.id for tip in application.tips.latest(1)), default=0)
        tip = await application.tip_link.run(url, payer, given, application.peertube.known_hosts())
        if tip is None:
            raise NotConnected("The gift could not be stored; try again.")
        application.runner.scheduler.nudge()
        return LinkTipped(card_of(tip), before=tip.id <= newest)

    return run
