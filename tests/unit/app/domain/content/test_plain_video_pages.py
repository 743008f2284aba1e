"""Addresses as PeerTube writes them are read on a short way, which must answer exactly what the long one does."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.content import ContentId, KnownHosts, Reading, urls
from app.domain.content.ids import Supposition
from app.domain.content.shortuuid import shorten
from app.errors import BadLink

ONE = "3b2f5c1e-7a64-4d0a-9d1f-0c5a7e1b2d31"
HOSTS = st.one_of(
    st.sampled_from(
        [
            "tube.example", "tube.example:443", "tube.example:9000", "tube.example:80", "tube.example:0",
            "tube.example.", "tube.example:99999", "localhost:9000", "tube.localhost", "127.0.0.1", "127.0.0.1:9000",
            "0x7f.1", "1.2.3",
            "xn--bcher-kva.example", "xn--80ak6aa92e.com", "xn--", "-a.example", "a..example", "bare", "youtube.com",
            "vimeo.com", "www.dailymotion.com", "hive.blog", "typed.example", "a_b.example", "TUBE.example", "", ":1",
            "u@tube.example", "tube.example:", "a" * 64 + ".example", "a." * 127 + "example",
        ]
    ),
    st.from_regex(r"[a-z0-9.:-]{1,20}", fullmatch=True),
)  # fmt: skip
UUIDS = st.one_of(st.just(ONE), st.uuids().map(str))
PATHS = st.one_of(
    UUIDS.map(lambda uuid: f"videos/watch/{uuid}"),
    UUIDS.map(lambda uuid: f"w/{shorten(uuid)}"),
    UUIDS.map(lambda uuid: f"w/{uuid}"),
    st.from_regex(r"w/[0-9A-Za-z]{21,23}", fullmatch=True),
    st.sampled_from(["w/xBuEXKpA6iqZQK5Kf2TnkV", "w/xBuEXKpA6iqZQK5Kf2TnkW", f"w/p/{ONE}"]),
    st.just(f"videos/watch/{ONE.upper()}"),
)
KNOWN = st.builds(
    KnownHosts,
    peertube=st.sampled_from([(), ("tube.example",)]),
    other=st.sampled_from([(), ("tube.example",)]),
    trusted=st.sampled_from([(), ("127.0.0.1", "typed.example", "bare:9000")]),
    trust_all=st.booleans(),
)


def answer(url: str, known: KnownHosts, *, careful: bool) -> tuple[Reading, frozenset[Supposition]] | str:
    try:
        reading = urls._careful(url, known) if careful else urls.parse_url(url, known)
    except BadLink as error:
        return str(error)
    return reading, reading.supposed if isinstance(reading, ContentId) else frozenset()


SCHEMES = st.sampled_from(["https", "http", "HTTPS"])
ENDS = st.sampled_from(["", "/", "?a=b", "#now", ";threadId=7", " "])


@given(host=HOSTS, path=PATHS, known=KNOWN, scheme=SCHEMES, end=ENDS)
@example(host="tube.example", path=f"videos/watch/{ONE}", known=KnownHosts(), scheme="https", end="")
def test_both_ways_answer_the_same(host: str, path: str, known: KnownHosts, scheme: str, end: str) -> None:
    url = f"{scheme}://{host}/{path}{end}"
    assert answer(url, known, careful=False) == answer(url, known, careful=True)


@given(text=st.text(max_size=80))
def test_both_ways_answer_the_same_to_any_text(text: str) -> None:
    known = KnownHosts()
    assert answer(text, known, careful=False) == answer(text, known, careful=True)


@given(uuid=st.uuids())
def test_the_short_way_is_taken_for_both_of_its_forms(uuid: UUID) -> None:
    for path in (f"videos/watch/{uuid}", f"w/{shorten(str(uuid))}"):
        assert urls._VIDEO_PAGE.fullmatch(f"https://tube.example/{path}")
        assert str(urls.parse_url(f"https://tube.example/{path}")) == f"peertube:video:{uuid}@tube.example"


@pytest.mark.parametrize("host", ["127.0.0.1", "bare"])
def test_the_short_way_refuses_private_places_too(host: str) -> None:
    with pytest.raises(BadLink, match="names no public server"):
        urls.parse_url(f"https://{host}/videos/watch/{ONE}")
