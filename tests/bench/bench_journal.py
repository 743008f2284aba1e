"""The journal of a month: how fast blocks are decoded and folded, and whether every source tells the same.

    864,000 blocks, 1,000,000 operations, 50,000 of ours, from a seed (journal_chain.py)
    rates     our blocks a second of one core, against json.loads and two libraries' block objects on the same bytes
    sources   whole blocks (stopped and started at chance blocks), the feed of a public node, the histories of accounts

Rates are of processor time and taken in turns, so that a busy moment of the computer hits both sides. hive-nectar is
not among our packages: it is installed beside for this measurement, where it can be.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.domain.journal import Checkpoint, Replay, State, entries_at
from app.services.journal.account_source import AccountSource
from app.services.journal.chain_source import ChainSource
from app.services.journal.feed_source import FeedSource, only
from app.services.journal.sources import BEGINS_AT, JournalSource, from_blocks
from app.services.read_journal import ReadJournal
from app.store.database import Database
from app.store.journal import JournalStore
from integrations.hive.wire.blocks import read_block_range
from tests.bench.journal_chain import SyntheticChain
from tests.servers.synthetic_hive import SyntheticHive, SyntheticNode

FOLDER = Path(__file__).resolve().parent
NECTAR = FOLDER / ".nectar"
NECTAR_VERSION = "hive-nectar==1.0.7"
MONTH = (864_000, 1_000_000, 50_000)
FULL = (28_571, 1_000_000, 5_000)
"""As many operations to a block as on Hive, 35; of ours one in two hundred.

The blocks of the month have 1.2 operations: there, reading ours counts for more than skipping those of others.
"""

SCOPE = frozenset(
    {f"fan{number}" for number in range(0, 2_000, 80)} | {f"maker{number}" for number in range(0, 300, 60)}
)
LEAST = {"json": 3.0, "beem": 8.0, "nectar": 8.0}
NAMES = {"json": "json.loads", "beem": "beem's block objects", "nectar": "hive-nectar's block objects"}

Figure = dict[str, Any]
Ranges = list[tuple[int, bytes]]


def measure() -> list[Figure]:
    """Everything, in about a minute."""
    figures = []
    for words, shape, blocks, least in (
        ("blocks as full as Hive's", FULL, 2_000, LEAST),
        ("thin blocks of the month", MONTH, 10_000, dict.fromkeys(LEAST, 0.0)),
    ):
        chain = SyntheticChain(*shape)
        ranges = [(first, chain.range(first, 1_000)) for first in range(1, blocks + 1, 1_000)]
        figures += rates(words, ranges, least)
    with tempfile.TemporaryDirectory() as folder:
        return figures + sources(Path(folder), SyntheticChain(*MONTH), SyntheticChain(*MONTH, fork=1))


def rates(words: str, ranges: Ranges, least: dict[str, float]) -> list[Figure]:
    """Ours against each of the others on these blocks."""
    gc.collect()
    gc.freeze()
    count = sum(data.count(b'"witness_signature"') for _, data in ranges)
    ours, plain = [], []
    for _ in range(3):
        ours.append(seconds(lambda: folded(ranges)))
        plain.append(seconds(lambda: [json.loads(data) for _, data in ranges]))
    own_rate = count / min(ours)
    others = {"json": count / min(plain), **judged(ranges)}
    found = [figure(f"{words} decoded and folded a second", round(own_rate), "blocks", "counted only", holds=True)]
    for name, wanted in least.items():
        rate = others.get(name)
        title = f"{words}: against {NAMES[name]}"
        if rate is None:
            found.append(figure(title, 0.0, "times", "it could not be installed here", holds=False))
            continue
        ratio = own_rate / rate
        target = f"at least {wanted:g} times" if wanted else "counted only"
        found.append(figure(title, round(ratio, 2), "times", target, holds=ratio >= wanted))
    return found


def folded(ranges: Ranges) -> Replay:
    """From the bytes of an answer to the state and its hashes."""
    replay = Replay(State())
    for first, data in ranges:
        blocks = read_block_range(data, first, 1_000)
        replay = replay.advance(entries_at(from_blocks(blocks.operations)), blocks.last)
    return replay


def seconds(work: Callable[[], object]) -> float:
    """Of processor time."""
    started = time.process_time()
    work()
    return time.process_time() - started


def judged(ranges: Ranges) -> dict[str, float]:
    """Blocks a second of the other libraries, by name; those that are not there are left out."""
    pythons = {"beem": Path(sys.executable), "nectar": nectar()}
    rates: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / "blocks.json"
        path.write_bytes(ranges[0][1])
        # Both write into the home folder as soon as they are made.
        surroundings = {**os.environ, "HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}
        for name, python in pythons.items():
            if python is None:
                continue
            command = [str(python), str(FOLDER / "block_judge.py"), name, str(path)]
            told = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True, timeout=120)
            rates[name] = float(told.stdout)
    return rates


def nectar() -> Path | None:
    """The Python of a folder of its own in which hive-nectar is installed; None where that is not possible."""
    python = NECTAR / "bin" / "python"
    uv = Path(sys.executable).with_name("uv")
    if (NECTAR / "done").exists():
        return python
    try:
        subprocess.run([uv, "venv", "-q", "--clear", "--python", sys.executable, NECTAR], check=True, timeout=60)
        subprocess.run([uv, "pip", "install", "-q", "--python", python, NECTAR_VERSION], check=True, timeout=120)
    except (OSError, subprocess.SubprocessError):
        return None
    (NECTAR / "done").touch()
    return python


def sources(folder: Path, chain: SyntheticChain, fork: SyntheticChain) -> list[Figure]:
    """The month through every source, and a fork of its last twenty blocks."""
    database = Database(folder / "capillary.sqlite")
    try:
        stores = {name: JournalStore(database, name) for name in ("chain", "feed", "accounts")}
        stops = sorted(random.Random(11).randint(1, chain.blocks) for _ in range(4))
        for stop in [*stops, chain.blocks]:
            read(stores["chain"], ChainSource(SyntheticHive(chain, stop), begins=1))
        read(stores["feed"], feed(chain))
        before = read(stores["accounts"], histories(chain, stores["accounts"]))
        found = agreement(stores, before)
        return [*found, forked(stores, fork)]
    finally:
        database.close()


def agreement(stores: dict[str, JournalStore], accounts: Replay) -> list[Figure]:
    """At how many hours the sources have the same hash."""
    hours = MONTH[0] // 1_200
    kept = {name: store.states.checkpoints(hours) for name, store in stores.items()}
    same = len(set(kept["chain"]) & set(kept["feed"]))
    scoped = [scoped_hashes(stores[name]) for name in ("chain", "feed")]
    alike = len(set(scoped[0]) & set(scoped[1]) & set(kept["accounts"]))
    # What is younger than the histories' ten minutes is not settled there yet.
    wanted = accounts.state.block // 1_200
    return [
        figure("hours with one hash: whole blocks, stopped four times, and feed", same, "hours",
               f"all {len(kept['chain'])}", holds=same == len(kept["chain"]) == len(kept["feed"])),
        figure("hours with one hash for 30 accounts: blocks, feed, histories", alike, "hours",
               f"all {wanted}", holds=alike == wanted),
        figure("entries of the month", stores["chain"].count()[0], "entries", "counted only", holds=True),
    ]  # fmt: skip


def scoped_hashes(store: JournalStore) -> list[Checkpoint]:
    """Of everything that this reading kept, for the accounts alone."""
    return list(Replay(State(SCOPE)).advance(store.entries(0), store.cursor().block).checkpoints)


def forked(stores: dict[str, JournalStore], fork: SyntheticChain) -> Figure:
    """How many settled things change when the last twenty blocks are replaced."""
    changed = 0
    pending_changed = False
    for name, source in (("chain", ChainSource(SyntheticHive(fork), begins=1)), ("feed", feed(fork))):
        before = (stores[name].cursor().block, stores[name].count()[0], stores[name].states.checkpoints(1_000))
        pending = list(stores[name].entries(0, settled=False))
        read(stores[name], source)
        after = (stores[name].cursor().block, stores[name].count()[0], stores[name].states.checkpoints(1_000))
        changed += sum(one != other for one, other in zip(before, after, strict=True))
        pending_changed |= list(stores[name].entries(0, settled=False)) != pending
    title = "settled things that a fork of 20 blocks changed (pending ones did change)"
    return figure(title, changed, "things", "none", holds=changed == 0 and pending_changed)


def read(store: JournalStore, source: JournalSource) -> Replay:
    """As a program that is started, reads on, and ends."""
    return asyncio.run(ReadJournal(source, store).run_once())


def feed(chain: SyntheticChain) -> FeedSource:
    """A public node, a thousand operations a page."""
    node = SyntheticNode(chain)
    return FeedSource(node, only(node.key))


def histories(chain: SyntheticChain, store: JournalStore) -> AccountSource:
    """Thirty accounts."""
    return AccountSource(SyntheticHive(chain), store, lambda: SCOPE, begins=BEGINS_AT)


def figure(name: str, value: float, unit: str, target: str, *, holds: bool) -> Figure:
    """One line of the table."""
    return {"name": name, "value": value, "unit": unit, "target": target, "holds": holds}
