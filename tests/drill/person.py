"""The person of the drill: connects accounts, presses thumbs, changes a mind, logs in anew, answers what is asked."""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path

from app.settings import Settings
from tests.drill.judge import Wish
from tests.drill.moments import Shoulder
from tests.drill.processes import PASSPHRASE, World, run
from tests.drill.world import PAYER

USUAL = {"undo_seconds": 8, "first_undo_seconds": 8, "group_size": 1000, "visibility": "open"}
PER_TIP = "0.020"
PER_MONTH = "50.000"


class Person:
    """Acts through the world (thumbs) and the command line (everything else)."""

    def __init__(self, data: Path, world: World, thumbs: int, chance: random.Random) -> None:
        self.wishes = [Wish(one["uuid"], one["url"]) for one in world.ask("videos", count=thumbs)]
        self.pressed = 0
        self._data = data
        self._world = world
        self._chance = chance
        self._player = world.ask("player")

    @property
    def left(self) -> int:
        """Works that were not thanked yet."""
        return len(self.wishes) - self.pressed

    def connect(self, per_day: int) -> None:
        """Hive account, limits, PeerTube account, by hand on the command line."""
        passphrase = [("--passphrase-fd", PASSPHRASE)]
        secrets = [*passphrase, ("--password-fd", self._player["hive_password"])]
        choices = ["--master-password", "--visibility", "open", "--allow-days", "90"]
        run(self._data, "account", "add", PAYER, *choices, secrets=secrets)
        a_day = f"{per_day / 1000:.3f}"
        limits = ["--per-tip", PER_TIP, "--per-creator-day", a_day, "--per-day", a_day, "--per-month", PER_MONTH]
        run(self._data, "limits", "set", *limits, secrets=passphrase)
        self.choose_price()
        self.log_in()

    def log_in(self) -> None:
        """At the PeerTube server."""
        secrets = [("--password-fd", self._player["password"])]
        run(self._data, "peertube", "login", self._player["server"], self._player["name"], secrets=secrets)

    def choose_price(self) -> None:
        """0.001 to 0.010 HBD for the thumbs from the next start on."""
        path = self._data / "practice" / "settings.json"
        Settings.load(path).change({**USUAL, "price": self._chance.randint(1, 10)}).save(path)

    def press(self, count: int) -> None:
        """Thumb-up on the next works; now and then an old thumb is taken back, or given again."""
        for wish in self.wishes[self.pressed : self.pressed + max(0, count)]:
            self._world.ask("like", video=wish.uuid)
            wish.wanted = wish.ever = True
            self.pressed += 1
        thumbs = [wish for wish in self.wishes[: self.pressed] if not wish.by_link]
        if thumbs and self._chance.random() < 0.3:
            wish = self._chance.choice(thumbs)
            wish.wanted = not wish.wanted
            self._world.ask("like" if wish.wanted else "unlike", video=wish.uuid)

    def next_link(self) -> list[str]:
        """The next work as link and amount for `capillary tip`; it is wanted from now on."""
        wish = self.wishes[self.pressed]
        self.pressed += 1
        wish.wanted = wish.ever = wish.by_link = True
        return [wish.url, f"0.{self._chance.randint(1, 10):03d}"]

    def see_to(self, shoulder: Shoulder) -> None:
        """Log in where a session ended, answer questions: nobody else can."""
        if shoulder.needs_login():
            self.log_in()
        asked = [str(row.number) for row in shoulder.tips() if row.state == "question"]
        if asked:
            with suppress(RuntimeError):
                run(self._data, "tips", "answer", *asked, "--send")
