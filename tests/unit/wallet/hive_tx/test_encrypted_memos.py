"""Encrypted memos: both sides read them, nobody else, and damage is noticed."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.errors import MemoError
from wallet.hive_tx import base58, memos
from wallet.hive_tx.keys import Secret

ALICE, BOB, CAROL = (Secret(bytes([number]) * 32) for number in (5, 7, 9))
MEMO = memos.encrypt_memo(ALICE, BOB.public_key, "thanks ❤", nonce=1)
DATA = base58.decode(MEMO[1:])


@given(st.text(max_size=300), st.integers(0, 2**64 - 1))
def test_both_sides_read_what_was_written(text: str, nonce: int) -> None:
    memo = memos.encrypt_memo(ALICE, BOB.public_key, text, nonce)
    assert memos.is_encrypted(memo)
    assert memos.decrypt_memo([BOB], memo) == memos.decrypt_memo([CAROL, ALICE], memo) == text


def test_a_note_to_oneself_is_read() -> None:
    assert memos.decrypt_memo([ALICE], memos.encrypt_memo(ALICE, ALICE.public_key, "note")) == "note"


def test_the_same_text_looks_different_each_time() -> None:
    assert memos.encrypt_memo(ALICE, BOB.public_key, "x") != memos.encrypt_memo(ALICE, BOB.public_key, "x")


@pytest.mark.parametrize("secrets", [[], [CAROL]])
def test_nobody_else_reads_it(secrets: list[Secret]) -> None:
    with pytest.raises(MemoError, match="not for any of these keys"):
        memos.decrypt_memo(secrets, MEMO)


def _memo(data: bytes) -> str:
    return "#" + base58.encode(data)


@pytest.mark.parametrize(
    "memo",
    [
        "", "#", "thanks", "#thanks", "#0OIl", MEMO[1:], MEMO[:-2], "#" + "1" * 2047, _memo(DATA[:78]),
        _memo(DATA[:-1]), _memo(DATA + b"x"), _memo(DATA[:78] + b"\0"), _memo(DATA[:78] + b"\x0f" + b"x" * 15),
        _memo(DATA[:78] + b"\xff" * 6),
    ],
)  # fmt: skip
def test_what_is_no_encrypted_memo(memo: str) -> None:
    with pytest.raises(MemoError, match="not an encrypted memo"):
        memos.decrypt_memo([BOB], memo)


def test_a_damaged_check_or_text_is_noticed() -> None:
    other_check = DATA[:74] + bytes([DATA[74] ^ 1]) + DATA[75:]
    other_text = DATA[:-1] + bytes([DATA[-1] ^ 1])
    for data in (other_check, other_text):
        with pytest.raises(MemoError, match="damaged on its way"):
            memos.decrypt_memo([BOB], _memo(data))


def test_a_sender_key_off_the_curve_is_refused() -> None:
    with pytest.raises(MemoError, match="a key that is none"):
        memos.decrypt_memo([BOB], _memo(b"\x02" + b"\xff" * 32 + DATA[33:]))


def _with_content(content: bytes) -> str:
    """A memo from Alice to Bob that holds these bytes, padded as AES asks."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    key, start, check = memos._cipher_key(ALICE, base58.public_key_bytes(BOB.public_key), 1)
    padding = 16 - len(content) % 16
    encryptor = Cipher(algorithms.AES(key), modes.CBC(start)).encryptor()
    hidden = encryptor.update(content + bytes([padding]) * padding) + encryptor.finalize()
    return _memo(DATA[:66] + struct.pack("<Q", 1) + check + bytes([len(hidden)]) + hidden)


@pytest.mark.parametrize(
    ("content", "text"), [(b"hello", "hello"), (b"", ""), (b"\x05hello", "hello"), (b"\xc3\xa4", "ä")]
)
def test_texts_with_and_without_a_length_are_read(content: bytes, text: str) -> None:
    assert memos.decrypt_memo([BOB], _with_content(content)) == text


@pytest.mark.parametrize("content", [b"\xff\xfe", b"\x02\xff\xfe", b"\xff" * 7])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(MemoError, match="does not hold a text"):
        memos.decrypt_memo([BOB], _with_content(content))


def test_a_text_that_fits_no_memo_is_refused() -> None:
    assert len(memos.encrypt_memo(ALICE, BOB.public_key, "x" * 1400)) <= 2047
    with pytest.raises(MemoError, match="too long"):
        memos.encrypt_memo(ALICE, BOB.public_key, "x" * 1500)


@pytest.mark.parametrize("key", ["", "STM", "bob", base58.public_key_text(b"\x02" + b"\xff" * 32)])
def test_a_receiver_without_a_key_is_refused(key: str) -> None:
    with pytest.raises(MemoError, match="not a public key"):
        memos.encrypt_memo(ALICE, key, "x")


def test_half_a_character_is_refused() -> None:
    with pytest.raises(MemoError, match="half a character"):
        memos.encrypt_memo(ALICE, BOB.public_key, "\ud83d")
