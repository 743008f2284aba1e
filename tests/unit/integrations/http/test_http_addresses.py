"""Which addresses we go to; the odd spellings are those that browsers and resolvers understand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.errors import RefusedAddress
from integrations.http.addresses import Places, check, is_global

PRIVATE = [
    "127.0.0.1", "0.1.2.3", "10.1.2.3", "100.64.0.1", "169.254.169.254", "172.31.0.1", "192.168.1.1", "192.0.0.8",
    "198.18.0.1", "224.0.0.1", "255.255.255.255", "203.0.113.7", "::1", "::", "fe80::1", "fc00::1", "ff02::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "2001:0:7f00:1::", "2001:db8::1",
    "::127.0.0.1", "not an address",
]  # fmt: skip
PUBLIC = ["1.1.1.1", "8.8.8.8", "2606:4700::1111", "64:ff9b::101:101", "::ffff:1.1.1.1", "172.32.0.1", "100.128.0.1"]


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_that_is_not_of_the_open_internet_is_not_global(address: str) -> None:
    assert not is_global(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_an_address_of_the_open_internet_is_global(address: str) -> None:
    assert is_global(address)


REFUSED = [
    "http://example.org/", "ftp://example.org/", "file:///etc/passwd", "https://", "https:///x", "//example.org",
    "https://alice:secret@example.org/", "https://alice@example.org/", "https://localhost/", "https://tube.localhost/",
    "https://127.0.0.1/", "https://[::1]/", "https://[::ffff:127.0.0.1]/", "https://[fe80::1%25eth0]/",
    "https://2130706433/", "https://0x7f000001/", "https://0x7f.1/", "https://127.1/", "https://0177.0.0.1/",
    "https://169.254.169.254/latest", "https://router/", "https://nas.local/", "https://x.internal/", "https://a.lan/",
    "https://example.org:0/", "https://example.org:99999/", "https://exa mple.org/", "https://exa\nmple.org/",
    "https://ex%61mple.org/", "https://example.org./", "https://a..b/", "https://\u2024.org/", "https://-x.org/",
    "https://١٢٧.0.0.1/", "https://" + "a" * 5000 + ".org/", "javascript:alert(1)", "",
]  # fmt: skip


@pytest.mark.parametrize("url", REFUSED)
def test_a_stranger_is_visited_only_by_https_at_a_plain_public_name(url: str) -> None:
    with pytest.raises(RefusedAddress) as refusal:
        check(url, Places())
    assert str(refusal.value).endswith(".")
    assert "example" not in str(refusal.value)


def test_a_name_is_brought_to_the_form_that_dns_knows() -> None:
    target = check("https://MÜNCHEN.example/ä?q=1#part", Places())
    assert (target.host, target.port, target.scheme) == ("xn--mnchen-3ya.example", 443, "https")
    assert "part" not in str(target.url)


def test_a_typed_server_may_be_private_and_without_tls_at_its_port_only() -> None:
    places = Places(["nas.local:8080", "192.168.1.5", "[::1]:9000"])
    assert check("http://nas.local:8080/x", places).port == 8080
    assert check("http://192.168.1.5:3000/", places).host == "192.168.1.5"
    assert check("http://[::1]:9000/", places).host == "::1"
    for url in ("http://nas.local/", "http://nas.local:8081/", "http://[::1]:9001/", "http://192.168.1.6/"):
        with pytest.raises(RefusedAddress):
            check(url, places)


def test_a_server_typed_later_counts_at_once() -> None:
    places = Places()
    with pytest.raises(RefusedAddress):
        check("http://home.example:80/", places)
    places.add("home.example:80")
    assert check("http://home.example/", places).port == 80
    with pytest.raises(RefusedAddress):
        check("http://home.example:81/", places)


@pytest.mark.parametrize("text", ["", "a b", "x@y", "host/path", "host:port", "http://host"])
def test_what_is_no_server_name_is_not_trusted(text: str) -> None:
    with pytest.raises(RefusedAddress):
        Places([text])


@given(st.text(max_size=200))
def test_no_text_makes_the_check_fail_in_another_way(text: str) -> None:
    for url in (text, "https://" + text):
        try:
            target = check(url, Places())
        except RefusedAddress:
            continue
        assert target.scheme == "https"
        assert target.host.isascii()
