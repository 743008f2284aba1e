"""A played world on disk: what it was made from, and what was done since; loading makes it anew and does it again.

    seed, start, ports, factor        -> the same chain and hosts
    transactions [[head, body], ...]  -> pushed again at the same heads: the same ids, balances and history
    grants, ratings                   -> given and pressed again
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from integrations.practice import description
from integrations.practice.chain.refusals import Refused
from integrations.practice.chain.toy_chain import ToyChain
from integrations.practice.clock import PracticeClock
from integrations.practice.errors import PracticeError
from integrations.practice.peertube.state import PeerTubeState
from integrations.practice.servers import Ports

Transactions = list[tuple[int, dict[str, Any]]]
Grants = list[tuple[int, str, int, int, int]]
Ratings = dict[str, dict[str, list[tuple[str, str]]]]


class Played(msgspec.Struct, frozen=True):
    """`until`: where time stood. `ratings`: host -> user -> [(uuid, rating)], oldest row first."""

    seed: str
    start: datetime
    until: datetime
    factor: float
    ports: Ports
    transactions: Transactions
    grants: Grants
    ratings: Ratings


def write(path: Path, played: Played) -> None:
    """Replace the file at once (0600)."""
    description.write(path, msgspec.to_builtins(played))


def read(path: Path) -> Played:
    """Raises PracticeError for a file that is not a saved world, OSError for one that is not there."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Played)
    except msgspec.MsgspecError as error:
        raise PracticeError("This file is not a saved practice world.") from error


def history_of(chain: ToyChain, start: datetime) -> tuple[Transactions, Grants]:
    """What happened since `start`."""
    with chain.lock:
        first = chain.calendar.number_at(start)
        stored = sorted(chain.history.transactions.values(), key=lambda one: (one.block, one.index))
        return [(one.block - 1, one.body) for one in stored if one.block > first], list(chain.granted)


def ratings_of(peertube: PeerTubeState) -> Ratings:
    """Every thumb of every user."""
    with peertube.lock:
        return {
            host.name: {
                user: [(uuid, host.rating(user, uuid)) for uuid in reversed(host.rated(user, None))]
                for user in host.users
            }
            for host in peertube.hosts.values()
        }


def replay(played: Played, chain: ToyChain, peertube: PeerTubeState, now: Callable[[], datetime]) -> None:
    """Do it all again. Raises PracticeError if the chain refuses something: the file was changed by hand."""
    past = PracticeClock(played.start, 0)
    chain.follow(past.now)
    deeds: list[tuple[int, int, Any]] = [(grant[0], 0, grant) for grant in played.grants]
    deeds += [(head, 1, body) for head, body in played.transactions]
    for head, kind, deed in sorted(deeds, key=lambda one: one[:2]):
        past.set_to(max(past.now(), chain.calendar.time_of(head)))
        try:
            if kind:
                chain.push(deed)
            else:
                chain.grant(deed[1], milli_hive=deed[2], milli_hbd=deed[3], hive_power=deed[4])
        except Refused as error:
            raise PracticeError("This saved practice world was changed; start a new one.") from error
    chain.follow(now)
    _press_again(played, peertube)


def _press_again(played: Played, peertube: PeerTubeState) -> None:
    for name, users in played.ratings.items():
        for user, rows in users.items():
            host, viewer = peertube.hosts[name], f"{user}@{name}"
            for uuid in host.rated(user, None):
                peertube.unlike(viewer, uuid)
            for uuid, rating in rows:
                (peertube.like if rating == "like" else peertube.dislike)(viewer, uuid)
