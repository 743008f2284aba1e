"""Wishes about what waits and what repeats: promises, the pot, recurring gifts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.domain.tips.patron import Order
    from app.services.invite import Invitation
    from app.services.patrons import PatronCost, PatronStanding
    from app.services.promise_views import AwaitedStanding, PromiseStanding
    from app.services.share_pot import PotStanding


@dataclass(frozen=True, slots=True)
class Waiting:
    """All that the tab of promises shows. `pots` are those that are chosen or hold something."""

    promises: PromiseStanding
    awaited: AwaitedStanding
    pots: tuple[PotStanding, ...]


def waiting() -> Wish:
    """Everything that waits -> Waiting."""

    async def run(application: Application) -> Waiting:
        return await _waiting(application)

    return run


def stop_promises(account: str, channel: str, *, stopped: bool) -> Wish:
    """Let promises to a channel wait, or go by themselves again -> Waiting."""

    async def run(application: Application) -> Waiting:
        pay = application.promises.pay
        change = pay.stop if stopped else pay.go_on
        change(account, channel)
        return await _waiting(application)

    return run


def take_back(numbers: Sequence[int]) -> Wish:
    """Take promises back -> Waiting."""

    async def run(application: Application) -> Waiting:
        application.decide.undo(numbers)
        application.runner.scheduler.nudge()
        return await _waiting(application)

    return run


def invitation_for(channel: str, language: str) -> Wish:
    """What to send to a creator -> Invitation."""

    async def run(application: Application) -> Invitation:
        return _invitation(application, channel, language)[0]

    return run


def save_invitation(channel: str, language: str, folder: Path) -> Wish:
    """Write it into a folder -> list of the files."""

    async def run(application: Application) -> list[Path]:
        from app.services.invite import save

        made, name = _invitation(application, channel, language)
        return save(made, folder, name)

    return run


def patron_standings(accounts: Sequence[str]) -> Wish:
    """Recurring gifts of these accounts -> list[PatronStanding]."""

    async def run(application: Application) -> list[PatronStanding]:
        return [await application.promises.patrons.standing(name) for name in accounts]

    return run


def price_patron(account: str, url: str, order: Order) -> Wish:
    """What a new recurring gift would cost -> PatronCost."""

    async def run(application: Application) -> PatronCost:
        channel = await application.links.find.run(url, application.peertube.known_hosts())
        return await application.promises.patrons.cost(account, channel, order)

    return run


def price_change(account: str, receiver: str, pair_id: int, order: Order) -> Wish:
    """What a change would cost -> PatronCost."""

    async def run(application: Application) -> PatronCost:
        return await application.promises.patrons.cost_of_change(account, receiver, pair_id, order)

    return run


def sign_patron(cost: PatronCost, passphrase: str) -> Wish:
    """Start or change what was priced -> transaction id."""

    async def run(application: Application) -> str:
        signed = await application.promises.patrons.sign(cost, passphrase)
        application.runner.scheduler.nudge()
        return signed

    return run


def stop_patron(account: str, receiver: str, pair_id: int, passphrase: str) -> Wish:
    """End a recurring gift -> transaction id."""

    async def run(application: Application) -> str:
        signed = await application.promises.patrons.stop(account, receiver, pair_id, passphrase)
        application.runner.scheduler.nudge()
        return signed

    return run


async def _waiting(application: Application) -> Waiting:
    from app.errors import NotConnected

    pots = []
    for account in application.accounts.all():
        try:
            pot = await application.promises.pot.standing(account.name)
        except NotConnected:
            continue
        if pot.chosen or pot.thanks:
            pots.append(pot)
    views = application.promises.views
    return Waiting(await views.standing(), await views.awaited(), tuple(pots))


def _invitation(application: Application, channel: str, language: str) -> tuple[Invitation, str]:
    from app.errors import NothingPromised
    from app.services.invite import file_name, invitation

    promises = application.promises.views.of_channel(channel)
    if promises is None:
        raise NothingPromised("Nothing is promised to this creator.")
    return invitation(promises, language), file_name(promises)
