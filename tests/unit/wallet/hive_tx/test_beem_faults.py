"""One canary for each proven fault of beem 0.24.26: it is still there, and it is not in ours.

When beem is mended, the first half of a test fails, and the cure can go. The pinned ids are those of Hive's own code.
"""

from __future__ import annotations

import decimal
import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from wallet.errors import BadRequest
from wallet.hive_tx import base58, fields
from wallet.hive_tx.keys import Secret, parse_wif
from wallet.hive_tx.memos import decrypt_memo, encrypt_memo
from wallet.hive_tx.transaction import Tapos, build, recover_keys, required_authorities, sign
from wallet.network import Network

CHECKOUT = Path(__file__).resolve().parents[4]
STOCK = Path(__file__).with_name("stock_beem.py")
WIF = "5HrVoPeyHoPPGAH7c59QeyZSA6PTjSiwctCpdCMb2MtvXigTBJV"
PUBLIC = "STM63hZRKM9e9oFFnEJytVfAqxPMRU4s8dtNgLaq2BTEhsYHUxexe"
MONEY = {"hbd_amount": "1.000 HBD", "hive_amount": "0.000 HIVE"}
PARTIES = {"from": "alice", "to": "bob", "agent": "carol", "escrow_id": 1}
OPERATIONS: dict[str, dict[str, Any]] = {
    "escrow_transfer": {
        **PARTIES, **MONEY, "fee": "0.100 HBD", "json_meta": "", "ratification_deadline": "2026-11-23T00:00:00",
        "escrow_expiration": "2026-11-24T00:00:00",
    },
    "escrow_dispute": {**PARTIES, "who": "alice"},
    "escrow_release": {**PARTIES, **MONEY, "who": "alice", "receiver": "bob"},
    "recurrent_transfer": {
        "from": "alice", "to": "bob", "amount": "1.000 HBD", "memo": "", "recurrence": 24, "executions": 2,
        "extensions": [{"type": "recurrent_transfer_pair_id", "value": {"pair_id": 7}}],
    },
    "collateralized_convert": {"owner": "alice", "requestid": 1, "amount": "1.000 HIVE"},
    "custom_json": {
        "required_auths": [], "required_posting_auths": ["carol", "alice"], "id": "capillary", "json": "{}",
    },
    "limit_order_create2": {
        "owner": "alice", "orderid": 1, "amount_to_sell": "1.000 HBD", "fill_or_kill": False,
        "exchange_rate": {"base": "1.000 HBD", "quote": "3.000 HIVE"}, "expiration": "2026-11-24T00:00:00",
    },
    "transfer": {"from": "alice", "to": "bob", "amount": "99999999999999.999 HIVE", "memo": ""},
    "delegate_vesting_shares": {
        "delegator": "alice", "delegatee": "bob", "vesting_shares": "123456789012.123457 VESTS",
    },
}  # fmt: skip
HIVES_IDS = {
    "limit_order_create2": "276ab6a72b45954f0ebfa4b040fce4d93b85a565",
    "escrow_transfer": "c3f9fbea60382364c1157afcaf948604b0147afa",
    "escrow_dispute": "a515f16636f2a109f18cf373dfdfa8849f2c9c48",
    "escrow_release": "cb0614bff378234b826c61939390a6bd8217eabb",
    "recurrent_transfer": "98ac47af32fd1c958223b4d1c896cd12af7a977c",
    "collateralized_convert": "2a889ca7f5f4b6085170986378035a1d0d3697c8",
    "custom_json": "bcea0ee7ddb5f580bb89295f5bf40026d28152a6",
    "transfer": "90866072faccc924204ba9257c24d046be5e79a7",
    "delegate_vesting_shares": "f8db976f1efd493c7bdd448cd728fd0a64ec4c9d",
}


def run_python(program: str, *arguments: str, home: Path) -> str:
    """Standard output of a fresh Python whose home folder is `home`."""
    places = {"HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_CACHE_HOME": str(home)}
    environment = {**os.environ, **places, "PYTHONPATH": str(CHECKOUT), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-W", "ignore", program, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=home, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    shown = run_python(str(STOCK), json.dumps(OPERATIONS), home=tmp_path_factory.mktemp("stock"))
    result: dict[str, Any] = json.loads(shown)
    return result


def our_id(name: str, **changes: Any) -> str:
    wanted = [(name, {**OPERATIONS[name], **changes})]
    return build(wanted, Tapos(1, 2), datetime(2026, 11, 22, 12, tzinfo=UTC)).transaction_id


def test_fault_01_the_chain_id_of_hive_is_pinned(stock: dict[str, Any]) -> None:
    assert stock["fault_01"] == "0" * 64
    assert Network.HIVE.chain_id.hex() == "beeab0de" + "0" * 56
    transaction = build([("transfer", OPERATIONS["transfer"])], Tapos(1, 2), datetime(2026, 11, 22, 12, tzinfo=UTC))
    signed = sign(transaction, [parse_wif(WIF)], Network.HIVE)
    assert recover_keys(json.loads(signed.body), Network.HIVE) == list(signed.public_keys)
    assert recover_keys(json.loads(signed.body), Network.PRACTICE) != list(signed.public_keys)


def test_fault_02_escrow_operations_are_packed_as_hived_reads_them(stock: dict[str, Any]) -> None:
    for name in ("escrow_transfer", "escrow_dispute", "escrow_release"):
        assert stock["fault_02"][name] != HIVES_IDS[name]
        assert our_id(name) == HIVES_IDS[name]


def test_fault_03_recurrent_transfers_and_collateralized_conversions_can_be_made(stock: dict[str, Any]) -> None:
    for name in ("recurrent_transfer", "collateralized_convert"):
        assert stock["fault_03"][name] == "ValueError: Unknown operation"
        assert our_id(name) == HIVES_IDS[name]


def test_fault_04_amounts_are_exact_or_refused(stock: dict[str, Any]) -> None:
    assert stock["fault_04"] == {
        "99999999999999.999 HIVE": 10**17, "123456789012.123457 VESTS": 123456789012123460, "1.0009 HIVE": 1000,
        "0.0005 HIVE": 0, "1e3 HIVE": 1_000_000, "-1.000 HIVE": -1000,
    }  # fmt: skip
    assert our_id("transfer") == HIVES_IDS["transfer"]
    assert our_id("delegate_vesting_shares") == HIVES_IDS["delegate_vesting_shares"]
    for text in ("1.0009 HIVE", "0.0005 HIVE", "1e3 HIVE", "1 HIVE", "-1.000 HIVE", " 1.000 HIVE", "١.000 HIVE"):
        with pytest.raises(BadRequest):
            fields.parse_asset("amount", text)


def test_fault_05_the_rounding_of_the_process_stays(stock: dict[str, Any]) -> None:
    assert stock["fault_05"] == ["ROUND_HALF_EVEN", "ROUND_DOWN"]
    with decimal.localcontext() as context:
        context.rounding = decimal.ROUND_HALF_EVEN
        for name in OPERATIONS:
            our_id(name)
        assert context.rounding == decimal.ROUND_HALF_EVEN


def test_fault_06_memos_begin_with_their_length(stock: dict[str, Any]) -> None:
    ours = encrypt_memo(parse_wif(WIF), PUBLIC, "hello", nonce=42)
    assert stock["fault_06"].startswith("#")
    assert stock["fault_06"] != ours
    assert decrypt_memo([parse_wif(WIF)], ours) == "hello"


def test_fault_07_old_memos_of_any_length_are_read(stock: dict[str, Any]) -> None:
    misread = [int(length) for length, (_, read) in stock["fault_07"].items() if read != "#" + "x" * int(length)]
    assert misread == list(range(121, 128))
    memos = {int(length): memo for length, (memo, _) in stock["fault_07"].items()}
    # One `x` (number 120) before 120 others is, to hived too, the length of a text of 120.
    expected = {length: "x" * (120 if length == 121 else length) for length in memos}
    assert {length: decrypt_memo([parse_wif(WIF)], memo) for length, memo in memos.items()} == expected


def test_fault_08_no_stronger_key_is_taken_than_was_asked_for(stock: dict[str, Any]) -> None:
    assert stock["fault_08"] == ["the owner key"]
    wanted = [("custom_json", OPERATIONS["custom_json"])]
    assert required_authorities(wanted) == {"posting": {"alice", "carol"}, "active": set(), "owner": set()}
    posting = Secret(b"\x01" * 32)
    transaction = build(wanted, Tapos(1, 2), datetime(2026, 11, 22, 12, tzinfo=UTC))
    assert sign(transaction, [posting], Network.HIVE).public_keys == (posting.public_key,)
    with pytest.raises(BadRequest, match="1 to 40 keys"):
        sign(transaction, [], Network.HIVE)


def test_fault_09_signers_are_sorted(stock: dict[str, Any]) -> None:
    as_given, backwards = stock["fault_09"]
    assert as_given != HIVES_IDS["custom_json"]
    assert backwards == HIVES_IDS["custom_json"]
    assert our_id("custom_json") == HIVES_IDS["custom_json"]
    assert our_id("custom_json", required_posting_auths=["alice", "carol"]) == HIVES_IDS["custom_json"]


WITHOUT_RIPEMD160 = '''
import hashlib, json
complete = hashlib.new
def new(name, data=b"", **options):
    if name == "ripemd160":
        raise ValueError("unsupported hash type ripemd160")
    return complete(name, data, **options)
hashlib.new = new
from wallet.hive_tx import keys
words = "abandon " * 11 + "about"
print(json.dumps([keys.parse_wif("{wif}").public_key, keys.secret_from_password("alice", "P5pass", "active").public_key,
                  keys.secret_from_seed_phrase(words, "active").public_key, keys.is_public_key("{public}")]))
'''


def test_fault_10_public_keys_need_no_ripemd160_of_openssl(stock: dict[str, Any], tmp_path: Path) -> None:
    assert stock["fault_10"] == "ValueError: unsupported hash type ripemd160"
    program = tmp_path / "program.py"
    program.write_text(WITHOUT_RIPEMD160.replace("{wif}", WIF).replace("{public}", PUBLIC), "utf-8")
    first, _, _, known = json.loads(run_python(str(program), home=tmp_path))
    assert first == parse_wif(WIF).public_key
    assert known is True
    assert base58.public_key_text(bytes.fromhex("02" + "11" * 32)).startswith("STM")


SIGNS_EVERYTHING = """
import importlib, json, pkgutil, sys
import wallet.hive_tx
for module in pkgutil.iter_modules(wallet.hive_tx.__path__, "wallet.hive_tx."):
    importlib.import_module(module.name)
from wallet.hive_tx import keys, shown
from wallet.network import Network
line = json.dumps({"name": "x", "tx": {"ref_block_num": 1, "ref_block_prefix": 2, "expiration": "2026-11-22T12:00:00",
    "operations": list(json.loads(sys.argv[1]).items()), "extensions": []}})
shown.read_line(line).signed([keys.random_secret()], Network.HIVE)
print(json.dumps(sorted({name.split(".")[0] for name in sys.modules if name.startswith("beem")})))
"""


def test_fault_11_nothing_is_written_into_the_home_folder(stock: dict[str, Any], tmp_path: Path) -> None:
    assert stock["fault_11"] == ["beem.sqlite"]
    program = tmp_path / "program.py"
    program.write_text(SIGNS_EVERYTHING, "utf-8")
    home = tmp_path / "home"
    home.mkdir()
    run_python(str(program), json.dumps(OPERATIONS), home=home)
    assert list(home.rglob("*")) == []


def test_fault_12_beems_client_and_its_old_node_list_are_never_loaded(stock: dict[str, Any], tmp_path: Path) -> None:
    assert stock["fault_12"] == [23, 7]
    program = tmp_path / "program.py"
    program.write_text(SIGNS_EVERYTHING, "utf-8")
    loaded = json.loads(run_python(str(program), json.dumps(OPERATIONS), home=tmp_path))
    assert loaded == ["beembase", "beemgraphenebase"]


def test_fault_13_an_order_by_price_is_packed_as_hived_reads_it(stock: dict[str, Any]) -> None:
    """Not among the twelve: the differential found it."""
    assert len(stock["fault_13"]) == 40
    assert stock["fault_13"] != HIVES_IDS["limit_order_create2"]
    assert our_id("limit_order_create2") == HIVES_IDS["limit_order_create2"]
