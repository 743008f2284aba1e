"""A whole tip through pipe, policy, signature and spend log, against one fsynced append of the same bytes.

Both take turns on the same disk, so that a busy moment of the computer hits both; the ratio of the medians counts.
The request writes and waits for the disk twice (log, then seal), in a process of its own.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from wallet import intents
from wallet.chain_time import write_time
from wallet.hive_tx.keys import random_secret
from wallet.intents import Limits, Reference, SignedTransaction, SignTips, TipIntent, TipLeg
from wallet.process import SignerClient, start_signer

PAIRS = 200
MOST = 10.0
PASSPHRASE = "only for measuring"
WIDE = Limits(per_tip=10**9, per_creator_day=10**9, per_day=10**9, per_month=10**9)
START = datetime(2026, 11, 1, tzinfo=UTC)


def request(number: int, active_key: str) -> SignTips:
    """A tip of two legs; the chain's clock goes on, so that the limit a minute is not what is measured."""
    now = START + timedelta(seconds=3 * number)
    head = write_time(now)
    tip = TipIntent(
        content_id=f"peertube:video:{number:032x}@tube.example",
        number=1,
        url="https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv",
        channel="peertube:channel:carol@tube.example",
        asset="HBD",
        legs=[TipLeg("creator", "carol", 35), TipLeg("host", "tube", 15)],
        payee="confirmed",
        visibility="open",
    )
    return SignTips("alice", [tip], Reference(1, 2, write_time(now + timedelta(minutes=1)), (head, head)), [active_key])


def prepare(client: SignerClient) -> str:
    """A vault with one account that may tip without end -> its public active key."""
    active, memo = random_secret(), random_secret()
    authorities = {"active": [active.public_key], "memo": [memo.public_key]}
    wifs = [active.wif, memo.wif]
    client.request(intents.CreateVault(PASSPHRASE))
    client.request(intents.AddAccount("alice", "practice", authorities, PASSPHRASE, wifs=wifs))
    client.request(intents.SetLimits("alice", {"HBD": WIDE}, PASSPHRASE))
    client.request(intents.OpenAllowance("alice", 90, PASSPHRASE, (write_time(START), write_time(START))))
    return active.public_key


def append_seconds(descriptor: int, line: bytes) -> float:
    """One append that is on disk afterwards."""
    started = time.perf_counter()
    os.write(descriptor, line)
    os.fsync(descriptor)
    return time.perf_counter() - started


def compare(pairs: int) -> list[dict[str, Any]]:
    """One figure from `pairs` pairs."""
    requests, appends = [], []
    with tempfile.TemporaryDirectory() as folder, start_signer(Path(folder), practice=True) as client:
        active_key = prepare(client)
        descriptor = os.open(Path(folder) / "bare.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        for number in range(pairs + 10):
            started = time.perf_counter()
            reply = client.request(request(number, active_key))
            requests.append(time.perf_counter() - started)
            if not isinstance(reply, SignedTransaction):
                raise TypeError("The signer did not sign.")
            appends.append(append_seconds(descriptor, b"x" * 64 + reply.body.encode() + b"\n"))
        os.close(descriptor)
    ratio = statistics.median(requests[10:]) / statistics.median(appends[10:])
    return [
        {
            "name": "a signed tip through pipe and spend log, against one fsynced append",
            "value": round(ratio, 2),
            "unit": "times",
            "target": f"at most {MOST:g} times",
            "holds": ratio <= MOST,
        }
    ]


def measure() -> list[dict[str, Any]]:
    """200 pairs."""
    return compare(PAIRS)


def measure_long() -> list[dict[str, Any]]:
    """2,000 pairs."""
    return compare(10 * PAIRS)
