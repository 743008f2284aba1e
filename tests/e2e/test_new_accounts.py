"""Starting without an account, and getting one that somebody else makes."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from app.domain.new_account import ANYBODY, ROLES, NewAccount, request_text
from app.domain.tips.states import Reason, TipState
from app.errors import NoAccount
from app.services.make_pocket import Stage
from integrations.practice.world import PracticeWorld
from tests.fixtures.journey import BLOCK, PASSPHRASE, Computer, computer, push, still_world
from wallet.hive_tx.keys import parse_wif, random_secret
from wallet.intents import AskStatus, Status
from wallet.money import Amount, Asset

NAME = "nora.new"


def sign(world: PracticeWorld, link: str, signer: str = "bob") -> None:
    """A friend opens the link in a wallet of their own, and agrees."""
    fields = {"link": link, "signer": signer}
    answer = httpx.post(f"{world.servers.wallet_url}/sign", data=fields, trust_env=False)
    world.advance(2 * BLOCK)
    assert "Signed and sent" in answer.text, answer.text


async def asked(one: Computer) -> NewAccount:
    made = await one.app.first_run.new_accounts.make_keys(NAME, PASSPHRASE, new=True)
    assert parse_wif(made.owner_wif).public_key == made.keys["owner"]
    new = NewAccount(NAME, made.keys)
    one.app.first_run.new_accounts.sheet_checked(new)
    return new


async def test_promises_wait_for_an_account_then_ask_in_one_group(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            one.app.settings.change({"visibility": "open"})
            assert one.app.first_run.notes_gifts.payer() == ""
            await one.log_in(account="")
            world.like("alice", "Sunrise")
            world.like("alice", "Splices")
            await one.turn()
            waits = (TipState.PROMISED, Reason.NO_ACCOUNT)
            assert one.states() == {"Sunrise": waits, "Splices": waits}
            new = await asked(one)
            assert not await one.app.first_run.new_accounts.arrived()
        async with computer(world, tmp_path / "one") as one:
            # The program was closed meanwhile, and the wallet is locked.
            accounts = one.app.first_run.new_accounts
            assert accounts.pending() == new
            link = (await accounts.asked(new)).link
            sign(world, link)
            assert await accounts.arrived()
            assert accounts.pending() is None
            sentence = await one.app.first_run.seal(NAME, 50, {"per_day": "0.300"}, PASSPHRASE, 7)
            assert f"@{NAME} is connected. It gives at most 0.300 HBD a day" in sentence
            assert one.states() == {
                "Sunrise": (TipState.QUESTION, Reason.MANY_AT_ONCE),
                "Splices": (TipState.PROMISED, Reason.PAYEE_UNKNOWN),
            }
            assert [one.pays_from for one in one.app.peertube_store.all()] == [NAME]
            push(
                world,
                ("transfer", {"from": "bob", "to": NAME, "amount": "1.000 HBD", "memo": ""}),
                role="active",
                account="bob",
            )
            one.app.decide.answer([one.tip("Sunrise").id], send=True)
            world.advance(20 * 60)
            await one.settle()
            await one.arrive()
            assert one.tip("Sunrise").state is TipState.CONFIRMED


async def test_a_name_that_somebody_else_took_is_never_connected(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            accounts = one.app.first_run.new_accounts
            new = await asked(one)
            other = NewAccount(NAME, {role: random_secret().public_key for role in ROLES})
            sign(world, (await accounts.asked(other)).link)
            with pytest.raises(NoAccount, match="somebody else's"):
                await accounts.arrived()
            assert one.app.accounts.all() == []
            assert accounts.pending() == new
            accounts.forget()
            with pytest.raises(NoAccount, match="taken"):
                await accounts.make_keys(NAME, PASSPHRASE, new=False)
            for name in ("bob", "x", "no_such.name", "Nora"):
                with pytest.raises(NoAccount):
                    await accounts.check_free(name)


async def test_the_sheet_that_nobody_kept_is_worth_nothing(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            accounts = one.app.first_run.new_accounts
            first = await accounts.make_keys(NAME, PASSPHRASE, new=True)
            assert accounts.pending() is None
            second = await accounts.make_keys(NAME, PASSPHRASE, new=False)
            assert first.keys["owner"] != second.keys["owner"]
            assert first.keys["active"] == second.keys["active"]
            status = await one.app.signing.ask(AskStatus(), Status)
            assert "owner" not in next(row.keys for row in status.accounts if row.name == NAME)


async def test_an_account_is_given_with_first_money_and_free_sendings(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            accounts = one.app.first_run.new_accounts
            new = NewAccount(NAME, {role: random_secret().public_key for role in ROLES})
            plan = await accounts.plan_gift(request_text(new), "bob", Amount(1_500, Asset.HBD), 5)
            assert plan.fee is not None
            assert ANYBODY not in str(plan.operations)
            assert await accounts.gift_stage(plan) is Stage.ABSENT
            sign(world, plan.link)
            assert await accounts.gift_stage(plan) is Stage.BARE
            sign(world, plan.loan_link)
            assert await accounts.gift_stage(plan) is Stage.READY
            facts = await one.app.hive.account(NAME)
            assert (facts.hbd, facts.keys["owner"]) == (Amount(1_500, Asset.HBD), [new.keys["owner"]])
            with pytest.raises(NoAccount, match="taken"):
                await accounts.plan_gift(request_text(new), "bob", Amount(0, Asset.HBD), 0)
            other = request_text(NewAccount("other.new", new.keys))
            with pytest.raises(NoAccount, match="holds"):
                await accounts.plan_gift(other, "bob", Amount(10**9, Asset.HBD), 0)
