"""Splits as people type them."""

from __future__ import annotations

import pytest

from app.domain.creators.splits import Split, typed_split
from app.errors import BadSplits


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("bob=3", Split("bob", 3)),
        (" @bob = 3 ", Split("bob", 3)),
        ("hugo=10%", Split("hugo", 10, fee=True)),
        ("hugo=10 %", Split("hugo", 10, fee=True)),
    ],
)
def test_parts_and_fees(text: str, split: Split) -> None:
    assert typed_split(text) == split


@pytest.mark.parametrize(
    "text", ["", "bob", "bob=", "bob=0", "bob=-1", "bob=1.5", "bob=٣", "=3", "B=3", "bob=101%", "bob=99999999"]
)
def test_what_is_no_split_is_refused(text: str) -> None:
    with pytest.raises(BadSplits):
        typed_split(text)
