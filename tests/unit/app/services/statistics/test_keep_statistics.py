"""Statistics are kept up with the journal: in any pieces, by any computer, the same journal gives the same figures."""

from __future__ import annotations

import csv
import io
import json
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.domain.journal import ChainOperation, placed
from app.domain.statistics.gifts import Dimension
from app.domain.statistics.witnesses import CHAIN, HERE
from app.events import Event, Events, StatisticsChanged
from app.services.clock import SystemClock
from app.services.statistics import keep as keeping
from app.services.statistics.export import LICENCE, ExportStatistics
from app.services.statistics.keep import KeepStatistics
from app.services.statistics.rankings import RankGifts
from app.services.statistics.views import ReadStatistics
from app.services.statistics.writing import write_lines
from app.store.database import Database
from app.store.journal import AccountRead, Cursor, JournalStore
from app.store.link_checks import LinkCheck, LinkCheckStore
from tests.fixtures.chain_operations import CHANNEL, CHANNEL_ID, WORK_ID, fill, own, pledge, tip_memo, transfer

ACCOUNTS = {"alice": AccountRead("1"), "bob": AccountRead("2")}
AT = datetime(2026, 11, 1, tzinfo=UTC)
POST = "https://hive.blog/@dora/notes"


def check(account: str = "bob", channel: str = CHANNEL_ID, state: str = "confirmed") -> LinkCheck:
    return LinkCheck(
        account, channel, "Carol by the sea", state, True, (account,), f"hive-tips: @{account}", CHANNEL, "0" * 64,
        AT, AT, AT, 0, AT,
    )  # fmt: skip


class Client:
    """One computer: its file, what it has read of the journal, and what it has seen of channels."""

    def __init__(self, path: Path, reading: str = "accounts") -> None:
        self.database = Database(path)
        self.reading = reading
        self.journal = JournalStore(self.database, reading)
        self.checks = LinkCheckStore(self.database)
        self.told: list[Event] = []
        events = Events()
        events.listen(self.told.append)
        self.keep = KeepStatistics(self.database, events)
        self.read = ReadStatistics(self.database)
        self.export = ExportStatistics(self.database)

    def take(
        self, operations: Sequence[ChainOperation], block: int, accounts: dict[str, AccountRead] = ACCOUNTS
    ) -> None:
        """What a turn of reading settles."""
        self.journal.settle(Cursor(block), list(placed(operations)), accounts=accounts)

    async def bring_up(self) -> None:
        """Add what is new."""
        await self.keep.bring_up(self.reading)

    def figures(self) -> str:
        """Everything that is published."""
        return "".join(self.export.json_lines(self.reading))

    def given(self, dimension: Dimension, thing: str) -> tuple[int, int, int]:
        """(claimed, confirmed, supporters) in thousandths of HBD."""
        view = self.read.thing(dimension, thing, reading=self.reading)
        found = [(one.claimed.milli, one.confirmed.milli, one.claimed.supporters) for one in view.assets]
        return found[0] if found else (0, 0, 0)


@pytest.fixture
def client(tmp_path: Path) -> Client:
    return Client(tmp_path / "one.sqlite")


def story(seed: int = 7, count: int = 300) -> list[ChainOperation]:
    """Gifts of many to a few, open and quiet ones, recurring ones, promises, and what is malformed."""
    chance = random.Random(seed)
    made: list[ChainOperation] = []
    for number in range(1, count + 1):
        block, sender = number * 5_000, chance.choice(["alice", "carl", "dora", "emil"])
        url = chance.choice([tip_memo(), tip_memo(POST), tip_memo("https://vimeo.com/7"), tip_memo(leg="host"), "hi"])
        match chance.randrange(8):
            case 0:
                made.append(fill(block, 1, milli=chance.randint(1, 900), sender=sender))
            case 1:
                made.append(pledge(block, signer=sender))
            case 2:
                made.append(own(block, {"v": 1, "op": "payer", "device": f"{chance.randrange(3):016x}"}, sender))
            case _:
                made.append(transfer(block, url, chance.randint(1, 900), sender, chance.choice(["bob", "dora"])))
    return made


async def test_a_gift_is_counted_once_for_everything_that_it_is_for(client: Client) -> None:
    client.take([transfer(1), transfer(2, milli=30, sender="carl")], 10)
    await client.bring_up()
    await client.bring_up()
    assert client.given(Dimension.CREATOR, "bob") == (80, 0, 2)
    assert client.given(Dimension.WORK, WORK_ID) == (80, 0, 2)
    assert client.given(Dimension.PLATFORM, "peertube") == (80, 0, 2)
    assert client.given(Dimension.INSTANCE, "tube.example") == (80, 0, 2)
    assert client.given(Dimension.SUPPORTER, "alice")[:2] == (50, 0)
    assert client.given(Dimension.ALL, "")[:2] == (80, 0)
    assert client.told == [StatisticsChanged("accounts")]


async def test_two_clients_with_the_same_observers_show_the_same_figures(tmp_path: Path) -> None:
    """One reads in one go and sees the channel last; the other bit by bit, saw it early, lost it, and saw it again."""
    whole = story()
    one, other = Client(tmp_path / "one.sqlite", "chain"), Client(tmp_path / "two.sqlite", "chain")
    one.take(whole, 2_000_000, {})
    await one.bring_up()
    one.checks.keep(check())
    await one.bring_up()
    for start in range(0, len(whole), 37):
        part = whole[start : start + 37]
        other.take(part, part[-1].block, {})
        other.checks.keep(check(state="gone" if start // 37 % 2 else "confirmed"))
        await other.bring_up()
    other.take([], 2_000_000, {})
    other.checks.keep(check())
    await other.bring_up()
    assert one.figures() == other.figures()
    assert one.read.thing(Dimension.CREATOR, "bob", reading="chain") == other.read.thing(
        Dimension.CREATOR, "bob", reading="chain"
    )
    for confirmed in (False, True):
        ranked = [
            await RankGifts(two.database, SystemClock()).run(on=date(2026, 2, 20), reading="chain", confirmed=confirmed)
            for two in (one, other)
        ]
        assert ranked[0] == ranked[1]
        assert ranked[0]


async def test_the_pieces_in_which_a_long_journal_is_added_make_no_difference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = Client(tmp_path / "one.sqlite"), Client(tmp_path / "two.sqlite")
    for client in (one, other):
        client.checks.keep(check())
        client.take(story(), 2_000_000)
    await one.bring_up()
    monkeypatch.setattr(keeping, "AT_ONCE", 11)
    await other.bring_up()
    assert one.figures() == other.figures()


async def test_confirmed_figures_follow_what_was_seen_and_name_who_saw_it(client: Client) -> None:
    client.take([transfer(1), transfer(2, tip_memo("https://vimeo.com/7"), milli=30)], 10)
    await client.bring_up()
    assert client.read.creator("bob").sums.observers == ()
    client.checks.keep(check())
    await client.bring_up()
    assert client.given(Dimension.CREATOR, "bob") == (80, 50, 1)
    assert client.given(Dimension.PLATFORM, "vimeo")[:2] == (30, 0)
    assert client.read.creator("bob").sums.observers == (HERE,)
    client.take([transfer(20, milli=5)], 30)
    await client.bring_up()
    assert client.given(Dimension.CREATOR, "bob")[:2] == (85, 55)
    client.checks.keep(check(state="gone"))
    await client.bring_up()
    assert client.given(Dimension.CREATOR, "bob")[:2] == (85, 0)
    assert client.read.creator("bob").sums.observers == ()


async def test_the_author_of_a_post_is_confirmed_by_the_chain(client: Client) -> None:
    client.take([transfer(1, tip_memo("https://hive.blog/@bob/notes"))], 10)
    await client.bring_up()
    assert client.given(Dimension.CREATOR, "bob")[:2] == (50, 50)
    assert client.read.creator("@bob").sums.observers == (CHAIN,)


async def test_promises_and_quiet_gifts_are_in_no_sum_and_rank_nobody(client: Client) -> None:
    client.take([pledge(1), transfer(2, "#quiet")], 10)
    await client.bring_up()
    assert json.loads(client.figures())["rows"] == []
    assert await RankGifts(client.database, SystemClock()).run(on=date(2026, 1, 2)) == []


async def test_other_accounts_mean_other_sums(client: Client) -> None:
    client.take([transfer(1), transfer(2, sender="carl", to="dora")], 10, {"carl": AccountRead("1"), **ACCOUNTS})
    await client.bring_up()
    assert client.given(Dimension.ALL, "")[0] == 100
    client.journal.forget_accounts(["carl"])
    await client.bring_up()
    assert client.given(Dimension.ALL, "")[0] == 50


async def test_a_journal_that_begins_anew_is_added_up_anew(client: Client) -> None:
    client.take([transfer(1), transfer(2)], 10)
    await client.bring_up()
    client.journal.forget()
    client.take([transfer(1)], 5)
    await client.bring_up()
    assert client.given(Dimension.CREATOR, "bob")[0] == 50


async def test_what_ended_in_the_middle_goes_on_there(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second portion of a bring-up fails; what the first added is neither lost nor added twice."""
    monkeypatch.setattr(keeping, "AT_ONCE", 2)
    real, calls = keeping.portion_end, [0]

    def breaks(*words: object) -> int:
        calls[0] += 1
        if calls[0] == 2:
            raise OSError("the power went")
        return real(*words)  # type: ignore[arg-type]

    client.take([transfer(block) for block in range(1, 6)], 10)
    monkeypatch.setattr(keeping, "portion_end", breaks)
    with pytest.raises(OSError, match="power"):
        await client.bring_up()
    assert client.given(Dimension.CREATOR, "bob")[0] == 100
    await client.bring_up()
    assert client.given(Dimension.CREATOR, "bob")[0] == 250


async def test_open_data_says_its_licence_and_csv_has_the_same_rows(client: Client, tmp_path: Path) -> None:
    client.checks.keep(check())
    client.take(story(count=60), 500_000)
    await client.bring_up()
    whole = json.loads(client.figures())
    assert (whole["version"], whole["licence"], whole["block"]) == (1, LICENCE, 500_000)
    count = write_lines(client.export.csv_lines(), tmp_path / "open.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "open.csv").read_text("utf-8"))))
    assert count == len(rows) + 1
    assert [[row[name] for name in whole["columns"]] for row in rows] == [
        [str(value) for value in row] for row in whole["rows"]
    ]
    assert {row["licence"] for row in rows} == {LICENCE}
    assert {row["layer"] for row in rows} == {"claimed", "confirmed"}


async def test_a_creator_has_its_channels_with_ticks_and_days_add_up(client: Client) -> None:
    client.checks.keep(check())
    client.checks.keep(replace(check(channel="vimeo:user:7"), state="waiting_words", title=""))
    client.take(story(), 2_000_000)
    await client.bring_up()
    view = client.read.creator("bob")
    assert [(one.name, one.platform, one.proven) for one in view.channels] == [
        ("Carol by the sea", "PeerTube", True), ("Vimeo 7", "Vimeo", False),
    ]  # fmt: skip
    (asset,) = view.sums.assets
    assert sum(day.milli for day in asset.days) == asset.claimed.milli
    assert sum(day.supporters for day in asset.days) == asset.claimed.supporters
    assert sum(day.works for day in asset.days) == asset.claimed.works
    parts = asset.made_of[Dimension.SUPPORTER]
    assert sum(part.milli for part in parts) == asset.claimed.milli
    assert len(parts) == asset.claimed.supporters
    assert [part.milli for part in parts] == sorted((part.milli for part in parts), reverse=True)


async def test_two_programs_that_add_at_once_add_once(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other one is through with everything while this one still reads."""
    real = keeping.portion_end

    def meanwhile(*words: object) -> int:
        monkeypatch.setattr(keeping, "portion_end", real)
        KeepStatistics(client.database, Events())._bring_up("accounts")
        return real(*words)  # type: ignore[arg-type]

    client.take([transfer(1), transfer(2)], 10)
    monkeypatch.setattr(keeping, "portion_end", meanwhile)
    await client.bring_up()
    assert client.given(Dimension.CREATOR, "bob")[0] == 100
