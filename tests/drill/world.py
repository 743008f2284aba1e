"""`python -m tests.drill.world FOLDER FACTOR START VIDEOS`: the practice world apart, which no drill ever kills.

Orders come as JSON lines on standard input (`{"do": "like", "viewer": ..., "video": ...}`) and are answered one by one
(`{"result": ...}`). A witness stands at the door of the chain: it sees whether a transaction was in the program's own
database before it arrived, which is what step 6 of the path promises.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from integrations.practice import seed_data
from integrations.practice.world import PracticeWorld

PAYER = "alice.pocket"
VIEWER = f"alice@{seed_data.TUBE}"
HIVE_POWER = 20_000
PLACES = (
    (seed_data.TUBE, "carol_channel"),
    (seed_data.OTHER, "maker_channel"),
    (seed_data.OTHER, "nina_channel"),
)
"""Carol shares with her host, the maker with nobody, nina with hugo."""


class Witness:
    """Remembers every transaction of the payer that reached the chain before the program's database held it."""

    def __init__(self, world: PracticeWorld, database: Path) -> None:
        self._database = database
        self._accept: Callable[[object], str] = world.toy_chain.push
        self.unwritten: list[str] = []
        world.toy_chain.push = self._push  # type: ignore[method-assign]

    def _push(self, value: object) -> str:
        identifier = self._accept(value)
        if _moves_money(value) and not self._is_written(identifier):
            self.unwritten.append(identifier)
        return identifier

    def _is_written(self, identifier: str) -> bool:
        if not self._database.exists():
            return False
        with contextlib.closing(sqlite3.connect(f"{self._database.as_uri()}?mode=ro", uri=True, timeout=10)) as found:
            question = "SELECT 1 FROM submission WHERE transaction_id = ?"
            return found.execute(question, (identifier,)).fetchone() is not None


def _moves_money(value: Any) -> bool:
    text = json.dumps(value)
    return '"transfer' in text and f'"{PAYER}"' in text


def add_videos(world: PracticeWorld, count: int) -> list[dict[str, str]]:
    """New videos of the three creators in turn, each with its `uuid` and the `url` that a person would copy."""
    found = []
    for number in range(count):
        host, channel = PLACES[number % len(PLACES)]
        uuid = world.peertube.add_video(host, channel, f"Drill {number}", published=world.start)
        url = seed_data.watch_url(uuid, host, world.servers.peertube_port).replace("https://", "http://")
        found.append({"uuid": uuid, "url": url})
    return found


def orders(world: PracticeWorld, witness: Witness) -> dict[str, Callable[[dict[str, Any]], Any]]:
    """What the drill may ask."""
    return {
        "like": lambda data: world.peertube.like(VIEWER, data["video"]),
        "unlike": lambda data: world.peertube.unlike(VIEWER, data["video"]),
        "videos": lambda data: add_videos(world, data["count"]),
        "now": lambda _: world.clock.now().isoformat(),
        "advance": lambda data: world.advance(data["seconds"]).isoformat(),
        "factor": lambda data: _set_factor(world, data["factor"]),
        "lie": lambda data: world.node(data["node"]).tell(data["lie"], times=data["times"]),
        "drop": lambda data: _drop(world, on=data["on"]),
        "unwritten": lambda _: list(witness.unwritten),
        "transfers": lambda _: list(_transfers(world)),
        "landed": lambda _: len(world.toy_chain.history.transactions),
        "transactions": lambda _: sorted({one.transaction_id for one in world.chain.transfers(sender=PAYER)}),
        "player": lambda _: _player(world),
    }


def _drop(world: PracticeWorld, *, on: bool) -> None:
    """Whether both nodes take transactions like a success and forget them, so that these expire."""
    for node in world.nodes:
        if on:
            node.tell("success_and_drop")
        else:
            node.clear("success_and_drop")


def _set_factor(world: PracticeWorld, factor: float) -> None:
    world.clock.set_factor(factor)
    world.advance(0)


def _transfers(world: PracticeWorld) -> Iterator[dict[str, Any]]:
    for transfer in world.chain.transfers(sender=PAYER):
        tip = transfer.tip
        yield {
            "transaction": transfer.transaction_id,
            "day": transfer.time.date().isoformat(),
            "to": transfer.receiver,
            "milli": transfer.amount.milli,
            "url": tip.url if tip else "",
            "key": tip.key if tip else "",
        }


def _player(world: PracticeWorld) -> dict[str, Any]:
    user = next(user for user in seed_data.USERS if (user.name, user.host) == ("alice", seed_data.TUBE))
    server = world.peertube_url(user.host)
    return asdict(user) | {"server": server, "hive_password": seed_data.hive_account(PAYER).password}


def main(arguments: list[str]) -> None:
    """Serve until standard input ends."""
    folder, factor, start = Path(arguments[0]), float(arguments[1]), datetime.fromisoformat(arguments[2])
    folder.mkdir(parents=True, exist_ok=True)
    with PracticeWorld(factor=factor, start=start) as world:
        world.peertube.limits.scale = 1000.0
        world.toy_chain.grant(PAYER, hive_power=HIVE_POWER)
        world.describe(folder / "world.json")
        known = orders(world, Witness(world, folder / "capillary.sqlite"))
        print(json.dumps({"result": "ready"}), flush=True)
        for line in sys.stdin:
            order = json.loads(line)
            print(json.dumps({"result": known[order.pop("do")](order)}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
