"""The whole world on loopback: reached over HTTP and DNS, driven from outside, saved and resumed."""

from __future__ import annotations

import base64
import json
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import dns.message
import dns.query
import httpx
import pytest

from integrations.practice import description, saving
from integrations.practice.errors import PracticeError, WorldUnavailable
from integrations.practice.genesis.keys import play_secret
from integrations.practice.nodes.lies import Lie
from integrations.practice.seed_data import OTHER, TUBE
from integrations.practice.servers import Ports
from integrations.practice.wallet_page import Wish, sign_and_push
from integrations.practice.world import PracticeWorld
from wallet.hive_tx.memos import encrypt_memo
from wallet.memo import TipMemo, write
from wallet.money import Amount, Asset

START = datetime(2026, 11, 22, 12, tzinfo=UTC)
HEAD = "database_api.get_dynamic_global_properties"
NAME = "_capillary.tube.localhost"


@pytest.fixture(scope="module")
def shared() -> Iterator[PracticeWorld]:
    with PracticeWorld(factor=0, start=START) as running:
        yield running


@pytest.fixture
def world(shared: PracticeWorld) -> Iterator[PracticeWorld]:
    """The shared world, honest again afterwards."""
    yield shared
    for node in shared.nodes:
        node.clear()


def _rpc(url: str, method: str = HEAD, params: Any = None, timeout: float = 5) -> httpx.Response:
    request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params or {}}
    return httpx.post(url, content=json.dumps(request, ensure_ascii=False).encode(), timeout=timeout, trust_env=False)


def _pay(world: PracticeWorld, memo: str = "hello", milli: int = 50, sender: str = "alice") -> str:
    amount = str(Amount(milli, Asset.HBD))
    transfer = ("transfer", {"from": sender, "to": "carol", "amount": amount, "memo": memo})
    return sign_and_push(Wish((transfer,)), sender, world.toy_chain)


def test_two_operators_show_one_chain(world: PracticeWorld) -> None:
    heads = {_rpc(node.url).json()["result"]["head_block_id"] for node in world.nodes}
    assert len(heads) == 1
    assert len({node.operator for node in world.nodes}) == 2


def test_a_node_says_what_it_is(world: PracticeWorld) -> None:
    assert "practice only" in httpx.get(world.nodes[0].url, trust_env=False).text


@pytest.mark.parametrize(
    ("lie", "options", "status", "words"),
    [
        (Lie.HTML, {}, 200, "<html>"),
        (Lie.HTML, {"status": 502}, 502, "<html>"),
        (Lie.SERVER_ERROR, {}, 503, "Unavailable"),
        (Lie.RATE_LIMIT, {}, 429, "Too many"),
    ],
)
def test_a_node_may_answer_with_something_else(
    world: PracticeWorld, lie: str, options: dict[str, Any], status: int, words: str
) -> None:
    world.nodes[0].tell(lie, **options)
    answer = _rpc(world.nodes[0].url)
    assert (answer.status_code, words in answer.text) == (status, True)
    assert _rpc(world.nodes[1].url).json()["result"]


def test_answers_are_not_held_back(world: PracticeWorld) -> None:
    """A socket without TCP_NODELAY costs 40 ms for each of them, and a drill of a thousand thumbs its patience."""
    with httpx.Client(trust_env=False) as client:
        took = [client.post(world.nodes[0].url, content=b"{}").elapsed.total_seconds() for _ in range(20)]
    assert min(took) < 0.03


def test_a_limit_names_its_seconds_only_when_told(world: PracticeWorld) -> None:
    world.nodes[0].tell(Lie.RATE_LIMIT, times=1, retry_after=7)
    world.nodes[0].tell(Lie.RATE_LIMIT, times=1)
    assert [_rpc(world.nodes[0].url).headers.get("retry-after") for _ in range(2)] == ["7", None]


def test_half_of_the_json_is_no_json(world: PracticeWorld) -> None:
    world.nodes[0].tell(Lie.CUT_OFF, times=1)
    with pytest.raises(ValueError, match=r"."):
        _rpc(world.nodes[0].url).json()


def test_a_body_may_never_end(world: PracticeWorld) -> None:
    world.nodes[0].tell(Lie.ENDLESS, times=1)
    received = 0
    with httpx.stream("POST", world.nodes[0].url, content=b"{}", timeout=5, trust_env=False) as answer:
        for chunk in answer.iter_bytes():
            received += len(chunk)
            if received > 5_000_000:
                break
    assert received > 5_000_000


def test_silence_lasts_as_long_as_told(world: PracticeWorld) -> None:
    world.nodes[0].tell(Lie.SILENCE, times=1, seconds=1)
    with pytest.raises(httpx.ReadTimeout):
        _rpc(world.nodes[0].url, timeout=0.1)
    assert _rpc(world.nodes[0].url).json()["result"]


def test_a_node_that_is_down_refuses_connections_and_comes_back_at_its_port(world: PracticeWorld) -> None:
    node = world.node("south")
    node.tell("down")
    with pytest.raises(httpx.ConnectError):
        _rpc(node.url)
    node.clear()
    assert _rpc(node.url).json()["result"]


def test_unknown_nodes_hosts_and_lies_are_refused(world: PracticeWorld) -> None:
    for wrong in (
        lambda: world.node("east"),
        lambda: world.peertube_url("example.com"),
        lambda: world.nodes[0].tell("white"),
    ):
        with pytest.raises(PracticeError):
            wrong()


def test_the_hosts_answer_by_name(world: PracticeWorld) -> None:
    for host in (TUBE, OTHER):
        port = world.servers.peertube_port
        url = f"http://127.0.0.1:{port}/api/v1/config"
        assert httpx.get(url, headers={"host": f"{host}:{port}"}, trust_env=False).status_code == 200
        assert world.peertube_url(host) == f"http://{host}:{port}"


def test_dns_answers_over_udp_and_https(world: PracticeWorld) -> None:
    query = dns.message.make_query(NAME, "TXT")
    by_udp = dns.query.udp(query, world.dns_address[0], port=world.dns_address[1], timeout=2)
    encoded = base64.urlsafe_b64encode(query.to_wire()).rstrip(b"=").decode()
    by_get = httpx.get(world.doh_url, params={"dns": encoded}, trust_env=False)
    by_post = httpx.post(world.doh_url, content=query.to_wire(), trust_env=False)
    assert by_get.headers["content-type"].startswith("application/dns-message")
    for wire in (by_get.content, by_post.content):
        assert dns.message.from_wire(wire).answer == by_udp.answer != []
    as_json = httpx.get(world.doh_url, params={"name": NAME, "type": "TXT"}, trust_env=False).json()
    assert as_json["Answer"][0]["data"] == '"v=capillary1; account=tubehost"'
    assert httpx.get(world.doh_url, params={"dns": "!"}, trust_env=False).status_code == 400


class Lever:
    """Another process, as far as the control port can tell."""

    def __init__(self, described: dict[str, Any]) -> None:
        self._control = described["control"]

    def get(self, question: str, **query: str) -> httpx.Response:
        return httpx.get(f"{self._control['url']}/{question}", params=query, headers=self._headers(), trust_env=False)

    def post(self, order: str, **data: Any) -> httpx.Response:
        return httpx.post(f"{self._control['url']}/{order}", json=data, headers=self._headers(), trust_env=False)

    def _headers(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self._control['token']}"}


@pytest.fixture
def lever(world: PracticeWorld) -> Lever:
    return Lever(world.describe())


def test_another_process_moves_time(world: PracticeWorld, lever: Lever) -> None:
    before = world.clock.now()
    assert lever.post("clock", advance=60).json()["result"]["factor"] == 0
    assert (world.clock.now() - before).total_seconds() == 60
    assert lever.post("clock", factor=5).json()["result"]["factor"] == 5
    assert lever.post("clock", factor=0).status_code == 200
    assert lever.post("clock", advance=-1).json() == {"error": "Time does not run backwards."}


def test_another_process_presses_thumbs(world: PracticeWorld, lever: Lever) -> None:
    host = world.peertube.hosts[TUBE]
    for order, rating in (("like", "like"), ("dislike", "dislike"), ("unlike", "none")):
        assert lever.post(order, viewer="bob", video="Sunrise").status_code == 200
        assert host.rating("bob", "3b2f5c1e-7a64-4d0a-9d1f-0c5a7e1b2d31") == rating
    assert lever.post("like", viewer="nobody", video="Sunrise").status_code == 400
    assert lever.post("like", viewer="bob").status_code == 400


def test_another_process_makes_nodes_lie(world: PracticeWorld, lever: Lever) -> None:
    assert lever.post("lie", node="north", lie="html", times=1).status_code == 200
    assert "<html>" in _rpc(world.node("north").url).text
    lever.post("lie", node="north", lie="down")
    with pytest.raises(httpx.ConnectError):
        _rpc(world.node("north").url)
    lever.post("clear", node="north")
    assert _rpc(world.node("north").url).json()["result"]
    assert lever.post("lie", node="west", lie="html").status_code == 400


def test_another_process_asks_the_judge(world: PracticeWorld, lever: Lever) -> None:
    identifier = _pay(world, memo="for the judge")
    found = lever.get("transfers", sender="alice", receiver="carol").json()["result"]
    assert [one["memo"] for one in found if one["transaction_id"] == identifier] == ["for the judge"]
    assert lever.get("paid-twice").json() == {"result": []}
    before = Amount.parse(lever.get("balance", account="edith").json()["result"])
    lever.post("grant", account="edith", milli_hbd=1_000)
    assert Amount.parse(lever.get("balance", account="edith").json()["result"]) - before == Amount(1_000, Asset.HBD)


def test_without_the_token_nothing_moves(world: PracticeWorld, lever: Lever) -> None:
    url = world.servers.control_url
    assert httpx.post(f"{url}/clock", json={"advance": 60}, trust_env=False).status_code == 401
    wrong = {"authorization": "Bearer " + "0" * 32}
    assert httpx.get(f"{url}/describe", headers=wrong, trust_env=False).status_code == 401
    assert lever.get("nothing").status_code == 404


def test_the_description_is_for_its_owner_only_and_follows_the_clock(world: PracticeWorld, tmp_path: Path) -> None:
    path = tmp_path / "world.json"
    world.describe(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    before = description.read(path)["clock"]
    world.advance(30)
    assert description.read(path)["clock"] != before
    described = description.read(path)
    assert {node["operator"] for node in described["nodes"]} == {"north.example", "south.example"}
    assert f"tube.localhost:{world.servers.peertube_port}" in described["trusted"]
    assert described["wallet"] == world.servers.wallet_url
    assert {"name": "alice.pocket", "password": "play-alice.pocket", "pocket_of": "alice"} in described["accounts"]
    assert [file.name for file in tmp_path.iterdir()] == ["world.json"]


def test_a_missing_or_foreign_description_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(WorldUnavailable, match="No practice world is running"):
        description.read(tmp_path / "world.json")
    (tmp_path / "world.json").write_text('{"version": 0}')
    with pytest.raises(WorldUnavailable, match="another version"):
        description.read(tmp_path / "world.json")


def _tip(number: int, url: str = "https://tube.localhost/w/x") -> str:
    return write(TipMemo(url, "creator", f"{number:016x}"))


def test_the_judge_sees_a_work_that_was_paid_twice() -> None:
    with PracticeWorld(factor=0, start=START) as world:
        _pay(world, _tip(1))
        assert world.chain.paid_twice() == []
        _pay(world, _tip(2), milli=51)
        assert world.chain.paid_twice("alice") == []
        _pay(world, _tip(1), milli=52)
        assert world.chain.paid_twice() == [("alice", "https://tube.localhost/w/x")]
        assert len(world.chain.paid_per_work()[("alice", "https://tube.localhost/w/x")]) == 3
        assert world.chain.received("carol", Asset.HBD) == Amount(153, Asset.HBD)
        assert world.chain.received("carol", Asset.HIVE) == Amount(0, Asset.HIVE)


def test_the_judge_reads_quiet_memos() -> None:
    with PracticeWorld(factor=0, start=START) as world:
        sender, receiver = play_secret("alice", "memo"), play_secret("carol", "memo")
        _pay(world, encrypt_memo(sender, receiver.public_key, _tip(7)))
        [transfer] = world.chain.transfers(sender="alice")
        assert transfer.tip is not None
        assert transfer.tip.key == f"{7:016x}"


def test_a_world_goes_on_tomorrow(tmp_path: Path) -> None:
    path = tmp_path / "played.json"
    with PracticeWorld(factor=0, start=START) as world:
        first = _pay(world)
        world.advance(600)
        world.toy_chain.grant("edith", milli_hbd=500)
        second = _pay(world, milli=70)
        world.like("alice", "Sunrise")
        world.unlike("alice", "Seven knots")
        world.advance(6)
        world.save(path)
        expected = (world.servers.ports, world.clock.now(), saving.ratings_of(world.peertube))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with PracticeWorld.load(path) as world:
        assert (world.servers.ports, world.clock.now(), saving.ratings_of(world.peertube)) == expected
        assert list(world.toy_chain.history.transactions)[-2:] == [first, second]
        assert world.chain.received("carol", Asset.HBD) == Amount(120, Asset.HBD)
        assert world.chain.balance("edith", Asset.HBD) == Amount(5_500, Asset.HBD)
        assert world.toy_chain.status(second, None, world.toy_chain.moment())["status"] == "within_irreversible_block"


def test_a_changed_save_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "played.json"
    with PracticeWorld(factor=0, start=START) as world:
        _pay(world)
        world.save(path)
    text = path.read_text()
    path.write_text(text.replace("0.050 HBD", "9.050 HBD"))
    with pytest.raises(PracticeError, match="was changed"):
        PracticeWorld.load(path)
    path.write_text("{}")
    with pytest.raises(PracticeError, match="not a saved practice world"):
        PracticeWorld.load(path)


def test_a_port_that_is_taken_is_an_error(world: PracticeWorld) -> None:
    with pytest.raises(OSError, match="in use"):
        PracticeWorld(factor=0, start=START, ports=Ports(peertube=world.servers.peertube_port))


def test_an_unknown_account_has_no_balance(world: PracticeWorld) -> None:
    with pytest.raises(KeyError):
        world.chain.balance("nobody", Asset.HBD)
