"""`capillary patrons`: recurring gifts that the chain itself pays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from app.cli.output import JSON_OPTION, rows_table, say, show
from app.cli.secrets import PASSPHRASE_FD
from app.cli.session import with_application, with_wallet

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from app.bootstrap import Application
    from app.domain.tips.patron import Order, PatronOrder
    from app.services.patrons import PatronCost, PatronStanding, PatronView

app = typer.Typer(help="Recurring gifts, which the chain itself pays.", no_args_is_help=True)
LOOK_EVERY = 3.0
"""One Hive block."""
ACCOUNT = typer.Option("", "--account", help="Hive account; the only one if there is one.", show_default=False)
CREATOR = typer.Argument(help="Link of a channel that has joined, or of a Hive account's page.")
RECEIVER = typer.Argument(help="Hive account that receives, as `capillary patrons list` shows it.")
AMOUNT = typer.Argument(help="What each payment gives, such as 1.000.")
EVERY = typer.Option("monthly", "--every", help="daily, weekly or monthly (30 days).")
TIMES = typer.Option(12, "--times", help="How many payments; the last within two years.")
NUMBER = typer.Option(0, "--number", help="Which one, where there are several to one receiver.")
COST_ONLY = typer.Option(False, "--cost", help="Only show what it would cost.")
NO_WAIT = typer.Option(False, "--no-wait", help="End once it is sent; it is followed when the program runs next.")


@app.command("list", epilog="Example: capillary patrons list")
def list_patrons(context: typer.Context, account: str = ACCOUNT, as_json: bool = JSON_OPTION) -> None:
    """Show recurring gifts.

    With the next payment, what they give in a year, and what could not be paid.
    """

    async def work(application: Application) -> PatronStanding:
        return await application.promises.patrons.standing(application.views.only_account(account))

    found = with_application(context, work, as_json=as_json)
    show(_standing(found), as_json, lambda: _tell(found))


@app.command(epilog="Example: capillary patrons start https://tube.example/c/carol 1.000 --every monthly --times 12")
def start(
    context: typer.Context,
    creator: str = CREATOR,
    amount: str = AMOUNT,
    every: str = EVERY,
    times: int = TIMES,
    account: str = ACCOUNT,
    cost: bool = COST_ONLY,
    no_wait: bool = NO_WAIT,
    passphrase_fd: int = PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Begin a recurring gift.

    The first payment is made at once. The chain takes the resource credits of all payments when it begins; `--cost`
    shows them first.
    """

    async def priced(application: Application) -> PatronCost:
        name = application.views.only_account(account)
        channel = await application.links.find.run(creator, application.peertube.known_hosts())
        return await application.promises.patrons.cost(name, channel, _order(application, amount, every, times))

    _sign(context, priced, passphrase_fd, as_json, cost_only=cost, wait=not no_wait)


@app.command(epilog="Example: capillary patrons change carol 2.000 --every monthly --times 12")
def change(
    context: typer.Context,
    receiver: str = RECEIVER,
    amount: str = AMOUNT,
    every: str = EVERY,
    times: int = TIMES,
    number: int = NUMBER,
    account: str = ACCOUNT,
    cost: bool = COST_ONLY,
    no_wait: bool = NO_WAIT,
    passphrase_fd: int = PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Change a recurring gift that runs.

    Nothing is paid at once. Where the rhythm stays, the next date stays, too.
    """

    async def priced(application: Application) -> PatronCost:
        name = application.views.only_account(account)
        order = _order(application, amount, every, times)
        return await application.promises.patrons.cost_of_change(name, receiver.removeprefix("@"), number, order)

    _sign(context, priced, passphrase_fd, as_json, cost_only=cost, wait=not no_wait)


@app.command(epilog="Example: capillary patrons stop carol")
def stop(
    context: typer.Context,
    receiver: str = RECEIVER,
    number: int = NUMBER,
    account: str = ACCOUNT,
    no_wait: bool = NO_WAIT,
    passphrase_fd: int = PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """End a recurring gift. What was paid stays paid."""

    async def work(application: Application, passphrase: str) -> str:
        name = application.views.only_account(account)
        signed = await application.promises.patrons.stop(name, receiver.removeprefix("@"), number, passphrase)
        await _afterwards(application, signed, wait=not no_wait)
        return signed

    signed = with_wallet(context, passphrase_fd, work, as_json=as_json)
    show({"transaction_id": signed}, as_json, lambda: say(f"The recurring gift to {receiver} ends."))


def _sign(
    context: typer.Context,
    priced: Callable[[Application], Awaitable[PatronCost]],
    passphrase_fd: int,
    as_json: bool,
    *,
    cost_only: bool,
    wait: bool,
) -> None:
    if cost_only:
        cost = with_application(context, priced, as_json=as_json)
        show(_cost(cost), as_json, lambda: _tell_cost(cost))
        return

    async def work(application: Application, passphrase: str) -> tuple[PatronCost, str]:
        cost = await priced(application)
        signed = await application.promises.patrons.sign(cost, passphrase)
        await _afterwards(application, signed, wait=wait)
        return cost, signed

    cost, signed = with_wallet(context, passphrase_fd, work, as_json=as_json)

    def text() -> None:
        _tell_cost(cost)
        say(f"Signed and sent: {signed}")

    show({"transaction_id": signed, **_cost(cost)}, as_json, text)


def _order(application: Application, amount: str, every: str, times: int) -> Order:
    from app.domain.tips.patron import Order, Rhythm
    from app.domain.typed_amount import typed_amount
    from app.errors import BadPatron
    from wallet.money import Asset

    if every not in list(Rhythm):
        raise BadPatron("A recurring gift is daily, weekly or monthly.")
    asset = Asset(application.settings.now.asset)
    return Order(typed_amount(amount, asset), Rhythm(every).hours, times)


async def _afterwards(application: Application, signed: str, *, wait: bool) -> None:
    """Follow it until two nodes say what became of it."""
    if not wait:
        return
    alone = application.lock.take("capillary patrons")
    try:
        while application.promises.patrons.is_open(signed):
            if alone:
                await application.promises.patrons.follow()
            await application.clock.sleep(LOOK_EVERY)
    finally:
        if alone:
            application.lock.release()


def _cost(cost: PatronCost) -> dict[str, Any]:
    return {
        "account": cost.account,
        "receiver": cost.receiver,
        "number": cost.pair_id,
        "url": cost.url,
        "amount": str(cost.order.amount),
        "hours": cost.order.hours,
        "times": cost.order.executions,
        "yearly": str(cost.order.yearly),
        "credits_needed": cost.needed,
        "credits_held": cost.held,
        "sendings": cost.sendings,
        "affordable": cost.affordable,
    }


def _tell_cost(cost: PatronCost) -> None:
    order = cost.order
    say(f"{order.amount} to @{cost.receiver} every {order.hours // 24} days, {order.executions} times.")
    say(f"{order.yearly} a year.")
    enough = "" if cost.affordable else " That is more than the account holds now."
    say(f"Resource credits: as many as {cost.sendings} single gifts take, all at once.{enough}")


def _standing(found: PatronStanding) -> dict[str, Any]:
    from app.services.views import MOMENT

    return {
        "account": found.account,
        "running": [_row(one) for one in found.running],
        "starting": [_order_row(one) for one in found.starting],
        "refused": [_order_row(one) for one in found.refused],
        "dropped": [
            {"receiver": one.receiver, "url": one.url, "at": one.at.strftime(MOMENT), "message": one.sentence}
            for one in found.dropped
        ],
        "yearly": [str(amount) for amount in found.yearly],
    }


def _row(one: PatronView) -> dict[str, Any]:
    from app.services.views import MOMENT

    return {
        "receiver": one.receiver,
        "number": one.pair_id,
        "url": one.url,
        "amount": str(one.amount),
        "hours": one.hours,
        "remaining": one.remaining,
        "next_at": one.next_at.strftime(MOMENT),
        "yearly": str(one.yearly),
        "paid_last_year": str(one.paid),
        "failures": one.failures,
        "message": one.last_failure.sentence if one.last_failure else "",
        "under_way": one.under_way,
    }


def _order_row(one: PatronOrder) -> dict[str, Any]:
    return {
        "transaction_id": one.transaction_id,
        "kind": one.kind,
        "receiver": one.receiver,
        "number": one.pair_id,
        "url": one.url,
        "amount": str(one.amount),
        "reason": one.refused,
    }


def _tell(found: PatronStanding) -> None:
    if found.running:
        rows = [
            {
                "to": f"@{one.receiver}",
                "number": one.pair_id,
                "gives": str(one.amount),
                "every": f"{one.hours // 24} days",
                "next": f"{one.next_at:%Y-%m-%d}",
                "left": one.remaining,
                "a year": str(one.yearly),
                "": one.under_way,
            }
            for one in found.running
        ]
        rows_table("Recurring gifts", rows)
    else:
        say("No recurring gift runs.")
    for one in found.running:
        if one.last_failure:
            say(f"@{one.receiver}: {one.last_failure.sentence}")
    for dropped in found.dropped:
        say(f"@{dropped.receiver}: {dropped.sentence}")
    for order in found.starting:
        say(f"Under way: {order.amount} to @{order.receiver}.")
    for order in found.refused:
        say(f"Could not land: {order.kind} for @{order.receiver} ({order.refused or 'not seen in time'}).")
    if found.yearly:
        say(f"A year: {' + '.join(map(str, found.yearly))}.")
