"""The program itself, as `python -m app.ui` starts it, with somebody who looks at a clock.

    python -m tests.bench.window.real [--stay] -- arguments of app.ui

Says when the first page was painted and when it showed live figures. With --stay it then takes one command a line:
`frames SECONDS`, `turn PAGE`, `arrive COUNT`, `ask URL COUNT`, `unlock PASSPHRASE`, `lock`, `slow`, `end`.
"""

# The program's own start is what is measured: nothing else may be imported here before it is painted.
import os
import sys
import time

import app.ui.__main__ as program


def tell(name, value):
    """One line of JSON for who measures."""
    import json

    print(json.dumps({name: value}), flush=True)


def opened(window, *others):
    """The first page is on the screen; the program begins behind it."""
    painted = time.clock_gettime(time.CLOCK_MONOTONIC)
    sys.stdout.write(f'{{"painted": {painted!r}}}\n')
    sys.stdout.flush()
    if "--only-painted" in sys.argv:
        os._exit(0)
    open_program(window, *others)
    from tests.bench.window.watch import Watch

    Watch(window, tell, stay="--stay" in sys.argv)


open_program = program._open
program._open = opened

if __name__ == "__main__":
    sys.exit(program.main(sys.argv[sys.argv.index("--") + 1 :]))
