"""`python -m app`: the command line; and in the packed program the one door to everything.

There `sys.executable` is this program and no Python, but the rest of the code starts the window and the signer as
`sys.executable -m app.ui` and `sys.executable -P -s -m wallet.process`. So these words are understood here; no other
module can be started this way.
"""

from __future__ import annotations

import sys

_PYTHON_OPTIONS = frozenset({"-P", "-s"})


def main(arguments: list[str]) -> int:
    """Exit code; the command line ends by itself."""
    words = list(arguments)
    while words and words[0] in _PYTHON_OPTIONS:
        words.pop(0)
    match words:
        case ["-m", "wallet.process", *rest]:
            from wallet.process.__main__ import main as signer

            return signer(rest)
        case ["-m", "app.ui", *rest]:
            from app.ui.__main__ import main as window

            return window(rest)
    from app.cli.main import main as command_line

    command_line()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
