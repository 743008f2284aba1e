"""The one way a set-up ends early: with a sentence that tells a person what to do."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence


class SetupFailed(Exception):
    """The message says what is missing and how to get it."""


def say(text: str) -> None:
    """One line of progress, seen at once even in a log."""
    print(f"set-up: {text}", flush=True)


def run(command: Sequence[str], advice: str, environment: Mapping[str, str] | None = None) -> None:
    """Run `command` and show its output only if it fails. Raises SetupFailed with `advice`."""
    try:
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    except OSError as error:
        raise SetupFailed(f"{command[0]} cannot be started ({error.strerror}). {advice}") from error
    if done.returncode != 0:
        sys.stderr.write(done.stdout.decode(errors="replace"))
        raise SetupFailed(f"`{' '.join(command)}` failed (see above). {advice}")
