"""`capillary limits`: what the wallet may spend, and for how long without asking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from app.cli.output import JSON_OPTION, rows_table, say, show
from app.cli.secrets import PASSPHRASE_FD, ask_for_vault
from app.cli.session import unlock, with_application, with_wallet

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.services.share_pot import PotStanding

app = typer.Typer(
    help="Limits of spending, kept by the wallet itself.",
    epilog="Example: capillary limits --json",
    invoke_without_command=True,
)
Rows = tuple[list[dict[str, str | None]], list[dict[str, object]]]
ACCOUNT = typer.Option("", "--account", help="Hive account; the only one if there is one.", show_default=False)


@app.callback()
def limits(context: typer.Context, passphrase_fd: int = PASSPHRASE_FD, as_json: bool = JSON_OPTION) -> None:
    """Show every limit, what is spent, and until when gifts go out without asking. They are sealed in the vault."""
    if context.invoked_subcommand is not None:
        return

    async def work(application: Application) -> Rows:
        if await application.views.is_sealed():
            await unlock(application, ask_for_vault(passphrase_fd))
        return await application.views.limit_facts(), await application.views.limit_rows()

    facts, rows = with_application(context, work, as_json=as_json)

    def text() -> None:
        if not rows:
            say("No account yet, so nothing can be spent. Add one with: capillary account add NAME")
            return
        rows_table("Limits (UTC days and months)", rows)

    show(facts, as_json, text)


@app.command("set", epilog="Example: capillary limits set --per-day 0.500 --per-month 10.000")
def set_limits(
    context: typer.Context,
    account: str = ACCOUNT,
    asset: str = typer.Option("HBD", "--asset", help="HBD or HIVE."),
    per_tip: str = typer.Option("", "--per-tip", help="Most for one tip.", show_default=False),
    per_creator_day: str = typer.Option(
        "", "--per-creator-day", help="Most for one creator a day.", show_default=False
    ),
    per_day: str = typer.Option("", "--per-day", help="Most for one day.", show_default=False),
    per_month: str = typer.Option("", "--per-month", help="Most for one month.", show_default=False),
    passphrase_fd: int = PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Change limits. Raising one needs the passphrase, which goes to the wallet itself."""
    changes = {"per_tip": per_tip, "per_creator_day": per_creator_day, "per_day": per_day, "per_month": per_month}

    async def work(application: Application, passphrase: str) -> None:
        from app.services.change_limits import change_limits

        name = application.views.only_account(account)
        await change_limits(application.signing, name, asset, changes, passphrase)

    with_wallet(context, passphrase_fd, work, as_json=as_json)
    show({"changed": True}, as_json, lambda: say("The limits are changed and sealed."))


@app.command(epilog="Example: capillary limits allow --days 7")
def allow(
    context: typer.Context,
    days: int = typer.Option(7, "--days", min=0, max=90, help="0 ends the allowance at once."),
    account: str = ACCOUNT,
    passphrase_fd: int = PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Let gifts within the limits go out without asking, for some days."""

    async def work(application: Application, passphrase: str) -> None:
        from wallet.intents import OpenAllowance, Status

        name = application.views.only_account(account)
        await application.signing.ask(OpenAllowance(name, days, passphrase if days else None), Status)

    with_wallet(context, passphrase_fd, work, as_json=as_json)
    sentence = f"Gifts within the limits go out without asking for {days} days." if days else "Every gift waits now."
    show({"days": days}, as_json, lambda: say(sentence))


@app.command(epilog="Example: capillary limits pot 5.000")
def pot(
    context: typer.Context,
    amount: str = typer.Argument("", help="An amount a month; without one the pot is shown.", show_default=False),
    account: str = ACCOUNT,
    passphrase_fd: int = PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Give by a pot a month, or show it.

    Everything thanked in a month shares the pot in equal parts, a fifth of it at most, and goes from the 1st of the
    next month on. The amount is the limit of a month. `capillary settings set pricing each` ends it.
    """

    async def show_it(application: Application) -> PotStanding:
        if await application.views.is_sealed():
            await unlock(application, ask_for_vault(passphrase_fd))
        return await application.promises.pot.standing(application.views.only_account(account))

    async def choose(application: Application, passphrase: str) -> PotStanding:
        from app.domain.typed_amount import typed_amount
        from wallet.money import Asset

        wanted = typed_amount(amount, Asset(application.settings.now.asset))
        await application.promises.pot.choose(application.views.only_account(account), wanted, passphrase)
        return await show_it(application)

    if amount:
        found = with_wallet(context, passphrase_fd, choose, as_json=as_json)
    else:
        found = with_application(context, show_it, as_json=as_json)
    value = _pot_row(found)
    no = "Each thumb gives the same; a pot a month is chosen with: capillary limits pot 5.000"
    show(value, as_json, lambda: say(found.sentence if found.chosen or found.thanks else no))


def _pot_row(found: PotStanding) -> dict[str, object]:
    return {
        "account": found.account,
        "chosen": found.chosen,
        "pot": str(found.pot),
        "thanks": found.thanks,
        "each": str(found.each),
        "goes_from": f"{found.goes_from:%Y-%m-%d}",
        "message": found.sentence,
    }
