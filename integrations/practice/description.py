"""How other processes find a running practice world: one JSON file that only its owner can read.

    {"version": 1, "network": "practice", "pid", "clock": {"start", "anchor", "factor"}, "payer_device",
     "nodes": [{"name", "operator", "url"}], "peertube": {host: url}, "trusted": ["127.0.0.1:8001", ...],
     "platforms": {name: url}, "sites": ["hill.localhost:8005"],
     "dns": {"address": [host, port], "doh": url}, "control": {"url", "token"}, "wallet": url of the signing page,
     "channels": url of the page that writes on channels,
     "accounts": [{"name", "password", "pocket_of"}], "viewers": [{"host", "name", "password", "otp_secret"}]}
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Protocol

from integrations.practice import seed_data
from integrations.practice.clock import PracticeClock
from integrations.practice.errors import WorldUnavailable
from integrations.practice.platforms import seed
from integrations.practice.servers import Servers

VERSION = 1
PLATFORMS = {"youtube": seed.YOUTUBE, "vimeo": seed.VIMEO, "dailymotion": seed.DAILYMOTION, "rates": seed.BANK}


class Described(Protocol):
    """The world, as far as others must know it."""

    clock: PracticeClock
    servers: Servers
    token: str


def of_world(world: Described) -> dict[str, Any]:
    """The description of a world that runs in this process."""
    servers = world.servers
    return {
        "version": VERSION,
        "network": "practice",
        "pid": os.getpid(),
        "clock": world.clock.anchors(),
        "payer_device": seed_data.PAYER_DEVICE,
        "nodes": [{"name": node.name, "operator": node.operator, "url": node.url} for node in servers.nodes],
        "peertube": {host.name: servers.peertube_url(host.name) for host in seed_data.HOSTS},
        "platforms": {name: f"http://{host}:{servers.platforms_port}" for name, host in PLATFORMS.items()},
        "sites": [f"{host}:{servers.platforms_port}" for host in seed.SITES],
        "trusted": _trusted(servers),
        "dns": {"address": list(servers.dns_address), "doh": servers.doh_url},
        "control": {"url": servers.control_url, "token": world.token},
        "wallet": servers.wallet_url,
        "channels": f"http://127.0.0.1:{servers.platforms_port}",
        "accounts": [
            {"name": one.name, "password": one.password, "pocket_of": one.pocket_of} for one in seed_data.ACCOUNTS
        ],
        "viewers": [
            {"host": user.host, "name": user.name, "password": user.password, "otp_secret": user.otp_secret}
            for user in seed_data.USERS
        ],
    }


def _trusted(servers: Servers) -> list[str]:
    """`host:port` of everything that speaks http on loopback here."""
    ports = servers.ports
    hosts = [f"{host.name}:{ports.peertube}" for host in seed_data.HOSTS]
    hosts += [f"{host}:{ports.platforms}" for host in (*PLATFORMS.values(), *seed.SITES)]
    return hosts + [f"127.0.0.1:{port}" for port in (ports.north, ports.south, ports.doh)]


def write(path: Path, content: dict[str, Any]) -> None:
    """Replace the file at once, readable for its owner only."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(content, file, indent=1)
    beside.replace(path)


def read(path: Path) -> dict[str, Any]:
    """The description that another process wrote. Raises WorldUnavailable."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise WorldUnavailable("No practice world is running; start one with `capillary practice`.") from error
    if not isinstance(found, dict) or found.get("version") != VERSION:
        raise WorldUnavailable("This practice world is of another version; start a new one.")
    return found
