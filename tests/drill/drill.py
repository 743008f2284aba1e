"""The crash drill: thumbs are pressed, programs are killed, and at the end the ledger is read.

    a cycle    press a few thumbs ─> wait for a moment ─> SIGKILL ─> look at what is on disk ─> start it again
    the end    no more kills; time passes until nothing moves any more; the verdict

Who dies: the window's process, its signer, or the command line (`thumbs --once`, `tip`, `tips undo`).
"""

from __future__ import annotations

import random
import signal
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from os import kill as send
from pathlib import Path

from app.settings import Settings
from tests.drill.judge import Verdict, Wish, judge, judge_wallet
from tests.drill.moments import STEPS, Shoulder, rest, where_it_died
from tests.drill.processes import PASSPHRASE, Program, World, command_line, kill, run
from tests.drill.world import PAYER

TARGETS = {"window": 40, "signer": 34, "thumbs": 12, "tip": 7, "undo": 7}
SIGNER_MOMENTS = ("liked", "queued", "claimed", "claimed", "claimed", "signed", "anywhere")
DRAWN = 0.35
"""So many starts are of the real window; the others of its asyncio half."""
PATIENCE = 3.0
USUAL = {"price": 5, "undo_seconds": 8, "first_undo_seconds": 8, "group_size": 1000, "visibility": "open"}
PER_TIP = 20
OPEN = ("--visibility", "open")


@dataclass(frozen=True, slots=True)
class Plan:
    """How hard. `days`: the daily limit lets everything through in about so many days, so that it binds."""

    kills: int
    thumbs: int
    seed: int
    factor: float = 20.0
    start: str = "2026-08-10T20:30:00+00:00"
    days: float = 6.0
    wrong_order: bool = False
    targets: tuple[str, ...] = tuple(TARGETS)
    moments: tuple[str, ...] = (*STEPS, "claimed", "signed", "written", "anywhere", "anywhere")


class Drill:
    """One drill in one temporary folder."""

    def __init__(self, plan: Plan, place: Path, say: Callable[[str], None] = lambda _: None) -> None:
        self.plan = plan
        self.killed: Counter[str] = Counter()
        self.died: Counter[str] = Counter()
        self.unwritten: set[str] = set()
        self.damages: list[str] = []
        self._random = random.Random(plan.seed)
        self._say = say
        self._data, self._folder, self._log = place, place / "practice", place / "program.log"
        self._per_day = max(30, int(plan.thumbs * 5.5 / plan.days))
        self._world = World(self._folder, plan.factor, plan.start)
        self._wishes = [Wish(one["uuid"], one["url"]) for one in self._world.ask("videos", count=plan.thumbs)]
        self._next = 0
        self._program: Program | None = None
        self._spare: Program | None = None
        self._shoulder: Shoulder

    def run(self) -> Verdict:
        """All of it."""
        self._set_up()
        while self.killed.total() < self.plan.kills:
            self._cycle()
            if self.killed.total() % 25 == 0:
                self._say(f"{self.killed.total()} kills, {self._next} thumbs, {dict(self._shoulder.states())}")
        self._press(len(self._wishes) - self._next)
        self._come_to_rest()
        return self._verdict()

    def close(self) -> None:
        """End every process that is left."""
        for program in (self._program, self._spare):
            if program is not None:
                program.kill()
        self._world.close()

    def _set_up(self) -> None:
        player = self._world.ask("player")
        secrets = [("--passphrase-fd", PASSPHRASE), ("--password-fd", player["hive_password"])]
        run(self._data, "account", "add", PAYER, "--master-password", "--allow-days", "90", *OPEN, secrets=secrets)
        per_day = f"{self._per_day / 1000:.3f}"
        limits = ["--per-tip", f"{PER_TIP / 1000:.3f}", "--per-creator-day", per_day, "--per-day", per_day]
        run(self._data, "limits", "set", *limits, "--per-month", "20.000", secrets=secrets[:1])
        self._choose_price()
        self._log_in()
        self._shoulder = Shoulder(self._folder, lambda: int(self._world.ask("landed")))

    def _log_in(self) -> None:
        player = self._world.ask("player")
        run(self._data, "peertube", "login", player["server"], player["name"], secrets=[
            ("--password-fd", player["password"])])  # fmt: skip

    def _choose_price(self) -> None:
        path = self._folder / "settings.json"
        Settings.load(path).change({**USUAL, "price": self._random.randint(1, 10)}).save(path)

    # cycles

    def _cycle(self) -> None:
        weights = [TARGETS[name] for name in self.plan.targets]
        target = self._random.choices(self.plan.targets, weights)[0]
        left = self.plan.kills - self.killed.total()
        self._near_midnight()
        if self._random.random() < 0.1:
            self._world.ask("down", node=self._random.choice(("north", "south")), times=self._random.randint(1, 6))
        self._press(round((len(self._wishes) - self._next) / left * self._random.uniform(0.5, 1.5)))
        if target == "thumbs" and self._program is not None:
            target = "window"
        if target == "tip" and self._next == len(self._wishes):
            target = "undo"
        if target == "window":
            self._start_program()
            self._wait_for(self._moment(), lambda: True)
            self._stop_program("window")
        elif target == "signer":
            self._kill_signer()
        else:
            self._kill_command(target)
        self._help_on()

    def _near_midnight(self) -> None:
        """Shortly before a new day begins, if many wait for it; now and then for no reason."""
        waiting = self._shoulder.states()["waiting"]
        if waiting > max(3, len(self._wishes) // 40) or self._random.random() < 0.01:
            self._world.ask("advance", seconds=max(0.0, self._to_midnight() - self._random.uniform(10, 40)))

    def _start_program(self) -> None:
        if self._program is None:
            self._program = self._spare or self._new_program()
            self._spare = None
            self._program.begin()
            self._spare = self._new_program()

    def _new_program(self) -> Program:
        drawn = not self.plan.wrong_order and self._random.random() < DRAWN
        return Program(self._data, self._log, wrong_order=self.plan.wrong_order, drawn=drawn)

    def _stop_program(self, counted: str) -> None:
        if self._program is not None:
            self._program.kill()
            self._program = None
            self._look_at_the_dead(counted)
            self._choose_price()

    def _kill_signer(self) -> None:
        self._start_program()
        assert self._program is not None
        self._wait_for(self._random.choice(SIGNER_MOMENTS), lambda: True)
        signer = self._program.signer()
        if signer is not None:
            send(signer, signal.SIGKILL)
            self._look_at_the_dead("signer")
            self._press(self._random.randint(0, 3))
            self._program.wait_until_open()

    def _kill_command(self, name: str) -> None:
        arguments, secrets, step = self._command(name)
        process = command_line(self._data, *arguments, secrets=secrets)
        try:
            self._wait_for(step, lambda: process.poll() is None, anywhere=(0.4, 1.6))
        finally:
            died = process.poll() is None
            kill(process)
        process.communicate()
        if died:
            self._look_at_the_dead(name)
        if name == "tip" or (name == "undo" and self._random.random() < 0.5):
            # As a person would who saw nothing happen.
            with suppress(RuntimeError):
                run(self._data, *arguments)

    def _command(self, name: str) -> tuple[list[str], list[tuple[str, str]], str]:
        if name == "tip":
            wish = self._wishes[self._next]
            self._next += 1
            wish.wanted = wish.ever = True
            amount = f"0.{self._random.randint(1, 10):03d}"
            return ["tip", wish.url, amount], [], self._random.choice(("queued", "anywhere"))
        if name == "undo":
            choices = [row.number for row in self._shoulder.tips() if row.state in ("queued", "waiting")]
            chosen = self._random.sample(choices, min(len(choices), 2))
            return ["tips", "undo", *map(str, chosen)], [], self._random.choice(("undone", "anywhere"))
        return ["thumbs", "--once"], [("--passphrase-fd", PASSPHRASE)], self._moment()

    def _moment(self) -> str:
        return self._random.choice(self.plan.moments)

    def _wait_for(
        self, step: str, alive: Callable[[], bool], anywhere: tuple[float, float] = (0.0, 2.0)
    ) -> None:
        if step == "anywhere":
            time.sleep(self._random.uniform(*anywhere))
        elif self._shoulder.wait(step, PATIENCE, alive):
            time.sleep(rest(self._random))

    def _press(self, count: int) -> None:
        for wish in self._wishes[self._next : self._next + count]:
            self._world.ask("like", video=wish.uuid)
            wish.wanted = wish.ever = True
        self._next = min(len(self._wishes), self._next + max(0, count))
        if count and self._random.random() < 0.3:
            self._change_a_mind()

    def _change_a_mind(self) -> None:
        wish = self._random.choice(self._wishes[: self._next])
        wish.wanted = not wish.wanted
        self._world.ask("like" if wish.wanted else "unlike", video=wish.uuid)

    def _look_at_the_dead(self, who: str) -> None:
        self.killed[who] += 1
        on_chain = set(self._world.ask("transactions"))
        self.unwritten |= on_chain - set(self._shoulder.submissions())
        self.died[where_it_died(self._shoulder, on_chain)] += 1
        if not self._shoulder.is_sound():
            self.damages.append(f"The database is damaged after {self.killed.total()} kills.")

    # the end

    def _come_to_rest(self) -> None:
        self._start_program()
        for _ in range(1 if self.plan.wrong_order else 24):
            states = self._until_nothing_moves()
            waits = {row.reason for row in self._shoulder.tips() if row.state == "waiting"}
            if not states.keys() - {"confirmed", "cancelled", "waiting"} and not waits and not self._unseen():
                return
            self._help_on()
            self._world.ask("advance", seconds=self._to_midnight() + 60 if waits else 21 * 60.0)

    def _until_nothing_moves(self) -> Counter[str]:
        still, before = 0, self._shoulder.states()
        while still < 4:
            time.sleep(1.0)
            now = self._shoulder.states()
            still, before = (still + 1 if now == before else 0), now
        return before

    def _unseen(self) -> bool:
        return self._shoulder.count("liked") > 0

    def _to_midnight(self) -> float:
        hour, minute, second = (float(part) for part in self._world.ask("now")[11:19].split(":"))
        return 86_400 - (hour * 60 + minute) * 60 - second

    def _help_on(self) -> None:
        """What a person would do now: log in anew, answer what is asked."""
        if self._shoulder.needs_login():
            self._log_in()
        asked = [str(row.number) for row in self._shoulder.tips() if row.state == "question"]
        if asked:
            with suppress(RuntimeError):
                run(self._data, "tips", "answer", *asked, "--send")

    def _verdict(self) -> Verdict:
        if self._program is not None:
            self._program.kill()
            self._program = None
        verdict = judge(self._wishes, self._shoulder.tips(), self._world.ask("transfers"), self._per_day)
        verdict.unwritten += sorted(self.unwritten | set(self._world.ask("unwritten")))
        verdict.unsound += self.damages + judge_wallet(self._folder, PASSPHRASE)
        if not self._shoulder.is_sound():
            verdict.unsound.append("The database is damaged.")
        return verdict
