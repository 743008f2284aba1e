"""Pictures arrive while nobody waits: asked for by painting, a few at a time, once; off means nobody is asked."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.pictures.remote import MOST_FETCHED_AT_ONCE, MOST_WANTED, Kind, RemotePictures
from app.ui.wishes import OnAnswer, OnRefusal, Wish
from integrations.practice.peertube.paintings import landscape, portrait
from wallet.errors import SignerGone

CAROL, BERT = "peertube:channel:carol@tube.example", "peertube:channel:bert@tube.example"
FILM = "peertube:video:3b2f5c1e-7a64-4d0a-9d1f-0c5a7e1b2d31@tube.example"


class Program:
    """What stands behind the window: addresses and files by address. `hold` keeps answers back."""

    def __init__(self) -> None:
        self.pictures = True
        self.files: dict[str, bytes | None] = {
            CAROL: portrait("carol", 120),
            FILM: landscape("film", 850, 480),
            BERT: None,
        }
        self.asked: list[tuple[str, ...]] = []
        self.fetched: list[str] = []
        self.held: list[Any] = []
        self.hold = self.gone = False
        self._application: Any = SimpleNamespace(settings=SimpleNamespace(now=self), pictures=self._Pictures(self))

    class _Pictures:
        def __init__(self, program: Program) -> None:
            self._program = program

        async def addresses(self, owners: list[str]) -> dict[str, str]:
            self._program.asked.append(tuple(owners))
            return {owner: f"https://tube.example/{owner}" for owner in owners if owner in self._program.files}

        async def fetch(self, address: str) -> bytes | None:
            owner = address.removeprefix("https://tube.example/")
            self._program.fetched.append(owner)
            return self._program.files[owner]

    def submit(self, wish: Wish, answer: OnAnswer | None, refusal: OnRefusal | None) -> None:
        assert answer is not None
        assert refusal is not None
        if self.gone:
            refusal("The program is just starting.", SignerGone("The program is just starting."))
            return
        found = asyncio.run(self._answer(wish))
        if self.hold and isinstance(found, bytes):
            self.held.append(lambda: answer(found))
        else:
            answer(found)

    async def _answer(self, wish: Wish) -> Any:
        return await wish(self._application)


@pytest.fixture
def program() -> Program:
    return Program()


@pytest.fixture
def pictures(qapp: QApplication, tmp_path: Path, program: Program) -> Iterator[RemotePictures]:
    made = RemotePictures(tmp_path / "pictures")
    made.begin(program.submit)
    yield made
    made.close()


def test_a_picture_that_is_painted_comes_and_stays(qtbot: QtBot, pictures: RemotePictures, program: Program) -> None:
    with qtbot.waitSignal(pictures.changed) as told:
        assert pictures.picture(CAROL) is None
    assert told.args == [CAROL]
    portrait_here = pictures.picture(CAROL)
    assert portrait_here is not None
    assert portrait_here.size() == QSize(96, 96)
    assert (program.asked, program.fetched) == ([(CAROL,)], [CAROL])


def test_a_thumbnail_is_wide(qtbot: QtBot, pictures: RemotePictures) -> None:
    with qtbot.waitSignal(pictures.changed):
        assert pictures.thumbnail(FILM) is None
    thumbnail = pictures.thumbnail(FILM)
    assert thumbnail is not None
    assert thumbnail.size() == QSize(512, 288)
    assert pictures.may_have_thumbnail(FILM)
    assert not pictures.may_have_thumbnail("hive:post:@carol/film")


def test_what_was_drawn_once_is_not_fetched_again(qtbot: QtBot, tmp_path: Path, program: Program) -> None:
    for _ in range(2):
        pictures = RemotePictures(tmp_path / "pictures")
        pictures.begin(program.submit)
        with qtbot.waitSignal(pictures.changed):
            pictures.picture(CAROL)
        pictures.close()
    assert program.fetched == [CAROL]
    (kept,) = (tmp_path / "pictures").iterdir()
    assert kept.read_bytes() != program.files[CAROL]


def test_a_spoiled_file_of_ours_is_fetched_again(qtbot: QtBot, tmp_path: Path, program: Program) -> None:
    for number in range(2):
        pictures = RemotePictures(tmp_path / "pictures")
        pictures.begin(program.submit)
        with qtbot.waitSignal(pictures.changed):
            pictures.picture(CAROL)
        pictures.close()
        if number == 0:
            (kept,) = (tmp_path / "pictures").iterdir()
            kept.write_bytes(b"<svg/>")
    assert program.fetched == [CAROL, CAROL]


def test_what_cannot_be_had_rests(qtbot: QtBot, pictures: RemotePictures, program: Program) -> None:
    program.files[CAROL] = b"\x89PNG\r\n\x1a\n and nothing"
    for owner in (BERT, CAROL, "peertube:channel:nobody@tube.example"):
        pictures.picture(owner)
    qtbot.waitUntil(lambda: sorted(program.fetched) == [BERT, CAROL], timeout=3_000)
    qtbot.wait(100)
    asked = len(program.asked)
    for owner in (BERT, CAROL, "peertube:channel:nobody@tube.example"):
        assert pictures.picture(owner) is None
    qtbot.wait(100)
    assert (len(program.asked), len(program.fetched)) == (asked, 2)


def test_what_is_no_id_is_not_asked_for(qtbot: QtBot, pictures: RemotePictures, program: Program) -> None:
    assert pictures.picture("Carol by the sea") is None
    qtbot.wait(100)
    assert program.asked == []


def test_off_means_that_nothing_is_asked_or_shown(qtbot: QtBot, pictures: RemotePictures, program: Program) -> None:
    with qtbot.waitSignal(pictures.changed):
        pictures.picture(CAROL)
    with qtbot.waitSignal(pictures.changed) as told:
        pictures.follow(wanted=False)
    assert told.args == [""]
    assert pictures.picture(CAROL) is None
    assert not pictures.may_have_thumbnail(FILM)
    qtbot.wait(100)
    assert program.asked == [(CAROL,)]
    pictures.follow(wanted=True)
    with qtbot.waitSignal(pictures.changed):
        pictures.picture(CAROL)
    assert pictures.picture(CAROL) is not None
    assert program.fetched == [CAROL]


def test_a_program_whose_setting_is_off_ends_the_asking(
    qtbot: QtBot, pictures: RemotePictures, program: Program
) -> None:
    program.pictures = False
    with qtbot.waitSignal(pictures.changed):
        pictures.picture(CAROL)
    assert not pictures.may_have_thumbnail(FILM)
    assert (program.asked, program.fetched) == ([], [])


def test_at_most_four_are_on_their_way_and_all_arrive(
    qtbot: QtBot, pictures: RemotePictures, program: Program
) -> None:
    owners = [f"{CAROL}{number}" for number in range(10)]
    program.files |= dict.fromkeys(owners, portrait("carol", 48))
    program.hold = True
    for owner in owners:
        pictures.picture(owner)
    qtbot.waitUntil(lambda: len(program.held) == MOST_FETCHED_AT_ONCE, timeout=3_000)
    qtbot.wait(100)
    assert len(program.fetched) == MOST_FETCHED_AT_ONCE
    program.hold = False
    for answer in program.held:
        answer()
    qtbot.waitUntil(lambda: all(pictures.picture(owner) for owner in owners), timeout=3_000)
    assert sorted(program.fetched) == sorted(owners)


def test_of_a_long_list_only_what_was_painted_last_is_asked_for(
    qtbot: QtBot, pictures: RemotePictures, program: Program
) -> None:
    owners = [f"{BERT}{number}" for number in range(3 * MOST_WANTED)]
    for owner in owners:
        pictures.picture(owner)
    qtbot.waitUntil(lambda: bool(program.asked), timeout=3_000)
    assert program.asked == [tuple(owners[-MOST_WANTED:])]


def test_the_memory_has_a_bound(qtbot: QtBot, pictures: RemotePictures, program: Program) -> None:
    films = [f"{FILM}{number}" for number in range(Kind.THUMBNAIL.value[2] + 2)]
    program.files |= dict.fromkeys(films, landscape("film", 56, 31))
    for film in films:
        with qtbot.waitSignal(pictures.changed):
            pictures.thumbnail(film)
    kept = [film for film in films if film in pictures._here[Kind.THUMBNAIL]]
    assert kept == films[2:]


def test_a_program_that_is_gone_is_asked_again_later(qtbot: QtBot, pictures: RemotePictures, program: Program) -> None:
    program.gone = True
    pictures.picture(CAROL)
    qtbot.wait(100)
    assert program.asked == []
    program.gone = False
    with qtbot.waitSignal(pictures.changed):
        pictures.picture(CAROL)
    assert pictures.picture(CAROL) is not None


def test_before_there_is_a_program_what_is_painted_waits(qtbot: QtBot, tmp_path: Path, program: Program) -> None:
    pictures = RemotePictures(tmp_path)
    pictures.picture(CAROL)
    qtbot.wait(100)
    with qtbot.waitSignal(pictures.changed):
        pictures.begin(program.submit)
    pictures.close()
    assert program.fetched == [CAROL]
