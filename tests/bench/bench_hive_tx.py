"""What one signed tip costs: checked, packed, signed, written as JSON, and the key recovered from the signature.

Against stock beem (a process of its own, its pure Python arithmetic, `sign` and `verify` as its users call them), and
against the least that libsecp256k1 needs: the same bytes packed by hand, one signature, one recovery. About half of
all signatures are not of the form that hived takes and are made again; bare coincurve does not look. The rivals take
turns within each pair, so that a busy moment of the computer hits both; the median of the pairs' ratios counts.
"""

from __future__ import annotations

import hashlib
import statistics
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import coincurve

from wallet.hive_tx.keys import Secret
from wallet.hive_tx.transaction import Tapos, build, sign, signers
from wallet.network import Network

FASTER_THAN_BEEM = 80
TIMES_BARE = 3.5
PAIRS_WITH_BEEM = 15
PAIRS_WITH_BARE = 300
OURS_IN_A_PAIR = 20
EXPIRATION = datetime(2026, 11, 22, 12, tzinfo=UTC)
SECRET = Secret(b"\x05" * 32)

STOCK = '''
import sys, time
from beemgraphenebase import ecdsasig
ecdsasig.SECP256K1_MODULE = "ecdsa"
from beembase.signedtransactions import Signed_Transaction

for line in sys.stdin:
    wif, memo = line.split(" ", 1)
    started = time.perf_counter()
    transfer = {"from": "alice", "to": "bob", "amount": "0.050 HBD", "memo": memo.rstrip()}
    transaction = Signed_Transaction(ref_block_num=1, ref_block_prefix=2, expiration="2026-11-22T12:00:00",
                                     operations=[["transfer", transfer]])
    transaction.sign([wif], chain="HIVE2")
    found = transaction.verify(chain="HIVE2")
    print(time.perf_counter() - started, *found, flush=True)
'''


class WrongKey(Exception):
    """A rival recovered another key: what was measured is not the same work."""


def memo(number: int) -> str:
    """The memo of a tip, another one each time."""
    return f"capillary/1 tip https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv leg=creator key={number:016x}"


def ours(number: int) -> str:
    """Check, build, sign, write the JSON, and recover the key."""
    transfer = {"from": "alice", "to": "bob", "amount": "0.050 HBD", "memo": memo(number)}
    transaction = build([("transfer", transfer)], Tapos(1, 2), EXPIRATION)
    return signers(transaction, sign(transaction, [SECRET], Network.HIVE).signatures, Network.HIVE)[0]


def bare(number: int) -> bytes:
    """The same transaction by hand, with coincurve alone."""
    packed = struct.pack("<HII", 1, 2, int(EXPIRATION.timestamp())) + b"\x01\x02"
    for text in ("alice", "bob"):
        packed += bytes([len(text)]) + text.encode()
    packed += struct.pack("<qB7s", 50, 3, b"SBD")
    packed += bytes([len(memo(number))]) + memo(number).encode() + b"\0"
    digest = hashlib.sha256(Network.HIVE.chain_id + packed).digest()
    signature = SECRET.curve_key.sign_recoverable(digest, hasher=None)
    return coincurve.PublicKey.from_signature_and_message(signature, digest, hasher=None).format()


def seconds(work: Callable[[int], object], numbers: range) -> float:
    """Seconds that one piece of `work` took on average."""
    started = time.perf_counter()
    for number in numbers:
        work(number)
    return (time.perf_counter() - started) / len(numbers)


def against_beem(pairs: int) -> float:
    """How many times faster than stock beem. Raises WrongKey."""
    key = SECRET.curve_key.public_key.format().hex()
    ratios = []
    with subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", STOCK], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as beem:
        assert beem.stdin is not None
        assert beem.stdout is not None
        for pair in range(pairs + 1):
            beem.stdin.write(f"{SECRET.wif} {memo(pair)}\n")
            beem.stdin.flush()
            taken, *found = beem.stdout.readline().split()
            if key not in found:
                raise WrongKey(" ".join(found))
            ratios.append(float(taken) / seconds(ours, range(pair * OURS_IN_A_PAIR, (pair + 1) * OURS_IN_A_PAIR)))
        beem.stdin.close()
    return statistics.median(ratios[1:])


def against_bare(pairs: int) -> float:
    """How many times the cost of bare coincurve. Raises WrongKey."""
    if ours(1) != SECRET.public_key or bare(1) != SECRET.curve_key.public_key.format():
        raise WrongKey(ours(1))
    blocks = [range(pair * 5, (pair + 1) * 5) for pair in range(pairs)]
    return statistics.median(seconds(ours, block) / seconds(bare, block) for block in blocks)


def compare(pairs_with_beem: int, pairs_with_bare: int) -> list[dict[str, Any]]:
    """Two figures."""
    faster, times = against_beem(pairs_with_beem), against_bare(pairs_with_bare)
    return [
        {
            "name": "hive_tx: build, sign and recover a tip, against stock beem",
            "value": round(faster, 1),
            "unit": "times faster",
            "target": f"at least {FASTER_THAN_BEEM} times faster",
            "holds": faster >= FASTER_THAN_BEEM,
        },
        {
            "name": "hive_tx: build, sign and recover a tip, against bare coincurve",
            "value": round(times, 2),
            "unit": "times",
            "target": f"at most {TIMES_BARE} times",
            "holds": times <= TIMES_BARE,
        },
    ]


def measure() -> list[dict[str, Any]]:
    """A second or two."""
    return compare(PAIRS_WITH_BEEM, PAIRS_WITH_BARE)


def measure_long() -> list[dict[str, Any]]:
    """Ten times as many pairs."""
    return compare(10 * PAIRS_WITH_BEEM, 10 * PAIRS_WITH_BARE)
