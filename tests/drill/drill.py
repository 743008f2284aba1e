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

from tests.drill.judge import Verdict, judge, judge_wallet, unseen
from tests.drill.moments import STEPS, Shoulder, rest, where_it_died
from tests.drill.person import Person
from tests.drill.processes import PASSPHRASE, Program, World, command_line, kill, run
from tests.drill.weather import Weather

TARGETS = {"window": 40, "signer": 34, "thumbs": 12, "tip": 7, "undo": 7}
SIGNER_MOMENTS = ("liked", "queued", "claimed", "claimed", "claimed", "signed", "anywhere")
DRAWN = 0.35
"""So many starts are of the real window; the others of its asyncio half."""
PATIENCE = 3.0
USUAL_MILLI = 5.5
AT_REST = frozenset({"confirmed", "cancelled", "waiting"})


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
        self._unwritten: set[str] = set()
        self._damages: list[str] = []
        self._chance = random.Random(plan.seed)
        self._say = say
        self._data, self._folder, self._log = place, place / "practice", place / "program.log"
        self._per_day = max(30, int(plan.thumbs * USUAL_MILLI / plan.days))
        self._world = World(self._folder, plan.factor, plan.start)
        self._weather = Weather(self._world, self._chance)
        self._person = Person(place, self._world, plan.thumbs, self._chance)
        self._program: Program | None = None
        self._spare: Program | None = None
        self._shoulder: Shoulder

    def run(self) -> Verdict:
        """All of it."""
        self._person.connect(self._per_day)
        self._shoulder = Shoulder(self._folder, lambda: int(self._world.ask("landed")))
        while self.killed.total() < self.plan.kills:
            before = self.killed.total()
            self._cycle()
            if self.killed.total() > before and self.killed.total() % 25 == 0:
                told = f"{self.killed.total()} kills, {self._person.pressed} thumbs"
                self._say(f"{told}, {dict(self._shoulder.states())}, {self._world.ask('now')[:19]}")
        self._person.press(self._person.left)
        self._come_to_rest()
        return self._verdict()

    def close(self) -> None:
        """End every process that is left."""
        for program in (self._program, self._spare):
            if program is not None:
                program.kill()
        self._world.close()

    def _cycle(self) -> None:
        target = self._chance.choices(self.plan.targets, [TARGETS[name] for name in self.plan.targets])[0]
        self._weather.turn(many_wait=self._many_wait())
        share = self._person.left / (self.plan.kills - self.killed.total())
        self._person.press(round(share * self._chance.uniform(0.5, 1.5)))
        if target == "thumbs" and self._program is not None:
            target = "window"
        if target == "tip" and not self._person.left:
            target = "undo"
        if target == "window":
            self._start_program()
            self._wait_for(self._chance.choice(self.plan.moments))
            self._kill_program()
        elif target == "signer":
            self._kill_signer()
        else:
            self._kill_command(target)
        self._person.see_to(self._shoulder)

    def _many_wait(self) -> bool:
        """For tomorrow: for a new limit, or unseen because today's bytes at the PeerTube server are used up."""
        rows = self._shoulder.tips()
        waiting = sum(row.state == "waiting" for row in rows)
        return max(waiting, unseen(self._person.wishes, rows)) > max(5, self.plan.thumbs // 40)

    def _start_program(self) -> Program:
        if self._program is None:
            self._program = self._spare or self._new_program()
            self._spare = None
            self._program.begin()
            self._spare = self._new_program()
        return self._program

    def _new_program(self) -> Program:
        drawn = not self.plan.wrong_order and self._chance.random() < DRAWN
        return Program(self._data, self._log, wrong_order=self.plan.wrong_order, drawn=drawn)

    def _kill_program(self) -> None:
        if self._program is not None:
            self._program.kill()
            self._program = None
            self._look_at_the_dead("window")
            self._person.choose_price()

    def _kill_signer(self) -> None:
        program = self._start_program()
        self._wait_for(self._chance.choice(SIGNER_MOMENTS))
        signer = program.signer()
        if signer is not None:
            send(signer, signal.SIGKILL)
            self._look_at_the_dead("signer")
            self._person.press(min(self._person.left, self._chance.randint(0, 3)))
            program.wait_until_open()

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
        if name == "tip":
            run(self._data, *arguments)
        elif name == "undo" and self._chance.random() < 0.5:
            # As a person would who saw nothing happen; it may be too late by then.
            with suppress(RuntimeError):
                run(self._data, *arguments)

    def _command(self, name: str) -> tuple[list[str], list[tuple[str, str]], str]:
        if name == "tip":
            return ["tip", *self._person.next_link()], [], self._chance.choice(("queued", "anywhere"))
        if name == "undo":
            choices = [row.number for row in self._shoulder.tips() if row.state in ("queued", "waiting")]
            chosen = self._chance.sample(choices, min(len(choices), 2))
            return ["tips", "undo", *map(str, chosen)], [], self._chance.choice(("undone", "anywhere"))
        return ["thumbs", "--once"], [("--passphrase-fd", PASSPHRASE)], self._chance.choice(self.plan.moments)

    def _wait_for(
        self, step: str, alive: Callable[[], bool] = lambda: True, anywhere: tuple[float, float] = (0.0, 2.0)
    ) -> None:
        if step == "anywhere":
            time.sleep(self._chance.uniform(*anywhere))
        elif self._shoulder.wait(step, PATIENCE, alive):
            time.sleep(rest(self._chance))

    def _look_at_the_dead(self, who: str) -> None:
        self.killed[who] += 1
        on_chain = set(self._world.ask("transactions"))
        self._unwritten |= on_chain - set(self._shoulder.submissions())
        self.died[where_it_died(self._shoulder, on_chain)] += 1
        if not self._shoulder.is_sound():
            self._damages.append(f"The database was damaged after {self.killed.total()} kills.")

    def _come_to_rest(self) -> None:
        self._weather.clear()
        self._start_program()
        for _ in range(1 if self.plan.wrong_order else 24):
            states = self._until_nothing_moves()
            tomorrow = states["waiting"] + unseen(self._person.wishes, self._shoulder.tips())
            if not states.keys() - AT_REST and not tomorrow and not self._shoulder.count("liked"):
                return
            self._person.see_to(self._shoulder)
            self._weather.advance(self._weather.to_midnight() + 60 if tomorrow else 21 * 60.0)

    def _until_nothing_moves(self) -> Counter[str]:
        still, before = 0, self._shoulder.states()
        while still < 4:
            time.sleep(1.0)
            now = self._shoulder.states()
            still, before = (still + 1 if now == before else 0), now
        return before

    def _verdict(self) -> Verdict:
        if self._program is not None:
            self._program.kill()
            self._program = None
        verdict = judge(self._person.wishes, self._shoulder.tips(), self._world.ask("transfers"), self._per_day)
        verdict.unwritten += sorted(self._unwritten | set(self._world.ask("unwritten")))
        verdict.unsound += self._damages + judge_wallet(self._folder, PASSPHRASE)
        return verdict
