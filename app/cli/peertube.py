"""`capillary peertube`: the PeerTube accounts whose likes become gifts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from app.cli.foresight import foresee
from app.cli.output import JSON_OPTION, rows_table, say, show
from app.cli.secrets import PASSWORD_FD, ask
from app.cli.session import with_application

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.domain.foresight import Foresight
    from app.services.connect_peertube import Connected

app = typer.Typer(help="PeerTube accounts whose likes become gifts.", no_args_is_help=True)


@app.command(epilog="Example: capillary --practice peertube login tube.localhost:8123 alice --pays-from alice.pocket")
def login(
    context: typer.Context,
    address: str = typer.Argument(help="Address of the PeerTube server, such as tube.example."),
    username: str = typer.Argument(help="Your user name there."),
    pays_from: str = typer.Option("", "--pays-from", help="Hive account that pays; the only one if there is one."),
    otp: str = typer.Option(
        None, "--otp", help="Code of the second factor, if the account has one.", show_default=False
    ),
    password_fd: int = PASSWORD_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Log in, once there is a Hive account that pays.

    The password goes to this server only and is not kept; what the session allows is said first.
    """
    async def work(application: Application) -> tuple[Connected, int, Foresight | None]:
        hive_account = application.views.only_account(pays_from)
        password = _password(application, address, username, password_fd)
        may_ask = otp is None and password_fd is None
        connected = await _log_in(application, (address, username, password, otp, hive_account), may_ask=may_ask)
        if application.lock.take("command line"):
            await application.collect.run_once()
        before = sum(application.connect_peertube.stood_before(connected.id).values())
        return connected, before, await foresee(application, connected.id) if before else None

    connected, before, foresight = with_application(context, work, as_json=as_json)

    def text() -> None:
        say(f"Connected {connected.username} at {connected.base_url}. New likes become gifts from now on.")
        say(foresight.sentence if foresight else f"You liked {before} works before.")
        say("None of them is paid without asking.")

    facts = {"id": connected.id, "server": connected.base_url, "user": connected.username, "liked_before": before}
    if foresight:
        facts["makers"] = {one.name.lower(): count for one, count in foresight.found.items()}
    show(facts, as_json, text)


def _password(application: Application, address: str, username: str, descriptor: int | None) -> str:
    """Asked for once it is known that the server can be there, and said what it is for. Raises NotConnected."""
    from app.services.connect_peertube import LOGIN_NOTICE
    from app.services.earlier_world import of_this_world

    of_this_world(application.practice, address)
    application.peertube.trust(address)
    say(LOGIN_NOTICE, aside=True)
    return ask(f"Password of {username} at {address}", descriptor)


async def _log_in(
    application: Application, login_with: tuple[str, str, str, str | None, str], *, may_ask: bool
) -> Connected:
    from integrations.errors import Rejected

    address, username, password, otp, payer = login_with
    login_at = application.connect_peertube.login
    try:
        return await login_at(address, username, password, otp, payer)
    except Rejected as error:
        if error.code != "missing_two_factor" or not may_ask:
            raise
    code: str = typer.prompt("Code of the second factor", err=True)
    return await login_at(address, username, password, code, payer)


@app.command(epilog="Example: capillary peertube logout 1")
def logout(
    context: typer.Context,
    account: int = typer.Argument(help="Number of the account, as `capillary peertube list` shows it."),
    as_json: bool = JSON_OPTION,
) -> None:
    """End the session there and forget the account here. Tips stay."""

    async def work(application: Application) -> bool:
        return await application.connect_peertube.logout(account)

    ended = with_application(context, work, as_json=as_json)
    sentence = (
        "The session is ended."
        if ended
        else "The account is forgotten here; the server did not answer, so its session ends by itself."
    )
    show({"ended": ended}, as_json, lambda: say(sentence))


@app.command("list", epilog="Example: capillary peertube list")
def list_accounts(context: typer.Context, as_json: bool = JSON_OPTION) -> None:
    """Show the connected PeerTube accounts."""

    async def work(application: Application) -> list[dict[str, object]]:
        return [
            {
                "number": account.id,
                "server": account.base_url,
                "user": account.username,
                "pays_from": account.pays_from,
                "state": account.state,
                "likes": len(account.known),
                "bytes_today": account.received_on(application.clock.now()),
            }
            for account in application.peertube_store.all()
        ]

    rows = with_application(context, work, as_json=as_json)

    def text() -> None:
        if not rows:
            say("No PeerTube account yet. Log in with: capillary peertube login SERVER USER")
            return
        rows_table("PeerTube accounts", rows)

    show(rows, as_json, text)
