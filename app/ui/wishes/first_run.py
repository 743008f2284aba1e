"""Wishes of the first minutes. Passphrases go to the wallet and are not kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.domain.foresight import Foresight
    from app.services.first_run import FirstRunView


@dataclass(frozen=True, slots=True)
class OwnAccount:
    """Secrets are kept out of `repr`. Either the master password or the keys."""

    name: str
    remember: bool
    passphrase: str = field(repr=False)
    master_password: str = field(default="", repr=False)
    wifs: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Sealed:
    """`price` in thousandths; `limits` as people write them: `per_day="0.500"`."""

    account: str
    price: int
    limits: dict[str, str]
    days: int
    passphrase: str = field(repr=False)


class Progress:
    """What is known so far of older likes; written in one thread, read in the other."""

    def __init__(self) -> None:
        self.foresight: Foresight | None = None


def first_run_view() -> Wish:
    """How the first run stands -> FirstRunView."""

    async def run(application: Application) -> FirstRunView:
        return await application.first_run.view()

    return run


def note(**changes: object) -> Wish:
    """Remember a choice that stands nowhere else -> FirstRunView."""

    async def run(application: Application) -> FirstRunView:
        return await application.first_run.note(**changes)

    return run


def choose(values: dict[str, object]) -> Wish:
    """Change settings -> FirstRunView."""

    async def run(application: Application) -> FirstRunView:
        application.settings.change(values)
        application.page.look_again()
        return await application.first_run.view()

    return run


def connect_own(own: OwnAccount) -> Wish:
    """Keys into the vault -> a sentence. Nothing can be sent yet."""

    async def run(application: Application) -> str:
        from app.services.connect_hive import Keys

        keys = Keys(master_password=own.master_password) if own.master_password else Keys(wifs=list(own.wifs))
        device = application.seeded_device(own.name)
        told = await application.first_run.connect(own.name, keys, own.passphrase, device, remember=own.remember)
        application.page.look_again()
        return told

    return run


def seal(sealed: Sealed) -> Wish:
    """Limits into the wallet, then allowance and payer -> what the account can do now."""

    async def run(application: Application) -> str:
        told = await application.first_run.seal(
            sealed.account, sealed.price, sealed.limits, sealed.passphrase, sealed.days
        )
        application.page.look_again()
        application.runner.scheduler.nudge()
        return told

    return run


def foresee(account_id: int, progress: Progress) -> Wish:
    """What older likes would have done -> Foresight; `progress` has what is known on the way. Nothing is sent."""

    async def run(application: Application) -> Foresight | None:
        async for found in application.foresee_likes.run(account_id):
            progress.foresight = found
        return progress.foresight

    return run
