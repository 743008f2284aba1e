"""The tabs with plain values: what they say, and that nothing jumps or loses its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.tips.rules import CreatorRule
from app.domain.tips.states import Reason, TipState
from app.folders import DataFolder
from app.services.wallet_page import (
    AccountRow,
    KeyState,
    LimitRow,
    LimitsView,
    NodeRow,
    NodesView,
    Payer,
    PeerTubeRow,
    PeerTubeView,
    VaultView,
)
from app.services.window_page import Figures
from app.ui.shell.page import Surroundings
from app.ui.theme.theme import Theme
from app.ui.wallet.page import TABS, WalletPage
from app.ui.wallet.payer import PayerChooser
from app.ui.wallet.vault import VaultSection
from app.ui.wishes import OnAnswer, OnRefusal, Wish
from tests.gui.cards import card

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
GOOD, CHANGED, MISSING = KeyState.GOOD, KeyState.CHANGED, KeyState.MISSING
ACCOUNTS = [
    AccountRow(
        "alice.pocket", False, (("posting", GOOD), ("active", GOOD), ("memo", GOOD)), 20_000, 4_812, (42, 36),
        Payer.HERE, "2026-11-29T12:00:00",
    ),
    AccountRow(
        "dora.pocket", False, (("posting", GOOD), ("active", CHANGED), ("memo", MISSING)), None, None, None,
        Payer.ELSEWHERE, "",
    ),
]  # fmt: skip
LIMITS = LimitsView(
    (
        LimitRow("alice.pocket", "HBD", 100, 200, 500, 10_000, 130, 1_900, (0,) * 21 + (130,), 30),
        LimitRow("alice.pocket", "HIVE", 0, 0, 0, 0, 0, 0, (0,) * 22, 30),
    ),
    (card(5, state=TipState.WAITING, reason=Reason.DAY_LIMIT),),
    sealed=False,
)
PEERTUBE = PeerTubeView(
    (
        PeerTubeRow(1, "https://tube.example", "alice", "alice.pocket", True, NOON, 420_000, 5_000_000, 214),
        PeerTubeRow(2, "https://other.example", "ali", "dora.pocket", False, None, 0, 5_000_000, 0),
    ),
    ("alice.pocket", "dora.pocket"),
)
NODES = NodesView(
    (
        NodeRow("https://api.hive.blog", "blocktrades", "api", 0.112, 0, NOON, "", asked=True),
        NodeRow("https://b.example", "b", "b", 0.34, 0, None, "The server did not answer in time.", asked=True),
        NodeRow("https://c.example", "c", "c", None, None, None, "", asked=False),
    ),
    own=True,
    fixed=False,
)
RULES = [CreatorRule("a", "Carol", "amount", 200, "HBD"), CreatorRule("b", "\u202eMaker", "never")]
ANSWERS: dict[str, Any] = {
    "account_rows": ACCOUNTS,
    "limits_view": LIMITS,
    "vault_view": VaultView(True, False, False, False, 10),
    "peertube_view": PEERTUBE,
    "nodes": NODES,
    "rules": RULES,
}


def wish_name(wish: Wish) -> str:
    return getattr(wish, "__qualname__", "").partition(".")[0]


class Longer(QTranslator):
    """About a third longer, as French often is."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        words = text.split(" ")
        return " ".join(f"{word}es" if word.isalpha() and len(word) > 3 else word for word in words) + " ou"

    def isEmpty(self) -> bool:
        return False


class Program:
    """Answers from a table; keeps what was asked."""

    def __init__(self) -> None:
        self.answers = dict(ANSWERS)
        self.asked: list[str] = []

    def submit(self, wish: Wish, answer: OnAnswer | None, _refusal: OnRefusal | None) -> None:
        self.asked.append(wish_name(wish))
        if wish_name(wish) in self.answers and answer is not None:
            answer(self.answers[wish_name(wish)])


@pytest.fixture
def program() -> Program:
    return Program()


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    """Dressing the application takes longer than all else here."""
    return Theme(qapp)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, program: Program, tmp_path: Path) -> WalletPage:
    folder = DataFolder(tmp_path, practice=True)
    page = WalletPage(Surroundings(program.submit, theme, folder, practice=True))
    qtbot.addWidget(page)
    page.use_clock(lambda: NOON)
    page.show_figures(Figures(vault=True, visibility="open", accounts=("alice.pocket",)))
    page.resize(720, 600)
    page.show()
    return page


def texts(root: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in root.findChildren(QLabel) if one.isVisibleTo(root))


def test_a_page_that_arrives_before_it_is_shown_asks_then(
    qtbot: QtBot, theme: Theme, program: Program, tmp_path: Path
) -> None:
    page = WalletPage(Surroundings(program.submit, theme, DataFolder(tmp_path, practice=True), practice=True))
    qtbot.addWidget(page)
    page.arrive("limits")
    assert program.asked == []
    page.show()
    assert program.asked == ["limits_view"]


def test_only_the_tab_that_is_looked_at_asks_for_anything(page: WalletPage, program: Program) -> None:
    program.asked.clear()
    page.arrive("limits")
    assert set(program.asked) == {"limits_view"}
    page.show_figures(replace(page.figures, spent_today=50))
    assert program.asked[-1] == "limits_view"
    count = len(program.asked)
    page.show_figures(replace(page.figures, balance=7))
    assert len(program.asked) == count


@pytest.mark.parametrize("tab", TABS)
def test_everything_has_a_name_and_fits(page: WalletPage, tab: str) -> None:
    page.arrive(tab)
    QApplication.processEvents()
    nameless = [
        f"{type(one).__name__} {one.objectName()}"
        for one in page.findChildren(QWidget)
        if one.isVisibleTo(page)
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(one.parentWidget(), QAbstractSpinBox | QComboBox)
        and not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name).strip()
    ]
    assert nameless == []
    inside = page.shown().widget()
    assert inside.minimumSizeHint().width() <= page.shown().viewport().width()
    for one in inside.findChildren(QLabel):
        if one.isVisibleTo(inside):
            assert one.textFormat() is Qt.TextFormat.PlainText
            right = one.mapTo(inside, one.rect().topRight()).x()
            assert right <= inside.width()


@pytest.mark.parametrize("tab", TABS)
def test_longer_words_of_another_language_fit_too(page: WalletPage, qapp: QApplication, qtbot: QtBot, tab: str) -> None:
    longer = Longer(qapp)
    qapp.installTranslator(longer)
    try:
        other = WalletPage(page.surroundings)
        qtbot.addWidget(other)
        other.resize(page.size())
        other.show()
        other.arrive(tab)
        QApplication.processEvents()
        assert other.tabs.sizeHint().width() <= other.width()
        assert other.shown().widget().minimumSizeHint().width() <= other.shown().viewport().width()
    finally:
        qapp.removeTranslator(longer)


def test_all_tabs_fit_side_by_side(page: WalletPage) -> None:
    assert page.tabs.sizeHint().width() <= page.width() - 36


def test_a_key_that_changed_on_chain_says_what_to_do(page: WalletPage) -> None:
    page.arrive("accounts")
    told = texts(page.shown())
    assert "× changed on chain. The account lists another key now." in told
    assert "○ not here. Without it gifts that only the creator sees" in told
    assert "4.812 HBD" in told
    assert "42 left, about 36 a day" in told
    names = [one for one in page.shown().findChildren(QLabel) if one.text() == "Money key"]
    assert "active key" in names[0].toolTip()


def test_limits_say_the_most_a_month_can_cost_and_draw_their_use(page: WalletPage) -> None:
    page.arrive("limits")
    told = texts(page.shown())
    assert "The most a month can cost: 10.000 HBD" in told
    assert "0.130 of 0.500 HBD" in told
    assert "Nothing is given in HIVE." in told
    assert "Today's limit is reached" in told


def test_a_closed_vault_says_that_it_must_be_opened(page: WalletPage, program: Program) -> None:
    program.answers["limits_view"] = LimitsView((), (), sealed=True)
    page.arrive("limits")
    assert "Unlock the vault" in texts(page.shown())


def test_a_list_that_is_made_anew_keeps_the_cursor(page: WalletPage, program: Program, qtbot: QtBot) -> None:
    page.activateWindow()
    page.arrive("nodes")
    QApplication.processEvents()
    wanted = "Remove b.example"
    before = next(one for one in page.shown().findChildren(QPushButton) if one.accessibleName() == wanted)
    before.setFocus()
    program.answers["nodes"] = replace(NODES, rows=(NODES.rows[1], NODES.rows[0], NODES.rows[2]))
    page.shown().load()

    def heir() -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and focused is not before and focused.accessibleName() == wanted

    qtbot.waitUntil(heir, timeout=2000)


def test_a_stranger_cannot_turn_the_line_of_a_rule(page: WalletPage) -> None:
    page.arrive("creators")
    told = texts(page.shown())
    assert "\u202e" not in told
    assert "<U+202E>Maker" in told
    assert "0.200 HBD for each thumb" in told


def test_a_session_that_ended_asks_for_a_login_first(page: WalletPage) -> None:
    page.arrive("peertube")
    told = texts(page.shown())
    assert "× log in again" in told
    assert "420.00 kB of 5.00 MB" in told
    choosers = page.shown().findChildren(PayerChooser)
    assert [one.payer() for one in choosers] == ["alice.pocket", "dora.pocket"]


def test_choosing_another_payer_is_wished_for(page: WalletPage, program: Program) -> None:
    page.arrive("peertube")
    chooser = page.shown().findChildren(PayerChooser)[0]
    chooser.setCurrentIndex(1)
    chooser.activated.emit(1)
    assert program.asked[-1] == "pay_from"


def test_the_payer_is_asked_for_only_where_there_is_a_choice(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    chooser = PayerChooser(parent=around)
    for payers, chosen, seen in (((), "", True), (("a",), "a", True), (("a", "b"), "a", False), (("b",), "b", True)):
        chooser.show_payers(payers)
        assert (chooser.payer(), chooser.isHidden()) == (chosen, seen)
    chooser.show_payers(("a", "b"), "a")
    assert chooser.payer() == "a"


def test_a_tab_is_remembered_when_the_page_is_made_anew(page: WalletPage, qtbot: QtBot) -> None:
    page.arrive("vault")
    kept = page.remember()
    other = WalletPage(page.surroundings)
    qtbot.addWidget(other)
    other.recall(kept)
    assert other.tabs.currentIndex() == TABS.index("vault")


def test_after_unlocking_the_cursor_does_not_go_on_by_itself(
    page: WalletPage, program: Program
) -> None:
    program.answers["vault_view"] = VaultView(True, False, False, False, 10)
    page.arrive("vault")
    vault = page.shown()
    assert isinstance(vault, VaultSection)
    vault.passphrase.setFocus()
    vault.show_vault(VaultView(True, True, True, False, 10))
    assert vault.lock.isVisible()
    assert QApplication.focusWidget() is vault


def test_states_of_the_vault_are_words_with_a_shape(page: WalletPage, program: Program) -> None:
    def state(view: VaultView) -> str:
        program.answers["vault_view"] = view
        page.arrive("vault")
        return next(one for one in page.shown().findChildren(QLabel) if one.accessibleName()).text()

    shown: Callable[..., str] = lambda *one: state(VaultView(*one, remembered=False, lock_minutes=10))  # noqa: E731
    assert shown(False, False, False) == "○ No vault yet"
    assert shown(True, False, False) == "◔ Locked"
    assert shown(True, False, True) == "◐ Open for gifts only"
    assert shown(True, True, True) == "● Open"
