"""An account whose memo key stays elsewhere: what it once wrote as a letter cannot be read, and hinders nothing."""

from __future__ import annotations

from pathlib import Path

from app.domain.tips.states import TipState
from app.services.connect_hive import Keys
from integrations.practice import seed_data
from integrations.practice.genesis.keys import play_secret
from tests.fixtures.journey import PASSPHRASE, POCKET, computer, push, received, still_world


async def test_a_wallet_without_the_memo_key_gives_though_a_letter_stands_in_its_history(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            values = {"from": POCKET, "to": "hugo", "amount": "0.001 HBD", "memo": "#4711"}
            push(world, ("transfer", values), role="active")
            world.advance(30)
            one.app.settings.change({"visibility": "open"})
            keys = Keys(wifs=[play_secret(POCKET, role).wif for role in ("posting", "active")])
            await one.app.take_in.run(POCKET, keys, PASSPHRASE, new=True, days=7, device=seed_data.PAYER_DEVICE)
            await one.log_in()
            world.like("alice", "Sunrise")
            await one.give()
            assert one.tip("Sunrise").state is TipState.CONFIRMED
            assert received(world, "carol") == ["0.045 HBD"]
