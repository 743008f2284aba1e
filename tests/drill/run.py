"""`make drill`: 300 kills at random moments over 1,000 thumbs; exit code 1 if one thumb was lost or paid twice.

`--wrong-order` shows that the drill is no formality: the program then sends before it commits, and the drill fails.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.drill.drill import Drill, Plan


def main() -> int:
    """Run one drill and print its figures."""
    parser = argparse.ArgumentParser(description="Kill the program at random moments and let the ledger judge.")
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--thumbs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=20260810)
    parser.add_argument("--wrong-order", action="store_true", help="Send before committing; the drill must fail.")
    parser.add_argument("--keep", action="store_true", help="Keep the folder for looking into.")
    chosen = parser.parse_args()
    plan = Plan(chosen.kills, chosen.thumbs, chosen.seed, wrong_order=chosen.wrong_order)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="capillary-drill-") as place:
        drill = Drill(plan, Path(place), say=lambda line: print(line, flush=True))
        try:
            verdict = drill.run()
        finally:
            drill.close()
            if chosen.keep:
                Path(place).rename(f"{place}-kept")
                Path(place).mkdir()
                print(f"kept: {place}-kept")
    print(f"killed: {dict(drill.killed)}; died: {dict(drill.died)}; {time.monotonic() - began:.0f} s")
    for fault in verdict.faults()[:40]:
        print(fault)
    print(f"{drill.killed.total()} kills, {plan.thumbs} thumbs: {verdict.line()}")
    return 0 if verdict.holds else 1


if __name__ == "__main__":
    sys.exit(main())
