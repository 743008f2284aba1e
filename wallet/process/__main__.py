"""`python -m wallet.process FD PARENT FOLDER NETWORK IDLE_SECONDS`: the signer; only start_signer starts it."""

from __future__ import annotations

import socket
import sys
from datetime import timedelta
from pathlib import Path

from wallet.process.hardening import harden


def main(arguments: list[str]) -> int:
    """Serve the inherited socket until it ends -> exit code 0; 1 if the parent is gone already."""
    descriptor, parent, folder, network, idle = arguments
    # Hardened before anything that will hold a key is even imported.
    if not harden(int(parent)):
        return 1
    from wallet.network import Network
    from wallet.process.serving import serve
    from wallet.signer import Signer, Surroundings
    from wallet.vault import LEAST_COST, STANDARD_COST

    place = Network(network)
    around = Surroundings(
        folder=Path(folder),
        network=place,
        # Play money is worth no half second of waiting.
        cost=LEAST_COST if place is Network.PRACTICE else STANDARD_COST,
        idle=timedelta(seconds=float(idle)),
    )
    with socket.socket(fileno=int(descriptor)) as connection:
        serve(connection, Signer(around))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
