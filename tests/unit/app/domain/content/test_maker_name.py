"""Makers without a name are told by a place and something short, never by an id for programs."""

from __future__ import annotations

import pytest

from app.domain.content import maker_name
from app.services.window_page import card_of
from tests.fixtures.stored_tips import stored_tip


@pytest.mark.parametrize(
    ("channel", "told"),
    [
        ("peertube:channel:carol@tube.example", "carol@tube.example"),
        ("peertube:channel:0123456789abcdef0123456789abcdef_channel@tube.example", "0123456789…@tube.example"),
        ("hive:account:alice.pocket", "@alice.pocket"),
        ("youtube:channel:UCabcdefghijklmnopqrstuv", "YouTube UCabcdefgh…"),
        ("vimeo:user:1234567", "Vimeo 1234567"),
        ("web:blog.example", "blog.example"),
        ("", ""),
        ("no id at all", ""),
    ],
)
def test_a_maker_is_told_by_place_and_something_short(channel: str, told: str) -> None:
    assert maker_name(channel) == told


def test_a_row_shows_no_id_for_programs() -> None:
    nameless = stored_tip(channel="peertube:channel:carol@tube.example", channel_name="")
    assert card_of(nameless).creator == "carol@tube.example"
    assert card_of(nameless).channel == "peertube:channel:carol@tube.example"
    assert card_of(stored_tip(channel="", channel_name="")).creator == ""
