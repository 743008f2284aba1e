"""`capillary account make`: a pocket-money account, signed by the main account in its own wallet."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import typer

from app.cli.accounts import choose_visibility
from app.cli.output import JSON_OPTION, NEEDS_PERSON, say, show
from app.cli.secrets import PASSPHRASE_FD, ask_for_vault
from app.cli.session import new_vault_told, with_application

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.domain.pocket import PocketWish
    from app.services.make_pocket import MakePocket, PocketPlan
    from wallet.money import Amount

LOOK_EVERY = 3.0
"""One Hive block."""
FEW_SENDINGS = 10


def make(
    context: typer.Context,
    name: str = typer.Argument(help="Name of the new account, such as alice.tips."),
    main: str = typer.Option(help="Your main account: it pays, lends and owns; its keys never come here."),
    first: str = typer.Option("5.000 HBD", "--first", help="First money; 0 for none."),
    monthly: str = typer.Option("0.000 HBD", "--monthly", help="Standing order of 12 months, the first at once."),
    sendings: int = typer.Option(30, "--sendings", min=1, max=1000, help="Free sendings a day to lend credits for."),
    power_up: bool = typer.Option(False, "--power-up", help="Give it 15 HIVE of power instead of a loan of credits."),
    backup: Path = typer.Option(None, "--backup", help="Where the backup of its keys goes.", show_default=False),
    visibility: str = typer.Option("", "--visibility", help="Who may see what you thank for: open or quiet."),
    days: int = typer.Option(7, "--allow-days", min=0, max=90, help="Days for which gifts go out without asking."),
    no_wait: bool = typer.Option(False, "--no-wait", help="End after the link; the same command goes on later."),
    passphrase_fd: int = PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Make an account that holds only pocket money. Its keys are made here and backed up first.

    Your main account signs the rest in its own wallet, by link or QR code. The same command goes on where it ended.

    Example: capillary account make alice.tips --main alice --first 5.000 --backup ~/alice.tips.json
    """
    screen = _Screen(as_json)

    async def work(application: Application) -> dict[str, object]:
        choose_visibility(visibility, application)
        place, service = _backup_place(backup, application.folder.path, name), application.make_pocket
        wish = await _wish(service, (name, main), _amounts(first, monthly), 0 if power_up else sendings)
        new = not application.folder.vault.exists()
        passphrase = ask_for_vault(passphrase_fd, new=new)
        plan = await service.prepare(wish, passphrase, place, new=new)
        if not await _follow(application, plan, screen, wait=not no_wait):
            return _facts(plan)
        sentence, left = await service.finish(plan, passphrase, days)
        return _facts(plan) | {"free_sendings_a_day": left, "message": sentence}

    with new_vault_told(context):
        made = with_application(context, work, as_json=as_json)
    show(made, as_json, lambda: screen.finish(made))
    if "message" not in made:
        raise typer.Exit(NEEDS_PERSON)


def _amounts(*texts: str) -> list[Amount]:
    """As people type them: `5`, `5.000 HBD` and `5.000-HBD` alike. Raises MoneyError."""
    from app.domain.typed_amount import typed_amount
    from wallet.money import Asset

    return [typed_amount(re.sub("-(?=[A-Za-z])", " ", text), Asset.HBD) for text in texts]


async def _wish(service: MakePocket, names: tuple[str, str], amounts: list[Amount], sendings: int) -> PocketWish:
    """`names` are those of the new and of the main account. Raises NotConnected if there is no such main account."""
    from app.domain.pocket import PocketWish, credits_for

    return PocketWish(*names, amounts[0], amounts[1], credits_for(sendings, await service.transfer_cost(names[1])))


def _facts(plan: PocketPlan) -> dict[str, object]:
    """What programs are told, whether it is signed by then or not; `operations` are those of each link."""
    asked = [one for one in (plan.operations, plan.loan) if one]
    wish = plan.wish
    return {"account": wish.name, "main": wish.main, "backup": plan.backup, "links": plan.links, "operations": asked}


def _backup_place(chosen: Path | None, folder: Path, name: str) -> Path:
    if chosen is not None:
        return chosen.expanduser().absolute()
    places = (folder / f"backup-{name}{number}.json" for number in ("", *(f"-{count}" for count in range(2, 1000))))
    return next(place for place in places if not place.exists()).absolute()


async def _follow(application: Application, plan: PocketPlan, screen: _Screen, *, wait: bool) -> bool:
    """Show the link that is due and look every block, until the account can send; False if that is not waited for."""
    from app.services.make_pocket import Stage

    screen.introduce(plan)
    shown: set[Stage] = set()
    while (stage := await application.make_pocket.stage(plan)) is not Stage.READY:
        if stage not in shown:
            shown.add(stage)
            screen.due(plan, bare=stage is Stage.BARE)
            if not wait:
                return False
            screen.tell("Waiting for it on the chain. Ctrl+C ends the waiting; the same command goes on later.")
        await application.clock.sleep(LOOK_EVERY)
    return True


class _Screen:
    """What a person reads meanwhile: on standard output, or beside it where that carries JSON."""

    def __init__(self, as_json: bool) -> None:
        self._aside = as_json

    def tell(self, sentence: str) -> None:
        """One line."""
        say(sentence, aside=self._aside)

    def introduce(self, plan: PocketPlan) -> None:
        """What is done, and what the account will be able to do."""
        if plan.backup:
            self.tell(f"The keys are in the vault and in a checked backup: {plan.backup}")
            self.tell("Copy that file to another place; it opens with the passphrase of the vault.")
        else:
            self.tell("The keys are in the vault and backed up since an earlier try; it goes on from there.")
        price = f"It costs {plan.fee}." if plan.fee else "It costs nothing: your account has a ticket for it."
        self.tell(f"@{plan.wish.name} will have about {plan.sendings} free sendings a day. {price}")

    def due(self, plan: PocketPlan, *, bare: bool) -> None:
        """The link that is to be signed next."""
        if not bare:
            self._ask_for(plan.operations, plan.link, "It makes the account.")
            return
        self.tell(f"@{plan.wish.name} is there, with the keys that were made here.")
        self._ask_for(plan.loan, plan.loan_link, "It lends the new account what free sendings are made of.")

    def finish(self, made: dict[str, object]) -> None:
        """How it came out, if it did."""
        if "message" not in made:
            return
        self.tell(str(made["message"]))
        left = int(str(made["free_sendings_a_day"]))
        warning = " That is few: lend it more credits, or power it up." if left < FEW_SENDINGS else ""
        self.tell(f"It has {left} free sendings a day.{warning}")

    def _ask_for(self, operations: list[tuple[str, dict[str, object]]], link: str, purpose: str) -> None:
        """One link, in words, as text and as a picture; the words are to be compared with those of the other wallet."""
        from wallet.offline import say_operations

        self.tell(f"Open this link in the wallet of your main account. {purpose} It asks for this:")
        for sentence in say_operations(operations):
            self.tell(f"  {sentence}")
        self.tell(link)
        self._draw(link)

    def _draw(self, link: str) -> None:
        stream = sys.stderr if self._aside else sys.stdout
        if stream.isatty():
            draw_code(link, stream, shutil.get_terminal_size().columns)


def draw_code(link: str, stream: TextIO, columns: int) -> None:
    """The link as a QR code of half blocks, to be read by the wallet of a phone; a sentence where it has no room."""
    import segno

    code = segno.make(link, error="l", micro=False)
    width = code.symbol_size()[0]
    if columns < width:
        stream.write(f"A terminal at least {width} columns wide shows the link as a QR code, too.\n")
        return
    code.terminal(stream, compact=True)
