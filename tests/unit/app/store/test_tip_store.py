"""The table of tips: what is stored comes back, and races end at the row count."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.thumbs import Payment, Source
from app.domain.tips.states import UNSENT, Reason, TipState
from app.domain.tips.tip import TipAlike, TipLeg
from app.store.database import Database
from app.store.tips import TipStore
from app.store.transfers import OwnTransferRow, TransferStore
from tests.fixtures.stored_tips import NOON, stored_tip
from wallet.money import Amount, Asset

SECOND = timedelta(seconds=1)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "capillary.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def tips(database: Database) -> TipStore:
    return TipStore(database)


def test_a_tip_comes_back_as_it_was_stored(tips: TipStore) -> None:
    legs = (TipLeg("creator", "carol", Amount(45, Asset.HIVE)), TipLeg("host", "tubehost", Amount(5, Asset.HIVE)))
    title = "\u202eeltit \N{SPARKLES}"
    tip = stored_tip(amount=Amount(50, Asset.HIVE), legs=legs, title=title, attended=True, key="ab" * 8)
    (number,) = tips.insert([tip])
    assert tips.get(number) == tips.of_payment(tip.payment) == replace(tip, id=number)


def test_a_payment_that_is_seen_twice_is_stored_once(tips: TipStore) -> None:
    assert tips.insert([stored_tip(), stored_tip(2), stored_tip()]) == [1, 2]
    assert tips.insert([stored_tip(title="Another title"), stored_tip(3)]) == [3]
    assert [tip.title for tip in tips.latest()] == ["Post 3", "Post 2", "Post 1"]


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 2), st.sampled_from(["alice", "bob"])), max_size=30))
def test_however_thumbs_come_there_is_one_row_for_a_payment(
    tmp_path_factory: pytest.TempPathFactory, seen: list[tuple[int, int, str]]
) -> None:
    database = Database(tmp_path_factory.mktemp("tips") / "capillary.sqlite")
    tips = TipStore(database)
    payments = [Payment(account, f"hive:post:@carol/p{work}", number) for work, number, account in seen]
    for payment in payments:
        tips.insert([stored_tip(payment=payment)])
    assert sorted(str(tip.payment) for tip in tips.latest()) == sorted({str(payment) for payment in payments})
    database.close()


def test_a_move_names_the_state_it_comes_from_and_answers_who_moved(tips: TipStore) -> None:
    tips.insert([stored_tip(), stored_tip(2)])
    assert tips.move([1], UNSENT, TipState.CANCELLED, NOON + SECOND, reason=Reason.UNDONE.value) == [1]
    assert tips.move([1, 2, 99], {TipState.QUEUED}, TipState.CLAIMED, NOON + SECOND, claim="c") == [2]
    undone = tips.get(1)
    assert undone is not None
    assert (undone.state, undone.reason, undone.changed_at) == (TipState.CANCELLED, Reason.UNDONE, NOON + SECOND)


def test_of_undo_and_claim_at_once_exactly_one_wins(database: Database, tips: TipStore) -> None:
    tips.insert([stored_tip(work) for work in range(40)])
    moved: dict[TipState, list[int]] = {}
    ready = threading.Barrier(2)

    def move(state: TipState) -> None:
        ready.wait()
        moved[state] = [number for tip in range(1, 41) for number in tips.move([tip], {TipState.QUEUED}, state, NOON)]

    rivals = [threading.Thread(target=move, args=(state,)) for state in (TipState.CLAIMED, TipState.CANCELLED)]
    for rival in rivals:
        rival.start()
    for rival in rivals:
        rival.join()
    assert sorted(moved[TipState.CLAIMED] + moved[TipState.CANCELLED]) == list(range(1, 41))


@pytest.mark.parametrize(
    ("state", "reason", "seen_after", "comes_back"),
    [
        (TipState.CANCELLED, Reason.UNDONE, -1, False),
        (TipState.CANCELLED, Reason.UNDONE, 1, True),
        (TipState.CANCELLED, Reason.THUMB_TAKEN_BACK, -1, True),
        (TipState.LAPSED, Reason.WAITED_TOO_LONG, 1, True),
        (TipState.FAILED, Reason.REFUSED_BY_CHAIN, 1, True),
        (TipState.CONFIRMED, Reason.NONE, 1, False),
        (TipState.SUBMITTING, Reason.NONE, 1, False),
        (TipState.CLAIMED, Reason.NONE, 1, False),
        (TipState.PAID_ELSEWHERE, Reason.PAID_BEFORE, 1, False),
        (TipState.QUESTION, Reason.MANY_AT_ONCE, 1, False),
    ],
)
def test_a_thumb_brings_back_what_ended_before_it_and_never_what_was_sent(
    tips: TipStore, state: TipState, reason: Reason, seen_after: int, comes_back: bool
) -> None:
    tips.insert([stored_tip(state=state, reason=reason)])
    fresh = stored_tip(queued_at=NOON + 5 * SECOND, source=Source.HIVE_VOTE, source_reference="carol/p1")
    assert tips.bring_back(fresh, NOON + seen_after * SECOND) == (1 if comes_back else None)
    now = tips.get(1)
    assert now is not None
    assert now.state is (TipState.QUEUED if comes_back else state)


def test_what_is_due_comes_oldest_first_and_only_for_its_account(tips: TipStore) -> None:
    young = stored_tip(1, queued_at=NOON + SECOND)
    later = stored_tip(3, due_at=NOON + 90 * SECOND)
    other = stored_tip(4, payment=Payment("bob", "hive:post:@carol/p4"))
    tips.insert([young, stored_tip(2), later, other])
    due = tips.in_state(TipState.QUEUED, due_before=NOON + 60 * SECOND, account="alice")
    assert [tip.title for tip in due] == ["Post 2", "Post 1"]
    assert len(tips.in_state(TipState.QUEUED, limit=3)) == 3


def test_a_further_gift_counts_what_is_stored_and_what_the_chain_shows(database: Database, tips: TipStore) -> None:
    work = stored_tip().payment.content_id
    assert tips.next_number("alice", work) == 1
    tips.insert([stored_tip()])
    assert tips.next_number("alice", work) == 2
    rows = [
        OwnTransferRow(name * 40, leg, "alice", NOON, "carol", Amount(5, Asset.HBD), work, "creator")
        for name in "ab"
        for leg in (0, 1)
    ]
    TransferStore(database).insert(rows)
    assert tips.next_number("alice", work) == 3
    assert tips.next_number("bob", work) == 1


def test_a_tip_is_priced_anew_only_while_nobody_claimed_it(tips: TipStore) -> None:
    tips.insert([stored_tip(), stored_tip(2, state=TipState.CLAIMED)])
    first, second = tips.get(1), tips.get(2)
    assert first is not None
    assert second is not None
    assert tips.reprice(replace(first, state=TipState.PROMISED, legs=()), {TipState.QUEUED})
    assert not tips.reprice(replace(second, legs=()), {TipState.QUEUED})
    assert [len(tip.legs) for tip in tips.latest()] == [1, 0]


def test_who_was_thanked_before_is_known_by_what_went_out(tips: TipStore) -> None:
    tips.insert([stored_tip(state=TipState.CONFIRMED), stored_tip(2, channel="hive:account:edith")])
    assert tips.thanked("alice") == frozenset({"hive:account:carol"})
    assert tips.channel_of("alice", "hive:post:@carol/p2") == "hive:account:edith"
    assert tips.channel_of("bob", "hive:post:@carol/p2") is None


def test_tips_that_differ_only_in_the_work_are_stored_like_any_other(database: Database) -> None:
    tips, model = TipStore(database), stored_tip(1)
    works = [f"@carol/p{number}" for number in range(2, 5)]
    alike = [TipAlike(model, f"hive:post:{one}", f"https://hive.blog/{one}", one, "Carol", one[1:]) for one in works]
    assert tips.insert([model, *alike]) == [1, 2, 3, 4]
    assert [replace(tip, id=0) for tip in tips.in_state(TipState.QUEUED)] == [model, *(one.whole() for one in alike)]
