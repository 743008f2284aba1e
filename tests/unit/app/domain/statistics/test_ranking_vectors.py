"""The vectors of rankings in docs/protocol.md, as another implementation would read them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from app.domain.statistics.ranking import CIRCLE, VOICE, WINDOW_DAYS, Given, rank

PROTOCOL = Path(__file__).parents[5] / "docs" / "protocol.md"


def vectors() -> list[Any]:
    (block,) = re.findall(r"^```json\n(.*?)^```$", PROTOCOL.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    found: list[Any] = json.loads(block)["rankings"]
    return found


@pytest.mark.parametrize("vector", vectors(), ids=lambda vector: vector["case"])
def test_a_ranking_is_what_the_protocol_says(vector: dict[str, Any]) -> None:
    pairs = {frozenset(pair) for pair in vector["together"]}

    def together(one: str, other: str) -> bool:
        return one == other or frozenset((one, other)) in pairs

    ranked = rank([Given(*given) for given in vector["given"]], together)
    assert [[one.what, one.score, one.supporters, one.others] for one in ranked] == vector["ranked"]


def test_the_protocol_names_the_numbers_of_the_program() -> None:
    text = PROTOCOL.read_text("utf-8")
    section = text[text.index("### Rankings") : text.index("### The journal")]
    for number in (f"{VOICE:,}", f"{CIRCLE:,}", f"{WINDOW_DAYS}th"):
        assert number in section
