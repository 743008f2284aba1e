"""Every room without a mouse and without eyes: names, roles, a way for the keyboard, a cursor that is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.tips.states import Reason, TipState
from app.ui.tips.actions import actions_of
from tests.gui.cards import card
from tests.gui.practice_desk import PracticeDesk, practice_desk
from tests.gui.walk.access import beyond_keys, controls, double_keys, nameless, unseen_focus
from tests.gui.walk.lively import play_shortly
from tests.gui.walk.plain_hands import PlainHands
from tests.gui.walk.rooms import first_steps, newcomer, rooms

pytestmark = [pytest.mark.timeout(180), pytest.mark.xdist_group("walk-accessibility")]

LOOKS: dict[str, Callable[[QWidget], list[str]]] = {
    "has no name or no role": nameless,
    "is beyond the keyboard": beyond_keys,
    "does not show its cursor": unseen_focus,
    "is a key with two meanings": double_keys,
}


@pytest.fixture(scope="module")
def desk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PracticeDesk]:
    assert qapp is not None
    with practice_desk(PlainHands.as_bot(), tmp_path_factory.mktemp("access")) as desk:
        play_shortly(desk)
        yield desk


@pytest.fixture(scope="module")
def found(desk: PracticeDesk, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What each look finds, in all rooms; one walk serves all tests."""
    told: dict[str, list[str]] = {what: [] for what in LOOKS}
    with newcomer(desk, tmp_path_factory.mktemp("new")) as new:
        every = [(desk, room) for room in rooms(desk)] + [(new, room) for room in first_steps()]
        assert len(every) > 30
        for whose, room in every:
            with room.entered(whose) as shown:
                assert controls(shown), room.name
                for what, look in LOOKS.items():
                    told[what] += [f"{room.name}: {line}" for line in look(shown)]
    return told


@pytest.mark.parametrize("what", LOOKS)
def test_nothing_in_any_room(found: dict[str, list[str]], what: str) -> None:
    assert not found[what], f"\n{what}:\n" + "\n".join(found[what])


def test_every_painted_button_of_a_row_is_in_its_menu(desk: PracticeDesk) -> None:
    """And the arrows with Space press it: tests/gui/test_window_journeys.py."""
    for state in TipState:
        one = card(state=state, reason=Reason.PAYEE_MENTIONED if state is TipState.QUESTION else Reason.NONE)
        entries = [action.text() for action in desk.tips.menu_of(one).actions() if action.text()]
        buttons = [desk.tips.words.button(action, one, desk.tips.tips.now()) for action in actions_of(one)]
        assert [entry.replace("&&", "&") for entry in entries[: len(buttons)]] == buttons


def test_a_row_is_a_sentence_for_a_screen_reader(desk: PracticeDesk) -> None:
    desk.window.turn_to("home")
    known = QAccessible.queryAccessibleInterface(desk.tips)
    rows = [known.child(place).text(QAccessible.Text.Name) for place in range(known.childCount())]
    assert any("Alpine start" in row and "0.050 HBD" in row for row in rows)
