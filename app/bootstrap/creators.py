"""What finds out who receives: works, channels, links."""

from __future__ import annotations

from app.bootstrap.ground import Ground
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


def linking(ground: Ground) -> ProveLinks:
    """Looks at both sides of links."""
    return ProveLinks(
        ground.links,
        ground.channels,
        proving(ground),
        LinkCheckStore(ground.database),
        ground.stores.accounts,
        ground.clock,
        ground.events,
    )
