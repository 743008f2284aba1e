"""The practice world for shells that start one: what they may touch of it, and nothing else of integrations.

with practice_world(folder, factor=120) as world: world.like("alice", "Sunrise")
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from app.folders import DataFolder


class World(Protocol):
    """A running practice world."""

    def like(self, viewer: str, video: str) -> None:
        """Press thumb-up."""
        ...

    def describe(self) -> dict[str, Any]:
        """Everything that another process needs to reach it."""
        ...

    def peertube_url(self, host: str = ...) -> str:
        """Address of one of its PeerTube servers."""
        ...


def wallet_page(world: World) -> str:
    """Where the main accounts of the world sign `hive://` links, as a wallet of their own would."""
    return str(world.describe()["wallet"])


def channels_page(world: World) -> str:
    """Where a player writes what stands on the channels of the world, as their owners would."""
    return str(world.describe()["channels"])


@dataclass(frozen=True, slots=True)
class Player:
    """A seeded person to play with: passwords of the practice world are published."""

    hive_account: str
    hive_password: str
    server: str
    user: str
    password: str


@contextmanager
def practice_world(folder: DataFolder, factor: float, start: datetime | None = None) -> Iterator[World]:
    """A new world whose papers stand in the practice folder while it runs; it begins now if no `start` is given."""
    from integrations.practice.world import PracticeWorld

    with PracticeWorld(factor=factor, start=start) as world:
        world.describe(folder.world)
        yield world


def players(world: World) -> list[Player]:
    """Whom a person may play."""
    from integrations.practice import seed_data

    pockets = {account.pocket_of: account for account in seed_data.ACCOUNTS if account.pocket_of}
    return [
        Player(pocket.name, pocket.password, world.peertube_url(user.host), user.name, user.password)
        for user in seed_data.USERS
        if (pocket := pockets.get(user.name)) is not None
    ]
