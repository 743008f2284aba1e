"""Wishes about accounts that one person asks for and another one makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish
from app.ui.wishes.pocket import PocketLink

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.domain.new_account import NewAccount
    from app.services.make_pocket import Stage
    from app.services.new_accounts import AskedAccount, GiftPlan
    from wallet.intents import GivenKeys


@dataclass(frozen=True, slots=True)
class PreparedGift:
    """`links`: the first makes the account; the second, if any, lends it credits once it is there."""

    plan: GiftPlan
    links: tuple[PocketLink, ...]


def check_name(name: str) -> Wish:
    """Refused with NoAccount if it cannot be had -> the name."""

    async def run(application: Application) -> str:
        await application.first_run.new_accounts.check_free(name)
        return name

    return run


def make_given_keys(name: str, passphrase: str, *, remember: bool) -> Wish:
    """Keys of an account that somebody else makes -> GivenKeys, the private owner key among them."""

    async def run(application: Application) -> GivenKeys:
        service = application.first_run.new_accounts
        made = await service.make_keys(name, passphrase, new=not application.folder.vault.exists())
        if remember:
            await application.first_run.remember(passphrase)
        application.page.look_again()
        return made

    return run


def sheet_checked(new: NewAccount) -> Wish:
    """The owner key is on paper: the account may be made -> AskedAccount."""

    async def run(application: Application) -> AskedAccount:
        application.first_run.new_accounts.sheet_checked(new)
        return await application.first_run.new_accounts.asked(new)

    return run


def asked_account() -> Wish:
    """The account that is waited for -> AskedAccount, or None."""

    async def run(application: Application) -> AskedAccount | None:
        new = application.first_run.new_accounts.pending()
        return await application.first_run.new_accounts.asked(new) if new is not None else None

    return run


def account_arrived() -> Wish:
    """Whether it is there; it is connected then. Refused with NoAccount if it is somebody else's."""

    async def run(application: Application) -> bool:
        there = await application.first_run.new_accounts.arrived()
        if there:
            application.page.look_again()
        return there

    return run


def forget_pending() -> Wish:
    """Wait no more for the account; another name may be chosen."""

    async def run(application: Application) -> None:
        application.first_run.new_accounts.forget()

    return run


def plan_gift(text: str, giver: str, first: str, sendings: int) -> Wish:
    """What giving somebody an account costs, and the links for the giver's wallet -> PreparedGift."""

    async def run(application: Application) -> PreparedGift:
        from wallet.money import Amount
        from wallet.offline import say_operations

        service = application.first_run.new_accounts
        plan = await service.plan_gift(text, giver, Amount.parse_memo(first), sendings)
        asked = [(plan.operations, plan.link), (plan.loan, plan.loan_link)]
        links = tuple(PocketLink(link, tuple(say_operations(operations))) for operations, link in asked if link)
        return PreparedGift(plan, links)

    return run


def gift_stage(plan: GiftPlan) -> Wish:
    """How far the given account is -> Stage."""

    async def run(application: Application) -> Stage:
        return await application.first_run.new_accounts.gift_stage(plan)

    return run
