"""Both nodes tell the same lie: the wallet's own rules are what is left. It knows its chain and its clock."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.bootstrap import Application, open_application
from app.domain.tips.states import Reason, TipState
from app.folders import DataFolder
from app.services.references import reference_to
from app.settings import LiveSettings
from app.store.database import stored_time
from app.store.submissions import Submission, SubmissionStore
from integrations.practice import seed_data
from integrations.practice.genesis.keys import play_secret
from integrations.practice.world import PracticeWorld
from tests.fixtures.journey import FIRST_UNDO, PASSPHRASE, POCKET, ROLES, computer, received, still_world
from wallet.errors import BadRequest, WalletError
from wallet.hive_tx.transaction import recover_keys
from wallet.intents import (
    AddAccount,
    CreateVault,
    OpenAllowance,
    SignedTransaction,
    SignTips,
    Status,
    TipIntent,
    TipLeg,
    Unlock,
)
from wallet.network import Network
from wallet.process import start_signer

LETTERS = "https://hive.blog/@edith/letters-from-the-hill"
ACTIVE = play_secret(POCKET, "active").public_key
WHICH_CHAIN = ("database_api.get_version", "database_api.get_config")
HOUR = 3_601.0


def sent(application: Application) -> list[Submission]:
    return SubmissionStore(application.database).open()


def both(world: PracticeWorld, lie: str, *methods: str, **options: int) -> None:
    for node in world.nodes:
        node.tell(lie, methods, **options)


def honest(world: PracticeWorld) -> None:
    for node in world.nodes:
        node.clear()


def signers(body: str, network: Network) -> list[str]:
    try:
        return recover_keys(json.loads(body), network)
    except WalletError:
        return []


@asynccontextmanager
async def on_hive(world: PracticeWorld, root: Path) -> AsyncIterator[Application]:
    """The program for the real Hive, whose two nodes are those of the practice world and say that they are Hive."""
    both(world, "other_chain", *WHICH_CHAIN)
    folder = DataFolder.choose(root, practice=False)
    addresses = [node.url.removeprefix("http://").rstrip("/") for node in world.nodes]
    LiveSettings(folder.settings).change(
        {
            "visibility": "open",
            "nodes": [f"{node.url}={node.operator}" for node in world.nodes],
            "home_servers": addresses,
        }
    )
    secrets = {role: play_secret(POCKET, role) for role in ROLES}
    authorities = {role: [secret.public_key] for role, secret in secrets.items()}
    now = stored_time(datetime.now(UTC))
    with start_signer(folder.path) as signer:
        signer.request(CreateVault(PASSPHRASE))
        signer.request(AddAccount(POCKET, "hive", authorities, PASSPHRASE, [one.wif for one in secrets.values()]))
        signer.request(OpenAllowance(POCKET, 30, PASSPHRASE, (now, now)))
    async with open_application(folder) as application:
        application.connect_hive.keep(POCKET, seed_data.PAYER_DEVICE)
        await application.signing.ask(Unlock(PASSPHRASE), Status)
        yield application


async def due_now(application: Application, number: int, *, attended: bool) -> None:
    now = datetime.now(UTC)
    application.tips.move([number], {TipState.QUEUED}, TipState.QUEUED, now, due_at=now, attended=attended, reason="")


async def test_two_operators_an_hour_off_make_the_wallet_sign_nothing_and_then_it_signs_for_its_own_chain(
    tmp_path: Path,
) -> None:
    with PracticeWorld(factor=1) as world:
        async with on_hive(world, tmp_path) as application:
            tip = await application.tip_link.run(LETTERS, POCKET, None, application.peertube.known_hosts())
            assert tip is not None
            for lie, attended in product(("future_head", "old_head"), (False, True)):
                both(world, lie, blocks=1200)
                await due_now(application, tip.id, attended=attended)
                await application.settle.run_once()
                (now,) = application.tips.latest()
                assert (now.state, now.reason) == (TipState.QUEUED, Reason.CLOCK_WRONG), (lie, attended)
                assert sent(application) == []
                kept = application.accounts.get(POCKET)
                assert kept is not None
                assert kept.history_until is not None
                assert kept.history_until <= datetime.now(UTC)
                for node in world.nodes:
                    node.clear(lie)
            await due_now(application, tip.id, attended=True)
            await application.settle.run_once()
            (submission,) = sent(application)
            assert signers(submission.body, Network.HIVE) == [ACTIVE]
            assert signers(submission.body, Network.PRACTICE) != [ACTIVE]
            assert received(world, "edith") == []


async def test_nodes_that_say_they_were_hive_get_no_signature_of_a_practice_account(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            both(world, "other_chain", *WHICH_CHAIN)
            world.advance(HOUR)
            await one.settle()
            assert sent(one.app) == []
            assert one.states()["Sunrise"] == (TipState.QUEUED, Reason.NO_SECOND_OPINION)
            honest(world)
            world.advance(HOUR)
            await one.settle()
            (submission,) = sent(one.app)
            assert signers(submission.body, Network.PRACTICE) == [ACTIVE]
            assert signers(submission.body, Network.HIVE) != [ACTIVE]


async def test_the_wallet_refuses_what_could_land_for_longer_than_ten_minutes(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            head = await one.app.hive.head()
            legs, channel = [TipLeg("creator", "edith", 50)], "hive:account:edith"
            work = "hive:post:@edith/letters-from-the-hill"
            tip = TipIntent(work, 1, LETTERS, channel, "HBD", legs, "author", "open")
            for minutes in (-1, 0, 11, 60):
                late = stored_time(head.time + timedelta(minutes=minutes))
                request = SignTips(POCKET, [tip], replace(reference_to(head), expiration=late), [ACTIVE])
                with pytest.raises(BadRequest, match="10 minutes"):
                    await one.app.signing.ask(request, SignedTransaction)
            ten = stored_time(head.time + timedelta(minutes=10))
            request = SignTips(POCKET, [tip], replace(reference_to(head), expiration=ten), [ACTIVE])
            assert (await one.app.signing.ask(request, SignedTransaction)).expiration == ten


async def test_an_account_that_both_hide_is_not_paid_from_and_nothing_breaks(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            both(world, "hidden_accounts")
            await one.drop(LETTERS)
            world.advance(FIRST_UNDO + 1)
            await one.arrive()
            assert (one.tips()[0].state, one.tips()[0].reason) == (TipState.QUEUED, Reason.NO_SECOND_OPINION)
            honest(world)
            world.advance(60)
            await one.arrive()
            assert received(world, "edith") == ["0.050 HBD"]


async def test_both_nodes_down_is_said_and_ends_well(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            both(world, "down")
            world.advance(FIRST_UNDO + 1)
            await one.settle()
            assert one.states()["Sunrise"] == (TipState.QUEUED, Reason.NO_SECOND_OPINION)
            honest(world)
            world.advance(60)
            await one.arrive()
            assert one.tip("Sunrise").state is TipState.CONFIRMED


async def test_a_balance_that_both_invent_makes_the_chain_refuse_and_the_gift_wait(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.limit(per_tip="9000.000", per_creator_day="9000.000", per_day="9000.000", per_month="9000.000")
            both(world, "false_balance", factor=1_000_000)
            await one.drop(LETTERS, "4000.000 HBD")
            world.advance(FIRST_UNDO + 1)
            await one.arrive()
            assert received(world, "edith") == []
            assert one.tips()[0].state is TipState.SUBMITTING
            honest(world)
            world.advance(20 * 60)
            await one.arrive()
            world.advance(20 * 60)
            await one.settle()
            assert (one.tips()[0].state, one.tips()[0].reason) == (TipState.QUEUED, Reason.NO_BALANCE)
            assert world.chain.paid_twice() == []
