"""The memo grammar: one way to write a tip, and nothing else is read."""

from __future__ import annotations

import hashlib
import hmac
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet import memo
from wallet.errors import MemoError
from wallet.memo import Memo, PatronMemo, RaiseMemo, TipMemo, parse_any, write_any
from wallet.money import Amount, Asset

URL = "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv"
KEY = "0123456789abcdef"

urls = st.builds(
    lambda scheme, rest: f"{scheme}://{rest}",
    st.sampled_from(["http", "https"]),
    st.text(alphabet=[chr(code) for code in range(0x21, 0x7F)], min_size=1, max_size=300),
)
wholes = st.none() | st.builds(Amount, st.integers(1, 2**63 - 1), st.sampled_from(list(Asset)))
memos = st.builds(
    TipMemo,
    url=urls,
    leg=st.sampled_from(["creator", "host", "split"]),
    key=st.text(alphabet="0123456789abcdef", min_size=16, max_size=16),
    of=wholes,
)


def test_a_tip_is_written_as_the_protocol_shows_it() -> None:
    whole = Amount.parse("0.050 HBD")
    assert memo.write(TipMemo(URL, "creator", KEY)) == f"capillary/1 tip {URL} leg=creator key={KEY}"
    assert memo.write(TipMemo(URL, "host", KEY, whole)) == f"capillary/1 tip {URL} leg=host key={KEY} of=0.050-HBD"


@given(memos)
def test_what_is_written_is_read_back(tip: TipMemo) -> None:
    assert memo.parse(memo.write(tip)) == tip


def _spoilt(tip: TipMemo, at: int, new: str) -> str:
    text = memo.write(tip)
    return text[:at] + new + text[at + 1 :]


@given(st.text(max_size=80) | st.builds(_spoilt, memos, st.integers(0, 120), st.text(max_size=2)))
def test_whatever_is_accepted_is_written_again_letter_for_letter(text: str) -> None:
    try:
        read = memo.parse(text)
    except MemoError:
        return
    assert memo.write(read) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        f"capillary/2 tip {URL} leg=creator key={KEY}",
        f"capillary/1 tip {URL} leg=creator key={KEY} ",
        f" capillary/1 tip {URL} leg=creator key={KEY}",
        f"capillary/1  tip {URL} leg=creator key={KEY}",
        f"capillary/1 tip {URL} leg=thief key={KEY}",
        f"capillary/1 tip {URL} leg=creator key={KEY.upper()}",
        f"capillary/1 tip {URL} leg=creator key={KEY[1:]}",
        f"capillary/1 tip {URL} leg=creator key={KEY}\n",
        f"capillary/1 tip {URL} leg=creator key={KEY} of=0.05-HBD",
        f"capillary/1 tip {URL} leg=creator key={KEY} of=0.000-HBD",
        f"capillary/1 tip {URL} leg=creator key={KEY} of=00.050-HBD",
        f"capillary/1 tip {URL} leg=creator key={KEY} of=0.050-VESTS",
        f"capillary/1 tip {URL} leg=creator key={KEY} of=0.050-HBD of=0.050-HBD",
        f"capillary/1 tip ftp://tube.example leg=creator key={KEY}",
        f"capillary/1 tip https:// leg=creator key={KEY}",
        f"capillary/1 tip https://t\u00fcbe.example/w/1 leg=creator key={KEY}",
        f"capillary/1 tip https://tube.example/{'x' * 1024} leg=creator key={KEY}",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(MemoError):
        memo.parse(text)


@pytest.mark.parametrize(
    ("url", "leg", "key", "of"),
    [
        ("javascript:alert(1)", "creator", KEY, None),
        ("https://tube.example/w/1 leg=host", "creator", KEY, None),
        (URL, "owner", KEY, None),
        (URL, "creator", "x" * 16, None),
        (URL, "creator", KEY, Amount(0, Asset.HBD)),
    ],
)
def test_a_memo_outside_the_grammar_cannot_even_be_made(url: str, leg: str, key: str, of: Amount | None) -> None:
    with pytest.raises(MemoError):
        TipMemo(url, leg, key, of)  # type: ignore[arg-type]


def test_the_key_of_a_payment_follows_the_protocol() -> None:
    content = "peertube:video:9c9de5e8-0a1e-484a-b099-e80766180a6d@tube.example"
    text = b"capillary/1 tip\n" + content.encode() + b"\n" + b"2"
    assert memo.payment_key(b"\x01" * 32, content, 2) == hmac.new(b"\x01" * 32, text, hashlib.sha256).hexdigest()[:16]


@given(st.binary(min_size=32, max_size=32), st.text(alphabet=string.ascii_letters, min_size=1), st.integers(1, 1000))
def test_keys_differ_between_owners_and_numbers(secret: bytes, content: str, number: int) -> None:
    key = memo.payment_key(secret, content, number)
    assert key == memo.payment_key(secret, content, number)
    assert key != memo.payment_key(secret, content, number + 1)
    assert key != memo.payment_key(bytes(32) if any(secret) else b"\x01" * 32, content, number)


@pytest.mark.parametrize(
    "memo",
    [
        PatronMemo("https://tube.example/c/carol"),
        RaiseMemo("tube.example-2026-q1", "disks"),
        TipMemo("https://tube.example/w/x", "host", "0123456789abcdef", Amount(50, Asset.HBD)),
    ],
)
def test_every_kind_of_memo_is_read_as_it_was_written(memo: Memo) -> None:
    assert parse_any(write_any(memo)) == memo


@pytest.mark.parametrize(
    "text",
    [
        "capillary/1 patron",
        "capillary/1 patron ftp://tube.example",
        "capillary/1 patron https://tube.example/c/carol ",
        "capillary/1 patron https://" + "a" * 1024,
        "capillary/1 raise r1",
        "capillary/1 raise r1 disks more",
        "capillary/1 raise r1 " + "a" * 65,
        "capillary/1 raise r1 díscs",
        "capillary/2 patron https://tube.example/c/carol",
    ],
)
def test_what_is_not_quite_a_memo_of_any_kind_is_refused(text: str) -> None:
    with pytest.raises(MemoError, match=r"\.$"):
        parse_any(text)


def test_no_memo_is_made_that_could_not_be_read() -> None:
    for make in (lambda: PatronMemo("tube.example"), lambda: RaiseMemo("r 1", "disks"), lambda: RaiseMemo("r1", "")):
        with pytest.raises(MemoError):
            make()


@given(st.text(max_size=80))
def test_whatever_is_read_would_be_written_so(text: str) -> None:
    for line in (f"capillary/1 patron {text}", f"capillary/1 raise {text}"):
        try:
            memo = parse_any(line)
        except MemoError:
            continue
        assert write_any(memo) == line
