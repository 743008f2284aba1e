"""`python3 -m resources.setup`: instant when nothing changed, otherwise everything that is missing, in order.

    Qt's system libraries (apt)  ->  .venv  ->  uv  ->  packages by hash  ->  this checkout  ->  stamp

The stamp is written last: whatever interrupts the set-up, the next start does it again.
"""

from __future__ import annotations

import fcntl
import sys
from pathlib import Path

from resources.setup.failure import SetupFailed
from resources.setup.packages import install_packages
from resources.setup.python import create_environment, environment_python, find_python
from resources.setup.qt_libraries import install_qt_libraries
from resources.setup.stamp import is_current, write_stamp


def prepare(checkout: Path) -> None:
    """Make `checkout/.venv` fit for this checkout. Raises SetupFailed with what a person has to do."""
    environment = checkout / ".venv"
    # Two `make` at once: the second waits here, then finds the stamp.
    with (checkout / "requirements.lock").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        install_qt_libraries()
        if is_current(checkout):
            return
        if environment_python(environment) is None:
            create_environment(find_python(), environment)
        install_packages(checkout)
        write_stamp(checkout)


def main() -> int:
    """Exit code 0, or 1 after one clear message."""
    try:
        prepare(Path(__file__).resolve().parents[2])
    except SetupFailed as failure:
        print(f"\nSet-up stopped. {failure}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
