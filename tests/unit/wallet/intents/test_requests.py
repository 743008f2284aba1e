"""The requests as they travel: each comes back as it was sent, and nothing looser is read."""

from __future__ import annotations

from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.signer_world import PASSPHRASE, tip
from wallet import intents
from wallet.intents import Limits, Reference, Reply, Request

REFERENCE = Reference(1, 2, "2026-11-22T12:01:00", ("2026-11-22T12:00:00", "2026-11-22T12:00:03"))
REQUESTS: list[Any] = [
    intents.SignTips("alice", [tip(1), tip(2, kept_key="0" * 16)], REFERENCE, ["STM1"], {"carol": "STM2"}),
    intents.SignPayer("alice", "0" * 16, REFERENCE, ["STM1"]),
    intents.SignLink("alice", "https://a.example", REFERENCE, [], PASSPHRASE, [intents.LinkSplit("bob", 3, fee=True)]),
    intents.SignPatron("alice", "bob", 0, "https://a.example", "HBD", 50, 720, 12, REFERENCE, [], PASSPHRASE),
    intents.SignThanksMemo("alice", "bob", "HBD", "Thank you!", "STM1", REFERENCE, [], PASSPHRASE),
    intents.SignThanksComment("alice", "bob", "a-post", "re-1", "Thank you!", REFERENCE, [], PASSPHRASE),
    intents.SignPledge("alice", [intents.PledgeItem("a:b", "c:d", 50, "HBD")], "2027-01-01T00:00:00", REFERENCE, []),
    intents.SignWithdraw("alice", ["0" * 16], REFERENCE, []),
    intents.SignShown("alice", [("vote", {"voter": "alice"})], 1, 2, "2026-11-22T12:01:00", PASSPHRASE),
    intents.PaymentKeys("alice", [("hive:post:@a/b", 1)]),
    intents.DecryptMemos("alice", ["#abc"]),
    intents.CreateVault(PASSPHRASE),
    intents.Unlock(),
    intents.Lock(keep_allowance=True),
    intents.LockAfter(600),
    intents.RememberHere(PASSPHRASE, True),
    intents.AddAccount("alice", "hive", {"active": ["STM1"]}, PASSPHRASE, wifs=["5K"]),
    intents.MakePocketKeys("alice", "hive", PASSPHRASE, "/tmp/a"),
    intents.MakeGivenKeys("alice", "hive", PASSPHRASE),
    intents.RemoveAccount("alice", PASSPHRASE),
    intents.SetLimits("alice", {"HBD": Limits(1, 2, 3, 4)}),
    intents.OpenAllowance("alice", 7, PASSPHRASE, REFERENCE.head_times),
    intents.AllowOnce("alice", "hive:post:@a/b", 1, "HBD", 50, PASSPHRASE),
    intents.ChangePassphrase(PASSPHRASE, "another one"),
    intents.Backup("/tmp/a", PASSPHRASE),
    intents.CheckBackup("/tmp/a", PASSPHRASE),
    intents.Restore("/tmp/a", PASSPHRASE),
    intents.CountTransfers("alice", [], REFERENCE.head_times),
    intents.AskSpent("alice"),
    intents.AskStatus(),
]


def test_every_request_is_tried_here() -> None:
    assert {type(request) for request in REQUESTS} == set(get_args(Request))


@pytest.mark.parametrize("request_", REQUESTS, ids=lambda request: type(request).__name__)
def test_a_request_arrives_as_it_was_sent_and_never_prints_what_it_carries(request_: Any) -> None:
    sent = msgspec.json.encode(request_)
    assert msgspec.json.decode(sent, type=Request) == request_
    assert repr(request_) == f"{type(request_).__name__}(...)"


@pytest.mark.parametrize(
    "text",
    [
        '{"ask":"OpenAllowance","account":"alice","days":91}',
        '{"ask":"OpenAllowance","account":"alice","days":-1}',
        '{"ask":"OpenAllowance","account":"alice","days":true}',
        '{"ask":"SetLimits","account":"alice","limits":{"VESTS":{}}}',
        '{"ask":"SetLimits","account":"alice","limits":{"HBD":{"per_tip":-1,"per_creator_day":0,"per_day":0,"per_month":0}}}',
        '{"ask":"SetLimits","account":"alice","limits":{"HBD":{"per_tip":0.5,"per_creator_day":0,"per_day":0,"per_month":0}}}',
        '{"ask":"PaymentKeys","account":"alice","payments":[["a"]]}',
        '{"ask":"Unlock","passphrase":1}',
        '{"ask":"Unlock","passwort":"x"}',
        '{"passphrase":"x"}',
    ],
)
def test_what_is_looser_than_its_type_is_not_read(text: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(text, type=Request)


@given(st.integers(max_value=0) | st.integers(min_value=2**63))
def test_a_leg_holds_a_real_amount(milli: int) -> None:
    text = f'{{"role":"creator","to":"carol","milli":{milli}}}'
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(text, type=intents.TipLeg)


def test_a_reply_is_never_taken_for_a_request() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(msgspec.json.encode(intents.Done()), type=Request)
    assert msgspec.json.decode(msgspec.json.encode(intents.Done()), type=Reply) == intents.Done()
