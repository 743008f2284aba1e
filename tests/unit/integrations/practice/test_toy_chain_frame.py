"""What is checked of every transaction, whatever it holds: who signed, for which chain, when, how large it is."""

from __future__ import annotations

from datetime import timedelta

import pytest

from integrations.practice.chain.refusals import Expired, MissingActive, Refused, WrongReference
from tests.servers.practice_chain import PlayChain, custom_json, transfer
from wallet.network import Network


def test_a_signed_transfer_moves_the_money_and_is_known_by_its_id(play: PlayChain) -> None:
    expected = play.unsigned(transfer()).transaction_id
    assert play.send(transfer()) == expected
    assert (play.balance("alice"), play.balance("carol")) == (9_950, 10_050)


def test_both_json_forms_are_one_transaction(play: PlayChain) -> None:
    body = play.signed(transfer("1.250 HIVE"))
    (name, value), expected = body["operations"][0], play.unsigned(transfer("1.250 HIVE")).transaction_id
    value["amount"] = {"amount": "1250", "precision": 3, "nai": "@@000000021"}
    body["operations"] = [{"type": f"{name}_operation", "value": value}]
    assert play.chain.push(body) == expected


def test_a_changed_amount_breaks_the_signature(play: PlayChain) -> None:
    body = play.signed(transfer("0.050 HBD"))
    body["operations"][0][1]["amount"] = "5.000 HBD"
    with pytest.raises(MissingActive) as refused:
        play.chain.push(body)
    assert refused.value.message == "missing required active authority:Missing Active Authority alice"
    assert play.balance("alice") == 10_000


def test_a_signature_for_the_real_chain_is_worth_nothing_here(play: PlayChain) -> None:
    with pytest.raises(MissingActive):
        play.send(transfer(), network=Network.HIVE)


def test_no_signature_at_all_is_refused(play: PlayChain) -> None:
    with pytest.raises(MissingActive):
        play.chain.push({**play.signed(transfer()), "signatures": []})


def test_the_same_bytes_are_taken_once(play: PlayChain) -> None:
    body = play.signed(transfer())
    play.chain.push(body)
    for _ in range(2):
        with pytest.raises(Refused, match="Duplicate transaction check failed"):
            play.chain.push(body)
        play.next_block()
    assert play.balance("carol") == 10_050


def test_an_expiry_equal_to_the_head_time_is_too_late(play: PlayChain) -> None:
    body = play.signed(transfer(), seconds=3)
    play.next_block()
    with pytest.raises(Expired, match=r"trx\.exp") as refused:
        play.chain.push(body)
    assert refused.value.as_rpc_error()["data"]["code"] == 4030100


def test_one_second_before_its_expiry_it_is_still_taken(play: PlayChain) -> None:
    body = play.signed(transfer(), seconds=4)
    play.next_block()
    assert play.chain.push(body)


def test_an_expiry_of_exactly_a_day_is_taken_and_a_second_more_is_not(play: PlayChain) -> None:
    day = timedelta(days=1).total_seconds()
    assert play.send(transfer(), seconds=day)
    with pytest.raises(Expired, match="too far in the future"):
        play.send(transfer(memo="x"), seconds=day + 1)


def test_a_reference_to_the_oldest_remembered_block_is_good(play: PlayChain) -> None:
    head = play.chain.moment().head
    assert head > 65_536
    assert play.send(transfer(), block=head - 65_535)


def test_a_reference_to_a_forgotten_block_is_refused(play: PlayChain) -> None:
    with pytest.raises(WrongReference) as refused:
        play.send(transfer(), block=play.chain.moment().head - 65_536)
    assert refused.value.as_rpc_error()["data"]["name"] == "transaction_tapos_exception"


def test_a_reference_to_a_block_to_come_is_refused(play: PlayChain) -> None:
    with pytest.raises(WrongReference):
        play.send(transfer(), block=play.chain.moment().head + 1)


def test_a_right_number_with_a_wrong_prefix_is_refused(play: PlayChain) -> None:
    body = play.signed(transfer())
    with pytest.raises((WrongReference, MissingActive)) as refused:
        play.chain.push({**body, "ref_block_prefix": body["ref_block_prefix"] ^ 1})
    assert refused.type is WrongReference


def test_witnesses_hear_of_accepted_transactions_only(play: PlayChain) -> None:
    seen: list[tuple[str, str]] = []
    play.chain.witnesses.append(lambda identifier, body: seen.append((identifier, body["operations"][0][1]["memo"])))
    identifier = play.send(transfer(memo="good"))
    with pytest.raises(Refused):
        play.send(transfer("99.000 HBD", memo="too much"))
    assert seen == [(identifier, "good")]


def test_more_than_65280_bytes_are_refused_in_hiveds_words(play: PlayChain) -> None:
    body = play.signed(transfer())
    body["operations"] = [["transfer", {**body["operations"][0][1], "memo": "m" * 2_000}]] * 40
    with pytest.raises(Refused, match=r"[Tt]ransaction.*(large|too)"):
        play.chain.push(body)


def test_either_all_operations_happen_or_none(play: PlayChain) -> None:
    with pytest.raises(Refused, match="sufficient funds"):
        play.send(transfer("1.000 HBD"), transfer("9.001 HBD"))
    assert (play.balance("alice"), play.balance("carol")) == (10_000, 10_000)
    assert play.chain.history.records == []


def test_an_account_has_five_custom_operations_in_a_block(play: PlayChain) -> None:
    for number in range(5):
        play.send(custom_json(f'{{"n":{number}}}'), by="alice/posting")
    with pytest.raises(Refused, match=r"already submitted 5 custom json operation\(s\) this block"):
        play.send(custom_json('{"n":5}'), by="alice/posting")
    play.send(custom_json('{"n":6}', by="carol"), by="carol/posting")
    play.next_block()
    assert play.send(custom_json('{"n":7}'), by="alice/posting")


def test_six_custom_operations_in_one_transaction_are_too_many(play: PlayChain) -> None:
    with pytest.raises(Refused, match="already submitted 5"):
        play.send(*(custom_json(f'{{"n":{number}}}') for number in range(6)), by="alice/posting")


@pytest.mark.parametrize(
    "body",
    [None, [], "text", {}, {"operations": []}, {"operations": [["transfer"]]}, {"operations": [["pow", {}]]}],
)
def test_what_is_no_transaction_is_refused(play: PlayChain, body: object) -> None:
    with pytest.raises(Refused):
        play.chain.push(body)


def test_an_unknown_field_of_the_frame_cannot_crash_it(play: PlayChain) -> None:
    body = play.signed(transfer())
    with pytest.raises(Refused):
        play.chain.push({**body, "ref_block_num": "many"})
    with pytest.raises(Refused):
        play.chain.push({**body, "expiration": "tomorrow"})
    with pytest.raises(Refused):
        play.chain.push({**body, "signatures": ["00"]})


def test_the_state_is_the_same_for_the_same_transactions() -> None:
    one, other = PlayChain(), PlayChain()
    assert one.send(transfer()) == other.send(transfer())
    assert one.chain.calendar.id_of(77_000) == other.chain.calendar.id_of(77_000)
    assert one.chain.calendar.id_of(77_000)[:8] == f"{77_000:08x}"
