"""Lines of JSON signed offline, by the caller's keys or by the signer."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from wallet.errors import BadRequest, KeyRefused
from wallet.hive_tx.keys import Secret
from wallet.hive_tx.transaction import recover_keys
from wallet.intents import SignedTransaction
from wallet.network import Network
from wallet.offline import AnswerLine, ShownLine, read_lines, sign_lines

ONE, TWO = Secret(b"\x05" * 32), Secret(b"\x06" * 32)
TRANSFER = ["transfer", {"from": "alice", "to": "bob", "amount": "0.050 HBD", "memo": ""}]
RECOVER = ["change_recovery_account", {"account_to_recover": "alice", "new_recovery_account": "bob", "extensions": []}]


def line(*operations: Any, name: str = "a tip") -> bytes:
    """One line of input."""
    body = {
        "ref_block_num": 1, "ref_block_prefix": 2, "expiration": "2026-11-22T12:00:00",
        "operations": list(operations), "extensions": [],
    }  # fmt: skip
    return json.dumps({"name": name, "tx": body}).encode() + b"\n"


def answers(content: bytes, *secrets: Secret, network: str = "hive") -> list[AnswerLine]:
    """What `capillary sign --wif-fd` writes."""
    return list(sign_lines(io.BytesIO(content), [secret.wif for secret in secrets], network))


def read_one(content: bytes) -> ShownLine:
    """The one line that can be signed."""
    (found,) = read_lines(io.BytesIO(content))
    assert isinstance(found, ShownLine)
    return found


@pytest.mark.parametrize("network", ["hive", "practice"])
def test_every_key_signs_every_line_for_the_network(network: str) -> None:
    signed = answers(line(TRANSFER) + b"\n" + line(TRANSFER, name="another"), ONE, TWO, network=network)
    bodies = [json.loads(one.line) for one in signed]
    assert [body["name"] for body in bodies] == ["a tip", "another"]
    for body in bodies:
        assert recover_keys(body["tx"], Network(network)) == [ONE.public_key, TWO.public_key]
    assert not any(one.failed for one in signed)


@pytest.mark.parametrize("bad", [b"nonsense\n", b"\xff\n", b'{"name": "x"}\n', line(["transfer", {}]), line()])
def test_a_bad_line_becomes_an_error_and_the_next_one_is_signed(bad: bytes) -> None:
    first, second = answers(bad + line(TRANSFER), ONE)
    assert (first.failed, second.failed) == (True, False)
    assert set(json.loads(first.line)) == {"error", "message"}


@pytest.mark.parametrize("wifs", [[], [ONE.wif] * 41, ["5Jnonsense"]])
def test_without_good_keys_nothing_is_read(wifs: list[str]) -> None:
    with pytest.raises(KeyRefused):
        next(sign_lines(io.BytesIO(line(TRANSFER)), wifs, "hive"))


def test_a_transaction_too_large_to_be_signed_is_an_error_line() -> None:
    post = {
        "parent_author": "", "parent_permlink": "tag", "author": "alice", "permlink": "long", "title": "",
        "body": "x" * 65_100, "json_metadata": "",
    }  # fmt: skip
    (answer,) = answers(line(["comment", post]), ONE, TWO, Secret(b"\x07" * 32))
    assert answer.failed


def test_what_the_signer_is_asked_is_what_was_shown() -> None:
    shown = read_one(line(TRANSFER))
    request = shown.request("alice", "open sesame")
    assert shown.sentences == ["@alice sends 0.050 HBD to @bob without a memo."]
    assert request.operations == [("transfer", TRANSFER[1])]
    assert (request.ref_block_num, request.ref_block_prefix, request.expiration) == (1, 2, "2026-11-22T12:00:00")


def test_owner_operations_are_never_asked_for() -> None:
    with pytest.raises(BadRequest, match="owner"):
        read_one(line(RECOVER)).request("alice", "open sesame")


@pytest.mark.parametrize("practice", [False, True])
def test_the_signers_answer_becomes_the_line_that_the_key_would_have_made(practice: bool) -> None:
    network = "practice" if practice else "hive"
    (made,) = answers(line(TRANSFER), ONE, network=network)
    body = json.loads(made.line)
    signed = SignedTransaction(body["id"], "2026-11-22T12:00:00", json.dumps(body["tx"]))
    assert json.loads(read_one(line(TRANSFER)).answered(signed, practice=practice).line) == body


def test_an_answer_about_another_transaction_is_refused() -> None:
    (made,) = answers(line(TRANSFER), ONE)
    signed = SignedTransaction("0" * 40, "2026-11-22T12:00:00", json.dumps(json.loads(made.line)["tx"]))
    with pytest.raises(BadRequest, match="another transaction"):
        read_one(line(["transfer", {**TRANSFER[1], "to": "carol"}])).answered(signed, practice=False)


def test_who_declines_gets_an_error_line() -> None:
    declined = AnswerLine.declined()
    assert declined.failed
    assert json.loads(declined.line)["error"] == "Declined"
