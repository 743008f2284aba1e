"""Keys: what is one, what is none, and that nothing shows one by accident."""

from __future__ import annotations

import hashlib
import os

import pytest
from beemgraphenebase.account import MnemonicKey
from hypothesis import given
from hypothesis import strategies as st

from wallet.errors import KeyRefused
from wallet.hive_tx import base58, keys
from wallet.hive_tx.keys import Role, Secret
from wallet.hive_tx.ripemd160 import ripemd160

KNOWN_WIF = "5JNHfZYKGaomSFvd4NUdQ9qMcEAC43kujbfjueTHpVapX1Kzq2n"
KNOWN_KEY = "STM6LLegbAgLAy28EHrffBVuANFWcFgmqRMW13wBmTExqFE9SCkg4"
"""The pair that every Hive library tests with: the first account of the chain, long without power."""
PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow"
ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141


def test_a_known_key_is_read_and_written_back() -> None:
    secret = keys.parse_wif(KNOWN_WIF)
    assert (secret.public_key, secret.wif) == (KNOWN_KEY, KNOWN_WIF)


@given(st.integers(1, ORDER - 1))
def test_every_key_survives_writing_and_reading(number: int) -> None:
    secret = Secret(number.to_bytes(32, "big"))
    assert keys.parse_wif(secret.wif) == secret
    assert keys.is_public_key(secret.public_key)


def _wif(payload: bytes) -> str:
    return base58.encode(payload + hashlib.sha256(hashlib.sha256(payload).digest()).digest()[:4])


@pytest.mark.parametrize(
    "text",
    [
        "", "5", KNOWN_WIF[:-1], KNOWN_WIF[:-1] + "o", KNOWN_WIF + "n", " " + KNOWN_WIF, KNOWN_WIF.replace("J", "0", 1),
        KNOWN_KEY, "a" * 64, "ab" * 32, "K" + KNOWN_WIF[1:], _wif(b"\x80" + b"\1" * 32 + b"\1"),
        _wif(b"\x80" + b"\0" * 32), _wif(b"\x80" + ORDER.to_bytes(32, "big")), "5" * 51, "P" + KNOWN_WIF, "5" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_private_key_is_refused_without_showing_it(text: str) -> None:
    with pytest.raises(KeyRefused) as refusal:
        keys.parse_wif(text)
    assert text == "" or text not in str(refusal.value) or text == "5"


def test_a_secret_of_another_length_is_refused() -> None:
    with pytest.raises(KeyRefused):
        Secret(b"\x01" * 31)


def test_a_secret_does_not_show_itself() -> None:
    secret = keys.parse_wif(KNOWN_WIF)
    shown = f"{secret} {secret!r} {[secret]}"
    assert KNOWN_WIF not in shown
    assert secret.secret_bytes.hex() not in shown
    assert KNOWN_KEY in shown


def test_random_secrets_differ() -> None:
    assert len({keys.random_secret() for _ in range(50)}) == 50


@pytest.mark.parametrize("password", ["P5one two", " P5one two\n", "P5one \t two"])
def test_space_around_a_pasted_password_does_not_matter(password: str) -> None:
    expected = hashlib.sha256(b"aliceactiveP5one two").digest()
    assert keys.secret_from_password("alice", password, "active").secret_bytes == expected


@pytest.mark.parametrize("role", ["owner", "active", "posting", "memo"])
@pytest.mark.parametrize("phrase", [PHRASE, f"  {PHRASE.upper()} \n", "zoo " * 23 + "vote"])
def test_a_seed_phrase_gives_the_keys_of_slip_48(phrase: str, role: Role) -> None:
    reference = MnemonicKey(" ".join(phrase.lower().split()))
    reference.set_path_BIP48(role=role)
    assert keys.secret_from_seed_phrase(phrase, role).secret_bytes == bytes(reference.get_private())


@pytest.mark.parametrize(
    "phrase", ["", "word", PHRASE + " legal", PHRASE.replace("yellow", "year"), "zoo " * 12, "a " * 9000]
)
def test_what_is_no_seed_phrase_is_refused(phrase: str) -> None:
    with pytest.raises(KeyRefused, match="12 to 24 English words"):
        keys.secret_from_seed_phrase(phrase, "active")


@pytest.mark.parametrize(
    "text",
    ["", "STM", KNOWN_KEY[:-1], KNOWN_KEY[:-1] + "5", KNOWN_KEY[3:], "TST" + KNOWN_KEY[3:], "STM" + "1" * 100, "STM0I"],
)
def test_what_is_no_public_key_is_none(text: str) -> None:
    assert not keys.is_public_key(text)


def test_a_public_key_off_the_curve_is_none() -> None:
    assert not keys.is_public_key(base58.public_key_text(b"\x02" + b"\xff" * 32))


@given(st.binary(max_size=80))
def test_base58_reads_what_it_wrote(data: bytes) -> None:
    assert base58.decode(base58.encode(data)) == data


def test_ripemd160_without_openssl_gives_the_same_hashes() -> None:
    for length in (0, 1, 33, 55, 56, 57, 63, 64, 65, 119, 120, 1000):
        data = os.urandom(length)
        assert ripemd160(data) == hashlib.new("ripemd160", data).digest()
    assert ripemd160(b"abc").hex() == "8eb208f7e05d987a9b044a8e98c6b087f15a0bfc"
