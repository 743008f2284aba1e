"""Wishes about where thumbs come from, which nodes are asked, and what holds for single creators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.wishes.kinds import Wish

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.domain.tips.rules import CreatorRule
    from app.services.wallet_page import NodesView, PeerTubeView


def peertube_view() -> Wish:
    """The PeerTube accounts -> PeerTubeView."""

    async def run(application: Application) -> PeerTubeView:
        return application.wallet.views.peertube()

    return run


def log_out(number: int) -> Wish:
    """End a PeerTube session there and forget the account here -> whether the server answered."""

    async def run(application: Application) -> bool:
        ended = await application.connect_peertube.logout(number)
        application.page.look_again()
        return ended

    return run


def pay_from(number: int, payer: str) -> Wish:
    """Let another Hive account pay for the thumbs of a PeerTube account -> PeerTubeView."""

    async def run(application: Application) -> PeerTubeView:
        named = application.views.only_account(payer)
        application.peertube_store.pay_from(number, named)
        return application.wallet.views.peertube()

    return run


def nodes(*, ask: bool) -> Wish:
    """The list of Hive nodes, as it stands or as each answers now -> NodesView."""

    async def run(application: Application) -> NodesView:
        return await application.wallet.nodes.examined() if ask else application.wallet.nodes.as_known()

    return run


def add_node(url: str, operator: str) -> Wish:
    """Ask one more node from now on -> NodesView."""

    async def run(application: Application) -> NodesView:
        return application.wallet.nodes.add(url, operator)

    return run


def remove_node(url: str) -> Wish:
    """Ask a node no more -> NodesView."""

    async def run(application: Application) -> NodesView:
        return application.wallet.nodes.remove(url)

    return run


def move_node(url: str, by: int) -> Wish:
    """Put a node higher (-1) or lower (1) in the list -> NodesView."""

    async def run(application: Application) -> NodesView:
        return application.wallet.nodes.move(url, by)

    return run


def reset_nodes() -> Wish:
    """The list that comes with the program -> NodesView."""

    async def run(application: Application) -> NodesView:
        return application.wallet.nodes.reset()

    return run


def rules() -> Wish:
    """What holds for single creators -> list[CreatorRule]."""

    async def run(application: Application) -> list[CreatorRule]:
        return application.creator_rules.all()

    return run


def set_rule(rule: CreatorRule) -> Wish:
    """Add or replace the rule of a channel -> list[CreatorRule]."""

    async def run(application: Application) -> list[CreatorRule]:
        application.creator_rules.set(rule)
        application.page.look_again()
        return application.creator_rules.all()

    return run


def remove_rule(channel: str) -> Wish:
    """Forget the rule of a channel -> list[CreatorRule]."""

    async def run(application: Application) -> list[CreatorRule]:
        application.creator_rules.remove(channel)
        application.page.look_again()
        return application.creator_rules.all()

    return run


def find_creator(text: str) -> Wish:
    """The channel of a link or an id -> (channel id, name). Refused with BadLink, BadId; asks no network."""

    async def run(application: Application) -> tuple[str, str]:
        return application.creator_rules.creator(text, application.peertube.known_hosts())

    return run


def channels() -> Wish:
    """Channels that were thanked or promised something -> list of (channel id, name)."""

    async def run(application: Application) -> list[tuple[str, str]]:
        return application.wallet.views.channels()

    return run
