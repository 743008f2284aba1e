"""A page of a public node counts only as a whole: signed, continued, of the blocks that were asked for."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from integrations.errors import BadAnswer
from integrations.public_node.wire import NO_LOG, Checkpoint, grown, read_page, signed_text
from wallet.network import Network

KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
PUBLIC = KEY.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()


def entry(block: int, memo: str = "capillary/1 tip x") -> dict[str, Any]:
    value = {"from": "alice", "to": "bob", "amount": "0.050 HBD", "memo": memo}
    return {
        "block": block, "op": {"type": "transfer_operation", "value": value}, "op_in_trx": 0, "operation_id": 0,
        "timestamp": "2026-10-01T00:00:00", "trx_id": "ab" * 20, "trx_in_block": 0, "virtual_op": False,
    }  # fmt: skip


def page(
    entries: list[dict[str, Any]], after: int = 0, through: int = 10, log: str = NO_LOG, **changes: Any
) -> dict[str, Any]:
    parts: dict[str, Any] = {"block": through, "log": grown(log, entries), "account": "tubehost", "key": PUBLIC}
    unsigned = Checkpoint(**parts, signature="0" * 128)
    signature = KEY.sign(signed_text(unsigned, Network.PRACTICE)).hex()
    return {
        "v": 1, "after": after, "through": through, "irreversible": 10, "head": 12, "entries": entries,
        "pending": [entry(11)], "checkpoint": {**parts, "signature": signature}, **changes,
    }  # fmt: skip


def read(value: object, after: int = 0, log: str = "", network: Network = Network.PRACTICE) -> Any:
    return read_page(json.dumps(value).encode(), after=after, log=log, network=network)


def test_a_page_is_read() -> None:
    found = read(page([entry(3), entry(7)]))
    assert [one.block for one in found.entries] == [3, 7]
    assert (found.entries[0].name, found.entries[0].value["from"]) == ("transfer", "alice")
    assert [one.block for one in found.pending] == [11]
    assert (found.through, found.irreversible, found.head) == (10, 10, 12)


def test_the_next_page_continues_the_log() -> None:
    first = page([entry(3)], through=5)
    log = read(first).checkpoint.log
    second = page([entry(7)], after=5, log=log)
    assert read(second, 5, log).checkpoint.log == grown(NO_LOG, [entry(3), entry(7)])
    with pytest.raises(BadAnswer, match="not those that it signed"):
        read(second, 5, "ab" * 32)


def test_nothing_may_be_left_out_of_what_was_signed() -> None:
    told = page([entry(3), entry(7)])
    del told["entries"][0]
    with pytest.raises(BadAnswer, match="not those that it signed"):
        read(told)
    told = page([entry(3)])
    told["entries"][0]["op"]["value"]["to"] = "mallory"
    with pytest.raises(BadAnswer, match="not those that it signed"):
        read(told)


CHANGES: list[Callable[[dict[str, Any]], Any]] = [
    lambda told: told.update(v=2),
    lambda told: told.update(after=1),
    lambda told: told.update(through=11),
    lambda told: told.update(irreversible=9),
    lambda told: told.update(head=9),
    lambda told: told.pop("pending"),
    lambda told: told.update(pending=[entry(9)]),
    lambda told: told.update(pending=[entry(13)]),
    lambda told: told["checkpoint"].update(block=9),
    lambda told: told["checkpoint"].update(log="ab" * 32),
    lambda told: told["checkpoint"].update(account="mallory"),
    lambda told: told["checkpoint"].update(key="00" * 32),
    lambda told: told["checkpoint"].update(signature="00" * 64),
    lambda told: told["checkpoint"].update(state_block=1200, state="ab" * 32),
    lambda told: told["entries"].reverse(),
    lambda told: told["entries"][0].update(trx_id="x"),
    lambda told: told["entries"][0].update(timestamp="yesterday"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_page_with_anything_changed_is_refused(change: Callable[[dict[str, Any]], Any]) -> None:
    told = page([entry(3), entry(7)])
    change(told)
    with pytest.raises(BadAnswer, match=r"\.$"):
        read(told)


def test_what_was_signed_for_one_chain_counts_on_no_other() -> None:
    with pytest.raises(BadAnswer, match="not signed"):
        read(page([entry(3)]), network=Network.HIVE)


def test_entries_of_other_blocks_than_asked_for_are_refused() -> None:
    for entries in ([entry(0)], [entry(11)], [entry(7), entry(3)]):
        with pytest.raises(BadAnswer):
            read(page(entries))


@given(st.binary(max_size=100))
def test_no_bytes_whatever_they_are_raise_anything_else(data: bytes) -> None:
    with pytest.raises(BadAnswer):
        read_page(data, after=0, log="", network=Network.PRACTICE)
