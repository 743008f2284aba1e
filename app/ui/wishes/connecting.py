"""Wishes that bring accounts in: a Hive account that pays, a PeerTube account whose thumbs count."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish

if TYPE_CHECKING:
    from app.bootstrap import Application


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
    """What the login dialog asks. `payer` may be empty where only one account could pay."""

    address: str
    username: str
    password: str = field(repr=False)
    code: str = field(default="", repr=False)
    payer: str = ""


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
        application.page.look_again()
        return sentence

    return run


def log_in(new: NewLogin) -> Wish:
    """Log in at a PeerTube server -> how many likes stood there before. Raises Rejected (missing_two_factor)."""

    async def run(application: Application) -> int:
        plain = application.practice.hosts if application.practice else ()
        address = f"http://{new.address}" if new.address in plain else new.address
        application.peertube.trust(address)
        payer = application.first_run.notes_gifts.payer(new.payer)
        connected = await application.connect_peertube.login(
            address, new.username, new.password, new.code or None, payer
        )
        if application.lock.take("the window"):
            await application.collect.run_once()
        application.page.look_again()
        return sum(application.connect_peertube.stood_before(connected.id).values())

    return run


@dataclass(frozen=True, slots=True)
class LoginWords:
    """What a password means at PeerTube; and in a practice world its servers, and whom one can play there."""

    notice: str
    hosts: tuple[str, ...] = ()
    user: str = ""
    password: str = field(default="", repr=False)


def login_words() -> Wish:
    """What stands above the fields -> LoginWords."""

    async def run(application: Application) -> LoginWords:
        from app.services.connect_peertube import LOGIN_NOTICE
        from app.services.practice_players import play_words

        play = play_words(application.folder.world) if application.practice else None
        if application.practice is None or play is None:
            return LoginWords(LOGIN_NOTICE)
        return LoginWords(LOGIN_NOTICE, application.practice.hosts, play.user, play.user_password)

    return run
