"""Where we go and where we never go, decided without the network.

    URL -> parsed strictly -> https, or http to a place the user typed
                           -> a name: its addresses are judged when they are known (`is_global`)
                           -> a literal address: judged here
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrations.errors import RefusedAddress

if TYPE_CHECKING:
    import httpx

MAX_URL = 4_096
DEFAULT_PORTS = {"https": 443, "http": 80}

_NAME = re.compile(r"[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9_])?", re.ASCII)
_LOCAL_ENDINGS = (".localhost", ".local", ".internal", ".lan", ".home.arpa", ".arpa")

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_REFUSED_V4 = tuple(
    ipaddress.IPv4Network(text)
    for text in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/3",
    )
)
_UNICAST_V6 = ipaddress.IPv6Network("2000::/3")
_REFUSED_V6 = tuple(ipaddress.IPv6Network(text) for text in ("2001::/23", "2001:db8::/32", "3fff::/20"))
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def is_global(address: str) -> bool:
    """Whether the literal is an address of the open Internet.

    Own tables, because `ipaddress.is_global` of Python before 3.11.10 is wrong about several ranges (CVE-2024-4032).
    Addresses that carry an IPv4 address (mapped, 6to4, NAT64) are judged by that one; Teredo is refused.
    """
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, ipaddress.IPv4Address):
        return not any(parsed in network for network in _REFUSED_V4)
    inner = _carried_v4(parsed)
    if inner is not None:
        return is_global(str(inner))
    return parsed in _UNICAST_V6 and not any(parsed in network for network in _REFUSED_V6)


def _carried_v4(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None


def literal(host: str) -> IpAddress | None:
    """The address if the host is written as one in the usual form, None for names."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def is_loopback_name(host: str) -> bool:
    """`localhost` and everything under it, which mean this machine without asking any DNS (RFC 6761)."""
    return host == "localhost" or host.endswith(".localhost")


def stays_here(host: str) -> bool:
    """Whether a connection to the host never leaves this machine."""
    address = literal(host)
    return is_loopback_name(host) or (address is not None and address.is_loopback)


@dataclass(frozen=True, slots=True)
class Target:
    """A URL that may be asked: `host` is an A-label or a literal address, lower case."""

    scheme: str
    host: str
    port: int
    url: httpx.URL

    @property
    def place(self) -> str:
        """One server: two ports of a host are two."""
        return f"{self.host}:{self.port}"

    def same_place(self, other: Target) -> bool:
        """Same host and port, or the step from http to https on the same host with default ports."""
        if (self.scheme, self.host, self.port) == (other.scheme, other.host, other.port):
            return True
        return self.host == other.host and (self.port, other.port) == (80, 443) and other.scheme == "https"


class Places:
    """The servers whose address the user typed: there http and private addresses are allowed.

    Written `host` (any port) or `host:port`. An instance is shared with the client, so that a server that the user
    types later counts at once.
    """

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._places: set[tuple[str, int | None]] = set()
        self._unread: list[str] = []
        for text in texts:
            self.add(text)

    def remember(self, text: str) -> None:
        """Trust one more that was judged when it was typed; it is read when something is asked for the first time."""
        self._unread.append(text)

    def add(self, text: str) -> None:
        """Trust one more. Raises RefusedAddress for what is not `host` or `host:port`."""
        parsed = _parsed(f"http://{text}")
        host = _host(parsed)
        if parsed.userinfo or parsed.raw_path != b"/" or parsed.fragment:
            raise RefusedAddress("A server is written as its name, or as name and port.")
        # httpx drops the port 80 of http, so `host:80` is seen in the text alone.
        port = parsed.port or (80 if text.endswith(":80") else None)
        self._places.add((host, port))

    def include(self, host: str, port: int) -> bool:
        """Whether the user typed this place."""
        while self._unread:
            self.add(self._unread.pop())
        return (host, None) in self._places or (host, port) in self._places


def check(url: str, trusted: Places) -> Target:
    """The target of a URL. Raises RefusedAddress with the reason."""
    if len(url) > MAX_URL or any(ord(character) <= 32 or ord(character) == 127 for character in url):
        raise RefusedAddress("This is not a web address.")
    parsed = _parsed(url)
    if parsed.scheme not in DEFAULT_PORTS:
        raise RefusedAddress("Only https addresses are visited.")
    if parsed.userinfo:
        raise RefusedAddress("A web address that carries a user name or password is refused.")
    host = _host(parsed)
    port = parsed.port or DEFAULT_PORTS[parsed.scheme]
    target = Target(parsed.scheme, host, port, parsed.copy_with(fragment=None))
    if not trusted.include(host, port):
        _check_stranger(target)
    return target


def _check_stranger(target: Target) -> None:
    if target.scheme != "https":
        raise RefusedAddress("Only https addresses are visited, unless you typed the server in yourself.")
    if literal(target.host) is not None:
        if not is_global(target.host):
            raise RefusedAddress("An address inside a private network is not visited.")
        return
    if "." not in target.host or target.host.endswith(_LOCAL_ENDINGS):
        raise RefusedAddress("A name inside a private network is not visited.")


def _parsed(url: str) -> httpx.URL:
    import httpx

    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, ValueError):
        raise RefusedAddress("This is not a web address.") from None
    if not 1 <= (parsed.port if parsed.port is not None else 1) <= 65_535:
        raise RefusedAddress("This is not a web address.")
    return parsed


def _host(parsed: httpx.URL) -> str:
    """The host as it goes into DNS and TLS. Raises RefusedAddress for odd spellings of addresses, too."""
    host = parsed.raw_host.decode("ascii", errors="replace").lower()
    address = literal(host)
    if address is not None:
        if isinstance(address, ipaddress.IPv6Address) and address.scope_id:
            raise RefusedAddress("An address inside a private network is not visited.")
        return host
    if not _NAME.fullmatch(host) or ".." in host:
        raise RefusedAddress("This is not a web address.")
    if re.fullmatch(r"[0-9]+|0x[0-9a-f]*", host.rsplit(".", 1)[-1]):
        # The operating system would read 0x7f.1 or 2130706433 as an address (WHATWG URL, "ends in a number").
        raise RefusedAddress("This is not a web address.")
    return host
