"""Killed at any moment, the vault is the one before or the one after, and some passphrase opens it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from wallet.errors import WrongPassphrase
from wallet.vault import KdfCost, Vault, VaultContents, read_backup
from wallet.vault.vault import copy_path

CHEAP = KdfCost(memory_kib=8, iterations=1, lanes=1)
PASSPHRASES = ("even passphrase", "odd passphrase")
KILLS = 30
CHECKOUT = Path(__file__).parents[4]
WRITERS = """
import os, sys
from pathlib import Path
from wallet.errors import WrongPassphrase
from wallet.vault import KdfCost, Vault, VaultContents, backup_vault

path, backup_path, data_key = Path(sys.argv[1]), Path(sys.argv[2]), bytes.fromhex(sys.argv[3])
passphrases = ("even passphrase", "odd passphrase")
cheap = KdfCost(8, 1, 1)

def write_without_end():
    vault = Vault.open_with_data_key(path, data_key, cost=cheap)
    number = int(vault.contents.sealed["left"])
    while True:
        number += 1
        vault.save(VaultContents(sealed={"left": str(number), "filler": "x" * 60_000, "right": str(number)}))
        os.write(1, f"saved {number}\\n".encode())
        backup_vault(vault, backup_path, passphrases[0], overwrite=True, cost=cheap)
        os.write(1, f"backed {number}\\n".encode())
        for old, new in (passphrases, passphrases[::-1]):
            try:
                vault.change_passphrase(old, new)
                break
            except WrongPassphrase:
                continue

for line in sys.stdin:
    pid = os.fork()
    if pid == 0:
        write_without_end()
    os.write(1, f"pid {pid}\\n".encode())
    os.waitpid(pid, 0)
    os.write(1, b"dead 0\\n")
"""


class Writers:
    """Starts a writer, lets it work for a moment, kills it, and says what it had reported as done."""

    def __init__(self, *arguments: str) -> None:
        self._nursery = subprocess.Popen(
            [sys.executable, "-c", WRITERS, *arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        )  # fmt: skip

    def killed_after(self, reports: int, seconds: float) -> dict[str, int]:
        """Kill a writer `seconds` after it reported `reports` times -> the last numbers under `saved` and `backed`."""
        assert self._nursery.stdin is not None
        assert self._nursery.stdout is not None
        self._nursery.stdin.write("go\n")
        self._nursery.stdin.flush()
        reported: dict[str, int] = {}
        lines = 0
        while "dead" not in reported:
            word, number = self._nursery.stdout.readline().split()
            reported[word] = int(number)
            lines += 1
            if lines > reports and "pid" in reported:
                time.sleep(seconds)
                os.kill(reported.pop("pid"), signal.SIGKILL)
        return reported

    def close(self) -> None:
        """End the nursery; its writers are dead already."""
        self._nursery.communicate()


def opened(path: Path) -> Vault:
    try:
        return Vault.open(path, PASSPHRASES[0], cost=CHEAP)
    except WrongPassphrase:
        return Vault.open(path, PASSPHRASES[1], cost=CHEAP)


def test_a_writer_killed_at_any_moment_leaves_the_old_or_the_new_vault(tmp_path: Path) -> None:
    path, backup_path = tmp_path / "data" / "vault.json", tmp_path / "capillary.backup"
    empty = VaultContents(sealed={"left": "0", "right": "0"})
    vault = Vault.create(path, PASSPHRASES[0], contents=empty, cost=CHEAP)
    writers = Writers(str(path), str(backup_path), vault.data_key.hex())
    moments = random.Random(2026)
    saved = backed = 0
    try:
        for _ in range(KILLS):
            reported = writers.killed_after(moments.randrange(6), moments.uniform(0, 0.01))
            saved, backed = reported.get("saved", saved), reported.get("backed", backed)
            found = opened(path).contents.sealed
            assert found["left"] == found["right"]
            assert saved <= int(found["left"]) <= saved + 1
            saved = int(found["left"])
            if copy_path(path).exists():
                assert saved - 1 <= int(opened(copy_path(path)).contents.sealed["left"]) <= saved
            if backup_path.exists():
                kept = int(read_backup(backup_path, PASSPHRASES[0], cost=CHEAP).vault.sealed["left"])
                assert backed <= kept <= saved
    finally:
        writers.close()
    assert saved > KILLS / 2
    survivor = opened(path)
    survivor.save(empty)
    assert sorted(file.name for file in path.parent.iterdir()) == ["vault.json", "vault.json.bak", "vault.lock"]
