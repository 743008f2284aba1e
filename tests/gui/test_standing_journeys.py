"""What may happen to a window that stays open for months: a node goes away, people change its language and its look.

One world for all: each test leaves it as it was.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QComboBox

from app.domain.tips.states import TipState
from app.ui.settings.page import SettingsPage
from app.ui.theme.tokens import DARK, LIGHT
from app.ui.wallet.nodes import NodesSection
from app.ui.wallet.page import WalletPage
from tests.fixtures.journey import FIRST_UNDO, received
from tests.gui.practice_desk import PracticeDesk, practice_desk
from tests.gui.walk.plain_hands import PlainHands

pytestmark = [pytest.mark.timeout(180), pytest.mark.xdist_group("standing-journeys")]


@pytest.fixture(scope="module")
def desk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PracticeDesk]:
    assert qapp is not None
    before = QLocale()
    with practice_desk(PlainHands.as_bot(), tmp_path_factory.mktemp("standing")) as desk:
        yield desk
    desk.appearance.language._remove()
    QLocale.setDefault(before)


def choose(desk: PracticeDesk, setting: str, value: str) -> None:
    """Press the arrows in its list, as a person does who has no mouse."""
    page = desk.open_page("settings")
    assert isinstance(page, SettingsPage)
    page.arrive(setting)
    choices = page.tabs.shown_choices()
    assert choices is not None
    box = choices.rows[setting].editor.widget()
    assert isinstance(box, QComboBox)
    for _ in range(box.count()):
        if box.currentData() == value:
            return
        desk.key(Qt.Key.Key_Down if box.findData(value) > box.currentIndex() else Qt.Key.Key_Up, box)
    assert box.currentData() == value


def test_a_node_dies_nothing_is_believed_of_one_alone_and_all_goes_on_when_it_is_back(desk: PracticeDesk) -> None:
    desk.like("Sunrise")
    desk.until(lambda: desk.window.strip.nodes.text().startswith("2"))
    south = desk.world.node("south")
    south.tell("down")
    wallet = desk.open_page("wallet")
    assert isinstance(wallet, WalletPage)
    wallet.arrive("nodes")
    nodes = wallet.shown()
    assert isinstance(nodes, NodesSection)
    desk.until(nodes.again.isEnabled)
    desk.click(nodes.again)
    desk.until(lambda: nodes.view is not None and [bool(row.problem) for row in nodes.view.rows] == [False, True])
    desk.desk.bridge._application.page.look_again()  # type: ignore[union-attr]  # else a minute passes first
    desk.until(lambda: desk.window.strip.nodes.text().startswith("×"))
    assert "south" in desk.window.strip.nodes.toolTip()
    desk.open_page("home")
    desk.world.advance(FIRST_UNDO + 1)
    desk.bot.wait(1500)
    assert desk.state("Sunrise") is not TipState.CONFIRMED
    assert received(desk.world, "carol") == []
    south.clear()
    desk.world.advance(60)
    desk.until(lambda: desk.state("Sunrise") is TipState.CONFIRMED)
    assert received(desk.world, "carol") == ["0.045 HBD"]
    desk.desk.bridge._application.page.look_again()  # type: ignore[union-attr]
    desk.until(lambda: desk.window.strip.nodes.text().startswith("2"))


def test_another_language_and_look_are_worn_at_once_and_nothing_is_lost(desk: PracticeDesk) -> None:
    titles = [card.title for card in desk.tips.tips.cards()]
    window, wallet = desk.window, desk.open_page("wallet")
    wallet.arrive("limits")
    choose(desk, "theme", "dark")
    desk.until(lambda: desk.theme.tokens is DARK)
    assert window.grab().toImage().pixelColor(2, window.height() // 2).lightness() < 90
    choose(desk, "language", "fr")
    desk.until(lambda: desk.appearance.language.spoken == "fr")
    assert window.pages.shown() == "settings"
    assert window.rail.buttons["home"].text() == "Accueil"
    assert window.strip.tipping.text() == "● Dons actifs"
    again = window.pages.page("wallet")
    assert isinstance(again, WalletPage)
    assert again.tabs.tabText(again.tabs.currentIndex()) == "Limites"
    desk.open_page("home")
    assert [card.title for card in desk.tips.tips.cards()] == titles
    desk.like("Choir")
    choose(desk, "language", "en")
    choose(desk, "theme", "light")
    desk.until(lambda: desk.theme.tokens is LIGHT and desk.appearance.language.spoken == "en")
    assert window.rail.buttons["home"].text() == "Home"
    desk.open_page("home")
    assert desk.state("Choir") is not None
