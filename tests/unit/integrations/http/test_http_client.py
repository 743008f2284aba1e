"""The client against a real server that does what hostile servers do."""

from __future__ import annotations

import asyncio
import gzip
import time
import zlib
from collections.abc import AsyncIterator

import pytest

from integrations.errors import BadAnswer, NeverArrived, RateLimited, RefusedAddress, TooLarge, Unreachable
from integrations.http import Answer, HttpClient
from tests.servers.raw_server import Exchange, RawServer, raw_server


@pytest.fixture
async def server() -> AsyncIterator[RawServer]:
    async with raw_server() as running:
        yield running


@pytest.fixture
async def client(server: RawServer) -> AsyncIterator[HttpClient]:
    client = HttpClient(trusted=[server.place])
    yield client
    await client.close()


async def test_a_plain_answer_arrives_and_is_counted(server: RawServer, client: HttpClient) -> None:
    async def plain(exchange: Exchange) -> None:
        await exchange.answer(b'{"likes": 3}', extra="ETag: W/\"1\"\r\n")

    server.at["/x"] = plain
    answer = await client.request("GET", server.url + "/x", headers={"X-Peertube-OTP": "123456"})
    assert (answer.status, answer.json(), answer.headers["etag"]) == (200, {"likes": 3}, 'W/"1"')
    assert answer.received == client.received()["127.0.0.1"] > 12
    sent = server.seen[0].headers
    assert sent["accept-encoding"] == "gzip"
    assert sent["user-agent"].startswith("Capillary")
    assert sent["host"] == server.place
    assert sent["x-peertube-otp"] == "123456"


async def test_a_packed_answer_is_unpacked(server: RawServer, client: HttpClient) -> None:
    async def packed(exchange: Exchange) -> None:
        await exchange.answer(gzip.compress(b'["a"]'), extra="Content-Encoding: gzip\r\n")

    server.at["/x"] = packed
    assert (await client.request("GET", server.url + "/x")).json() == ["a"]


async def test_a_packed_bomb_is_stopped_at_the_limit(server: RawServer, client: HttpClient) -> None:
    packer = zlib.compressobj(wbits=31)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(300)) + packer.flush()

    async def explode(exchange: Exchange) -> None:
        await exchange.answer(bomb, extra="Content-Encoding: gzip\r\n")

    server.at["/x"] = explode
    began = time.monotonic()
    with pytest.raises(TooLarge):
        await client.request("GET", server.url + "/x")
    assert time.monotonic() - began < 2


async def test_an_endless_body_is_stopped_at_the_limit(server: RawServer, client: HttpClient) -> None:
    async def endless(exchange: Exchange) -> None:
        await exchange.say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
        while True:
            await exchange.say(b" " * 65_536)

    server.at["/x"] = endless
    with pytest.raises(TooLarge):
        await client.request("GET", server.url + "/x", limit=200_000)
    assert client.received()["127.0.0.1"] < 1_000_000


async def test_a_slow_dribble_ends_with_the_deadline(server: RawServer, client: HttpClient) -> None:
    async def dribble(exchange: Exchange) -> None:
        await exchange.say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n")
        while True:
            await exchange.say(b" ")
            await asyncio.sleep(0.05)

    server.at["/x"] = dribble
    began = time.monotonic()
    with pytest.raises(Unreachable, match="in time"):
        await client.request("GET", server.url + "/x", timeout=0.5)
    assert time.monotonic() - began < 2


async def test_silence_ends_with_the_deadline(server: RawServer, client: HttpClient) -> None:
    async def silent(_: Exchange) -> None:
        await asyncio.sleep(30)

    server.at["/x"] = silent
    with pytest.raises(Unreachable):
        await client.request("GET", server.url + "/x", timeout=0.3)


BROKEN = {
    "garbage": b"\x00\xff\xfeSSH-2.0\r\n\r\n",
    "no status": b"HTTP/1.1 abc\r\n\r\n",
    "huge header": b"HTTP/1.1 200 OK\r\nX: " + b"a" * 300_000 + b"\r\n\r\n",
    "many headers": b"HTTP/1.1 200 OK\r\n" + b"X: yyyyyyyyyy\r\n" * 4_000 + b"Content-Length: 0\r\n\r\n",
    "wrong encoding": b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\n[]",
    "damaged gzip": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n[]",
    "cut gzip": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 15\r\n\r\n"
    + gzip.compress(b"[]" * 9)[:15],
    "gzip and more": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 32\r\n\r\n"
    + (gzip.compress(b"[]") + b"x" * 32)[:32],
    "wrong type": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\n[]",
    "no type": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]",
    "bad chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nxx\r\n",
}


@pytest.mark.parametrize("name", BROKEN)
async def test_what_is_not_the_protocol_is_a_bad_answer(server: RawServer, client: HttpClient, name: str) -> None:
    async def broken(exchange: Exchange) -> None:
        await exchange.say(BROKEN[name])
        exchange.writer.close()

    server.at["/x"] = broken
    with pytest.raises(BadAnswer) as failure:
        await client.request("GET", server.url + "/x")
    assert str(failure.value).endswith(".")


@pytest.mark.parametrize("said", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf"])
async def test_a_connection_that_breaks_off_is_unreachable(
    server: RawServer, client: HttpClient, said: bytes
) -> None:
    async def reset(exchange: Exchange) -> None:
        await exchange.say(said)
        exchange.writer.transport.abort()

    server.at["/x"] = reset
    with pytest.raises(Unreachable) as failure:
        await client.request("GET", server.url + "/x")
    assert not isinstance(failure.value, NeverArrived)


@pytest.mark.parametrize("value", ["Bearer \u2764", "a\r\nX-Evil: 1", "\ud800"])
async def test_a_header_that_cannot_be_sent_is_one_of_our_failures(
    server: RawServer, client: HttpClient, value: str
) -> None:
    with pytest.raises(BadAnswer):
        await client.request("GET", server.url + "/x", headers={"Authorization": value})
    assert server.seen == []


async def test_nobody_there_means_that_nothing_was_handled(client: HttpClient, server: RawServer) -> None:
    client.trusted.add("127.0.0.1:1")
    with pytest.raises(NeverArrived):
        await client.request("GET", "http://127.0.0.1:1/")


@pytest.mark.parametrize(
    ("status", "failure"),
    [("500 X", Unreachable), ("502 X", NeverArrived), ("503 X", NeverArrived), ("504 X", Unreachable)],
)
async def test_a_server_out_of_order_is_unreachable(
    server: RawServer, client: HttpClient, status: str, failure: type[Unreachable]
) -> None:
    async def out_of_order(exchange: Exchange) -> None:
        await exchange.answer(b"<h1>Oops</h1>", status=status, kind="text/html")

    server.at["/x"] = out_of_order
    with pytest.raises(Unreachable) as seen:
        await client.request("GET", server.url + "/x")
    assert type(seen.value) is failure


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("", 60),
        ("Retry-After: 7\r\n", 7),
        ("Retry-After: 0\r\n", 1),
        ("Retry-After: 99999999\r\n", 3600),
        ("Retry-After: -5\r\n", 60),
        ("Retry-After: soon\r\n", 60),
        ("Date: Sun, 22 Nov 2026 04:00:00 GMT\r\nRetry-After: Sun, 22 Nov 2026 04:02:00 GMT\r\n", 120),
        ("Retry-After: Sun, 22 Nov 1998 04:02:00 GMT\r\n", 1),
    ],
)
async def test_too_many_requests_says_how_long_to_wait(
    server: RawServer, client: HttpClient, header: str, seconds: float
) -> None:
    async def busy(exchange: Exchange) -> None:
        await exchange.answer(b"<p>slow down</p>", status="429 Too Many", kind="text/html", extra=header)

    server.at["/x"] = busy
    with pytest.raises(RateLimited) as limited:
        await client.request("GET", server.url + "/x")
    assert limited.value.retry_after == seconds


@pytest.mark.parametrize("status", ["304 Not Modified", "404 Not Found", "401 Unauthorized", "204 No Content"])
async def test_other_statuses_are_answers(server: RawServer, client: HttpClient, status: str) -> None:
    async def other(exchange: Exchange) -> None:
        await exchange.say(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode())

    server.at["/x"] = other
    answer = await client.request("GET", server.url + "/x")
    assert answer.status == int(status[:3])
    with pytest.raises(BadAnswer):
        answer.json()


@pytest.mark.parametrize("body", [b"[" * 100_000, b'"\xff"', b"NaN", b"{}x", b'"\\ud800"', b"1e999", b""])
def test_a_body_that_is_not_json_is_a_bad_answer(body: bytes) -> None:
    with pytest.raises(BadAnswer):
        Answer(200, {}, body, 0, "").json()


async def test_no_cookie_is_ever_sent_back(server: RawServer, client: HttpClient) -> None:
    async def cookie(exchange: Exchange) -> None:
        await exchange.answer(b"{}", extra="Set-Cookie: who=alice\r\n")

    server.at["/x"] = cookie
    await client.request("GET", server.url + "/x")
    await client.request("GET", server.url + "/x")
    assert "cookie" not in server.seen[1].headers


async def test_at_most_four_requests_to_one_host_at_once(server: RawServer, client: HttpClient) -> None:
    async def slow(exchange: Exchange) -> None:
        await asyncio.sleep(0.05)
        await exchange.answer(b"{}")

    server.at["/x"] = slow
    await asyncio.gather(*(client.request("GET", server.url + "/x", timeout=0.4) for _ in range(20)))
    assert server.most_at_once == 4
    assert len(server.seen) == 20


async def test_a_server_that_does_not_answer_holds_up_only_itself(server: RawServer, client: HttpClient) -> None:
    async def silent(_: Exchange) -> None:
        await asyncio.sleep(30)

    async def plain(exchange: Exchange) -> None:
        await exchange.answer(b"{}")

    async with raw_server() as neighbour:
        client.trusted.add(neighbour.place)
        server.at["/x"], neighbour.at["/x"] = silent, plain
        held = [asyncio.create_task(client.request("GET", server.url + "/x", timeout=1)) for _ in range(8)]
        await asyncio.sleep(0.05)
        assert (await client.request("GET", neighbour.url + "/x", timeout=0.5)).status == 200
        await asyncio.gather(*held, return_exceptions=True)


async def test_a_private_address_is_not_visited_even_if_the_name_looks_public(server: RawServer) -> None:
    class Liar:
        async def resolve(self, host: str, port: int) -> list[str]:
            return ["127.0.0.1", "::ffff:10.0.0.1"]

    client = HttpClient(resolver=Liar())
    with pytest.raises(RefusedAddress):
        await client.request("GET", f"https://video.example:{server.port}/x")
    assert server.connections == 0
    await client.close()


async def test_a_name_that_does_not_resolve_is_unreachable() -> None:
    class Nothing:
        async def resolve(self, host: str, port: int) -> list[str]:
            raise OSError("no such name")

    client = HttpClient(resolver=Nothing())
    with pytest.raises(NeverArrived):
        await client.request("GET", "https://video.example/")
    await client.close()
