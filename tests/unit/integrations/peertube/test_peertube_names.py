"""Names, uuids, addresses and display forms of PeerTube."""

from __future__ import annotations

import unicodedata
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.displayable import displayable
from integrations.errors import RefusedAddress
from integrations.peertube.names import (
    ActorName,
    Host,
    Url,
    host_of,
    instance_address,
    long_uuid,
    short_uuid,
)

RECORDED = [
    ("57ced71f-2964-44d1-881c-0c36b0caa336", "bQTwoxYtQuARWqPYtToLV5"),
    ("3ad28cc6-b9b3-41e1-9559-a344a0b6c43e", "8ghUVS2A8CPuAZ2CSvcZe1"),
    ("261a796b-63de-4cac-a5a3-5e8b5be9018a", "5GUcxS3XZ9dAvb1XMghjr9"),
]


@pytest.mark.parametrize(("uuid", "short"), RECORDED)
def test_a_short_uuid_is_the_one_that_peertube_gives(uuid: str, short: str) -> None:
    assert (short_uuid(uuid), long_uuid(short)) == (short, uuid)


@given(st.uuids())
def test_a_short_uuid_leads_back_to_the_long_one(uuid: UUID) -> None:
    assert long_uuid(short_uuid(str(uuid))) == str(uuid)


@pytest.mark.parametrize("text", ["", "short", "z" * 22, "0" * 22, "l" * 22, "1" * 23])
def test_what_is_no_short_uuid_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        long_uuid(text)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("tube.example.org", "https://tube.example.org"),
        (" Tube.Example.org/ ", "https://tube.example.org"),
        ("https://tube.example.org:443", "https://tube.example.org"),
        ("https://tube.example.org:9000/", "https://tube.example.org:9000"),
        ("http://tube.localhost:8123", "http://tube.localhost:8123"),
        ("https://müller.example", "https://xn--mller-kva.example"),
    ],
)
def test_an_address_is_understood_as_people_type_it(typed: str, address: str) -> None:
    assert instance_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    ["", "ftp://tube.example.org", "https://me@tube.example.org", "tube.example.org/videos", "tube:99999", "tube:x",
     "a b", "https://[::1]", "xn--\u0000", "-.\u2028.org", "tube.example.org:٣"],
)  # fmt: skip
def test_what_is_no_address_of_a_server_is_refused(typed: str) -> None:
    with pytest.raises(RefusedAddress):
        instance_address(typed)


@pytest.mark.parametrize("name", ["alice", "alice_music", "A.b-c_9", "a" * 50])
def test_a_user_name_of_peertube_is_taken(name: str) -> None:
    assert msgspec.convert(name, ActorName) == name


@pytest.mark.parametrize("name", ["", "\u0430lice", "a b", "alice\n", "a" * 51, "a@b", "../me", "a\u202eb"])
def test_a_look_alike_is_no_user_name(name: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(name, ActorName)


@pytest.mark.parametrize("host", ["Tube.org", "tube.org/", "tube..org", "", "t\u00fcbe.org", "tube.org:123456", "a@b"])
def test_a_host_is_written_in_one_way_only(host: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(host, Host)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://u:p@tube.org/", "https://tube.org", "https://tube.org/ x", "//tube.org/"]
)
def test_a_url_with_a_password_or_of_another_kind_is_refused(url: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(url, Url)


def test_the_host_of_a_url_keeps_its_port() -> None:
    assert host_of("http://localhost:9000/videos/watch/x") == "localhost:9000"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("Alice\u202e\u2066gnp.exe", "Alicegnp.exe"),
        ("Al\u200bi\u200dce\u00a0\n\tB", "Alice B"),
        ("\ufb01ne \uff21", "fine A"),
        ("z" + "\u0323" * 40, "\u1e93\u0323\u0323"),
        ("\u200f\u202d\ue000", "alice"),
        ("x" * 500, "x" * 120),
    ],
)
def test_a_display_name_is_shown_without_its_tricks(raw: str, shown: str) -> None:
    assert displayable(raw, "alice") == shown


@given(st.text())
def test_a_display_form_holds_nothing_invisible_and_stays_itself(raw: str) -> None:
    shown = displayable(raw, "somebody")
    assert shown
    assert len(shown) <= 120
    assert not any(unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") for character in shown)
