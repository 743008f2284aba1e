"""Invitations: strangers' names are text wherever they stand, and nothing is loaded from anywhere."""

from __future__ import annotations

from datetime import UTC, datetime
from html.parser import HTMLParser
from xml.parsers.expat import ParserCreate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.tips.awaited import Sums
from app.domain.tips.joining import Joining
from app.errors import NothingPromised
from app.services.invite import LANGUAGES, file_name, invitation
from app.services.promise_views import PromisesTo
from tests.fixtures.stored_tips import stored_tip
from wallet.money import Asset

NOON = datetime(2026, 11, 10, 12, tzinfo=UTC)


def promises(name: str, count: int = 1) -> PromisesTo:
    return PromisesTo(
        "alice.pocket", "peertube:channel:ann_channel@tube.example", name, "https://tube.example/c/ann_channel",
        Joining.AWAITED, "", None, None, NOON, tuple(stored_tip(n) for n in range(count)),
        (Sums(Asset.HBD, 50 * count, 0),),
    )  # fmt: skip


class Tags(HTMLParser):
    """The names of all tags, and every attribute that loads something."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.loads += [name for name, _ in attrs if name in ("src", "href", "srcset", "onload", "style")]


PLAIN = Tags()
PLAIN.feed(invitation(promises("Ann"), "en").page)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "name", ["Ann", "<script>alert(1)</script>", '"><img src=x onerror=y>', "A & B {sum}", "\u202eevil\n\n"]
)
def test_a_name_is_text_in_every_file(name: str, language: str) -> None:
    made = invitation(promises(name, 7), language)
    assert ParserCreate().Parse(made.card, True) == 1
    tags = Tags()
    tags.feed(made.page)
    assert tags.tags == PLAIN.tags
    assert tags.loads == []
    assert "0.350 HBD" in made.card
    assert "\u202e" not in made.page
    assert "https://tube.example/c/ann_channel" in made.message


@given(st.text(max_size=100))
def test_any_name_makes_a_card_that_can_be_read_and_a_safe_file_name(name: str) -> None:
    made = invitation(promises(name), "en")
    assert ParserCreate().Parse(made.card, True) == 1
    kept = file_name(promises(name))
    assert kept.startswith("invitation")
    assert set(kept) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_one_promise_is_one_and_none_is_no_invitation() -> None:
    assert "(1 promise)." in invitation(promises("Ann"), "en").message
    with pytest.raises(NothingPromised):
        invitation(promises("Ann", 0), "en")
