"""Wishes of a person who has a pocket account made by the wallet of a main account."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.services.make_pocket import PocketPlan, Stage


@dataclass(frozen=True, slots=True)
class NewPocket:
    """`first` and `monthly` like `5.000-HBD`. `sendings` 0 gives power instead of a loan. `backup` is a free name."""

    name: str
    main: str
    first: str
    monthly: str
    sendings: int
    backup: Path
    visibility: str
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PocketLink:
    """A link to be signed elsewhere, and one sentence for each thing that it asks for."""

    link: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PreparedPocket:
    """`links`: the first makes the account; the second, if any, lends it credits once it is there."""

    plan: PocketPlan
    links: tuple[PocketLink, ...]


def prepare_pocket(new: NewPocket) -> Wish:
    """Keys into vault and backup, then the links -> PreparedPocket. Asked again it goes on where it stopped."""

    async def run(application: Application) -> PreparedPocket:
        from app.domain.pocket import PocketWish, credits_for
        from wallet.money import Amount
        from wallet.offline import say_operations

        service = application.make_pocket
        cost = await service.transfer_cost(new.main)
        first, monthly = Amount.parse_memo(new.first), Amount.parse_memo(new.monthly)
        lent = credits_for(new.sendings, cost) if new.sendings else 0
        wish = PocketWish(new.name, new.main, first, monthly, lent)
        is_new = not application.folder.vault.exists()
        plan = await service.prepare(wish, new.passphrase, new.backup.expanduser().absolute(), new=is_new)
        if new.visibility:
            application.settings.change({"visibility": new.visibility})
        application.page.look_again()
        asked = [(plan.operations, plan.link), (plan.loan, plan.loan_link)]
        return PreparedPocket(
            plan, tuple(PocketLink(link, tuple(say_operations(operations))) for operations, link in asked if link)
        )

    return run


def pocket_stage(plan: PocketPlan) -> Wish:
    """How far the account is on chain -> Stage. Refused with NoPocket if somebody else made it."""

    async def run(application: Application) -> Stage:
        return await application.make_pocket.stage(plan)

    return run


def finish_pocket(plan: PocketPlan, passphrase: str, days: int) -> Wish:
    """Allowance and payer -> (what it can do now, free sendings a day)."""

    async def run(application: Application) -> tuple[str, int]:
        done = await application.make_pocket.finish(plan, passphrase, days)
        application.page.look_again()
        return done

    return run
