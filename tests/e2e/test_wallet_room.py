"""What the wallet's page is told, and one gift over the limit: a real world, a real signer."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.tips.states import Reason, TipState
from app.errors import NotConnected
from app.services.wallet_page import KeyState, Payer
from integrations.practice import seed_data
from tests.fixtures.journey import FIRST_UNDO, PASSPHRASE, POCKET, UNDO, computer, received, still_world
from wallet.errors import WrongPassphrase
from wallet.intents import Done, Lock


async def test_a_gift_over_the_day_waits_and_goes_out_once_it_is_allowed_once(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.limit(per_day="0.070")
            world.like("alice", "Sunrise")
            await one.give()
            world.like("alice", "A workbench")
            await one.give()
            assert one.states()["A workbench"] == (TipState.WAITING, Reason.DAY_LIMIT)
            tip = one.tip("A workbench")
            assert [card.title for card in (await one.app.wallet.views.limits()).held] == ["A workbench"]
            with pytest.raises(WrongPassphrase):
                await one.app.wallet.over_limit.run(tip.id, "wrong passphrase")
            assert one.states()["A workbench"] == (TipState.WAITING, Reason.DAY_LIMIT)
            assert await one.app.wallet.over_limit.run(tip.id, PASSPHRASE) is TipState.QUEUED
            world.like("alice", "Choir")
            world.advance(FIRST_UNDO + UNDO)
            await one.look()
            world.advance(FIRST_UNDO)
            await one.arrive()
            await one.arrive()
            assert one.states()["A workbench"][0] is TipState.CONFIRMED
            assert one.states()["Choir"] == (TipState.WAITING, Reason.DAY_LIMIT)
            assert received(world, "maker") == ["0.050 HBD"]
            (row,) = [one for one in (await one.app.wallet.views.limits()).rows if one.asset == "HBD"]
            assert (row.today, row.per_day, row.days[-1]) == (100, 70, 100)
            with pytest.raises(NotConnected):
                await one.app.wallet.over_limit.run(tip.id, PASSPHRASE)


async def test_accounts_are_told_with_keys_balance_sendings_and_payer(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.settle()
            world.like("alice", "Sunrise")
            await one.give()
            (row,) = await one.app.wallet.views.accounts()
            assert (row.name, row.payer) == (POCKET, Payer.HERE)
            assert set(row.keys) == {(role, KeyState.GOOD) for role in ("posting", "active", "memo")}
            assert row.hbd is not None
            assert row.hbd < seed_data.hive_account(POCKET).milli_hbd + 30_000
            assert row.sendings is not None
            assert row.sendings[1] > 10
            await one.app.signing.ask(Lock(), Done)
            (row,) = await one.app.wallet.views.accounts()
            assert {state for _, state in row.keys} == {KeyState.SEALED}
            assert row.allowance_until is None
            assert (await one.app.wallet.views.limits()).sealed
            peertube = one.app.wallet.views.peertube()
            assert peertube.payers == (POCKET,)
            assert 0 < peertube.rows[0].bytes_today < peertube.rows[0].most_bytes
            nodes = await one.app.wallet.nodes.examined()
            assert [bool(node.problem) for node in nodes.rows] == [False, False]
            assert all(node.last_answer for node in nodes.rows)
