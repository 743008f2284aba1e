"""The main account's wallet page: reads hive:// links, shows what it would sign, and signs with play keys only."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from integrations.practice.errors import PracticeError
from integrations.practice.wallet_page import read_link
from integrations.practice.world import PracticeWorld

START = datetime(2026, 11, 22, 12, tzinfo=UTC)


def _link(kind: str, content: Any) -> str:
    encoded = base64.urlsafe_b64encode(json.dumps(content).encode()).decode().replace("=", ".")
    return f"hive://sign/{kind}/{encoded}"


def _pay(amount: str = "1.000 HBD", sender: str = "__signer") -> list[Any]:
    return ["transfer", {"from": sender, "to": "bob", "amount": amount, "memo": "<b>"}]


@pytest.fixture(scope="module")
def world() -> Iterator[PracticeWorld]:
    with PracticeWorld(factor=0, start=START) as running:
        yield running


def _send(world: PracticeWorld, link: str, signer: str = "alice", **headers: str) -> httpx.Response:
    fields = {"link": link, "signer": signer}
    return httpx.post(f"{world.servers.wallet_url}/sign", data=fields, headers=headers, trust_env=False)


@pytest.mark.parametrize(
    "link", [_link("op", _pay()), _link("ops", [_pay()]), _link("tx", {"operations": [_pay()], "extensions": []})]
)
def test_every_kind_of_link_is_read_and_names_its_signer(link: str) -> None:
    [(name, value)] = read_link(link, "alice").operations
    assert (name, value["from"]) == ("transfer", "alice")


@pytest.mark.parametrize(
    "link",
    [
        "",
        "https://hive.blog",
        "hive://transfer",
        "hive://sign/msg/e30",
        "hive://sign/op/!!!!",
        _link("op", {"a": 1}),
        _link("ops", _pay()),
        _link("tx", []),
        "hive://sign/op/" + "A" * 60_001,
    ],
)
def test_what_is_no_link_to_sign_is_refused(link: str) -> None:
    with pytest.raises(PracticeError):
        read_link(link, "alice")


@pytest.mark.parametrize("signer", ["alice.pocket", "nobody", ""])
def test_only_seeded_main_accounts_sign(signer: str) -> None:
    with pytest.raises(PracticeError, match="main accounts"):
        read_link(_link("op", _pay()), signer)


def test_the_page_shows_before_it_signs(world: PracticeWorld) -> None:
    query = {"link": _link("op", _pay()), "signer": "alice"}
    page = httpx.get(world.servers.wallet_url, params=query, trust_env=False).text
    assert "transfer" in page
    assert "&lt;b&gt;" in page
    assert "<b>" not in page
    assert world.chain.transfers(sender="alice") == []


def test_a_signed_link_reaches_the_chain(world: PracticeWorld) -> None:
    answer = _send(world, _link("ops", [_pay("2.500 HBD")]))
    [transfer] = world.chain.transfers(sender="alice")
    assert transfer.transaction_id in answer.text
    assert str(transfer.amount) == "2.500 HBD"


def test_the_chains_refusal_is_shown(world: PracticeWorld) -> None:
    assert "sufficient funds" in _send(world, _link("op", _pay("999999.000 HBD"))).text
    assert "The chain refused it" in _send(world, _link("op", _pay(sender="bob"))).text


def test_what_no_wallet_would_sign_is_shown_too(world: PracticeWorld) -> None:
    assert "not a hive:// link" in _send(world, "nonsense").text
    assert "Sign as" in _send(world, _link("op", _pay("1 HBD"))).text
    assert len(world.chain.transfers(sender="alice")) == 1


def test_another_sites_form_is_refused(world: PracticeWorld) -> None:
    link = _link("op", _pay("3.000 HBD"))
    assert _send(world, link, origin="https://evil.example").status_code == 403
    rebound = {"origin": "http://evil.example:80", "host": "evil.example:80"}
    assert _send(world, link, **rebound).status_code == 403
    assert _send(world, link, origin=world.servers.wallet_url).status_code == 200
