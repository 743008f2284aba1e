"""What was allowed once is forgotten as soon as the wallet itself holds the gift to its limits again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.domain.tips.states import Reason, TipState
from app.events import Events
from app.services.allow_once import AllowOverLimit
from app.services.clock import SystemClock
from app.settings import LiveSettings
from app.store.database import Database
from app.store.tips import TipStore
from tests.fixtures.stored_tips import stored_tip
from wallet.intents import Done, Request


class Wallet:
    """In the place of the signer: takes every permission."""

    async def ask(self, _: Request, kind: type[Done]) -> Done:
        return kind()


async def test_a_gift_that_the_wallet_refused_again_waits_like_the_others(tmp_path: Path) -> None:
    database, clock = Database(tmp_path / "capillary.sqlite"), SystemClock()
    tips = TipStore(database)
    signer: Any = Wallet()
    (gift,) = tips.insert([stored_tip(state=TipState.WAITING, reason=Reason.DAY_LIMIT)])
    over_limit = AllowOverLimit(tips, signer, LiveSettings(tmp_path / "settings.json"), clock, Events())
    assert await over_limit.run(gift, "passphrase") is TipState.QUEUED
    assert gift in over_limit.allowed
    # It was signed, did not land in time, and the wallet forgot the permission with the signature.
    tips.move([gift], {TipState.QUEUED}, TipState.QUEUED, clock.now(), reason=Reason.EXPIRED_UNSEEN.value)
    assert gift in over_limit.allowed
    tips.move([gift], {TipState.QUEUED}, TipState.WAITING, clock.now(), reason=Reason.DAY_LIMIT.value)
    assert gift not in over_limit.allowed
    tips.move([gift], {TipState.WAITING}, TipState.QUEUED, clock.now(), reason="")
    assert gift not in over_limit.allowed
    database.close()
