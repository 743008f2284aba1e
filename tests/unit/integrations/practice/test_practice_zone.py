"""DNS of the practice world, in wire format and JSON, and the two resolvers disagreeing."""

from __future__ import annotations

import dns.message
import dns.rcode
import dns.rdatatype
import pytest

from integrations.practice.zone import Way, Zone

NAME = "_capillary.tube.localhost"


def _ask(zone: Zone, name: str = NAME, kind: str = "TXT", way: Way = "udp") -> dns.message.Message:
    reply = zone.answer(dns.message.make_query(name, kind).to_wire(), way)
    assert reply is not None
    return dns.message.from_wire(reply)


def _texts(message: dns.message.Message) -> list[str]:
    return [b"".join(record.strings).decode() for rrset in message.answer for record in rrset]


@pytest.mark.parametrize("way", ["udp", "https"])
def test_the_host_that_asks_for_a_share_proves_its_account(way: Way) -> None:
    assert _texts(_ask(Zone(), way=way)) == ["v=capillary1; account=tubehost"]


def test_names_are_compared_without_case() -> None:
    assert _texts(_ask(Zone(), NAME.upper())) == ["v=capillary1; account=tubehost"]


def test_hosts_are_loopback_and_strangers_do_not_exist() -> None:
    assert _ask(Zone(), "tube.localhost", "A").answer[0][0].to_text() == "127.0.0.1"
    assert _ask(Zone(), "other.localhost", "TXT").rcode() == dns.rcode.NOERROR
    assert _ask(Zone(), "example.com", "TXT").rcode() == dns.rcode.NXDOMAIN


def test_the_two_ways_can_be_made_to_disagree() -> None:
    zone = Zone()
    zone.set_texts(NAME, ["v=capillary1; account=mallory"], "udp")
    assert _texts(_ask(zone, way="udp")) != _texts(_ask(zone, way="https"))


def test_several_and_long_records_are_whole() -> None:
    zone = Zone()
    zone.set_texts(NAME, ["a" * 600, "b"])
    assert sorted(_texts(_ask(zone))) == ["a" * 600, "b"]


def test_silence_is_no_answer_over_udp_and_a_failure_over_https() -> None:
    zone = Zone()
    query = dns.message.make_query(NAME, "TXT").to_wire()
    zone.silence("udp")
    zone.silence("https")
    assert zone.answer(query, "udp") is None
    assert _ask(zone, way="https").rcode() == dns.rcode.SERVFAIL
    zone.silence("udp", silent=False)
    assert zone.answer(query, "udp") is not None


def test_what_is_no_query_gets_no_answer() -> None:
    assert Zone().answer(b"\x00", "udp") is None
    assert Zone().answer(b"", "https") is None
