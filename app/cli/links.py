"""`capillary link | unlink | links | host check`: a creator's channels elsewhere, what proves them, who gets what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from app.cli.output import JSON_OPTION, NEEDS_PERSON, REFUSED, rows_table, say, show
from app.cli.secrets import PASSPHRASE_FD
from app.cli.session import with_application, with_wallet

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.domain.content import ChannelId
    from app.services.check_host import HostCheck
    from app.services.link_channel import Signed
    from app.services.link_views import LinkView

LOOK_EVERY = 3.0
"""One Hive block."""
host = typer.Typer(help="For who runs a server: its DNS record and share of gifts.", no_args_is_help=True)
CHANNEL = typer.Argument(help="Link of your channel, profile or site; a link of one of your works serves, too.")
ACCOUNT = typer.Option("", "--account", help="Which of your Hive accounts; needed if there are several.")
NO_WAIT = typer.Option(False, "--no-wait", help="End once it is sent; it is followed when the program runs next.")


def link(
    context: typer.Context,
    url: str = CHANNEL,
    account: str = ACCOUNT,
    split: list[str] = typer.Option([], "--split", help="Who else gets a part: bob=3 (parts) or bob=10% (a fee)."),
    no_splits: bool = typer.Option(False, "--no-splits", help="Take the splits of this link away."),
    share: int = typer.Option(None, "--share", help="For hosts: per cent of gifts, 0 to 100.", show_default=False),
    no_wait: bool = NO_WAIT,
    passphrase_fd: int = PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Say on Hive that a channel elsewhere is yours. It counts once the channel carries the words that are shown.

    Splits and share of a link that stands stay as they are unless you give others.

    Example: capillary link https://tube.example/c/carol --split carol=3 --split nina=1
    """

    async def work(application: Application, passphrase: str) -> tuple[Signed, LinkView | None]:
        from app.domain.creators.splits import checked, typed_split

        chosen = checked([typed_split(one) for one in split]) if split or no_splits else None
        name = _account(application, account)
        channel = await _channel(application, url)
        signed = await application.links.sign.link(name, channel, passphrase, chosen, share)
        return signed, await _afterwards(application, signed, name, channel, wait=not no_wait)

    signed, view = with_wallet(context, passphrase_fd, work, as_json=as_json)
    show(_signed(signed, view), as_json, lambda: _tell_signed(signed, view))
    if view is not None and not view.words_there:
        raise typer.Exit(NEEDS_PERSON)


def unlink(
    context: typer.Context,
    url: str = CHANNEL,
    account: str = ACCOUNT,
    no_wait: bool = NO_WAIT,
    passphrase_fd: int = PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Take a link back: gifts for the channel wait from then on.

    Example: capillary unlink https://tube.example/c/carol
    """

    async def work(application: Application, passphrase: str) -> Signed:
        name = _account(application, account)
        channel = await _channel(application, url)
        signed = await application.links.sign.unlink(name, channel, passphrase)
        if not no_wait:
            await _landed(application, signed)
            await application.links.prove.look_again(name, channel)
        return signed

    signed = with_wallet(context, passphrase_fd, work, as_json=as_json)
    show(_signed(signed, None), as_json, lambda: say(f"The link to {signed.url} is withdrawn."))


def links(
    context: typer.Context,
    check: bool = typer.Option(False, "--check", help="Look at every channel now, not only at what is due."),
    as_json: bool = JSON_OPTION,
) -> None:
    """Show links: yours, and those of others that your gifts go to; what proves them, and what is missing.

    Example: capillary links --check
    """

    async def work(application: Application) -> list[LinkView]:
        from app.domain.content import ChannelId

        for account in application.accounts.all():
            await application.links.prove.claims(account.name)
        if check:
            for view in await application.links.views.all():
                await application.links.prove.check(view.account, ChannelId.parse(view.channel))
        return await application.links.views.all()

    found = with_application(context, work, as_json=as_json)
    show([as_row(view) for view in found], as_json, lambda: _tell_links(found))


@host.command("check", epilog="Example: capillary host check tube.example")
def check_host(
    context: typer.Context,
    name: str = typer.Argument(help="The host, such as tube.example."),
    account: str = ACCOUNT,
    as_json: bool = JSON_OPTION,
) -> None:
    """Show a host's DNS record and the share of gifts that counts now."""

    async def work(application: Application) -> HostCheck:
        known = [one.name for one in application.accounts.all()]
        meant = account or (known[0] if len(known) == 1 else "")
        return await application.links.host.run(name, meant)

    found = with_application(context, work, as_json=as_json)
    show(_host_row(found), as_json, lambda: _tell_host(found))
    if found.problem:
        raise typer.Exit(REFUSED)


def as_row(view: LinkView) -> dict[str, Any]:
    """One link for programs."""
    from app.services.views import MOMENT

    return {
        "account": view.account,
        "channel": view.channel,
        "url": view.url,
        "name": view.name,
        "own": view.own,
        "state": view.state.value,
        "message": view.sentence,
        "words": view.words_there,
        "link": view.link_there,
        "under_way": view.under_way,
        "named": list(view.named),
        "paste": view.paste,
        "record_name": view.record_name,
        "record": view.record,
        "evidence": {
            "text": view.text,
            "place": view.place,
            "sha256": view.digest,
            "seen_at": view.seen_at.strftime(MOMENT) if view.seen_at else None,
        },
        "checked_at": view.checked_at.strftime(MOMENT),
        "next_at": view.next_at.strftime(MOMENT),
        "splits": [split.as_json() for split in view.splits],
        "share": view.share,
        "host": {"account": view.host.account, "share": view.host.share} if view.host else None,
    }


def _account(application: Application, chosen: str) -> str:
    from app.errors import NotConnected

    names = [account.name for account in application.accounts.all() if not account.watch]
    if chosen or len(names) == 1:
        return chosen or names[0]
    if not names:
        raise NotConnected("No account with keys is connected here; add one with `capillary account add`.")
    raise NotConnected(f"Say which account with --account: {', '.join(names)}.")


async def _channel(application: Application, url: str) -> ChannelId:
    return await application.links.find.run(url, application.peertube.known_hosts())


async def _afterwards(
    application: Application, signed: Signed, account: str, channel: ChannelId, *, wait: bool
) -> LinkView | None:
    """Follow it into an irreversible block, then look at both sides."""
    if not wait:
        return None
    await _landed(application, signed)
    await application.links.prove.check(account, channel)
    found = [view for view in await application.links.views.of(account) if view.channel == str(channel)]
    return found[0] if found else None


async def _landed(application: Application, signed: Signed) -> None:
    """Wait until it is known what became of it."""
    alone = application.lock.take("capillary link")
    try:
        while application.links.sign.is_open(signed.transaction_id):
            if alone:
                await application.links.sign.follow()
            await application.clock.sleep(LOOK_EVERY)
    finally:
        if alone:
            application.lock.release()


def _signed(signed: Signed, view: LinkView | None) -> dict[str, Any]:
    found: dict[str, Any] = {
        "transaction_id": signed.transaction_id,
        "url": signed.url,
        "mirrored": signed.mirrored,
        "why_not": signed.why_not,
    }
    return found | ({"link": as_row(view)} if view is not None else {})


def _tell_signed(signed: Signed, view: LinkView | None) -> None:
    say(f"Signed and sent: {signed.url}")
    if signed.why_not:
        say(signed.why_not)
    if view is None:
        return
    _tell_link(view)
    from app.services.link_views import preview

    parts = ", ".join(f"@{leg.to} {leg.amount}" for leg in preview(view.account, view.splits, view.host))
    say(f"Of 0.050 HBD: {parts}")


def _tell_links(found: list[LinkView]) -> None:
    if not found:
        say("No links yet. Say that a channel is yours with: capillary link URL")
        return
    rows = [
        {
            "account": f"@{view.account}",
            "channel": view.url,
            "words": "yes" if view.words_there else "no",
            "link": view.under_way or ("yes" if view.link_there else "no"),
            "state": view.state.value.replace("_", " "),
            "checked": f"{view.checked_at:%Y-%m-%d %H:%M}",
        }
        for view in found
    ]
    rows_table("Links", rows)
    for view in found:
        if view.own and not (view.words_there and view.link_there):
            _tell_link(view)


def _tell_link(view: LinkView) -> None:
    say(f"{view.url}: {view.sentence}")
    if not view.words_there:
        say(f"  Paste into {view.where}: {view.paste}")
        if view.record:
            say(f"  or as a TXT record at {view.record_name}: {view.record}")


def _host_row(found: HostCheck) -> dict[str, Any]:
    return {
        "host": found.host,
        "record_name": found.record_name,
        "record": found.record,
        "answers": [
            {"service": name, "texts": None if texts is None else list(texts)} for name, texts in found.answers
        ],
        "account": found.account or None,
        "linked": found.linked,
        "share_asked": found.asked,
        "share": found.share,
        "share_rises_in_seconds": None if found.share_in is None else int(found.share_in.total_seconds()),
        "message": found.problem,
    }


def _tell_host(found: HostCheck) -> None:
    say(f"TXT record at {found.record_name}: {found.record or 'v=capillary1; account=YOUR-ACCOUNT'}")
    for service, texts in found.answers:
        said = "does not answer" if texts is None else " | ".join(texts) or "has no record"
        say(f"  The {service} says: {said}")
    if found.problem:
        say(found.problem)
    if found.account:
        say(f"Account: @{found.account}; its link asks for {found.asked} %; {found.share} % counts now.")
    if found.share_in is not None:
        say(f"The rest counts in {found.share_in.days} days and {found.share_in.seconds // 3600} hours.")
