"""A person on the wallet's page, with a whole practice world behind it: every button here is really pressed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.services.wallet_page import KeyState, Payer
from app.services.window_page import COLLECTING, TIPPING_ON
from app.ui.dialogs.login import LoginDialog
from app.ui.wallet.accounts import AccountsSection
from app.ui.wallet.creators import CreatorsSection
from app.ui.wallet.forms.allowance import AllowanceForm
from app.ui.wallet.forms.backup import BackupForm
from app.ui.wallet.forms.limits import LimitsForm
from app.ui.wallet.forms.new_passphrase import NewPassphraseForm
from app.ui.wallet.forms.passphrase import PassphraseForm
from app.ui.wallet.forms.pocket import PocketForm
from app.ui.wallet.forms.restore import RestoreForm
from app.ui.wallet.forms.rule import RuleForm
from app.ui.wallet.limits import LimitsSection
from app.ui.wallet.nodes import NodesSection
from app.ui.wallet.peertube import PeerTubeSection
from app.ui.wallet.vault import VaultSection
from integrations.practice import seed_data
from integrations.practice.peertube.tokens import one_time_code
from tests.fixtures.journey import FIRST_UNDO, PASSPHRASE, POCKET, push, received
from tests.gui.wallet_desk import WalletDesk, wallet_desk

S = TypeVar("S")

pytestmark = pytest.mark.timeout(180)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[WalletDesk]:
    with wallet_desk(qtbot, tmp_path) as desk:
        yield desk


def unlock(desk: WalletDesk) -> None:
    """On the tab of the vault."""
    desk.show("vault")
    vault = section(desk, "vault", VaultSection)
    desk.until(lambda: vault.view.there and vault.unlock_row.isVisible())
    desk.type(vault.passphrase, PASSPHRASE)
    desk.click(vault.unlock)
    desk.until(lambda: vault.view.open and desk.figures.wallet == TIPPING_ON)


def section(desk: WalletDesk, name: str, kind: type[S]) -> S:
    found = desk.page.sections[name]
    assert isinstance(found, kind)
    return found


def test_the_vault_is_unlocked_locked_and_given_another_passphrase(desk: WalletDesk) -> None:
    vault = section(desk, "vault", VaultSection)
    desk.show("vault")
    desk.until(lambda: vault.state.text() == "◔ Locked")
    desk.type(vault.passphrase, "a wrong passphrase")
    desk.click(vault.unlock)
    desk.told("passphrase")
    assert desk.said[-1][1] == "negative"
    assert vault.state.text() == "◔ Locked"
    unlock(desk)
    assert vault.state.text() == "● Open"
    desk.press("Change the passphrase…")
    form = desk.form(NewPassphraseForm)
    for field, text in ((form.old, PASSPHRASE), (form.new, "four other words"), (form.again, "four other wards")):
        desk.type(field, text)
    desk.click(form.main)
    assert form.said.text() == "The two new passphrases differ."
    desk.type(form.again, "four other words")
    desk.click(form.main)
    desk.told("The passphrase is changed")
    vault.minutes.setValue(25)
    vault.minutes.editingFinished.emit()
    desk.told("after 25")
    desk.press("Lock now")
    desk.until(lambda: vault.state.text() == "◔ Locked" and desk.figures.wallet == COLLECTING)
    desk.type(vault.passphrase, "four other words")
    desk.bot.keyClick(vault.passphrase, Qt.Key.Key_Return)
    desk.until(lambda: vault.view.open)
    assert vault.view.lock_minutes == 25


def test_a_gift_over_the_limit_is_allowed_once_and_a_higher_limit_costs_the_passphrase(desk: WalletDesk) -> None:
    unlock(desk)
    desk.show("limits")
    limits = section(desk, "limits", LimitsSection)
    desk.press(f"Change the HBD limits of @{POCKET}")
    form = desk.form(LimitsForm)
    assert "10.000 HBD" in form.most.text()
    desk.type(form.fields["per_day"], "0,07")
    assert form.most.text().endswith("2.170 HBD")
    assert not form.passphrase.isEnabled()
    desk.click(form.main)
    desk.told("The limits are changed and sealed.")
    desk.world.like("alice", "Sunrise")
    desk.world.like("alice", "A workbench")
    desk.until(lambda: desk.figures.waiting == 2)
    desk.world.advance(FIRST_UNDO + 1)
    desk.until(lambda: limits.view is not None and len(limits.view.held) == 1)
    assert limits.view is not None
    (held,) = limits.view.held
    desk.press(f"Allow once: {held.title}")
    once = desk.form(PassphraseForm)
    assert once.cancel.isDefault()
    assert not once.main.isEnabled()
    desk.type(once.passphrase, "a wrong passphrase")
    desk.click(once.main)
    desk.until(lambda: once.main.isEnabled() and bool(once.said.text()) and once.busy.isHidden())
    desk.type(once.passphrase, PASSPHRASE)
    desk.click(once.main)
    desk.told("It is queued")
    desk.world.advance(60)
    desk.until(lambda: bool(received(desk.world, "maker")) and bool(received(desk.world, "carol")))
    desk.until(lambda: desk.figures.spent_today == 100 and limits.view is not None and not limits.view.held)
    assert limits.view.rows[0].per_day == 70
    desk.press(f"Set HIVE limits of @{POCKET}")
    raised = desk.form(LimitsForm)
    for field in raised.fields.values():
        desk.type(field, "1")
    desk.click(raised.main)
    assert raised.said.text() == "Raising a limit needs the passphrase."
    desk.type(raised.passphrase, PASSPHRASE)
    desk.click(raised.main)
    desk.until(lambda: limits.view is not None and limits.view.rows[1].per_month == 1000)
    assert limits.most.text() == "The most a month can cost: 2.170 HBD, 1.000 HIVE"


def test_a_backup_is_written_tried_and_restored_into_an_empty_folder(qtbot: QtBot, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    with wallet_desk(qtbot, tmp_path / "first") as desk:
        unlock(desk)
        desk.press("Back up to a file…")
        form = desk.form(BackupForm)
        desk.type(form.file.line, str(kept))
        desk.type(form.passphrase, PASSPHRASE)
        desk.click(form.main)
        desk.until(lambda: form.written == kept)
        desk.type(form.passphrase, "what was it again")
        desk.click(form.main)
        desk.until(lambda: form.busy.isHidden() and form.said.property("look") == "negative")
        desk.type(form.passphrase, PASSPHRASE)
        desk.click(form.main)
        desk.told(f"it holds @{POCKET}")
        with wallet_desk(qtbot, tmp_path / "second", joined=False, world=desk.world) as other:
            other.show("vault")
            vault = section(other, "vault", VaultSection)
            other.until(lambda: vault.state.text() == "○ No vault yet" and vault.restore.isEnabled())
            assert not vault.back_up.isEnabled()
            other.press("Restore from a file…")
            restore = other.form(RestoreForm)
            other.type(restore.file.line, str(kept))
            other.type(restore.passphrase, PASSPHRASE)
            other.click(restore.main)
            assert restore.said.text() == "Choose who may see what you like."
            restore.visibility.everybody.click()
            other.click(restore.main)
            other.until(lambda: restore.found == [POCKET] and restore.main.isEnabled())
            other.click(restore.main)
            other.told(f"Restored: @{POCKET}")
            other.until(lambda: other.figures.accounts == (POCKET,) and other.figures.visibility == "open")
            other.until(lambda: vault.view.open and not vault.restore.isEnabled())


def test_accounts_show_their_keys_and_the_allowance_ends_and_is_renewed(desk: WalletDesk) -> None:
    accounts = section(desk, "accounts", AccountsSection)
    desk.show("accounts")
    desk.until(lambda: bool(accounts.rows))
    assert {state for _, state in accounts.rows[0].keys} == {KeyState.SEALED}
    unlock(desk)
    desk.show("accounts")
    desk.until(lambda: {state for _, state in accounts.rows[0].keys} == {KeyState.GOOD})
    desk.press(f"End the allowance of @{POCKET}")
    desk.until(lambda: accounts.rows[0].allowance_until == "")
    desk.press(f"Renew the allowance of @{POCKET}")
    form = desk.form(AllowanceForm)
    desk.type(form.passphrase, PASSPHRASE)
    desk.click(form.main)
    desk.told("go out without asking again")
    desk.until(lambda: bool(accounts.rows[0].allowance_until))
    if accounts.rows[0].payer is not Payer.HERE:
        desk.press(f"Pay from here for @{POCKET}")
        paid = desk.form(PassphraseForm)
        desk.type(paid.passphrase, PASSPHRASE)
        desk.click(paid.main)
        desk.told("is paid from here")
    desk.press(f"Remove @{POCKET}")
    gone = desk.form(PassphraseForm)
    desk.type(gone.passphrase, PASSPHRASE)
    desk.click(gone.main)
    desk.told(f"@{POCKET} is forgotten here.")
    desk.until(lambda: not accounts.rows and accounts.empty.isVisible())


def test_a_second_factor_is_asked_for_on_the_page_of_peertube_accounts(desk: WalletDesk) -> None:
    desk.show("peertube")
    peertube = section(desk, "peertube", PeerTubeSection)
    desk.until(lambda: peertube.view is not None and len(peertube.view.rows) == 1)
    bob = next(user for user in seed_data.USERS if user.name == "bob")
    desk.press("Log in at a PeerTube server…")
    dialog = desk.form(LoginDialog)
    desk.until(lambda: bool(dialog.server.text()))
    assert dialog.payer.isHidden()
    desk.type(dialog.user, bob.name)
    desk.type(dialog.password, bob.password)
    desk.click(dialog.main)
    desk.until(lambda: not dialog.code.isHidden())
    desk.type(dialog.code, one_time_code(bob.otp_secret))
    desk.click(dialog.main)
    desk.told("none of them is paid without asking")
    desk.until(lambda: peertube.view is not None and [row.user for row in peertube.view.rows] == ["alice", "bob"])
    desk.press(next(one for one in logouts(desk) if "bob" in one))
    desk.told("The session is ended.")
    desk.until(lambda: peertube.view is not None and len(peertube.view.rows) == 1)
    assert seed_data.TUBE in peertube.view.rows[0].server


def logouts(desk: WalletDesk) -> list[str]:
    names = [one.accessibleName() for one in desk.page.shown().findChildren(QPushButton)]
    return [name for name in names if name.startswith("Log out")]


def test_a_rule_for_a_creator_is_made_from_those_that_are_known(desk: WalletDesk) -> None:
    desk.world.like("alice", "Sunrise")
    desk.until(lambda: desk.figures.waiting == 1)
    desk.show("creators")
    creators = section(desk, "creators", CreatorsSection)
    assert creators.visibility.value() == "open"
    desk.press("Add a rule…")
    form = desk.form(RuleForm)
    form.creator.setCurrentIndex(0)
    desk.type(form.amount, "0.2")
    desk.click(form.main)
    desk.until(lambda: bool(creators.rules))
    assert creators.rules is not None
    assert (creators.rules[0].kind, creators.rules[0].milli, creators.rules[0].asset) == ("amount", 200, "HBD")
    name = creators.rules[0].channel_name
    desk.press(f"Change the rule for {name}")
    again = desk.form(RuleForm)
    again.kinds["never"].click()
    desk.click(again.main)
    desk.until(lambda: desk.figures.waiting == 0)
    desk.press(f"Remove the rule for {name}")
    desk.until(lambda: creators.rules == [])
    creators.visibility.only_creator.click()
    desk.told("only the creator can see")
    desk.until(lambda: desk.figures.visibility == "quiet")


def test_the_nodes_of_the_world_are_told_and_stay(desk: WalletDesk) -> None:
    desk.show("nodes")
    nodes = section(desk, "nodes", NodesSection)
    desk.until(lambda: nodes.view is not None and all(row.asked for row in nodes.view.rows))
    assert nodes.view is not None
    assert [row.problem for row in nodes.view.rows] == ["", ""]
    assert nodes.fixed.isVisible()
    assert not nodes.add.isVisible()
    desk.press("Ask them all now")
    desk.until(nodes.again.isEnabled)


def test_a_pocket_account_is_made_while_the_page_watches_the_chain(qtbot: QtBot, tmp_path: Path) -> None:
    with wallet_desk(qtbot, tmp_path, joined=False) as desk:
        desk.show("accounts")
        desk.until(lambda: section(desk, "accounts", AccountsSection).empty.isVisible())
        desk.press("Make a pocket account…")
        form = desk.form(PocketForm)
        desk.type(form.account, "bob.tips")
        desk.type(form.main_account, "bob")
        for field in (form.passphrase, form.again):
            desk.type(field, PASSPHRASE)
        form.visibility.everybody.click()
        desk.click(form.main)
        desk.until(lambda: form.stage is not None)
        assert form.prepared is not None
        backup = Path(form.prepared.plan.backup)
        assert backup.stat().st_size > 0
        assert str(backup) in form.saved.text().replace("\u200b", "")
        assert form.answers.link.text().startswith("hive://sign/ops/")
        assert form.answers.code.modules() > 40
        first, plan = form.answers.link.text(), form.prepared.plan
        push(desk.world, *plan.operations, role="active", account="bob")
        desk.until(lambda: form.answers.link.text() != first)
        push(desk.world, *plan.loan, role="posting", account="bob")
        desk.told("@bob.tips is connected")
        desk.until(lambda: desk.figures.accounts == ("bob.tips",))
