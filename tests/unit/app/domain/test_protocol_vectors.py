"""docs/protocol.md promises test vectors; every line of them is checked here against the code."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.content import ChannelId, Lookup, Platform, canonical_url, content_id_of, parse_url, read_id
from app.domain.creators.links import AccountLinks, SignedOperation, fold_links
from app.domain.creators.splits import parse_splits
from app.domain.creators.words import channel_words, work_words
from app.domain.journal import ChainOperation, State, entries_of, fold, state_hash
from app.domain.journal.state_hash import StateHasher
from app.domain.tips.pricing import HostWish, NoTip, price_each
from app.errors import BadLink
from wallet.memo import parse, parse_any, payment_key, write, write_any
from wallet.money import Amount, Asset

PROTOCOL = Path(__file__).parents[4] / "docs" / "protocol.md"
DAY_ZERO = datetime(2026, 1, 1, tzinfo=UTC)


def vectors(name: str) -> list[Any]:
    blocks = re.findall(r"^```json\n(.*?)^```$", PROTOCOL.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert len(blocks) == 1
    found: list[Any] = json.loads(blocks[0])[name]
    return found


@pytest.mark.parametrize("vector", vectors("ids"), ids=lambda vector: vector["url"])
def test_a_link_gives_its_id_and_its_canonical_url(vector: dict[str, Any]) -> None:
    reading = parse_url(vector["url"])
    assert not isinstance(reading, Lookup)
    assert str(reading) == vector["id"]
    assert canonical_url(reading) == vector["canonical"]
    assert sorted(reading.supposed) == vector.get("supposed", [])


@pytest.mark.parametrize("vector", vectors("ids"), ids=lambda vector: vector["url"])
def test_a_canonical_url_and_an_id_read_back_the_same(vector: dict[str, Any]) -> None:
    thing = read_id(vector["id"])
    again = parse_url(vector["canonical"])
    assert str(thing) == vector["id"]
    assert again == thing
    assert not isinstance(again, Lookup)
    assert canonical_url(again) == vector["canonical"]
    if not isinstance(thing, ChannelId):
        assert content_id_of(vector["canonical"]) == vector["id"]


@pytest.mark.parametrize("vector", vectors("lookups"), ids=lambda vector: vector["url"])
def test_a_changeable_name_is_never_taken_for_an_id(vector: dict[str, str]) -> None:
    reading = parse_url(vector["url"])
    assert isinstance(reading, Lookup)
    assert reading.page == vector["page"]
    assert content_id_of(vector["url"]) == ""


@pytest.mark.parametrize("url", vectors("refused"), ids=ascii)
def test_a_bad_link_is_refused_in_one_sentence_of_ours(url: str) -> None:
    with pytest.raises(BadLink) as caught:
        parse_url(url)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert len(sentence) < 160
    assert url == "" or url not in sentence


@pytest.mark.parametrize("vector", vectors("words"), ids=lambda vector: ascii(vector["text"]))
def test_words_name_whom_the_protocol_says(vector: dict[str, Any]) -> None:
    assert list(channel_words(vector["text"]).names) == vector["channel"]
    assert list(work_words(vector["text"]).names) == vector["work"]


@pytest.mark.parametrize("vector", vectors("division"), ids=str)
def test_a_price_is_divided_as_the_protocol_says(vector: dict[str, Any]) -> None:
    priced = price_each(
        Amount(vector["price"], Asset.HBD),
        payer=vector["payer"],
        creator=vector["creator"],
        splits=parse_splits(vector.get("splits", [])),
        host=HostWish(*vector["host"]) if "host" in vector else None,
        host_maximum=vector.get("host_maximum", 30),
    )
    legs = [] if isinstance(priced, NoTip) else [[leg.role, leg.to, leg.amount.milli] for leg in priced.legs]
    assert legs == vector["legs"]


def links_of(changes: list[list[int]]) -> AccountLinks:
    operations = [
        SignedOperation(
            (day,),
            DAY_ZERO + timedelta(days=day),
            {
                "id": "capillary",
                "required_posting_auths": ["tubehost"],
                "required_auths": [],
                "json": json.dumps({"v": 1, "op": "link", "url": "https://tube.example", "share": share}),
            },
            irreversible=True,
        )
        for day, share in changes
    ]
    return fold_links("tubehost", operations)


@pytest.mark.parametrize("vector", vectors("shares"), ids=str)
def test_a_share_counts_when_the_protocol_says(vector: dict[str, Any]) -> None:
    links = links_of(vector["changes"])
    site = ChannelId(Platform.WEB, "site", "tube.example")
    assert links.share_at(site, DAY_ZERO + timedelta(days=vector["at"])) == vector["share"]


@pytest.mark.parametrize("vector", vectors("keys"), ids=str)
def test_a_payment_has_the_key_that_the_protocol_says(vector: dict[str, Any]) -> None:
    assert payment_key(bytes.fromhex(vector["secret"]), vector["id"], vector["number"]) == vector["key"]


@pytest.mark.parametrize("line", vectors("memos"))
def test_a_memo_is_read_and_written_back_unchanged(line: str) -> None:
    assert write(parse(line)) == line
    assert content_id_of(parse(line).url) != ""


@pytest.mark.parametrize("vector", vectors("journal"), ids=lambda vector: f"block {vector['until']}")
def test_a_chain_folds_to_the_hash_that_the_protocol_says(vector: dict[str, Any]) -> None:
    operations = [
        ChainOperation(block, place, 0, DAY_ZERO + timedelta(seconds=3 * block), f"{block:040x}", name, value)
        for block, place, name, value in vector["operations"]
    ]
    state = fold(State(), entries_of(operations), vector["until"])
    assert StateHasher().parts(state) == vector["parts"]
    assert state_hash(state) == vector["hash"]


@pytest.mark.parametrize("line", vectors("other_memos"))
def test_a_memo_of_another_kind_is_read_and_written_back_unchanged(line: str) -> None:
    assert write_any(parse_any(line)) == line
