"""Commands as this person must type them: with the folder and the world that are in force now.

    `capillary tips undo 3`  ->  `capillary --data /home/me/try --practice tips undo 3`

Sentences of the wallet and the services name commands bare; the border of the command line sends every sentence through
`own_commands`, so that a hint acts where it is meant to when it is copied as it stands.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from app.folders import VARIABLE, DataFolder

BEFORE = r"(^|[`(]|: )"
"""What our sentences have in front of a command; titles of strangers seldom do."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What stands between `capillary` and its command, and which commands there are."""

    data: Path | None
    practice: bool
    commands: Collection[str] = ()

    def folder(self) -> DataFolder:
        """The data folder that is meant."""
        return DataFolder.choose(self.data, practice=self.practice)

    def mend(self, sentence: str) -> str:
        """Every command that the sentence names, with the options that choose its folder."""
        named = self.data or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
        place = f" --data {shlex.quote(str(named.absolute()))}" if named is not None else ""

        def options(found: re.Match[str]) -> str:
            # The command that begins a world is in the practice folder by itself.
            world = " --practice" if self.practice and found[2] != "practice" else ""
            return f"{found[1]}capillary{place}{world} {found[2]}"

        names = "|".join(map(re.escape, sorted(self.commands, key=len, reverse=True)))
        return re.sub(rf"{BEFORE}capillary ({names})\b", options, sentence) if names else sentence


_now: ContextVar[Situation | None] = ContextVar("situation of the command that runs", default=None)


@contextmanager
def in_force(situation: Situation) -> Iterator[Situation]:
    """For as long as one command runs."""
    token = _now.set(situation)
    try:
        yield situation
    finally:
        _now.reset(token)


def own_commands(sentence: str) -> str:
    """The sentence for whoever runs the present command; as it is where none runs."""
    situation = _now.get()
    return situation.mend(sentence) if situation is not None else sentence
