"""A creator, and who runs a server, at the window: real buttons over a real practice world."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.creators.link_states import LinkState
from app.ui.earnings import channels
from app.ui.earnings.channel_card import ChannelCard
from app.ui.earnings.channel_form import ChannelForm
from app.ui.earnings.channels import ChannelsSection
from app.ui.earnings.copy_line import CopyLine
from app.ui.earnings.host import HostSection
from app.ui.earnings.page import EarningsPage
from app.ui.earnings.splits_form import SplitsForm
from app.ui.wallet.forms.passphrase import PassphraseForm
from app.ui.wishes import change_settings
from integrations.practice import seed_data
from integrations.practice.platforms import seed
from tests.fixtures.journey import PASSPHRASE, POCKET
from tests.gui.practice_desk import PracticeDesk, practice_desk

pytestmark = pytest.mark.timeout(180)
F = TypeVar("F", bound=QWidget)
LINK = "https://vimeo.com/ninasings"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PracticeDesk]:
    monkeypatch.setattr(channels, "LOOK_AGAIN", 500)
    with practice_desk(qtbot, tmp_path, factor=20) as desk:
        desk.desk.bridge.submit(change_settings({"earns": True}))
        desk.until(lambda: desk.window.rail.buttons["earnings"].isVisible())
        yield desk


def page(desk: PracticeDesk) -> EarningsPage:
    found = desk.open_page("earnings")
    assert isinstance(found, EarningsPage)
    return found


def channel_section(desk: PracticeDesk) -> ChannelsSection:
    found = page(desk).sections["channels"]
    assert isinstance(found, ChannelsSection)
    return found


def form(desk: PracticeDesk, section: ChannelsSection | HostSection, kind: type[F]) -> F:
    desk.until(lambda: isinstance(section.form, kind))
    found = section.form
    assert isinstance(found, kind)
    return found


def press(desk: PracticeDesk, button: QPushButton) -> None:
    desk.until(lambda: button.isVisible() and button.isEnabled())
    desk.click(button)


def cards(section: ChannelsSection) -> list[ChannelCard]:
    """None while they are being made anew."""
    return [one for one in section.findChildren(ChannelCard) if one.isVisible()]


def press_on_card(desk: PracticeDesk, section: ChannelsSection, name: str) -> None:
    def found() -> list[QPushButton]:
        buttons = [getattr(one, name) for one in cards(section)]
        return [one for one in buttons if one.isVisible() and one.isEnabled()]

    desk.until(lambda: bool(found()))
    desk.click(found()[0])


def add(desk: PracticeDesk, section: ChannelsSection, link: str = LINK) -> None:
    press(desk, section.add)
    asked = form(desk, section, ChannelForm)
    desk.type(asked.link, link)
    press(desk, asked.main)
    desk.until(lambda: bool(section.views) and section.form is None)


def sign(desk: PracticeDesk, section: ChannelsSection | HostSection) -> None:
    asked = form(desk, section, PassphraseForm)
    desk.type(asked.passphrase, PASSPHRASE)
    press(desk, asked.main)
    desk.until(lambda: section.form is None)


def until_card(desk: PracticeDesk, section: ChannelsSection, holds: Callable[[ChannelCard], bool]) -> ChannelCard:
    desk.until(lambda: any(holds(one) for one in cards(section)))
    return next(one for one in cards(section) if holds(one))


def test_who_makes_nothing_sees_no_earnings(qtbot: QtBot, tmp_path: Path) -> None:
    with practice_desk(qtbot, tmp_path) as desk:
        assert desk.window.rail.buttons["earnings"].isHidden()
        assert "earnings" not in desk.window.rail.names()
        number = desk.window.rail.names().index("wallet") + 1
        assert str(number) in desk.window.rail.buttons["wallet"].toolTip()
        desk.desk.bridge.submit(change_settings({"earns": True}))
        desk.until(lambda: desk.window.rail.buttons["earnings"].isVisible())
        assert str(number + 1) in desk.window.rail.buttons["wallet"].toolTip()


def test_the_wizard_leads_to_two_green_ticks_that_come_by_themselves(desk: PracticeDesk) -> None:
    desk.world.platforms.paste(seed.VIMEO, seed.NINA_ON_VIMEO, "Songs.")
    section = channel_section(desk)
    add(desk, section)
    first = until_card(desk, section, lambda one: one.isEnabled())
    assert "○" in first.words_tick.text()
    assert "○" in first.link_tick.text()
    (paste,) = first.findChildren(CopyLine)
    press(desk, paste.copy)
    words = QGuiApplication.clipboard().text()
    assert words == f"hive-tips: @{POCKET}"
    press_on_card(desk, section, "sign")
    sign(desk, section)
    until_card(desk, section, lambda one: one.view.link_there)
    desk.world.platforms.paste(seed.VIMEO, seed.NINA_ON_VIMEO, f"Songs. {words}")
    done = until_card(desk, section, lambda one: one.view.words_there)
    assert "✓" in done.words_tick.text()
    assert "✓" in done.link_tick.text()
    assert done.view.state is LinkState.CONFIRMED
    assert not done.findChildren(CopyLine)


def test_splits_are_edited_previewed_and_signed(desk: PracticeDesk) -> None:
    desk.world.platforms.paste(seed.VIMEO, seed.NINA_ON_VIMEO, f"hive-tips: @{POCKET}")
    section = channel_section(desk)
    add(desk, section)
    press_on_card(desk, section, "sign")
    sign(desk, section)
    press_on_card(desk, section, "splits")
    asked = form(desk, section, SplitsForm)
    press(desk, asked.more)
    press(desk, asked.more)
    asked.rows[0].share.setValue(3)
    desk.type(asked.rows[1].to, "hugo")
    assert asked.preview.text().splitlines() == [f"@{POCKET} 0.038 HBD", "@hugo 0.012 HBD"]
    desk.type(asked.rows[1].to, "Hugo!")
    press(desk, asked.main)
    assert "needs a Hive account" in asked.said.text()
    desk.type(asked.rows[1].to, "hugo")
    desk.type(asked.passphrase, PASSPHRASE)
    press(desk, asked.main)
    done = until_card(desk, section, lambda one: bool(one.view.splits) and not one.view.under_way)
    assert [(split.to, split.share) for split in done.view.splits] == [(POCKET, 3), ("hugo", 1)]
    row = desk.world.toy_chain.state().accounts.read(POCKET)
    assert row is not None
    (entry,) = json.loads(row.posting_json_metadata)["profile"]["capillary"]
    assert entry["splits"] == [{"to": POCKET, "share": 3}, {"to": "hugo", "share": 1}]


def test_what_was_signed_can_be_withdrawn_and_what_was_not_forgotten(desk: PracticeDesk) -> None:
    section = channel_section(desk)
    add(desk, section)
    press_on_card(desk, section, "forget")
    desk.until(lambda: section.views == [])
    assert section.empty.isVisible()
    add(desk, section)
    press_on_card(desk, section, "sign")
    sign(desk, section)
    press_on_card(desk, section, "withdraw")
    sign(desk, section)
    desk.until(lambda: section.views == [])


def test_what_is_no_channel_is_said_and_everything_typed_stays(desk: PracticeDesk) -> None:
    section = channel_section(desk)
    press(desk, section.add)
    asked = form(desk, section, ChannelForm)
    press(desk, asked.main)
    assert "Paste the link" in asked.said.text()
    desk.type(asked.link, "https://vimeo.com/nobody-at-all")
    desk.key(Qt.Key.Key_Return, asked.link)
    desk.until(lambda: "does not have this user" in asked.said.text())
    assert asked.link.text() == "https://vimeo.com/nobody-at-all"
    asked.reject()
    assert not section.views


def test_who_runs_a_server_sees_both_answers_and_signs_the_share(desk: PracticeDesk) -> None:
    host = f"{seed_data.OTHER}:{desk.world.servers.peertube_port}"
    page(desk).arrive("host")
    section = page(desk).sections["host"]
    assert isinstance(section, HostSection)
    desk.type(section.host, host)
    press(desk, section.check)
    desk.until(lambda: section.found is not None)
    (record,) = section.findChildren(CopyLine)
    assert record.line.text() == f"v=capillary1; account={POCKET}"
    assert section.share_card.isHidden()
    desk.world.zone.set_texts(f"_capillary.{seed_data.OTHER}", [record.line.text()])
    press(desk, section.check)
    desk.until(section.share_card.isVisible)
    section.share.setValue(15)
    press(desk, section.sign)
    sign(desk, section)

    def asks() -> bool:
        press(desk, section.check)
        return section.found is not None and section.found.asked == 15

    desk.until(asks)
    assert section.found is not None
    assert section.found.share == 0
    assert section.found.share_in is not None
