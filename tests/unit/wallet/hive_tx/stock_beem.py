"""Shows each fault of beem 0.24.26 as it is installed, without any code of ours. A program: prints one JSON object.

`beem` itself is never imported (it constructs clients); where a fault lies there, its source is read, or the one
function is cut out of it and run alone.
"""

from __future__ import annotations

import ast
import decimal
import hashlib
import importlib.util
import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

WIF = "5HrVoPeyHoPPGAH7c59QeyZSA6PTjSiwctCpdCMb2MtvXigTBJV"
PUBLIC = "STM63hZRKM9e9oFFnEJytVfAqxPMRU4s8dtNgLaq2BTEhsYHUxexe"
EXPIRATION = "2026-11-22T12:00:00"
OPERATIONS: dict[str, dict[str, Any]] = {}
"""Filled from the first argument: what the test signs, by name of the operation."""


def transaction_id(name: str, values: dict[str, Any]) -> str:
    """The id of one operation, or the error's name."""
    from beembase.signedtransactions import Signed_Transaction

    try:
        transaction = Signed_Transaction(
            ref_block_num=1, ref_block_prefix=2, expiration=EXPIRATION, operations=[[name, dict(values)]]
        )
        return str(transaction.id)
    except (ValueError, KeyError, NotImplementedError) as error:
        return f"{type(error).__name__}: {error}"


def source_of(module: str) -> str:
    """Text of a module of beem, found without importing it."""
    found = importlib.util.find_spec("beem")
    assert found is not None
    assert found.origin is not None
    return (Path(found.origin).parent / f"{module}.py").read_text("utf-8")


def fault_01() -> Any:
    from beembase.signedtransactions import Signed_Transaction

    transaction = Signed_Transaction(ref_block_num=1, ref_block_prefix=2, expiration=EXPIRATION, operations=[])
    transaction.deriveDigest("HIVE")
    return transaction.chainid


def fault_02() -> Any:
    names = ("escrow_transfer", "escrow_dispute", "escrow_release")
    return {name: transaction_id(name, OPERATIONS[name]) for name in names}


def fault_03() -> Any:
    return {name: transaction_id(name, OPERATIONS[name]) for name in ("recurrent_transfer", "collateralized_convert")}


def fault_04() -> Any:
    from beembase.objects import Amount

    rounded = ("99999999999999.999 HIVE", "123456789012.123457 VESTS", "1.0009 HIVE", "0.0005 HIVE")
    texts = (*rounded, "1e3 HIVE", "-1.000 HIVE")
    return {text: Amount(text).amount for text in texts}


def fault_05() -> Any:
    from beembase.objects import Amount

    before = decimal.getcontext().rounding
    Amount("1.000 HIVE")
    after = decimal.getcontext().rounding
    decimal.getcontext().rounding = before
    return [before, after]


def fault_06() -> Any:
    from beembase.memo import encode_memo
    from beemgraphenebase.account import PrivateKey, PublicKey

    return encode_memo(PrivateKey(WIF), PublicKey(PUBLIC, prefix="STM"), 42, "hello")


def fault_07() -> Any:
    from beembase.memo import decode_memo, encode_memo
    from beemgraphenebase.account import PrivateKey, PublicKey

    found = {}
    for length in range(115, 131):
        memo = encode_memo(PrivateKey(WIF), PublicKey(PUBLIC, prefix="STM"), length, "x" * length)
        try:
            read = decode_memo(PrivateKey(WIF), memo)
        except (ValueError, AssertionError, IndexError) as error:
            read = type(error).__name__
        found[length] = [memo, read]
    return found


def fault_08() -> Any:
    """appendSigner alone, asked for a posting signature by a wallet that holds only the owner key."""
    tree = ast.parse(source_of("transactionbuilder"))
    method = next(node for node in ast.walk(tree) if getattr(node, "name", "") == "appendSigner")
    module = ast.Module(body=[method], type_ignores=[])
    account = {"name": "alice", "posting": {"weight_threshold": 1}, "owner": {"weight_threshold": 1}}
    names: dict[str, Any] = {"Account": lambda *_, **__: account, "PublicKey": type("PublicKey", (), {})}
    exec(compile(module, "appendSigner", "exec"), names)  # noqa: S102  the function under examination
    used: list[str] = []
    wallet = SimpleNamespace(locked=lambda: False)
    builder = SimpleNamespace(
        blockchain=SimpleNamespace(is_connected=lambda: True, wallet=wallet, use_sc2=False),
        _get_auth_field=lambda permission: permission,
        _use_ledger=False,
        signing_accounts=[],
        _fetchkeys=lambda _account, permission, **_: [("the owner key", 1)] if permission == "owner" else [],
        appendWif=used.append,
    )
    names["appendSigner"](builder, "alice", "posting")
    return used


def fault_09() -> Any:
    values = OPERATIONS["custom_json"]
    backwards = {**values, "required_posting_auths": values["required_posting_auths"][::-1]}
    return [transaction_id("custom_json", values), transaction_id("custom_json", backwards)]


def fault_10() -> Any:
    from beemgraphenebase.account import PublicKey

    complete = hashlib.new
    hashlib.new = _openssl_without_ripemd160  # type: ignore[assignment]
    try:
        return format(PublicKey("02" + "11" * 32), "STM")
    except ValueError as error:
        return f"ValueError: {error}"
    finally:
        hashlib.new = complete


def _openssl_without_ripemd160(name: str, data: bytes = b"", **_: Any) -> Any:
    if name == "ripemd160":
        raise ValueError("unsupported hash type ripemd160")
    return hashlib.sha256(data) if name == "sha256" else hashlib.md5(data, usedforsecurity=False)


def fault_11() -> Any:
    """The store that `beem.Hive()` constructs by itself."""
    assert "generate_config_store(SqliteConfigurationStore" in source_of("storage")
    from beemstorage import SqliteConfigurationStore

    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        SqliteConfigurationStore()
        return sorted(path.name for path in Path(folder).rglob("*") if path.is_file())


def fault_12() -> Any:
    """(nodes in its list, nodes of the other chain)."""
    entries = [node for node in ast.walk(ast.parse(source_of("nodelist"))) if isinstance(node, ast.Dict)]
    nodes = [ast.literal_eval(entry) for entry in entries if any(_names(key, "hive") for key in entry.keys)]
    return [len(nodes), sum(not node["hive"] for node in nodes)]


def _names(key: ast.expr | None, text: str) -> bool:
    return isinstance(key, ast.Constant) and key.value == text


def fault_13() -> Any:
    return transaction_id("limit_order_create2", OPERATIONS["limit_order_create2"])


FAULTS: list[Callable[[], Any]] = [
    fault_05, fault_01, fault_02, fault_03, fault_04, fault_06,
    fault_07, fault_08, fault_09, fault_10, fault_11, fault_12,
    fault_13,
]  # fmt: skip
"""The fifth first: each of the others may change the rounding."""

if __name__ == "__main__":
    OPERATIONS.update(json.loads(sys.argv[1]))
    shown = {fault.__name__: fault() for fault in FAULTS}
    assert not [name for name in sys.modules if name == "beem" or name.startswith("beem.")]
    print(json.dumps(shown))
