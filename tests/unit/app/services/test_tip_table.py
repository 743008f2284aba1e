"""The table behind the window: what is done with many, what becomes a file, and what a pane is told."""

from __future__ import annotations

import asyncio
import csv
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from app.domain.thumbs import Source
from app.domain.tips.kinds import Kind
from app.domain.tips.listing import Grouping, TipQuery
from app.domain.tips.states import TipState
from app.domain.tips.tip import TipLeg
from app.errors import BadSetting
from app.events import Events
from app.services.clock import SystemClock
from app.services.decide import DecideTips
from app.services.export import export_tips
from app.services.tip_detail import TipDetail
from app.services.tip_table import PIECE, Chosen, TipAction, TipTable
from app.settings import LiveSettings
from app.store.database import Database
from app.store.peertube import PeerTubeStore
from app.store.submissions import Submission, SubmissionStore
from app.store.tips import TipStore
from tests.fixtures.stored_tips import NOON, stored_tip
from wallet.money import Amount, Asset

EXPLORER = "https://explorer.example/tx/"


class Table:
    """A table over its own database."""

    def __init__(self, place: Path) -> None:
        self.database = Database(place / "capillary.sqlite")
        self.tips = TipStore(self.database)
        self.submissions = SubmissionStore(self.database)
        self.peertube = PeerTubeStore(self.database)
        decide = DecideTips(self.tips, LiveSettings(place / "settings.json"), SystemClock(), Events())
        self.table = TipTable(self.database, decide, self.submissions, self.peertube, opening)

    def look(self, query: TipQuery | None = None) -> int:
        return asyncio.run(self.table.look(query or TipQuery(), None, 10)).count

    def detail(self, number: int) -> TipDetail:
        found = asyncio.run(self.table.detail(number, EXPLORER))
        assert found is not None
        return found

    def close(self) -> None:
        self.table.close()
        self.database.close()


@pytest.fixture
def stand(tmp_path: Path) -> Iterator[Table]:
    made = Table(tmp_path)
    yield made
    made.close()


def opening(url: str) -> str:
    return url.replace("https://tube.localhost:9000/", "http://tube.localhost:9000/")


def go_on(_done: int, _whole: int) -> bool:
    return True


def test_rows_come_around_the_gift_that_was_current(stand: Table) -> None:
    stand.tips.insert([stored_tip(number) for number in range(1, 101)])
    look = asyncio.run(stand.table.look(TipQuery(), 40, 10))
    assert (look.count, look.current, look.first) == (100, 60, 55)
    assert [card.number for card in look.cards] == list(range(45, 35, -1))


def test_a_heading_knows_one_of_its_gifts(stand: Table) -> None:
    stand.tips.insert([stored_tip(1), stored_tip(2, channel="hive:account:ann", channel_name="Ann")])
    look = asyncio.run(stand.table.look(TipQuery(grouping=Grouping.CREATOR), None, 10))
    assert [heading.sample.creator for heading in look.headings if heading.sample] == ["Ann", "carol"]


def test_an_action_moves_those_that_can_be_moved_and_no_others(stand: Table) -> None:
    stand.tips.insert([stored_tip(1), stored_tip(2, state=TipState.CONFIRMED), stored_tip(3, state=TipState.QUESTION)])
    assert stand.look() == 3
    assert asyncio.run(stand.table.possible([(0, 3)])) == {
        TipAction.UNDO: 1,
        TipAction.DONT_SEND: 1,
        TipAction.SEND: 1,
    }
    assert asyncio.run(stand.table.act(TipAction.UNDO, [(0, 3)], go_on)) == 1
    states = [tip.state for tip in stand.tips.latest()]
    assert states == [TipState.QUESTION, TipState.CONFIRMED, TipState.CANCELLED]


def test_work_on_many_stops_where_it_is_cancelled(stand: Table) -> None:
    stand.tips.insert([stored_tip(number) for number in range(1, 2 * PIECE + 1)])
    stand.look()
    seen: list[tuple[int, int]] = []

    def stop(done: int, whole: int) -> bool:
        seen.append((done, whole))
        return False

    assert asyncio.run(stand.table.act(TipAction.UNDO, [(0, 2 * PIECE)], stop)) == PIECE
    assert seen == [(PIECE, 2 * PIECE)]


def test_a_file_holds_what_is_listed_in_its_order(stand: Table, tmp_path: Path) -> None:
    states = [TipState.CONFIRMED, TipState.QUEUED] * 300
    stand.tips.insert([stored_tip(number, state=state) for number, state in enumerate(states, start=1)])
    stand.look(TipQuery(kinds=frozenset({Kind.ARRIVED})))
    for name in ("gifts.csv", "gifts.json"):
        assert asyncio.run(stand.table.export(tmp_path / name, go_on)) == 300
    with (tmp_path / "gifts.csv").open(encoding="utf-8", newline="") as file:
        numbers = [int(row["number"]) for row in csv.DictReader(file)]
    assert numbers == list(range(599, 0, -2))
    assert [row["number"] for row in json.loads((tmp_path / "gifts.json").read_text("utf-8"))] == numbers


def test_a_cancelled_file_is_not_there(stand: Table, tmp_path: Path) -> None:
    stand.tips.insert([stored_tip(1)])
    stand.look()
    place = tmp_path / "files"
    place.mkdir()
    assert asyncio.run(stand.table.export(place / "gifts.json", lambda _done, _whole: False)) is None
    assert list(place.iterdir()) == []


def test_a_file_that_was_there_stays_until_the_new_one_is_whole(stand: Table, tmp_path: Path) -> None:
    stand.tips.insert([stored_tip(1)])
    stand.look()
    place = tmp_path / "gifts.csv"
    place.write_text("mine", "utf-8")
    asyncio.run(stand.table.export(place, lambda _done, _whole: False))
    assert place.read_text("utf-8") == "mine"


def test_an_empty_list_is_an_empty_file(tmp_path: Path) -> None:
    assert export_tips([], tmp_path / "gifts.json") == 0
    assert json.loads((tmp_path / "gifts.json").read_text("utf-8")) == []


@pytest.mark.parametrize("name", ["gifts.xls", "no such folder/gifts.csv"])
def test_another_ending_or_place_is_refused_in_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadSetting):
        export_tips([stored_tip(1)], tmp_path / name)


FORMULAS = ("=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\uff1d1", "\xa0@x", "|cmd", "%0A")


@pytest.mark.parametrize("title", FORMULAS)
def test_a_title_is_never_a_formula(tmp_path: Path, title: str) -> None:
    export_tips([stored_tip(1, title=title)], tmp_path / "gifts.csv")
    with (tmp_path / "gifts.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.DictReader(file))["title"] == f"'{title}"


def test_a_pane_tells_the_memos_as_they_were_sent(stand: Table) -> None:
    legs = (TipLeg("creator", "carol", Amount(45, Asset.HBD)), TipLeg("host", "tubehost", Amount(5, Asset.HBD)))
    url = "https://hive.blog/@carol/p1"
    memos = [f"capillary/1 tip {url} leg={role} key=00ff00ff00ff00ff of=0.050-HBD" for role in ("creator", "host")]
    other = "capillary/1 tip https://hive.blog/@carol/p2 leg=creator key=00ff00ff00ff00fe of=0.050-HBD"
    sums = [("0.045 HBD", "carol", other), ("0.045 HBD", "carol", memos[0]), ("0.005 HBD", "tubehost", memos[1])]
    transfers = [{"from": "alice", "to": to, "amount": amount, "memo": memo} for amount, to, memo in sums]
    operations = [["transfer", transfer] for transfer in transfers]
    stand.tips.insert([stored_tip(1, legs=legs, state=TipState.CLAIMED, claim="c")])
    assert stand.submissions.submit(
        submission("ab" * 20, json.dumps({"operations": operations})), [1], "c", NOON
    )
    detail = stand.detail(1)
    assert detail.memos == tuple(memos)
    assert detail.explorer == EXPLORER


def submission(transaction_id: str, body: str, at: datetime = NOON) -> Submission:
    return Submission(transaction_id, "alice", body, at, at)


def test_before_it_is_sent_the_key_is_still_to_come(stand: Table) -> None:
    stand.tips.insert([stored_tip(1)])
    detail = stand.detail(1)
    assert detail.memos == ("capillary/1 tip https://hive.blog/@carol/p1 leg=creator key=…",)
    assert detail.explorer == ""


def test_a_quiet_gift_shows_no_memo(stand: Table) -> None:
    stand.tips.insert([stored_tip(1, visibility="quiet")])
    assert stand.detail(1).memos == ()


def test_a_pane_says_whose_like_it_was(stand: Table) -> None:
    account = stand.peertube.add("https://tube.example", "alice", "alice")
    like = {"source": Source.PEERTUBE_LIKE, "source_reference": f"{account}/some-uuid"}
    stand.tips.insert([stored_tip(1, **like), stored_tip(2, source=Source.PEERTUBE_LIKE, source_reference="99/gone")])
    assert (stand.detail(1).thumb_place, stand.detail(2).thumb_place) == ("alice@tube.example", "")
    assert asyncio.run(stand.table.detail(9, EXPLORER)) is None


def test_a_work_of_a_server_that_speaks_http_is_opened_there_and_shown_as_it_is_published(stand: Table) -> None:
    stand.tips.insert([stored_tip(1, url="https://tube.localhost:9000/w/a"), stored_tip(2)])
    here, elsewhere = stand.detail(1), stand.detail(2)
    assert (here.card.url, here.opening) == ("https://tube.localhost:9000/w/a", "http://tube.localhost:9000/w/a")
    assert elsewhere.opening == elsewhere.card.url


def test_what_was_chosen_is_found_again_in_another_order(stand: Table) -> None:
    stand.tips.insert([stored_tip(number) for number in range(1, 11)])
    first = asyncio.run(stand.table.look(TipQuery(), None, 20))
    chosen = Chosen(first.number, [(0, 2), (5, 6)])
    turned = asyncio.run(stand.table.look(TipQuery(descending=False), None, 20, chosen))
    assert turned.chosen == ((4, 5), (8, 10))
    assert {turned.cards[place].number for place in (4, 8, 9)} == {first.cards[place].number for place in (0, 1, 5)}


def test_a_second_look_before_the_first_was_seen_keeps_the_same_gifts_chosen(stand: Table) -> None:
    stand.tips.insert([stored_tip(number) for number in range(1, 11)])
    shown = asyncio.run(stand.table.look(TipQuery(), None, 20))
    chosen = Chosen(shown.number, [(0, 2)])
    asyncio.run(stand.table.look(TipQuery(descending=False), None, 20, chosen))
    again = asyncio.run(stand.table.look(TipQuery(descending=False), None, 20, chosen))
    assert again.chosen == ((8, 10),)
