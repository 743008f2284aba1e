"""What finds out who receives: works, channels, links."""

from __future__ import annotations

from app.bootstrap.ground import Ground
from app.services.check_host import CheckHost
from app.services.find_channel import FindChannel
from app.services.host_share import ReadHostShare
from app.services.link_channel import LinkChannel
from app.services.link_room import LinkRoom
from app.services.link_views import LinkViews
from app.services.outcomes import SettleOutcomes
from app.services.prove_links import ProveLinks
from app.services.prove_payee import ProvePayee
from app.services.read_platform_work import ReadPlatformWork
from app.services.read_work import ReadWork
from app.store.link_checks import LinkCheckStore


def reading(ground: Ground) -> ReadWork:
    """What a work says about itself."""
    return ReadWork(ground.peertube, ground.hive, ReadPlatformWork(ground.platforms, ground.channels))


def proving(ground: Ground) -> ProvePayee:
    """Who receives."""
    return ProvePayee(ground.links, ground.stores.payees, ground.clock)


def sharing(ground: Ground) -> ReadHostShare:
    """What hosts ask for."""
    return ReadHostShare(ground.names, ground.links, ground.clock)


def linking(ground: Ground, outcomes: SettleOutcomes) -> LinkRoom:
    """Both sides of links."""
    stores, clock, events = ground.stores, ground.clock, ground.events
    checks = LinkCheckStore(ground.database)

    def earns() -> bool:
        return ground.settings.now.earns

    sign = LinkChannel(
        ground.hive, ground.links, ground.signing, stores.accounts, stores.submissions, outcomes, clock, events
    )
    return LinkRoom(
        find=FindChannel(ground.platforms, reading(ground)),
        sign=sign,
        prove=ProveLinks(
            ground.links, ground.channels, proving(ground), checks, stores.accounts, clock, events, earns
        ),
        views=LinkViews(stores.accounts, checks, ground.links, sign, sharing(ground)),
        host=CheckHost(ground.names, ground.links, clock),
    )
