"""The page of following: real buttons over a real practice world."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.tips.states import TipState
from app.ui.dialogs.tip_card import TipCardDialog
from app.ui.following.creator_card import CreatorCard
from app.ui.following.hive_form import HiveForm
from app.ui.following.page import FollowingPage
from app.ui.following.work_row import WorkRow
from integrations.practice import seed_data
from integrations.practice.platforms import seed
from tests.gui.practice_desk import PracticeDesk, practice_desk

pytestmark = pytest.mark.timeout(180)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[PracticeDesk]:
    with practice_desk(qtbot, tmp_path, factor=20) as desk:
        yield desk


def page(desk: PracticeDesk, tab: str = "") -> FollowingPage:
    found = desk.open_page("following")
    assert isinstance(found, FollowingPage)
    if tab:
        found.arrive(tab)
    return found


def tube(desk: PracticeDesk, name: str = "carol_channel") -> str:
    return f"https://{seed_data.TUBE}:{desk.world.servers.peertube_port}/c/{name}"


def press(desk: PracticeDesk, button: QPushButton) -> None:
    desk.until(lambda: button.isVisible() and button.isEnabled())
    desk.click(button)


def follow(desk: PracticeDesk, url: str) -> FollowingPage:
    shown = page(desk, "creators")
    before = len(shown.places.creators.views or ())
    desk.type(shown.places.creators.link, url)
    press(desk, shown.places.creators.add)
    desk.until(lambda: len(shown.places.creators.views or ()) > before and shown.places.creators.add.isEnabled())
    return shown


def rows(shown: FollowingPage) -> dict[str, WorkRow]:
    return {row.view.title: row for row in shown.places.new.rows.values() if row.view is not None}


def cards(shown: FollowingPage) -> list[CreatorCard]:
    return [one for one in shown.places.creators.findChildren(CreatorCard) if one.isVisible()]


def test_an_empty_page_says_what_it_is_for_and_leads_to_the_first_step(desk: PracticeDesk) -> None:
    shown = page(desk)
    desk.until(shown.places.new.empty.isVisible)
    press(desk, shown.places.new.begin)
    assert shown.places.tab() == "creators"
    assert shown.places.creators.link.hasFocus()
    desk.until(shown.places.creators.empty.isVisible)


def test_a_creator_is_followed_by_a_link_and_shows_all_her_proven_channels(desk: PracticeDesk) -> None:
    shown = follow(desk, tube(desk))
    desk.until(lambda: len(cards(shown)) == 1 and len(cards(shown)[0].channels) == 5)
    (card,) = cards(shown)
    assert sorted(label.text() for label in card.channels) == [
        "✓ Dailymotion", "✓ Hive", "✓ PeerTube", "✓ Vimeo", "✓ YouTube",
    ]  # fmt: skip
    assert shown.places.creators.link.text() == ""
    press(desk, card.unfollow)
    desk.until(lambda: shown.places.creators.views == ())


def test_new_works_are_played_after_the_real_host_was_shown(desk: PracticeDesk) -> None:
    shown = follow(desk, tube(desk))
    shown.arrive("new")
    desk.until(lambda: "Sunrise" in rows(shown))
    opened: list[str] = []
    shown.deeds.browse = lambda url: opened.append(QUrl(url).toString())
    press(desk, rows(shown)["Sunrise"].play)
    desk.until(lambda: shown.deeds.leaving is not None)
    assert shown.deeds.leaving is not None
    assert shown.deeds.leaving.host.text() == seed_data.TUBE
    desk.click(shown.deeds.leaving.open_it)
    assert opened == [desk.world.peertube_url() + f"/w/{seed_data.short_uuid(seed_data.SUNRISE)}"]
    (hive,) = rows(shown)["Sunrise"].buttons()
    assert hive.text() == "Hive"
    press(desk, hive)
    desk.until(lambda: shown.deeds.leaving is not None and shown.deeds.leaving.host.text() == "hive.blog")
    assert shown.deeds.leaving is not None
    desk.click(shown.deeds.leaving.cancel)
    assert len(opened) == 1
    guessed = rows(shown)["Night train"].buttons()
    assert [one.text() for one in guessed] == ["Vimeo"]
    assert "same title" in guessed[0].toolTip()


def test_a_work_is_tipped_from_its_row_and_can_be_taken_back(desk: PracticeDesk) -> None:
    shown = follow(desk, tube(desk))
    shown.arrive("new")
    desk.until(lambda: "Fog" in rows(shown))
    press(desk, rows(shown)["Fog"].tip)
    desk.until(lambda: desk.state("Fog") is TipState.QUEUED)
    desk.until(lambda: rows(shown)["Fog"].tip.text() == "Tipped")
    assert not rows(shown)["Fog"].tip.isEnabled()
    shown.setFocus()
    desk.key(Qt.Key.Key_Z)
    desk.until(lambda: desk.state("Fog") is TipState.CANCELLED)
    desk.until(lambda: rows(shown)["Fog"].tip.isEnabled())


def test_new_works_are_counted_and_wait_while_somebody_reads(desk: PracticeDesk) -> None:
    shown = follow(desk, tube(desk))
    shown.arrive("new")
    desk.until(lambda: len(rows(shown)) > 5)
    assert shown.places.new.told.text() == "Nothing new since you last looked."
    order = [row.view.key for row in shown.places.new.rows.values() if row.view]
    desk.until(lambda: shown.places.new.verticalScrollBar().maximum() > 0)
    shown.places.new.verticalScrollBar().setValue(40)
    desk.world.platforms.upload(seed.VIMEO, seed.CAROL_ON_VIMEO, "730000199", "Low water", "Sand.")
    desk.world.advance(86_400)
    desk.until(lambda: shown.places.new.fresh.isVisible())
    assert shown.places.new.fresh.text() == "1 new"
    assert "Low water" not in rows(shown)
    assert [key for key in shown.places.new.rows if key in order] == order
    press(desk, shown.places.new.fresh)
    desk.until(lambda: "Low water" in rows(shown))
    assert shown.places.new.list.indexOf(rows(shown)["Low water"]) == 0
    desk.until(rows(shown)["Low water"].mark.isVisible)
    assert shown.places.new.told.text() == "1 new work since you last looked"


def test_a_vanished_channel_is_marked_and_its_works_say_so(desk: PracticeDesk) -> None:
    shown = follow(desk, tube(desk))
    desk.world.peertube.hosts[seed_data.TUBE].drop_channel("carol_channel")
    desk.world.advance(86_400)
    desk.until(lambda: any("✕ PeerTube" in label.text() for card in cards(shown) for label in card.channels))
    assert len(cards(shown)[0].channels) == 5
    shown.arrive("new")
    desk.until(lambda: "Bread at home" in rows(shown) and rows(shown)["Bread at home"].gone.isVisible())
    assert not rows(shown)["Lighthouse"].gone.isVisible()


def test_the_slash_searches_creators_and_works(desk: PracticeDesk) -> None:
    shown = follow(desk, tube(desk))
    follow(desk, "https://www.dailymotion.com/themaker")
    shown.arrive("new")
    desk.until(lambda: {"Fog", "A mallet"} <= rows(shown).keys())
    desk.key(Qt.Key.Key_Slash)
    assert shown.places.field.hasFocus()
    desk.type(shown.places.field, "mallet")
    desk.until(lambda: rows(shown).keys() == {"A mallet"})
    assert shown.places.new.told.text() == "1 work found"
    desk.type(shown.places.field, "carol")
    desk.until(lambda: "Fog" in rows(shown) and "A mallet" not in rows(shown))
    shown.arrive("creators")
    desk.until(lambda: [one.view.name for one in cards(shown)] == ["Carol by the sea"])
    desk.key(Qt.Key.Key_Escape)
    desk.until(lambda: len(cards(shown)) == 2)
    assert shown.places.field.text() == ""


def test_lists_come_in_from_peertube_hive_and_files_and_go_out(desk: PracticeDesk, tmp_path: Path) -> None:
    shown = page(desk, "creators")
    press(desk, shown.places.creators.peertube)
    desk.until(lambda: len(shown.places.creators.views or ()) == 3)
    press(desk, shown.places.creators.hive)
    desk.until(lambda: isinstance(shown.places.creators.form, HiveForm))
    form = shown.places.creators.form
    assert isinstance(form, HiveForm)
    assert form.account.text() == "alice"
    press(desk, form.main)
    desk.until(lambda: "@edith" in [view.name for view in shown.places.creators.views or ()])
    shown.places.creators.save(tmp_path / "list.json")
    desk.until((tmp_path / "list.json").exists)
    assert len(json.loads((tmp_path / "list.json").read_text())["following"]) == 5
    names = tmp_path / "names.txt"
    names.write_text("https://vimeo.com/nobody-at-all\nhttps://vimeo.com/ninasings\n")
    shown.places.creators.bring_in(names)
    desk.until(shown.places.creators.refused.isVisible)
    assert "does not have this user" in shown.places.creators.refused.text()
    desk.until(lambda: "Nina sings" in [view.name for view in shown.places.creators.views or ()])


def test_what_leads_nowhere_is_said_and_stays_to_be_mended(desk: PracticeDesk) -> None:
    shown = page(desk, "creators")
    desk.type(shown.places.creators.link, "https://vimeo.com/nobody-at-all")
    desk.key(Qt.Key.Key_Return, shown.places.creators.link)
    desk.until(shown.places.creators.add.isEnabled)
    desk.until(lambda: "does not have this user" in desk.window.said.text())
    assert shown.places.creators.link.text() == "https://vimeo.com/nobody-at-all"
    assert not shown.places.creators.views


def test_who_has_several_accounts_chooses_one_on_a_card(desk: PracticeDesk) -> None:
    shown = follow(desk, tube(desk))
    desk.connect_account("dora.pocket", "play-dora.pocket")
    desk.until(lambda: len(desk.window.figures.accounts) == 2)
    shown.arrive("new")
    desk.until(lambda: "Fog" in rows(shown))
    press(desk, rows(shown)["Fog"].tip)
    card = shown.deeds.card
    assert isinstance(card, TipCardDialog)
    assert card.origin.isHidden()
    desk.until(card.main.isEnabled)
    desk.click(card.main)
    desk.until(lambda: desk.state("Fog") is TipState.QUEUED)
