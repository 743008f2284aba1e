"""A pocket account made from nothing: its keys are made here, its main account signs on a page of its own."""

from __future__ import annotations

import html
import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.domain.pocket import PocketWish, credits_for
from app.errors import NoPocket
from app.services.make_pocket import PocketPlan, Stage
from integrations.practice.genesis.keys import play_secret
from integrations.practice.world import PracticeWorld
from tests.fixtures.commands import PROGRAM, Ended, capillary, secret
from tests.fixtures.journey import BLOCK, PASSPHRASE, ROLES, Computer, computer, push, still_world
from wallet.hive_tx.keys import random_secret
from wallet.money import Amount, Asset

MAIN, NAME = "bob", "bob.tips"


def wish(name: str = NAME, main: str = MAIN, *, first: int = 5_000, monthly: int = 0, sendings: int = 30) -> PocketWish:
    amounts = [Amount(milli, Asset.HBD) for milli in (first, monthly)]
    return PocketWish(name, main, amounts[0], amounts[1], credits_for(sendings, 146_000_000))


def sign_in_own_wallet(world: PracticeWorld, link: str, signer: str = MAIN, *, shown: str = "") -> str:
    """What the main account's owner does: open the link in that account's wallet, read what it asks for, and agree."""
    fields = {"link": link, "signer": signer}
    page = httpx.get(f"{world.servers.wallet_url}/", params=fields, trust_env=False).text
    assert shown in html.unescape(page), page
    answer = httpx.post(f"{world.servers.wallet_url}/sign", data=fields, trust_env=False)
    world.advance(2 * BLOCK)
    assert "Signed and sent" in answer.text, answer.text
    return answer.text


async def plan_of(one: Computer, asked: PocketWish, backup: Path, *, new: bool = True) -> PocketPlan:
    one.app.settings.change({"visibility": "open"})
    return await one.app.make_pocket.prepare(asked, PASSPHRASE, backup, new=new)


async def test_from_nothing_to_an_account_that_gives(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            backup = tmp_path / "backup.json"
            plan = await plan_of(one, wish(monthly=2_000), backup)
            assert backup.exists()
            assert await one.app.make_pocket.stage(plan) is Stage.ABSENT
            sign_in_own_wallet(world, plan.link)
            assert await one.app.make_pocket.stage(plan) is Stage.BARE
            sign_in_own_wallet(world, plan.loan_link)
            assert await one.app.make_pocket.stage(plan) is Stage.READY
            sentence, left = await one.app.make_pocket.finish(plan, PASSPHRASE, 7)
            assert f"@{NAME} is connected" in sentence
            assert left >= plan.sendings - 3
            facts = (await one.app.hive.accounts([NAME]))[NAME]
            assert facts.hbd == Amount(7_000, Asset.HBD)
            assert (facts.keys["owner"], facts.account_auths["owner"]) == ([], [MAIN])
            link = one.app.tip_link
            url = "https://hive.blog/@edith/letters-from-the-hill"
            await link.run(url, NAME, link.amount("0.050"), one.app.peertube.known_hosts())
            world.advance(20 * 60)
            await one.settle()
            await one.arrive()
        assert [str(one.amount) for one in world.chain.transfers(receiver="edith")] == ["0.050 HBD"]


async def test_a_second_try_goes_on_with_the_same_keys(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            first = await plan_of(one, wish(), tmp_path / "backup.json")
        async with computer(world, tmp_path / "one") as one:
            again = await plan_of(one, wish(), tmp_path / "other.json", new=False)
            assert (again.keys, again.link, again.backup) == (first.keys, first.link, "")
            assert not (tmp_path / "other.json").exists()
            sign_in_own_wallet(world, first.link)
        async with computer(world, tmp_path / "one") as one:
            last = await plan_of(one, wish(), tmp_path / "other.json", new=False)
            assert await one.app.make_pocket.stage(last) is Stage.BARE
            one.app.connect_hive.keep(NAME)
            (finding,) = [found for found in await one.app.examine.run() if NAME in found.what]
            assert (finding.state, "come back each day" in finding.advice) == ("warning", True)


async def test_a_name_that_somebody_has_is_refused_before_any_key_is_made(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            for asked in (wish("carol"), wish(MAIN)):
                with pytest.raises(NoPocket):
                    await plan_of(one, asked, tmp_path / "backup.json", new=not one.app.folder.vault.exists())
            assert not (tmp_path / "backup.json").exists()


async def test_a_main_account_without_the_means_is_told_what_is_missing(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            with pytest.raises(NoPocket, match=r"holds 60\.000 HBD; making @bob\.tips takes 70\.000 HBD"):
                await plan_of(one, wish(first=70_000), tmp_path / "backup.json")
            with pytest.raises(NoPocket, match="too few resource credits"):
                await plan_of(one, wish(sendings=1_000), tmp_path / "backup.json")
            assert not one.app.folder.vault.exists()


async def test_an_account_that_appears_with_other_keys_is_not_used(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            plan = await plan_of(one, wish(), tmp_path / "backup.json")
            (name, values) = plan.operations[0]
            stranger = random_secret().public_key
            taken: dict[str, Any] = {**values, "active": {**values["owner"], "key_auths": [[stranger, 1]]}}
            push(world, (name, taken), role="active", account=MAIN)
            world.advance(2 * BLOCK)
            with pytest.raises(NoPocket, match="other keys"):
                await one.app.make_pocket.stage(plan)


async def test_no_key_of_the_main_account_is_anywhere_on_this_computer(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            plan = await plan_of(one, wish(), tmp_path / "backup.json")
            sign_in_own_wallet(world, plan.link)
        secrets = [play_secret(MAIN, role).wif.encode() for role in (*ROLES, "owner")]
        files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
        assert files
        assert not any(one in content for one in secrets for content in files)


@contextmanager
def running(data: Path, *words: str, passphrase: str = PASSPHRASE) -> Iterator[subprocess.Popen[str]]:
    """A command that goes on while the test looks at what it prints."""
    with secret(passphrase) as descriptor:
        command = [str(PROGRAM), "--data", str(data), "--practice", *words, "--passphrase-fd", str(descriptor)]
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, pass_fds=[descriptor], text=True,
            env={**os.environ, "COLUMNS": "160"},
        )  # fmt: skip
        try:
            yield process
        finally:
            process.kill()
            process.communicate()


def next_link(process: subprocess.Popen[str], *, aside: bool = True) -> tuple[str, str]:
    """Everything printed up to the next link, and the link; beside the JSON, or where people read it."""
    stream = process.stderr if aside else process.stdout
    assert stream is not None
    said = ""
    for line in stream:
        if line.startswith("hive://"):
            return said, line.strip()
        said += line
    raise AssertionError(said)


def test_the_command_goes_on_by_itself_while_the_links_are_signed(tmp_path: Path) -> None:
    with PracticeWorld(factor=20) as world:
        folder = tmp_path / "practice"
        folder.mkdir(mode=0o700)
        world.describe(folder / "world.json")
        words = ("account", "make", NAME, "--main", MAIN, "--visibility", "open", "--json")
        backup = tmp_path / "backup.json"
        with running(tmp_path, *words, "--backup", str(backup), "--first", "4.000-HBD") as process:
            said, link = next_link(process)
            assert f"@{MAIN} creates the account @{NAME} for 3.000 HIVE" in said
            assert f"@{MAIN} sends 4.000 HBD to @{NAME}" in said
            assert str(backup) in said
            assert "free sendings a day" in said
            sign_in_own_wallet(world, link)
            said, loan = next_link(process)
            assert f"@{MAIN} (posting) lends @{NAME} " in said
            assert "delegate_rc" not in said
            sign_in_own_wallet(world, loan, shown="delegate_rc")
            out, err = process.communicate(timeout=60)
        made = json.loads(out)
        assert (process.returncode, made["account"]) == (0, NAME), err
        assert made["free_sendings_a_day"] >= 27
        assert [[name for name, _ in one] for one in made["operations"]] == [
            ["account_create", "transfer"], ["custom_json"],
        ]  # fmt: skip
        listed = capillary("account", "list", "--json", data=tmp_path).json()
        assert [(one["account"], one["balances"]) for one in listed] == [(NAME, ["4.000 HBD", "0.000 HIVE"])]


def test_a_person_signs_both_links_on_the_page_and_the_new_account_gives(tmp_path: Path) -> None:
    with PracticeWorld(factor=60) as world:
        folder = tmp_path / "practice"
        folder.mkdir(mode=0o700)
        world.describe(folder / "world.json")
        words = ("account", "make", NAME, "--main", MAIN, "--visibility", "open", "--first", "4")
        with running(tmp_path, *words) as process:
            _, link = next_link(process, aside=False)
            sign_in_own_wallet(world, link, shown="account_create")
            said, loan = next_link(process, aside=False)
            assert f"@{NAME} is there, with the keys that were made here." in said
            sign_in_own_wallet(world, loan, shown="delegate_rc")
            out, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
        assert f"@{NAME} is connected. It gives at most 0.500 HBD a day" in out
        assert "free sendings a day." in out
        assert err == ""
        tip = capillary("tip", "https://hive.blog/@edith/letters-from-the-hill", data=tmp_path)
        assert "queued." in tip.out, tip.err
        # 15 minutes until this computer is the payer, and 5 to undo a first gift.
        world.advance(21 * 60)
        sent = with_passphrase(tmp_path, "thumbs", "--once")
        assert sent.code == 0, sent.err
        assert [str(one.amount) for one in world.chain.transfers(sender=NAME, receiver="edith")] == ["0.050 HBD"]


def with_passphrase(data: Path, *words: str) -> Ended:
    """One command to its end, the vault's passphrase on a descriptor."""
    with secret(PASSPHRASE) as descriptor:
        return capillary(*words, "--passphrase-fd", str(descriptor), data=data, descriptors=(descriptor,))


def test_without_waiting_the_link_is_shown_and_a_person_is_needed(tmp_path: Path) -> None:
    with PracticeWorld(factor=20) as world, secret(PASSPHRASE) as descriptor:
        folder = tmp_path / "practice"
        folder.mkdir(mode=0o700)
        world.describe(folder / "world.json")
        words = ("account", "make", NAME, "--main", MAIN, "--visibility", "open", "--no-wait", "--power-up")
        ended = capillary(*words, "--passphrase-fd", str(descriptor), data=tmp_path, descriptors=(descriptor,))
        assert ended.code == 3
        assert "hive://sign/ops/" in ended.out
        assert "as a QR code" not in ended.out
        assert (folder / f"backup-{NAME}.json").exists()


def test_programs_get_the_links_as_json_and_people_a_word_about_a_main_account_that_is_none(tmp_path: Path) -> None:
    with PracticeWorld(factor=20) as world, secret(PASSPHRASE) as first, secret(PASSPHRASE) as second:
        folder = tmp_path / "practice"
        folder.mkdir(mode=0o700)
        world.describe(folder / "world.json")
        words = ("account", "make", NAME, "--visibility", "open", "--no-wait", "--json", "--main")
        missing = capillary(*words, "nobodyhere", "--passphrase-fd", str(first), data=tmp_path, descriptors=(first,))
        assert (missing.code, missing.json()["error"]) == (3, "NotConnected")
        assert not (folder / "vault.json").exists()
        ended = capillary(*words, MAIN, "--passphrase-fd", str(second), data=tmp_path, descriptors=(second,))
        assert (ended.code, len(ended.json()["links"])) == (3, 2)
