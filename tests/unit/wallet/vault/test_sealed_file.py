"""Whatever happens to the file, it opens as it was written or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wallet.errors import BadRequest, VaultDamaged, WalletError, WrongPassphrase
from wallet.vault import LEAST_COST, STANDARD_COST, KdfCost, Vault, VaultContents
from wallet.vault.sealed_file import MOST_COST, from_bytes, new_passphrase, normal_passphrase, to_bytes

CHEAP = KdfCost(memory_kib=8, iterations=1, lanes=1)
PASSPHRASE = "correct horse battery"
CHECKOUT = Path(__file__).parents[4]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sealed") / "vault.json"
    Vault.create(path, PASSPHRASE, cost=CHEAP).save(VaultContents(sealed={"a": "b"}))
    return path


@pytest.fixture
def good(path: Path) -> bytes:
    return path.read_bytes()


def opened(tmp_path: Path, content: bytes, cost: KdfCost = CHEAP) -> VaultContents:
    path = tmp_path / "vault.json"
    path.unlink(missing_ok=True)
    path.write_bytes(content)
    path.chmod(0o600)
    return Vault.open(path, PASSPHRASE, cost=cost).contents


def forged(good: bytes, **changes: Any) -> bytes:
    """The file with changed fields (`kdf__m=1`) and a sum that is right again, as an attacker would write it."""
    fields = json.loads(good)
    for place, value in changes.items():
        *outer, name = place.split("__")
        target = fields
        for step in outer:
            target = target[step]
        target[name] = value
    del fields["sum"]
    fields["sum"] = hashlib.sha256(compact(fields)).hexdigest()
    return compact(fields) + b"\n"


def compact(fields: dict[str, Any]) -> bytes:
    return json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()


def test_a_forgery_without_a_change_is_the_file_itself(good: bytes, tmp_path: Path) -> None:
    assert forged(good) == good
    assert opened(tmp_path, good).sealed == {"a": "b"}


@given(place=st.integers(min_value=0), byte=st.integers(0, 255))
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_byte_can_change_unseen(good: bytes, tmp_path: Path, place: int, byte: int) -> None:
    place %= len(good)
    changed = good[:place] + bytes([byte]) + good[place + 1 :]
    if changed == good:
        assert opened(tmp_path, changed).sealed == {"a": "b"}
    else:
        with pytest.raises(VaultDamaged):
            opened(tmp_path, changed)


@given(length=st.integers(min_value=0))
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_cut_file_is_damaged(good: bytes, tmp_path: Path, length: int) -> None:
    with pytest.raises(VaultDamaged):
        opened(tmp_path, good[: length % len(good)])


@given(content=st.binary(max_size=300) | st.recursive(st.none(), st.lists).map(json.dumps).map(str.encode))
@settings(max_examples=100, deadline=None)
def test_rubbish_is_damaged(content: bytes) -> None:
    with pytest.raises(VaultDamaged):
        from_bytes(content, "vault", CHEAP)


@pytest.mark.parametrize(
    "content",
    [b"[" * 900_000, b'{"v":1,"kind":"vault","x":' + b"[" * 900_000, b'{"v":1e999}', b'{"v":true,"kind":"vault"}'],
)
def test_hostile_json_is_damaged(content: bytes) -> None:
    with pytest.raises(VaultDamaged):
        from_bytes(content, "vault", CHEAP)


def test_spaces_repeated_fields_and_other_writings_of_the_same_are_damaged(good: bytes) -> None:
    rewritten = [good.replace(b'"v":1', other) for other in (b'"v":1,"v":1', b'"v": 1', b'"v":1.0', b'"\\u0076":1')]
    for other in (good + b"\n", b" " + good, good[:-1], *rewritten):
        with pytest.raises(VaultDamaged):
            from_bytes(other, "vault", CHEAP)
    assert to_bytes(from_bytes(good, "vault", CHEAP)) == good


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"generation": 1}, VaultDamaged),
        ({"generation": 0}, VaultDamaged),
        ({"items__nonce": "AAAAAAAAAAAAAAAA"}, VaultDamaged),
        ({"items__ct": "AAAAAAAAAAAAAAAAAAAAAA=="}, VaultDamaged),
        ({"items__ct": ""}, VaultDamaged),
        ({"kdf__algorithm": "argon2i"}, VaultDamaged),
        ({"extra": 1}, VaultDamaged),
        ({"v": 0}, VaultDamaged),
        ({"kind": "backup"}, VaultDamaged),
        ({"id": "../../../../etc"}, VaultDamaged),
        # These are mixed into what the passphrase opens: they cannot be told from a wrong one.
        ({"id": "0" * 32}, WrongPassphrase),
        ({"kdf__salt": "AAAAAAAAAAAAAAAAAAAAAA=="}, WrongPassphrase),
        ({"kdf__t": 2}, WrongPassphrase),
        ({"wrap__nonce": "AAAAAAAAAAAAAAAA"}, WrongPassphrase),
    ],
)
def test_a_forged_header_opens_nothing(
    good: bytes, tmp_path: Path, change: dict[str, Any], error: type[WalletError]
) -> None:
    with pytest.raises(error):
        opened(tmp_path, forged(good, **change))


def test_the_sentences_name_the_reason(good: bytes, tmp_path: Path) -> None:
    with pytest.raises(VaultDamaged, match=r"^The vault was written by a newer version of Capillary; please update\.$"):
        opened(tmp_path, forged(good, v=2, new_field={}))
    with pytest.raises(VaultDamaged, match=r"^This file is not a vault of Capillary\.$"):
        opened(tmp_path, forged(good, kind="backup"))
    with pytest.raises(VaultDamaged, match=r"^The vault is damaged: it is not the file that this program wrote\.$"):
        opened(tmp_path, good[:-2])
    with pytest.raises(VaultDamaged, match=r"^The vault was changed by something other than this program\.$"):
        opened(tmp_path, forged(good, generation=7))
    with pytest.raises(VaultDamaged, match=r"^The vault is larger than any"):
        opened(tmp_path, b" " * 1_100_000)


@pytest.mark.parametrize(
    ("name", "value"),
    [("m", MOST_COST.memory_kib + 1), ("m", 2**40), ("m", 0), ("t", 17), ("t", 0), ("p", 17), ("p", 2), ("p", 0)],
)
def test_a_file_cannot_ask_for_more_work_than_is_reasonable(good: bytes, tmp_path: Path, name: str, value: int) -> None:
    with pytest.raises(VaultDamaged):
        opened(tmp_path, forged(good, **{f"kdf__{name}": value}))


@pytest.mark.parametrize(
    ("name", "value"), [("m", LEAST_COST.memory_kib - 1), ("t", LEAST_COST.iterations - 1), ("m", 8), ("t", 1)]
)
def test_a_file_cannot_ask_for_less_protection_than_the_least(
    good: bytes, tmp_path: Path, name: str, value: int
) -> None:
    least = {"kdf__m": LEAST_COST.memory_kib, "kdf__t": LEAST_COST.iterations, "kdf__p": LEAST_COST.lanes}
    with pytest.raises(VaultDamaged, match="weaker protection"):
        opened(tmp_path, forged(good, **{**least, f"kdf__{name}": value}), STANDARD_COST)
    with pytest.raises(WrongPassphrase):
        opened(tmp_path, forged(good, **least), STANDARD_COST)


def test_a_cheap_vault_of_the_tests_does_not_open_in_the_program(path: Path) -> None:
    with pytest.raises(VaultDamaged, match="weaker protection"):
        Vault.open(path, PASSPHRASE)


def test_a_cost_that_argon2_does_not_know_is_a_mistake_of_the_program() -> None:
    for wrong in ((7, 1, 1), (8, 0, 1), (8, 1, 0), (8, 1, 2), (2**20 + 1, 1, 1), (8, 17, 1), (2**20, 1, 17)):
        with pytest.raises(ValueError):
            KdfCost(*wrong)
    assert STANDARD_COST.at_most(CHEAP) == CHEAP
    assert STANDARD_COST.covers(LEAST_COST)


@given(st.text(min_size=1, max_size=50))
def test_a_passphrase_is_normalised_once_and_never_trimmed(text: str) -> None:
    normal = normal_passphrase(text)
    assert normal_passphrase(normal.decode()) == normal
    assert normal_passphrase(f" {text} ") == b" " + normal + b" "
    assert new_passphrase(f"12345678{text}") == normal_passphrase(f"12345678{text}")


def test_a_new_passphrase_is_counted_in_characters_not_bytes() -> None:
    assert new_passphrase("ⅷeightch") == new_passphrase("viiieightch")
    with pytest.raises(BadRequest):
        new_passphrase("ééééééé")


def test_too_little_memory_is_said_plainly(tmp_path: Path) -> None:
    script = (
        "import resource, pathlib\n"
        "from wallet.vault import Vault\n"
        "from wallet.errors import TryLater\n"
        "resource.setrlimit(resource.RLIMIT_AS, (200 * 2**20, 200 * 2**20))\n"
        "try: Vault.create(pathlib.Path('vault.json'), 'correct horse')\n"
        "except TryLater as error: print(error)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == "There is not enough free memory to check the passphrase (256 MiB).\n"
