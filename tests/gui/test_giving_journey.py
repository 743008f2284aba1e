"""A gift from its thumb to the chain, seen on the page of all gifts, with the practice world behind."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.domain.tips.states import TipState
from app.ui.giving.page import GivingPage
from app.ui.tips.actions import Action
from tests.fixtures.journey import FIRST_UNDO
from tests.gui.practice_desk import PracticeDesk, practice_desk


def row_of(desk: PracticeDesk, page: GivingPage, title: str) -> int:
    """The line of a work, once it is there."""
    model = page.parts.table.gifts

    def lines() -> list[int]:
        cards = ((line, model.card(line)) for line in range(model.rowCount()))
        return [line for line, card in cards if card is not None and card.title == title]

    desk.until(lambda: bool(lines()))
    return lines()[0]


def show(desk: PracticeDesk, page: GivingPage, title: str) -> None:
    """Make it current, and wait for its pane."""
    page.parts.table.selectRow(row_of(desk, page, title))
    desk.until(lambda: page.parts.pane.detail is not None and page.parts.pane.detail.card.title == title)


def test_a_gift_is_followed_from_its_thumb_to_its_block(qtbot: QtBot, tmp_path: Path) -> None:
    with practice_desk(qtbot, tmp_path) as desk:
        page = desk.open_page("giving")
        assert isinstance(page, GivingPage)
        pane = page.parts.pane
        desk.until(page.parts.home.isVisible)
        desk.like("Sunrise", "A workbench")
        show(desk, page, "A workbench")
        assert pane.state.text() == "Not sent yet"
        assert pane.thumb.text().startswith("A like of alice@tube.localhost")
        assert pane.memo.text().count("key=…") == len(pane.detail.card.legs)  # type: ignore[union-attr]
        desk.click(pane.buttons[Action.UNDO])
        desk.until(lambda: pane.state.text() == "Taken back")
        desk.world.advance(FIRST_UNDO + 1)
        show(desk, page, "Sunrise")
        desk.until(lambda: pane.detail is not None and pane.detail.card.state is TipState.CONFIRMED)
        desk.until(lambda: "key=…" not in pane.memo.text())
        assert pane.state.text() == "Arrived"
        assert len(pane.transaction.text()) == 40
        assert "play money" in pane.block.text()
        assert not pane.explorer.isVisible()
