"""The conversations with plain values: Cancel first, nothing in the first half second, one sentence if it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services.wallet_page import LimitRow
from app.ui.wallet.amounts import milli_of, typed_number
from app.ui.wallet.code import QUIET_ZONE, QrCode
from app.ui.wallet.forms.backup import BackupForm
from app.ui.wallet.forms.file_field import free_backup_place
from app.ui.wallet.forms.guarded import GuardedForm
from app.ui.wallet.forms.limits import LimitsForm
from app.ui.wallet.forms.new_passphrase import NewPassphraseForm
from app.ui.wallet.forms.passphrase import PassphraseForm
from app.ui.wallet.forms.pocket import PocketForm
from app.ui.wallet.forms.restore import RestoreForm
from app.ui.wallet.forms.rule import RuleForm
from app.ui.wishes import OnAnswer, OnRefusal, Wish, lock

ROW = LimitRow("alice.pocket", "HBD", 100, 200, 500, 10_000, 130, 1_900, (130,), 30)
asked: list[Wish] = []


def keep(wish: Wish, _answer: OnAnswer | None, _refusal: OnRefusal | None) -> None:
    """No program stands behind these conversations."""
    asked.append(wish)


def one_passphrase() -> PassphraseForm:
    account = "alice.pocket"
    return PassphraseForm(keep, lambda _: lock(), title="Allow once", button="Allow", account=account, paid=["x"])


def every_form(folder: Path) -> list[GuardedForm]:
    return [
        one_passphrase(),
        LimitsForm(keep, ROW),
        BackupForm(keep, folder / "backup.json"),
        RestoreForm(keep, ask_visibility=True),
        NewPassphraseForm(keep),
        PocketForm(keep, practice=True, new_vault=True, ask_visibility=True),
    ]


def test_cancel_is_the_default_and_the_first_half_second_counts_for_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    forms = every_form(tmp_path)
    for form in forms:
        qtbot.addWidget(form)
        form.show()
        assert form.cancel.isDefault()
        assert not form.main.isDefault()
        assert not form.main.isEnabled()
    qtbot.waitUntil(lambda: all(form.main.isEnabled() for form in forms), timeout=2000)


def test_enter_leads_from_the_passphrase_to_the_button_and_then_presses_it(qtbot: QtBot) -> None:
    form = one_passphrase()
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.main.isEnabled, timeout=2000)
    asked.clear()
    form.passphrase.setFocus()
    QTest.keyClicks(form.passphrase, "secret")
    QTest.keyClick(form.passphrase, Qt.Key.Key_Return)
    assert form.isVisible()
    assert asked == []
    assert form.focusWidget() is form.main
    QTest.keyClick(form.main, Qt.Key.Key_Return)
    assert len(asked) == 1
    assert not form.main.isEnabled()
    assert form.busy.isVisible()
    form.cancel.setFocus()
    QTest.keyClick(form.cancel, Qt.Key.Key_Return)
    assert form.isHidden()


def test_account_names_are_in_letters_of_one_width(qtbot: QtBot) -> None:
    form = one_passphrase()
    qtbot.addWidget(form)
    fixed = {one.text(): one.font().family() for one in form.findChildren(type(form.heading))}
    assert fixed["@alice.pocket"] == fixed["x"] != fixed["Allow once"]


def test_the_most_a_month_can_cost_follows_what_is_typed(qtbot: QtBot) -> None:
    form = LimitsForm(keep, ROW)
    qtbot.addWidget(form)
    assert form.most.text() == "The most a month can cost: 10.000 HBD"
    assert not form.needs_passphrase()
    for text, most, raised in (("0.1", "3.100 HBD", False), ("0,6", "10.000 HBD", True), ("x", "Not an amount", True)):
        form.fields["per_day"].clear()
        QTest.keyClicks(form.fields["per_day"], text)
        assert most in form.most.text()
        assert form.needs_passphrase() is raised
    form.change()
    assert form.said.text() == "Type each limit as an amount, such as 0.500."


def test_limits_that_stay_are_not_asked_for(qtbot: QtBot) -> None:
    form = LimitsForm(keep, ROW)
    qtbot.addWidget(form)
    asked.clear()
    form.change()
    assert form.said.text().startswith("Nothing is changed yet")
    assert asked == []


@pytest.mark.parametrize(
    ("text", "number", "milli"),
    [("0.5", "0.500", 500), ("1", "1.000", 1000), ("0,05 HBD", "0.050", 50), ("٣", "٣", None), ("-1", "-1", None)],
)
def test_amounts_are_read_as_people_write_them(text: str, number: str, milli: int | None) -> None:
    assert typed_number(text) == number
    assert milli_of(text) == milli


def test_a_link_is_drawn_black_on_white_with_a_quiet_zone(qtbot: QtBot) -> None:
    code = QrCode()
    qtbot.addWidget(code)
    code.show_link("hive://sign/ops/abc")
    code.resize(code.sizeHint())
    module = code.width() // code.modules()
    drawn = code.grab().toImage()
    assert drawn.pixelColor(module, module) == QColor("#FFFFFF")
    corner = QUIET_ZONE * module + module // 2
    assert drawn.pixelColor(corner, corner) == QColor("#000000")
    code.show_link("x" * 5000)
    assert code.isHidden()


def test_a_rule_wants_a_creator_and_an_amount(qtbot: QtBot) -> None:
    form = RuleForm(keep, None, [("peertube:a", "Carol")], "HBD")
    qtbot.addWidget(form)
    form.keep()
    assert form.said.text().startswith("Choose a creator")
    form.amount.setText("much")
    form.keep()
    assert form.said.text().startswith("Type an amount")
    form.kinds["ask"].click()
    assert not form.amount.isEnabled()
    asked.clear()
    form.creator.setCurrentIndex(0)
    form.keep()
    assert len(asked) == 1


def test_a_backup_goes_to_the_persons_own_folder_and_never_overwrites(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    first = free_backup_place(practice=False)
    assert first == tmp_path / "capillary-backup.json"
    first.write_text("x")
    assert free_backup_place(practice=False) == tmp_path / "capillary-backup-2.json"
    assert free_backup_place("pocket", practice=True).name == "capillary-play-money-backup-pocket.json"
    (tmp_path / "Documents").mkdir()
    form = BackupForm(keep, free_backup_place(practice=False))
    qtbot.addWidget(form)
    assert form.file.line.text() == "~/Documents/capillary-backup.json"
    assert form.file.path() == tmp_path / "Documents" / "capillary-backup.json"
