"""What the window can wish for: each is a coroutine over the opened program, run in the asyncio thread by the bridge.

Nothing here touches a widget, and nothing in a widget touches the program.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.services.window_page import TipCard

Wish = Callable[["Application"], Awaitable[Any]]
OnAnswer = Callable[[Any], object]
OnRefusal = Callable[[str, Exception], object]
Submit = Callable[[Wish, OnAnswer | None, OnRefusal | None], None]
"""`Bridge.submit`: a wish, and what to do with its result, or with its refusal (a sentence, and the error)."""
RENEWED_DAYS = 7
CHAIN_TIME = "%Y-%m-%dT%H:%M:%S"


@dataclass(frozen=True, slots=True)
class LinkTipped:
    """`before`: this work was there already, and nothing new was queued."""

    card: TipCard
    before: bool


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What the account dialog asks; secrets are kept out of `repr`. `visibility` empty leaves the choice as it is."""

    name: str
    visibility: str
    days: int
    passphrase: str = field(repr=False)
    master_password: str = field(default="", repr=False)
    wifs: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class NewLogin:
    """What the login dialog asks."""

    address: str
    username: str
    password: str = field(repr=False)
    code: str = field(default="", repr=False)


def tip_link(url: str) -> Wish:
    """Queue a gift for what a link shows -> LinkTipped."""

    async def run(application: Application) -> LinkTipped:
        from app.errors import NotConnected
        from app.services.window_page import card_of

        payer = application.views.only_account("")
        newest = max((tip.id for tip in application.tips.latest(1)), default=0)
        tip = await application.tip_link.run(url, payer, None, application.peertube.known_hosts())
        if tip is None:
            raise NotConnected("The gift could not be stored; try again.")
        application.runner.scheduler.nudge()
        return LinkTipped(card_of(tip), before=tip.id <= newest)

    return run


def undo(numbers: Iterable[int]) -> Wish:
    """Take tips back -> the numbers that were still in time."""
    return _decided(lambda application: application.decide.undo(numbers))


def undo_newest() -> Wish:
    """Take the newest tip back that can be."""
    return _decided(lambda application: application.decide.undo_last())


def answer(numbers: Iterable[int], *, send: bool) -> Wish:
    """Answer questions."""
    return _decided(lambda application: application.decide.answer(numbers, send=send))


def retry(numbers: Iterable[int]) -> Wish:
    """Queue tips again."""
    return _decided(lambda application: application.decide.retry(numbers))


def older(shown: int, more: int) -> Wish:
    """The cards below those that are shown."""

    async def run(application: Application) -> list[TipCard]:
        return application.page.older(shown, more)

    return run


def unlock(passphrase: str, *, remember: bool) -> Wish:
    """Open the wallet; put half of what opens it into the system's keyring if wanted -> Status."""

    async def run(application: Application) -> object:
        from wallet.intents import Done, RememberHere, Status, Unlock

        status = await application.signing.ask(Unlock(passphrase), Status)
        _look(application)
        if remember and not status.remembered:
            await application.signing.ask(RememberHere(passphrase, remember=True), Done)
        return status

    return run


def unlock_if_remembered() -> Wish:
    """Open the wallet from the system's keyring, if the user chose that once."""

    async def run(application: Application) -> object:
        from wallet.intents import AskStatus, Status, Unlock

        status = await application.signing.ask(AskStatus(), Status)
        if status.remembered and not status.keys_open:
            status = await application.signing.ask(Unlock(None), Status)
            _look(application)
        return status

    return run


def lock() -> Wish:
    """Close the keys and the allowance: thumbs are only collected until the passphrase comes."""

    async def run(application: Application) -> object:
        from wallet.intents import Done, Lock

        done = await application.signing.ask(Lock(), Done)
        _look(application)
        return done

    return run


def renew(passphrase: str, days: int = RENEWED_DAYS) -> Wish:
    """Open the allowance of every account for some days; 0 ends it and needs no passphrase -> Status."""

    async def run(application: Application) -> object:
        from wallet.intents import AskStatus, OpenAllowance, Status, Unlock

        if days:
            await application.signing.ask(Unlock(passphrase), Status)
        status = await application.signing.ask(AskStatus(), Status)
        times = await _practice_times(application)
        for account in status.accounts:
            if "active" in account.keys:
                wish = OpenAllowance(account.name, days, passphrase if days else None, times)
                status = await application.signing.ask(wish, Status)
        _look(application)
        return status

    return run


def limits() -> Wish:
    """The wallet's limits and what is spent -> rows of words."""

    async def run(application: Application) -> list[dict[str, object]]:
        return await application.views.limit_rows()

    return run


def set_limits(account: str, asset: str, changes: dict[str, str], passphrase: str) -> Wish:
    """Change limits, each written like `0.500`."""

    async def run(application: Application) -> object:
        from app.services.change_limits import change_limits
        from wallet.intents import Status, Unlock

        await application.signing.ask(Unlock(passphrase), Status)
        status = await change_limits(application.signing, account, asset, changes, passphrase)
        _look(application)
        return status

    return run


def add_account(new: NewAccount) -> Wish:
    """Take a Hive account in -> one or two sentences on what it can do now."""

    async def run(application: Application) -> str:
        from app.services.connect_hive import Keys

        if new.visibility:
            application.settings.change({"visibility": new.visibility})
        keys = Keys(master_password=new.master_password) if new.master_password else Keys(wifs=list(new.wifs))
        sentence = await application.take_in.run(
            new.name,
            keys,
            new.passphrase,
            new=not application.folder.vault.exists(),
            days=new.days,
            device=application.seeded_device(new.name),
        )
        _look(application)
        return sentence

    return run


def log_in(new: NewLogin) -> Wish:
    """Log in at a PeerTube server -> how many likes stood there before. Raises Rejected (missing_two_factor)."""

    async def run(application: Application) -> int:
        plain = application.practice.hosts if application.practice else ()
        address = f"http://{new.address}" if new.address in plain else new.address
        application.peertube.trust(address)
        payer = application.views.only_account("")
        connected = await application.connect_peertube.login(
            address, new.username, new.password, new.code or None, payer
        )
        if application.lock.take("the window"):
            await application.collect.run_once()
        _look(application)
        return sum(application.connect_peertube.stood_before(connected.id).values())

    return run


def login_words() -> Wish:
    """What a password means at PeerTube, and the servers of a practice world -> (sentence, hosts)."""

    async def run(application: Application) -> tuple[str, tuple[str, ...]]:
        from app.services.connect_peertube import LOGIN_NOTICE

        return LOGIN_NOTICE, application.practice.hosts if application.practice else ()

    return run


def _decided(decide: Callable[[Application], list[int]]) -> Wish:
    async def run(application: Application) -> list[int]:
        moved = decide(application)
        if moved:
            application.runner.scheduler.nudge()
        return moved

    return run


async def _practice_times(application: Application) -> tuple[str, str] | None:
    """What time it is in the practice world; a real account's allowance goes by the computer's own clock."""
    if application.practice is None:
        return None
    first, second = (await application.hive.head()).head_times
    return first.strftime(CHAIN_TIME), second.strftime(CHAIN_TIME)


def _look(application: Application) -> None:
    application.page.look_again()
    application.runner.scheduler.nudge()
