"""An operation says exactly one thing, or it is counted with its reason, or it is none of ours."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.content import ChannelId
from app.domain.journal import ChainOperation, decode, entries_of
from app.domain.journal.events import (
    CommonsSaid,
    Ignored,
    Labelled,
    LinkChanged,
    PatronPaid,
    PayerNamed,
    Pledged,
    PledgeItem,
    QuietTipSent,
    RaisePaid,
    RecurringFailed,
    RecurringSet,
    ServiceRun,
    TipSent,
    Withdrawn,
)
from app.domain.public_operation import COMMONS, Malformed
from tests.fixtures.chain_operations import (
    CHANNEL,
    CHANNEL_ID,
    KEY,
    START,
    WORK,
    WORK_ID,
    at,
    failed,
    fill,
    nai,
    own,
    pledge,
    recurrent,
    tip_memo,
    transfer,
)
from wallet.money import Amount, Asset

HBD_50 = Amount(50, Asset.HBD)
SERVICE = {
    "v": 1, "op": "service", "kind": "node", "url": "https://node.example", "account": "node.alice",
    "keepers": ["bob"], "key": "ab" * 32, "valid": "2027-01-01T00:00:00",
}  # fmt: skip
LABEL = {"v": 1, "op": "label", "url": WORK, "label": "spam", "note": "Sells pills."}
ITEM = {"to": CHANNEL_ID, "work": WORK_ID, "amount": "0.050 HBD", "key": KEY}
PLEDGE = {"v": 1, "op": "pledge", "items": [ITEM], "until": "2026-04-01T00:00:00"}


def test_a_tip_names_its_work_and_who_made_it_where_the_id_says_so() -> None:
    assert decode(transfer(1)) == TipSent("alice", "bob", HBD_50, WORK_ID, "", "creator", KEY)
    post = decode(transfer(1, tip_memo("https://hive.blog/@dora/a-post", "host")))
    assert post == TipSent("alice", "bob", HBD_50, "hive:post:@dora/a-post", "hive:account:dora", "host", KEY)


def test_amounts_are_read_in_both_of_hiveds_forms() -> None:
    old = at(1, "transfer", {"from": "alice", "to": "bob", "amount": "0.050 HBD", "memo": tip_memo()})
    assert decode(old) == decode(transfer(1))


@pytest.mark.parametrize("memo", ["", "hello", "#encrypted", "capillary/2 tip", "Capillary/1 tip x", " " + tip_memo()])
def test_other_memos_are_none_of_ours(memo: str) -> None:
    assert decode(transfer(1, memo)) is None


@pytest.mark.parametrize(
    ("memo", "reason"),
    [
        ("capillary/1 ", Malformed.MEMO),
        ("capillary/1 gift x", Malformed.MEMO),
        (tip_memo() + " ", Malformed.MEMO),
        (tip_memo(key="xyz"), Malformed.MEMO),
        (tip_memo("https://exa_mple/"), Malformed.URL),
        (tip_memo(CHANNEL), None),
        (f"capillary/1 patron {CHANNEL}", Malformed.WRONG_TRANSFER),
        ("capillary/1 raise only-one-word", Malformed.MEMO),
    ],
)
def test_a_memo_that_is_not_quite_ours_is_counted(memo: str, reason: Malformed | None) -> None:
    said = decode(transfer(1, memo))
    assert isinstance(said, TipSent) if reason is None else said is reason


def test_cash_for_a_need_of_an_instance() -> None:
    said = decode(transfer(1, "capillary/1 raise tube.example-2026-q1 disks"))
    assert said == RaisePaid("alice", "bob", HBD_50, "tube.example-2026-q1", "disks")


def test_an_encrypted_transfer_is_a_tip_only_for_whom_it_was_opened() -> None:
    secret = transfer(1, "#4rK1")
    assert list(entries_of([secret])) == []
    (entry,) = entries_of([secret], quiet={(secret.transaction_id, 0)})
    assert entry.what == QuietTipSent("alice", "bob", HBD_50)


def test_a_recurring_gift_starts_is_paid_fails_and_stops() -> None:
    amount = Amount(1000, Asset.HBD)
    assert decode(recurrent(1, pair_id=7)) == RecurringSet("alice", "bob", amount, CHANNEL_ID, 24, 3, 7)
    assert decode(fill(2, 2)) == PatronPaid("alice", "bob", amount, CHANNEL_ID, 2)
    assert decode(failed(3, 2, deleted=True)) == RecurringFailed("alice", "bob", amount, CHANNEL_ID, 2, True)
    stop = decode(recurrent(4, milli=0, memo=""))
    assert stop == RecurringSet("alice", "bob", Amount(0, Asset.HBD), "", 24, 3, 0)


def test_the_old_form_of_a_pair_id_is_read_too() -> None:
    old = recurrent(1)
    assert decode(at(1, old.name, {**old.value, "extensions": [[1, {"pair_id": 7}]]})) == decode(
        recurrent(1, pair_id=7)
    )


def test_another_recurrent_transfer_may_end_a_gift_and_its_payments_are_none_of_ours() -> None:
    for memo in ("rent", "capillary/1 patron https://tube.example/w/x y", tip_memo()):
        said = decode(recurrent(1, memo=memo))
        assert isinstance(said, RecurringSet)
        assert said.channel == ""
    assert decode(fill(1, 1, memo="rent")) is None
    assert decode(fill(1, 1, memo=tip_memo())) is Malformed.WRONG_TRANSFER
    assert decode(fill(1, 1, memo=f"capillary/1 patron {WORK}")) is Malformed.NOT_A_CHANNEL


def test_our_own_operations_are_read() -> None:
    assert decode(own(1, {"v": 1, "op": "payer", "device": KEY})) == PayerNamed("alice", KEY)
    assert decode(pledge(1)) == Pledged(
        "alice", (PledgeItem(CHANNEL_ID, WORK_ID, HBD_50, KEY),), datetime(2026, 4, 1, tzinfo=UTC)
    )
    assert decode(own(1, {"v": 1, "op": "withdraw", "keys": [KEY, KEY]})) == Withdrawn("alice", (KEY,))
    assert decode(own(1, LABEL)) == Labelled("alice", WORK_ID, "spam", "Sells pills.")
    assert decode(own(1, SERVICE)) == ServiceRun(
        "alice", "node", "https://node.example", "node.alice", ("bob",), "ab" * 32, datetime(2027, 1, 1, tzinfo=UTC)
    )
    link = decode(own(1, {"v": 1, "op": "link", "url": CHANNEL, "share": 5}))
    assert isinstance(link, LinkChanged)
    assert (link.claim.channel, link.claim.share) == (ChannelId.parse(CHANNEL_ID), 5)


@pytest.mark.parametrize("name", sorted(COMMONS))
def test_what_belongs_to_later_sections_is_carried_through_unread(name: str) -> None:
    text = f'{{"v":1,"op":"{name}","anything":[1,2]}}'
    assert decode(own(1, text)) == CommonsSaid("alice", name, text)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ({"v": 1, "op": "payer", "device": "x"}, Malformed.DEVICE),
        ({"v": 1, "op": "payer", "device": KEY.upper()}, Malformed.DEVICE),
        ({"v": 1, "op": "payer"}, Malformed.FIELDS),
        ({"v": 1, "op": "payer", "device": KEY, "more": 1}, Malformed.FIELDS),
        (PLEDGE | {"items": []}, Malformed.ITEMS),
        (PLEDGE | {"items": [ITEM] * 31}, Malformed.ITEMS),
        (PLEDGE | {"items": [ITEM] * 2}, Malformed.KEY),
        (PLEDGE | {"items": [ITEM | {"note": ""}]}, Malformed.ITEMS),
        (PLEDGE | {"items": [ITEM | {"to": WORK_ID}]}, Malformed.ITEMS),
        (PLEDGE | {"items": [ITEM | {"work": CHANNEL_ID}]}, Malformed.ITEMS),
        (PLEDGE | {"items": [ITEM | {"work": WORK}]}, Malformed.ITEMS),
        (PLEDGE | {"items": [ITEM | {"amount": "0.000 HBD"}]}, Malformed.AMOUNT),
        (PLEDGE | {"items": [ITEM | {"amount": "0.050-HBD"}]}, Malformed.AMOUNT),
        (PLEDGE | {"until": "2026-02-30T00:00:00"}, Malformed.TIME),
        (PLEDGE | {"until": "2026-04-01"}, Malformed.TIME),
        ({"v": 1, "op": "withdraw", "keys": []}, Malformed.KEY),
        ({"v": 1, "op": "withdraw", "keys": [KEY] * 101}, Malformed.KEY),
        ({"v": 1, "op": "withdraw", "keys": KEY}, Malformed.KEY),
        (LABEL | {"label": "boring"}, Malformed.LABEL),
        (LABEL | {"url": "tube.example"}, Malformed.URL),
        (LABEL | {"url": "https://www.youtube.com/@name"}, Malformed.URL),
        ('{"v":1,"op":"label","url":"' + WORK + '","label":"spam","note":"\\ud800"}', Malformed.TEXT),
        (LABEL | {"note": 7}, Malformed.TEXT),
        (SERVICE | {"kind": "bank"}, Malformed.FIELDS),
        (SERVICE | {"kind": []}, Malformed.FIELDS),
        (SERVICE | {"url": "https://10.0.0.1"}, Malformed.URL),
        (SERVICE | {"account": "Alice"}, Malformed.ACCOUNT),
        (SERVICE | {"keepers": ["x"]}, Malformed.ACCOUNT),
        (SERVICE | {"key": "AB" * 32}, Malformed.KEY),
        (SERVICE | {"valid": 0}, Malformed.TIME),
        ({"v": 1, "op": "link", "url": WORK}, Malformed.NOT_A_CHANNEL),
        ({"v": 1, "op": "steal"}, Malformed.UNKNOWN),
        ({"v": 2, "op": "payer", "device": KEY}, Malformed.VERSION),
        ("[" * 8_000, Malformed.NOT_JSON),
        ('{"v":1,"op":"pool","x":"' + "a" * 8_192 + '"}', Malformed.OVERSIZED),
    ],
)
def test_a_malformed_operation_is_counted_with_its_reason(body: object, reason: Malformed) -> None:
    assert decode(own(1, body)) is reason
    (entry,) = entries_of([own(1, body)])
    assert entry.what == Ignored(reason)


def test_an_operation_is_signed_by_one_posting_authority_and_nothing_else() -> None:
    body = {"v": 1, "op": "payer", "device": KEY}
    assert decode(own(1, body, active=("alice",))) is Malformed.SIGNER
    two = own(1, body)
    two = at(1, "custom_json", {**two.value, "required_posting_auths": ["alice", "bob"]})
    assert decode(two) is Malformed.SIGNER
    (entry,) = entries_of([two])
    assert entry.accounts == ("alice", "bob")


def test_an_operation_of_others_is_none_of_ours() -> None:
    follow = own(1, "[]")
    assert decode(at(1, "custom_json", {**follow.value, "id": "follow"})) is None
    assert decode(at(1, "vote", {"voter": "alice"})) is None


def test_names_that_hived_would_not_have_are_no_transfer() -> None:
    assert decode(transfer(1, sender="Alice")) is Malformed.AMOUNT
    vests = {"from": "alice", "to": "bob", "amount": {"amount": "1", "precision": 6, "nai": "@@000000037"}}
    assert decode(at(1, "transfer", {**vests, "memo": tip_memo()})) is Malformed.AMOUNT


def test_what_the_chain_does_by_itself_has_the_same_place_whatever_a_node_numbers_it() -> None:
    one, two = fill(5, 2), fill(5, 2, sender="dora")
    numbered = [at(5, one.name, dict(one.value), -1, 9), at(5, two.name, dict(two.value), -1, 3)]
    told = [{entry.place for entry in entries_of(operations)} for operations in ([one, two], [two, one], numbered)]
    assert told[0] == told[1] == told[2]
    assert len(told[0]) == 2
    assert all(place.virtual for place in told[0])
    assert all(place > next(entries_of([transfer(5, transaction=900)])).place for place in told[0])


def test_two_equal_payments_of_one_block_are_two() -> None:
    places = [entry.place for entry in entries_of([fill(5, 2), fill(5, 2)])]
    assert len(set(places)) == 2


anything: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=20)
    | st.sampled_from([WORK, CHANNEL, KEY, tip_memo()]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ["from", "to", "amount", "memo", "recurrence", "executions", "extensions", "remaining_executions", "deleted"]


@given(
    st.sampled_from(["transfer", "recurrent_transfer", "fill_recurrent_transfer", "failed_recurrent_transfer"]),
    st.dictionaries(st.sampled_from(FIELDS), anything | st.just(nai(5)) | st.just("alice")),
)
def test_no_transfer_whatever_it_holds_raises(name: str, value: dict[str, Any]) -> None:
    decode(ChainOperation(1, 0, 0, START, "0" * 40, name, value))
    assert len(list(entries_of([ChainOperation(1, 0, 0, START, "0" * 40, name, value)]))) <= 1


BODY_FIELDS = ["url", "splits", "share", "device", "items", "until", "keys", "label", "note", "kind", "account", "key"]


@given(
    st.sampled_from(["link", "unlink", "payer", "pledge", "withdraw", "label", "service", "pool"]),
    st.dictionaries(st.sampled_from([*BODY_FIELDS, "keepers", "valid"]), anything | st.just([ITEM])),
)
def test_no_body_whatever_it_holds_raises(name: str, fields: dict[str, Any]) -> None:
    (entry,) = entries_of([own(1, {"v": 1, "op": name, **fields})])
    assert entry.accounts == ("alice",)
