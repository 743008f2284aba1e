"""What the vault holds, and what it refuses to read."""

from __future__ import annotations

import string
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.errors import BadRequest, VaultDamaged
from wallet.intents import Limits
from wallet.network import Network
from wallet.vault import MAX_RETIRED_MEMO_KEYS, KdfCost, Vault, VaultAccount, VaultContents
from wallet.vault.contents import decode_contents, encode_contents, wipe
from wallet.vault.sealed_file import seal_items, to_bytes
from wallet.vault.vault import contents_key, read_vault

CHEAP = KdfCost(memory_kib=8, iterations=1, lanes=1)
wifs = st.text(string.ascii_letters + string.digits, min_size=51, max_size=51)
roles = st.sampled_from(["posting", "active", "memo"])
amounts = st.integers(0, 2**63 - 1)
accounts = st.builds(
    VaultAccount,
    name=st.text(string.ascii_lowercase + ".-", min_size=3, max_size=16),
    network=st.sampled_from(Network),
    wifs=st.dictionaries(roles, wifs),
    public=st.dictionaries(roles, st.text()),
    retired_memo=st.lists(wifs, max_size=MAX_RETIRED_MEMO_KEYS),
    limits=st.dictionaries(st.sampled_from(["HIVE", "HBD"]), st.builds(Limits, amounts, amounts, amounts, amounts)),
    allowance_until=st.none() | st.datetimes().map(lambda time: time.replace(microsecond=0).isoformat()),
    needs_rebuild=st.booleans(),
)
contents = st.builds(
    VaultContents,
    accounts=st.lists(accounts, max_size=3).map(lambda found: {account.name: account for account in found}),
    sealed=st.dictionaries(st.text(max_size=100), st.text(), max_size=3),
)


def wif(letter: str) -> str:
    return "5" + letter * 50


@given(contents)
def test_every_contents_are_read_back_as_they_were(given_contents: VaultContents) -> None:
    assert decode_contents(encode_contents(given_contents)) == given_contents


@given(contents, st.data())
def test_changed_contents_are_refused_or_read_and_never_crash(before: VaultContents, data: st.DataObject) -> None:
    plain = encode_contents(before)
    plain[data.draw(st.integers(0, len(plain) - 1))] = data.draw(st.integers(0, 255))
    try:
        read = decode_contents(plain)
    except VaultDamaged:
        return
    assert decode_contents(encode_contents(read)) == read


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Alice"},
        {"name": "al"},
        {"name": "alice\n"},
        {"network": "testnet"},
        {"wifs": {"owner": wif("O")}},
        {"wifs": {"memo": "short"}},
        {"retired_memo": [wif("a")] * 33},
        {"limits": {"VESTS": {"per_tip": 1, "per_creator_day": 1, "per_day": 1, "per_month": 1}}},
        {"limits": {"HBD": {"per_tip": 0.5, "per_creator_day": 1, "per_day": 1, "per_month": 1}}},
        {"allowance_until": "2026-02-30T00:00:00"},
        {"allowance_until": "tomorrow"},
        {"unknown": 1},
    ],
)
def test_an_account_of_another_form_is_refused(change: dict[str, Any]) -> None:
    account = {"name": "alice", "network": "hive", **change}
    plain = bytearray(msgspec.json.encode({"version": 1, "accounts": {account["name"]: account}}))
    with pytest.raises(VaultDamaged, match="not of the form") as caught:
        decode_contents(plain)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("plain", [b"", b"{}", b"[]", b'{"version":0}', b'{"version":"1"}', b'{"version":1,"x":1}'])
def test_contents_of_another_form_are_refused(plain: bytes) -> None:
    with pytest.raises(VaultDamaged, match="not of the form"):
        decode_contents(bytearray(plain))


def test_contents_of_a_newer_program_say_so(tmp_path: Path) -> None:
    path = tmp_path / "vault.json"
    vault = Vault.create(path, "correct horse", cost=CHEAP)
    newer = msgspec.json.encode({"version": 2, "accounts": {}, "multisig": {}})
    file = seal_items(read_vault(path, CHEAP).header, contents_key(vault.data_key), newer)
    path.write_bytes(to_bytes(file))
    with pytest.raises(VaultDamaged, match=r"^The vault was written by a newer version of Capillary; please update\.$"):
        Vault.open(path, "correct horse", cost=CHEAP)


def test_a_replaced_memo_key_still_reads_old_memos() -> None:
    account = VaultAccount("alice", Network.HIVE).with_keys({"memo": wif("0")}, {"memo": "STM0"})
    assert account.memo_wifs == [wif("0")]
    account = account.with_keys({"memo": wif("1")}, {"memo": "STM1"}).with_keys({"posting": wif("P")}, {})
    assert account.memo_wifs == [wif("1"), wif("0")]
    assert account.public == {"memo": "STM1"}
    assert account.wifs == {"memo": wif("1"), "posting": wif("P")}


def test_a_memo_key_given_again_does_not_retire_and_one_that_returns_is_no_longer_retired() -> None:
    account = VaultAccount("alice", Network.HIVE).with_keys({"memo": wif("0")}, {}).with_keys({"memo": wif("0")}, {})
    assert account.retired_memo == []
    account = account.with_keys({"memo": wif("1")}, {}).with_keys({"memo": wif("0")}, {})
    assert account.memo_wifs == [wif("0"), wif("1")]


def test_the_last_32_memo_keys_are_kept() -> None:
    account = VaultAccount("alice", Network.HIVE)
    keys = [wif(letter) for letter in string.ascii_letters[:40]]
    for key in keys:
        account = account.with_keys({"memo": key}, {})
    assert account.retired_memo == keys[-2:-34:-1]
    assert len(account.retired_memo) == MAX_RETIRED_MEMO_KEYS == 32
    assert VaultAccount("bob", Network.HIVE).memo_wifs == []


def test_an_account_keeps_its_network_for_life() -> None:
    held = VaultContents().with_account(VaultAccount("alice", Network.PRACTICE))
    with pytest.raises(BadRequest, match="never changes its network"):
        held.with_account(VaultAccount("alice", Network.HIVE))
    replaced = held.with_account(VaultAccount("alice", Network.PRACTICE, needs_rebuild=True))
    assert replaced.accounts["alice"].needs_rebuild
    assert not held.accounts["alice"].needs_rebuild
    assert replaced.without_account("alice").without_account("nobody") == VaultContents()


def test_no_key_is_in_what_a_log_would_print() -> None:
    held = VaultContents(sealed={"head": "secret"}).with_account(
        VaultAccount("alice", Network.HIVE, wifs={"memo": wif("Z")}, retired_memo=[wif("Y")])
    )
    text = f"{held} {held!r} {held.accounts!r} {held.accounts['alice']}"
    assert "ZZ" not in text
    assert "YY" not in text
    assert "secret" not in text
    assert "alice" in text


def test_a_wiped_buffer_is_zeros() -> None:
    buffer = bytearray(b"secret")
    wipe(buffer)
    assert buffer == bytes(6)
