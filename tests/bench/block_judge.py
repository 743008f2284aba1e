"""Another library's block objects from the same bytes, in a process of its own: `block_judge.py beem|nectar FILE`.

Prints blocks a second of processor time, from the answer's bytes to a list of every block's operations. Nothing of ours
is imported here, and nothing of this is imported by the program.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from pathlib import Path


def main(library: str, path: str) -> None:
    """Three times, the best counts."""
    chain = importlib.import_module(library).Hive(offline=True, node=[])
    block_of = importlib.import_module(f"{library}.block").Block
    data = Path(path).read_bytes()
    best = 0.0
    for _ in range(3):
        started = time.process_time()
        blocks = json.loads(data)["blocks"]
        operations = sum(len(list(block_of(one, blockchain_instance=chain).operations)) for one in blocks)
        best = max(best, len(blocks) / (time.process_time() - started))
        if not operations:
            raise ValueError("There are no operations in these blocks.")
    sys.stdout.write(f"{best}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
