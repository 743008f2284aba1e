"""Wishes of creators and of who runs a server: channels, their proofs, splits, shares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.domain.creators.splits import Split
    from app.services.check_host import HostCheck
    from app.services.link_views import LinkView


def own_links(*, look: bool = False) -> Wish:
    """The links of the accounts here -> list[LinkView]; `look` at those that are due first."""

    async def run(application: Application) -> list[LinkView]:
        if look:
            for account, channel in application.links.sign.landed():
                await application.links.prove.look_again(account, channel)
            await application.links.prove.look_at_own()
        return await _own(application)

    return run


def add_channel(account: str, url: str) -> Wish:
    """Find a channel and look at it; nothing is signed yet -> list[LinkView]."""

    async def run(application: Application) -> list[LinkView]:
        channel = await application.links.find.run(url, application.peertube.known_hosts())
        await application.links.prove.check(account, channel)
        return await _own(application)

    return run


def look_now(account: str, channel: str) -> Wish:
    """Look at a channel at once -> list[LinkView]."""

    async def run(application: Application) -> list[LinkView]:
        from app.domain.content import ChannelId

        await application.links.prove.check(account, ChannelId.parse(channel))
        return await _own(application)

    return run


def forget_channel(account: str, channel: str) -> Wish:
    """Take a channel off the list that was never signed for -> list[LinkView]."""

    async def run(application: Application) -> list[LinkView]:
        application.links.prove.forget(account, channel)
        return await _own(application)

    return run


def sign_link(
    account: str, channel: str, passphrase: str, splits: Sequence[Split] | None = None, share: int | None = None
) -> Wish:
    """Say on Hive that the channel is the account's; None leaves splits or share as they are -> list[LinkView]."""

    async def run(application: Application) -> list[LinkView]:
        from app.domain.content import ChannelId

        found = ChannelId.parse(channel)
        await application.links.sign.link(account, found, passphrase, splits, share)
        await application.links.prove.check(account, found)
        application.runner.scheduler.nudge()
        return await _own(application)

    return run


def withdraw_link(account: str, channel: str, passphrase: str) -> Wish:
    """Take a link back -> list[LinkView]."""

    async def run(application: Application) -> list[LinkView]:
        from app.domain.content import ChannelId

        await application.links.sign.unlink(account, ChannelId.parse(channel), passphrase)
        application.runner.scheduler.nudge()
        return await _own(application)

    return run


def check_host(host: str, account: str) -> Wish:
    """What a host's DNS record says and which share counts -> HostCheck."""

    async def run(application: Application) -> HostCheck:
        return await application.links.host.run(host, account)

    return run


async def _own(application: Application) -> list[LinkView]:
    return [view for view in await application.links.views.all() if view.own]
