"""What is worth a note: rules over what the program tells, with plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.tips.states import TipState
from app.events import LoginNeeded, ThanksReceived
from app.services.window_page import COLLECTING, TIPPING_ON, Figures, Page, TipCard
from app.settings import Settings
from app.ui.news import Told
from app.ui.shell.notes import LOGIN, UNDO, UNLOCK, Note, NoteKind
from app.ui.shell.tidings import Patience, Tidings
from tests.gui.cards import card

SOON = Patience(arrived=30, question=10, collecting=20, thanks_first=10, thanks=150)
FIGURES = Figures(accounts=("alice.pocket",), wallet=TIPPING_ON, vault=True)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Listener:
    """Tidings with everything that they are given, and the notes that came."""

    def __init__(self, folder: Path) -> None:
        self.settings = Settings()
        self.in_front = False
        self.notes: list[Note] = []
        self.kept = folder / "told.json"
        self.begin()

    def begin(self) -> None:
        self.tidings = Tidings(lambda: self.settings, lambda: self.in_front, self.kept, SOON)
        self.tidings.noted.connect(self.notes.append)

    def tell(self, *cards: TipCard, figures: Figures = FIGURES, top: bool = False) -> None:
        self.tidings.hear(Told(Page(figures, cards, newest_first=top)))

    def kinds(self) -> list[NoteKind]:
        return [note.kind for note in self.notes]


@pytest.fixture
def listener(qtbot: QtBot, tmp_path: Path) -> Listener:
    found = Listener(tmp_path)
    found.tell(top=True)
    return found


def queued(number: int, seconds: int = 300) -> TipCard:
    return replace(card(number), state=TipState.QUEUED, queued_at=NOON, due_at=NOON + timedelta(seconds=seconds))


def in_state(cards: Iterable[TipCard], state: TipState) -> list[TipCard]:
    return [replace(one, state=state) for one in cards]


def test_a_first_gift_is_told_at_once_with_its_undo(listener: Listener) -> None:
    listener.tell(queued(1), queued(2, seconds=30))
    (note,) = listener.notes
    assert (note.kind, note.numbers) == (NoteKind.FIRST_GIFT, (1,))
    assert note.actions[0][0] == UNDO
    assert note.title.startswith("0.050 HBD for ")
    listener.tell(queued(1))
    assert len(listener.notes) == 1


def test_many_first_gifts_at_once_are_one_note_with_their_sum(listener: Listener) -> None:
    listener.tell(*[queued(number) for number in range(1, 501)])
    (note,) = listener.notes
    assert (note.kind, len(note.numbers)) == (NoteKind.FIRST_GIFT, 500)
    assert note.title.startswith("500 first gift")
    assert "25.000 HBD" in note.body
    listener.tell(*[queued(number) for number in range(501, 504)])
    assert len(listener.notes) == 4


def test_ten_thousand_gifts_are_remembered_by_the_newest_only(listener: Listener) -> None:
    for start in range(1, 10_001, 500):
        listener.tell(*[queued(number) for number in range(start, start + 500)])
    known = len(listener.notes)
    listener.tell(queued(10_000), queued(5_001))
    assert len(listener.notes) == known
    listener.tell(queued(5_000))
    assert len(listener.notes) == known + 1


def test_what_stood_there_before_the_start_is_no_news(qtbot: QtBot, listener: Listener) -> None:
    listener.begin()
    listener.tell(queued(1), *in_state([queued(2)], TipState.QUESTION), top=True)
    qtbot.wait(60)
    assert listener.notes == []


def test_arrivals_are_gathered_into_one_note_with_an_exact_sum(qtbot: QtBot, listener: Listener) -> None:
    cards = [queued(number, seconds=30) for number in range(1, 4)]
    listener.tell(*cards)
    for one in in_state(cards, TipState.CONFIRMED):
        listener.tell(one)
    qtbot.waitUntil(lambda: bool(listener.notes))
    (note,) = listener.notes
    assert note.kind is NoteKind.ARRIVED
    assert note.body.startswith("0.150 HBD for ")
    assert note.numbers == (1, 2, 3)


def test_a_question_that_was_answered_meanwhile_is_not_told(qtbot: QtBot, listener: Listener) -> None:
    first, second = queued(1, seconds=30), queued(2, seconds=30)
    listener.tell(*in_state([first, second], TipState.QUESTION))
    listener.tell(first)
    qtbot.waitUntil(lambda: bool(listener.notes))
    assert [(note.kind, note.numbers) for note in listener.notes] == [(NoteKind.QUESTION, (2,))]


def test_waiting_for_the_passphrase_is_told_once_a_day_with_count_and_sum(qtbot: QtBot, listener: Listener) -> None:
    locked = replace(FIGURES, wallet=COLLECTING, waiting=3, waiting_milli=150)
    listener.tell(figures=locked)
    qtbot.waitUntil(lambda: bool(listener.notes))
    assert listener.notes[0].title.startswith("3 ")
    assert listener.notes[0].body.startswith("0.150 HBD in all.")
    assert listener.notes[0].actions[0][0] == UNLOCK
    listener.begin()
    listener.tell(figures=locked, top=True)
    qtbot.wait(60)
    assert len(listener.notes) == 1
    listener.kept.write_text('{"collecting": "2020-01-01"}')
    listener.tell(figures=locked)
    qtbot.waitUntil(lambda: len(listener.notes) == 2)


def test_a_wallet_that_opens_by_itself_in_time_is_not_told(qtbot: QtBot, listener: Listener) -> None:
    listener.tell(figures=replace(FIGURES, wallet=COLLECTING, waiting=3))
    listener.tell(figures=replace(FIGURES, waiting=3))
    qtbot.wait(60)
    assert listener.notes == []


def test_a_session_that_ended_is_told_once_until_it_is_mended(listener: Listener) -> None:
    ended = replace(FIGURES, peertube=((4, "alice", "https://tube.example", "ended"),))
    listener.tell(figures=ended)
    listener.tidings.hear(LoginNeeded(4))
    listener.tidings.hear(LoginNeeded(4))
    assert [note.actions[0][0] for note in listener.notes] == [LOGIN]
    assert "tube.example" in listener.notes[0].title
    listener.tell(figures=replace(FIGURES, peertube=((4, "alice", "https://tube.example", "active"),)))
    listener.tidings.hear(LoginNeeded(4))
    assert len(listener.notes) == 2


def thanks(sender: str, amount: str = "0.045 HBD") -> ThanksReceived:
    return ThanksReceived("ab" * 20, sender, "Sunrise", "https://tube.example/w/a", amount)


def test_thanks_are_gathered_and_told_at_most_once_an_hour(qtbot: QtBot, listener: Listener) -> None:
    listener.in_front = True
    listener.tidings.hear(thanks("bob"))
    qtbot.waitUntil(lambda: bool(listener.notes))
    assert listener.notes[0].title == "@bob thanked you"
    # A button would promise what the protocol does not have.
    assert listener.notes[0].actions == ()
    assert listener.notes[0].body == "For “Sunrise”: 0.045 HBD"
    listener.tidings.hear(thanks("carol"))
    listener.tidings.hear(thanks("dave"))
    qtbot.wait(60)
    assert len(listener.notes) == 1
    qtbot.waitUntil(lambda: len(listener.notes) == 2)
    assert listener.notes[1].body.startswith("0.090 HBD from @carol")


def test_advertising_by_a_thousandth_is_not_told(qtbot: QtBot, listener: Listener) -> None:
    listener.tidings.hear(thanks("spammer", "0.001 HBD"))
    qtbot.wait(40)
    assert listener.notes == []


def test_nothing_is_told_to_who_looks_or_wants_silence(qtbot: QtBot, listener: Listener) -> None:
    listener.in_front = True
    listener.tell(queued(1))
    listener.in_front = False
    listener.settings = replace(Settings(), notifications=False)
    listener.tell(queued(2))
    listener.tidings.hear(thanks("bob"))
    qtbot.wait(60)
    assert listener.notes == []


def test_names_of_strangers_stay_visible(listener: Listener) -> None:
    listener.tell(replace(queued(1), creator="Ca\u202erol<b>", title="x\ny"))
    assert "<U+202E>" in listener.notes[0].title
    assert "\n" not in listener.notes[0].body
