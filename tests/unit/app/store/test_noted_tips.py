"""Gifts noted without an account become an account's own, all of them at once, and none is paid twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from app.domain.thumbs import Payment, Source
from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import Tip, TipLeg
from app.store.database import Database
from app.store.noted import NotedTips
from app.store.peertube import PeerTubeStore
from app.store.tips import TipStore
from wallet.money import Amount, Asset

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
GIFT = Amount(50, Asset.HBD)


def noted(work: str, payee: str = "confirmed", to: str = "carol", account: str = "") -> Tip:
    return Tip(
        payment=Payment(account, work),
        url="https://tube.example/w/x",
        title=work,
        channel="c",
        channel_name="Carol",
        payee=payee,
        amount=GIFT,
        legs=(TipLeg("creator", to, GIFT),) if to else (),
        visibility="open",
        state=TipState.PROMISED,
        reason=Reason.NO_ACCOUNT,
        source=Source.PEERTUBE_LIKE,
        source_reference="1/x",
        queued_at=NOON,
        due_at=NOON,
    )


def test_all_of_them_ask_in_one_group_and_what_has_no_receiver_stays_a_promise(tmp_path: Path) -> None:
    database = Database(tmp_path / "one.sqlite")
    tips, peertube = TipStore(database), PeerTubeStore(database)
    known = peertube.add("https://tube.example", "alice", "")
    undone = replace(noted("undone"), state=TipState.CANCELLED, reason=Reason.UNDONE)
    paid = replace(noted("paid", account="alice.new"), state=TipState.CONFIRMED, reason=Reason.NONE)
    absent, contested = noted("absent", "unknown", ""), noted("contested", "contested", "")
    waiting = [noted("ready"), noted("named", "mentioned"), absent, noted("mine", to="alice.new"), contested]
    tips.insert([*waiting, noted("paid"), undone, paid])
    assert len(NotedTips(database).adopt("alice.new", NOON)) == 7
    found = {(tip.title, tip.payment.account): (tip.state, tip.reason) for tip in tips.latest()}
    assert found == {
        ("ready", "alice.new"): (TipState.QUESTION, Reason.MANY_AT_ONCE),
        ("named", "alice.new"): (TipState.QUESTION, Reason.PAYEE_MENTIONED),
        ("absent", "alice.new"): (TipState.PROMISED, Reason.PAYEE_UNKNOWN),
        ("contested", "alice.new"): (TipState.PROMISED, Reason.PAYEE_CONTESTED),
        ("mine", "alice.new"): (TipState.FAILED, Reason.OWN_WORK),
        ("undone", "alice.new"): (TipState.CANCELLED, Reason.UNDONE),
        ("paid", ""): (TipState.PAID_ELSEWHERE, Reason.PAID_BEFORE),
        ("paid", "alice.new"): (TipState.CONFIRMED, Reason.NONE),
    }
    account = peertube.get(known)
    assert account is not None
    assert account.pays_from == "alice.new"
    assert NotedTips(database).adopt("alice.new", NOON) == []
    database.close()


def test_what_the_new_account_itself_would_receive_goes_to_the_creator(tmp_path: Path) -> None:
    database = Database(tmp_path / "one.sqlite")
    tips = TipStore(database)
    legs = [("creator", "carol", 40), ("host", "alice.new", 8), ("split", "dora", 2)]
    tips.insert([replace(noted("film"), legs=tuple(TipLeg(role, to, Amount(m, Asset.HBD)) for role, to, m in legs))])
    NotedTips(database).adopt("alice.new", NOON)
    (tip,) = tips.latest()
    assert [(leg.role, leg.to, leg.amount.milli) for leg in tip.legs] == [
        ("creator", "carol", 48),
        ("split", "dora", 2),
    ]
    assert tip.state is TipState.QUESTION
    database.close()
