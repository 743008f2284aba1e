"""What the vectors of docs/protocol.md do not say: known and trusted hosts, hostile strings, and that ids read back."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.content import (
    ChannelId,
    ContentId,
    KnownHosts,
    Lookup,
    Platform,
    Reading,
    Supposition,
    canonical_url,
    content_id_of,
    parse_url,
    read_id,
)
from app.domain.content.shortuuid import lengthen, read_uuid, shorten
from app.domain.content.vimeo import page_to_ask
from app.errors import AppError, BadId, BadLink

UUID = "57ced71f-2964-44d1-881c-0c36b0caa336"
SHORT = "bQTwoxYtQuARWqPYtToLV5"
RECORDED = {
    UUID: SHORT,
    "261a796b-63de-4cac-a5a3-5e8b5be9018a": "5GUcxS3XZ9dAvb1XMghjr9",
}


@pytest.mark.parametrize(("long", "short"), RECORDED.items())
def test_short_uuids_are_those_that_peertube_recorded(long: str, short: str) -> None:
    assert shorten(long) == short
    assert lengthen(short) == long


@given(st.uuids())
def test_every_uuid_reads_back_from_22_characters(uuid: object) -> None:
    short = shorten(str(uuid))
    assert len(short) == 22
    assert read_uuid(short) == read_uuid(str(uuid).upper()) == str(uuid)


@given(st.text("123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ", min_size=22, max_size=22))
def test_22_letters_are_a_uuid_or_none_but_never_two(short: str) -> None:
    long = lengthen(short)
    assert long is None or shorten(long) == short


@pytest.mark.parametrize("text", ["", "0" * 22, SHORT[:-1], SHORT + "1", UUID[:-1], "l" * 22])
def test_what_is_no_uuid_is_none(text: str) -> None:
    assert read_uuid(text) is None


def read(url: str, *, peertube: Sequence[str] = (), other: Sequence[str] = (), trusted: Sequence[str] = ()) -> Reading:
    return parse_url(url, KnownHosts(peertube, other, trusted))


def test_a_host_that_is_known_as_peertube_is_not_supposed_any_more() -> None:
    reading = read("https://tube.example/c/carol", peertube=["tube.example"])
    assert str(reading) == "peertube:channel:carol@tube.example"
    assert isinstance(reading, ChannelId)
    assert reading.supposed == frozenset()


def test_a_host_that_is_known_as_something_else_has_pages_of_the_web() -> None:
    assert str(read("https://social.example/@carol", other=["social.example"])) == "web:https://social.example/@carol"


def test_a_uuid_is_peertube_even_where_channels_are_not() -> None:
    reading = read(f"https://social.example/w/{SHORT}", other=["social.example"])
    assert str(reading) == f"peertube:video:{UUID}@social.example"


def test_the_origin_of_a_video_stays_supposed_on_a_known_host() -> None:
    reading = read(f"https://tube.example/w/{SHORT}", peertube=["tube.example"])
    assert isinstance(reading, ContentId)
    assert reading.supposed == {Supposition.ORIGIN}
    assert reading.settled().supposed == frozenset()


def test_suppositions_are_no_part_of_an_id() -> None:
    supposed = parse_url(f"https://tube.example/w/{SHORT}")
    assert isinstance(supposed, ContentId)
    assert supposed == supposed.settled()
    assert len({supposed, supposed.settled()}) == 1


@pytest.mark.parametrize("path", ["/videos/watch/42", "/about/instance", "/search?search=x", "/my-account"])
def test_other_pages_of_a_known_peertube_thank_nobody(path: str) -> None:
    with pytest.raises(BadLink, match="neither a video nor a channel"):
        read(f"https://tube.example{path}", peertube=["tube.example"])


def test_the_front_page_of_a_known_peertube_is_its_site() -> None:
    assert str(read("https://tube.example/", peertube=["tube.example"])) == "web:tube.example"


@pytest.mark.parametrize("path", ["/c/a b", "/c/carol@", "/c/", "/@", "/c/carol/unknown-tab", "/c/%D0%B0lice"])
def test_what_is_not_quite_a_channel_is_a_page(path: str) -> None:
    assert str(parse_url("https://tube.example" + path.replace(" ", "%20"))).startswith("web:https://tube.example/")


@pytest.mark.parametrize(
    ("url", "trusted", "host"),
    [
        ("http://192.168.1.5:9000/c/carol", "192.168.1.5", "192.168.1.5:9000"),
        ("http://192.168.1.5:9000/c/carol", "192.168.1.5:9000", "192.168.1.5:9000"),
        ("http://nas/c/carol", "nas", "nas"),
        ("http://nas:80/c/carol", "nas", "nas"),
        ("http://nas:443/c/carol", "nas", "nas"),
        ("https://nas:80/c/carol", "nas", "nas:80"),
        ("https://[2001:DB8::0:1]:9000/c/carol", "[2001:db8::1]", "[2001:db8::1]:9000"),
        ("http://home.example/c/carol", "home.example", "home.example"),
    ],
)
def test_servers_that_the_user_typed_in_may_have_any_address(url: str, trusted: str, host: str) -> None:
    reading = read(url, trusted=[trusted])
    assert isinstance(reading, ChannelId)
    assert str(reading) == f"peertube:channel:carol@{host}"
    assert (Supposition.SCHEME in reading.supposed) == url.startswith("http:")
    with pytest.raises(BadLink):
        parse_url(url)


def test_trust_in_one_port_is_no_trust_in_another() -> None:
    with pytest.raises(BadLink):
        read("http://192.168.1.5:9001/a", trusted=["192.168.1.5:9000"])


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("https://example.org/a/.", "https://example.org/a/"),
        ("https://example.org/a/b/..", "https://example.org/a/"),
        ("https://example.org/../../a", "https://example.org/a"),
        ("https://example.org/%2e%2E/a", "https://example.org/a"),
        ("https://example.org//a//b", "https://example.org//a//b"),
        ("https://example.org/a%2fb", "https://example.org/a%2Fb"),
        ("https://example.org/a?&&b=1&", "https://example.org/a?b=1"),
    ],
)
def test_a_page_is_named_as_browsers_would_ask_for_it(url: str, page: str) -> None:
    assert str(parse_url(url)) == f"web:{page}"


@pytest.mark.parametrize(
    "url",
    [
        "https://player.vimeo.com/",
        "https://player.vimeo.com/video/1/2",
        "https://vimeo.com/718338402/NOT-A-HASH",
        "https://vimeo.com/channels/staffpicks/name",
        "https://vimeo.com/categories",
        "https://player.vimeo.com/video/718338402?h=xyz",
        "https://www.dailymotion.com/video/X2O25FZ",
        "https://www.dailymotion.com/browse",
        "https://dai.ly/",
        "https://dai.ly/x2o25fz/more",
        "https://geo.dailymotion.com/player.html",
        "https://geo.dailymotion.com/other.html?video=x2o25fz",
        "https://geo.dailymotion.com/player.html?playlist=x5abc",
        "https://www.youtube.com/",
        "https://youtu.be/",
        "https://www.youtube.com/@",
        "https://www.youtube.com/c/a%2Fb",
        "https://www.youtube.com/@...",
        "https://www.youtube.com/feeds/videos.xml?playlist_id=PL0123",
        "https://hive.blog/@alice/POST",
        "https://hive.blog/@alice/post/more/still",
        "https://hive.blog/",
        "https://tube.example/@carol@youtu.be",
    ],
)
def test_pages_of_known_platforms_that_thank_nobody_are_refused(url: str) -> None:
    with pytest.raises(BadLink):
        parse_url(url)


def test_a_lookup_over_http_stays_a_lookup() -> None:
    assert isinstance(read("http://vimeo.com/aeonvideo", trusted=["vimeo.com"]), Lookup)


def test_the_hash_of_an_unlisted_video_opens_it_and_is_never_published() -> None:
    reading = parse_url("https://player.vimeo.com/video/718338402?h=0123abcdef")
    assert isinstance(reading, ContentId)
    assert page_to_ask(reading) == "https://vimeo.com/718338402/0123abcdef"
    assert "0123abcdef" not in str(reading) + canonical_url(reading)
    assert reading == parse_url("https://vimeo.com/718338402")
    assert page_to_ask(reading.settled()) == "https://vimeo.com/718338402/0123abcdef"


def test_a_listed_video_needs_no_hash() -> None:
    reading = parse_url("https://vimeo.com/718338402")
    assert isinstance(reading, ContentId)
    assert page_to_ask(reading) == "https://vimeo.com/718338402"


@pytest.mark.parametrize(
    ("work", "maker"),
    [
        ("hive:post:@alice/a-post", "hive:account:alice"),
        ("web:https://example.org:8443/a?b=1", "web:example.org:8443"),
        (f"peertube:video:{UUID}@tube.example", None),
        ("youtube:video:TbthtdBw93w", None),
    ],
)
def test_an_id_says_who_made_it_where_it_can(work: str, maker: str | None) -> None:
    made = ContentId.parse(work).maker
    assert (str(made) if made else None) == maker


@pytest.mark.parametrize(
    "text",
    [
        "",
        "peertube",
        "peertube:",
        "tiktok:video:1",
        "youtube:video:short",
        "youtube:channel:TbthtdBw93w",
        "youtube:user:somebody",
        "peertube:video:not-a-uuid@tube.example",
        f"peertube:video:{UUID}",
        f"peertube:video:{UUID}@Tube.Example",
        f"peertube:video:{UUID}@tube.example:443",
        f"peertube:video:{UUID}@user@tube.example",
        f"peertube:video:{UUID.upper()}@tube.example",
        "peertube:channel:carol@",
        "peertube:channel:carol@www.youtube.com",
        f"peertube:video:{UUID}@hive.blog",
        "peertube:channel:carol",
        "peertube:playlist:carol@tube.example",
        "hive:account:alice@tube.example",
        "hive:account:Alice",
        "hive:post:alice/a-post",
        "hive:post:@alice",
        "vimeo:video:0123",
        "dailymotion:user:xavier",
        "web:",
        "web:Example.org",
        "web:http://example.org/a",
        "web:https://example.org/",
        "web:https://example.org/a#b",
        "web:https://example.org/a?utm_source=b",
        "web:https://example.org/" + "a" * 1100,
        "web:https://www.youtube.com/watch?v=TbthtdBw93w",
        "web:https://vimeo.com/aeonvideo",
        f"web:https://tube.example/w/{SHORT}",
        "web:" + "a" * 3000,
    ],
)
def test_only_what_str_writes_is_an_id(text: str) -> None:
    with pytest.raises(BadId):
        read_id(text)


def test_a_vimeo_post_number_is_no_other_platforms_id() -> None:
    with pytest.raises(BadId):
        ContentId(Platform.VIMEO, "718338402", host="vimeo.com")


def test_the_actor_of_a_host_is_its_channel_or_its_account_and_nobody_elses() -> None:
    actor = ChannelId.parse("peertube:actor:carol@tube.example")
    channel = ChannelId.parse("peertube:channel:carol@tube.example")
    account = ChannelId.parse("peertube:account:carol@tube.example")
    assert actor.covers(channel)
    assert account.covers(actor)
    assert channel.covers(channel)
    assert not channel.covers(account)
    assert not actor.covers(ChannelId.parse("peertube:channel:carol@other.example"))
    assert not actor.covers(ChannelId.parse("peertube:channel:carla@tube.example"))
    assert not actor.covers(ChannelId.parse("hive:account:carol"))


@pytest.mark.parametrize("url", ["not a link", "https://www.youtube.com/@name", "https://tube.example", "https://vimeo.com"])
def test_a_memo_without_a_work_has_no_id(url: str) -> None:
    assert content_id_of(url) == ""


def test_a_memo_names_a_page_where_a_link_would_be_a_supposed_channel() -> None:
    assert content_id_of("https://medium.example/@alice") == "web:https://medium.example/@alice"


def test_a_memo_of_a_home_server_is_read_without_trust() -> None:
    assert content_id_of(f"http://192.168.1.5:9000/w/{SHORT}") == f"peertube:video:{UUID}@192.168.1.5:9000"


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_and_never_breaks(text: str) -> None:
    for link in (text, f"https://{text}", f"https://tube.example/{text}", f"https://www.youtube.com/{text}"):
        try:
            reading = parse_url(link)
        except BadLink:
            continue
        if not isinstance(reading, Lookup):
            assert read_id(str(reading)) == reading
            assert parse_url(canonical_url(reading)) == reading


kinds = st.sampled_from(["", "video:", "channel:", "post:@", "user:"])


@given(st.text(max_size=80), st.sampled_from([*Platform]), kinds)
def test_any_text_is_an_id_that_reads_back_or_none(text: str, platform: Platform, kind: str) -> None:
    written = f"{platform}:{kind}{text}"
    try:
        thing = read_id(written)
    except BadId:
        return
    assert str(thing) == written


@pytest.mark.parametrize(
    "text",
    [
        "https://" + "a" * 3000,
        "https://" + "a." * 200 + "example/",
        "https://" + "a" * 64 + ".example/",
        "https://example.org/" + "%" * 2000,
        "https://example.org/" + "../" * 600,
        "https://example.org/?" + "&" * 2000,
        "https://xn--" + "a" * 59 + ".example/",
        "https://xn--999999999.example/",
        "https://xn--a.example/",
        "https://[::1%25eth0]/",
        "https://[::1/",
        "https://[::zz]/",
        "https://256.1.1.1/",
        "https://0x7f.1/",
        "https://example.org:port/",
        "https://example..org/",
        "https://a_b.example/",
        "https://\u0661\u0662.example/",
        "https://\u05d0a.example/",
        "https://\ud800.example/",
        "https://example.org/\ud800",
        "https://example.org/\u3164",
        "https://example.org/a b",
        "https://example.org/\u00a0",
        "https:\\\\example.org\\a",
        "https://example.org/" + "\u0434" * 400,
        "\u202ehttps://example.org/a",
    ],
    ids=lambda text: ascii(text)[:40],
)
def test_hostile_links_are_refused_or_harmless_and_quick(text: str) -> None:
    began = time.perf_counter()
    try:
        outcome = str(parse_url(text, KnownHosts(trusted=["[::1]"])))
    except AppError as error:
        outcome = str(error)
    assert outcome.isascii()
    assert len(outcome) <= 1100
    assert time.perf_counter() - began < 0.5


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://xn--bcher-kva.example/a", "xn--bcher-kva.example"),
        ("https://BÜCHER.example/a", "xn--bcher-kva.example"),
        ("https://日本語abc.example/a", "xn--abc-s08fl0dtz6h.example"),
        ("https://αβγδ.example/a", "xn--mxacde.example"),
        ("https://аро.рф/a", "xn--80a2af.xn--p1ai"),
    ],
)
def test_honest_names_in_other_scripts_are_welcome(url: str, host: str) -> None:
    reading = parse_url(url)
    assert isinstance(reading, ContentId)
    assert str(reading.maker) == f"web:{host}"


def test_words_that_need_joiners_keep_them_when_escaped() -> None:
    url = "https://example.org/%D9%85%DB%8C%E2%80%8C%D8%B4%D9%88%D8%AF"
    assert str(parse_url(url)) == f"web:{url}"


def test_a_thousand_links_take_no_second() -> None:
    began = time.perf_counter()
    for number in range(1000):
        parse_url(f"https://tube.example/w/{SHORT};threadId={number}?start={number}s")
    assert time.perf_counter() - began < 1.0
