"""The steps with plain values: what they say, what they ask for, and that nothing is half saved."""

from __future__ import annotations

import stat
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.first_steps import Step
from app.domain.foresight import Foresight, Readiness
from app.domain.new_account import ROLES, Gift, NewAccount, creation, request_link, request_text
from app.folders import DataFolder
from app.services.first_notes import FirstRunNotes
from app.services.first_run import USUAL, FirstRunView
from app.services.make_pocket import Stage
from app.services.new_accounts import AskedAccount, GiftPlan
from app.services.window_page import COLLECTING, Figures
from app.ui.first_run.amount import AmountStep
from app.ui.first_run.foresight import ForesightStep
from app.ui.first_run.give_account import GiveAccountForm
from app.ui.first_run.given_link import LinkPart
from app.ui.first_run.given_sheet import SheetPart
from app.ui.first_run.hello import HelloStep
from app.ui.first_run.panel import KINDS, FirstRunPanel
from app.ui.first_run.places import PlacesStep
from app.ui.first_run.play import practice_words
from app.ui.first_run.seen import SeenStep
from app.ui.first_run.sheet import GROUP, Sheet, asked_group
from app.ui.first_run.trail import STEPS, Trail
from app.ui.shell.page import Surroundings
from app.ui.theme.theme import Theme
from app.ui.wallet.page import RESTORE
from app.ui.wishes import OnAnswer, OnRefusal, Wish
from app.ui.wishes.new_account import PreparedGift
from app.ui.wishes.pocket import PocketLink
from wallet.hive_tx.keys import random_secret
from wallet.money import Amount, Asset

FEE = Amount(3_000, Asset.HIVE)
KEYS = {role: random_secret().public_key for role in ROLES}
NEW = NewAccount("nora.new", KEYS)
VIEW = FirstRunView(FirstRunNotes(way="own"), "alice.pocket", True, "HBD", 50, USUAL, False, (), "")
ACCOUNT = Figures(accounts=("alice.pocket",), vault=True)
LIKING = replace(ACCOUNT, peertube=((1, "alice", "https://tube.example", "active"),))


class Program:
    """Answers from a table; keeps what was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, Any] = {"first_run_view": VIEW}
        self.asked: list[str] = []
        self.late: dict[str, OnAnswer] = {}

    def submit(self, wish: Wish, answer: OnAnswer | None, refusal: OnRefusal | None) -> None:
        name = getattr(wish, "__qualname__", "").partition(".")[0]
        self.asked.append(name)
        found = self.answers.get(name)
        if isinstance(found, Exception) and refusal is not None:
            refusal(str(found), found)
        elif found is not None and answer is not None:
            answer(found)
        elif answer is not None:
            self.late[name] = answer


@pytest.fixture
def program() -> Program:
    return Program()


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def around(theme: Theme, program: Program, tmp_path: Path) -> Surroundings:
    return Surroundings(program.submit, theme, DataFolder(tmp_path, practice=False), practice=False)


def shown(qtbot: QtBot, page: QWidget, figures: Figures = ACCOUNT) -> None:
    qtbot.addWidget(page)
    page.show_figures(figures)  # type: ignore[attr-defined]
    page.show()
    page.arrive()  # type: ignore[attr-defined]


def test_the_most_a_month_can_cost_follows_what_is_typed(
    qtbot: QtBot, around: Surroundings, program: Program
) -> None:
    step = AmountStep(around)
    shown(qtbot, step)
    assert step.most.text() == "The most a month can cost: 10.000 HBD"
    for text, told in (("0,1", "3.100 HBD"), ("x", "Not an amount yet.")):
        step.day.clear()
        QTest.keyClicks(step.day, text)
        assert step.most.text().endswith(told)
    for day, price, word in (("x", "0.05", "amount"), ("0.01", "0.05", "One thumb"), ("0.5", "0.05", "passphrase")):
        step.day.setText(day)
        step.price.setText(price)
        step.main.click()
        assert word in step.sentence.text()
    assert "seal" not in program.asked
    step.passphrase.setText("secret words")
    step.main.click()
    assert program.asked[-1] == "seal"
    assert not step.main.isEnabled()


def test_a_backup_is_restored_from_the_very_first_page(qtbot: QtBot, around: Surroundings) -> None:
    step = HelloStep(around)
    shown(qtbot, step, Figures())
    step.show_running(False)
    assert not step.restore.isEnabled()
    step.show_running(True)
    with qtbot.waitSignal(step.led) as led:
        qtbot.mouseClick(step.restore, Qt.MouseButton.LeftButton)
    assert led.args == ["wallet", RESTORE]


def test_at_least_one_place_and_a_name_for_another_account(
    qtbot: QtBot, around: Surroundings, program: Program
) -> None:
    step = PlacesStep(around)
    shown(qtbot, step)
    step.main.click()
    assert "Choose at least one" in step.sentence.text()
    step.other.click()
    assert step.voter.isVisible()
    step.main.click()
    assert "other Hive account" in step.sentence.text()
    step.other.click()
    step.links.click()
    program.answers |= {"choose": VIEW, "note": VIEW}
    with qtbot.waitSignal(step.went_on):
        step.main.click()
    step.show_figures(replace(LIKING, accounts=()))
    assert step.hive.isHidden()
    assert step.known.count() == 1


def test_nothing_is_preselected_and_nothing_is_not_enough(
    qtbot: QtBot, around: Surroundings, program: Program
) -> None:
    step = SeenStep(around)
    shown(qtbot, step)
    assert step.choice.value() == ""
    step.main.click()
    assert "Choose one" in step.sentence.text()
    assert "choose" not in program.asked


def test_the_likes_of_before_are_told_and_none_is_paid(qtbot: QtBot, around: Surroundings, program: Program) -> None:
    found = Counter({Readiness.READY: 9, Readiness.NAMED: 4, Readiness.ABSENT: 48})
    program.answers["foresee"] = Foresight(214, 61, found)
    step = ForesightStep(around)
    shown(qtbot, step, LIKING)
    assert step.told.text().startswith("You liked 214 ")
    assert " 61 " in step.told.text()
    assert step.parts.text().startswith("9 can receive tips today, 4 name")
    assert step.parts.text().endswith(", 48 have not joined.")
    assert step.calm.isVisible()
    assert step.busy.isHidden()
    assert step.means.isHidden()
    step.show_figures(replace(LIKING, day_limit=200, month_limit=10_000, visibility="quiet"))
    assert step.means.text() == (
        "A thumb gives 0.050 HBD: at most 0.200 HBD a day, and 6.200 HBD a month. "
        "Everybody can see whom you paid, only the creator what for."
    )
    step.show_figures(replace(LIKING, accounts=()))
    assert "noted" in step.next.text()


def test_likes_that_cannot_be_read_do_not_hold_up(qtbot: QtBot, around: Surroundings, program: Program) -> None:
    program.answers |= {"foresee": ValueError("The server did not answer."), "note": VIEW}
    step = ForesightStep(around)
    shown(qtbot, step, LIKING)
    assert step.sentence.text() == "The server did not answer."
    with qtbot.waitSignal(step.finished):
        step.main.click()


def sheet() -> Sheet:
    return Sheet("nora.new", KEYS, "2026-11-22", random_secret().wif)


def test_the_sheet_comes_first_and_is_proven_by_four_characters(
    qtbot: QtBot, around: Surroundings, tmp_path: Path
) -> None:
    part, made = SheetPart(around), sheet()
    qtbot.addWidget(part)
    part.show()
    part.show_sheet(made)
    assert not part.typed.isEnabled()
    assert not part.main.isEnabled()
    path = tmp_path / "sheet.pdf"
    part.save_to(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    before = path.read_bytes()
    part.save_to(path)
    assert "already" in part.sentence.text()
    assert path.read_bytes() == before
    part.save_to(tmp_path / "nowhere" / "sheet.pdf")
    assert "another place" in part.sentence.text()
    part.typed.setText(made.groups[part.group % 12])
    part.main.click()
    assert "not the characters" in part.sentence.text()
    part.typed.setText(f" {made.groups[part.group - 1]} ")
    with qtbot.waitSignal(part.checked) as checked:
        part.main.click()
    assert checked.args == [NEW]
    assert part.sheet is None


def test_every_group_may_be_asked_for_and_the_key_is_in_no_text() -> None:
    made = sheet()
    assert "".join(made.groups) == made.owner_wif
    assert {len(made.groups[asked_group(made) - 1]) for _ in range(200)} == {GROUP}
    assert made.owner_wif not in repr(made)


def test_the_friend_gets_public_keys_only(qtbot: QtBot, around: Surroundings, program: Program) -> None:
    part = LinkPart(around)
    qtbot.addWidget(part)
    part.show_asked(AskedAccount(NEW, FEE, creation(NEW, "nora.new", FEE), request_link(NEW, FEE)))
    part.show()
    assert part.code.modules() > 0
    assert part.keys.toPlainText() == request_text(NEW)
    assert "3.000 HIVE" in part.words.text()
    part.copy_link.click()
    assert QApplication.clipboard().text() == part.link.text()
    program.answers["forget_pending"] = True
    with qtbot.waitSignal(part.forgotten):
        part.back.click()


def gift(fee: Amount | None) -> PreparedGift:
    plan = GiftPlan(NEW, Gift("bob", Amount(0, Asset.HBD), 5), fee, 0, [], "hive://sign/ops/a", [], "hive://sign/ops/b")
    return PreparedGift(plan, (PocketLink(plan.link, ("It makes it.",)), PocketLink(plan.loan_link, ("It lends.",))))


@pytest.mark.parametrize(("fee", "told"), [(FEE, "costs @bob 3.000 HIVE"), (None, "holds a ticket")])
def test_giving_says_the_price_then_each_link_in_its_turn(
    qtbot: QtBot, program: Program, fee: Amount | None, told: str
) -> None:
    form = GiveAccountForm(program.submit)
    qtbot.addWidget(form)
    form.show()
    assert form.focusWidget() is form.request
    qtbot.waitUntil(form.main.isEnabled, timeout=2000)
    for text, word in (("", "Paste"), ("x", "account that gives")):
        form.request.setPlainText(text)
        form.main.click()
        assert word in form.said.text()
    form.giver.setText("@bob")
    form.request.setPlainText(request_text(NEW))
    program.answers |= {"plan_gift": gift(fee), "gift_stage": Stage.ABSENT}
    form.main.click()
    assert told in form.cost.text()
    assert form.link.asks.text() == "• It makes it."
    program.answers["gift_stage"] = Stage.BARE
    form._ask_stage()
    assert form.link.asks.text() == "• It lends."
    program.answers["gift_stage"] = Stage.READY
    with qtbot.waitSignal(form.succeeded):
        form._ask_stage()


def test_the_trail_says_where_one_is(qtbot: QtBot, theme: Theme) -> None:
    trail = Trail(theme)
    qtbot.addWidget(trail)
    for number, told in ((1, 1), (3, 3), (STEPS + 1, STEPS)):
        trail.show_step(number)
        assert trail.accessibleName() == f"Step {told} of {STEPS}"
        assert not trail.grab().isNull()


def test_the_practice_world_is_a_program_of_its_own(tmp_path: Path) -> None:
    _, words = practice_words(tmp_path)
    assert words == ["-m", "app", "--data", str(tmp_path), "practice", "--window"]


def nameless(root: QWidget) -> list[str]:
    return [
        type(one).__name__
        for one in root.findChildren(QWidget)
        if one.isVisibleTo(root)
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(one.parentWidget(), QAbstractSpinBox)
        and not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name).strip()
    ]


@pytest.mark.parametrize("step", list(KINDS))
def test_everything_in_each_step_has_a_name(
    qtbot: QtBot, around: Surroundings, program: Program, step: Step
) -> None:
    program.answers["foresee"] = Foresight(0, 0)
    panel = FirstRunPanel(around)
    qtbot.addWidget(panel)
    panel.resize(700, 560)
    panel.show_figures(LIKING, running=True, gifts=False)
    panel.show()
    panel.page(step).show()
    QApplication.processEvents()
    assert nameless(panel) == []


def test_back_and_next_lead_through_what_is_done(qtbot: QtBot, around: Surroundings, program: Program) -> None:
    (around.folder.path / "first_run.json").write_text('{"way": "own", "places": true, "sealed": true}')
    panel = FirstRunPanel(around)
    qtbot.addWidget(panel)
    panel.show_figures(LIKING, running=True, gifts=False)
    panel.show()
    panel.look()
    assert panel.step is Step.SEEN
    assert panel.trail.present == 5
    for step in (Step.AMOUNT, Step.PLACES):
        panel.page(panel.step).went_back.emit()
        assert panel.step is step
    panel.page(panel.step).went_back.emit()
    assert panel.step is Step.PLACES
    for step in (Step.AMOUNT, Step.SEEN):
        panel.page(panel.step).went_on.emit()
        assert panel.step is step
    assert not panel.over()


def test_an_answer_that_comes_after_back_was_pressed_leads_nowhere(
    qtbot: QtBot, around: Surroundings, program: Program
) -> None:
    notes = around.folder.path / "first_run.json"
    notes.write_text('{"way": "own", "places": true}')
    panel = FirstRunPanel(around)
    qtbot.addWidget(panel)
    panel.show_figures(LIKING, running=True, gifts=False)
    panel.show()
    amount = panel.page(Step.AMOUNT)
    assert isinstance(amount, AmountStep)
    amount.passphrase.setText("secret words")
    amount.main.click()
    panel.show_figures(replace(LIKING, allowance_until="2026-12-01T00:00:00"), running=True, gifts=False)
    panel.look()
    assert panel.step is Step.AMOUNT
    amount.back.click()
    assert panel.step is Step.PLACES
    notes.write_text('{"way": "own", "places": true, "sealed": true}')
    program.late["seal"]("")
    assert panel.step is Step.PLACES


def test_whoever_came_another_way_is_not_asked_again(qtbot: QtBot, around: Surroundings) -> None:
    panel = FirstRunPanel(around)
    qtbot.addWidget(panel)
    whole = replace(LIKING, visibility="open", allowance_until="2026-12-01T00:00:00")
    for figures, gifts, over in ((Figures(), False, False), (whole, False, True), (ACCOUNT, True, True)):
        panel.show_figures(figures, running=True, gifts=gifts)
        assert panel.over() is over


def test_a_wallet_that_was_set_up_by_commands_and_is_locked_is_asked_nothing_again(
    qtbot: QtBot, around: Surroundings
) -> None:
    panel = FirstRunPanel(around)
    qtbot.addWidget(panel)
    locked = replace(LIKING, wallet=COLLECTING, visibility="open")
    panel.show_figures(locked, running=True, gifts=False)
    assert panel.over()
    panel.show_figures(replace(locked, wallet="allowance"), running=True, gifts=False)
    assert not panel.over()
