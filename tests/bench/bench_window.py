"""The window against a bare PySide6 window: how soon, how smoothly, with how much memory, at what idle cost.

The program is started as a person starts it, over a practice data folder with tips in it; its world (nodes, PeerTube
server, a server that answers slowly) lives in a process of its own and is not counted. Runs take turns and medians
count, so that a busy moment hits both alike. The window stands still for SETTLE seconds before memory and idle cost
are read; `measure_long` waits a minute and watches ten.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FEW, MANY = 1_000, 100_000
STARTS, LIVES, ROUNDS = 15, 5, 3
WATCHED, ARRIVING, WAITING = 6.0, 10_000, 200
SETTLE, IDLE = 20.0, 60.0
PASSPHRASE = "this is play money"
TICKS = os.sysconf("SC_CLK_TCK")


class Ended(Exception):
    """A process that is measured ended before it answered."""


class Process:
    """A measured process that tells one JSON object a line."""

    def __init__(self, module: str, *words: str) -> None:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        self.began = time.clock_gettime(time.CLOCK_MONOTONIC)
        self._process = subprocess.Popen(
            [sys.executable, "-m", f"tests.bench.window.{module}", *words],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT,
            env={"QT_QPA_PLATFORM": "offscreen"} | kept,
        )  # fmt: skip

    def told(self, name: str) -> Any:
        """The next value of this name. Raises Ended."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            found = json.loads(line)
            if name in found:
                return found[name]
        raise Ended(f"{self._process.args!r} said nothing of {name}.")

    def after(self, name: str) -> float:
        """Seconds from its start to the moment that it tells."""
        return float(self.told(name)) - self.began

    def ask(self, command: str) -> None:
        """One command of `watch`."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{command}\n")
        self._process.stdin.flush()

    def family(self) -> list[Path]:
        """/proc of this process and of those that it started."""
        found, waiting = [], [self._process.pid]
        while waiting:
            one = Path("/proc") / str(waiting.pop())
            found.append(one)
            for task in (one / "task").iterdir():
                waiting += [int(word) for word in (task / "children").read_text().split()]
        return found

    def memory(self) -> int:
        """PSS in KiB of all its processes together, as if no other program used the same libraries just now."""
        alone, shared = 0, dict[str, int]()
        for process in self.family():
            for name, (own, with_others) in _mapped(process).items():
                alone += own
                shared[name] = max(shared.get(name, 0), with_others)
        return alone + sum(shared.values())

    def cost(self) -> float:
        """Seconds of processor time so far, all its processes together."""
        fields = [(one / "stat").read_text().rpartition(")")[2].split() for one in self.family()]
        return sum(int(one[11]) + int(one[12]) for one in fields) / TICKS

    def end(self) -> None:
        """Let go of it."""
        with suppress(OSError):
            assert self._process.stdin is not None
            self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def measure() -> list[dict[str, Any]]:
    """Start, live figures, frames of two pages, memory, idle cost."""
    return _measured(STARTS, SETTLE, IDLE)


def measure_long() -> list[dict[str, Any]]:
    """The same with more starts, after an idle minute, and ten minutes of idling."""
    return _measured(3 * STARTS, 60.0, 600.0)


def _measured(starts: int, settle: float, idle: float) -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as few, tempfile.TemporaryDirectory() as many:
        return [*_lively(Path(few), starts), *_quiet(Path(many), settle, idle)]


def _lively(place: Path, starts: int) -> list[dict[str, Any]]:
    world = Process("world", str(place / "data"), str(FEW))
    try:
        slow = world.told("ready")
        found = [*_starts(place / "data", starts)]
        for page, name in (("home", "the first page"), ("giving", "the table of gifts")):
            found += _frames(place / "data", slow, page, name)
        return found
    finally:
        world.end()


def _starts(folder: Path, starts: int) -> list[dict[str, Any]]:
    pairs, lives, floors = [], [], []
    for number in range(starts + 1):
        bare = _once("bare", "painted")
        pairs.append((bare, _once("real", "painted", "--only-painted", *_program(folder))))
        if number % max(1, starts // LIVES) == 0:
            lives.append((_once("bare", "painted"), _once("real", "live", *_program(folder))))
            floors.append((_once("bare", "painted"), _once("floor", "painted")))
    # The first of each fills the caches.
    painted, live = _ratio(pairs[1:]), _ratio(lives[1:])
    least = _ratio(floors[1:])
    return [
        _figure("the floor: as many widgets and painted rows, nothing of ours, against a bare window", least, 1.5),
        _figure("the window's first page painted, against a bare window", painted, 1.5),
        _figure("live figures in it, against a bare window painted", live, 6.0),
    ]


def _once(module: str, name: str, *words: str) -> float:
    process = Process(module, *words)
    try:
        return process.after(name)
    finally:
        process.end()


def _frames(folder: Path, slow: str, page: str, name: str) -> list[dict[str, Any]]:
    late, latest = [], []
    for _ in range(ROUNDS):
        window = Process("real", "--stay", *_program(folder))
        try:
            window.told("live")
            window.ask(f"turn {page}")
            window.told("turned")
            time.sleep(3.0)
            quiet, busy = _gaps(window), _gaps(window, f"arrive {ARRIVING}", f"ask {slow} {WAITING}", _unlock())
            late.append((_part(quiet, 0.99), _part(busy, 0.99)))
            latest.append((max(quiet), max(busy)))
        finally:
            window.end()
    what = f"between frames of {name}, 10,000 gifts arriving, 200 requests and an unlock, against idle"
    return [
        _figure(f"99th percentile {what}", _ratio(late), 1.3),
        _figure(f"longest time {what}", _ratio(latest), 4.0),
    ]


def _gaps(window: Process, *work: str) -> list[float]:
    window.ask(f"frames {WATCHED}")
    for command in work:
        window.ask(command)
    found: list[float] = window.told("gaps")
    return found


def _unlock() -> str:
    return f"unlock {PASSPHRASE}"


def _part(gaps: list[float], part: float) -> float:
    return sorted(gaps)[int(len(gaps) * part)]


def _quiet(place: Path, settle: float, idle: float) -> list[dict[str, Any]]:
    world = Process("world", str(place / "data"), str(MANY))
    bare = window = None
    try:
        world.told("ready")
        bare, window = Process("bare", "--stay"), Process("real", "--stay", *_program(place / "data"))
        bare.told("painted")
        window.told("live")
        time.sleep(settle)
        memory = window.memory() / bare.memory()
        before, began = window.cost(), time.monotonic()
        time.sleep(idle)
        share = 100 * (window.cost() - before) / (time.monotonic() - began)
        return [
            _figure("memory (PSS, signer included) with 100,000 gifts stored, against a bare window", memory, 4.0),
            {
                "name": f"processor while idle with polling on, over {idle:.0f} s",
                "value": round(share, 2),
                "unit": "% of a core",
                "target": "under 0.5 %",
                "holds": share < 0.5,
            },
        ]
    finally:
        for process in (window, bare, world):
            if process is not None:
                process.end()


def _program(folder: Path) -> tuple[str, ...]:
    return "--", "--practice", "--data", str(folder)


def _mapped(process: Path) -> dict[str, tuple[int, int]]:
    """KiB of its own and KiB that others may share, by the name of what is mapped."""
    found: dict[str, tuple[int, int]] = {}
    name = ""
    for line in (process / "smaps").read_text().splitlines():
        word, *rest = line.split(None, 5)
        if not word.endswith(":"):
            name = rest[4] if len(rest) > 4 else ""
        elif word.startswith(("Private_", "Shared_")) and not word.endswith("Hugetlb:"):
            own, shared = found.get(name, (0, 0))
            kib = int(rest[0])
            found[name] = (own + kib, shared) if word.startswith("Private_") else (own, shared + kib)
    return found


def _ratio(pairs: list[tuple[float, float]]) -> float:
    """Of the medians."""
    return statistics.median(two for _, two in pairs) / statistics.median(one for one, _ in pairs)


def _figure(name: str, ratio: float, most: float) -> dict[str, Any]:
    return {
        "name": name,
        "value": round(ratio, 2),
        "unit": "times",
        "target": f"at most {most:g} times",
        "holds": ratio <= most,
    }
