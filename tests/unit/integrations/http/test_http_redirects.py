"""Redirects, TLS and the proxy: who is asked for what, and with which headers."""

from __future__ import annotations

import asyncio
import datetime
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from integrations.errors import NeverArrived, RefusedAddress
from integrations.http import HttpClient
from tests.servers.raw_server import Exchange, RawServer, raw_server


class Loopback:
    """Every name is this machine."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def resolve(self, host: str, port: int) -> list[str]:
        self.asked.append(host)
        return ["127.0.0.1"]


@pytest.fixture
async def server() -> AsyncIterator[RawServer]:
    async with raw_server() as running:

        async def plain(exchange: Exchange) -> None:
            await exchange.answer(b"{}")

        running.at["/ok"] = plain
        yield running


def send_to(location: str, status: str = "302 Found") -> object:
    async def redirect(exchange: Exchange) -> None:
        await exchange.say(f"HTTP/1.1 {status}\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n".encode())

    return redirect


async def test_three_redirects_are_followed_and_no_fourth(server: RawServer) -> None:
    client = HttpClient(trusted=[server.place])
    for step in range(3):
        server.at[f"/{step}"] = send_to(f"/{step + 1}")
    server.at["/3"] = server.at["/ok"]
    answer = await client.request("GET", server.url + "/0", headers={"Authorization": "Bearer x"})
    assert answer.url == server.url + "/3"
    assert server.seen[-1].headers["authorization"] == "Bearer x"
    server.at["/3"] = send_to("/ok")
    with pytest.raises(RefusedAddress):
        await client.request("GET", server.url + "/0")
    await client.close()


@pytest.mark.parametrize(
    "location",
    ["http://192.168.1.1/", "https://169.254.169.254/", "http://[", "file:///etc/passwd", "https://a:b@example.org/"],
)
async def test_a_redirect_to_a_forbidden_place_is_refused(server: RawServer, location: str) -> None:
    client = HttpClient(trusted=[server.place])
    server.at["/x"] = send_to(location)
    with pytest.raises(RefusedAddress):
        await client.request("GET", server.url + "/x")
    await client.close()


async def test_no_server_sends_us_into_a_place_that_only_the_user_may_name(server: RawServer) -> None:
    async with raw_server() as home:
        client = HttpClient(trusted=[server.place, home.place])
        server.at["/x"] = send_to(home.url + "/ok")
        with pytest.raises(RefusedAddress):
            await client.request("GET", server.url + "/x")
        assert home.connections == 0
        await client.close()


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 Other"])
async def test_data_is_not_sent_to_another_address(server: RawServer, status: str) -> None:
    client = HttpClient(trusted=[server.place])
    server.at["/x"] = send_to("/ok", status)
    with pytest.raises(RefusedAddress):
        await client.request("POST", server.url + "/x", body=b"password=secret")
    server.at["/x"] = send_to("/ok", "308 Permanent")
    await client.request("POST", server.url + "/x", body=b"password=secret")
    assert server.seen[-1].body == b"password=secret"
    await client.close()


def certificate(folder: Path, *names: str) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A context for a server of these names, and one for clients that believe it."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name) for name in names]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = made.public_bytes(serialization.Encoding.PEM)
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "both.pem").write_bytes(secret + pem)
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(folder / "both.pem")
    asking = ssl.create_default_context(cadata=pem.decode())
    return serving, asking


async def test_tls_checks_the_name_while_the_judged_address_is_connected_to(tmp_path: Path) -> None:
    serving, asking = certificate(tmp_path, "video.example")
    names: list[str | None] = []
    serving.sni_callback = lambda _socket, name, _context: names.append(name)
    async with raw_server(serving) as server:

        async def plain(exchange: Exchange) -> None:
            await exchange.answer(b"{}")

        server.at["/ok"] = plain
        places = [f"video.example:{server.port}", f"other.example:{server.port}"]
        client = HttpClient(trusted=places, resolver=Loopback(), tls=asking)
        assert (await client.request("GET", f"https://video.example:{server.port}/ok")).status == 200
        assert names == ["video.example"]
        assert server.seen[0].headers["host"] == f"video.example:{server.port}"
        with pytest.raises(NeverArrived):
            await client.request("GET", f"https://other.example:{server.port}/ok")
        await client.close()


async def test_credentials_stay_behind_when_the_host_changes(tmp_path: Path) -> None:
    serving, asking = certificate(tmp_path, "a.example", "b.example")
    async with raw_server(serving) as server:

        async def plain(exchange: Exchange) -> None:
            await exchange.answer(b"{}")

        server.at["/ok"] = plain
        server.at["/x"] = send_to(f"https://b.example:{server.port}/ok")
        server.at["/down"] = send_to(f"http://a.example:{server.port}/ok")
        client = Openhearted(f"a.example:{server.port}", resolver=Loopback(), tls=asking)
        start = f"https://a.example:{server.port}"
        await client.request("GET", start + "/x", headers={"Authorization": "Bearer x", "X-Peertube-OTP": "1"})
        assert server.seen[-1].headers["host"] == f"b.example:{server.port}"
        assert not {"authorization", "x-peertube-otp"} & server.seen[-1].headers.keys()
        with pytest.raises(RefusedAddress):
            await client.request("GET", start + "/down")
        await client.close()


class Openhearted(HttpClient):
    """Trusts b.example only once it is connected to, as if its address were public."""

    def __init__(self, place: str, **rest: object) -> None:
        super().__init__(trusted=[place], **rest)  # type: ignore[arg-type]

    def _redirected(self, *arguments: object) -> object:
        found = super()._redirected(*arguments)  # type: ignore[arg-type]
        self.trusted.add(f"{found[0].host}:{found[0].port}")
        return found


@asynccontextmanager
async def socks_proxy(port: int, garbage: bool = False) -> AsyncIterator[tuple[str, list[tuple[str, int]]]]:
    """A SOCKS5 proxy that leads everything to one port and remembers which names it was asked for."""
    asked: list[tuple[str, int]] = []

    async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65_536):
            writer.write(data)
        writer.close()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await talk(reader, writer)
        except asyncio.IncompleteReadError:
            writer.close()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        greeting = await reader.readexactly(3)
        if garbage:
            writer.write(b"HTTP/1.1 400 what?\r\n\r\n")
            writer.close()
            return
        writer.write(bytes([5, greeting[2]]))
        if greeting[2] == 2:
            login = await reader.readexactly(13)
            writer.write(b"\x01\x00" if login == b"\x01\x05alice\x05right" else b"\x01\x01")
        head = await reader.readexactly(5)
        assert head[3] == 3, "the name must come unresolved"
        name = (await reader.readexactly(head[4])).decode()
        asked.append((name, int.from_bytes(await reader.readexactly(2), "big")))
        there, back = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00")
        await asyncio.gather(pump(reader, back), pump(there, writer), return_exceptions=True)

    listener = await asyncio.start_server(serve, "127.0.0.1", 0)
    yield f"socks5://127.0.0.1:{listener.sockets[0].getsockname()[1]}", asked
    listener.close()


async def test_with_a_proxy_names_are_not_resolved_here(server: RawServer) -> None:
    resolver = Loopback()
    async with socks_proxy(server.port) as (proxy, asked):
        client = HttpClient(proxy=proxy, trusted=["video.example:80"], resolver=resolver)
        assert (await client.request("GET", "http://video.example:80/ok")).status == 200
        assert asked == [("video.example", 80)]
        assert resolver.asked == []
        for private in ("https://192.168.1.1/", "https://localhost/", "https://0x7f.1/", "https://nas/"):
            with pytest.raises(RefusedAddress):
                await client.request("GET", private)
        await client.close()


async def test_what_stays_on_this_machine_needs_no_proxy(server: RawServer) -> None:
    client = HttpClient(proxy="socks5://127.0.0.1:1", trusted=[f"tube.localhost:{server.port}"])
    assert (await client.request("GET", f"http://tube.localhost:{server.port}/ok")).status == 200
    assert server.seen[0].headers["host"] == f"tube.localhost:{server.port}"
    await client.close()


async def test_a_proxy_that_talks_nonsense_means_that_nothing_arrived(server: RawServer) -> None:
    async with socks_proxy(server.port, garbage=True) as (proxy, _):
        client = HttpClient(proxy=proxy, trusted=["video.example:80"])
        with pytest.raises(NeverArrived):
            await client.request("GET", "http://video.example:80/ok")
        await client.close()


async def test_a_proxy_may_ask_for_a_password(server: RawServer) -> None:
    async with socks_proxy(server.port) as (proxy, asked):
        for login, served in (("alice:right", True), ("alice:wrong", False)):
            client = HttpClient(proxy=proxy.replace("//", f"//{login}@"), trusted=["video.example:80"])
            if served:
                await client.request("GET", "http://video.example:80/ok")
            else:
                with pytest.raises(NeverArrived):
                    await client.request("GET", "http://video.example:80/ok")
            await client.close()
        assert len(asked) == 1


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:8080", "127.0.0.1:9050", "socks5://", "socks5://host", "x"])
def test_only_a_socks_proxy_is_taken(proxy: str) -> None:
    with pytest.raises(RefusedAddress):
        HttpClient(proxy=proxy)
