"""The practice world's DNS: one zone, asked over UDP or over HTTPS (in shape: http on loopback), lying in either alone.

    _capillary.tube.localhost  TXT  "v=capillary1; account=tubehost"        *.localhost  A  127.0.0.1
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import json
import threading
from typing import Any, Literal, cast

import dns.exception
import dns.flags
import dns.message
import dns.name
import dns.rcode
import dns.rdata
import dns.rdataclass
import dns.rdatatype
import dns.rdtypes.ANY.TXT
import dns.rrset
from litestar import Litestar, Request, Response, get, post

from integrations.practice import seed_data

Way = Literal["udp", "https"]
TTL = 300
WIRE_TYPE = "application/dns-message"
JSON_TYPE = "application/dns-json"
_QUERY_MAX = 4096


class Zone:
    """TXT records by name. Safe to change while it is asked."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._texts: dict[Way, dict[str, list[str]]] = {"udp": {}, "https": {}}
        self._silent: set[Way] = set()
        for host in seed_data.HOSTS:
            if host.account:
                self.set_texts(f"_capillary.{host.name}", [f"v=capillary1; account={host.account}"])

    def set_texts(self, name: str, texts: list[str], way: Way | None = None) -> None:
        """The TXT records of a name; only for one way of asking if given: the two then disagree."""
        with self._lock:
            for one in ("udp", "https") if way is None else (way,):
                self._texts[one][name.lower()] = list(texts)

    def silence(self, way: Way, *, silent: bool = True) -> None:
        """Answer SERVFAIL over HTTPS, nothing over UDP."""
        with self._lock:
            (self._silent.add if silent else self._silent.discard)(way)

    def texts(self, name: str, way: Way) -> list[str] | None:
        """What a name says; None if nobody has heard of it."""
        with self._lock:
            return self._texts[way].get(name.lower().rstrip("."))

    def answer(self, wire: bytes, way: Way) -> bytes | None:
        """A reply to a query in DNS wire format; None where a server would keep silent."""
        try:
            query = dns.message.from_wire(wire[:_QUERY_MAX])
        except dns.exception.DNSException:
            return None
        with self._lock:
            silent = way in self._silent
        if silent and way == "udp":
            return None
        return self._reply(query, way, silent=silent).to_wire()

    def _reply(self, query: dns.message.Message, way: Way, *, silent: bool) -> dns.message.Message:
        reply = dns.message.make_response(query, recursion_available=True)
        if silent:
            reply.set_rcode(dns.rcode.SERVFAIL)
            return reply
        for question in query.question:
            name = question.name.to_text(omit_final_dot=True).lower()
            texts = self.texts(name, way)
            if question.rdtype == dns.rdatatype.TXT and texts:
                reply.answer.append(_text_set(question.name, texts))
            elif name.endswith(".localhost") and question.rdtype == dns.rdatatype.A and texts is None:
                reply.answer.append(dns.rrset.from_text(question.name, TTL, "IN", "A", "127.0.0.1"))
            elif texts is None and not name.endswith(".localhost"):
                reply.set_rcode(dns.rcode.NXDOMAIN)
        return reply


def _text_set(name: dns.name.Name, texts: list[str]) -> dns.rrset.RRset:
    records: list[dns.rdata.Rdata] = []
    for text in texts:
        raw = text.encode()
        pieces = [raw[start : start + 255] for start in range(0, len(raw), 255)] or [b""]
        records.append(dns.rdtypes.ANY.TXT.TXT(dns.rdataclass.IN, dns.rdatatype.TXT, pieces))
    return dns.rrset.from_rdata_list(name, TTL, records)


class DnsDatagrams(asyncio.DatagramProtocol):
    """The UDP server of a zone."""

    def __init__(self, zone: Zone) -> None:
        self._zone = zone
        self._transport: asyncio.DatagramTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """asyncio: the socket is open. (On Python 3.11 the transport is no instance of what its type says.)"""
        self._transport = cast(asyncio.DatagramTransport, transport)

    def datagram_received(self, data: bytes, addr: tuple[str | Any, int]) -> None:
        """asyncio: a query came."""
        reply = self._zone.answer(data, "udp")
        if reply is not None and self._transport is not None:
            self._transport.sendto(reply, addr)


def create_doh_app(zone: Zone) -> Litestar:
    """DNS over HTTPS in outline: RFC 8484 at `/dns-query` (GET and POST), and the JSON form with `?name=&type=TXT`."""

    @get("/dns-query")
    async def ask(request: Request[Any, Any, Any]) -> Response[bytes]:
        encoded = request.query_params.get("dns")
        if encoded is None:
            return _json_answer(zone, request.query_params.get("name", ""))
        try:
            wire = base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4))
        except (binascii.Error, ValueError):
            return Response(b"", status_code=400)
        return _wire_answer(zone, wire)

    @post("/dns-query", status_code=200)
    async def post_query(request: Request[Any, Any, Any]) -> Response[bytes]:
        return _wire_answer(zone, await request.body())

    return Litestar([ask, post_query], openapi_config=None, logging_config=None)


def _wire_answer(zone: Zone, wire: bytes) -> Response[bytes]:
    reply = zone.answer(wire, "https")
    if reply is None:
        return Response(b"", status_code=400)
    return Response(reply, media_type=WIRE_TYPE, headers={"cache-control": f"max-age={TTL}"})


def _json_answer(zone: Zone, name: str) -> Response[bytes]:
    texts = zone.texts(name, "https")
    rows = [{"name": name, "type": 16, "TTL": TTL, "data": f'"{text}"'} for text in texts or []]
    status = dns.rcode.NOERROR if texts is not None else dns.rcode.NXDOMAIN
    flags = {"TC": False, "RD": True, "RA": True, "AD": False, "CD": False}
    body = {"Status": int(status), **flags, "Question": [{"name": name, "type": 16}], "Answer": rows}
    return Response(json.dumps(body).encode(), media_type=JSON_TYPE)
