"""A yes to a sum, to a rule or to a doubt about something else is none to another receiver than before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.domain.tips.states import Reason, TipState
from app.domain.tips.tip import TipLeg
from app.events import Events
from app.services.allow_once import AllowOverLimit
from app.services.clock import SystemClock
from app.services.decide import DecideTips
from app.settings import LiveSettings
from app.store.database import Database
from app.store.tips import TipStore
from app.store.transfers import TransferStore
from tests.fixtures.stored_tips import stored_tip
from wallet.intents import Done, Request
from wallet.money import Amount, Asset

CHANGED = (TipState.QUESTION, Reason.PAYEE_CHANGED, False)
SENT = (TipState.QUEUED, Reason.NONE, True)


class Wallet:
    """In the place of the signer: takes every permission."""

    async def ask(self, _: Request, kind: type[Done]) -> Done:
        return kind()


@dataclass
class Desk:
    database: Database
    tips: TipStore
    decide: DecideTips
    over_limit: AllowOverLimit

    def gifts(self, state: TipState, reason: Reason) -> tuple[int, int]:
        """One to another account than the channel's last gift went to, and one to the same."""
        other = (TipLeg("creator", "mallory", Amount(50, Asset.HBD)),)
        _, changed, same = self.tips.insert(
            [
                stored_tip(1, state=TipState.CONFIRMED),
                stored_tip(2, state=state, reason=reason, legs=other),
                stored_tip(3, state=state, reason=reason),
            ]
        )
        return changed, same

    def standing(self, tip_id: int) -> tuple[TipState, Reason, bool]:
        tip = self.tips.get(tip_id)
        assert tip is not None
        return tip.state, tip.reason, tip.attended


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    database, clock, events = Database(tmp_path / "capillary.sqlite"), SystemClock(), Events()
    tips, settings = TipStore(database), LiveSettings(tmp_path / "settings.json")
    changed = TransferStore(database).receiver_changed
    signing: Any = Wallet()
    decide = DecideTips(tips, settings, clock, events, changed)
    yield Desk(database, tips, decide, AllowOverLimit(tips, signing, settings, clock, events, changed))
    database.close()


@pytest.mark.parametrize("reason", [Reason.RULE_ASKS, Reason.OVER_TIP_LIMIT, Reason.SOURCE_UNREACHABLE])
def test_an_answer_to_something_else_is_followed_by_the_question_about_the_receiver(desk: Desk, reason: Reason) -> None:
    changed, same = desk.gifts(TipState.QUESTION, reason)
    assert desk.decide.answer([changed, same], send=True) == [changed, same]
    assert (desk.standing(changed), desk.standing(same)) == (CHANGED, SENT)
    assert desk.decide.answer([changed], send=True) == [changed]
    assert desk.standing(changed) == SENT


def test_trying_again_what_a_rule_took_back_asks_about_another_receiver(desk: Desk) -> None:
    changed, same = desk.gifts(TipState.CANCELLED, Reason.RULE_NEVER)
    assert desk.decide.retry([changed, same]) == [changed, same]
    assert (desk.standing(changed), desk.standing(same)) == (CHANGED, SENT)


async def test_a_gift_allowed_once_over_a_limit_asks_about_another_receiver(desk: Desk) -> None:
    changed, same = desk.gifts(TipState.WAITING, Reason.DAY_LIMIT)
    assert await desk.over_limit.run(changed, "passphrase") is TipState.QUESTION
    assert await desk.over_limit.run(same, "passphrase") is TipState.QUEUED
    assert (desk.standing(changed), desk.standing(same)) == (CHANGED, SENT)
    assert set(desk.over_limit.allowed) == {changed, same}
