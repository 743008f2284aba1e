"""`capillary sign` as a process of its own: keys on a descriptor, JSON lines in, signed JSON lines out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from wallet.hive_tx.keys import Secret
from wallet.network import Network

PROGRAM = Path(sys.executable).with_name("capillary")


def capillary_sign(lines: Sequence[str], secrets: Sequence[Secret], network: Network) -> list[dict[str, Any]]:
    """One answer for each line; all of `secrets` sign every one."""
    reading, writing = os.pipe()
    os.write(writing, "".join(f"{secret.wif}\n" for secret in secrets).encode())
    os.close(writing)
    command = [str(PROGRAM), "sign", "--wif-fd", str(reading), "--network", network.value]
    given = "".join(f"{line}\n" for line in lines).encode()
    try:
        done = subprocess.run(command, input=given, pass_fds=[reading], capture_output=True, timeout=240, check=False)
    finally:
        os.close(reading)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    # Split at "\n" alone: a memo may hold U+2028.
    return [json.loads(line) for line in done.stdout.decode().split("\n") if line]
