"""`capillary sign`: what a person reads is what is signed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from wallet.errors import BadRequest
from wallet.hive_tx.keys import Secret
from wallet.hive_tx.resource_credits import delegate_credits
from wallet.hive_tx.shown import MAX_LINE_BYTES, read_line, read_request, write_line
from wallet.network import Network

SECRET = Secret(b"\x05" * 32)
KEY = SECRET.public_key
TRANSFER = {"from": "alice", "to": "bob", "amount": "0.050 HBD", "memo": ""}
AUTHORITY = {"weight_threshold": 1, "account_auths": [["alice", 1]], "key_auths": [[KEY, 1]]}
NEW = {
    "creator": "alice", "new_account_name": "alice.tips", "owner": AUTHORITY, "active": AUTHORITY, "posting": AUTHORITY,
    "memo_key": KEY, "json_metadata": "",
}  # fmt: skip
MEMBERS = f"@alice (weight 1), {KEY} (weight 1); 1 needed"
EVERY_ROLE = f"owner [{MEMBERS}], active [{MEMBERS}], posting [{MEMBERS}], memo key {KEY}"


def request(*operations: Any, name: str = "a tip") -> dict[str, Any]:
    body = {
        "ref_block_num": 1, "ref_block_prefix": 2, "expiration": "2026-11-22T12:00:00", "operations": list(operations),
        "extensions": [],
    }  # fmt: skip
    return {"name": name, "tx": body}


def test_the_same_object_comes_back_signed() -> None:
    given = request(["transfer", {**TRANSFER, "memo": "❤"}])
    line = write_line(read_line(json.dumps(given)).signed([SECRET], Network.HIVE))
    answer = json.loads(line)
    assert "❤" in line
    assert set(answer) == {"name", "tx", "id", "digest"}
    (signature,) = answer["tx"].pop("signatures")
    assert len(signature) == 130
    assert {"name": answer["name"], "tx": answer["tx"]} == given
    assert (len(answer["id"]), len(answer["digest"])) == (40, 64)


@pytest.mark.parametrize(
    "line",
    [
        "", "{", "[]", "null", '{"name":"x"}', '{"name":"x","tx":{}}', "[" * 100_000, '{"name":NaN,"tx":{}}',
        '{"name":"x","name":"y","tx":{}}', json.dumps({**request(["transfer", TRANSFER]), "more": 1}),
        json.dumps({**request(["transfer", TRANSFER]), "name": 5}), "x" * (MAX_LINE_BYTES + 1),
        json.dumps(request(["transfer", TRANSFER], name="n" * 201)),
        json.dumps(request(["transfer", TRANSFER])).replace('"to": "bob"', '"to": "bob", "to": "carol"'),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_one_sentence(line: str) -> None:
    with pytest.raises(BadRequest, match=r"^[^\n]+\.$"):
        read_line(line)


def test_a_transaction_that_is_signed_already_is_refused() -> None:
    signed = read_request(request(["transfer", TRANSFER])).signed([SECRET], Network.HIVE)
    with pytest.raises(BadRequest, match="signed already"):
        read_request({"name": "", "tx": signed["tx"]})


CASES: list[tuple[str, dict[str, Any], str]] = [
    ("transfer", TRANSFER, "@alice sends 0.050 HBD to @bob without a memo."),
    ("transfer", {**TRANSFER, "memo": "for you"}, "@alice sends 0.050 HBD to @bob with the memo “for you”."),
    (
        "recurrent_transfer",
        {**TRANSFER, "recurrence": 720, "executions": 12, "extensions": [[1, {"pair_id": 3}]]},
        "@alice sends 0.050 HBD to @bob every 720 hours, 12 times, as number 3, without a memo.",
    ),
    (
        "recurrent_transfer",
        {**TRANSFER, "amount": "0.000 HBD", "recurrence": 24, "executions": 2},
        "@alice ends its recurrent transfer to @bob.",
    ),
    (
        "vote",
        {"voter": "alice", "author": "bob", "permlink": "p", "weight": -150},
        "@alice votes @bob/p down with 1.50 %.",
    ),
    (
        "vote",
        {"voter": "alice", "author": "bob", "permlink": "p", "weight": 0},
        "@alice takes its vote on @bob/p back.",
    ),
    (
        "comment",
        {
            "parent_author": "bob", "parent_permlink": "p", "author": "alice", "permlink": "re", "title": "Yes",
            "body": "b" * 201, "json_metadata": "",
        },
        f"@alice answers @bob/p as @alice/re with the title “Yes” (201 bytes, beginning “{'b' * 200}”).",
    ),
    (
        "comment_options",
        {
            "author": "alice", "permlink": "p", "max_accepted_payout": "0.000 HBD", "percent_hbd": 10_000,
            "allow_votes": True, "allow_curation_rewards": False,
            "extensions": [[0, {"beneficiaries": [{"account": "bob", "weight": 525}]}]],
        },
        (
            "@alice sets for @alice/p: at most 0.000 HBD, 100.00 % in HBD, votes allowed, "
            "curation rewards not allowed, shared with @bob 5.25 %."
        ),
    ),
    (
        "custom_json",
        {"required_auths": ["bob"], "required_posting_auths": ["alice"], "id": "capillary", "json": '{"v":1}'},
        "@bob (active), @alice (posting) publishes “{\"v\":1}” under the id “capillary”.",
    ),
    (
        *delegate_credits("alice", "bob", 5_000_000),
        "@alice (posting) lends @bob 5,000,000 resource credits, which it can take back.",
    ),
    (
        *delegate_credits("alice", "bob", 0),
        "@alice (posting) takes back the resource credits that it lends to @bob.",
    ),
    (
        "escrow_transfer",
        {
            "from": "alice", "to": "bob", "agent": "carol", "hbd_amount": "1.000 HBD", "hive_amount": "0.000 HIVE",
            "escrow_id": 7, "fee": "0.100 HBD", "json_meta": "{}", "ratification_deadline": "2026-11-23T00:00:00",
            "escrow_expiration": "2026-11-24T00:00:00",
        },
        (
            "@alice locks 0.000 HIVE and 1.000 HBD in escrow 7 from @alice to @bob with agent @carol, fee 0.100 HBD, "
            "to be approved by 2026-11-23T00:00:00 UTC, until 2026-11-24T00:00:00 UTC, terms “{}”."
        ),
    ),
    (
        "collateralized_convert",
        {"owner": "alice", "requestid": 1, "amount": "1.000 HIVE"},
        "@alice converts 1.000 HIVE as collateral into HBD at once (request 1).",
    ),
    (
        "account_create",
        {"fee": "3.000 HIVE", **NEW},
        f"@alice creates the account @alice.tips for 3.000 HIVE: {EVERY_ROLE}.",
    ),
    ("create_claimed_account", NEW, f"@alice creates the account @alice.tips with a right it holds: {EVERY_ROLE}."),
    (
        "account_update2",
        {"account": "alice", "posting_json_metadata": "{}"},
        "@alice changes its account: profile “{}”.",
    ),
    ("account_update2", {"account": "alice"}, "@alice changes its account: nothing."),
    (
        "account_update",
        {"account": "alice", "posting": AUTHORITY, "memo_key": KEY, "json_metadata": ""},
        f"@alice changes its account: posting [{MEMBERS}], memo key {KEY}.",
    ),
    ("account_witness_proxy", {"account": "alice", "proxy": ""}, "@alice votes for itself again."),
    (
        "transfer_to_vesting",
        {"from": "alice", "to": "", "amount": "1.000 HIVE"},
        "@alice powers 1.000 HIVE up for @alice.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "values", "sentence"), CASES)
def test_an_operation_as_a_sentence(name: str, values: dict[str, Any], sentence: str) -> None:
    assert read_request(request([name, values])).sentences == [sentence]


@pytest.mark.parametrize(
    ("memo", "shown"),
    [
        ("a\u202eb", "a⟨U+202E⟩b"), ("\u200b\u2066\ufeff", "⟨U+200B⟩⟨U+2066⟩⟨U+FEFF⟩"),
        ("a\nb\tc", "a⟨U+000A⟩b⟨U+0009⟩c"),
        ("\x1b[2J", "u001b[2J"), ("\x7f\x9b", "⟨U+007F⟩⟨U+009B⟩"), ("\u2028\u00a0\u3164", "⟨U+2028⟩⟨U+00A0⟩⟨U+3164⟩"),
        ("” to @eve “", "⟨U+201D⟩ to @eve ⟨U+201C⟩"), ("שלום ❤", "שלום ❤"), ("\U000e0041", "⟨U+E0041⟩"),
    ],
)  # fmt: skip
def test_what_cannot_be_seen_is_written_out(memo: str, shown: str) -> None:
    (sentence,) = read_request(request(["transfer", {**TRANSFER, "memo": memo}])).sentences
    assert sentence == f"@alice sends 0.050 HBD to @bob with the memo “{shown}”."


LOAN = '["delegate_rc",{"from":"alice","delegatees":["bob","carol"],"max_rc":5,"extensions":[]}]'


def said_of(text: str, **values: Any) -> str:
    given = {"required_auths": [], "required_posting_auths": ["alice"], "id": "rc", "json": text, **values}
    (sentence,) = read_line(json.dumps(request(["custom_json", given]))).sentences
    return sentence


def test_a_loan_of_credits_is_told_with_all_who_get_it() -> None:
    assert "(posting) lends @bob and @carol 5 resource credits" in said_of(LOAN)


@pytest.mark.parametrize(
    "text",
    [
        LOAN.replace("alice", "mallory"),
        LOAN.replace('"max_rc":5', '"max_rc":5,"max_rc":9'),
        LOAN.replace('"max_rc":5', '"max_rc":"05"'),
        LOAN.replace("bob", "b\\u006fb"),
        LOAN + " ",
        '["delegate_rc"]',
    ],
)
def test_what_only_resembles_a_loan_is_shown_letter_by_letter(text: str) -> None:
    assert "publishes “" in said_of(text)


def test_a_loan_under_another_id_or_by_two_is_shown_letter_by_letter() -> None:
    assert "publishes “" in said_of(LOAN, id="other")
    assert "publishes “" in said_of(LOAN, required_posting_auths=["alice", "bob"])
    assert "publishes “" in said_of(LOAN, required_auths=["alice"])


def test_owner_operations_are_named() -> None:
    recovery = {"account_to_recover": "alice", "new_recovery_account": "eve"}
    shown = read_request(
        request(
            ["transfer", TRANSFER],
            ["change_recovery_account", recovery],
            ["account_update2", {"account": "alice", "owner": AUTHORITY}],
            ["account_update2", {"account": "alice", "posting": AUTHORITY}],
            ["decline_voting_rights", {"account": "alice", "decline": True}],
        )
    )
    assert shown.owner_operations == ["change_recovery_account", "account_update2", "decline_voting_rights"]
    assert read_request(request(["transfer", TRANSFER])).owner_operations == []


@pytest.mark.parametrize(
    "arguments", [("x", "bob", 1), ("alice", "", 1), ("alice", "bob", -1), ("alice", "bob", 2**63)]
)
def test_odd_delegations_of_credits_are_refused(arguments: tuple[str, str, int]) -> None:
    with pytest.raises(BadRequest):
        delegate_credits(*arguments)
