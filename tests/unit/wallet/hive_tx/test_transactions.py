"""Transactions: built only from what is right, hashed for one network, and read back as strictly as they were built."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from wallet.errors import BadRequest
from wallet.hive_tx.keys import Secret
from wallet.hive_tx.transaction import Tapos, build, read, recover_keys, required_authorities, sign, write_time
from wallet.network import Network

SECRET = Secret(b"\x05" * 32)
OTHER = Secret(b"\x06" * 32)
RECORDINGS = Path(__file__).resolve().parents[3] / "fixtures" / "recordings" / "hive" / "rpc"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TRANSFER = ("transfer", {"from": "alice", "to": "bob", "amount": "0.050 HBD", "memo": "thanks ❤"})
POST = {"parent_author": "", "parent_permlink": "hive", "author": "alice", "permlink": "p", "title": ""}


def recorded(method: str) -> dict[str, Any]:
    """What a node answered."""
    answer = json.loads((RECORDINGS / f"{method}.json").read_text("utf-8"))["response_example"]
    assert isinstance(answer, dict)
    return answer


def signed(*secrets: Secret, network: Network = Network.HIVE) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(sign(build([TRANSFER], Tapos(1, 2), NOON), secrets, network).body)
    return body


def test_tapos_comes_from_a_block_and_its_id() -> None:
    head = recorded("database_api.get_dynamic_global_properties")
    tapos = Tapos.of_block(head["head_block_number"], head["head_block_id"])
    assert (tapos.ref_block_num, tapos.ref_block_prefix) == (95_653_336 & 0xFFFF, 0xD70FFE84)


def test_a_transaction_of_2018_gets_the_id_it_has_on_chain() -> None:
    answer = recorded("account_history_api.get_transaction")
    rewards = {"reward_hive": "0.000 HIVE", "reward_hbd": "0.000 HBD", "reward_vests": "0.000001 VESTS"}
    operations = [["claim_reward_balance", {"account": "social", **rewards}]]
    own_of_a_node = ("block_num", "transaction_id", "transaction_num")
    body = {name: value for name, value in answer.items() if name not in own_of_a_node} | {"operations": operations}
    assert read(body)[0].transaction_id == answer["transaction_id"]
    assert len(recover_keys(body, Network.HIVE)) == 1


@pytest.mark.parametrize(
    ("number", "block_id"),
    [(1, ""), (1, "xyz"), (1, "00" * 20), (2, "00000001" + "00" * 16), (1, "00000001" + "00" * 15)],
)
def test_a_block_and_the_id_of_another_do_not_belong_together(number: int, block_id: str) -> None:
    with pytest.raises(BadRequest, match="do not belong together"):
        Tapos.of_block(number, block_id)


def test_a_signature_holds_on_one_network_only() -> None:
    transaction = build([TRANSFER], Tapos(1, 2), NOON)
    assert transaction.digest(Network.HIVE) != transaction.digest(Network.PRACTICE)
    assert recover_keys(signed(SECRET), Network.HIVE) == [SECRET.public_key]
    assert recover_keys(signed(SECRET), Network.PRACTICE) != [SECRET.public_key]
    assert recover_keys(signed(SECRET, network=Network.PRACTICE), Network.PRACTICE) == [SECRET.public_key]


def test_the_id_does_not_depend_on_signatures_or_network() -> None:
    transaction = build([TRANSFER], Tapos(1, 2), NOON)
    assert read(signed(SECRET, OTHER))[0].transaction_id == transaction.transaction_id
    assert sign(transaction, [SECRET], Network.PRACTICE).transaction_id == transaction.transaction_id


def test_a_body_is_not_escaped_to_ascii() -> None:
    assert "❤" in sign(build([TRANSFER], Tapos(1, 2), NOON), [SECRET], Network.HIVE).body


def test_every_key_signs_once_in_its_order() -> None:
    assert recover_keys(signed(OTHER, SECRET, OTHER), Network.HIVE) == [OTHER.public_key, SECRET.public_key]


def test_a_changed_amount_is_signed_by_nobody_we_know() -> None:
    body = signed(SECRET)
    body["operations"][0][1]["amount"] = "0.051 HBD"
    assert recover_keys(body, Network.HIVE) != [SECRET.public_key]


@pytest.mark.parametrize("secrets", [[], [Secret(bytes([number] * 32)) for number in range(1, 42)]])
def test_one_to_forty_keys_sign(secrets: list[Secret]) -> None:
    with pytest.raises(BadRequest, match="1 to 40 keys"):
        sign(build([TRANSFER], Tapos(1, 2), NOON), secrets, Network.HIVE)


def test_an_empty_transaction_is_refused() -> None:
    with pytest.raises(BadRequest, match="at least one operation"):
        build([], Tapos(1, 2), NOON)


@pytest.mark.parametrize(
    "moment",
    [NOON.replace(tzinfo=None), NOON.replace(microsecond=1), NOON.replace(year=2039), NOON.replace(year=1969)],
)
def test_odd_expirations_are_refused(moment: datetime) -> None:
    with pytest.raises(BadRequest, match="whole second in UTC"):
        build([TRANSFER], Tapos(1, 2), moment)


def test_an_expiration_in_another_zone_is_the_same_moment() -> None:
    elsewhere = NOON.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert build([TRANSFER], Tapos(1, 2), elsewhere) == build([TRANSFER], Tapos(1, 2), NOON)
    assert write_time(elsewhere) == "2026-11-22T12:00:00"


def _of_size(body_bytes: int) -> list[tuple[str, dict[str, Any]]]:
    return [("comment", {**POST, "body": "b" * body_bytes, "json_metadata": ""})]


def test_a_transaction_of_the_largest_size_is_taken_and_one_byte_more_is_not() -> None:
    rest = len(build(_of_size(60_000), Tapos(1, 2), NOON).serialized) - 60_000
    largest = 65_280 - rest - 1 - 65
    assert sign(build(_of_size(largest), Tapos(1, 2), NOON), [SECRET], Network.HIVE).transaction_id
    with pytest.raises(BadRequest, match="larger than the chain takes"):
        build(_of_size(largest + 1), Tapos(1, 2), NOON)
    with pytest.raises(BadRequest, match="larger than the chain takes"):
        sign(build(_of_size(largest), Tapos(1, 2), NOON), [SECRET, OTHER], Network.HIVE)


@pytest.mark.parametrize(
    "change",
    [
        {"ref_block_num": 65_536}, {"ref_block_num": "1"}, {"ref_block_prefix": -1}, {"ref_block_prefix": True},
        {"expiration": "tomorrow"}, {"expiration": None}, {"operations": {}}, {"operations": []},
        {"operations": ["transfer"]}, {"operations": [["transfer"]]}, {"operations": [[["transfer"], {}]]},
        {"extensions": [1]}, {"extensions": {}},
        {"signatures": None}, {"signatures": [5]}, {"signatures": ["00"]}, {"signatures": ["G" * 130]}, {"more": 1},
        {"signatures": ["0" * 130] * 41}, {"signatures": ["A" * 130]},
    ],
)  # fmt: skip
def test_what_is_no_transaction_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(BadRequest, match=r"\.$"):
        recover_keys({**signed(SECRET), **change}, Network.HIVE)


@pytest.mark.parametrize("body", [None, [], "{}", {}, {"operations": []}])
def test_what_is_not_even_an_object_is_refused(body: Any) -> None:
    with pytest.raises(BadRequest):
        recover_keys(body, Network.HIVE)


def _update(**changes: Any) -> tuple[str, dict[str, Any]]:
    return "account_update2", {"account": "alice", **changes}


AUTHORITY = {"weight_threshold": 1, "account_auths": [], "key_auths": [[SECRET.public_key, 1]]}


@pytest.mark.parametrize(
    ("operation", "role"),
    [
        (TRANSFER, "active"),
        (("vote", {"voter": "alice", "author": "bob", "permlink": "p", "weight": 1}), "posting"),
        (_update(posting_json_metadata="{}"), "posting"),
        (_update(json_metadata="{}"), "active"),
        (_update(memo_key=SECRET.public_key), "active"),
        (_update(posting=AUTHORITY), "active"),
        (_update(owner=AUTHORITY, posting=AUTHORITY), "owner"),
        (("account_update", {"account": "alice", "memo_key": SECRET.public_key, "owner": AUTHORITY}), "owner"),
        (("account_update", {"account": "alice", "memo_key": SECRET.public_key}), "active"),
        (("change_recovery_account", {"account_to_recover": "alice", "new_recovery_account": "bob"}), "owner"),
        (("decline_voting_rights", {"account": "alice", "decline": True}), "owner"),
    ],
)
def test_the_role_that_must_sign(operation: tuple[str, dict[str, Any]], role: str) -> None:
    nobody: dict[str, set[str]] = {"posting": set(), "active": set(), "owner": set()}
    assert required_authorities([operation]) == {**nobody, role: {"alice"}}


def test_roles_of_several_operations_are_added() -> None:
    custom = {"required_auths": ["carol"], "required_posting_auths": ["bob"], "id": "x", "json": "{}"}
    needed = required_authorities([TRANSFER, ("custom_json", custom)])
    assert needed == {"posting": {"bob"}, "active": {"alice", "carol"}, "owner": set()}
