"""Signatures: always the same, always of the form that hived takes, always traceable to one key."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.errors import BadRequest
from wallet.hive_tx.keys import Secret
from wallet.hive_tx.signatures import recover_public_key, sign_digest

SECRET = Secret(b"\x07" * 32)
digests = st.binary(min_size=32, max_size=32)


@given(digests)
def test_a_signature_is_canonical_and_names_its_key(digest: bytes) -> None:
    signature = sign_digest(SECRET, digest)
    assert len(signature) == 65
    assert 31 <= signature[0] <= 34
    assert signature[1] < 0x80
    assert signature[33] < 0x80
    assert recover_public_key(signature, digest) == SECRET.public_key


@given(digests)
def test_signing_again_gives_the_same_bytes(digest: bytes) -> None:
    assert sign_digest(SECRET, digest) == sign_digest(Secret(SECRET.secret_bytes), digest)


def test_a_signature_of_something_else_names_another_key() -> None:
    signature = sign_digest(SECRET, hashlib.sha256(b"one").digest())
    assert recover_public_key(signature, hashlib.sha256(b"two").digest()) != SECRET.public_key


GOOD = sign_digest(SECRET, b"\x01" * 32)


@pytest.mark.parametrize(
    "signature",
    [
        b"", GOOD[:-1], GOOD + b"\0", b"\x1a" + GOOD[1:], b"\x23" + GOOD[1:], GOOD[:1] + b"\xff" + GOOD[2:],
        GOOD[:33] + b"\x80" + GOOD[34:], GOOD[:1] + b"\0\0" + GOOD[3:], GOOD[:33] + b"\0\0" + GOOD[35:],
        b"\x1f" + b"\1" + b"\0" * 30 + b"\4" + b"\1" * 32, b"\x21" + b"\x7f" + b"\xff" * 31 + b"\x01" * 32,
    ],
)  # fmt: skip
def test_what_is_no_signature_is_refused(signature: bytes) -> None:
    with pytest.raises(BadRequest):
        recover_public_key(signature, b"\x01" * 32)


def test_signatures_of_old_programs_name_the_same_key() -> None:
    assert recover_public_key(bytes([GOOD[0] - 4]) + GOOD[1:], b"\x01" * 32) == SECRET.public_key
