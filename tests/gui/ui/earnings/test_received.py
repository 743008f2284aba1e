"""What arrived, at the window: sums, values, the file for taxes, thanks and goals, by real buttons."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.earnings.groups import By
from app.ui.earnings.goals import GoalForm, GoalsSection
from app.ui.earnings.host import HostSection
from app.ui.earnings.page import EarningsPage
from app.ui.earnings.received import ReceivedSection
from app.ui.earnings.thank_form import ThankForm
from app.ui.wishes import change_settings
from tests.fixtures.journey import PASSPHRASE, POCKET
from tests.gui.practice_desk import PracticeDesk, practice_desk
from tests.gui.walk.lively import receive

pytestmark = pytest.mark.timeout(180)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[PracticeDesk]:
    with practice_desk(qtbot, tmp_path, factor=20) as desk:
        desk.desk.bridge.submit(change_settings({"earns": True}))
        desk.until(lambda: desk.window.rail.buttons["earnings"].isVisible())
        receive(desk)
        yield desk


def page(desk: PracticeDesk, tab: str) -> EarningsPage:
    found = desk.open_page("earnings")
    assert isinstance(found, EarningsPage)
    found.arrive(tab)
    return found


def received(desk: PracticeDesk) -> ReceivedSection:
    section = page(desk, "received").sections["received"]
    assert isinstance(section, ReceivedSection)
    desk.until(lambda: section.seen is not None and section.seen.count > 0)
    return section


def press(desk: PracticeDesk, button: QPushButton) -> None:
    desk.until(lambda: button.isVisible() and button.isEnabled())
    desk.click(button)


def choose(desk: PracticeDesk, chooser: QComboBox, value: object) -> None:
    """With the keys, as a person does who has no mouse."""
    chooser.setFocus()
    values = [chooser.itemData(place) for place in range(chooser.count())]
    for _ in range(len(values)):
        desk.key(Qt.Key.Key_Up, chooser)
    for _ in range(values.index(value)):
        desk.key(Qt.Key.Key_Down, chooser)


def cells(section: ReceivedSection) -> list[list[str]]:
    sheet = section.sums
    return [
        [item.text() if (item := sheet.item(row, column)) else "" for column in range(sheet.columnCount())]
        for row in range(sheet.rowCount())
    ]


def heads(section: ReceivedSection) -> list[str]:
    items = [section.sums.horizontalHeaderItem(column) for column in range(section.sums.columnCount())]
    return [item.text() for item in items if item is not None]


def test_sums_are_made_by_what_a_person_chooses(desk: PracticeDesk) -> None:
    section = received(desk)
    choose(desk, section.by, By.SUPPORTER)
    desk.until(lambda: len(cells(section)) == 4)
    assert heads(section) == ["By supporter", "Times", "HBD", "HIVE"]
    assert cells(section) == [
        ["@dora (quietly)", "1", "0.500", ""],
        ["@bob", "1", "0.250", ""],
        ["@hugo", "1", "0.020", ""],
        ["@edith", "1", "", "1.500"],
    ]
    assert "@dora (quietly): 0.500 HBD" in section.bars.accessibleName()
    choose(desk, section.by, By.SOURCE)
    desk.until(lambda: [row[0] for row in cells(section)] == ["Gifts", "Hosting"])
    choose(desk, section.by, By.DAY)
    desk.until(lambda: len(cells(section)) == 1)
    assert section.columns.isVisible()
    assert "0.770 HBD" in section.columns.accessibleName()


def test_values_stand_beside_the_money_and_a_missing_rate_is_said(desk: PracticeDesk) -> None:
    section = received(desk)
    desk.until(lambda: section.currency.findData("USD") > 0)
    choose(desk, section.by, By.SOURCE)
    choose(desk, section.currency, "USD")
    desk.until(lambda: heads(section)[-1] == "USD")
    rows = {row[0]: row for row in cells(section)}
    assert rows["Gifts"][-1] == "0.750"
    assert "have no rate" in section.rates.text() or "has no rate" in section.rates.text()


def test_the_file_for_taxes_holds_every_row(desk: PracticeDesk, tmp_path: Path) -> None:
    section = received(desk)
    section.choose_file = lambda _: str(tmp_path / "taxes")
    press(desk, section.save)
    desk.until((tmp_path / "taxes.csv").exists)
    with (tmp_path / "taxes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {(row["supporter"], row["amount"], row["asset"]) for row in rows} == {
        ("bob", "0.250", "HBD"),
        ("dora", "0.500", "HBD"),
        ("edith", "1.500", "HIVE"),
        ("hugo", "0.020", "HBD"),
    }
    assert all(len(row["transaction_id"]) == 40 for row in rows)


def choose_row(desk: PracticeDesk, section: ReceivedSection, giver: str) -> None:
    sheet = section.newest.sheet
    places = [row for row in range(sheet.rowCount()) if giver in (item.text() if (item := sheet.item(row, 1)) else "")]
    sheet.selectRow(places[0])


def test_a_gift_is_answered_once_and_a_hosts_part_is_not(desk: PracticeDesk) -> None:
    section = received(desk)
    # Gifts of one block stand in the order of their transactions, which is nobody's choice.
    choose_row(desk, section, "dora")
    chosen = section.newest.chosen()
    assert chosen is not None
    assert chosen.earning.supporter == "dora"
    assert section.newest.thank.isEnabled()
    choose_row(desk, section, "hugo")
    assert not section.newest.thank.isEnabled()
    assert "host's part" in section.newest.why_not.text()
    choose_row(desk, section, "bob")
    press(desk, section.newest.thank)
    desk.until(lambda: isinstance(section.form, ThankForm))
    form = section.form
    assert isinstance(form, ThankForm)
    assert form.way.count() == 1
    press(desk, form.main)
    assert "passphrase" in form.said.text()
    desk.type(form.passphrase, PASSPHRASE)
    press(desk, form.main)
    desk.until(lambda: section.form is None)
    desk.until(lambda: section.seen is not None and any(view.answered for view in section.seen.newest))
    choose_row(desk, section, "bob")
    assert not section.newest.thank.isEnabled()
    desk.until(lambda: bool(desk.world.chain.transfers(sender=POCKET, receiver="bob")))
    (answer,) = desk.world.chain.transfers(sender=POCKET, receiver="bob")
    assert (str(answer.amount), answer.memo) == ("0.001 HBD", "Thank you, that keeps me going!")


def test_a_goal_is_added_filled_and_removed(desk: PracticeDesk) -> None:
    section = page(desk, "goals").sections["goals"]
    assert isinstance(section, GoalsSection)
    press(desk, section.add)
    desk.until(lambda: isinstance(section.form, GoalForm))
    form = section.form
    assert isinstance(form, GoalForm)
    desk.type(form.title, "A better microphone")
    desk.type(form.amount, "much")
    press(desk, form.main)
    desk.until(lambda: "amount is a number" in form.said.text())
    desk.type(form.amount, "1,5")
    press(desk, form.main)
    desk.until(lambda: section.form is None and bool(section.found))
    (bar,) = section.findChildren(QProgressBar)
    assert bar.accessibleName() == "How far: A better microphone"
    gone = [one for one in section.findChildren(QPushButton) if one.text() == "Remove" and one.isVisible()]
    press(desk, gone[0])
    desk.until(lambda: section.found == [])
    assert section.empty.isVisible()


def test_a_host_sees_what_its_share_brought(desk: PracticeDesk) -> None:
    section = page(desk, "host").sections["host"]
    assert isinstance(section, HostSection)
    desk.until(section.brought_card.isVisible)
    assert section.brought.text().startswith("0.020 HBD, in 1 part")
